//! Each kind of contradiction is found with its pins, and sound pins have none.

use super::*;
use crate::checker::evaluate;
use crate::instance::{Avoidance, PinnedAttendance, PinnedSession};
use crate::search::{Options, Solver};

fn small() -> Instance {
    let text = include_str!("../../../tests/fixtures/planning/S-1.json");
    Instance {
        pins: crate::instance::Pins::default(),
        ..serde_json::from_str(text).expect("the fixture is an instance")
    }
}

fn pin(activity: &str, day: i32, start: i32, room: Option<&str>, staff: &[&str]) -> PinnedSession {
    PinnedSession {
        activity: activity.to_owned(),
        day,
        start,
        room: room.map(str::to_owned),
        staff: staff.iter().map(|id| (*id).to_owned()).collect(),
    }
}

fn attend(person: &str, activity: &str, day: i32, start: i32) -> PinnedAttendance {
    PinnedAttendance {
        person: person.to_owned(),
        activity: activity.to_owned(),
        day,
        start,
    }
}

/// The broken rule's number and the pins, for each contradiction.
fn found(instance: &Instance) -> Vec<(Option<usize>, Vec<Pin>)> {
    let found = contradictions(instance).expect("a sound instance");
    let rule = |conflict: &Conflict| match conflict {
        Conflict::Rule(violation) => Some(violation.breach.rule()),
        _ => None,
    };
    // Whoever finds a contradiction sees it in the plan, too.
    if !found.is_empty() {
        let mut solver = Solver::new(instance, 1, &Options::default()).expect("a sound instance");
        solver.step(2_000, 1000);
        let (score, plan) = solver.best();
        assert!(score.hard > 0, "{found:?}");
        let report = evaluate(instance, &plan).expect("a sound instance");
        assert!(!report.violations.is_empty());
    }
    found
        .iter()
        .map(|it| (rule(&it.conflict), it.pins.clone()))
        .collect()
}

#[test]
fn pins_that_a_plan_can_hold_have_no_contradiction() {
    let mut instance = small();
    let mut solver = Solver::new(&instance, 3, &Options::default()).expect("a sound instance");
    solver.step(20_000, 900);
    let plan = solver.best().1;
    for session in &plan.sessions {
        instance.pins.sessions.push(PinnedSession {
            activity: session.activity.clone(),
            day: session.day,
            start: session.start,
            room: Some(session.room.clone()),
            staff: session.staff.clone(),
        });
        let people = session.attendees.iter();
        instance.pins.attend.extend(
            people.map(|person| attend(person, &session.activity, session.day, session.start)),
        );
    }
    assert_eq!(found(&instance), []);
}

#[test]
fn two_pins_in_one_room_or_with_one_leader_are_told_together() {
    let mut instance = small();
    let (one, other) = (&instance.activities[0].id, &instance.activities[1].id);
    let (room, staff) = (instance.rooms[0].id.clone(), instance.staff[0].id.clone());
    instance.pins.sessions = vec![
        pin(one, 0, 3, Some(&room), &[&staff]),
        pin(other, 0, 3, Some(&room), &[&staff]),
        pin(one, 1, 3, None, &[]),
    ];
    let both = vec![Pin::Session(0), Pin::Session(1)];
    let found = found(&instance);
    assert_eq!(
        found
            .iter()
            .filter(|it| it.0 == Some(3) && it.1 == both)
            .count(),
        1,
        "{found:?}"
    );
    assert_eq!(
        found
            .iter()
            .filter(|it| it.0 == Some(4) && it.1 == both)
            .count(),
        1,
        "{found:?}"
    );
}

#[test]
fn a_pinned_person_who_is_absent_or_must_not_or_will_not_come_is_told() {
    let mut instance = small();
    let activity = instance.activities[0].id.clone();
    let ids: Vec<String> = instance
        .persons
        .iter()
        .map(|person| person.id.clone())
        .collect();
    instance.persons[0].presence[0] = None;
    instance.persons[1].contra.push(activity.clone());
    instance.pins.avoid = vec![Avoidance {
        person: ids[2].clone(),
        activity: activity.clone(),
    }];
    instance.incompatible.push((ids[3].clone(), ids[4].clone()));
    instance.pins.attend = (0..5).map(|n| attend(&ids[n], &activity, 0, 4)).collect();
    let found = found(&instance);
    for expected in [
        (Some(1), vec![Pin::Attend(0)]),
        (Some(9), vec![Pin::Attend(1)]),
        (Some(14), vec![Pin::Attend(2), Pin::Avoid(0)]),
        (Some(8), vec![Pin::Attend(3), Pin::Attend(4)]),
    ] {
        assert!(found.contains(&expected), "{expected:?} in {found:?}");
    }
}

#[test]
fn a_person_pinned_twice_at_a_time_is_told_once() {
    let mut instance = small();
    let (one, other) = (
        instance.activities[0].id.clone(),
        instance.activities[1].id.clone(),
    );
    let person = instance.persons[0].id.clone();
    instance.pins.attend = vec![attend(&person, &one, 0, 4), attend(&person, &other, 0, 4)];
    let found = found(&instance);
    let both = (Some(2), vec![Pin::Attend(0), Pin::Attend(1)]);
    assert_eq!(
        found.iter().filter(|it| **it == both).count(),
        1,
        "{found:?}"
    );
}

#[test]
fn pins_outside_the_hours_after_the_day_and_too_often_are_told() {
    let mut instance = small();
    let activity = instance.activities[0].id.clone();
    instance.activities[0].windows = vec![crate::instance::Span { from: 2, to: 6 }];
    (
        instance.activities[0].max_week,
        instance.activities[0].max_day,
    ) = (1, 1);
    instance.pins.sessions = vec![
        pin(&activity, 0, 12, None, &[]),
        pin(&activity, 1, instance.slots - 1, None, &[]),
        pin(&activity, 2, 2, None, &[]),
    ];
    let found = found(&instance);
    assert!(
        found.contains(&(Some(10), vec![Pin::Session(0)])),
        "{found:?}"
    );
    assert!(
        found.contains(&(Some(0), vec![Pin::Session(1)])),
        "{found:?}"
    );
    assert!(
        found.contains(&(
            Some(10),
            vec![Pin::Session(0), Pin::Session(1), Pin::Session(2)]
        )),
        "{found:?}"
    );
}

#[test]
fn two_rooms_for_one_session_are_told() {
    let mut instance = small();
    let activity = instance.activities[0].id.clone();
    let rooms: Vec<String> = instance.rooms.iter().map(|room| room.id.clone()).collect();
    instance.pins.sessions = vec![
        pin(&activity, 0, 3, Some(&rooms[0]), &[]),
        pin(&activity, 0, 3, Some(&rooms[1]), &[]),
    ];
    assert!(found(&instance).contains(&(Some(14), vec![Pin::Session(0), Pin::Session(1)])));
}

#[test]
fn a_person_held_in_a_room_that_lacks_what_they_need_is_told() {
    let mut instance = small();
    let activity = instance.activities[0].clone();
    let suits = |room: &&crate::instance::Room| room.features.contains(&activity.feature);
    let room = instance
        .rooms
        .iter()
        .find(suits)
        .expect("a room")
        .id
        .clone();
    let person = instance.persons[0].id.clone();
    instance.persons[0].needs = vec!["step_free".to_owned()];
    instance.pins.sessions = vec![pin(&activity.id, 0, 3, Some(&room), &[])];
    instance.pins.attend = vec![attend(&person, &activity.id, 0, 3)];
    assert!(found(&instance).contains(&(Some(3), vec![Pin::Session(0), Pin::Attend(0)])));
    // Where the room is open, no room of the house serves the person.
    instance.pins.sessions.clear();
    let conflicts = contradictions(&instance).expect("a sound instance");
    let is_lacking = |it: &Contradiction| matches!(it.conflict, Conflict::NoRoom { .. });
    assert!(conflicts.iter().any(is_lacking), "{conflicts:?}");
    for room in &mut instance.rooms {
        room.features.push("step_free".to_owned());
    }
    assert!(
        !contradictions(&instance)
            .expect("a sound instance")
            .iter()
            .any(is_lacking)
    );
}

#[test]
fn a_pinned_session_that_nobody_can_lead_or_that_has_no_room_is_told() {
    let mut instance = small();
    let activity = instance.activities[0].clone();
    instance.pins.sessions = vec![pin(&activity.id, 0, 3, None, &[])];
    for member in &mut instance.staff {
        member.skills.retain(|skill| *skill != activity.skill);
    }
    for room in &mut instance.rooms {
        room.features.retain(|feature| *feature != activity.feature);
    }
    let found = contradictions(&instance).expect("a sound instance");
    let kinds: Vec<&Conflict> = found.iter().map(|it| &it.conflict).collect();
    assert!(
        kinds.iter().any(|it| matches!(it, Conflict::NoRoom { .. })),
        "{kinds:?}"
    );
    assert!(
        kinds
            .iter()
            .any(|it| matches!(it, Conflict::TooFewLeaders { found: 0, .. })),
        "{kinds:?}"
    );
}
