//! Each way out is tried again here, by the full recount, and each kind of obstacle has its own.

use super::*;
use crate::check::check;
use crate::explain::answers::Obstacle;
use crate::instance::{Appointment, Person, Wish};
use crate::search::{Options, Solver};

fn small() -> Instance {
    serde_json::from_str(include_str!("../../../../tests/fixtures/planning/S-1.json"))
        .expect("the fixture is an instance")
}

fn plan(instance: &Instance) -> Plan {
    let mut solver = Solver::new(instance, 5, &Options::default()).expect("a sound instance");
    for slice in 0..10 {
        solver.step(3_000, slice * 100);
    }
    solver.best().1
}

/// The ways out of one lack, each checked to hold what it says.
fn ways(instance: &Instance, plan: &Plan, missing: &Missing) -> Vec<Way> {
    let explainer = Explainer::new(instance, plan).expect("a sound instance");
    let ways = explainer.ways_out(missing);
    let before = evaluate(instance, plan).expect("a sound instance");
    assert!(ways.len() <= WAYS);
    for way in &ways {
        let changed = match &way.hypothesis {
            Some(hypothesis) => hypothesis.apply(instance).expect("it names what is there"),
            None => instance.clone(),
        };
        assert_eq!(check(&changed), []);
        let after = evaluate(&changed, &way.outcome.plan).expect("a sound instance");
        assert_eq!(way.outcome.after, after.score());
        assert_eq!(way.outcome.before, before.score());
        assert_eq!(way.outcome.cost(), way.outcome.soft.iter().sum::<i64>());
        assert!(breaks_nothing_more(&before, &after));
        assert!(
            brings(missing, instance, &way.outcome.plan, &after),
            "{missing:?}"
        );
    }
    assert_eq!(ways, explainer.ways_out(missing), "the same every time");
    ways
}

fn hypotheses(ways: &[Way]) -> Vec<&Hypothesis> {
    ways.iter()
        .filter_map(|way| way.hypothesis.as_ref())
        .collect()
}

#[test]
fn what_nobody_can_lead_needs_one_more_leader() {
    let mut instance = small();
    let wished = instance
        .persons
        .iter()
        .find_map(|person| Some((person.id.clone(), person.wishes.first()?.activity.clone())));
    let (person, activity) = wished.expect("somebody wishes something");
    let skill = instance
        .activities
        .iter_mut()
        .find(|it| it.id == activity)
        .map(|it| {
            it.skill = "rare".to_owned();
            (it.leaders, it.min_week, it.max_week, it.max_day) = (1, 0, 3, 1);
            it.skill.clone()
        });
    let plan = plan(&instance);
    let missing = Missing::Wish {
        person,
        activity,
        times: 1,
    };
    let found = ways(&instance, &plan, &missing);
    let more = |it: &&Hypothesis| matches!(it, Hypothesis::Leader { skill: it, .. } if Some(it) == skill.as_ref());
    assert!(hypotheses(&found).iter().any(more), "{found:?}");
    assert!(
        found.iter().all(|way| way.hypothesis.is_some()),
        "nothing else helps"
    );
}

#[test]
fn an_appointment_that_no_room_serves_needs_one_more_room() {
    let mut instance = small();
    let appointment = instance.appointments[0].clone();
    let person = instance
        .persons
        .iter_mut()
        .find(|it| it.id == appointment.person);
    person.expect("a person").needs = vec!["step_free".to_owned()];
    let plan = plan(&instance);
    let missing = Missing::Appointment {
        appointment: appointment.id,
    };
    let why = Explainer::new(&instance, &plan).expect("a sound instance");
    let told = why.against(missing.clone()).expect("it is missing");
    let kept_out = Obstacle::RoomNotForPerson;
    assert!(
        told.obstacles.iter().any(|(it, _)| *it == kept_out),
        "{told:?}"
    );
    let found = ways(&instance, &plan, &missing);
    let more = |it: &&Hypothesis| matches!(it, Hypothesis::Room { .. });
    assert!(hypotheses(&found).iter().any(more), "{found:?}");
}

#[test]
fn a_visit_too_short_is_prolonged() {
    let mut instance = small();
    let visit = instance.professionals[0].visits[0];
    instance.professionals[0].visits = vec![crate::instance::DaySpan {
        to: visit.from + 1,
        ..visit
    }];
    let professional = instance.professionals[0].id.clone();
    instance
        .appointments
        .retain(|it| it.professional != professional);
    instance.appointments.push(Appointment {
        id: "new".to_owned(),
        person: instance.persons[0].id.clone(),
        professional: professional.clone(),
        duration: 2,
        ..Appointment::default()
    });
    let plan = plan(&instance);
    let missing = Missing::Appointment {
        appointment: "new".to_owned(),
    };
    let found = ways(&instance, &plan, &missing);
    let longer = |it: &&Hypothesis| matches!(it, Hypothesis::Visit { professional: it, .. } if *it == professional);
    assert!(hypotheses(&found).iter().any(longer), "{found:?}");
}

#[test]
fn what_must_run_and_has_no_room_large_enough_needs_a_larger_one() {
    let mut instance = small();
    let activity = instance.activities[0].clone();
    for room in &mut instance.rooms {
        if room.features.contains(&activity.feature) {
            room.capacity = activity.min - 1;
        }
    }
    instance.activities[0].min_week = 1;
    let plan = plan(&instance);
    let missing = Missing::Minimum {
        activity: activity.id,
        sessions: 1,
    };
    let found = ways(&instance, &plan, &missing);
    let larger = |it: &&Hypothesis| matches!(it, Hypothesis::Capacity { persons, .. } if *persons == activity.min);
    assert!(hypotheses(&found).iter().any(larger), "{found:?}");
}

#[test]
fn a_refusal_has_no_way_around() {
    let mut instance = small();
    let person = instance
        .persons
        .iter()
        .find(|person| !person.wishes.is_empty());
    let person = person.expect("somebody wishes something");
    let (person, activity) = (person.id.clone(), person.wishes[0].activity.clone());
    instance.pins.avoid.push(crate::instance::Avoidance {
        person: person.clone(),
        activity: activity.clone(),
    });
    let plan = plan(&instance);
    assert_eq!(
        ways(
            &instance,
            &plan,
            &Missing::Wish {
                person,
                activity,
                times: 1
            }
        ),
        []
    );
}

#[test]
fn an_empty_half_day_is_told_and_filled() {
    let mut instance = small();
    for person in &mut instance.persons {
        person.min_active.fill(6);
    }
    let mut plan = plan(&instance);
    let person = instance.persons[0].id.clone();
    for session in &mut plan.sessions {
        if session.day == 1 && session.attendees.len() > 4 {
            session.attendees.retain(|attendee| *attendee != person);
        }
    }
    let explainer = Explainer::new(&instance, &plan).expect("a sound instance");
    let empty = explainer.empty_halves();
    assert!(!empty.is_empty());
    let mut filled = 0;
    for missing in empty.iter().take(6) {
        let told = explainer.against(missing.clone()).expect("they are known");
        assert!(
            !told.obstacles.is_empty() && !told.saves.is_empty(),
            "{told:?}"
        );
        filled += usize::from(!ways(&instance, &plan, missing).is_empty());
    }
    assert!(filled > 0);
}

#[test]
fn a_person_who_is_never_here_has_no_way_but_coming() {
    let mut instance = small();
    let days = instance.days as usize;
    let activity = instance.activities[0].id.clone();
    instance.persons.push(Person {
        id: "new".to_owned(),
        care: 1,
        presence: vec![None; days],
        min_active: vec![0; days],
        tolerance: 9,
        wishes: vec![Wish {
            activity: activity.clone(),
            count: 1,
            weight: 3,
        }],
        ..Person::default()
    });
    let plan = plan(&instance);
    let missing = Missing::Wish {
        person: "new".to_owned(),
        activity,
        times: 1,
    };
    let found = ways(&instance, &plan, &missing);
    assert!(!found.is_empty());
    assert!(
        found
            .iter()
            .all(|way| matches!(way.hypothesis, Some(Hypothesis::PersonHere { .. })))
    );
}
