//! Exchange files of every schema are read and merged for ever; those of a newer one are refused.
//!
//! The files `tests/fixtures/exchange-v*` stand for files on people's devices: if a test fails on one, mend the code.

use super::{
    devices::{Device, house},
    stories::named,
};
use crate::{file, request};
use semainier::{
    demo,
    domain::{check::check, document::Document},
    storage::{SCHEMA, exchange::Fault, gzip},
};
use std::{fs, path::PathBuf};

const WORD: &str = "Mot gelé";

/// The file of a schema. One that is not there yet is written once, for a new schema.
fn frozen(schema: u32) -> Vec<u8> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures");
    let path = folder.join(format!("exchange-v{schema}.smx"));
    if !path.exists() {
        let mut device = Device::new("Claire", house());
        device.export();
        named(&mut device, 0, WORD);
        fs::write(&path, device.export()).unwrap();
        panic!(
            "{} has been written: commit it, and never change it again",
            path.display()
        );
    }
    fs::read(path).unwrap()
}

#[test]
fn an_exchange_file_of_every_schema_is_merged_whole() {
    for schema in file::FIRST_SCHEMA..=SCHEMA {
        let bytes = frozen(schema);
        let history = file::read(&bytes).unwrap();
        let mut house = demo::blank::house();
        house.name.clone_from(&history.house);
        house.is_demo = history.is_demo;
        let mut device = Device::new("Nadia", Document::new(house));
        device.merge(&bytes);
        let document = &device.document;
        assert_eq!(check(document), vec![], "schema {schema}");
        assert!(
            document
                .persons
                .iter()
                .any(|person| person.first_name == WORD)
        );
        assert!(!document.weeks.is_empty() && !document.template.sessions.is_empty());
        let records = crate::records::of(document).unwrap();
        for part in crate::records::COLLECTIONS {
            let of_part = |key: &&String| key.starts_with(&format!("{part}/"));
            let there = history.kept.keys().filter(of_part).count();
            assert_eq!(
                records.keys().filter(of_part).count(),
                there,
                "{part} of schema {schema}"
            );
        }
    }
}

#[test]
fn an_exchange_file_of_a_newer_schema_is_refused_and_changes_nothing() {
    let text = gzip::unpack(&frozen(SCHEMA), 1 << 30).unwrap();
    let text = String::from_utf8(text).unwrap();
    let (own, next) = (
        format!("\"schema\":{SCHEMA}"),
        format!("\"schema\":{}", SCHEMA + 1),
    );
    let newer = text.replacen(&own, &next, 1);
    assert_ne!(newer, text);
    let newer = gzip::pack(newer.as_bytes());
    assert_eq!(file::read(&newer), Err(Fault::Newer));
    assert_eq!(request::incoming(&newer).err(), Some(Fault::Newer));
}
