//! Records survive being cut and joined, histories their file; what is damaged is told.

mod commands;
mod devices;
mod erasing;
mod fields;
mod hostile;
mod ledger;
mod property;
mod proposals;
mod schemas;
mod stories;

use crate::{
    file,
    history::History,
    leaves,
    log::{BadLog, Log},
    merge, records, shape,
};
use semainier::{
    demo,
    domain::{document::Document, id::ExchangeId},
    storage::exchange::{Fault, Stamp, Writing},
};
use std::collections::BTreeMap;

fn house() -> Document {
    demo::small("2026-11-25".parse().unwrap())
}

fn stamp(n: u64) -> Stamp {
    Stamp {
        writing: Writing {
            at: "2026-11-25T10:00:00".parse().unwrap(),
            by: "Claire".to_owned(),
        },
        clients: [n, n + 1],
        mark: ExchangeId(u128::from(n)),
        language: "fr".to_owned(),
    }
}

fn history() -> History {
    merge::export(&house(), &[], &stamp(1)).unwrap()
}

#[test]
fn a_record_that_is_cut_and_joined_says_the_same() {
    let house = house();
    let mut joined = records::Records::new();
    for (key, record) in records::of(&house).unwrap() {
        let shape = shape::of(&key);
        let once = leaves::join(&leaves::cut(&record, shape), shape);
        let twice = leaves::join(&leaves::cut(&once, shape), shape);
        assert_eq!(once, twice, "{key}");
        joined.insert(key, once);
    }
    let joined = records::document(&joined).unwrap();
    for (week, plan) in &joined.weeks {
        assert_eq!(plan.state, house.weeks[week].state, "{week}");
        for session in &plan.placements.sessions {
            let was = house.weeks[week].placements.session(session.id).unwrap();
            assert_eq!(session.leaders, was.leaders);
            assert_eq!(session.participants.len(), was.participants.len());
        }
    }
    for person in joined.persons.iter() {
        let was = house.persons.get(person.id).unwrap();
        assert_eq!(person.project, was.project);
        assert_eq!(person.help, was.help);
        assert_eq!(person.presence, was.presence);
    }
    assert_eq!(joined.journal, house.journal);
    assert_eq!(joined.rooms, house.rooms);
}

#[test]
fn a_history_survives_its_file() {
    let history = history();
    let file = file::write(&history).unwrap();
    assert_eq!(file::read(&file), Ok(history));
}

#[test]
fn a_cut_or_changed_file_is_told() {
    let bytes = file::write(&history()).unwrap();
    for length in [bytes.len() / 2, bytes.len() - 1] {
        assert_eq!(file::read(&bytes[..length]), Err(Fault::Damaged));
    }
    assert_eq!(file::read(b"bonjour"), Err(Fault::Foreign));
    assert_eq!(file::read(b""), Err(Fault::Foreign));
    assert_eq!(
        file::read(b"age-encryption.org/v1\n"),
        Err(Fault::Encrypted)
    );
    let text = semainier::storage::gzip::unpack(&bytes, 1 << 30).unwrap();
    let text = String::from_utf8(text).unwrap();
    let newer = text.replacen("\"version\":1", "\"version\":2", 1);
    let newer = semainier::storage::gzip::pack(newer.as_bytes());
    assert_eq!(file::read(&newer), Err(Fault::Newer));
    let changed = text.replacen("Tilleuls", "Tilleuil", 1);
    let changed = semainier::storage::gzip::pack(changed.as_bytes());
    assert_eq!(file::read(&changed), Err(Fault::Damaged));
}

#[test]
fn what_two_devices_wrote_apart_is_alive_and_what_was_taken_out_is_nowhere() {
    let write = |log: &mut Log, value: &str, writing: &str| {
        let change = BTreeMap::from([("note".to_owned(), Some(value.to_owned()))]);
        log.write(&change, writing);
    };
    let mut here = Log::new(1);
    write(&mut here, "\"un secret\"", "a");
    let mut there = Log::open(&here.bytes(), 2).unwrap();
    write(&mut here, "\"ici\"", "b");
    write(&mut there, "\"ailleurs\"", "c");
    here.merge(&there.bytes()).unwrap();
    there.merge(&here.bytes()).unwrap();
    assert_eq!(here.entries().len(), 2);
    let text = String::from_utf8_lossy(&here.bytes()).into_owned();
    assert!(text.contains("ailleurs") && !text.contains("secret"));
    let sorted = |log: &Log| {
        let mut entries = log.entries();
        entries.sort();
        entries
    };
    assert_eq!(sorted(&here), sorted(&there));
}

#[test]
fn bytes_that_are_no_log_are_told() {
    assert_eq!(Log::open(b"", 1).err(), Some(BadLog));
    assert_eq!(Log::open(&[255; 40], 1).err(), Some(BadLog));
}
