//! The saved form does not change unseen, and what an earlier version saved can be read for ever.
//!
//! The files `tests/fixtures/saved-v*` stand for data on people's computers: if a test fails on one, mend the code.

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
    },
    storage::{KeyValue, Loaded, MemoryStore, Saver, backup, load, rescue_file},
};
use serde_json::Value;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::PathBuf,
};

/// Documents that are the same in every run, together rich in every kind of value.
fn documents(n: usize) -> Vec<Document> {
    let mut runner = TestRunner::deterministic();
    let any = document();
    (0..n)
        .map(|_| any.new_tree(&mut runner).unwrap().current())
        .collect()
}

fn fixture(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures")
        .join(name)
}

/// The file's text. A file that is not there yet is written once, for a new schema.
fn frozen(name: &str, make: impl FnOnce() -> String) -> String {
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
        let renumbered = records.take(12).enumerate().map(|(n, record)| {
            let mut record = (**record).clone();
            renumber(&mut record, n as u128);
            record
        });
        renumbered.collect()
    }
    let all = documents(16);
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
    for one in &all {
        rich.weeks.extend(one.weeks.clone());
        rich.attendance.extend(one.attendance.clone());
    }
    rich
}

fn made_at() -> chrono::NaiveDateTime {
    "2026-11-25T12:00:00".parse().unwrap()
}

fn data(backup: &str) -> Value {
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

/// Every schema so far.
const SCHEMAS: [u32; 2] = [1, 2];

#[test]
fn a_backup_of_every_schema_is_read_whole() {
    for schema in SCHEMAS {
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
    for schema in SCHEMAS {
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
        assert_eq!(again.report.schema, SCHEMAS[SCHEMAS.len() - 1]);
    }
}

#[test]
fn a_store_of_a_newer_schema_is_not_touched() {
    let mut store = MemoryStore::default();
    Saver::new().save(&mut store, &rich()).unwrap();
    let key = "semainier/manifest/a";
    let text = store.get(key).unwrap().unwrap();
    let (_, json) = text.split_once(' ').unwrap();
    let newer = json.replacen("\"schema\":2", "\"schema\":3", 1);
    assert_ne!(newer, json);
    let sum = xxhash_rust::xxh3::xxh3_64(newer.as_bytes());
    store.set(key, &format!("{sum:016x} {newer}")).unwrap();
    let before = store.clone();
    assert!(matches!(
        load(&store).unwrap(),
        Loaded::Newer { schema: 3, .. }
    ));
    assert!(Saver::new().save(&mut store, &rich()).is_err());
    assert_eq!(store, before);
}

fn key_tree(value: &Value, path: &str, tree: &mut BTreeMap<String, BTreeSet<&'static str>>) {
    let kind = match value {
        Value::Null => "null",
        Value::Bool(_) => "bool",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(items) => {
            for item in items {
                key_tree(item, &format!("{path}[]"), tree);
            }
            "array"
        }
        Value::Object(object) => {
            for (key, value) in object {
                // Weeks are data, not names of the schema.
                let key = key.split_once('/').map_or(key.as_str(), |(kind, _)| kind);
                key_tree(value, &format!("{path}.{key}"), tree);
            }
            "object"
        }
    };
    tree.entry(path.trim_start_matches('.').to_owned())
        .or_default()
        .insert(kind);
}

#[test]
fn a_change_of_the_saved_form_is_seen_in_review() {
    let mut tree = BTreeMap::new();
    for document in documents(400) {
        key_tree(
            &data(&backup::write(&document, made_at()).unwrap()),
            "",
            &mut tree,
        );
    }
    let lines = tree.iter().map(|(path, kinds)| {
        format!(
            "{path}: {}\n",
            kinds.iter().copied().collect::<Vec<_>>().join(" or ")
        )
    });
    let now: String = lines.skip(1).collect();
    let path = fixture("saved-keys.txt");
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        fs::write(&path, &now).unwrap();
    }
    let then = fs::read_to_string(path).unwrap_or_default();
    let changed: Vec<_> = now
        .lines()
        .filter(|line| !then.lines().any(|old| old == *line))
        .collect();
    let gone: Vec<_> = then
        .lines()
        .filter(|line| !now.lines().any(|new| new == *line))
        .collect();
    assert!(
        changed.is_empty() && gone.is_empty(),
        "the saved form changed. New: {changed:#?} Gone: {gone:#?}\n\
         New fields need a serde default; anything else a schema and a migration. Then run with UPDATE_SNAPSHOTS=1."
    );
}
