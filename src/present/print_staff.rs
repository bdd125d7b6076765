//! The week of one member of staff on paper: sessions to lead, rooms, people by first name, what comes before and after.

use super::{activity_words, print_choices, sheet::is_draft};
use crate::{
    domain::{
        appointment::Place,
        document::Document,
        id::StaffId,
        occurrence::{self, Occurrence, What, in_week},
        person::Person,
        time::{Minutes, WeekId},
        weather,
    },
    i18n::{
        Locale, OfName, format,
        text::{sheet as t, weather as w},
    },
    present::names,
};

/// A line of a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// "10 h 30 – 11 h 15".
    pub time: String,
    /// Activity or appointment.
    pub what: String,
    /// Room or address.
    pub place: String,
    /// First names.
    pub people: String,
    /// Preparation, tidying, travel.
    pub around: String,
}

/// A day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffDay {
    /// "mardi 24 novembre".
    pub title: String,
    /// Hours on duty; none if not on duty.
    pub hours: Option<String>,
    /// What the day holds.
    pub lines: Vec<Line>,
}

/// The week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffSheet {
    /// "Semaine de Claire Morel".
    pub title: String,
    /// "du lundi … au vendredi …".
    pub span: String,
    /// Days.
    pub days: Vec<StaffDay>,
    /// Whether nobody has validated the week yet.
    pub is_draft: bool,
}

/// The week of a member of staff; nothing if there is none.
pub fn staff_sheet(
    locale: Locale,
    document: &Document,
    id: StaffId,
    week: WeekId,
) -> Option<StaffSheet> {
    let member = document.staff.get(id)?;
    let all = in_week(document, week);
    let days = print_choices::open_days(document, week).map(|date| {
        let is_away = member
            .absences
            .iter()
            .any(|span| span.is_whole_day_on(date));
        let hours = member.usual().on(date).filter(|_| !is_away);
        StaffDay {
            title: format::capitalized(&format::weekday_date(locale, date)),
            hours: hours.map(|range| between(locale, range.start(), range.end())),
            lines: all
                .iter()
                .filter(|one| one.date == date && one.staff().contains(&id))
                .map(|one| line(locale, document, one))
                .collect(),
        }
    });
    Some(StaffSheet {
        title: t::week_of(locale, OfName(&names::staff(member))),
        span: print_choices::span(locale, document, week),
        days: days.collect(),
        is_draft: is_draft(document, week),
    })
}

fn between(locale: Locale, from: Minutes, to: Minutes) -> String {
    t::hours(
        locale,
        &format::time(locale, from.0),
        &format::time(locale, to.0),
    )
}

fn line(locale: Locale, document: &Document, one: &Occurrence<'_>) -> Line {
    let persons = occurrence::persons(document, one.persons());
    let is_alone = |person: &Person| {
        let namesakes = persons
            .iter()
            .filter(|other| other.first_name == person.first_name);
        namesakes.count() == 1
    };
    let people: Vec<String> = persons
        .iter()
        .map(|person| {
            if is_alone(person) {
                person.first_name.clone()
            } else {
                names::with_initial(person)
            }
        })
        .collect();
    let room = occurrence::room(document, one.room()).map(|room| room.name.clone());
    let (what, place, around) = match one.what {
        What::Session(session) => {
            let activity = occurrence::activity(document, session);
            let around = activity.map(|activity| {
                let before =
                    (activity.preparation > 0).then(|| t::prepare(locale, activity.preparation));
                let after = (activity.tidying > 0).then(|| t::tidy(locale, activity.tidying));
                // Who leads it in the rain has the sheet at hand, not the screen.
                let in_rain = weather::fallback(document, activity)
                    .map(|it| w::in_rain(locale, activity_words::name(locale, it)));
                [before, after, in_rain]
                    .into_iter()
                    .flatten()
                    .collect::<Vec<_>>()
                    .join(", ")
            });
            let name = activity.map(|activity| activity_words::name(locale, activity).to_owned());
            (name, room, around)
        }
        What::Appointment(appointment, _) => match &appointment.place {
            Place::Outside {
                address, travel, ..
            } => (
                Some(appointment.title.clone()),
                Some(address.clone()),
                (*travel > 0).then(|| t::escort(locale, *travel)),
            ),
            _ => (Some(appointment.title.clone()), room, None),
        },
    };
    Line {
        time: between(locale, one.start, one.start.plus(one.duration)),
        what: what.unwrap_or_default(),
        place: place.unwrap_or_default(),
        people: people.join(", "),
        around: around.unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo;

    #[test]
    fn what_the_rain_would_take_says_what_comes_then() {
        let week: WeekId = "2026-W48".parse().unwrap();
        let mut document = demo::small(week.monday());
        let week = week.previous();
        let plan = &document.weeks[&week];
        let led = plan
            .placements
            .sessions
            .iter()
            .find(|it| !it.leaders.is_empty());
        let mut session = led.unwrap().clone();
        let leader = session.leaders[0];
        session.activity = crate::catalogue::activity_id("ACT076");
        let mut plan = crate::domain::plan::WeekPlan::clone(plan);
        plan.placements.sessions = vec![session];
        document.weeks.insert(week, std::sync::Arc::new(plan));
        let sheet = staff_sheet(Locale::Fr, &document, leader, week).unwrap();
        let mut lines = sheet.days.iter().flat_map(|day| &day.lines);
        let around = &lines
            .find(|line| line.what.contains("Jardinage"))
            .unwrap()
            .around;
        assert!(
            around.ends_with("si mauvais temps\u{a0}: Bouture en serre"),
            "{around}"
        );
    }

    #[test]
    fn two_people_of_one_first_name_are_told_apart() {
        let week: WeekId = "2026-W48".parse().unwrap();
        let mut document = demo::small(week.monday());
        let week = week.previous();
        let session = document.weeks[&week]
            .placements
            .sessions
            .iter()
            .find(|session| session.participants.len() > 2 && !session.leaders.is_empty())
            .unwrap()
            .clone();
        for (id, last) in session.participants.iter().zip(["Barbier", "Leroy"]) {
            let mut person = Person::clone(document.persons.get(*id).unwrap());
            person.first_name = "Adam".into();
            person.last_name = last.into();
            document.persons.put(person);
        }
        let sheet = staff_sheet(Locale::Fr, &document, session.leaders[0], week).unwrap();
        let mut lines = sheet.days.iter().flat_map(|day| &day.lines);
        assert!(lines.any(|line| {
            let people = line.people.replace('\u{a0}', " ");
            people.contains("Adam B.") && people.contains("Adam L.")
        }));
    }

    #[test]
    fn a_sheet_holds_each_session_that_the_person_leads_and_no_last_name() {
        let week: WeekId = "2026-W48".parse().unwrap();
        let document = demo::small(week.monday());
        let week = week.previous();
        for member in document.staff.iter() {
            let sheet = staff_sheet(Locale::Fr, &document, member.id, week).unwrap();
            let lines = sheet.days.iter().map(|day| day.lines.len()).sum::<usize>();
            let led = in_week(&document, week)
                .iter()
                .filter(|one| one.staff().contains(&member.id))
                .count();
            assert_eq!(lines, led, "{}", member.first_name);
            for line in sheet.days.iter().flat_map(|day| &day.lines) {
                for person in document.persons.iter() {
                    assert!(!line.people.contains(&person.last_name));
                }
            }
        }
    }
}
