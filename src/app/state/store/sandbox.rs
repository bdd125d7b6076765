//! The sandbox: an invented house in place of the real one, of which nothing is kept. The real one waits untouched.

use super::{Phase, Store};
use crate::state::draft;
use leptos::prelude::*;
use semainier::domain::{document::Document, history::History};
use std::sync::Arc;

/// What waits while the sandbox is open.
#[derive(Debug, Clone)]
pub(super) struct Waiting {
    document: Option<Arc<Document>>,
    history: History<String>,
    phase: Phase,
}

impl Store {
    /// Whether the sandbox is open, tracked.
    pub fn is_sandbox(self) -> bool {
        self.waiting.with(Option::is_some)
    }

    /// Whether the sandbox is open, not tracked.
    pub fn is_sandbox_untracked(self) -> bool {
        self.waiting.with_untracked(Option::is_some)
    }

    /// Puts an invented house in place of the real one; inside the sandbox, in place of the invented one.
    pub fn enter_sandbox(self, document: Document) {
        if !self.is_sandbox_untracked() {
            self.keep_now();
            self.waiting.set(Some(Waiting {
                document: self.document.get_untracked(),
                history: self.history.get_untracked(),
                phase: self.phase.get_untracked(),
            }));
            draft::keep_nothing(true);
        }
        self.history.set(History::default());
        self.document.set(Some(Arc::new(document)));
        self.phase.set(Phase::Open);
    }

    /// Gives the real house back as it was.
    pub fn leave_sandbox(self) {
        let Some(waiting) = self.waiting.get_untracked() else {
            return;
        };
        self.waiting.set(None);
        draft::keep_nothing(false);
        self.history.set(waiting.history);
        self.document.set(waiting.document);
        self.phase.set(waiting.phase);
        if self.is_kept() {
            // Another tab may have saved meanwhile.
            self.reload();
        } else {
            self.keep();
        }
    }
}
