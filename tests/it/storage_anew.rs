//! Starting anew over what can no longer be read, with hardly any room left.

use crate::support::{
    cases,
    documents::{change, document},
};
use proptest::prelude::*;
use semainier::{
    domain::document::Document,
    storage::{
        KeyValue, Loaded, MemoryStore, RawTexts, SaveFault, Saver, StorageFault, Unreadable,
        asides, load, read_replaced, set_aside,
    },
};

fn at() -> chrono::NaiveDateTime {
    "2026-11-28T09:30:00".parse().unwrap()
}

fn saved(states: &[&Document]) -> (MemoryStore, Saver) {
    let (mut store, mut saver) = (MemoryStore::default(), Saver::new());
    for state in states {
        saver.save(&mut store, state).unwrap();
    }
    (store, saver)
}

/// Spoils the house in every state, and gives all texts as they are offered then.
fn spoil(store: &mut MemoryStore) -> RawTexts {
    for key in store.keys().unwrap() {
        if key.contains("/part/house/") {
            store.set(&key, "spoilt").unwrap();
        }
    }
    match load(store).unwrap() {
        Loaded::Damaged(rescued) => rescued.damage.raw,
        other => panic!("not damaged: {other:?}"),
    }
}

fn opened(store: &MemoryStore) -> Document {
    match load(store).unwrap() {
        Loaded::Ready(ready) => ready.document,
        other => panic!("not whole: {other:?}"),
    }
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn a_full_store_takes_the_new_house_and_keeps_what_was_set_aside(
        first in document(), edit in change(), new in document(), is_aside: bool,
    ) {
        let (mut store, _) = saved(&[&first, &edit.apply(&first)]);
        let raw = spoil(&mut store);
        if is_aside {
            set_aside(&mut store, &Unreadable::at(at(), raw)).unwrap();
        }
        let before = asides(&store).unwrap();
        let kept: usize = before.iter().map(|aside| aside.characters).sum();
        let needed = saved(&[&new]).0.used() + kept;
        // A key of a later save may have another digit, and the deflated manifest be as much longer.
        let room = needed + 100;
        store.set_room(Some(room.max(store.used())));
        let mut saver = Saver::over(&store).unwrap();
        saver.save(&mut store, &new).unwrap();
        prop_assert_eq!(opened(&store), new.clone());
        prop_assert_eq!(asides(&store).unwrap(), before);
        let again = edit.apply(&new);
        if saver.save(&mut store, &again).is_ok() {
            prop_assert_eq!(opened(&store), again);
        } else {
            prop_assert_eq!(opened(&store), new);
        }
    }

    #[test]
    fn with_room_for_both_nothing_of_the_old_house_gives_way(first in document(), new in document()) {
        let (mut store, _) = saved(&[&first, &new]);
        let raw = spoil(&mut store);
        Saver::over(&store).unwrap().save(&mut store, &new).unwrap();
        let newest = raw.get("semainier/manifest/b").cloned();
        prop_assert_eq!(store.get("semainier/manifest/b").unwrap(), newest);
    }
}

#[test]
fn what_a_restore_replaced_gives_way_after_what_cannot_be_read() {
    let house = semainier::demo::small("2026-11-25".parse().unwrap());
    let mut other = house.clone();
    std::sync::Arc::make_mut(&mut other.house).name = "Les Ormes".to_owned();
    let (mut store, mut saver) = saved(&[&house]);
    saver.keep_replaced(&mut store, at()).unwrap();
    for name in ["Un", "Deux"] {
        std::sync::Arc::make_mut(&mut other.house).name = name.to_owned();
        saver.save(&mut store, &other).unwrap();
    }
    for key in ["semainier/manifest/a", "semainier/manifest/b"] {
        store.set(key, "spoilt").unwrap();
    }
    store.set_room(Some(store.used()));
    let blank = Document::new(semainier::demo::blank::house());
    Saver::over(&store)
        .unwrap()
        .save(&mut store, &blank)
        .unwrap();
    assert_eq!(opened(&store), blank);
    assert_eq!(read_replaced(&store).unwrap(), Some(house));
}

#[test]
fn what_is_sealed_without_its_lock_gives_way_too_but_only_to_who_starts_anew() {
    let blank = Document::new(semainier::demo::blank::house());
    let mut store = MemoryStore::default();
    store
        .set("semainier/sealed/0123", &"x".repeat(50_000))
        .unwrap();
    store.set_room(Some(store.used()));
    let full = store.clone();
    let refused = Saver::new().save(&mut store, &blank);
    assert!(matches!(
        refused,
        Err(SaveFault::Refused {
            fault: StorageFault::Full,
            ..
        })
    ));
    assert_eq!(store, full);
    Saver::over(&store)
        .unwrap()
        .save(&mut store, &blank)
        .unwrap();
    assert_eq!(opened(&store), blank);
}
