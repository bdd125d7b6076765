//! What a change would bring is what two full recounts say, and the same every time.

use super::*;
use crate::plan::Plan;

fn small() -> Instance {
    serde_json::from_str(include_str!("../../../tests/fixtures/planning/S-1.json"))
        .expect("the fixture is an instance")
}

fn plan(instance: &Instance) -> Plan {
    let mut solver = Solver::new(instance, 5, &Options::default()).expect("a sound instance");
    for slice in 0..10 {
        solver.step(3_000, slice * 100);
    }
    solver.best().1
}

const SHORT: Effort = Effort {
    seed: 3,
    moves: 20_000,
};

fn asked(instance: &Instance, plan: &Plan, hypothesis: &Hypothesis) -> WhatIf {
    let answer = what_if(instance, plan, hypothesis, SHORT).expect("it names what is there");
    answer.expect("it makes sense")
}

#[test]
fn an_absence_changes_little_and_says_what() {
    let instance = small();
    let plan = plan(&instance);
    let away = Hypothesis::StaffAway {
        staff: instance.staff[0].id.clone(),
        day: 2,
        from: 0,
        to: instance.slots,
    };
    let told = asked(&instance, &plan, &away);
    assert_eq!(told, asked(&instance, &plan, &away), "the same every time");
    let changed = away.apply(&instance).expect("they are known");
    let (before, after) = (
        evaluate(&instance, &plan),
        evaluate(&changed, &told.outcome.plan),
    );
    let (before, after) = (before.expect("sound"), after.expect("sound"));
    assert_eq!(
        (told.outcome.before, told.outcome.after),
        (before.score(), after.score())
    );
    for rule in 0..15 {
        assert_eq!(
            told.outcome.soft[rule],
            after.soft[rule] - before.soft[rule]
        );
        assert_eq!(
            told.outcome.hard[rule],
            after.hard[rule] - before.hard[rule]
        );
    }
    let left =
        |session: &Session| session.day == 2 && session.staff.contains(&instance.staff[0].id);
    assert!(!told.outcome.plan.sessions.iter().any(left));
    let kept = plan
        .sessions
        .iter()
        .filter(|it| told.outcome.plan.session(&it.key()).is_some());
    assert!(kept.count() * 2 > plan.sessions.len());
}

#[test]
fn a_longer_visit_places_what_had_no_place() {
    let mut instance = small();
    for professional in &mut instance.professionals {
        professional.visits.clear();
    }
    let plan = plan(&instance);
    let professional = instance.appointments[0].professional.clone();
    let visit = Hypothesis::Visit {
        professional: professional.clone(),
        day: 1,
        from: 2,
        to: 7,
    };
    let told = asked(&instance, &plan, &visit);
    assert!(!told.placed.is_empty());
    for placed in &told.placed {
        if let Missing::Appointment { appointment } = placed {
            let about = instance
                .appointments
                .iter()
                .find(|it| it.id == *appointment);
            assert_eq!(about.map(|it| &it.professional), Some(&professional));
        }
    }
    assert!(told.outcome.after.hard < told.outcome.before.hard);
    assert!(
        told.outcome.after.hard < told.without.hard,
        "it is owed to the visit"
    );
}

#[test]
fn differences_name_what_is_otherwise_and_nothing_else() {
    let instance = small();
    let before = plan(&instance);
    assert_eq!(
        Differences::between(&before, &before),
        Differences::default()
    );
    let mut after = before.clone();
    let gone = after.sessions.remove(0);
    let changed = &mut after.sessions[0];
    let left = changed.attendees.pop().expect("somebody attends");
    changed.room = "elsewhere".to_owned();
    let moved = &mut after.appointments[0];
    moved.start += 1;
    let told = Differences::between(&before, &after);
    assert_eq!(told.sessions_dropped, [gone.key()]);
    assert_eq!(told.sessions_rearranged, [after.sessions[0].key()]);
    assert_eq!(told.left.len(), gone.attendees.len() + 1);
    assert!(told.left.contains(&(left, after.sessions[0].key())));
    assert_eq!(told.appointments, [after.appointments[0].id.clone()]);
    assert!(told.sessions_added.is_empty() && told.joined.is_empty());
    assert_eq!(told.count(), 4 + gone.attendees.len());
}

#[test]
fn a_change_of_nothing_and_an_absurd_one_are_refused() {
    let instance = small();
    let plan = plan(&instance);
    let capacity = |room: &str, persons| Hypothesis::Capacity {
        room: room.to_owned(),
        persons,
    };
    assert!(what_if(&instance, &plan, &capacity("nowhere", 3), SHORT).is_none());
    let absurd = capacity(&instance.rooms[0].id, -3);
    assert!(matches!(
        what_if(&instance, &plan, &absurd, SHORT),
        Some(Err(_))
    ));
}
