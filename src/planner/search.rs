//! The search: a first plan, then simulated annealing over plans that break no rule, for as long as the caller likes.
//!
//! The caller owns time. It calls [`Solver::step`] with a number of moves and how much of its time has passed; the plan
//! depends on the instance, the seed and those numbers alone, bit for bit, on every machine.

mod appointments;
mod attendance;
mod construct;
mod cooling;
mod fill;
mod opening;
mod random;
mod repair;
mod sessions;

use super::check::{Problem, check};
use super::instance::Instance;
use super::plan::Plan;
use super::score::Score;
use super::state::{Compiled, Mark, Snapshot, State};
use cooling::Cooling;
use random::Random;

/// How to search.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// A plan to start from, instead of the instance's baseline or a plan made from nothing.
    pub start: Option<Plan>,
}

/// What one missing obligation weighs against soft cost while searching, in units of the mean weight.
const PENALTY: i64 = 250;

/// The thousandth of the time at which the search goes back to its best plan.
const HOMECOMING: u32 = 900;

/// A search under way.
pub struct Solver {
    state: State,
    random: Random,
    cooling: Cooling,
    /// What a hard violation costs in the eyes of the annealing.
    penalty: i64,
    best: Snapshot,
    best_score: Score,
    /// Whether the present plan is the best and not yet set aside.
    unsaved: bool,
    /// Whether the search went back to its best plan for the last part.
    is_home: bool,
    moves: u64,
    scratch: Scratch,
}

/// Lists reused by the moves.
#[derive(Default)]
struct Scratch {
    wanted: Vec<(i64, u16)>,
    others: Vec<(i64, u16)>,
}

impl Solver {
    /// Makes a first plan for the instance, or says what is wrong with it.
    pub fn new(instance: &Instance, seed: u64, options: &Options) -> Result<Self, Vec<Problem>> {
        let problems = check(instance);
        if !problems.is_empty() {
            return Err(problems);
        }
        let facts = Compiled::new(instance);
        let scale = cooling::mean_weight(&instance.weights);
        let cooling = Cooling::new(&facts, scale);
        let mut solver = Self {
            state: State::new(facts),
            random: Random::new(seed),
            cooling,
            penalty: PENALTY * scale.max(1),
            best: Snapshot::default(),
            best_score: Score::default(),
            unsaved: false,
            is_home: false,
            moves: 0,
            scratch: Scratch::default(),
        };
        solver.construct(options.start.as_ref());
        solver.best_score = solver.state.score();
        solver.unsaved = true;
        solver.set_aside();
        Ok(solver)
    }

    /// Tries `moves` moves; `elapsed` is how much of the caller's time has passed, in thousandths.
    pub fn step(&mut self, moves: u32, elapsed: u32) {
        self.cooling.set(elapsed);
        if elapsed >= HOMECOMING && !self.is_home {
            self.is_home = true;
            if self.best_score < self.state.score() {
                self.state.restore(&self.best);
            }
        }
        for _ in 0..moves {
            self.one_move();
        }
        self.moves += u64::from(moves);
        self.set_aside();
    }

    /// The best plan so far.
    pub fn best(&self) -> (Score, Plan) {
        (self.best_score, self.state.write(&self.best))
    }

    /// The score of the best plan so far.
    pub fn best_score(&self) -> Score {
        self.best_score
    }

    /// Moves tried so far.
    pub fn moves(&self) -> u64 {
        self.moves
    }

    fn one_move(&mut self) {
        let draw = self.random.below(1000);
        match draw {
            0..900 => self.move_attendance(),
            900..930 => self.move_opening(),
            930..950 => self.move_closing(),
            950..968 => self.move_time(),
            968..982 => self.move_leader_or_room(),
            982..987 => self.move_activity(),
            987..990 => self.move_appointment(),
            990..997 => self.move_ejecting(),
            _ => self.repair_something(),
        }
    }

    /// Starts a move that is judged after it is made.
    fn begin(&mut self) -> Mark {
        self.set_aside();
        self.state.mark()
    }

    /// Keeps the move begun at the mark, or undoes it.
    fn keep_or_undo(&mut self, origin: Mark) -> bool {
        let (hard, soft) = self.state.change_since(origin);
        if soft + self.penalty * hard <= self.cooling.threshold(&mut self.random) {
            self.note_best();
            return true;
        }
        self.state.undo_to(origin);
        false
    }

    /// Remembers that the present plan is the best, if it is.
    fn note_best(&mut self) {
        let score = self.state.score();
        if score < self.best_score {
            self.best_score = score;
            self.unsaved = true;
        }
    }

    /// Copies the present plan before it is left, if it is the best.
    fn set_aside(&mut self) {
        if self.unsaved {
            self.state.save_into(&mut self.best);
            self.unsaved = false;
        }
    }
}

#[cfg(test)]
mod tests;
