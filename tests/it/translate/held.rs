//! What is settled in a week: locked days, and the time that was lived.

use super::*;
use semainier::{
    domain::attendance::{Attendance, Presence},
    translate::{close_settled, to_problem_at},
};

/// The week planned anew as the page does it: with what is settled closed to the search.
fn planned_anew(document: &Document) -> (Placements, Placements) {
    planned(document, &problem(document))
}

fn planned(document: &Document, translation: &Translation) -> (Placements, Placements) {
    let mut instance = translation.instance.clone();
    close_settled(translation, document, &mut instance);
    assert_eq!(check(&instance), []);
    let before = document.week(week()).placements.clone();
    let mut solver = Solver::new(&instance, 7, &Options::default()).expect("a sound instance");
    solver.step(20_000, 0);
    solver.step(20_000, 500);
    let (_, found) = solver.best();
    let mut next = 1_u128 << 90;
    let after = to_placements(translation, &found, &before, &mut || {
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

/// The settled hours of a week at a moment of its Wednesday or of another week.
fn settled(document: &Document, date: NaiveDate) -> Vec<DaySpan> {
    to_problem_at(document, week(), date.and_hms_opt(13, 50, 0).unwrap()).settled
}

#[test]
fn a_proposal_in_a_running_week_begins_now() {
    let mut document = small();
    with_last_week(&mut document);
    // Proposed once, so it is no longer a week that nobody planned.
    let mut plan = (*document.week(week())).clone();
    plan.before_proposal = Some(Arc::default());
    document.weeks.insert(week(), Arc::new(plan));
    let now = week().date(Weekday::Wed).and_hms_opt(13, 50, 0).unwrap();
    let (before, after) = planned(&document, &to_problem_at(&document, week(), now));
    let is_past = |session: &Session| {
        let at = |day: Weekday| day.num_days_from_monday();
        (at(session.day), session.start) < (at(Weekday::Wed), Minutes::at(13, 50))
    };
    let of = |placements: &Placements, is_wanted: &dyn Fn(&Session) -> bool| {
        let mut sessions = of_days(placements, |_| true);
        sessions.retain(is_wanted);
        sessions
    };
    assert!(!of(&before, &is_past).is_empty());
    assert_eq!(of(&before, &is_past), of(&after, &is_past));
    let is_to_come = |session: &Session| !is_past(session);
    assert_ne!(of(&before, &is_to_come), of(&after, &is_to_come));
}

#[test]
fn only_a_week_that_was_planned_has_a_past() {
    let mut document = small();
    let wednesday = week().date(Weekday::Wed);
    assert_eq!(settled(&document, wednesday), []);
    assert_eq!(settled(&document, week().next().monday()), []);

    with_last_week(&mut document);
    assert_eq!(settled(&document, week().previous().monday()), []);
    let half_past = settled(&document, wednesday);
    assert_eq!(half_past.iter().map(|span| span.day).max(), Some(2));
    let all = settled(&document, week().next().monday());
    assert!(all.iter().all(|span| span.from == 0));
    assert_eq!(all.len() as i32, problem(&document).frame.days);
}
