//! What is settled in a week: locked days, and the time that was lived.

use super::*;
use semainier::{
    domain::attendance::{Attendance, Presence},
    translate::close_settled,
};

/// The week planned anew as the page does it: with what is settled closed to the search.
fn planned_anew(document: &Document) -> (Placements, Placements) {
    let translation = problem(document);
    let mut instance = translation.instance.clone();
    close_settled(&translation, document, &mut instance);
    assert_eq!(check(&instance), []);
    let before = document.week(week()).placements.clone();
    let mut solver = Solver::new(&instance, 7, &Options::default()).expect("a sound instance");
    solver.step(20_000, 0);
    solver.step(20_000, 500);
    let (_, found) = solver.best();
    let mut next = 1_u128 << 90;
    let after = to_placements(&translation, &found, &before, &mut || {
        next += 1;
        next
    });
    (before, after)
}

fn of_days(placements: &Placements, is_wanted: impl Fn(Weekday) -> bool) -> Vec<Session> {
    let sessions = placements.sessions.iter();
    let mut sessions: Vec<Session> = sessions.filter(|it| is_wanted(it.day)).cloned().collect();
    sessions.sort_by_key(|session| session.id);
    for session in &mut sessions {
        session.participants.sort_unstable();
    }
    sessions
}

#[test]
fn a_proposal_neither_changes_nor_adds_anything_on_a_locked_day() {
    let mut document = small();
    with_last_week(&mut document);
    let mut plan = (*document.week(week())).clone();
    plan.locked_days = vec![Weekday::Wed];
    document.weeks.insert(week(), Arc::new(plan));
    let (before, after) = planned_anew(&document);
    let wednesday = |day| day == Weekday::Wed;
    assert_eq!(of_days(&before, wednesday), of_days(&after, wednesday));
    assert!(after.sessions.len() > before.sessions.len());
}

#[test]
fn what_was_noted_and_all_before_it_is_past_for_a_proposal() {
    let mut document = small();
    with_last_week(&mut document);
    let plan = document.week(week());
    let noted = plan
        .placements
        .sessions
        .iter()
        .filter(|session| session.day == Weekday::Wed)
        .max_by_key(|session| session.start)
        .unwrap();
    let record = Attendance {
        session: noted.id,
        person: noted.participants[0],
        presence: Presence::Refused,
        smiley: None,
        note: String::new(),
        is_ad_hoc: false,
        by: String::new(),
        at: week().monday().and_hms_opt(9, 0, 0).unwrap(),
    };
    document.attendance.insert(week(), Arc::new(vec![record]));
    let pins = problem(&document).instance.pins;
    assert!(pins.sessions.iter().all(|pin| pin.day <= 2));
    let (before, after) = planned_anew(&document);
    let past = |day: Weekday| day.num_days_from_monday() < 2;
    assert_eq!(of_days(&before, past), of_days(&after, past));
    let later = |day: Weekday| day.num_days_from_monday() > 2;
    assert_ne!(of_days(&before, later), of_days(&after, later));
}
