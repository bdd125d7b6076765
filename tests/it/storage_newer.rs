//! Data of a newer program: told as such, whatever else they hold, and never written over.
//!
//! `saved-newer-store.json` is what a program of a schema far ahead may leave; the browser tests open it too.

use semainier::{
    demo,
    storage::{KeyValue, Loaded, MemoryStore, SaveFault, Saver, load},
};
use std::{collections::BTreeMap, fs, path::PathBuf};
use xxhash_rust::xxh3::xxh3_64;

/// A schema that this program will not reach.
const FAR: u32 = 1000;

fn text() -> String {
    let path =
        PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/saved-newer-store.json");
    if !path.exists() {
        fs::write(&path, made()).unwrap();
        panic!("the fixture has been written: commit it");
    }
    fs::read_to_string(path).unwrap()
}

/// A manifest of the far schema, and a part that only its program understands.
fn made() -> String {
    let json = format!(
        r#"{{"format":"semainier-manifest","schema":{FAR},"generation":7,"packed":"what only a newer program reads"}}"#
    );
    let sum = format!("{:016x}", xxh3_64(json.as_bytes()));
    let texts = BTreeMap::from([
        ("semainier/manifest/a", format!("{sum} {json}")),
        (
            "semainier/part/house/7",
            "what only a newer program reads".to_owned(),
        ),
    ]);
    serde_json::to_string_pretty(&texts).unwrap()
}

fn store() -> MemoryStore {
    let texts: BTreeMap<String, String> = serde_json::from_str(&text()).unwrap();
    let mut store = MemoryStore::default();
    for (key, text) in texts {
        store.set(&key, &text).unwrap();
    }
    store
}

#[test]
fn a_newer_state_is_told_with_every_text_of_it() {
    let store = store();
    let Loaded::Newer { schema, raw } = load(&store).unwrap() else {
        panic!("the newer state is not told");
    };
    assert_eq!(schema, FAR);
    assert_eq!(raw.len(), store.keys().unwrap().len());
}

#[test]
fn a_program_that_had_the_data_open_saves_nothing_over_a_newer_state() {
    let document = demo::small("2026-11-25".parse().unwrap());
    let mut kept = MemoryStore::default();
    let mut saver = Saver::new();
    saver.save(&mut kept, &document).unwrap();
    // Another tab saves, which runs the newer program already.
    let mut store = store();
    let before = store.clone();
    let mut edited = document;
    edited.journal = std::sync::Arc::default();
    let outcome = saver.save(&mut store, &edited);
    assert_eq!(outcome, Err(SaveFault::ChangedElsewhere));
    assert_eq!(store, before);
}
