//! What the search promises whatever the seed and the number of moves.

use proptest::prelude::*;
use semainier::planner::checker::evaluate;
use semainier::planner::instance::{Avoidance, Instance, PinnedAttendance, PinnedSession};
use semainier::planner::plan::Plan;
use semainier::planner::score::Score;
use semainier::planner::search::{Options, Solver};

use crate::planner_support::fixture;

fn search(instance: &Instance, seed: u64, slices: &[u32]) -> (Score, Plan) {
    let mut solver = Solver::new(instance, seed, &Options::default()).expect("a sound instance");
    for (n, moves) in slices.iter().enumerate() {
        solver.step(*moves, (n * 1000 / slices.len()) as u32);
    }
    solver.best()
}

#[test]
fn every_fixture_gets_a_plan_without_violation_in_ten_thousand_moves() {
    for name in ["S-1", "S-1-absent", "PS-1", "M-1"] {
        for seed in 1..4 {
            let (score, _) = search(&fixture(name), seed, &[5_000, 5_000]);
            assert_eq!(score.hard, 0, "{name} with seed {seed}");
        }
    }
}

#[test]
fn a_small_house_is_planned_well_in_two_hundred_thousand_moves() {
    let (score, plan) = search(&fixture("S-1"), 7, &[10_000; 20]);
    let report = evaluate(&fixture("S-1"), &plan).expect("a sound instance");
    assert_eq!(report.score(), score);
    assert!(score.hard == 0 && score.soft < 650, "{score:?}");
}

#[test]
fn a_search_from_a_given_plan_is_never_worse_than_it() {
    let instance = fixture("S-1");
    let (before, plan) = search(&instance, 3, &[20_000; 4]);
    let solver = Solver::new(
        &instance,
        4,
        &Options {
            start: Some(plan),
            ..Options::default()
        },
    )
    .expect("a sound instance");
    assert!(
        solver.best_score() <= before,
        "{:?} after {before:?}",
        solver.best_score()
    );
}

#[test]
fn replanning_keeps_most_of_the_published_plan() {
    let instance = fixture("S-1-absent");
    let (score, plan) = search(&instance, 1, &[10_000; 10]);
    let report = evaluate(&instance, &plan).expect("a sound instance");
    assert_eq!(score.hard, 0);
    let kept = instance.baseline.as_ref().map_or(0, |past| {
        past.sessions
            .iter()
            .filter(|session| plan.session(&session.key()).is_some())
            .count()
    });
    assert!(
        kept * 10 >= plan.sessions.len() * 7,
        "{kept} of {} kept, S14 {}",
        plan.sessions.len(),
        report.soft[14]
    );
}

#[test]
fn too_much_asked_gets_its_best_plan_and_the_violations() {
    let mut instance = fixture("S-1");
    for member in &mut instance.staff {
        member.max_week = 2;
    }
    let (score, plan) = search(&instance, 1, &[10_000; 3]);
    let report = evaluate(&instance, &plan).expect("a sound instance");
    assert!(score.hard > 0);
    assert_eq!(
        report
            .violations
            .iter()
            .map(|violation| violation.count)
            .sum::<i64>(),
        score.hard
    );
    assert_eq!(
        plan.appointments.len(),
        instance.appointments.len(),
        "what is possible is done"
    );
}

/// Pins that a plan of the fixture can hold: some of what another search found.
fn with_pins(mut instance: Instance, seed: u64) -> Instance {
    let (_, plan) = search(&instance, seed, &[2_000]);
    for (n, session) in plan
        .sessions
        .iter()
        .enumerate()
        .filter(|(n, _)| (*n as u64 + seed).is_multiple_of(5))
    {
        let key = (session.activity.clone(), session.day, session.start);
        instance.pins.sessions.push(PinnedSession {
            activity: key.0.clone(),
            day: key.1,
            start: key.2,
            room: (n % 2 == 0).then(|| session.room.clone()),
            staff: if n % 3 == 0 {
                session.staff.clone()
            } else {
                Vec::new()
            },
        });
        instance
            .pins
            .attend
            .extend(
                session
                    .attendees
                    .iter()
                    .take(2)
                    .map(|person| PinnedAttendance {
                        person: person.clone(),
                        activity: key.0.clone(),
                        day: key.1,
                        start: key.2,
                    }),
            );
    }
    let never = |activity: &str, person: &str| {
        let attends = |id: &String| id == person;
        !plan
            .sessions
            .iter()
            .any(|session| session.activity == activity && session.attendees.iter().any(attends))
    };
    let pairs = instance.persons.iter().flat_map(|person| {
        instance
            .activities
            .iter()
            .map(move |activity| (person.id.clone(), activity.id.clone()))
    });
    let avoid: Vec<_> = pairs
        .filter(|(person, activity)| never(activity, person))
        .step_by(7)
        .collect();
    instance.pins.avoid.extend(
        avoid
            .into_iter()
            .map(|(person, activity)| Avoidance { person, activity }),
    );
    instance
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_same_seed_and_moves_give_the_same_plan(seed in 0_u64..1000, slices in prop::collection::vec(1_u32..2000, 1..6)) {
        let instance = fixture("S-1");
        prop_assert_eq!(search(&instance, seed, &slices), search(&instance, seed, &slices));
    }

    #[test]
    fn the_score_told_is_the_score_of_the_plan(seed in 0_u64..1000, moves in 1_u32..5000, at in 0_usize..4) {
        let instance = fixture(["S-1", "S-1-absent", "PS-1", "M-1"][at]);
        let (score, plan) = search(&instance, seed, &[moves]);
        prop_assert_eq!(evaluate(&instance, &plan).expect("a sound instance").score(), score);
    }

    #[test]
    fn human_decisions_hold(seed in 0_u64..1000, moves in 1_u32..5000) {
        let instance = with_pins(fixture("S-1"), seed);
        let (_, plan) = search(&instance, seed + 1, &[moves, moves]);
        let report = evaluate(&instance, &plan).expect("a sound instance");
        prop_assert_eq!(report.hard[14], 0, "{:?}", report.violations);
    }
}
