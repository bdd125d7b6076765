//! The day of one person on a screen of the person's own: what now, what next, in short sentences with images.
//! No word about staff but the first name of who leads, none about other people.

pub mod answers;
mod ideas;
mod place;
mod steps;

use super::{day::is_absent, names, sheet, sites};
use crate::{
    domain::{
        attendance::Presence,
        document::Document,
        id::{PersonId, SiteId},
        person::Person,
        time::{Minutes, TimeRange, WeekId},
    },
    i18n::{Locale, text::kiosk as t},
};
use chrono::NaiveDate;

pub use ideas::{Idea, ideas};
pub use steps::Step;
use steps::steps;

/// Things after this one that are shown.
const NEXT: usize = 2;

/// Someone who may choose the own day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guest {
    /// Who.
    pub id: PersonId,
    /// First name, with the last where two share it.
    pub name: String,
    /// "PM".
    pub initials: String,
}

/// Where in the day the person is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Moment {
    /// In the middle of something.
    Now {
        /// What.
        step: Box<Step>,
        /// Minutes left.
        left: u16,
        /// Share of the time that is left, 0 to 100.
        percent: u16,
    },
    /// Something comes.
    Soon {
        /// What.
        step: Box<Step>,
        /// Minutes until then.
        wait: u16,
    },
    /// Nothing of the person's own is planned any more; one may choose.
    Free,
    /// The day is over.
    Over,
    /// The person does not come on this day.
    Away,
}

/// The day of one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MyDay {
    /// First name.
    pub first_name: String,
    /// "PM".
    pub initials: String,
    /// Now.
    pub moment: Moment,
    /// What comes after.
    pub next: Vec<Step>,
    /// A session that is over, noted by the team, and of which the person has said nothing yet.
    pub to_say: Option<Step>,
}

impl MyDay {
    /// All that is read aloud, one sentence after the other.
    pub fn aloud(&self, locale: Locale) -> String {
        let mut said = vec![t::hello(locale, &self.first_name) + "."];
        match &self.moment {
            Moment::Now { step, left, .. } => {
                said.push(t::now(locale).to_owned() + ".");
                said.push(step.sentence.clone());
                said.extend(step.place.clone());
                said.extend(step.with.clone());
                said.push(left_words(locale, *left));
            }
            Moment::Soon { step, wait } => {
                said.push(t::soon(locale).to_owned() + ".");
                said.push(step.sentence.clone());
                said.push(wait_words(locale, *wait));
            }
            Moment::Free => said.push(t::free(locale).to_owned()),
            Moment::Over => said.push(t::over(locale).to_owned()),
            Moment::Away => said.push(t::away(locale).to_owned()),
        }
        for step in &self.next {
            said.push(format!(
                "{} {}. {}",
                t::then(locale),
                step.time,
                step.sentence
            ));
        }
        said.join(" ")
    }
}

/// Who is expected on a day on a site or on all, by first name.
pub fn guests(document: &Document, date: NaiveDate, site: Option<SiteId>) -> Vec<Guest> {
    let here: Vec<&Person> = document
        .persons
        .iter()
        .map(|person| &**person)
        .filter(|person| sites::is_shown(person.site, site))
        .filter(|person| hours(document, person, date).is_some())
        .collect();
    let mut guests: Vec<Guest> = here
        .iter()
        .map(|person| {
            let is_shared = here
                .iter()
                .any(|other| other.id != person.id && other.first_name == person.first_name);
            Guest {
                id: person.id,
                name: if is_shared {
                    names::full(person)
                } else {
                    person.first_name.clone()
                },
                initials: names::initials(&person.first_name, &person.last_name),
            }
        })
        .collect();
    guests.sort_by_cached_key(|guest| crate::i18n::plain::plain(&guest.name));
    guests
}

/// The day of a person at a time; nothing if there is no such person.
pub fn my_day(
    locale: Locale,
    document: &Document,
    id: PersonId,
    date: NaiveDate,
    now: Minutes,
) -> Option<MyDay> {
    let person = document.persons.get(id)?;
    let hours = hours(document, person, date);
    let steps = hours.map_or_else(Vec::new, |hours| {
        steps(locale, document, person, date, hours)
    });
    let moment = moment(&steps, hours, now);
    let after = match &moment {
        Moment::Now { step, .. } | Moment::Soon { step, .. } => step.range.start(),
        Moment::Free => now,
        Moment::Over | Moment::Away => Minutes::DAY_END,
    };
    let next = steps
        .iter()
        .filter(|step| step.range.start() > after)
        .take(NEXT)
        .cloned()
        .collect();
    Some(MyDay {
        first_name: person.first_name.clone(),
        initials: names::initials(&person.first_name, &person.last_name),
        to_say: to_say(document, id, date, now, &steps),
        moment,
        next,
    })
}

/// "Il reste 55 minutes."
pub fn left_words(locale: Locale, minutes: u16) -> String {
    match (minutes / 60, minutes % 60) {
        (0 | 1, _) if minutes < 100 => t::left(locale, usize::from(minutes)),
        (hours, 0) => t::left_hours(locale, usize::from(hours)),
        (hours, rest) => t::left_hours_minutes(locale, usize::from(hours), rest),
    }
}

/// "Dans 20 minutes."
pub fn wait_words(locale: Locale, minutes: u16) -> String {
    match (minutes / 60, minutes % 60) {
        (0 | 1, _) if minutes < 100 => t::wait(locale, usize::from(minutes)),
        (hours, 0) => t::wait_hours(locale, usize::from(hours)),
        (hours, rest) => t::wait_hours_minutes(locale, usize::from(hours), rest),
    }
}

/// When the person is here on a day.
fn hours(document: &Document, person: &Person, date: NaiveDate) -> Option<TimeRange> {
    let hours = person.hours_on(&document.house, date)?;
    (!is_absent(person, date)).then_some(hours)
}

fn moment(steps: &[Step], hours: Option<TimeRange>, now: Minutes) -> Moment {
    let Some(hours) = hours else {
        return Moment::Away;
    };
    if now >= hours.end() {
        return Moment::Over;
    }
    let is_now = |step: &&Step| step.range.start() <= now && now < step.range.end();
    // The person's own things come before the common moments they may cross.
    let current = steps
        .iter()
        .filter(|step| step.is_own)
        .find(is_now)
        .or_else(|| steps.iter().find(is_now));
    if let Some(step) = current {
        let left = step.range.end().0 - now.0;
        return Moment::Now {
            left,
            percent: left * 100 / step.range.minutes(),
            step: Box::new(step.clone()),
        };
    }
    let is_later = |step: &&Step| step.range.start() > now;
    if !steps.iter().filter(is_later).any(|step| step.is_own) {
        return Moment::Free;
    }
    steps
        .iter()
        .find(is_later)
        .map_or(Moment::Free, |step| Moment::Soon {
            wait: step.range.start().0 - now.0,
            step: Box::new(step.clone()),
        })
}

/// The last session that is over, to which the person came and said nothing yet.
fn to_say(
    document: &Document,
    person: PersonId,
    date: NaiveDate,
    now: Minutes,
    steps: &[Step],
) -> Option<Step> {
    let records = document.attendance.get(&WeekId::of(date))?;
    let last = steps
        .iter()
        .rfind(|step| step.session.is_some() && step.range.end() <= now)?;
    let record = records
        .iter()
        .find(|record| record.person == person && Some(record.session) == last.session)?;
    let has_come = matches!(record.presence, Presence::Came(_));
    (has_come && record.smiley.is_none()).then(|| last.clone())
}

#[cfg(test)]
mod tests;
