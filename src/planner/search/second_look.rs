//! A second look at a move of sessions that nearly pays: people adapt to it before it is judged.
//!
//! Filling a session by its own gain leaves gaps where its people came from, and people of closed sessions anywhere.
//! Annealing would mend that in time, but the move is judged at once; without this look most good ones are refused.

use super::Solver;

/// How much too dear a move may be to deserve a second look, in cost units for weights of the usual size, for a house
/// of one person. Looks are dear in large houses.
const MARGIN: i64 = 6_000;
/// Bounds of the margin.
const NARROWEST: i64 = 15;
const WIDEST: i64 = 120;

/// The margin of a house, for weights of that mean.
pub(super) fn margin(persons: usize, mean_weight: i64) -> i64 {
    let margin = MARGIN / i64::try_from(persons).unwrap_or(i64::MAX).max(1);
    margin.clamp(NARROWEST, WIDEST) * mean_weight / 8
}

impl Solver {
    /// Finds better sessions for those whom the move under way moved, and fills the gaps it left.
    pub(super) fn look_again(&mut self) {
        let mut moved = std::mem::take(&mut self.scratch.moved);
        let mut left = std::mem::take(&mut self.scratch.left);
        moved.sort_unstable();
        moved.dedup();
        left.sort_unstable();
        left.dedup();
        for person in &moved {
            self.take_best(usize::from(*person));
        }
        for session in left.iter().map(|number| *number as usize) {
            let about = &self.state.sessions[session];
            if self.state.is_running(session) && about.attendees.len() < about.limit {
                self.fill(session, true);
            }
        }
        self.scratch.moved = moved;
        self.scratch.left = left;
    }

    /// The person joins the session that gains most, leaving the one in the way.
    fn take_best(&mut self, person: usize) {
        let mut best: Option<(i64, usize, Option<usize>)> = None;
        for session in self.state.running.iter().map(|number| *number as usize) {
            if self.state.is_away(person, session) || self.state.is_full(session) {
                continue;
            }
            if let Some((cost, from)) = self.cost_of_coming(person, session, true) {
                let cost = cost + self.state.crowd_cost(session).0;
                if cost < best.map_or(0, |(least, ..)| least) {
                    best = Some((cost, session, from));
                }
            }
        }
        if let Some((_, session, from)) = best {
            if let Some(from) = from {
                self.state.leave(person, from);
            }
            self.state.join(person, session);
        }
    }
}
