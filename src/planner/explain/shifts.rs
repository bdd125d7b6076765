//! Persons who join and leave sessions, priced together.

use super::{Change, Explainer, Ledger, Run};

/// One person joins or leaves one session.
#[derive(Clone, Copy)]
pub(super) struct Shift {
    /// The session, by position.
    pub(super) run: usize,
    pub(super) person: usize,
    pub(super) joins: bool,
}

impl Explainer<'_> {
    /// What these shifts change, one after the other; `ledger` is the plan's before and after.
    pub(super) fn price(&self, ledger: &mut Ledger, shifts: &[Shift], change: &mut Change) {
        let mut touched: Vec<(usize, Run)> = Vec::new();
        for shift in shifts {
            self.shift(ledger, &mut touched, *shift, change);
        }
        let mut undone = Change::sums();
        for shift in shifts.iter().rev() {
            let back = Shift {
                joins: !shift.joins,
                ..*shift
            };
            self.shift(ledger, &mut touched, back, &mut undone);
        }
    }

    fn shift(
        &self,
        ledger: &mut Ledger,
        touched: &mut Vec<(usize, Run)>,
        shift: Shift,
        change: &mut Change,
    ) {
        let known = touched.iter().position(|(at, _)| *at == shift.run);
        let at = known.unwrap_or_else(|| {
            touched.push((shift.run, self.resolved.runs[shift.run].clone()));
            touched.len() - 1
        });
        let run = &mut touched[at].1;
        if shift.joins {
            ledger.enter(self.ground(), run, shift.person, change);
        } else {
            ledger.exit(self.ground(), run, shift.person, change);
        }
    }
}
