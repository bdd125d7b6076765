//! The lock itself: put on, taken off, spoilt or lost.

use crate::support::locked::{KEY, at, loaded, open_store, sample, sealed, vault};
use semainier::{
    domain::document::Document,
    storage::{
        KeyValue, LOCKS, Loaded, MemoryStore, PutOn, Sealed, StorageFault, asides, has_lock,
        keep_recovery, load, opens_by_old_recovery, write_lock,
    },
};

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
        assert!(!is_sealed || left.get(LOCKS[0]).unwrap().is_some());
        let mut next = sealed(left.clone(), usize::MAX);
        next.seal_all().unwrap();
        let copies = LOCKS.map(|key| next.inner().store.get(key).unwrap());
        assert!(
            !is_sealed || copies.iter().all(Option::is_some),
            "and twice again after the next opening"
        );
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

/// A store that notes its writes, and has no room for set texts.
#[derive(Debug)]
struct Noting {
    store: MemoryStore,
    is_full: bool,
    written: Vec<String>,
}

impl KeyValue for Noting {
    fn get(&self, key: &str) -> Result<Option<String>, StorageFault> {
        self.store.get(key)
    }
    fn set(&mut self, key: &str, text: &str) -> Result<(), StorageFault> {
        if self.is_full && !LOCKS.contains(&key) {
            return Err(StorageFault::Full);
        }
        self.written.push(key.to_owned());
        self.store.set(key, text)
    }
    fn remove(&mut self, key: &str) -> Result<(), StorageFault> {
        self.written.push(key.to_owned());
        self.store.remove(key)
    }
    fn keys(&self) -> Result<Vec<String>, StorageFault> {
        self.store.keys()
    }
}

#[test]
fn other_tabs_hear_that_the_lock_comes_off_before_anything_stands_in_the_open() {
    let (locked, _) = with_an_old_spoilt_text(&sample());
    for is_full in [false, true] {
        let noting = Noting {
            store: locked.clone(),
            is_full,
            written: Vec::new(),
        };
        let mut store = Sealed::new(noting, vault(KEY));
        let outcome = store.unseal_all(at());
        let written = &store.inner().written;
        assert_eq!(written[0], LOCKS[1]);
        if is_full {
            assert_eq!(outcome, Err(StorageFault::Full));
            assert_eq!(
                store.inner().store,
                locked,
                "the lock stays on, in both copies"
            );
        } else {
            assert_eq!(written.last().unwrap(), LOCKS[0]);
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
        let mut store = Sealed::new(tight, vault(KEY));
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

/// A store that refuses the n-th write of a copy of the lock, and takes all others.
#[derive(Debug)]
struct Refusing {
    store: MemoryStore,
    refused: usize,
    written: usize,
}

impl KeyValue for Refusing {
    fn get(&self, key: &str) -> Result<Option<String>, StorageFault> {
        self.store.get(key)
    }
    fn set(&mut self, key: &str, text: &str) -> Result<(), StorageFault> {
        self.written += 1;
        if self.written == self.refused {
            return Err(StorageFault::Full);
        }
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
fn a_changed_lock_that_is_refused_leaves_the_one_before_in_both_copies() {
    let (old, new) = (
        serde_json::json!({ "salt": "AAAA" }),
        serde_json::json!({ "salt": "BBBB" }),
    );
    let mut before = MemoryStore::default();
    write_lock(&mut before, &old).unwrap();
    for (start, refused) in [
        (before.clone(), 1),
        (before, 2),
        (MemoryStore::default(), 1),
        (MemoryStore::default(), 2),
    ] {
        let mut store = Refusing {
            store: start.clone(),
            refused,
            written: 0,
        };
        assert_eq!(write_lock(&mut store, &new), Err(StorageFault::Full));
        assert_eq!(store.store, start, "write {refused}");
    }
}

#[test]
fn the_sheet_before_opens_until_the_new_one_is_kept_wherever_that_is_stopped() {
    let renewed = serde_json::json!({ "recovery": "new", "before": "old" });
    let mut start = MemoryStore::default();
    write_lock(&mut start, &serde_json::json!({ "recovery": "old" })).unwrap();
    // Of the renewal only the first copy was written.
    let mut half = start.clone();
    write_lock(&mut half, &renewed).unwrap();
    half.set(LOCKS[1], &start.get(LOCKS[1]).unwrap().unwrap())
        .unwrap();
    for lost in [None, Some(LOCKS[0]), Some(LOCKS[1])] {
        let mut store = half.clone();
        if let Some(copy) = lost {
            store.remove(copy).unwrap();
        }
        let lock = semainier::storage::read_lock(&store).unwrap().unwrap();
        assert!(lock["recovery"] == "old" || lock["before"] == "old");
    }
    assert!(opens_by_old_recovery(&half).unwrap());
    keep_recovery(&mut half).unwrap();
    assert!(!opens_by_old_recovery(&half).unwrap());
    let kept = semainier::storage::read_lock(&half).unwrap().unwrap();
    assert_eq!(
        (&kept["recovery"], kept.get("before")),
        (&"new".into(), None)
    );
}

#[test]
fn what_another_tab_sealed_while_the_lock_came_off_is_opened_after_it() {
    let (first, mut next) = (sample(), sample());
    std::sync::Arc::make_mut(&mut next.house).name = "Encore".to_owned();
    let mut locked = sealed(open_store(&first), usize::MAX);
    locked.seal_all().unwrap();
    // A tab that has not heard yet saves, and keeps what is typed.
    let mut late = sealed(locked.inner().store.clone(), usize::MAX);
    let Loaded::Ready(mut ready) = load(&late).unwrap() else {
        panic!("not whole")
    };
    ready.saver.save(&mut late, &next).unwrap();
    late.set("semainier/draft/person/new", "Mme Durand, de Tours")
        .unwrap();
    let late = late.inner().store.clone();

    locked.unseal_all(at()).unwrap();
    let open = locked.inner().store.clone();
    let mut mixed = open.clone();
    for key in late.keys().unwrap() {
        if key.contains("/sealed/") {
            mixed.set(&key, &late.get(&key).unwrap().unwrap()).unwrap();
        }
    }
    let opened = |store: MemoryStore| {
        let mut store = sealed(store, usize::MAX);
        store.open_late().unwrap();
        let store = store.inner().store.clone();
        let keys = store.keys().unwrap();
        assert!(!keys.iter().any(|key| key.contains("/sealed/")));
        store
    };
    let after = opened(mixed.clone());
    assert_eq!(loaded(&after), next);
    let draft = after.get("semainier/draft/person/new").unwrap();
    assert_eq!(draft.as_deref(), Some("Mme Durand, de Tours"));

    // What was saved in the open since is not taken back by it.
    let Loaded::Ready(mut ready) = load(&open).unwrap() else {
        panic!("not whole")
    };
    let mut newest = first;
    for name in ["Puis", "Enfin"] {
        std::sync::Arc::make_mut(&mut newest.house).name = name.to_owned();
        ready.saver.save(&mut mixed, &newest).unwrap();
    }
    assert_eq!(loaded(&opened(mixed)), newest);
}
