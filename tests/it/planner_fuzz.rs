//! Damaged, truncated and absurd problems are refused or planned; they never stop the program.

use proptest::prelude::*;
use semainier::planner::check::{MAX_RESOURCES, check};
use semainier::planner::checker::{Checker, evaluate};
use semainier::planner::contradictions::contradictions;
use semainier::planner::explain::Explainer;
use semainier::planner::instance::{Avoidance, Instance, PinnedAttendance, PinnedSession};
use semainier::planner::plan::Plan;
use semainier::planner::search::{Options, Solver};
use semainier::planner::whatif::{Effort, Hypothesis, what_if};
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
    if let Some(lack) = explainer.unplaced().first() {
        for attempt in explainer.attempts(&lack.missing).iter().take(1) {
            explainer.attempt(&lack.missing, attempt);
        }
    }
    for lack in explainer.empty_halves().into_iter().take(1) {
        explainer.against(lack);
    }
    let shares: i64 = explainer.shares().iter().map(|share| share.total).sum();
    assert_eq!(shares, score.soft);
    if let Some(person) = instance.persons.first() {
        assert!(explainer.person_places(&person.id, 3).is_some());
    }
    contradictions(instance).expect("a sound instance");
    let open = Hypothesis::Leader {
        skill: "any".to_owned(),
        day: 0,
        from: 0,
        to: 1,
    };
    let effort = Effort {
        seed: 1,
        moves: 200,
    };
    let answer = what_if(instance, &plan, &open, effort).expect("there is a first day");
    // A house with as many staff as may be cannot take one more.
    assert!(answer.is_ok() || instance.staff.len() >= MAX_RESOURCES);
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

/// Does something to one of the lists of a document, drawn by `at`: empties it, halves it, says it twice or many times,
/// turns it round, or adds an entry of another list.
fn mangle(document: &mut Value, at: u64, what: u8) {
    let mut lists = Vec::new();
    paths_of_lists(document, &mut String::new(), &mut lists);
    let path = &lists[at as usize % lists.len()];
    let other = &lists[(at / 7) as usize % lists.len()];
    let entry = document.pointer(other).and_then(|it| it.get(0)).cloned();
    let Some(Value::Array(list)) = document.pointer_mut(path) else {
        return;
    };
    match what % 6 {
        0 => list.clear(),
        1 => list.truncate(list.len() / 2),
        2 => list.extend(list.clone()),
        3 => {
            let once = list.clone();
            list.extend(once.iter().cycle().take(once.len() * 60).cloned());
        }
        4 => list.reverse(),
        _ => list.extend(entry),
    }
}

fn paths_of_lists(value: &Value, path: &mut String, found: &mut Vec<String>) {
    let length = path.len();
    let mut inside = |key: &str, inner: &Value| {
        path.push('/');
        path.push_str(key);
        paths_of_lists(inner, path, found);
        path.truncate(length);
    };
    match value {
        Value::Array(items) => {
            for (n, item) in items.iter().enumerate() {
                inside(&n.to_string(), item);
            }
            found.push(path.clone());
        }
        Value::Object(fields) => {
            for (key, inner) in fields {
                inside(key, inner);
            }
        }
        _ => {}
    }
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
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

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
    fn a_problem_with_mangled_lists_is_refused_or_planned(
        changes in prop::collection::vec((any::<u64>(), any::<u8>()), 1..4),
        absent in any::<bool>(),
    ) {
        let name = if absent { "S-1-absent" } else { "S-1" };
        let mut document: Value = serde_json::from_str(&fixture_text(name)).expect("a document");
        for (at, what) in changes {
            mangle(&mut document, at, what);
        }
        if let Ok(instance) = serde_json::from_value::<Instance>(document) {
            prop_assert!(survive(&instance));
        }
    }

    #[test]
    fn pins_drawn_blindly_are_planned_and_what_they_break_is_told(
        sessions in prop::collection::vec((0..12_usize, 0..5_i32, 0..20_i32, 0..8_usize, 0..8_usize), 0..12),
        people in prop::collection::vec((0..15_usize, 0..12_usize, 0..5_i32, 0..20_i32), 0..20),
    ) {
        let mut instance = fixture("S-1");
        let activity = |at: usize| instance.activities[at % instance.activities.len()].id.clone();
        let pinned: Vec<PinnedSession> = sessions.iter().map(|(at, day, start, room, staff)| PinnedSession {
            activity: activity(*at),
            day: *day,
            start: *start,
            room: instance.rooms.get(*room).map(|room| room.id.clone()),
            staff: instance.staff.get(*staff).map(|member| member.id.clone()).into_iter().collect(),
        }).collect();
        let attend: Vec<PinnedAttendance> = people.iter().map(|(person, at, day, start)| PinnedAttendance {
            person: instance.persons[person % instance.persons.len()].id.clone(),
            activity: activity(*at),
            day: *day,
            start: *start,
        }).collect();
        instance.pins.sessions = pinned;
        instance.pins.attend = attend;
        prop_assert!(survive(&instance));
        let mut solver = Solver::new(&instance, 2, &Options::default()).expect("a sound instance");
        solver.step(500, 900);
        let found = contradictions(&instance).expect("a sound instance");
        prop_assert!(found.is_empty() || solver.best_score().hard > 0, "{:?}", found);
        prop_assert!(found.iter().all(|it| !it.pins.is_empty()), "{:?}", found);
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

#[test]
fn absurd_sizes_are_refused_before_anything_of_that_size_is_made() {
    let refused = |change: fn(&mut Instance), path: &str| {
        let mut instance = fixture("S-1");
        change(&mut instance);
        let problems = check(&instance);
        assert!(
            problems.iter().any(|it| it.path == path),
            "{path}: {problems:?}"
        );
        assert!(Solver::new(&instance, 1, &Options::default()).is_err());
        assert!(Explainer::new(&instance, &Plan::default()).is_err());
    };
    refused(|it| it.days = i32::MAX, "days");
    refused(|it| it.slots = i32::MAX, "slots");
    refused(|it| it.slots = -1, "slots");
    refused(|it| it.weights.goal = i32::MAX, "weights.goal");
    refused(
        |it| it.activities[0].duration = i32::MAX,
        "activities[0].duration",
    );
    refused(
        |it| it.activities[0].leaders = i32::MAX,
        "activities[0].leaders",
    );
    refused(|it| it.rooms[0].capacity = i32::MIN, "rooms[0].capacity");
    refused(|it| it.persons[0].owed = i32::MAX, "persons[0].owed");
    refused(
        |it| it.persons = vec![it.persons[0].clone(); 50_000],
        "persons",
    );
    refused(|it| it.goals = vec![String::new(); 5_000], "goals");
    refused(
        |it| it.pins.avoid = vec![Avoidance::default(); 50_000],
        "pins.avoid",
    );
}
