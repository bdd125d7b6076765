//! Counts of rules, with the list of what was found.

use crate::score::{Breach, Cause, Cost, ScoreReport, Violation};

/// Counts being made.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tally {
    pub(crate) hard: [i64; 15],
    pub(crate) soft: [i64; 15],
    pub(crate) violations: Vec<Violation>,
    pub(crate) costs: Vec<Cost>,
}

impl Tally {
    /// Counts `count` breaches of hard rule `rule`, if any.
    pub(super) fn breach(&mut self, rule: usize, count: i64, breach: impl FnOnce() -> Breach) {
        if count <= 0 {
            return;
        }
        self.hard[rule] += count;
        let breach = breach();
        debug_assert_eq!(breach.rule(), rule, "{breach:?}");
        self.violations.push(Violation { breach, count });
    }

    /// Counts `units` of soft rule `rule` at `price` each, if any.
    pub(super) fn cost(
        &mut self,
        rule: usize,
        units: i64,
        price: i64,
        cause: impl FnOnce() -> Cause,
    ) {
        if units <= 0 || price <= 0 {
            return;
        }
        let cost = units * price;
        self.soft[rule] += cost;
        let cause = cause();
        debug_assert_eq!(cause.rule(), rule, "{cause:?}");
        self.costs.push(Cost { cause, units, cost });
    }

    pub(super) fn into_report(self) -> ScoreReport {
        ScoreReport {
            hard: self.hard,
            soft: self.soft,
            violations: self.violations,
            costs: self.costs,
        }
    }

    pub(crate) fn soft_sum(&self) -> i64 {
        self.soft.iter().sum()
    }
}
