//! What a restore replaced is kept for a while beside the states that are written in turn, and costs nobody anything else.

use crate::support::{
    cases,
    documents::{Change, change, document},
    mortal::Mortal,
};
use proptest::{collection::vec, prelude::*};
use semainier::{
    domain::document::Document,
    storage::{
        KeyValue, Loaded, MemoryStore, Saver, forget_replaced, load, read_replaced, replaced,
    },
};

const REPLACED: &str = "semainier/replaced";

fn at() -> chrono::NaiveDateTime {
    "2026-11-28T09:30:00".parse().unwrap()
}

fn opened(store: &MemoryStore) -> Document {
    match load(store).unwrap() {
        Loaded::Ready(ready) => ready.document,
        other => panic!("not whole: {other:?}"),
    }
}

/// What a page does when `after` is opened in the place of `before`.
fn replace<K: KeyValue>(
    kv: &mut K,
    saver: &mut Saver,
    before: &Document,
    after: &Document,
) -> bool {
    let is_kept = saver.save(kv, before).is_ok() && saver.keep_replaced(kv, at()).is_ok();
    saver.save(kv, after).is_ok() && is_kept
}

proptest! {
    #![proptest_config(cases(32))]

    #[test]
    fn it_comes_back_whole_after_any_edits_and_a_reload(
        before in document(), after in document(), edits in vec(change(), 0..6),
    ) {
        let (mut store, mut saver) = (MemoryStore::default(), Saver::new());
        prop_assert!(replace(&mut store, &mut saver, &before, &after));
        let mut now = after;
        for edit in &edits {
            now = Change::apply(edit, &now);
            saver.save(&mut store, &now).unwrap();
        }
        prop_assert_eq!(opened(&store), now.clone());
        prop_assert_eq!(replaced(&store).unwrap().map(|kept| kept.at), Some(at()));
        prop_assert_eq!(read_replaced(&store).unwrap(), Some(before.clone()));
        // A page that is loaded anew goes on keeping it.
        let Loaded::Ready(ready) = load(&store).unwrap() else { panic!("not whole") };
        let mut again = ready.saver;
        again.save(&mut store, &before).unwrap();
        again.save(&mut store, &now).unwrap();
        prop_assert_eq!(read_replaced(&store).unwrap(), Some(before));
    }

    #[test]
    fn a_page_killed_while_replacing_leaves_one_of_both_whole(before in document(), after in document()) {
        let (mut store, mut saver) = (MemoryStore::default(), Saver::new());
        saver.save(&mut store, &before).unwrap();
        for writes in 0.. {
            let (mut killed, mut its_saver) = (store.clone(), saver.clone());
            let is_done = {
                let mut mortal = Mortal {
                    store: &mut killed,
                    writes_left: writes,
                };
                replace(&mut mortal, &mut its_saver, &before, &after)
            };
            let found = opened(&killed);
            prop_assert!(found == before || found == after);
            if let Some(kept) = read_replaced(&killed).unwrap() {
                prop_assert_eq!(kept, before.clone());
            } else {
                prop_assert_eq!(found, before.clone());
            }
            if is_done {
                break;
            }
        }
    }

    #[test]
    fn it_gives_way_before_anything_of_today_does(
        before in document(), after in document(), edits in vec(change(), 1..5), rooms in vec(0usize..6000, 5),
    ) {
        let (mut store, mut saver) = (MemoryStore::default(), Saver::new());
        prop_assert!(replace(&mut store, &mut saver, &before, &after));
        let mut last = after;
        for (edit, room) in edits.iter().zip(rooms) {
            store.set_room(Some(store.used() + room));
            let next = edit.apply(&last);
            if saver.save(&mut store, &next).is_ok() {
                last = next;
            } else {
                prop_assert_eq!(replaced(&store).unwrap(), None, "refused with something still to give");
            }
            prop_assert_eq!(opened(&store), last.clone());
            // It is there whole, or not at all.
            if replaced(&store).unwrap().is_some() {
                prop_assert_eq!(read_replaced(&store).unwrap(), Some(before.clone()));
            }
        }
    }

    #[test]
    fn forgotten_on_purpose_or_with_something_erased_it_leaves_no_text(
        before in document(), after in document(), edit in change(), is_erasing: bool,
    ) {
        let (mut plain, mut plain_saver) = (MemoryStore::default(), Saver::new());
        for state in [&before, &after, &edit.apply(&after)] {
            plain_saver.save(&mut plain, state).unwrap();
        }
        let (mut store, mut saver) = (MemoryStore::default(), Saver::new());
        prop_assert!(replace(&mut store, &mut saver, &before, &after));
        if is_erasing {
            saver.save(&mut store, &edit.apply(&after)).unwrap();
            prop_assert!(saver.forget_before(&mut store).unwrap());
            plain_saver.forget_before(&mut plain).unwrap();
        } else {
            forget_replaced(&mut store).unwrap();
            saver.save(&mut store, &edit.apply(&after)).unwrap();
        }
        prop_assert_eq!(store.keys().unwrap(), plain.keys().unwrap());
        prop_assert_eq!(read_replaced(&store).unwrap(), None);
    }

    #[test]
    fn spoilt_it_is_not_there(before in document(), after in document(), spot in any::<prop::sample::Index>()) {
        let (mut store, mut saver) = (MemoryStore::default(), Saver::new());
        prop_assert!(replace(&mut store, &mut saver, &before, &after));
        let text = store.get(REPLACED).unwrap().unwrap();
        let at = spot.index(text.len());
        store.set(REPLACED, &format!("{}~{}", &text[..at], &text[at + 1..])).unwrap();
        prop_assert_eq!(read_replaced(&store).unwrap(), None);
        prop_assert_eq!(opened(&store), after);
    }
}

#[test]
fn what_did_not_change_stands_once_for_both() {
    let house = semainier::demo::small("2026-11-25".parse().unwrap());
    let mut after = house.clone();
    after.house = std::sync::Arc::new(semainier::demo::blank::house());
    let (mut store, mut saver) = (MemoryStore::default(), Saver::new());
    saver.save(&mut store, &house).unwrap();
    let once = store.used();
    assert!(replace(&mut store, &mut saver, &house, &after));
    let more = store.used() - once;
    assert!(more * 3 < once, "{more} characters more than {once}");
}
