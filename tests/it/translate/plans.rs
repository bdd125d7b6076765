//! Rules of what stands in the week.

use super::*;

#[test]
fn last_week_is_told_with_its_leaders() {
    let document = small();
    let translation = problem(&document);
    let before = document.week(week().previous()).placements.sessions.len();
    assert_eq!(translation.instance.last_week.len(), before);
    assert!(
        translation
            .instance
            .last_week
            .iter()
            .all(|last| !last.staff.is_empty())
    );
}

#[test]
fn a_pinned_session_and_a_held_participant_are_pins() {
    let translation = problem(&small());
    assert_eq!(translation.instance.pins.sessions.len(), 2);
    assert!(
        translation
            .instance
            .pins
            .sessions
            .iter()
            .all(|p| p.room.is_some() && !p.staff.is_empty())
    );
    assert_eq!(translation.instance.pins.attend.len(), 1);
}

#[test]
fn an_absent_leader_or_participant_is_not_held() {
    let mut document = small();
    let tuesday = DateSpan::day(week().date(Weekday::Tue));
    change_person(&mut document, "Durand", |p| {
        p.absences = vec![Absence {
            span: tuesday,
            cause: AbsenceCause::Ill,
            note: String::new(),
        }];
    });
    document.staff.update_where(|member| {
        (member.first_name == "Karim").then(|| {
            let mut member = member.clone();
            member.absences.push(tuesday);
            member
        })
    });
    let pins = problem(&document).instance.pins;
    assert_eq!(pins.attend, []);
    let cake = pins.sessions.iter().find(|pin| pin.day == 1).unwrap();
    assert!(cake.staff.is_empty());
}

#[test]
fn a_locked_day_is_held_whole() {
    let mut document = small();
    with_last_week(&mut document);
    let mut plan = (*document.week(week())).clone();
    plan.locked_days = vec![Weekday::Wed];
    let wednesday: Vec<Session> = plan
        .placements
        .sessions
        .iter()
        .filter(|session| session.day == Weekday::Wed)
        .cloned()
        .collect();
    document.weeks.insert(week(), Arc::new(plan));
    let pins = problem(&document).instance.pins;
    assert_eq!(pins.sessions.len(), wednesday.len());
    let people: usize = wednesday
        .iter()
        .map(|session| session.participants.len())
        .sum();
    assert_eq!(pins.attend.len(), people);
}

#[test]
fn a_session_of_another_length_is_a_variant_that_counts_for_its_activity() {
    let mut document = small();
    let mut long = session(&document, "ACT003", Weekday::Tue, Minutes::at(10, 30));
    long.duration = 75;
    plan_with(&mut document, vec![long.clone()]);
    let translation = problem(&document);
    let ids = translation.activity_ids(long.activity);
    assert_eq!(ids.len(), 2);
    let pin = &translation.instance.pins.sessions[0];
    let of = |id: &str| {
        translation
            .instance
            .activities
            .iter()
            .find(|a| a.id == id)
            .unwrap()
    };
    assert_eq!(of(&pin.activity).duration, 5);
    let usual = ids.iter().find(|id| **id != pin.activity).unwrap();
    assert_eq!((of(usual).max_week, of(&pin.activity).max_week), (1, 1));
}

#[test]
fn a_session_off_the_grid_keeps_its_exact_time_while_it_stays() {
    let mut document = small();
    let odd = session(&document, "ACT003", Weekday::Tue, Minutes::at(10, 35));
    plan_with(&mut document, vec![odd.clone()]);
    let translation = problem(&document);
    let before = &document.week(week()).placements;
    let mut plan = plan_of(&translation, before).plan;
    assert_eq!(plan.sessions[0].start, 6);
    let stayed = to_placements(&translation, &plan, before, &mut || 1);
    assert_eq!(stayed.sessions, std::slice::from_ref(&odd));
    plan.sessions[0].start = 8;
    let moved = to_placements(&translation, &plan, before, &mut || 1);
    assert_eq!(
        (moved.sessions[0].id, moved.sessions[0].start),
        (odd.id, Minutes::at(11, 0))
    );
    assert!(!moved.sessions[0].is_pinned);
}

#[test]
fn a_held_session_that_the_format_cannot_say_keeps_its_place() {
    let mut document = small();
    let early = session(&document, "ACT003", Weekday::Tue, Minutes::at(7, 0));
    let saturday = session(&document, "ACT001", Weekday::Sat, Minutes::at(10, 30));
    plan_with(&mut document, vec![early.clone(), saturday.clone()]);
    let translation = problem(&document);
    assert_eq!(translation.held_outside, [early.id, saturday.id]);
    let before = &document.week(week()).placements;
    let current = plan_of(&translation, before);
    assert_eq!((current.plan.sessions.len(), current.unfit.len()), (0, 0));
    let after = to_placements(&translation, &current.plan, before, &mut || 1);
    assert_eq!(after.sessions, [early, saturday]);
}

#[test]
fn parts_that_do_not_fit_are_told() {
    let mut document = small();
    let mut lost = session(&document, "ACT003", Weekday::Tue, Minutes::at(10, 30));
    lost.room = RoomId(7);
    plan_with(&mut document, vec![lost.clone()]);
    let translation = problem(&document);
    let current = plan_of(&translation, &document.week(week()).placements);
    assert_eq!(current.unfit, [Unfit::Session(lost.id, UnfitReason::Room)]);
}

#[test]
fn the_published_plan_is_the_baseline() {
    let mut document = small();
    assert!(problem(&document).instance.baseline.is_none());
    with_last_week(&mut document);
    let mut plan = (*document.week(week())).clone();
    plan.published = Some(Arc::new(plan.placements.clone()));
    plan.state = PlanState::Draft;
    let count = plan.placements.sessions.len();
    document.weeks.insert(week(), Arc::new(plan));
    assert_eq!(
        problem(&document)
            .instance
            .baseline
            .map(|b| b.sessions.len()),
        Some(count)
    );
}
