//! The sandbox: an invented house in place of the real one, of which nothing is kept. The real one waits beside it: what
//! was not saved yet is saved, and what another tab saves is followed.

use super::{Phase, Store, keeping::Edit};
use crate::{platform::clock, state::draft};
use leptos::prelude::*;
use semainier::domain::{
    document::Document,
    edit::{self, Command, Stamp},
    history::History,
    journal::DecisionKind,
};
use std::sync::Arc;

/// What waits while the sandbox is open.
#[derive(Debug, Clone)]
pub(super) struct Waiting {
    document: Option<Arc<Document>>,
    history: History<String>,
    phase: Phase,
    /// Whether a copy of the invented house was made.
    has_backup: bool,
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
                has_backup: false,
            }));
            draft::keep_nothing(true);
        }
        self.waiting.update(|waiting| {
            if let Some(real) = waiting {
                real.has_backup = false;
            }
        });
        self.history.set(History::default());
        self.document.set(Some(Arc::new(document)));
        self.phase.set(Phase::Open);
    }

    /// A backup was made, of the real house or of the invented one: only the first counts for the next reminder.
    pub fn note_backup(self) {
        let is_invented = self.waiting.try_update(|waiting| {
            let real = waiting.as_mut();
            real.map(|real| real.has_backup = true).is_some()
        });
        if is_invented != Some(true) {
            self.preferences
                .update(|choices| choices.last_backup = Some(clock::now()));
        }
    }

    /// Whether a copy of the invented house was made, tracked.
    pub fn has_sandbox_backup(self) -> bool {
        self.waiting
            .with(|waiting| waiting.as_ref().is_some_and(|real| real.has_backup))
    }

    /// The real house, whether or not the sandbox stands in its place.
    pub fn real_untracked(self) -> Arc<Document> {
        let waiting = self
            .waiting
            .with_untracked(|waiting| waiting.as_ref().map(|real| real.document.clone()));
        match waiting {
            Some(document) => document.unwrap_or_else(super::empty),
            None => self.document_untracked(),
        }
    }

    /// Notes in the journal of the real house, whether or not the sandbox stands in its place.
    pub fn note_real(self, kind: DecisionKind) {
        if !self.is_sandbox_untracked() {
            return self.note(None, kind);
        }
        let before = self.real_untracked();
        let stamp = Stamp {
            at: clock::now(),
            by: before.house.user.clone(),
        };
        let command = Command::Note(None, kind);
        if let Ok(next) = edit::apply(&before, &command, &stamp) {
            // Nothing that is shown changes: the real house is not what is drawn.
            self.waiting.update_untracked(|waiting| {
                if let Some(real) = waiting {
                    real.document = Some(Arc::new(next));
                }
            });
            self.keep_edit(Edit::of(&command, stamp, &before));
        }
    }

    /// What another tab saved, with the edits of this one that wait, takes the place of the real house. Steps of this tab
    /// would take back the other tab's edits with its own: they go.
    pub(super) fn put_real(self, document: Arc<Document>) {
        let is_waiting = self
            .waiting
            .try_update(|waiting| match waiting {
                Some(real) => {
                    real.document = Some(Arc::clone(&document));
                    real.history = History::default();
                    real.phase = Phase::Open;
                    true
                }
                None => false,
            })
            .unwrap_or_default();
        if is_waiting {
            return;
        }
        self.history.set(History::default());
        self.document.set(Some(document));
        // Setting it anew would draw the page anew, and take away what is being typed. What is hidden stays so.
        if !matches!(self.phase.get_untracked(), Phase::Open | Phase::Hidden) {
            self.phase.set(Phase::Open);
        }
    }

    /// Gives the real house back as it was, its steps back included.
    pub fn leave_sandbox(self) {
        let Some(waiting) = self.waiting.get_untracked() else {
            return;
        };
        self.waiting.set(None);
        draft::keep_nothing(false);
        self.history.set(waiting.history);
        self.document.set(waiting.document);
        self.phase.set(waiting.phase);
        // Whatever another tab saved was followed; what is still to be saved is.
        self.keep();
    }
}
