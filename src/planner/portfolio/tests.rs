use super::*;
use std::sync::Arc;

use crate::checker::evaluate;
use crate::instance::Instance;
use crate::plan::Plan;
use crate::score::Score;

fn problem() -> Arc<Instance> {
    let text = include_str!("../../../tests/fixtures/planning/S-1.json");
    Arc::new(serde_json::from_str(text).expect("an instance"))
}

fn member(budget: Budget, meets: bool) -> Member {
    let order = Order {
        run: 1,
        seed: 7,
        budget,
        meets,
        start: None,
    };
    Member::new(problem(), order, 0.0).expect("a sound problem")
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
        let mut member = member(Budget::Steps(30_001), meets);
        let best = finish(&mut member, tick);
        assert_eq!(member.steps(), 30_001);
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
    let (score, plan) = finish(&mut member(Budget::Milliseconds(80), false), 1.5);
    let report = evaluate(&problem(), &plan).expect("a sound problem");
    assert_eq!(report.score(), score);
}

#[test]
fn no_moves_at_all_give_the_first_plan() {
    let mut member = member(Budget::Steps(0), true);
    let first = member.best();
    assert_eq!(finish(&mut member, 0.0), first);
}

#[test]
fn what_a_member_had_found_is_not_lost_to_a_worse_plan_of_another() {
    let mut member = member(Budget::Steps(20_000), true);
    while member.work(|| 0.0) != Turn::Meets {}
    let found = member.best_score();
    member.resume(Some(Plan::empty("S-1")));
    assert!(member.best_score() <= found);
    assert!(finish(&mut member, 0.0).0 <= found);
}

#[test]
fn messages_survive_being_written() {
    let order = orders(1, 1, Budget::Milliseconds(5), None).remove(0);
    let message = ToMember::Begin(order);
    let text = serde_json::to_string(&message).expect("text");
    assert_eq!(
        serde_json::from_str::<ToMember>(&text).expect("a message"),
        message
    );
}

fn company(members: usize, steps: u64) -> Found {
    let orders = orders(3, members, Budget::Steps(steps), None);
    search(&problem(), orders, in_turn).expect("a sound problem")
}

#[test]
fn steps_seed_and_members_give_one_plan() {
    assert_eq!(company(3, 40_000), company(3, 40_000));
}

#[test]
fn threads_and_turns_give_the_same_plan() {
    let at_once = |members: &mut [Member]| {
        std::thread::scope(|scope| {
            let work = |member| scope.spawn(|| in_turn(std::slice::from_mut(member)).remove(0));
            let threads: Vec<_> = members.iter_mut().map(work).collect();
            threads
                .into_iter()
                .map(|thread| thread.join().expect("a turn"))
                .collect()
        })
    };
    let orders = orders(3, 3, Budget::Steps(40_000), None);
    assert_eq!(
        search(&problem(), orders, at_once).expect("a sound problem"),
        company(3, 40_000)
    );
}

#[test]
fn company_never_makes_a_run_worse() {
    let alone = company(1, 30_000);
    let order = orders(3, 1, Budget::Steps(30_000), None).remove(0);
    let mut member = Member::new(problem(), order, 0.0).expect("a sound problem");
    assert_eq!(
        finish(&mut member, 0.0),
        (alone.score, alone.plan.clone()),
        "one member is a search alone"
    );
    for members in 2..=4 {
        assert!(company(members, 30_000).score <= alone.score);
    }
}

fn told(stage: Stage, soft: i64) -> Standing {
    let score = Score { hard: 0, soft };
    let plan = Some(Plan::empty(soft.to_string()));
    Standing {
        run: 1,
        stage,
        elapsed: 0.0,
        moves: 10,
        accepted: 1,
        score,
        plan,
    }
}

#[test]
fn those_behind_go_on_from_the_best_plan_once_all_have_come() {
    let mut council = Council::new(3);
    assert_eq!(council.hear(1, told(Stage::Meeting, 5)), []);
    assert_eq!(council.hear(0, told(Stage::Meeting, 9)), []);
    let best = Some(Plan::empty("5"));
    assert_eq!(
        council.hear(2, told(Stage::Meeting, 7)),
        [(0, None), (1, None), (2, best)]
    );
    assert_eq!(
        council.hear(2, told(Stage::Searching, 6)),
        [],
        "there is one meeting"
    );
}

#[test]
fn who_comes_late_to_a_meeting_gets_its_news_at_once() {
    let mut council = Council::new(2);
    council.hear(0, told(Stage::Meeting, 5));
    assert!(council.is_waited_for());
    assert_eq!(council.convene(), [(0, None)]);
    assert!(!council.is_waited_for());
    let news = council.hear(1, told(Stage::Meeting, 9));
    assert_eq!(news, [(1, Some(Plan::empty("5")))]);
}

#[test]
fn of_equal_plans_the_first_members_counts() {
    let mut council = Council::new(2);
    council.hear(1, told(Stage::End, 5));
    council.hear(
        0,
        Standing {
            plan: Some(Plan::empty("first")),
            ..told(Stage::End, 5)
        },
    );
    assert_eq!(
        council.best(),
        Some((Score { hard: 0, soft: 5 }, &Plan::empty("first")))
    );
    assert!(council.is_over());
}

#[test]
fn a_lost_member_holds_nobody_up_and_its_plan_stays() {
    let mut council = Council::new(2);
    council.hear(1, told(Stage::Searching, 4));
    council.hear(0, told(Stage::Meeting, 8));
    assert_eq!(council.lose(1), [(0, None)]);
    council.hear(0, told(Stage::End, 6));
    assert!(council.is_over() && !council.is_empty());
    assert_eq!(council.best().map(|(score, _)| score.soft), Some(4));
    council.lose(0);
    assert!(council.is_empty());
}
