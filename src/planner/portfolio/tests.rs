use super::*;
use crate::checker::evaluate;
use crate::plan::Plan;
use crate::score::Score;

fn task(budget: Budget, meets: bool) -> Task {
    Task {
        run: 1,
        problem: serde_json::from_str(include_str!("../../../tests/fixtures/planning/S-1.json"))
            .expect("an instance"),
        seed: 7,
        budget,
        meets,
        start: None,
    }
}

/// The member's last word, with a clock that moves on by `tick` milliseconds at each look.
fn finish(member: &mut Member, tick: f64) -> (Score, Plan) {
    let time = std::cell::Cell::new(0.0);
    let now = || {
        time.set(time.get() + tick);
        time.get()
    };
    loop {
        match member.work(now) {
            Turn::GoesOn => {}
            Turn::Meets => member.resume(None),
            Turn::Ends => return member.best(),
        }
    }
}

#[test]
fn a_number_of_moves_gives_one_plan_whatever_the_clock_says() {
    let plan = |tick, meets| {
        let mut member =
            Member::new(task(Budget::Steps(30_001), meets), 0.0).expect("a sound problem");
        let best = finish(&mut member, tick);
        assert_eq!(member.moves(), 30_001);
        best
    };
    assert_eq!(plan(0.0, false), plan(20.0, false));
    assert_eq!(
        plan(0.0, false),
        plan(3.0, true),
        "news of nothing changes nothing"
    );
}

#[test]
fn a_member_that_is_given_time_ends_with_it() {
    let mut member =
        Member::new(task(Budget::Milliseconds(80), false), 0.0).expect("a sound problem");
    let (score, plan) = finish(&mut member, 1.5);
    let report = evaluate(&task(Budget::Steps(0), false).problem, &plan).expect("a sound problem");
    assert_eq!(report.score(), score);
}

#[test]
fn what_a_member_had_found_is_not_lost_to_a_worse_plan_of_another() {
    let mut member = Member::new(task(Budget::Steps(20_000), true), 0.0).expect("a sound problem");
    while member.work(|| 0.0) != Turn::Meets {}
    let found = member.best_score();
    member.resume(Some(Plan::empty("S-1")));
    assert!(member.best_score() <= found);
    assert!(finish(&mut member, 0.0).0 <= found);
}

#[test]
fn messages_survive_being_written() {
    let message = ToMember::Begin(Box::new(task(Budget::Milliseconds(5), true)));
    let text = serde_json::to_string(&message).expect("text");
    assert_eq!(
        serde_json::from_str::<ToMember>(&text).expect("a message"),
        message
    );
}
