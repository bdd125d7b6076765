//! The search: a first plan, then simulated annealing over plans that break no rule, for as long as the caller likes.
//!
//! The caller owns time. It calls [`Solver::step`] with a number of moves and how much of its time has passed; the plan
//! depends on the instance, the seed and those numbers alone, bit for bit, on every machine.

mod appointments;
mod attendance;
mod construct;
mod cooling;
mod fill;
mod mix;
mod opening;
mod random;
mod repair;
mod replicas;
mod second_look;
mod sessions;
mod swapping;
mod third_look;

use super::check::{Problem, check};
use super::instance::Instance;
use super::plan::Plan;
use super::score::Score;
use super::state::{Compiled, Mark, Snapshot, State};
use cooling::Cooling;
use mix::{Kind, Mix};
use random::Random;
use repair::TakenAway;
use std::ops::Range;

/// How to search.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// A plan to start from, instead of the instance's baseline or a plan made from nothing.
    pub start: Option<Plan>,
    /// A part to do without, to measure what it brings.
    pub without: Option<Part>,
}

/// A part of the search that it can do without, at a loss.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// People are offered what they wish and lack.
    GuidedDraws,
    /// Moves of sessions that nearly pay are looked at again.
    SecondLook,
    /// In a small house, once more.
    ThirdLook,
    /// Two sessions exchange their times or leaders.
    Swaps,
    /// A session pushes others aside.
    Ejection,
    /// Warmer copies of a small house's plan.
    Replicas,
}

/// What one missing obligation weighs against soft cost while searching, in units of the mean weight.
const PENALTY: i64 = 250;

/// A search under way.
pub struct Solver {
    state: State,
    random: Random,
    cooling: Cooling,
    /// The mean of the weights: what a cost unit is worth.
    mean_weight: i64,
    /// What a hard violation costs in the eyes of the annealing.
    penalty: i64,
    best: Snapshot,
    best_score: Score,
    /// Whether the present plan is the best and not yet set aside.
    unsaved: bool,
    /// How many times the search went back to its best plan.
    homecomings: usize,
    moves: u64,
    accepted: u64,
    mix: Mix,
    /// Whether people are offered what they lack.
    is_guided: bool,
    /// How much too dear a move of sessions may be to be looked at again; 0 for never.
    margin: i64,
    /// How much too dear it may still be then to be looked at a third time; 0 for never.
    near_miss: i64,
    /// Whether attendance moves are part of a larger one that is not yet judged.
    is_trying: bool,
    scratch: Scratch,
    /// Copies of the plan at higher temperatures, in a small house.
    replicas: Vec<State>,
    /// How many times they might exchange places.
    exchanges: usize,
}

/// Lists reused by the moves.
#[derive(Default)]
struct Scratch {
    wanted: Vec<(i64, u16)>,
    others: Vec<(i64, u16)>,
    /// Persons who lost their session in the move under way, and sessions that people left for another.
    moved: Vec<u16>,
    left: Vec<u32>,
    /// The people of each session that the move under way took away, one after the other.
    people: Vec<u16>,
    /// Those sessions, and the appointments that it displaced.
    aside: Vec<TakenAway>,
    displaced: Vec<usize>,
}

/// A part of [`Scratch::people`].
#[derive(Clone, Copy)]
struct People {
    from: usize,
    to: usize,
}

impl People {
    fn range(self) -> Range<usize> {
        self.from..self.to
    }
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
        let persons = facts.persons.len();
        let near_miss = match options.without {
            Some(Part::SecondLook | Part::ThirdLook) => 0,
            _ => third_look::near_miss(&facts, scale),
        };
        let mut solver = Self {
            state: State::new(facts),
            random: Random::new(seed),
            cooling,
            mean_weight: scale,
            penalty: PENALTY * scale.max(1),
            best: Snapshot::default(),
            best_score: Score::default(),
            unsaved: false,
            homecomings: 0,
            moves: 0,
            accepted: 0,
            mix: Mix::new(persons, options.without),
            is_guided: options.without != Some(Part::GuidedDraws),
            margin: match options.without {
                Some(Part::SecondLook) => 0,
                _ => second_look::margin(persons, scale),
            },
            near_miss,
            is_trying: false,
            scratch: Scratch::default(),
            replicas: Vec::new(),
            exchanges: 0,
        };
        solver.construct(options.start.as_ref());
        solver.best_score = solver.state.score();
        solver.unsaved = true;
        solver.set_aside();
        solver.make_replicas(instance, options.without);
        Ok(solver)
    }

    /// Tries `moves` moves; `elapsed` is how much of the caller's time has passed, in thousandths.
    pub fn step(&mut self, moves: u32, elapsed: u32) {
        self.cooling.set(elapsed);
        let homecomings = self.cooling.homecomings(elapsed);
        if homecomings > self.homecomings {
            self.homecomings = homecomings;
            if self.best_score < self.state.score() {
                self.state.restore(&self.best);
            }
        }
        self.move_replicas(moves, elapsed);
        self.moves += u64::from(moves);
        self.set_aside();
    }

    fn some_moves(&mut self, moves: u32) {
        for _ in 0..moves {
            self.one_move();
        }
    }

    /// The best plan so far.
    pub fn best(&self) -> (Score, Plan) {
        (self.best_score, self.state.write(&self.best))
    }

    /// The score of the best plan so far.
    pub fn best_score(&self) -> Score {
        self.best_score
    }

    /// Moves tried so far, those of third looks included.
    pub fn moves(&self) -> u64 {
        self.moves
    }

    /// Of the moves tried, those that were made and stayed.
    pub fn accepted(&self) -> u64 {
        self.accepted
    }

    fn one_move(&mut self) {
        match self.mix.draw(&mut self.random) {
            Kind::Attendance => self.move_attendance(),
            Kind::Opening => self.move_opening(),
            Kind::Closing => self.move_closing(),
            Kind::Time => self.move_time(),
            Kind::LeaderOrRoom => self.move_leader_or_room(),
            Kind::Activity => self.move_activity(),
            Kind::Appointment => self.move_appointment(),
            Kind::Ejection => self.move_ejecting(),
            Kind::Repair => self.repair_something(),
            Kind::SwappedTimes => self.move_swapping_times(),
            Kind::SwappedLeaders => self.move_swapping_leaders(),
        }
    }

    /// Starts a move that is judged after it is made.
    fn begin(&mut self) -> Mark {
        self.set_aside();
        self.scratch.moved.clear();
        self.scratch.left.clear();
        self.scratch.people.clear();
        self.state.mark()
    }

    /// Remembers who attends a session that is about to be taken away: they are moved.
    fn remember_people(&mut self, session: usize) -> People {
        let from = self.scratch.people.len();
        let people = &self.state.sessions[session].attendees;
        self.scratch.people.extend_from_slice(people);
        self.scratch.moved.extend_from_slice(people);
        People {
            from,
            to: self.scratch.people.len(),
        }
    }

    /// Keeps the move begun at the mark, or undoes it.
    fn keep_or_undo(&mut self, origin: Mark) -> bool {
        let bound = self.cooling.threshold(&mut self.random);
        let mut cost = self.cost_since(origin);
        if cost > bound && cost <= bound + self.margin {
            self.look_again();
            cost = self.cost_since(origin);
        }
        if cost > bound && cost <= bound + self.near_miss {
            self.let_people_adapt();
            cost = self.cost_since(origin);
        }
        if cost <= bound {
            self.note_accepted();
            return true;
        }
        self.state.undo_to(origin);
        false
    }

    /// What changed since the mark, hard violations weighed.
    fn cost_since(&self, mark: Mark) -> i64 {
        let (hard, soft) = self.state.change_since(mark);
        soft + self.penalty * hard
    }

    /// Counts a move that stays, and remembers that the present plan is the best, if it is.
    fn note_accepted(&mut self) {
        self.accepted += 1;
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
