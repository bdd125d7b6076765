//! A few counts by hand; the agreement with the reference checker is an integration test.

use super::*;
use crate::instance::{
    Activity, Appointment, FORMAT, Person, Professional, Room, Span, StaffMember, Wish,
};
use crate::plan::Session;
use crate::score::Score;

/// One day of eight slots, one walk of two slots for one or two persons, one leader, one room.
fn one_day() -> Instance {
    let person = |id: &str| Person {
        id: id.to_owned(),
        care: 1,
        presence: vec![Some(Span { from: 0, to: 8 })],
        min_active: vec![0],
        tolerance: 3,
        ..Person::default()
    };
    Instance {
        format: FORMAT.to_owned(),
        days: 1,
        slots: 8,
        half_day: 4,
        floor: vec![vec![0; 8]],
        rooms: vec![Room {
            id: "r1".to_owned(),
            capacity: 2,
            features: vec!["open".to_owned()],
            ..Room::default()
        }],
        staff: vec![StaffMember {
            id: "s1".to_owned(),
            skills: vec!["walk".to_owned()],
            duty: vec![Some(Span { from: 0, to: 6 })],
            max_day: 4,
            max_week: 4,
            target_week: 4,
            ..StaffMember::default()
        }],
        professionals: vec![Professional {
            id: "v1".to_owned(),
            feature: "open".to_owned(),
            ..Professional::default()
        }],
        activities: vec![Activity {
            id: "a1".to_owned(),
            skill: "walk".to_owned(),
            leaders: 1,
            duration: 2,
            min: 1,
            max: 2,
            ideal: 2,
            ratio: 5,
            effort: 1,
            feature: "open".to_owned(),
            windows: vec![Span { from: 0, to: 8 }],
            max_week: 3,
            max_day: 3,
            ..Activity::default()
        }],
        persons: vec![person("p1"), person("p2")],
        repeat_free: 2,
        demanding_effort: 2,
        ..Instance::default()
    }
}

fn walk(start: i32, attendees: &[&str]) -> Session {
    Session {
        activity: "a1".to_owned(),
        day: 0,
        start,
        room: "r1".to_owned(),
        staff: vec!["s1".to_owned()],
        attendees: attendees.iter().map(|id| (*id).to_owned()).collect(),
    }
}

fn score(instance: &Instance, sessions: Vec<Session>) -> ScoreReport {
    evaluate(
        instance,
        &Plan {
            sessions,
            ..Plan::empty("test")
        },
    )
    .expect("the instance is sound")
}

#[test]
fn a_good_plan_costs_nothing() {
    assert_eq!(
        score(&one_day(), vec![walk(0, &["p1", "p2"])]).score(),
        Score::default()
    );
}

#[test]
fn a_missed_wish_costs_its_weight_and_no_more() {
    let mut instance = one_day();
    instance.fair_percent = 100;
    instance.persons[0].wishes.push(Wish {
        activity: "a1".to_owned(),
        count: 2,
        weight: 3,
    });
    let report = score(&instance, vec![walk(0, &["p1"])]);
    assert_eq!(
        (report.score().hard, report.soft[2], report.score().soft),
        (0, 36, 36)
    );
}

#[test]
fn slots_led_off_duty_are_counted_one_by_one() {
    let report = score(&one_day(), vec![walk(5, &["p1"])]);
    assert_eq!(report.hard[4], 1);
    assert_eq!(report.violations.len(), 1);
}

#[test]
fn a_room_that_lacks_what_people_need_is_counted_for_each_need() {
    let mut instance = one_day();
    instance.persons[0].needs = ["hoist", "step_free", "step_free"]
        .map(str::to_owned)
        .into();
    let report = score(&instance, vec![walk(0, &["p1", "p2"])]);
    assert_eq!((report.hard[3], report.score().hard), (2, 2));
    instance.rooms[0].features.push("step_free".to_owned());
    let report = score(&instance, vec![walk(0, &["p1", "p2"])]);
    assert_eq!((report.hard[3], report.violations.len()), (1, 1));
}

#[test]
fn the_same_activity_twice_a_day_is_counted_once_for_the_second_time() {
    let report = score(&one_day(), vec![walk(0, &["p1"]), walk(2, &["p1"])]);
    assert_eq!((report.hard[9], report.score().hard), (1, 1));
}

#[test]
fn a_session_named_twice_is_malformed() {
    let report = score(&one_day(), vec![walk(0, &["p1"]), walk(0, &["p2"])]);
    assert_eq!((report.hard[0], report.score().hard), (1, 1));
}

#[test]
fn a_missing_appointment_is_named() {
    let mut instance = one_day();
    instance.appointments.push(Appointment {
        id: "j1".to_owned(),
        person: "p1".to_owned(),
        professional: "v1".to_owned(),
        duration: 1,
        ..Appointment::default()
    });
    let report = score(&instance, vec![]);
    assert_eq!(report.hard[11], 1);
}

#[test]
fn what_past_weeks_left_short_counts_as_missed_again() {
    let mut instance = one_day();
    instance.fair_percent = 50;
    instance.persons[0].wishes.push(Wish {
        activity: "a1".to_owned(),
        count: 2,
        weight: 3,
    });
    let unfair = |owed: i32, instance: &mut Instance| {
        instance.persons[0].owed = owed;
        let report = evaluate(instance, &Plan::empty("")).expect("a sound instance");
        report.soft[7] / i64::from(instance.weights.fairness)
    };
    // Six units missed, three of them tolerated.
    assert_eq!(unfair(0, &mut instance), 3);
    assert_eq!(unfair(2, &mut instance), 5);
    assert_eq!(unfair(10, &mut instance), 13);
}

#[test]
fn what_is_on_none_of_its_days_breaks_a_rule() {
    let mut instance = one_day();
    instance.days = 2;
    instance.floor.push(instance.floor[0].clone());
    for person in &mut instance.persons {
        person.presence.push(None);
        person.min_active.push(0);
    }
    instance.staff[0].duty.push(None);
    instance.professionals[0].visits = vec![crate::instance::DaySpan {
        day: 0,
        from: 0,
        to: 6,
    }];
    instance.appointments.push(Appointment {
        id: "j1".to_owned(),
        person: "p2".to_owned(),
        professional: "v1".to_owned(),
        duration: 1,
        ..Appointment::default()
    });
    let broken = |days: &[i32], instance: &mut Instance| {
        instance.activities[0].days = days.to_vec();
        instance.appointments[0].days = days.to_vec();
        let mut plan = Plan::empty("");
        plan.sessions = vec![walk(0, &["p1"])];
        plan.appointments = vec![crate::plan::Placement {
            id: "j1".to_owned(),
            day: 0,
            start: 3,
            room: "r1".to_owned(),
        }];
        let report = evaluate(instance, &plan).expect("a sound instance");
        (report.hard[10], report.hard[11])
    };
    assert_eq!(broken(&[], &mut instance), (0, 0), "any day");
    assert_eq!(broken(&[0, 1], &mut instance), (0, 0));
    assert_eq!(broken(&[1], &mut instance), (1, 1));
}

#[test]
fn a_second_time_of_a_series_on_one_day_costs() {
    let mut instance = one_day();
    instance.professionals[0].visits = vec![crate::instance::DaySpan {
        day: 0,
        from: 0,
        to: 6,
    }];
    let cost = |series: [&str; 2], instance: &mut Instance| {
        instance.appointments = ["j1", "j2"]
            .into_iter()
            .zip(series)
            .map(|(id, series)| Appointment {
                id: id.to_owned(),
                person: "p2".to_owned(),
                professional: "v1".to_owned(),
                duration: 1,
                series: series.to_owned(),
                ..Appointment::default()
            })
            .collect();
        let mut plan = Plan::empty("");
        plan.appointments = [("j1", 3), ("j2", 5)]
            .into_iter()
            .map(|(id, start)| crate::plan::Placement {
                id: id.to_owned(),
                day: 0,
                start,
                room: "r1".to_owned(),
            })
            .collect();
        evaluate(instance, &plan).expect("a sound instance").soft[13]
    };
    let moment = i64::from(instance.weights.moment);
    assert!(moment > 0);
    assert_eq!(cost(["", ""], &mut instance), 0, "each of its own");
    assert_eq!(cost(["one", "other"], &mut instance), 0);
    assert_eq!(cost(["one", "one"], &mut instance), 4 * moment);
}
