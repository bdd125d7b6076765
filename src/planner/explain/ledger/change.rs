//! What a change of a plan changes in its score.

use std::collections::BTreeMap;

use crate::explain::Reason;
use crate::score::{Breach, Cause, Violation};

/// The difference between two plans, gathered change by change.
#[derive(Clone, Default)]
pub(crate) struct Change {
    pub(crate) hard: [i64; 15],
    pub(crate) soft: [i64; 15],
    pub(super) breaches: BTreeMap<Breach, i64>,
    /// Units and cost of each cause, unless only sums are asked.
    pub(super) causes: Option<BTreeMap<Cause, (i64, i64)>>,
}

impl Change {
    /// Nothing changed yet; causes are not told apart.
    pub(crate) fn sums() -> Self {
        Self::default()
    }

    /// Nothing changed yet; every cause is told.
    pub(crate) fn detailed() -> Self {
        Self {
            causes: Some(BTreeMap::new()),
            ..Self::default()
        }
    }

    /// So many breaches more or less.
    pub(super) fn breach(&mut self, rule: usize, count: i64, breach: impl FnOnce() -> Breach) {
        if count == 0 {
            return;
        }
        self.hard[rule] += count;
        let breach = breach();
        debug_assert_eq!(breach.rule(), rule, "{breach:?}");
        *self.breaches.entry(breach).or_default() += count;
    }

    /// So many units of a soft rule more or less.
    pub(super) fn cost(
        &mut self,
        rule: usize,
        units: i64,
        price: i64,
        cause: impl FnOnce() -> Cause,
    ) {
        if units == 0 || price <= 0 {
            return;
        }
        self.soft[rule] += units * price;
        if let Some(causes) = &mut self.causes {
            let cause = cause();
            debug_assert_eq!(cause.rule(), rule, "{cause:?}");
            let told = causes.entry(cause).or_default();
            told.0 += units;
            told.1 += units * price;
        }
    }

    /// The change in soft cost.
    pub(crate) fn soft_sum(&self) -> i64 {
        self.soft.iter().sum()
    }

    /// What is broken more than before.
    pub(crate) fn broken(&self) -> Vec<Violation> {
        let more = self.breaches.iter().filter(|(_, count)| **count > 0);
        more.map(|(breach, count)| Violation {
            breach: breach.clone(),
            count: *count,
        })
        .collect()
    }

    /// What costs more or less than before, largest first; `sign` 1 tells what it costs, -1 what it saves, as savings
    /// of the plan before over the plan after.
    pub(crate) fn reasons(&self, sign: i64) -> Vec<Reason> {
        let causes = self.causes.iter().flatten();
        let mut reasons: Vec<Reason> = causes
            .filter(|(_, (_, cost))| *cost != 0)
            .map(|(cause, (units, cost))| Reason {
                cause: cause.clone(),
                units: sign * units,
                saves: sign * cost,
            })
            .collect();
        reasons.sort_by_key(|reason| std::cmp::Reverse(reason.saves.abs()));
        reasons
    }
}
