//! A third look at a move of sessions that the second left a little too dear: all people of a small house adapt to it.
//!
//! The second look sees to those whom the move touched, each by the best that is there. What makes many of the better weeks
//! of a small house is that others change too, which costs something at first: so a few moves of one person are tried on
//! the plan as it would be, and the whole is judged then.

use super::Solver;
use super::mix::SMALL;
use crate::state::Compiled;

/// How much too dear a move may be, in cost units for weights of the usual size.
const NEAR_MISS: i64 = 15;
/// Moves of one person that are tried.
const MOVES: u32 = 200;

/// How much too dear a move may be in that house, for weights of that mean.
pub(super) fn near_miss(facts: &Compiled, mean_weight: i64) -> i64 {
    if facts.persons.len() > SMALL || facts.has_past {
        return 0;
    }
    NEAR_MISS * mean_weight / 8
}

impl Solver {
    /// Tries moves of one person after the other, at half the temperature, as a part of the move under way.
    pub(super) fn let_people_adapt(&mut self) {
        let temperature = self.cooling.halve();
        self.is_trying = true;
        for _ in 0..MOVES {
            self.move_attendance();
        }
        self.moves += u64::from(MOVES);
        self.is_trying = false;
        self.cooling.return_to(temperature);
    }
}
