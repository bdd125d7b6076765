//! Forms keep what is being typed at each keystroke, so that a closed tab loses nothing.

use crate::platform::storage::BrowserStore;
use leptos::prelude::*;
use semainier::{
    domain::edit::{Erasure, rebased},
    storage::KeyValue,
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::Value;
use std::sync::atomic::{AtomicBool, Ordering};

/// What the keys of drafts begin with.
pub const PREFIX: &str = "semainier/draft/";

/// What the keys of drafts of records that are not there yet end with.
const NEW: &str = "/new";

/// Whether forms keep nothing: what is typed in the sandbox must not be found in the real house.
static KEEPS_NOTHING: AtomicBool = AtomicBool::new(false);

/// Lets forms keep nothing, or keep again.
pub fn keep_nothing(nothing: bool) {
    KEEPS_NOTHING.store(nothing, Ordering::Relaxed);
}

/// The storage that drafts are kept in, unless nothing may be kept.
fn kept_in() -> Option<BrowserStore> {
    if KEEPS_NOTHING.load(Ordering::Relaxed) {
        None
    } else {
        BrowserStore::open().ok()
    }
}

/// Forgets what was typed under a name.
pub fn forget(name: &str) {
    if let Some(mut store) = kept_in() {
        let _ = store.remove(&key(name));
    }
}

fn key(name: &str) -> String {
    format!("{PREFIX}{name}")
}

/// What is kept of a record being edited: what is typed, and the record that the typing began from.
#[derive(Serialize, Deserialize)]
struct Kept<T> {
    base: Value,
    typed: T,
}

/// A record being edited in a form, kept under a key until it is saved or given up.
#[derive(Debug)]
pub struct Draft<T: 'static> {
    value: RwSignal<T>,
    initial: StoredValue<T>,
    key: StoredValue<String>,
    was_found: bool,
}

impl<T> Clone for Draft<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Draft<T> {}

impl<T: Clone + PartialEq + Serialize + DeserializeOwned + Send + Sync + 'static> Draft<T> {
    /// A form for a record. `name` says which, such as `person/0123…` or `person/new`; what was typed before under
    /// the same name is found again, beside what the record has become since.
    pub fn open(name: &str, initial: T) -> Self {
        let key = key(name);
        let kept = kept_in().and_then(|store| store.get(&key).ok().flatten());
        let found: Option<T> = kept
            .and_then(|text| found_again(&text, &initial))
            .filter(|found| *found != initial);
        let was_found = found.is_some();
        Self {
            value: RwSignal::new(found.unwrap_or_else(|| initial.clone())),
            initial: StoredValue::new(initial),
            key: StoredValue::new(key),
            was_found,
        }
    }

    /// Whether what was typed before was found again.
    pub const fn was_found(self) -> bool {
        self.was_found
    }

    /// The record as typed, not tracked.
    pub fn get_untracked(self) -> T {
        self.value.get_untracked()
    }

    /// The record as the form was opened with it, or as it was last saved.
    pub fn opened(self) -> Value {
        self.initial.with_value(value_of)
    }

    /// Whether it is for a record that is not there yet.
    pub fn is_new(self) -> bool {
        self.key.with_value(|key| key.ends_with(NEW))
    }

    /// Reads a part of it, tracked.
    pub fn with<U>(self, read: impl FnOnce(&T) -> U) -> U {
        self.value.with(read)
    }

    /// Changes it and keeps it, unless nothing is typed any more.
    pub fn update(self, change: impl FnOnce(&mut T)) {
        self.value.update(change);
        let is_typed = self
            .value
            .with_untracked(|value| self.initial.with_value(|initial| value != initial));
        if !is_typed {
            return self.forget();
        }
        let kept = Kept {
            base: self.opened(),
            typed: self.value.get_untracked(),
        };
        let text = serde_json::to_string(&kept);
        if let (Some(mut store), Ok(text)) = (kept_in(), text) {
            // A full storage does not stop typing; saving the record will tell.
            let _ = self.key.with_value(|key| store.set(key, &text));
        }
    }

    /// What is typed was saved: it is what is typed from here on that counts.
    pub fn saved(self) {
        self.initial.set_value(self.value.get_untracked());
        self.forget();
    }

    /// Forgets what was kept.
    pub fn forget(self) {
        if let Some(mut store) = kept_in() {
            let _ = self.key.with_value(|key| store.remove(key));
        }
    }

    /// Gives up what was typed.
    pub fn reset(self) {
        self.value.set(self.initial.get_value());
        self.forget();
    }
}

/// Takes the name of an erased person out of what is being typed elsewhere.
pub fn mend(erasure: &Erasure) {
    let Some(mut store) = kept_in() else {
        return;
    };
    for key in store.keys().unwrap_or_default() {
        if !key.starts_with(PREFIX) {
            continue;
        }
        let kept = store.get(&key).ok().flatten();
        let value = kept.and_then(|text| serde_json::from_str(&text).ok());
        let Some(mut value) = value else {
            continue;
        };
        if erasure.mend(&mut value) {
            // What cannot be written again must not stay either.
            let _ = match serde_json::to_string(&value) {
                Ok(text) if store.set(&key, &text).is_ok() => Ok(()),
                _ => store.remove(&key),
            };
        }
    }
}

fn value_of<T: Serialize>(record: &T) -> Value {
    serde_json::to_value(record).unwrap_or_default()
}

/// The record of a kept text, with what was not typed as it is now, under the identifier of the one that is to be edited: a text
/// typed for a new record in another tab must not give both the same identifier, or one would take the other's place.
fn found_again<T: Serialize + DeserializeOwned>(text: &str, initial: &T) -> Option<T> {
    const ID: &str = "id";
    let own = value_of(initial);
    let kept: Value = serde_json::from_str(text).ok()?;
    // An earlier version kept the typed record alone.
    let Kept {
        mut base,
        mut typed,
    } = Kept::deserialize(&kept).unwrap_or_else(|_| Kept {
        base: own.clone(),
        typed: kept.clone(),
    });
    if let Some(own) = own.get(ID) {
        for record in [&mut base, &mut typed] {
            if let Some(id) = record.get_mut(ID) {
                id.clone_from(own);
            }
        }
    }
    Some(rebased(serde_json::from_value(typed).ok()?, &base, initial))
}
