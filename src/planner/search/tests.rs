//! The counters of the state and the full recount agree, whatever the search did.

use std::collections::BTreeSet;

use super::*;
use crate::checker::Checker;
use crate::instance::{Appointment, Avoidance, Person, PinnedAttendance, PinnedSession};

const S: &str = include_str!("../../../tests/fixtures/planning/S-1.json");
const S_ABSENT: &str = include_str!("../../../tests/fixtures/planning/S-1-absent.json");
const M: &str = include_str!("../../../tests/fixtures/planning/M-1.json");

fn instance(text: &str) -> Instance {
    serde_json::from_str(text).expect("the fixture is an instance")
}

/// The present plan of the search, not only its best.
fn present(solver: &Solver) -> (Score, Plan) {
    let mut snapshot = Snapshot::default();
    solver.state.save_into(&mut snapshot);
    (solver.state.score(), solver.state.write(&snapshot))
}

fn check_counters(instance: &Instance, seed: u64, rounds: u32, moves: u32) {
    let checker = Checker::new(instance).expect("a sound instance");
    let mut solver = Solver::new(instance, seed, &Options::default()).expect("a sound instance");
    for round in 0..rounds {
        let (score, plan) = present(&solver);
        let report = checker.evaluate(&plan);
        assert_eq!(
            score,
            report.score(),
            "round {round}: {:?} {:?}",
            report.hard,
            report.violations
        );
        let (best, plan) = solver.best();
        assert_eq!(
            best,
            checker.evaluate(&plan).score(),
            "the best of round {round}"
        );
        solver.step(moves, round * 1000 / rounds);
    }
}

#[test]
fn counters_agree_with_the_recount_after_any_moves() {
    check_counters(&instance(S), 1, 150, 40);
    check_counters(&instance(S_ABSENT), 2, 150, 40);
    check_counters(&instance(M), 3, 60, 300);
}

#[test]
fn counters_agree_when_human_decisions_break_rules() {
    let mut instance = instance(S);
    let pin = |activity: &str, day, start, room: Option<&str>, staff: &[&str]| PinnedSession {
        activity: activity.to_owned(),
        day,
        start,
        room: room.map(ToOwned::to_owned),
        staff: staff.iter().map(|id| (*id).to_owned()).collect(),
    };
    let attend = |person: &str, activity: &str, day, start| PinnedAttendance {
        person: person.to_owned(),
        activity: activity.to_owned(),
        day,
        start,
    };
    // Two sessions in one room at a time, one by somebody unskilled and off duty, one across the meal, one after the day.
    instance.pins.sessions = vec![
        pin("a1", 0, 3, Some("r1"), &["s1"]),
        pin("a2", 0, 4, Some("r1"), &["s1"]),
        pin("a2", 0, 4, Some("r2"), &[]),
        pin("a3", 1, 7, None, &[]),
        pin("a3", 1, 8, None, &["s2", "s3"]),
        pin("a4", 2, 19, None, &[]),
    ];
    // People twice at a time, absent, contraindicated, incompatible, avoiding.
    instance.pins.attend = vec![
        attend("p1", "a1", 0, 3),
        attend("p1", "a2", 0, 4),
        attend("p1", "a10", 2, 3),
        attend("p4", "a5", 3, 11),
        attend("p14", "a5", 3, 11),
        attend("p2", "a4", 2, 19),
    ];
    instance.pins.avoid = vec![Avoidance {
        person: "p4".to_owned(),
        activity: "a5".to_owned(),
    }];
    instance.rooms[0].capacity = 3;
    for seed in 1..5 {
        check_counters(&instance, seed, 60, 60);
    }
}

#[test]
fn counters_agree_when_too_much_is_asked() {
    let mut instance = instance(S);
    for activity in &mut instance.activities {
        activity.min_week = 6;
        activity.max_week = 5;
    }
    for floors in &mut instance.floor {
        floors.fill(3);
    }
    instance.professionals[0].visits.clear();
    check_counters(&instance, 1, 40, 100);
}

#[test]
fn nothing_is_put_on_a_day_that_is_not_its_own() {
    let mut instance = instance(S);
    for (n, appointment) in instance.appointments.iter_mut().enumerate() {
        appointment.days = vec![n as i32 % 5, (n as i32 + 2) % 5];
    }
    for (n, activity) in instance.activities.iter_mut().enumerate() {
        activity.days = (0..n as i32 % 4).collect();
    }
    for seed in 1..4 {
        check_counters(&instance, seed, 40, 100);
        let mut solver = Solver::new(&instance, seed, &Options::default()).expect("a sound one");
        solver.step(20_000, 0);
        let (_, plan) = solver.best();
        assert!(!plan.appointments.is_empty() && !plan.sessions.is_empty());
        let report = Checker::new(&instance).map(|checker| checker.evaluate(&plan));
        let broken = report.expect("a sound instance").violations;
        assert!(!broken.iter().any(|it| matches!(
            it.breach,
            crate::score::Breach::OutsideDays { .. }
                | crate::score::Breach::AppointmentOutsideDays { .. }
        )));
    }
}

#[test]
fn nobody_is_where_the_room_lacks_what_they_need() {
    let instance = crate::instance::needs::with_needs(instance(S));
    for seed in 1..4 {
        check_counters(&instance, seed, 60, 100);
        let mut solver = Solver::new(&instance, seed, &Options::default()).expect("a sound one");
        solver.step(20_000, 0);
        let (_, plan) = solver.best();
        let served = |person: &&Person| {
            let mut sessions = plan.sessions.iter();
            sessions.any(|session| session.attendees.contains(&person.id))
        };
        let needy = instance
            .persons
            .iter()
            .filter(|person| !person.needs.is_empty());
        assert!(needy.filter(served).count() > 2, "they come where they can");
        let report = Checker::new(&instance).map(|checker| checker.evaluate(&plan));
        assert_eq!(report.expect("a sound instance").hard[3], 0);
    }
}

#[test]
fn counters_agree_when_people_are_held_in_rooms_that_are_none_for_them() {
    let mut instance = crate::instance::needs::with_needs(instance(S));
    let of_two = |activity: &crate::instance::Activity| {
        let suits = |room: &&crate::instance::Room| room.features.contains(&activity.feature);
        instance.rooms.iter().filter(suits).count() > 1
    };
    let activity = instance
        .activities
        .iter()
        .find(|it| of_two(it))
        .expect("one with a choice");
    let (id, start) = (activity.id.clone(), activity.windows[0].from);
    let rooms: Vec<String> = instance.rooms.iter().map(|room| room.id.clone()).collect();
    for (day, room) in [
        (0, None),
        (1, Some(rooms[1].clone())),
        (2, Some(rooms[0].clone())),
    ] {
        instance.pins.sessions.push(PinnedSession {
            activity: id.clone(),
            day,
            start,
            room,
            staff: Vec::new(),
        });
        for person in ["p1", "p3"] {
            instance.pins.attend.push(PinnedAttendance {
                person: person.to_owned(),
                activity: id.clone(),
                day,
                start,
            });
        }
    }
    for seed in 1..5 {
        check_counters(&instance, seed, 60, 60);
    }
}

#[test]
fn appointments_of_one_series_get_days_of_their_own() {
    let mut instance = instance(S);
    // Somebody who is there on several of the days on which the professional comes.
    let days_of = |appointment: &Appointment| -> BTreeSet<i32> {
        let person = |it: &&Person| it.id == appointment.person;
        let person = instance.persons.iter().find(person);
        let presence = &person.expect("a person").presence;
        let seen = instance.professionals.iter();
        seen.filter(|it| it.id == appointment.professional)
            .flat_map(|it| it.visits.iter().map(|visit| visit.day))
            .filter(|day| presence[*day as usize].is_some())
            .collect()
    };
    let mut appointments = instance.appointments.iter();
    let often = appointments.position(|appointment| days_of(appointment).len() > 1);
    let often = &mut instance.appointments[often.expect("somebody seen on one of several days")];
    often.series = "often".into();
    let mut again = often.clone();
    again.id = "again".into();
    instance.appointments.push(again);
    for seed in 1..6 {
        check_counters(&instance, seed, 40, 100);
        let mut solver = Solver::new(&instance, seed, &Options::default()).expect("a sound one");
        for elapsed in (0..1000).step_by(50) {
            solver.step(5_000, elapsed);
        }
        let report = Checker::new(&instance).map(|checker| checker.evaluate(&solver.best().1));
        let costs = report.expect("a sound instance").costs;
        assert!(!costs.iter().any(|cost| matches!(
            cost.cause,
            crate::score::Cause::AppointmentAgainThatDay { .. }
        )));
    }
}
