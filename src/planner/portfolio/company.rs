//! A whole portfolio for callers that have threads, or time to let the members work one after the other.

use std::sync::Arc;

use super::council::Council;
use super::member::{Member, Turn};
use super::words::{Budget, Order, Stage, Standing};
use crate::check::Problem;
use crate::instance::Instance;
use crate::plan::Plan;
use crate::score::Score;

/// What a portfolio came to.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// The score of the best plan.
    pub score: Score,
    /// That plan.
    pub plan: Plan,
    /// Moves tried by all members.
    pub moves: u64,
    /// Of these, the moves that stayed.
    pub accepted: u64,
}

/// Searches with several members. Given steps, the plan depends on problem, seed and number of members alone.
///
/// `all` lets every member work until it no longer goes on, in whatever order or at once.
pub fn search(
    problem: &Arc<Instance>,
    orders: Vec<Order>,
    all: impl Fn(&mut [Member]) -> Vec<Turn>,
) -> Result<Found, Vec<Problem>> {
    let mut council = Council::new(orders.len());
    let members: Result<Vec<_>, _> = orders
        .into_iter()
        .map(|order| Member::new(Arc::clone(problem), order, 0.0))
        .collect();
    let mut members = members?;
    while !council.is_over() {
        for (at, turn) in all(&mut members).into_iter().enumerate() {
            let Some(member) = members.get(at) else {
                continue;
            };
            let told = standing(member, turn);
            for (to, start) in council.hear(at, told) {
                if let Some(member) = members.get_mut(to) {
                    member.resume(start);
                }
            }
        }
    }
    let (score, plan) = council
        .best()
        .map_or_else(Default::default, |(score, plan)| (score, plan.clone()));
    Ok(Found {
        score,
        plan,
        moves: council.moves(),
        accepted: council.accepted(),
    })
}

/// The orders of run 0 for so many members.
pub fn orders(seed: u64, members: usize, budget: Budget, start: Option<&Plan>) -> Vec<Order> {
    let members = members.max(1);
    let order = |member| Order {
        run: 0,
        seed: Council::seed(seed, member),
        budget,
        meets: members > 1,
        start: start.cloned(),
    };
    (0..members).map(order).collect()
}

/// Lets the members work one after the other, for callers without threads.
pub fn in_turn(members: &mut [Member]) -> Vec<Turn> {
    let until_stop = |member: &mut Member| loop {
        let turn = member.work(|| 0.0);
        if turn != Turn::GoesOn {
            return turn;
        }
    };
    members.iter_mut().map(until_stop).collect()
}

fn standing(member: &Member, turn: Turn) -> Standing {
    let (score, plan) = member.best();
    Standing {
        run: 0,
        stage: if turn == Turn::Meets {
            Stage::Meeting
        } else {
            Stage::End
        },
        elapsed: 0.0,
        moves: member.moves(),
        accepted: member.accepted(),
        score,
        plan: Some(plan),
    }
}
