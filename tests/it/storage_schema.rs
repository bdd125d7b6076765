//! The saved form does not change unseen, and what an earlier version saved can be read for ever.
//!
//! The files `tests/fixtures/saved-*` stand for data on people's computers: if a test fails on one, mend the code.

use crate::support::documents::document;
use proptest::{
    strategy::{Strategy, ValueTree},
    test_runner::TestRunner,
};
use semainier::{
    domain::{
        collection::{Collection, Record},
        document::Document,
        id::*,
        plan::PlanState,
    },
    storage::{KeyValue, Loaded, MemoryStore, SCHEMA, Saver, backup, load, rescue_file},
};
use serde_json::Value;
use std::{collections::BTreeMap, fs, path::PathBuf};

/// Documents that are the same in every run, together rich in every kind of value.
pub fn documents(n: usize) -> Vec<Document> {
    let mut runner = TestRunner::deterministic();
    let any = document();
    (0..n)
        .map(|_| any.new_tree(&mut runner).unwrap().current())
        .collect()
}

/// Where a frozen file stands.
pub fn fixture(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures")
        .join(name)
}

/// The file's text. A file that is not there yet is written once, for a new schema.
pub fn frozen(name: &str, make: impl FnOnce() -> String) -> String {
    let path = fixture(name);
    if !path.exists() {
        fs::write(&path, make()).unwrap();
        panic!("{name} has been written: commit it, and never change it again");
    }
    fs::read_to_string(path).unwrap()
}

/// One document with the records of several, under new identifiers.
fn rich() -> Document {
    fn gather<T: Record>(
        all: &[Document],
        records: impl Fn(&Document) -> &Collection<T>,
        renumber: impl Fn(&mut T, u128),
    ) -> Collection<T> {
        let records = all.iter().flat_map(|document| records(document).iter());
        let renumbered = records.take(24).enumerate().map(|(n, record)| {
            let mut record = (**record).clone();
            renumber(&mut record, n as u128);
            record
        });
        renumbered.collect()
    }
    let all = documents(128);
    let mut rich = all[0].clone();
    rich.persons = gather(
        &all,
        |one| &one.persons,
        |record, n| record.id = PersonId(n),
    );
    rich.staff = gather(&all, |one| &one.staff, |record, n| record.id = StaffId(n));
    rich.visitors = gather(
        &all,
        |one| &one.visitors,
        |record, n| record.id = VisitorId(n),
    );
    rich.rooms = gather(&all, |one| &one.rooms, |record, n| record.id = RoomId(n));
    rich.activities = gather(
        &all,
        |one| &one.activities,
        |record, n| record.id = ActivityId(n),
    );
    rich.appointments = gather(
        &all,
        |one| &one.appointments,
        |record, n| record.id = AppointmentId(n),
    );
    // Some weeks, and one of each state that a plan may have.
    let in_state = |state: fn(&PlanState) -> bool| {
        let has = move |one: &&Document| one.weeks.values().any(|week| state(&week.state));
        all.iter().find(has)
    };
    let states = [
        in_state(|state| matches!(state, PlanState::Validated { .. })),
        in_state(|state| matches!(state, PlanState::Published { .. })),
    ];
    for one in all.iter().take(16).chain(states.into_iter().flatten()) {
        rich.weeks.extend(one.weeks.clone());
        rich.attendance.extend(one.attendance.clone());
    }
    let decisions = all.iter().flat_map(|one| one.journal.iter().cloned());
    rich.journal = std::sync::Arc::new(decisions.collect());
    // The house with the most to say, and the fullest template.
    let length = |text: serde_json::Result<String>| text.unwrap().len();
    let houses = all.iter().map(|one| &one.house);
    let house = houses
        .filter(|house| house.exchanged.is_some())
        .max_by_key(|house| length(serde_json::to_string(house)));
    rich.house = std::sync::Arc::clone(house.unwrap());
    let templates = all.iter().map(|one| &one.template);
    let template = templates.max_by_key(|template| length(serde_json::to_string(template)));
    rich.template = std::sync::Arc::clone(template.unwrap());
    rich
}

/// When every frozen file says that it was made.
pub fn made_at() -> chrono::NaiveDateTime {
    "2026-11-25T12:00:00".parse().unwrap()
}

/// What a backup's text says of the house.
pub fn data(backup: &str) -> Value {
    serde_json::from_str::<Value>(backup).unwrap()["data"].take()
}

/// Everything said in `old` is still said in `new`; `new` may say more.
fn assert_kept(old: &Value, new: &Value, path: &str) {
    match (old, new) {
        (Value::Object(old), Value::Object(new)) => {
            for (key, value) in old {
                let found = new
                    .get(key)
                    .unwrap_or_else(|| panic!("{path}.{key} is lost"));
                assert_kept(value, found, &format!("{path}.{key}"));
            }
        }
        (Value::Array(old), Value::Array(new)) => {
            assert_eq!(old.len(), new.len(), "{path}");
            for (at, (old, new)) in old.iter().zip(new).enumerate() {
                assert_kept(old, new, &format!("{path}[{at}]"));
            }
        }
        _ => assert_eq!(old, new, "{path}"),
    }
}

#[test]
fn a_backup_of_every_schema_is_read_whole() {
    for schema in 1..=SCHEMA {
        let text = frozen(&format!("saved-v{schema}.json"), || {
            backup::write(&rich(), made_at()).unwrap()
        });
        let read = backup::read(text.as_bytes()).unwrap();
        let now = backup::write(&read.document, made_at()).unwrap();
        assert_kept(&data(&text), &data(&now), "data");
    }
}

#[test]
fn a_store_of_every_schema_is_read_whole_and_saved_anew() {
    for schema in 1..=SCHEMA {
        let text = frozen(&format!("saved-v{schema}-store.json"), || {
            let mut store = MemoryStore::default();
            Saver::new().save(&mut store, &rich()).unwrap();
            let keys = store.keys().unwrap();
            let texts = keys
                .into_iter()
                .map(|key| (key.clone(), store.get(&key).unwrap().unwrap()));
            rescue_file(&texts.collect())
        });
        let texts: BTreeMap<String, String> =
            serde_json::from_value(serde_json::from_str::<Value>(&text).unwrap()["texts"].take())
                .unwrap();
        let mut store = MemoryStore::default();
        for (key, text) in &texts {
            store.set(key, text).unwrap();
        }
        let Loaded::Ready(ready) = load(&store).unwrap() else {
            panic!("the store of schema {schema} is not read");
        };
        assert_eq!(ready.report.damage, None);
        assert_eq!(ready.report.schema, schema);
        let backup = fs::read_to_string(fixture(&format!("saved-v{schema}.json"))).unwrap();
        let now = backup::write(&ready.document, made_at()).unwrap();
        assert_kept(&data(&backup), &data(&now), "data");

        let (mut saver, mut document) = (ready.saver, ready.document.clone());
        document.house = std::sync::Arc::new((*document.house).clone());
        saver.save(&mut store, &document).unwrap();
        let Loaded::Ready(again) = load(&store).unwrap() else {
            panic!("the store saved over schema {schema} is not read");
        };
        assert_eq!(again.document, ready.document);
        assert_eq!(again.report.schema, SCHEMA);
    }
}

#[test]
fn a_store_of_a_newer_schema_is_not_touched() {
    let mut store = MemoryStore::default();
    Saver::new().save(&mut store, &rich()).unwrap();
    let key = "semainier/manifest/a";
    let text = store.get(key).unwrap().unwrap();
    let (_, json) = text.split_once(' ').unwrap();
    let (own, next) = (
        format!("\"schema\":{SCHEMA}"),
        format!("\"schema\":{}", SCHEMA + 1),
    );
    let newer = json.replacen(&own, &next, 1);
    assert_ne!(newer, json);
    let sum = xxhash_rust::xxh3::xxh3_64(newer.as_bytes());
    store.set(key, &format!("{sum:016x} {newer}")).unwrap();
    let before = store.clone();
    let Loaded::Newer { schema, .. } = load(&store).unwrap() else {
        panic!("a newer schema is opened");
    };
    assert_eq!(schema, SCHEMA + 1);
    assert!(Saver::new().save(&mut store, &rich()).is_err());
    assert_eq!(store, before);
}
