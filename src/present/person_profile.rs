//! The profile of a person: the head, what matters, how to help, with whom.

use super::{activity_words, names, person_words, usual_hours};
use crate::{
    domain::{
        attendance::Presence,
        document::Document,
        id::{PersonId, StaffId},
        person::{Person, Refusal, RefusalOf, Title},
        project::Importance,
        time::Half,
    },
    i18n::{Locale, format, text::profile as t},
};
use chrono::{Days, NaiveDate};
use std::collections::BTreeMap;

/// From how many days before its end a document is shown as one to renew.
const RENEW_DAYS: u64 = 60;

/// How many followed weeks tell whom a person knows.
const LATELY_WEEKS: usize = 8;
/// From how many sessions lived together somebody is known well.
const KNOWN_FROM: usize = 5;

/// How urgent a mark is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// All is well.
    Good,
    /// To be looked at.
    Soon,
    /// Late.
    Late,
}

/// The head of the profile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// "Jeanne Durand".
    pub name: String,
    /// "Mme Durand".
    pub short: String,
    /// "JD".
    pub initials: String,
    /// Age, days, referent, in sentences.
    pub sentence: String,
    /// Project and documents, each with its urgency.
    pub marks: Vec<(Mark, String)>,
    /// Text of the button that notes an absence.
    pub absent: &'static str,
}

/// The head of a person's profile on a date.
pub fn head(locale: Locale, document: &Document, person: &Person, today: NaiveDate) -> Head {
    Head {
        name: names::full(person),
        short: names::person(locale, document, person),
        initials: names::initials(&person.first_name, &person.last_name),
        sentence: sentence(locale, document, person, today),
        marks: marks(locale, person, today),
        absent: match person.title {
            Title::Mrs => t::absent_mrs(locale),
            Title::Mr => t::absent_mr(locale),
            Title::FirstName => t::absent_other(locale),
        },
    }
}

fn sentence(locale: Locale, document: &Document, person: &Person, today: NaiveDate) -> String {
    let age = person.age_on(today);
    let referent = person.referent.and_then(|id| document.staff.get(id));
    let left = person.left.filter(|left| *left < today);
    [
        age.map(|age| t::age(locale, age)),
        Some(left.map_or_else(
            || usual_hours::comes(locale, person.usual(), today),
            |left| t::left(locale, &format::date(locale, left)),
        )),
        referent.map(|member| t::referent(locale, &names::staff(member))),
    ]
    .into_iter()
    .flatten()
    .collect::<Vec<_>>()
    .join(" ")
}

/// What the dates of project and documents ask for.
pub fn marks(locale: Locale, person: &Person, today: NaiveDate) -> Vec<(Mark, String)> {
    let date = |date| format::date(locale, date);
    let project = &person.project;
    let signed = project.signed_on.map_or_else(
        || (Mark::Soon, t::not_signed(locale).to_owned()),
        |signed| (Mark::Good, t::signed(locale, &date(signed))),
    );
    let review = project
        .review_on
        .and_then(|review| match urgency(review, today) {
            Mark::Good => None,
            Mark::Soon => Some((Mark::Soon, t::review_before(locale, &date(review)))),
            Mark::Late => Some((Mark::Late, t::review_late(locale, &date(review)))),
        });
    let papers = person.documents.iter().filter_map(|paper| {
        let expires = paper.expires?;
        match urgency(expires, today) {
            Mark::Good => None,
            Mark::Soon => Some((
                Mark::Soon,
                t::renew_before(locale, &paper.label, &date(expires)),
            )),
            Mark::Late => Some((
                Mark::Late,
                t::expired_since(locale, &paper.label, &date(expires)),
            )),
        }
    });
    std::iter::once(signed)
        .chain(review)
        .chain(papers)
        .collect()
}

/// How near a last day is.
pub fn urgency(last: NaiveDate, today: NaiveDate) -> Mark {
    if last < today {
        Mark::Late
    } else if today
        .checked_add_days(Days::new(RENEW_DAYS))
        .is_some_and(|soon| last <= soon)
    {
        Mark::Soon
    } else {
        Mark::Good
    }
}

/// A line with an icon and perhaps a remark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Icon, without its `i-`.
    pub icon: &'static str,
    /// The line.
    pub text: String,
    /// Remark below it.
    pub remark: Option<String>,
}

fn line(icon: &'static str, text: String) -> Line {
    Line {
        icon,
        text,
        remark: None,
    }
}

/// What matters to the person: wishes by importance, refusals, dislikes, the good half-day.
pub fn matters(
    locale: Locale,
    document: &Document,
    person: &Person,
    today: NaiveDate,
) -> Vec<Line> {
    let mut wishes: Vec<_> = person.project.wishes.iter().collect();
    wishes.sort_by_key(|wish| std::cmp::Reverse(wish.importance));
    let wishes = wishes.into_iter().map(|wish| {
        let activity = wish.activity.and_then(|id| document.activities.get(id));
        let words = if wish.words.is_empty() {
            activity.map(|activity| activity_words::name(locale, activity).to_owned())
        } else {
            Some(wish.words.clone())
        };
        let icon = if wish.importance == Importance::VeryImportant {
            "star"
        } else {
            "heart"
        };
        line(icon, words.unwrap_or_default())
    });
    let refusals = person
        .refusals
        .iter()
        .filter(|refusal| refusal.binds_on(today))
        .map(|refusal| Line {
            icon: "circle-slash",
            text: refused(locale, document, refusal),
            remark: Some(t::refusal_noted(
                locale,
                &format::date(locale, refusal.since),
            )),
        });
    let dislikes = person.dislikes.iter().filter_map(|dislike| {
        let activity = document.activities.get(dislike.activity)?;
        Some(line(
            "minus",
            t::likes_less(locale, activity_words::name(locale, activity)),
        ))
    });
    let half = person.best_half.map(|half| {
        line(
            "clock",
            match half {
                Half::Morning => t::best_morning(locale),
                Half::Afternoon => t::best_afternoon(locale),
            }
            .to_owned(),
        )
    });
    wishes.chain(refusals).chain(dislikes).chain(half).collect()
}

/// What a refusal is of, in words.
pub fn refused(locale: Locale, document: &Document, refusal: &Refusal) -> String {
    match &refusal.of {
        RefusalOf::Activity(id) => document
            .activities
            .get(*id)
            .map_or_else(String::new, |activity| {
                activity_words::name(locale, activity).to_owned()
            }),
        RefusalOf::Person(id) => t::being_with(locale, &named(locale, document, &[*id])),
        RefusalOf::Time { day, range } => {
            let hours = format::time_range(locale, range.start().0, range.end().0);
            let day = format::capitalized(format::weekday(locale, *day));
            format!("{day} {hours}")
        }
    }
}

/// With whom the person likes to be, and with whom never.
pub fn company(locale: Locale, document: &Document, person: &Person) -> Vec<Line> {
    let known: Vec<String> = met_most(document, person.id)
        .into_iter()
        .filter_map(|id| document.staff.get(id))
        .map(|member| member.first_name.clone())
        .collect();
    let known = (!known.is_empty()).then(|| format::list(locale, &known));
    [
        (!person.friends.is_empty()).then(|| {
            let friends = named(locale, document, &person.friends);
            line("users", t::likes_with(locale, &friends))
        }),
        known.map(|known| line("user", t::knows_well(locale, &known))),
        (!person.apart_from.is_empty()).then(|| {
            let others = named(locale, document, &person.apart_from);
            line("circle-slash", t::never_with(locale, &others))
        }),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The two members of staff who led most of the sessions that the person lived lately, if they led several.
fn met_most(document: &Document, person: PersonId) -> Vec<StaffId> {
    let mut met: BTreeMap<StaffId, usize> = BTreeMap::new();
    for (week, records) in document.attendance.iter().rev().take(LATELY_WEEKS) {
        let Some(plan) = document.weeks.get(week) else {
            continue;
        };
        let lived = records.iter().filter(|record| {
            record.person == person && matches!(record.presence, Presence::Came(_))
        });
        for session in lived.filter_map(|record| plan.placements.session(record.session)) {
            for leader in &session.leaders {
                *met.entry(*leader).or_default() += 1;
            }
        }
    }
    let mut met: Vec<(usize, StaffId)> = met
        .into_iter()
        .filter(|(_, times)| *times >= KNOWN_FROM)
        .map(|(id, times)| (times, id))
        .collect();
    met.sort_by_key(|(times, id)| (std::cmp::Reverse(*times), *id));
    met.into_iter().take(2).map(|(_, id)| id).collect()
}

/// "Dit par la personne, le 2 octobre 2026": who said no, and when.
pub fn told(locale: Locale, refusal: &Refusal) -> String {
    let voice = format::lowered(person_words::voice_name(locale, refusal.said_by));
    t::said_by(locale, &voice, &format::date(locale, refusal.since))
}

fn named(locale: Locale, document: &Document, ids: &[PersonId]) -> String {
    let names: Vec<String> = ids
        .iter()
        .filter_map(|id| document.persons.get(*id))
        .map(|person| names::person(locale, document, person))
        .collect();
    format::list(locale, &names)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{domain::person::PersonDocument, present::person_blank};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_document_is_shown_before_its_end_and_after() {
        let mut person = person_blank::person(PersonId(1));
        person.project.signed_on = Some(day("2026-03-03"));
        person.documents.push(PersonDocument {
            label: "Accord de sortie".into(),
            expires: Some(day("2026-12-15")),
        });
        let marks = |today| marks(Locale::Fr, &person, day(today));
        assert_eq!(marks("2026-06-01").len(), 1);
        assert_eq!(marks("2026-11-24")[1].0, Mark::Soon);
        assert_eq!(marks("2026-12-16")[1].0, Mark::Late);
    }

    #[test]
    fn the_head_says_what_is_known_and_no_more() {
        let document = Document::new(crate::demo::blank::house());
        let mut person = person_blank::person(PersonId(1));
        let sentence = |person: &Person| sentence(Locale::Fr, &document, person, day("2026-11-24"));
        assert_eq!(sentence(&person), "Aucun jour de venue noté.");
        person.born = Some(day("1942-11-25"));
        assert!(sentence(&person).starts_with("83\u{a0}ans."));
    }
}
