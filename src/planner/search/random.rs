//! Chance, the same on every machine.

use oorandom::Rand32;

pub(super) struct Random(Rand32);

impl Random {
    pub(super) fn new(seed: u64) -> Self {
        Self(Rand32::new(seed))
    }

    /// A number below `limit`; 0 if there is none.
    pub(super) fn below(&mut self, limit: usize) -> usize {
        ((u64::from(self.0.rand_u32()) * limit as u64) >> 32) as usize
    }

    /// True once in `times`.
    pub(super) fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    /// One of them.
    pub(super) fn pick<T: Copy>(&mut self, from: &[T]) -> Option<T> {
        from.get(self.below(from.len())).copied()
    }
}
