//! When something that serves one use at a time is used: rooms, leaders, kits, professionals.

/// Uses per day and slot, with masks for quick questions.
pub(super) struct Usage {
    slots: usize,
    /// Per entity and day, slots in which it may not be used.
    barred: Vec<u64>,
    /// Barred or used.
    busy: Vec<u64>,
    uses: Vec<u8>,
}

impl Usage {
    pub(super) fn new(barred: Vec<u64>, slots: usize) -> Self {
        Self {
            slots,
            busy: barred.clone(),
            uses: vec![0; barred.len() * slots],
            barred,
        }
    }

    /// Whether no slot of `mask` is barred or used; `at` is entity times days plus day.
    pub(super) fn is_free(&self, at: usize, mask: u64) -> bool {
        self.busy[at] & mask == 0
    }

    pub(super) fn is_barred(&self, at: usize, mask: u64) -> bool {
        self.barred[at] & mask != 0
    }

    /// Uses the slots; returns the slots newly used too often or while barred. Only pinned facts make that other than 0.
    pub(super) fn take(&mut self, at: usize, mask: u64) -> i64 {
        let mut excess = i64::from((self.barred[at] & mask).count_ones());
        for slot in slots_of(mask) {
            let uses = &mut self.uses[at * self.slots + slot];
            excess += i64::from(*uses > 0);
            *uses = uses.saturating_add(1);
        }
        self.busy[at] |= mask;
        excess
    }

    /// Undoes [`Usage::take`], with the same count.
    pub(super) fn release(&mut self, at: usize, mask: u64) -> i64 {
        let mut excess = i64::from((self.barred[at] & mask).count_ones());
        let mut free = 0;
        for slot in slots_of(mask) {
            let uses = &mut self.uses[at * self.slots + slot];
            *uses = uses.saturating_sub(1);
            excess += i64::from(*uses > 0);
            free |= u64::from(*uses == 0) << slot;
        }
        self.busy[at] &= !(free & !self.barred[at]);
        excess
    }

    /// Slots of `mask` in which it is used.
    pub(super) fn used(&self, at: usize, slot: usize) -> bool {
        self.uses[at * self.slots + slot] > 0
    }
}

/// The set bits.
pub(super) fn slots_of(mut mask: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        if mask == 0 {
            return None;
        }
        let slot = mask.trailing_zeros() as usize;
        mask &= mask - 1;
        Some(slot)
    })
}
