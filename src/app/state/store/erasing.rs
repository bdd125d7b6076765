//! Erasing on purpose: no step back, no older state, no draft keeps what was erased.

use super::{Store, keeping::Edit};
use crate::{
    platform::{
        page,
        storage::{BrowserStore, RawStore},
    },
    state::backup,
};
use leptos::prelude::*;
use semainier::{
    domain::{
        edit::{self, Command},
        history::History,
        id::PersonId,
    },
    present::retention,
    storage::KeyValue,
};
use std::sync::Arc;

/// All our keys begin so.
const OURS: &str = "semainier/";
const DRAFTS: &str = "semainier/draft/";

impl Store {
    /// Erases a person everywhere in this browser.
    pub fn erase(self, id: PersonId) {
        let before = self.document_untracked();
        let Some(person) = before.persons.get(id) else {
            return;
        };
        let command = Command::Erase(id, retention::words(person));
        let Ok(next) = edit::apply(&before, &command, &self.stamp()) else {
            return;
        };
        self.history.set(History::default());
        let next = Arc::new(next);
        self.show_and_save(
            Arc::clone(&next),
            Edit::Command(Box::new(command), self.stamp()),
        );
        let Ok(mut browser) = BrowserStore::open() else {
            return;
        };
        // Should a removal be refused, the next save writes over the older state.
        self.saver.update_value(|saver| {
            let _ = saver.forget_before(&mut browser);
        });
        let text = id.to_string();
        for key in browser.keys().unwrap_or_default() {
            let names = |store: &BrowserStore| {
                store
                    .get(&key)
                    .ok()
                    .flatten()
                    .is_some_and(|draft| draft.contains(&text))
            };
            if key.starts_with(DRAFTS) && (key.contains(&text) || names(&browser)) {
                let _ = browser.remove(&key);
            }
        }
    }

    /// Erases everything that this browser keeps, after a backup.
    pub fn erase_all(self) {
        if self.is_sandbox_untracked() || backup::download(&self.document_untracked()).is_none() {
            return;
        }
        let Ok(mut raw) = RawStore::open() else {
            return;
        };
        Self::forget_pending();
        for key in raw.keys().unwrap_or_default() {
            if key.starts_with(OURS) {
                let _ = raw.remove(&key);
            }
        }
        // The download has begun by then.
        set_timeout(
            || {
                page::set_hash("#/bienvenue");
                page::reload();
            },
            std::time::Duration::from_millis(400),
        );
    }
}
