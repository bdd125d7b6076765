//! Saving and loading, with every way a store can fail.

use crate::support::{
    cases,
    documents::{Change, change, document},
    mortal::Mortal,
};
use proptest::{collection::vec, prelude::*, strategy::ValueTree};
use semainier::{
    domain::document::Document,
    storage::{
        KeyValue, Loaded, MemoryStore, Part, Problem, Ready, SaveFault, Saver, StorageFault, load,
        saved_generation, used_characters,
    },
};

fn ready(store: &MemoryStore) -> Option<Ready> {
    match load(store).unwrap() {
        Loaded::Ready(ready) => Some(*ready),
        Loaded::Empty => None,
        other => panic!("neither empty nor whole: {other:?}"),
    }
}

fn loaded(store: &MemoryStore) -> Option<Document> {
    ready(store).map(|ready| ready.document)
}

fn saved(document: &Document) -> (MemoryStore, Saver) {
    let mut store = MemoryStore::default();
    let mut saver = Saver::new();
    saver.save(&mut store, document).unwrap();
    (store, saver)
}

fn after(first: &Document, changes: &[Change]) -> Vec<Document> {
    let mut states = vec![first.clone()];
    for change in changes {
        states.push(change.apply(states.last().unwrap()));
    }
    states
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn any_document_survives_saving_and_loading(document in document()) {
        let (store, _) = saved(&document);
        prop_assert_eq!(loaded(&store), Some(document));
    }

    #[test]
    fn after_any_edits_the_store_holds_the_last_state(first in document(), changes in vec(change(), 0..6)) {
        let (mut store, mut saver) = saved(&first);
        for state in after(&first, &changes) {
            saver.save(&mut store, &state).unwrap();
            prop_assert!(!saver.has_unsaved(&state));
            prop_assert_eq!(loaded(&store), Some(state));
        }
    }

    #[test]
    fn a_page_killed_at_any_write_leaves_the_older_or_the_newer_state(
        first in document(), changes in vec(change(), 1..4),
    ) {
        let mut before: Option<Document> = None;
        let (mut store, mut saver) = (MemoryStore::default(), Saver::new());
        for state in after(&first, &changes) {
            for writes in 0.. {
                let (mut killed, mut its_saver) = (store.clone(), saver.clone());
                let mut mortal = Mortal { store: &mut killed, writes_left: writes };
                let outcome = its_saver.save(&mut mortal, &state);
                let is_alive = mortal.writes_left > 0;
                let found = loaded(&killed);
                prop_assert!(found == before || found.as_ref() == Some(&state));
                prop_assert!(outcome.is_err() || found.as_ref() == Some(&state));
                // The next page goes on from what is left.
                let mut next = ready(&killed).map_or_else(Saver::new, |ready| ready.saver);
                next.save(&mut killed, &state).unwrap();
                prop_assert_eq!(loaded(&killed), Some(state.clone()));
                if is_alive {
                    break;
                }
            }
            saver.save(&mut store, &state).unwrap();
            before = Some(state);
        }
    }

    #[test]
    fn a_full_store_keeps_the_last_saved_state_and_the_next_save_catches_up(
        first in document(), changes in vec(change(), 1..5), rooms in vec(0usize..6000, 5),
    ) {
        let (mut store, mut saver) = saved(&first);
        let mut last = first.clone();
        for (state, room) in after(&first, &changes).into_iter().zip(rooms) {
            store.set_room(Some(store.used() + room));
            match saver.save(&mut store, &state) {
                Ok(_) => last = state.clone(),
                Err(SaveFault::Refused { fault: StorageFault::Full, .. }) => prop_assert!(saver.has_unsaved(&state)),
                Err(other) => prop_assert!(false, "{:?}", other),
            }
            prop_assert_eq!(loaded(&store), Some(last.clone()));
        }
        store.set_room(None);
        let state = after(&first, &changes).pop().unwrap();
        saver.save(&mut store, &state).unwrap();
        prop_assert_eq!(loaded(&store), Some(state));
    }

    #[test]
    fn a_spoilt_text_never_gives_another_document(
        first in document(), change in change(), which in any::<prop::sample::Index>(), how in 0u8..4,
    ) {
        let (mut store, mut saver) = saved(&first);
        let second = change.apply(&first);
        saver.save(&mut store, &second).unwrap();
        let key = which.get(&store.keys().unwrap()).clone();
        let text = store.get(&key).unwrap().unwrap();
        match how {
            0 => store.remove(&key).unwrap(),
            1 => store.set(&key, "").unwrap(),
            2 => store.set(&key, &text[..text.len() / 2]).unwrap(),
            _ => store.set(&key, &text.replacen(|c: char| c.is_ascii_lowercase(), "Z", 1)).unwrap(),
        }
        match load(&store).unwrap() {
            Loaded::Ready(ready) => prop_assert!(ready.document == first || ready.document == second),
            Loaded::Damaged(rescued) => {
                prop_assert!(!rescued.damage.problems.is_empty());
                prop_assert_eq!(rescued.damage.raw.len(), store.keys().unwrap().len());
            }
            // Only when the sole manifest of a first save is gone.
            Loaded::Empty => prop_assert!(!store.keys().unwrap().iter().any(|key| key.contains("/manifest/"))),
            Loaded::Newer { .. } => prop_assert!(false),
        }
    }
}

fn sample() -> Document {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut document = document().new_tree(&mut runner).unwrap().current();
    document.weeks.clear();
    document
}

fn renamed(document: &Document, name: &str) -> Document {
    let mut document = document.clone();
    let mut house = (*document.house).clone();
    name.clone_into(&mut house.name);
    document.house = house.into();
    document
}

#[test]
fn an_edit_writes_its_part_and_the_manifest_only() {
    let document = sample();
    let (mut store, mut saver) = saved(&document);
    let report = saver
        .save(&mut store, &renamed(&document, "Les Tilleuls"))
        .unwrap();
    assert_eq!(report.written, [Part::House]);
    let again = saver
        .save(&mut store, &renamed(&document, "Les Tilleuls"))
        .unwrap();
    assert_eq!(
        again.written,
        [Part::House],
        "an equal house is not the same one"
    );
    assert_eq!(loaded(&store).unwrap().house.name, "Les Tilleuls");
}

#[test]
fn nothing_is_written_when_nothing_changed() {
    let document = sample();
    let (mut store, mut saver) = saved(&document);
    let before = store.clone();
    assert_eq!(saver.save(&mut store, &document).unwrap().written, []);
    assert_eq!(store, before);
}

#[test]
fn at_most_two_states_are_kept() {
    let (mut store, mut saver) = saved(&sample());
    for n in 0..9 {
        saver
            .save(&mut store, &renamed(&sample(), &format!("Maison {n}")))
            .unwrap();
    }
    let houses = store
        .keys()
        .unwrap()
        .into_iter()
        .filter(|key| key.contains("/part/house/"));
    assert_eq!(houses.count(), 2);
}

#[test]
fn another_page_sees_by_its_number_that_a_save_arrived_whole() {
    assert_eq!(saved_generation(&MemoryStore::default()).unwrap(), 0);
    let (mut store, mut saver) = saved(&sample());
    for n in 0..4 {
        let before = saved_generation(&store).unwrap();
        let next = renamed(&sample(), &format!("Maison {n}"));
        let mut dying = Mortal {
            store: &mut store,
            writes_left: 1,
        };
        // The part is written, the manifest is not: nobody is to take that for the save.
        saver.clone().save(&mut dying, &next).unwrap_err();
        assert_eq!(saved_generation(&store).unwrap(), before);
        saver.save(&mut store, &next).unwrap();
        assert!(saved_generation(&store).unwrap() > before);
    }
}

#[test]
fn every_text_in_the_store_is_ascii() {
    let (store, _) = saved(&renamed(&sample(), "L’Œuvre 🌞"));
    for key in store.keys().unwrap() {
        assert!(
            key.is_ascii() && store.get(&key).unwrap().unwrap().is_ascii(),
            "{key}"
        );
    }
    assert_eq!(used_characters(&store).unwrap(), store.used());
}

#[test]
fn the_state_before_is_taken_when_the_newest_is_damaged_and_the_report_says_so() {
    let document = sample();
    let (mut store, mut saver) = saved(&document);
    let newer = renamed(&document, "Neuf");
    saver.save(&mut store, &newer).unwrap();
    let key = "semainier/part/house/2";
    store.set(key, "spoilt").unwrap();
    let mut ready = ready(&store).unwrap();
    assert_eq!(ready.document, document);
    let damage = ready.report.damage.unwrap();
    assert_eq!(damage.problems, [Problem::Altered("house".into())]);
    assert_eq!(damage.raw.get(key).map(String::as_str), Some("spoilt"));

    ready
        .saver
        .save(&mut store, &renamed(&document, "Encore"))
        .unwrap();
    let kept = store.get("semainier/damaged/1").unwrap().unwrap();
    assert!(
        kept.contains("spoilt"),
        "the damaged texts stay in the store"
    );
    assert_eq!(loaded(&store).unwrap().house.name, "Encore");
}

#[test]
fn when_no_state_is_whole_the_parts_that_can_be_read_are_offered() {
    let document = renamed(&sample(), "Les Tilleuls");
    let (mut store, _) = saved(&document);
    store.set("semainier/part/persons/1", "spoilt").unwrap();
    let Loaded::Damaged(rescued) = load(&store).unwrap() else {
        panic!("a damaged store is told");
    };
    let readable = rescued.readable.unwrap();
    assert!(readable.persons.is_empty());
    assert_eq!(readable.house, document.house);
    assert_eq!(readable.staff, document.staff);

    let refused = Saver::new().save(&mut store, &readable);
    assert_eq!(
        refused,
        Err(SaveFault::ChangedElsewhere),
        "nothing is overwritten unasked"
    );
    Saver::over(&store)
        .unwrap()
        .save(&mut store, &readable)
        .unwrap();
    assert_eq!(loaded(&store), Some(readable));
}

#[test]
fn a_damaged_copy_of_the_identifiers_is_replaced_by_the_other_one() {
    let mut document = sample();
    document.weeks = any_weeks();
    let (mut store, _) = saved(&document);
    store.set("semainier/part/ids/0/a/1", "spoilt").unwrap();
    let mut ready = ready(&store).unwrap();
    assert_eq!(ready.document, document);
    let next = renamed(&document, "Encore");
    ready.saver.save(&mut store, &next).unwrap();
    store.set("semainier/part/ids/0/b/1", "spoilt").unwrap();
    assert_eq!(loaded(&store), Some(next), "the copy was written again");
}

fn any_weeks() -> std::collections::BTreeMap<
    semainier::domain::time::WeekId,
    std::sync::Arc<semainier::domain::plan::WeekPlan>,
> {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let all = document();
    (0..20)
        .flat_map(|_| all.new_tree(&mut runner).unwrap().current().weeks)
        .collect()
}

#[test]
fn the_state_before_is_forgotten_but_never_one_that_another_page_saved() {
    let first = sample();
    let second = renamed(&first, "Les Saules");
    let (mut store, mut saver) = saved(&first);
    saver.save(&mut store, &second).unwrap();
    let mut other = ready(&store).unwrap().saver;
    let third = renamed(&first, "Les Ormes");
    other.save(&mut store, &third).unwrap();
    let before = store.clone();
    assert!(!saver.forget_before(&mut store).unwrap());
    assert_eq!(store, before, "what the other page saved is whole");
    assert!(other.forget_before(&mut store).unwrap());
    assert_eq!(loaded(&store), Some(third));
    let manifests = store.keys().unwrap();
    let manifests = manifests.iter().filter(|key| key.contains("manifest"));
    assert_eq!(manifests.count(), 1);
}

#[test]
fn a_page_does_not_overwrite_what_another_page_saved() {
    let document = sample();
    let (mut store, mut saver) = saved(&document);
    let mut other = ready(&store).unwrap();
    other
        .saver
        .save(&mut store, &renamed(&document, "Autre page"))
        .unwrap();
    let refused = saver.save(&mut store, &renamed(&document, "Cette page"));
    assert_eq!(refused, Err(SaveFault::ChangedElsewhere));
    assert_eq!(loaded(&store).unwrap().house.name, "Autre page");
}

#[test]
fn a_store_of_another_program_is_empty_for_us_and_left_alone() {
    let mut store = MemoryStore::default();
    store.set("other", "text").unwrap();
    assert!(matches!(load(&store).unwrap(), Loaded::Empty));
    Saver::new().save(&mut store, &sample()).unwrap();
    assert_eq!(store.get("other").unwrap().as_deref(), Some("text"));
}

#[test]
fn a_text_of_the_same_length_that_makes_sense_is_still_not_the_one_that_was_saved() {
    let house = |n: u32| {
        let (store, _) = saved(&renamed(&sample(), &format!("Maison {n}")));
        (store.get("semainier/part/house/1").unwrap().unwrap(), store)
    };
    let (text, mut store) = house(1);
    let other = (2..9)
        .map(|n| house(n).0)
        .find(|other| other.len() == text.len())
        .unwrap();
    assert_ne!(other, text);
    store.set("semainier/part/house/1", &other).unwrap();
    let Loaded::Damaged(rescued) = load(&store).unwrap() else {
        panic!("an exchanged text is told");
    };
    assert_eq!(rescued.damage.problems, [Problem::Altered("house".into())]);
}
