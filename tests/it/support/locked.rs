//! A store under a lock, as the page makes it, that may die at a write.

use crate::support::{documents::document, mortal::Mortal};
use proptest::strategy::{Strategy, ValueTree};
use semainier::{
    domain::document::Document,
    storage::{Cipher, KeyValue, Loaded, MemoryStore, Saver, Sealed, load},
};
use semainier_vault::key::DataKey;

/// The key of [`sealed`].
pub const KEY: [u8; 32] = [9; 32];

/// The vault's own cryptography, with a key at hand.
#[derive(Debug, Clone)]
pub struct Vault(DataKey);

impl Cipher for Vault {
    fn token(&self, key: &str) -> Option<String> {
        Some(self.0.token(key))
    }
    fn seal(&self, place: &str, plain: &[u8]) -> Option<Vec<u8>> {
        self.0.seal(place, plain)
    }
    fn open(&self, place: &str, sealed: &[u8]) -> Option<Vec<u8>> {
        self.0.open(place, sealed)
    }
}

/// The vault with a key.
pub fn vault(key: [u8; 32]) -> Vault {
    Vault(DataKey::new(key))
}

/// A store under the lock of [`KEY`], that dies at its n-th write.
pub fn sealed(store: MemoryStore, writes_left: usize) -> Sealed<Mortal<MemoryStore>, Vault> {
    Sealed::new(Mortal { store, writes_left }, vault(KEY))
}

/// When it all takes place.
pub fn at() -> chrono::NaiveDateTime {
    "2026-11-28T09:30:00".parse().unwrap()
}

/// A store in the open that holds a document, and all else that a page may keep.
pub fn open_store(document: &Document) -> MemoryStore {
    let mut store = MemoryStore::default();
    store.set("semainier/preferences", "{}").unwrap();
    store.set("other", "text").unwrap();
    store
        .set("semainier/draft/person/new", "Mme Durand")
        .unwrap();
    let mut saver = Saver::new();
    saver.save(&mut store, document).unwrap();
    // What a restore replaced is kept too.
    saver.keep_replaced(&mut store, at()).unwrap();
    store
}

/// The document of a store that must be whole.
pub fn loaded<K: KeyValue>(kv: &K) -> Document {
    match load(kv).unwrap() {
        Loaded::Ready(ready) => ready.document,
        other => panic!("not whole: {other:?}"),
    }
}

/// A document, always the same.
pub fn sample() -> Document {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    document().new_tree(&mut runner).unwrap().current()
}
