//! One search of a portfolio, in slices short enough that a stop is heard at once.

use std::sync::Arc;

use super::words::{Budget, Order};
use crate::check::Problem;
use crate::instance::Instance;
use crate::plan::Plan;
use crate::score::Score;
use crate::search::{Options, Solver};

/// The thousandth of its time at which a member waits for news.
const MEETING: u32 = 600;

/// Moves between two looks at the clock, when moves are what is counted. The plan depends on it.
const MOVES: u64 = 2_000;

/// Moves between two looks at the clock, at first, when time is.
const FIRST_MOVES: u32 = 50;

/// Milliseconds of a slice.
const SLICE: f64 = 10.0;

/// What a slice came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// There is more to do.
    GoesOn,
    /// It waits for [`Member::resume`].
    Meets,
    /// It is done.
    Ends,
}

/// A search with a share of a run.
pub struct Member {
    problem: Arc<Instance>,
    seed: u64,
    budget: Budget,
    solver: Solver,
    /// What it had found when it took another's plan.
    earlier: Option<(Score, Plan)>,
    begun: f64,
    /// Moves of the budget that are made, by earlier solvers too.
    steps: u64,
    /// Moves tried and accepted by earlier solvers.
    tried: u64,
    accepted: u64,
    /// Moves between two looks at the clock.
    pace: u32,
    is_meeting_due: bool,
}

impl Member {
    /// Makes the first plan, or says what is wrong with the problem. `begun` is when the order came, in milliseconds.
    pub fn new(problem: Arc<Instance>, order: Order, begun: f64) -> Result<Self, Vec<Problem>> {
        let options = Options {
            start: order.start,
            ..Options::default()
        };
        let solver = Solver::new(&problem, order.seed, &options)?;
        Ok(Self {
            problem,
            seed: order.seed,
            budget: order.budget,
            solver,
            earlier: None,
            begun,
            steps: 0,
            tried: 0,
            accepted: 0,
            pace: FIRST_MOVES,
            is_meeting_due: order.meets,
        })
    }

    /// Searches for a slice of about ten milliseconds of that clock.
    pub fn work(&mut self, now: impl Fn() -> f64) -> Turn {
        let slice_begun = now();
        let mut before = slice_begun;
        loop {
            let elapsed = self.elapsed(before);
            if elapsed >= 1000 || self.best_score() == Score::default() {
                return Turn::Ends;
            }
            if self.is_meeting_due && elapsed >= MEETING {
                return Turn::Meets;
            }
            let moves = match self.budget {
                Budget::Steps(steps) => MOVES.min(steps - self.steps) as u32,
                Budget::Milliseconds(_) => self.pace,
            };
            self.solver.step(moves, elapsed);
            self.steps += u64::from(moves);
            let after = now();
            self.keep_pace(after - before);
            before = after;
            if after - slice_begun >= SLICE {
                return Turn::GoesOn;
            }
        }
    }

    /// Goes on after the meeting, from another's plan if there is one.
    pub fn resume(&mut self, start: Option<Plan>) {
        self.is_meeting_due = false;
        if start.is_none() {
            return;
        }
        // The seed of the second part differs, so that two that take one plan go different ways from it.
        let seed = self.seed.rotate_left(32) ^ 1;
        if let Ok(solver) = Solver::new(
            &self.problem,
            seed,
            &Options {
                start,
                ..Options::default()
            },
        ) {
            let own = std::mem::replace(&mut self.solver, solver);
            self.tried += own.moves();
            self.accepted += own.accepted();
            self.earlier = Some(own.best());
        }
    }

    /// The best plan so far.
    pub fn best(&self) -> (Score, Plan) {
        match &self.earlier {
            Some((score, plan)) if *score <= self.solver.best_score() => (*score, plan.clone()),
            _ => self.solver.best(),
        }
    }

    /// The score of the best plan so far.
    pub fn best_score(&self) -> Score {
        let found = self.solver.best_score();
        self.earlier
            .as_ref()
            .map_or(found, |(score, _)| found.min(*score))
    }

    /// Moves tried so far: those of the budget, and those that were tried to judge one of them.
    pub fn moves(&self) -> u64 {
        self.tried + self.solver.moves()
    }

    /// Of these, the moves of the budget.
    pub const fn steps(&self) -> u64 {
        self.steps
    }

    /// Of these, the moves that stayed.
    pub fn accepted(&self) -> u64 {
        self.accepted + self.solver.accepted()
    }

    /// Milliseconds since the order.
    pub fn milliseconds(&self, now: f64) -> f64 {
        now - self.begun
    }

    /// Thousandths of the budget that are used up.
    fn elapsed(&self, now: f64) -> u32 {
        match self.budget {
            Budget::Steps(steps) if self.steps >= steps => 1000,
            Budget::Steps(steps) => (u128::from(self.steps) * 1000 / u128::from(steps)) as u32,
            Budget::Milliseconds(limit) => {
                ((now - self.begun) / f64::from(limit.max(1)) * 1000.0).clamp(0.0, 1000.0) as u32
            }
        }
    }

    /// Looks at the clock about every two milliseconds, on quick and on slow machines.
    fn keep_pace(&mut self, took: f64) {
        if took < 1.0 {
            self.pace = (self.pace * 2).min(20_000);
        } else if took > 3.0 {
            self.pace = (self.pace / 2).max(10);
        }
    }
}
