//! Chance for the demo houses: seeded, so that each run makes the same house.

use oorandom::Rand64;

/// A seeded source of choices and identifiers.
pub(super) struct Seed(Rand64);

impl Seed {
    /// The source of one house.
    pub fn new(seed: u128) -> Self {
        Self(Rand64::new(seed))
    }

    /// A new identifier.
    pub fn id(&mut self) -> u128 {
        (u128::from(self.0.rand_u64()) << 64) | u128::from(self.0.rand_u64())
    }

    /// A number below `end` (0 if `end` is 0).
    pub fn below(&mut self, end: usize) -> usize {
        if end == 0 {
            0
        } else {
            self.0.rand_range(0..end as u64) as usize
        }
    }

    /// True so many times in a hundred.
    pub fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One of the values; the list is never empty.
    pub fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }

    /// One of the values, each as often as its share says.
    pub fn weighted<T: Copy>(&mut self, from: &[(usize, T)]) -> T {
        let total = from.iter().map(|(share, _)| share).sum();
        let mut rest = self.below(total);
        for (share, value) in from {
            if rest < *share {
                return *value;
            }
            rest -= share;
        }
        from[0].1
    }

    /// Puts the values in a random order.
    pub fn shuffle<T>(&mut self, values: &mut [T]) {
        for at in (1..values.len()).rev() {
            values.swap(at, self.below(at + 1));
        }
    }
}
