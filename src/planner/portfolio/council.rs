//! Who goes on from whose plan, and whose plan wins: decided from what the members tell, whenever they tell it.

use super::words::{Stage, Standing};
use crate::plan::Plan;
use crate::score::Score;

/// What is known of a member.
#[derive(Clone, Debug, Default)]
struct Seat {
    stage: Option<Stage>,
    best: Option<(Score, Plan)>,
    moves: u64,
    accepted: u64,
    is_lost: bool,
}

/// The members of a run, in their order. Of equal plans the first member's counts.
///
/// Once every member has come to the meeting or to its end, those that wait go on: the first with its own plan whatever
/// the others have, so that company never makes a run worse; the others with the best, if theirs is worse.
#[derive(Clone, Debug)]
pub struct Council {
    seats: Vec<Seat>,
    has_met: bool,
}

/// Sent to a member after the meeting: the plan to go on from, or nothing for its own.
pub type News = (usize, Option<Plan>);

impl Council {
    /// A council of so many members, at least one.
    pub fn new(members: usize) -> Self {
        Self {
            seats: vec![Seat::default(); members.max(1)],
            has_met: false,
        }
    }

    /// The seed of a member: the first has that of the run, so that alone it does the same.
    pub const fn seed(seed: u64, member: usize) -> u64 {
        seed.wrapping_add((member as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15))
    }

    /// Takes note of what a member told; who goes on now.
    pub fn hear(&mut self, member: usize, told: Standing) -> Vec<News> {
        let Some(seat) = self.seats.get_mut(member) else {
            return Vec::new();
        };
        seat.stage = Some(told.stage);
        seat.moves = told.moves;
        seat.accepted = told.accepted;
        if let Some(plan) = told.plan {
            seat.best = Some((told.score, plan));
        }
        self.meet()
    }

    /// Goes on without a member; what it had found stays. Who goes on now.
    pub fn lose(&mut self, member: usize) -> Vec<News> {
        if let Some(seat) = self.seats.get_mut(member) {
            seat.is_lost = true;
        }
        self.meet()
    }

    /// Whether somebody waits for the others.
    pub fn is_waited_for(&self) -> bool {
        self.living()
            .any(|(_, seat)| seat.stage == Some(Stage::Meeting))
    }

    /// Holds the meeting with those who have come; the others get their news as they come. Who goes on now.
    pub fn convene(&mut self) -> Vec<News> {
        self.has_met = true;
        let best = self.best().map(|(score, plan)| (score, plan.clone()));
        let waits = |seat: &Seat| seat.stage == Some(Stage::Meeting) && !seat.is_lost;
        let mut news = Vec::new();
        for (at, seat) in self.seats.iter_mut().enumerate() {
            if !waits(seat) {
                continue;
            }
            seat.stage = Some(Stage::Searching);
            let own = seat.best.as_ref().map(|(score, _)| *score);
            let better = best
                .as_ref()
                .filter(|(score, _)| at > 0 && own.is_none_or(|own| *score < own));
            news.push((at, better.map(|(_, plan)| plan.clone())));
        }
        news
    }

    /// The best plan so far.
    pub fn best(&self) -> Option<(Score, &Plan)> {
        let at = self.winner()?;
        let (score, plan) = self.seats.get(at)?.best.as_ref()?;
        Some((*score, plan))
    }

    /// Moves tried by all.
    pub fn moves(&self) -> u64 {
        self.seats.iter().map(|seat| seat.moves).sum()
    }

    /// Of these, the moves that stayed.
    pub fn accepted(&self) -> u64 {
        self.seats.iter().map(|seat| seat.accepted).sum()
    }

    /// Whether nobody has anything left to do.
    pub fn is_over(&self) -> bool {
        self.living()
            .all(|(_, seat)| seat.stage == Some(Stage::End))
    }

    /// Whether every member was lost.
    pub fn is_empty(&self) -> bool {
        self.living().next().is_none()
    }

    /// The members that have not ended yet.
    pub fn unfinished(&self) -> impl Iterator<Item = usize> {
        self.living()
            .filter(|(_, seat)| seat.stage != Some(Stage::End))
            .map(|(at, _)| at)
    }

    fn living(&self) -> impl Iterator<Item = (usize, &Seat)> {
        self.seats
            .iter()
            .enumerate()
            .filter(|(_, seat)| !seat.is_lost)
    }

    fn winner(&self) -> Option<usize> {
        let scored = self.seats.iter().enumerate();
        let scored = scored.filter_map(|(at, seat)| Some((seat.best.as_ref()?.0, at)));
        scored.min().map(|(_, at)| at)
    }

    fn meet(&mut self) -> Vec<News> {
        let has_come = |seat: &Seat| matches!(seat.stage, Some(Stage::Meeting | Stage::End));
        if self.has_met || self.living().all(|(_, seat)| has_come(seat)) {
            return self.convene();
        }
        Vec::new()
    }
}
