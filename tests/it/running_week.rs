//! In the middle of a week nothing is offered or tried in what is over: that is a fact by now.

use crate::reasons::{proposed, week};
use chrono::{Datelike, NaiveDateTime, NaiveTime, Weekday};
use semainier::{
    domain::{
        document::Document,
        plan::{Placements, Session},
        suppose::{Part, Supposition},
    },
    i18n::Locale,
    present::reasons::{Case, UnplacedView, WayOut, alternatives, sort},
};
use std::collections::VecDeque;

/// The first moment of the Thursday: three days are over.
fn now() -> NaiveDateTime {
    week().date(Weekday::Thu).and_time(NaiveTime::MIN)
}

fn is_over(day: Weekday) -> bool {
    day.num_days_from_monday() < now().weekday().num_days_from_monday()
}

fn over(placements: &Placements) -> Vec<&Session> {
    let sessions = placements.sessions.iter();
    sessions.filter(|session| is_over(session.day)).collect()
}

fn seen(document: &Document) -> Case {
    Case::of(document, week()).seen(now())
}

fn lacks(case: &Case) -> Vec<UnplacedView> {
    let mut todo: VecDeque<_> = case.missing().into();
    case.look_into(Locale::Fr, &mut todo, || true)
}

/// Days of the sessions that people could simply join, by the ways out.
fn days_to_join(case: &Case) -> Vec<Weekday> {
    let lacks = lacks(case);
    let ways = lacks.iter().flat_map(|lack| &lack.ways);
    let joined = ways.filter_map(|(_, way)| match way {
        WayOut::Join(session, _) => case.week.placements.session(*session),
        _ => None,
    });
    joined.map(|session| session.day).collect()
}

#[test]
fn nobody_is_sent_into_a_session_that_is_over() {
    let mut document = proposed();
    // Seats are free on every day: one person is nowhere.
    let person = document.persons.iter().next().expect("somebody").id;
    let mut plan = (*document.week(week())).clone();
    for session in &mut plan.placements.sessions {
        session.participants.retain(|other| *other != person);
    }
    document.weeks.insert(week(), plan.into());
    let before = Case::of(&document, week());
    assert!(days_to_join(&before).into_iter().any(is_over));
    let case = seen(&document);
    let days = days_to_join(&case);
    assert!(!days.is_empty() && !days.into_iter().any(is_over));
    let places = case.person_places(Locale::Fr, person, None).expect("known");
    assert!(!places.is_empty() && !places.iter().any(|place| is_over(place.day)));
}

#[test]
fn a_session_to_come_is_not_offered_a_time_that_is_over_but_one_that_is_over_can_be_set_right() {
    let document = proposed();
    let case = seen(&document);
    let sessions = &case.week.placements.sessions;
    let offered = |id| {
        let mut times = case.other_times(id).expect("it runs");
        let mut places = case.look_at(Locale::Fr, id, &mut times, || true);
        sort(&mut places);
        alternatives(&places, usize::MAX)
    };
    let to_come = sessions.iter().find(|session| !is_over(session.day));
    let places = offered(to_come.expect("something to come").id);
    assert!(!places.is_empty() && !places.iter().any(|place| is_over(place.day)));
    let lived = sessions.iter().find(|session| is_over(session.day));
    let places = offered(lived.expect("something over").id);
    assert!(places.iter().any(|place| is_over(place.day)));
}

#[test]
fn what_is_tried_leaves_alone_what_is_over() {
    let document = proposed();
    let case = seen(&document);
    let mut next = 1_u128 << 90;
    let mut random = || {
        next += 1;
        next
    };
    let stands = over(&case.week.placements);
    for lack in lacks(&case).iter().take(6) {
        let Some(mut tried) = lack.id.and_then(|id| case.try_ways(id)) else {
            continue;
        };
        while !tried.is_done() {
            tried.step();
        }
        for way in tried.told(Locale::Fr, &mut random) {
            if let Some(placements) = way.placements {
                assert_eq!(over(&placements), stands, "{}", way.text);
            }
        }
    }
    let sessions = &case.week.placements.sessions;
    let led = sessions.iter().find(|session| !is_over(session.day));
    let led = led.expect("something to come");
    let (staff, day, part) = (led.leaders[0], led.day, Part::Day);
    let away = Supposition::StaffAway { staff, day, part };
    let mut supposed = case.suppose(Locale::Fr, away).expect("somebody who works");
    while supposed.step() {}
    let view = supposed.told(Locale::Fr, &mut random).expect("counted");
    assert!(!view.changes.is_empty(), "somebody else must lead");
    assert_eq!(over(&view.placements), stands);
}
