//! A second look at a move of sessions that nearly pays: people adapt to it before it is judged.
//!
//! Filling a session by its own gain leaves gaps where its people came from, and people of closed sessions anywhere.
//! Annealing would mend that in time, but the move is judged at once; without this look most good ones are refused.

use super::{Scratch, Solver};

/// How much too dear a move may be to deserve a second look, in cost units for weights of the usual size, for a house
/// of one person. Looks are dear in large houses.
const MARGIN: i64 = 12_000;
/// Bounds of the margin.
const NARROWEST: i64 = 15;
const WIDEST: i64 = 100;

/// The margin of a house, for weights of that mean.
pub(super) fn margin(persons: usize, mean_weight: i64) -> i64 {
    let margin = MARGIN / i64::try_from(persons).unwrap_or(i64::MAX).max(1);
    margin.clamp(NARROWEST, WIDEST) * mean_weight / 8
}

impl Solver {
    /// Finds better sessions for those whom the move under way moved, and fills the gaps it left.
    pub(super) fn look_again(&mut self) {
        let Scratch { moved, left, .. } = &mut self.scratch;
        moved.sort_unstable();
        moved.dedup();
        left.sort_unstable();
        left.dedup();
        for at in 0..self.scratch.moved.len() {
            self.take_best(self.scratch.moved[at].into());
        }
        // Those whom this pulls out of other sessions leave gaps that nobody looks at again.
        for at in 0..self.scratch.left.len() {
            let session = self.scratch.left[at] as usize;
            let about = &self.state.sessions[session];
            if self.state.is_running(session) && about.attendees.len() < about.limit {
                self.fill(session, true);
            }
        }
    }

    /// The person joins the session that gains most, of those that may bring them something, leaving the one in the way.
    fn take_best(&mut self, person: usize) {
        let state = &self.state;
        let useful = state.facts.persons[person].useful.iter();
        let wanted = useful
            .map(|activity| usize::from(*activity))
            .filter(|activity| state.is_wanted(person, *activity))
            .flat_map(|activity| &state.of_activity[activity]);
        let running = if state.has_gaps(person) {
            state.running.as_slice()
        } else {
            &[]
        };
        let others = running
            .iter()
            .filter(|number| state.may_fill(person, **number as usize));
        let mut best: Option<(i64, usize, Option<usize>)> = None;
        for session in wanted.chain(others).map(|number| *number as usize) {
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
