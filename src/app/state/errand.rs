//! What one page asks another to do once it is open: the search that opens everywhere leaves an errand, the page that
//! can run it takes it away.

use leptos::prelude::*;
use semainier::present::absences::Subject;

/// Something to do on another page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Errand {
    /// Asks about somebody or something that is missing, on the page of the day.
    Absence(Subject),
    /// Asks to validate, on the page of the week.
    Validate,
    /// Shows the section of a form whose heading has this id.
    Section(&'static str),
}

/// The errand that waits, if any.
#[derive(Debug, Clone, Copy)]
pub struct Errands(RwSignal<Option<Errand>>);

impl Errands {
    /// None yet.
    pub fn new() -> Self {
        Self(RwSignal::new(None))
    }

    /// Leaves an errand.
    pub fn leave(self, errand: Errand) {
        self.0.set(Some(errand));
    }

    /// Takes the errand away if it is one that `mine` runs, tracked.
    pub fn take<T>(self, mine: impl Fn(Errand) -> Option<T>) -> Option<T> {
        let taken = self.0.get().and_then(mine)?;
        self.0.set(None);
        Some(taken)
    }
}

/// The errands of the page.
pub fn use_errands() -> Errands {
    expect_context()
}
