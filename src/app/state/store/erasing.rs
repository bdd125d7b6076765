//! Erasing on purpose: no step back, no older state, no draft keeps what was erased.

use super::{Store, keeping::Edit};
use crate::{
    platform::{
        self, address, page,
        storage::{BrowserStore, RawStore},
    },
    state::{backup, draft, exchange},
};
use leptos::{prelude::*, task::spawn_local};
use semainier::{
    domain::{
        edit::{self, Command, Erasure},
        history::History,
        id::PersonId,
    },
    storage::KeyValue,
};
use std::sync::Arc;

/// All our keys begin so.
const OURS: &str = "semainier/";

impl Store {
    /// Erases a person everywhere in this browser, and the name from the texts elsewhere that are not kept.
    pub fn erase(self, id: PersonId, erasure: &Erasure) {
        let before = self.document_untracked();
        let command = Command::Erase(id, erasure.clone());
        let stamp = self.stamp();
        let Ok(next) = edit::apply(&before, &command, &stamp) else {
            return;
        };
        self.show_and_save(Arc::new(next), Edit::of(&command, stamp, &before));
        self.forget_past(&[id]);
        if !self.is_sandbox_untracked() {
            draft::mend(erasure);
            spawn_local(exchange::purge(vec![(id.to_string(), erasure.clone())]));
        }
    }

    /// Forgets every step back, the older saved state and the drafts about these people.
    pub fn forget_past(self, erased: &[PersonId]) {
        self.history.set(History::default());
        if self.is_sandbox_untracked() {
            // The invented house is kept nowhere; what is kept is of the real one.
            return;
        }
        self.forget_older();
        let Ok(mut browser) = BrowserStore::open() else {
            return;
        };
        let ids: Vec<String> = erased.iter().map(ToString::to_string).collect();
        let names = |text: &str| ids.iter().any(|id| text.contains(id.as_str()));
        for key in browser.keys().unwrap_or_default() {
            let draft = browser.get(&key).ok().flatten();
            let is_named = names(&key) || draft.is_some_and(|draft| names(&draft));
            if key.starts_with(draft::PREFIX) && is_named {
                let _ = browser.remove(&key);
            }
        }
    }

    /// Erases everything that this browser keeps, after a backup.
    pub fn erase_all(self) {
        if self.is_sandbox_untracked()
            || backup::download(self, &self.document_untracked()).is_none()
        {
            return;
        }
        let Ok(mut raw) = RawStore::open() else {
            return;
        };
        Self::forget_pending();
        spawn_local(async {
            platform::exchange::forget().await;
            backup::forget_place().await;
        });
        for key in raw.keys().unwrap_or_default() {
            if key.starts_with(OURS) {
                let _ = raw.remove(&key);
            }
        }
        // The download has begun by then.
        set_timeout(
            || {
                address::set_hash("#/bienvenue");
                page::reload();
            },
            std::time::Duration::from_millis(400),
        );
    }
}
