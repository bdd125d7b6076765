//! Damaged, truncated and absurd problems are refused or planned; they never stop the program.

use proptest::prelude::*;
use semainier::planner::check::check;
use semainier::planner::checker::{Checker, evaluate};
use semainier::planner::explain::Explainer;
use semainier::planner::instance::Instance;
use semainier::planner::plan::Plan;
use semainier::planner::search::{Options, Solver};
use serde_json::Value;

use crate::planner_support::{fixture, fixture_text};

/// Plans and explains whatever is sound; says whether it was.
fn survive(instance: &Instance) -> bool {
    if !check(instance).is_empty() {
        return Solver::new(instance, 1, &Options::default()).is_err()
            && evaluate(instance, &Plan::default()).is_err();
    }
    let mut solver = Solver::new(instance, 1, &Options::default()).expect("a sound instance");
    solver.step(200, 0);
    solver.step(200, 1000);
    let (score, plan) = solver.best();
    let report = Checker::new(instance)
        .expect("a sound instance")
        .evaluate(&plan);
    assert_eq!(
        score,
        report.score(),
        "{:?} {:?}",
        report.hard,
        report.violations
    );
    let explainer = Explainer::new(instance, &plan).expect("a sound instance");
    if let Some(session) = plan.sessions.first() {
        let key = session.key();
        assert!(explainer.why_session(&key).is_some());
        explainer.places(&key);
    }
    explainer.unplaced();
    true
}

/// Changes the value at one of the places of a document, drawn by `at`.
fn change(value: &mut Value, mut at: u64, number: i64, id: u32) {
    let mut next = |len: usize| {
        let drawn = at % len as u64;
        at /= len as u64;
        drawn as usize
    };
    let mut place = value;
    loop {
        let len = match &*place {
            Value::Array(items) => items.len(),
            Value::Object(fields) => fields.len(),
            _ => 0,
        };
        if len == 0 {
            break;
        }
        let drawn = next(len);
        let inner = match place {
            Value::Array(items) => items.get_mut(drawn),
            Value::Object(fields) => fields.values_mut().nth(drawn),
            _ => None,
        };
        let Some(inner) = inner else { return };
        place = inner;
    }
    *place = match place {
        Value::Number(_) => number.into(),
        Value::String(text) => format!("{}{id}", text.chars().next().unwrap_or('x')).into(),
        _ => Value::Null,
    };
}

/// Numbers that are too small, too large, or just fit.
const NUMBERS: [i64; 14] = [
    0,
    1,
    2,
    7,
    8,
    20,
    63,
    64,
    65,
    1000,
    -1,
    i32::MAX as i64,
    i32::MIN as i64,
    i64::MAX,
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_problem_with_changed_numbers_and_ids_is_refused_or_planned(
        changes in prop::collection::vec((any::<u64>(), 0..NUMBERS.len(), 0..12_u32), 1..4),
        absent in any::<bool>(),
    ) {
        let name = if absent { "S-1-absent" } else { "S-1" };
        let mut document: Value = serde_json::from_str(&fixture_text(name)).expect("a document");
        for (at, number, id) in changes {
            change(&mut document, at, NUMBERS[number], id);
        }
        if let Ok(instance) = serde_json::from_value::<Instance>(document) {
            prop_assert!(survive(&instance));
        }
    }

    #[test]
    fn a_truncated_problem_is_refused(length in 0_usize..12_000) {
        let text = fixture_text("S-1");
        prop_assume!(length < text.trim_end().len());
        prop_assert!(serde_json::from_str::<Instance>(&text[..length]).is_err());
    }
}

#[test]
fn a_house_with_nothing_in_it_is_planned() {
    let mut instance = fixture("S-1");
    instance.rooms.clear();
    instance.staff.clear();
    instance.activities.clear();
    instance.persons.clear();
    instance.professionals.clear();
    instance.appointments.clear();
    instance.incompatible.clear();
    instance.friends.clear();
    instance.last_week.clear();
    instance.pins = semainier::planner::instance::Pins::default();
    assert!(survive(&instance));
}

#[test]
fn a_week_of_seven_days_of_sixty_four_slots_is_planned() {
    let mut instance = fixture("S-1");
    instance.days = 7;
    instance.slots = 64;
    instance.floor = vec![vec![0; 64]; 7];
    for person in &mut instance.persons {
        person.presence = vec![Some(semainier::planner::instance::Span { from: 0, to: 64 }); 7];
        person.min_active.resize(7, 64);
    }
    for member in &mut instance.staff {
        member.duty = vec![Some(semainier::planner::instance::Span { from: 0, to: 64 }); 7];
    }
    instance.activities[0].duration = 64;
    instance.activities[0].windows = vec![semainier::planner::instance::Span { from: 0, to: 64 }];
    instance.breaks.clear();
    assert!(survive(&instance));
}
