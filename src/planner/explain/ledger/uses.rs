//! Who or what is used when, and how often at once.

/// Uses per entity, day and slot.
#[derive(Clone)]
pub(super) struct Uses {
    slots: usize,
    counts: Vec<u32>,
    /// Per entity and day, the slots with a use.
    busy: Vec<u64>,
}

impl Uses {
    /// No use of so many entities; `days` and `slots` are those of the week.
    pub(super) fn new(entities: usize, days: usize, slots: usize) -> Self {
        Self {
            slots,
            counts: vec![0; entities * days * slots],
            busy: vec![0; entities * days],
        }
    }

    /// The slots with a use; `at` is entity times days plus day.
    pub(super) fn busy(&self, at: usize) -> u64 {
        self.busy[at]
    }

    /// Adds a use (`sign` 1) or takes one away (-1); `told` hears how the uses beyond the first change, slot by slot.
    pub(super) fn count(
        &mut self,
        at: usize,
        mask: u64,
        sign: i64,
        mut told: impl FnMut(usize, i64),
    ) {
        let mut rest = mask;
        while rest != 0 {
            let slot = rest.trailing_zeros() as usize;
            rest &= rest - 1;
            let uses = &mut self.counts[at * self.slots + slot];
            let before = *uses;
            *uses = if sign > 0 {
                before + 1
            } else {
                before.saturating_sub(1)
            };
            if before.max(*uses) > 1 {
                told(slot, sign);
            }
            if *uses == 0 {
                self.busy[at] &= !(1 << slot);
            } else {
                self.busy[at] |= 1 << slot;
            }
        }
    }
}
