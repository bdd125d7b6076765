use super::*;
use crate::{
    demo,
    domain::attendance::{Attendance, Engagement},
};
use std::sync::Arc;

/// The Tuesday of the design's week.
fn tuesday() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
}

fn house() -> Document {
    demo::small(tuesday())
}

fn day(document: &Document, id: PersonId, hour: u16, minute: u16) -> MyDay {
    my_day(
        Locale::Fr,
        document,
        id,
        tuesday(),
        Minutes::at(hour, minute),
    )
    .unwrap()
}

/// Somebody with a session that day, and that session.
fn busy(document: &Document) -> (PersonId, Step) {
    guests(document, tuesday(), None)
        .iter()
        .find_map(|guest| {
            let person = document.persons.get(guest.id)?;
            let hours = hours(document, person, tuesday())?;
            let steps = steps(Locale::Fr, document, person, tuesday(), hours);
            let own = steps.into_iter().find(|step| step.session.is_some())?;
            Some((guest.id, own))
        })
        .unwrap()
}

#[test]
fn in_the_middle_of_a_session_the_time_left_is_told() {
    let document = house();
    let (person, step) = busy(&document);
    let middle = step.range.start().0 + step.range.minutes() / 2;
    let day = day(&document, person, middle / 60, middle % 60);
    let Moment::Now {
        step: now,
        left,
        percent,
    } = &day.moment
    else {
        panic!("{:?}", day.moment)
    };
    assert_eq!(now.session, step.session);
    assert_eq!(*left, step.range.end().0 - middle);
    assert!((45..=55).contains(percent));
    assert!(now.with.is_some() && now.place.is_some());
    let aloud = day.aloud(Locale::Fr);
    assert!(aloud.contains(&now.sentence) && aloud.contains("Il reste"));
}

#[test]
fn after_the_last_hour_the_day_is_over_and_nothing_is_next() {
    let document = house();
    let (person, _) = busy(&document);
    let day = day(&document, person, 20, 0);
    assert_eq!(day.moment, Moment::Over);
    assert_eq!(day.next, []);
}

#[test]
fn a_person_who_does_not_come_is_told_so_and_is_no_guest() {
    let document = house();
    let guests = guests(&document, tuesday(), None);
    let away = document
        .persons
        .iter()
        .find(|person| guests.iter().all(|guest| guest.id != person.id))
        .unwrap();
    assert_eq!(day(&document, away.id, 10, 0).moment, Moment::Away);
}

#[test]
fn when_nothing_is_planned_one_may_choose_and_no_refusal_is_offered() {
    let mut document = house();
    document.weeks.clear();
    let person = guests(&document, tuesday(), None)[0].id;
    document.appointments = crate::domain::collection::Collection::default();
    assert_eq!(day(&document, person, 11, 0).moment, Moment::Free);
    let ideas = ideas(Locale::Fr, &document, person, tuesday());
    assert!(!ideas.is_empty() && ideas.len() <= 6);
    let mut images: Vec<_> = ideas.iter().map(|idea| &idea.image).collect();
    images.sort();
    images.dedup();
    assert_eq!(images.len(), ideas.len());
}

#[test]
fn the_person_is_asked_once_about_a_session_that_the_team_noted() {
    let mut document = house();
    let (person, step) = busy(&document);
    let (hour, minute) = (step.range.end().hour(), step.range.end().minute());
    let week = WeekId::of(tuesday());
    document.attendance.remove(&week);
    assert_eq!(day(&document, person, hour, minute).to_say, None);
    let mut record = Attendance {
        session: step.session.unwrap(),
        person,
        presence: Presence::Came(Engagement::Active),
        smiley: None,
        note: String::new(),
        is_ad_hoc: false,
        by: String::new(),
        at: tuesday().and_hms_opt(12, 0, 0).unwrap(),
    };
    document
        .attendance
        .insert(week, Arc::new(vec![record.clone()]));
    assert_eq!(
        day(&document, person, hour, minute).to_say.unwrap().session,
        step.session
    );
    record.smiley = Some(crate::domain::attendance::Smiley::Happy);
    document.attendance.insert(week, Arc::new(vec![record]));
    assert_eq!(day(&document, person, hour, minute).to_say, None);
}

#[test]
fn long_times_are_told_in_hours() {
    assert_eq!(left_words(Locale::Fr, 55), "Il reste 55\u{a0}minutes.");
    assert_eq!(left_words(Locale::Fr, 1), "Il reste 1\u{a0}minute.");
    assert_eq!(wait_words(Locale::Fr, 135), "Dans 2\u{a0}heures 15.");
    assert_eq!(wait_words(Locale::En, 120), "In 2 hours.");
}

#[test]
fn on_a_site_its_own_people_may_choose_and_whoever_has_none() {
    let mut document = demo::large(tuesday());
    let sites: Vec<_> = document.house.sites.iter().map(|site| site.id).collect();
    let n_guests = |document: &Document, site| guests(document, tuesday(), site).len();
    let whole = n_guests(&document, None);
    let of_sites = |document: &Document| -> usize {
        let sites = sites.iter();
        sites.map(|site| n_guests(document, Some(*site))).sum()
    };
    assert_eq!(of_sites(&document), whole);
    let id = guests(&document, tuesday(), Some(sites[2]))[0].id;
    let mut person = Person::clone(document.persons.get(id).unwrap());
    person.site = None;
    document.persons.put(person);
    assert_eq!(of_sites(&document), whole + sites.len() - 1);
}
