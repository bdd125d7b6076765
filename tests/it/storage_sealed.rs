//! A locked storage: nothing can be read in it, and it is as safe from kills and damage as an open one.

use crate::support::{
    cases,
    documents::{change, document},
    locked::{at, loaded, open_store, sample, sealed, vault},
};
use proptest::{collection::vec, prelude::*};
use semainier::storage::{KeyValue, Loaded, Sealed, load};

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
    let other = Sealed::new(inner, vault([1; 32]));
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
