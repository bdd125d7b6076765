//! A locked storage: nothing can be read in it, and it is as safe from kills and damage as an open one.

use crate::support::{
    cases,
    documents::{change, document},
};
use proptest::{collection::vec, prelude::*, strategy::ValueTree};
use semainier::{
    domain::document::Document,
    storage::{
        Cipher, KeyValue, LOCKS, Loaded, MemoryStore, PutOn, Saver, Sealed, StorageFault, asides,
        has_lock, load, write_lock,
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

fn at() -> chrono::NaiveDateTime {
    "2026-11-28T09:30:00".parse().unwrap()
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
    saver.keep_replaced(&mut store, at()).unwrap();
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
                let outcome = if is_sealing { store.seal_all() } else { store.unseal_all(at()) };
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
    let plain = other.inner();
    for loaded in [load(&other).unwrap(), load(plain).unwrap()] {
        let Loaded::Damaged(rescued) = loaded else {
            panic!("with another key, or none, nothing is started over it");
        };
        assert_eq!(rescued.readable, None);
        let sealed = plain.keys().unwrap();
        let sealed = sealed.iter().filter(|key| key.contains("/sealed/"));
        assert!(rescued.damage.raw.keys().eq(sealed), "all is offered");
    }
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

/// A locked store with a text that was spoilt, and that nothing speaks of any more.
fn with_an_old_spoilt_text(document: &Document) -> (MemoryStore, String) {
    let mut store = sealed(open_store(document), usize::MAX);
    store.seal_all().unwrap();
    let place = store.place("semainier/part/rooms/0").unwrap();
    let mut inner = store.inner().store.clone();
    inner.set(&place, "spoilt weeks ago").unwrap();
    write_lock(&mut inner, &serde_json::json!({ "salt": "AAAA" })).unwrap();
    (inner, place)
}

#[test]
fn taking_the_lock_off_sets_aside_what_does_not_open_and_all_else_is_there() {
    let document = sample();
    let (locked, place) = with_an_old_spoilt_text(&document);
    for writes in 0.. {
        let mut store = sealed(locked.clone(), writes);
        let outcome = store.unseal_all(at());
        let left = store.inner().store.clone();
        // Stopped anywhere, the lock is still there for what is sealed, or nothing is sealed any more.
        let is_sealed = left
            .keys()
            .unwrap()
            .iter()
            .any(|key| key.contains("/sealed/"));
        assert!(!is_sealed || left.get(LOCKS[1]).unwrap().is_some());
        assert_eq!(loaded(&sealed(left.clone(), 0)), document);
        if outcome.is_ok() {
            let Loaded::Ready(ready) = load(&left).unwrap() else {
                panic!("not whole")
            };
            assert_eq!((ready.document, ready.report.damage), (document, None));
            let aside = &asides(&left).unwrap()[0];
            assert_eq!(aside.found_at, Some(at()));
            let text = left.get(&aside.key).unwrap().unwrap();
            for part in [&place, "spoilt weeks ago", "AAAA"] {
                assert!(
                    text.contains(part),
                    "{part}: with its lock it may still be mended"
                );
            }
            break;
        }
    }
}

#[test]
fn a_whole_state_in_the_open_is_loaded_though_a_sealed_text_was_left_without_its_lock() {
    let document = sample();
    let (mut store, place) = (open_store(&document), "semainier/sealed/0123");
    store.set(place, "of a lock that is gone").unwrap();
    for mut store in [sealed(store.clone(), usize::MAX), {
        let mut locked = sealed(store, usize::MAX);
        locked.seal_all().unwrap();
        locked
    }] {
        let Loaded::Ready(mut ready) = load(&store).unwrap() else {
            panic!("not whole")
        };
        assert_eq!(ready.document, document);
        let damage = ready.report.damage.unwrap();
        assert!(damage.is_beside());
        assert!(
            damage.raw.keys().eq([place]),
            "it is told, and offered alone"
        );

        let mut next = document.clone();
        std::sync::Arc::make_mut(&mut next.house).name = "Encore".to_owned();
        ready.saver.save(&mut store, &next).unwrap();
        let aside = &asides(&store).unwrap()[0];
        let text = store.get(&aside.key).unwrap().unwrap();
        assert!(text.contains("of a lock that is gone"));
        let Loaded::Ready(ready) = load(&store).unwrap() else {
            panic!("not whole")
        };
        assert_eq!(
            (ready.document, ready.report.damage),
            (next, None),
            "told once"
        );
    }
}

#[test]
fn a_spoilt_manifest_under_the_lock_is_set_aside_and_the_page_goes_on_saving() {
    let first = sample();
    let mut store = sealed(open_store(&first), usize::MAX);
    store.seal_all().unwrap();
    let renamed = |name: &str| {
        let mut next = first.clone();
        std::sync::Arc::make_mut(&mut next.house).name = name.to_owned();
        next
    };
    let Loaded::Ready(mut ready) = load(&store).unwrap() else {
        panic!("not whole")
    };
    ready.saver.save(&mut store, &renamed("Perdu")).unwrap();
    let place = store.place("semainier/manifest/b").unwrap();
    let mut spoilt = store.inner().store.clone();
    spoilt.set(&place, "spoilt").unwrap();
    let mut store = sealed(spoilt, usize::MAX);
    let Loaded::Ready(mut ready) = load(&store).unwrap() else {
        panic!("not whole")
    };
    assert!(!ready.report.damage.unwrap().is_beside());
    assert_eq!(ready.document, first);
    for name in ["Encore", "Et encore"] {
        ready.saver.save(&mut store, &renamed(name)).unwrap();
        assert_eq!(loaded(&store), renamed(name));
    }
    assert_eq!(asides(&store).unwrap().len(), 1);
}

/// A store whose n-th text and all after it find no room.
#[derive(Debug)]
struct Tight {
    store: MemoryStore,
    texts_left: usize,
}

impl KeyValue for Tight {
    fn get(&self, key: &str) -> Result<Option<String>, StorageFault> {
        self.store.get(key)
    }
    fn set(&mut self, key: &str, text: &str) -> Result<(), StorageFault> {
        self.texts_left = self.texts_left.checked_sub(1).ok_or(StorageFault::Full)?;
        self.store.set(key, text)
    }
    fn remove(&mut self, key: &str) -> Result<(), StorageFault> {
        self.store.remove(key)
    }
    fn keys(&self) -> Result<Vec<String>, StorageFault> {
        self.store.keys()
    }
}

#[test]
fn a_lock_that_finds_no_room_leaves_no_trace_or_says_that_it_is_on_in_part() {
    let (document, lock) = (sample(), serde_json::json!({ "salt": "AAAA" }));
    let plain = open_store(&document);
    for texts_left in 0.. {
        let tight = Tight {
            store: plain.clone(),
            texts_left,
        };
        let mut store = Sealed::new(tight, vault());
        let outcome = store.put_on(&lock);
        let left = store.inner().store.clone();
        if texts_left <= LOCKS.len() {
            assert_eq!(outcome, Err(StorageFault::Full));
            assert_eq!(left, plain, "nothing is locked that nobody has a key to");
            continue;
        }
        assert!(has_lock(&left).unwrap());
        let mut next = sealed(left, usize::MAX);
        assert_eq!(loaded(&next), document);
        if outcome == Ok(PutOn::Whole) {
            break;
        }
        assert_eq!(outcome, Ok(PutOn::Partly));
        next.seal_all().unwrap();
        assert_eq!(loaded(&next), document, "the next opening goes on");
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
