//! Edits by commands: made, shown and saved, or refused with every reason.

use super::{Store, keeping::Edit};
use leptos::prelude::*;
use semainier::{
    domain::{
        check::Issue,
        document::Document,
        edit::{self, Command},
    },
    present::{edits, issues},
};
use std::sync::Arc;

impl Store {
    /// Applies a command as one undo step and saves; every reason if it is refused.
    pub fn dispatch(self, command: &Command) -> Result<(), Vec<Issue>> {
        let (next, edit) = self.record(command)?;
        self.show_and_save(next, edit);
        Ok(())
    }

    /// Applies a command that is rarely refused; should it be, says why. Whether it was made: only then may success be told.
    #[must_use = "a refusal was told in the place of success"]
    pub fn apply(self, command: &Command) -> bool {
        let outcome = self.dispatch(command);
        if let Err(issues) = &outcome {
            self.tell_refusal(issues);
        }
        outcome.is_ok()
    }

    /// The same, and what was done is told with the step back.
    pub fn apply_and_tell(self, command: &Command, done: impl Into<String>) -> bool {
        let is_made = self.apply(command);
        if is_made {
            self.notices.tell_with_undo(done);
        }
        is_made
    }

    /// Says why a command was refused.
    pub fn tell_refusal(self, reasons: &[Issue]) {
        let sentences: Vec<String> = reasons
            .iter()
            .map(|issue| issues::sentence(self.locale(), &issue.kind))
            .collect();
        self.notices.tell(sentences.join(" "));
    }

    /// Applies a command of a hand that waits for the board, as [`Self::apply`] does, and saves after the frame that shows it:
    /// a large week takes as long to write as to draw. What was typed is saved with its draft still there: not this way.
    #[must_use = "a refusal was told in the place of success"]
    pub fn apply_then_save(self, command: &Command) -> bool {
        match self.record(command) {
            Ok((next, edit)) => {
                self.show_then_save(next, edit);
                true
            }
            Err(issues) => {
                self.tell_refusal(&issues);
                false
            }
        }
    }

    /// Makes an edit one step that can be taken back.
    pub(super) fn record(self, command: &Command) -> Result<(Arc<Document>, Edit), Vec<Issue>> {
        let before = self.document_untracked();
        let stamp = self.stamp();
        let next = edit::apply(&before, command, &stamp)?;
        let label = edits::label(self.locale(), &before, command);
        let edit = Edit::of(command, stamp, &before);
        self.history.update(|history| history.record(label, before));
        Ok((Arc::new(next), edit))
    }
}
