//! Warmer copies of a small house's plan, which are searched in turn with it and exchange places with it.
//!
//! A small house has a few good weeks that differ in many sessions at once: a search that is cold enough to end in one does
//! not leave it for a better one. A warmer copy does; once its plan is good for a colder place it goes there, and what
//! stood there is warmed up. Known as replica exchange or parallel tempering: Swendsen, Wang, *Replica Monte Carlo
//! simulation of spin-glasses*, Physical Review Letters 57 (1986); how to space the temperatures: Earl, Deem, *Parallel
//! tempering: theory, applications, and new perspectives*, Physical Chemistry Chemical Physics 7 (2005).

use super::{Part, Solver, mix::SMALL};
use crate::instance::Instance;
use crate::state::{Compiled, State};
use std::mem;

/// Temperatures of the copies, in 1024ths of the search's own, the warmest last.
const WARMTHS: [i64; 2] = [1870, 3413];
/// The search's own.
const OWN: i64 = 1024;
/// Moves, of all together, between two exchanges.
const ROUND: u32 = 1000;
/// The thousandth of the time from which the search goes on alone.
const ALONE: u32 = 900;

impl Solver {
    /// Makes the copies, if the house is small and its week not published yet: what is to stay near a plan needs no other.
    pub(super) fn make_replicas(&mut self, instance: &Instance, without: Option<Part>) {
        let facts = &self.state.facts;
        if facts.persons.len() > SMALL || facts.has_past || without == Some(Part::Replicas) {
            return;
        }
        let copy = |_| {
            let mut copy = State::new(Compiled::new(instance));
            copy.restore(&self.best);
            copy
        };
        self.replicas = WARMTHS.iter().map(copy).collect();
    }

    /// Tries that many moves on the plan and its copies, a third each.
    pub(super) fn move_replicas(&mut self, moves: u32, elapsed: u32) {
        if self.replicas.is_empty() || elapsed >= ALONE {
            return self.some_moves(moves);
        }
        let mut left = moves;
        while left > 0 {
            let round = left.min(ROUND);
            left -= round;
            let each = round / (WARMTHS.len() as u32 + 1);
            self.some_moves(round - each * WARMTHS.len() as u32);
            for (at, warmth) in WARMTHS.into_iter().enumerate() {
                self.set_aside();
                mem::swap(&mut self.state, &mut self.replicas[at]);
                self.cooling.warm(warmth);
                self.some_moves(each);
                self.set_aside();
                mem::swap(&mut self.state, &mut self.replicas[at]);
            }
            self.cooling.warm(OWN);
            self.exchange();
        }
    }

    /// Lets neighbours change places: the plan and the first copy, the next time the two copies.
    fn exchange(&mut self) {
        self.exchanges += 1;
        let plans = [&self.state, &self.replicas[0], &self.replicas[1]];
        let [own, mild, hot] = plans.map(|plan| {
            let score = plan.score();
            score.soft + self.penalty * score.hard
        });
        let [first, second] = WARMTHS;
        let random = &mut self.random;
        if self.exchanges % 2 == 1 {
            if self.cooling.exchanges(random, (own, OWN), (mild, first)) {
                mem::swap(&mut self.state, &mut self.replicas[0]);
            }
        } else if self.cooling.exchanges(random, (mild, first), (hot, second)) {
            self.replicas.swap(0, 1);
        }
    }
}
