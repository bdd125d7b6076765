//! What follows one after the other, of which only the last counts: work that waits for a pause, answers that come late.

use leptos::prelude::*;
use std::time::Duration;

/// Counts what follows one after the other.
#[derive(Clone, Copy)]
pub struct Latest(StoredValue<u32>);

/// One of them.
#[derive(Clone, Copy)]
pub struct Turn {
    latest: Latest,
    number: u32,
}

impl Latest {
    /// Nothing yet. It lives as long as the owner that runs now.
    pub fn new() -> Self {
        Self(StoredValue::new(0))
    }

    /// Another: those before count no more.
    pub fn next(self) -> Turn {
        self.0.try_update_value(|number| *number += 1);
        let number = self.0.try_get_value().unwrap_or_default();
        Turn {
            latest: self,
            number,
        }
    }
}

impl Turn {
    /// Whether no other came since, and whoever counts is still there.
    pub fn is_last(self) -> bool {
        self.latest.0.try_get_value() == Some(self.number)
    }

    /// Does something after a time, unless another comes before.
    pub fn after(self, time: Duration, work: impl FnOnce() + 'static) {
        let work = move || {
            if self.is_last() {
                work();
            }
        };
        set_timeout(work, time);
    }
}
