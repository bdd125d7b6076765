//! The full recount of a plan: every hard rule H0 to H14 and soft rule S1 to S14, from the two texts alone.
//!
//! This is the reference inside the program. It is naive on purpose and shares no code with the search; it agrees to the
//! last unit with the problem statement's own checker (`tests/it/planner_score_agreement.rs`), also for broken plans.

mod hard;
mod index;
mod resolve;
mod soft;
mod tally;
mod week;

use super::check::{Problem, check};
use super::instance::Instance;
use super::plan::Plan;
use super::score::ScoreReport;
pub(super) use index::{Index, Key, bits};
pub(super) use resolve::{Placed, Resolved, Run};
pub(super) use tally::Tally;

/// Scores plans of one instance.
pub struct Checker<'a> {
    index: Index<'a>,
}

impl<'a> Checker<'a> {
    /// A checker of plans for `instance`, or what is wrong with the instance.
    pub fn new(instance: &'a Instance) -> Result<Self, Vec<Problem>> {
        let problems = check(instance);
        if problems.is_empty() {
            Ok(Self {
                index: Index::new(instance),
            })
        } else {
            Err(problems)
        }
    }

    /// The full score of `plan`, with every violation and every cost.
    pub fn evaluate(&self, plan: &Plan) -> ScoreReport {
        self.details(&Resolved::new(&self.index, plan))
            .into_report()
    }

    pub(super) fn index(&self) -> &Index<'a> {
        &self.index
    }

    /// Everything counted, with the details.
    pub(super) fn details(&self, resolved: &Resolved) -> Tally {
        let mut tally = Tally::default();
        hard::count(&self.index, resolved, &mut tally);
        soft::count(&self.index, resolved, &mut tally);
        tally
    }
}

/// The full score of one plan, or what is wrong with the instance.
pub fn evaluate(instance: &Instance, plan: &Plan) -> Result<ScoreReport, Vec<Problem>> {
    Ok(Checker::new(instance)?.evaluate(plan))
}

#[cfg(test)]
mod tests;
