//! A locked storage: nothing can be read in it, and it is as safe from kills and damage as an open one.

use crate::support::{
    cases,
    documents::{change, document},
};
use proptest::{collection::vec, prelude::*, strategy::ValueTree};
use semainier::{
    domain::document::Document,
    storage::{
        Cipher, KeyValue, LOCKS, Loaded, MemoryStore, Saver, Sealed, StorageFault, load, write_lock,
    },
};
use semainier_vault::key::DataKey;

#[derive(Debug, Clone)]
struct Vault(DataKey);

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

/// A store that dies at its n-th write.
#[derive(Debug, Clone)]
struct Mortal {
    store: MemoryStore,
    writes_left: usize,
}

impl Mortal {
    fn live(&mut self) -> Result<(), StorageFault> {
        let dead = StorageFault::Unavailable("killed".into());
        self.writes_left = self.writes_left.checked_sub(1).ok_or(dead)?;
        Ok(())
    }
}

impl KeyValue for Mortal {
    fn get(&self, key: &str) -> Result<Option<String>, StorageFault> {
        self.store.get(key)
    }
    fn set(&mut self, key: &str, text: &str) -> Result<(), StorageFault> {
        self.live()?;
        self.store.set(key, text)
    }
    fn remove(&mut self, key: &str) -> Result<(), StorageFault> {
        self.live()?;
        self.store.remove(key)
    }
    fn keys(&self) -> Result<Vec<String>, StorageFault> {
        self.store.keys()
    }
}

fn vault() -> Vault {
    Vault(DataKey::new([9; 32]))
}

fn sealed(store: MemoryStore, writes_left: usize) -> Sealed<Mortal, Vault> {
    Sealed::new(Mortal { store, writes_left }, vault())
}

fn open_store(document: &Document) -> MemoryStore {
    let mut store = MemoryStore::default();
    store.set("semainier/preferences", "{}").unwrap();
    store.set("other", "text").unwrap();
    store
        .set("semainier/draft/person/new", "Mme Durand")
        .unwrap();
    let mut saver = Saver::new();
    saver.save(&mut store, document).unwrap();
    // What a restore replaced is kept too.
    saver
        .keep_replaced(&mut store, "2026-11-28T09:30:00".parse().unwrap())
        .unwrap();
    store
}

fn loaded<K: KeyValue>(kv: &K) -> Document {
    match load(kv).unwrap() {
        Loaded::Ready(ready) => ready.document,
        other => panic!("not whole: {other:?}"),
    }
}

fn sample() -> Document {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    document().new_tree(&mut runner).unwrap().current()
}

proptest! {
    #![proptest_config(cases(4))]

    #[test]
    fn a_locked_store_saves_and_loads_like_an_open_one(first in document(), changes in vec(change(), 0..4)) {
        let mut store = sealed(open_store(&first), usize::MAX);
        store.seal_all().unwrap();
        let Loaded::Ready(mut ready) = load(&store).unwrap() else { panic!("not whole") };
        prop_assert_eq!(&ready.document, &first);
        let mut state = first;
        for change in changes {
            state = change.apply(&state);
            ready.saver.save(&mut store, &state).unwrap();
            prop_assert_eq!(&loaded(&sealed(store.inner().store.clone(), 0)), &state);
        }
    }

    #[test]
    fn stopped_anywhere_while_the_lock_is_put_on_or_taken_off_everything_is_still_there(document in document()) {
        let plain = open_store(&document);
        let mut locked = sealed(plain.clone(), usize::MAX);
        locked.seal_all().unwrap();
        let locked = locked.inner().store.clone();
        for (start, is_sealing) in [(&plain, true), (&locked, false)] {
            for writes in 0.. {
                let mut store = sealed(start.clone(), writes);
                let outcome = if is_sealing { store.seal_all() } else { store.unseal_all() };
                let left = store.inner().store.clone();
                let mut next = sealed(left, usize::MAX);
                prop_assert_eq!(&loaded(&next), &document);
                let draft = next.get("semainier/draft/person/new").unwrap();
                prop_assert_eq!(draft.as_deref(), Some("Mme Durand"));
                next.seal_all().unwrap();
                prop_assert_eq!(&loaded(&next), &document);
                prop_assert_eq!(next.inner().store.keys().unwrap(), locked.keys().unwrap());
                if outcome.is_ok() {
                    break;
                }
            }
        }
    }
}

#[test]
fn nothing_can_be_read_in_a_locked_store_names_of_keys_included() {
    let mut store = sealed(open_store(&sample()), usize::MAX);
    store.seal_all().unwrap();
    let inner = store.inner().store.clone();
    for key in inner.keys().unwrap() {
        let is_open = key == "other" || key == "semainier/preferences";
        let is_sealed = key.strip_prefix("semainier/sealed/").is_some_and(|token| {
            token.len() == 32 && token.bytes().all(|byte| byte.is_ascii_hexdigit())
        });
        assert!(is_open || is_sealed, "{key}");
        if is_sealed {
            let text = inner.get(&key).unwrap().unwrap();
            assert!(text.is_ascii() && !text.contains("Durand"));
        }
    }
    let other = Sealed::new(inner, Vault(DataKey::new([1; 32])));
    assert!(
        matches!(load(&other).unwrap(), Loaded::Empty),
        "another key finds nothing: the page asks whether anything is sealed before it starts anew"
    );
    assert!(semainier::storage::has_sealed(other.inner()).unwrap());
}

#[test]
fn a_sealed_text_takes_hardly_more_room() {
    let plain = open_store(&sample());
    let mut store = sealed(plain.clone(), usize::MAX);
    store.seal_all().unwrap();
    let n_keys = plain.keys().unwrap().len();
    let used = store.inner().store.used();
    assert!(
        used < plain.used() + n_keys * 170,
        "{used} of {}",
        plain.used()
    );
}

#[test]
fn a_sealed_text_that_is_spoilt_or_moved_is_told_and_never_taken() {
    let document = sample();
    let mut store = sealed(open_store(&document), usize::MAX);
    store.seal_all().unwrap();
    let place = store.place("semainier/part/persons/1").unwrap();
    let other = store.place("semainier/part/staff/1").unwrap();
    for text in ["spoilt", &store.inner().get(&other).unwrap().unwrap()] {
        let mut spoilt = store.inner().store.clone();
        spoilt.set(&place, text).unwrap();
        let Loaded::Damaged(rescued) = load(&sealed(spoilt, 0)).unwrap() else {
            panic!("damage is told");
        };
        assert!(rescued.readable.unwrap().persons.is_empty());
    }
}

#[test]
fn the_lock_stands_twice_and_a_spoilt_letter_of_one_copy_is_noticed() {
    let lock = serde_json::json!({ "salt": "AAAA", "wrapped": { "by": "BBBB" } });
    for spoil in [
        "spoilt".to_owned(),
        "{\"salt\":\"AAAA\"".to_owned(),
        String::new(),
    ] {
        let mut store = MemoryStore::default();
        write_lock(&mut store, &lock).unwrap();
        let whole = store.get(LOCKS[0]).unwrap().unwrap();
        let spoilt = if spoil.is_empty() {
            whole.replace("BBBB", "BBBC")
        } else {
            spoil
        };
        store.set(LOCKS[0], &spoilt).unwrap();
        let found = semainier::storage::read_lock(&store).unwrap().unwrap();
        assert_eq!(found["wrapped"]["by"], "BBBB", "{spoilt}");
    }
}

#[test]
fn a_lock_of_before_the_checksum_is_read() {
    let mut store = MemoryStore::default();
    store.set(LOCKS[0], "{\"salt\":\"AAAA\"}").unwrap();
    let found = semainier::storage::read_lock(&store).unwrap().unwrap();
    assert_eq!(found["salt"], "AAAA");
}
