//! What leaves the house: without names if the user chose so; each file told by its name and noted in the journal.

use super::{
    notices::{Notices, use_notices},
    preferences::{Preferences, use_preferences},
    store::{Store, use_store},
};
use crate::platform::file;
use semainier::{
    domain::{document::Document, edit::Command, journal::DecisionKind, time::WeekId},
    export::pseudonym,
    i18n::text::print as t,
};
use std::sync::Arc;

/// The way out. Copies are the same.
#[derive(Clone, Copy)]
pub struct Outgoing {
    store: Store,
    preferences: Preferences,
    notices: Notices,
}

/// The way out of the house.
pub fn use_outgoing() -> Outgoing {
    Outgoing {
        store: use_store(),
        preferences: use_preferences(),
        notices: use_notices(),
    }
}

impl Outgoing {
    /// A document as it may leave.
    pub fn as_it_may_leave(self, document: Arc<Document>) -> Arc<Document> {
        let preferences = self.preferences.get_untracked();
        if preferences.hides_names {
            let locale = self.preferences.locale_untracked();
            Arc::new(pseudonym::document(locale, &document))
        } else {
            document
        }
    }

    /// The document as it may leave now, not tracked.
    pub fn document(self) -> Arc<Document> {
        self.as_it_may_leave(self.store.document_untracked())
    }

    /// Saves a file about a week, or about the house, tells of it and notes it.
    pub fn save(self, week: Option<WeekId>, name: String, kind: &str, bytes: &[u8]) {
        file::download(&name, kind, bytes);
        let locale = self.preferences.locale_untracked();
        self.notices.tell(t::file_made(locale, &name));
        note(self.store, week, name);
    }
}

/// Notes in the journal that a file was made.
pub fn note(store: Store, week: Option<WeekId>, file: String) {
    store.apply(&Command::Note(week, DecisionKind::Exported { file }));
}
