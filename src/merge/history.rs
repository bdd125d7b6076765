//! All that is known of a house's records: what an exchange file carries, and what a device keeps of its last exchange.

use crate::{
    log::{BadLog, Entry, Log},
    records::{ERASED, Records, person_key},
    settle,
};
use semainier::{
    domain::{
        edit::{Erasure, NAMES},
        id::{ExchangeId, PersonId},
        naming::{Case, Naming},
    },
    storage::exchange::Writing,
};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// The state of a record that must be looked at.
pub(crate) const UNKNOWN: u64 = u64::MAX;

/// How far a name is forgotten.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// In notes and the journal: what another device made, whose records must stay whole.
    Prose,
    /// Everywhere: what this device keeps, which writes its own records anew.
    All,
}

/// What is kept of one record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Digest of the record as it stood on the device that wrote this, 0 if it was not there: an equal one has not
    /// changed since.
    pub state: u64,
    /// How many conflicts in it wait for a human.
    pub n_open: u32,
    /// Its log.
    pub bytes: Vec<u8>,
}

/// What is known of all records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct History {
    /// Which exchange this is.
    pub mark: ExchangeId,
    /// When it was made, and by whom.
    pub made: Writing,
    /// Name of the house.
    pub house: String,
    /// Whether the house is invented.
    pub is_demo: bool,
    /// Who wrote, by the name of the writing.
    pub writings: BTreeMap<String, Writing>,
    /// What is known, by the key of the record.
    pub kept: BTreeMap<String, Kept>,
}

impl History {
    /// Conflicts that wait for a human.
    pub fn n_open(&self) -> u32 {
        self.kept.values().map(|kept| kept.n_open).sum()
    }

    /// The people who were erased: what is known of them is only that.
    pub fn erased(&self) -> BTreeSet<PersonId> {
        let log = self.log(ERASED, 0).map(|log| log.entries());
        let settled = settle::settle(log.unwrap_or_default(), &self.writings);
        let held = settle::holding(&settled);
        held.keys().filter_map(|path| path.parse().ok()).collect()
    }

    /// The history of one record alone.
    pub(crate) fn only(&self, key: &str) -> Self {
        let kept = self.kept.get_key_value(key).into_iter();
        Self {
            kept: kept
                .map(|(key, kept)| (key.clone(), kept.clone()))
                .collect(),
            made: self.made.clone(),
            house: self.house.clone(),
            writings: self.writings.clone(),
            ..*self
        }
    }

    /// Drops what is known of a person, and what elsewhere names the person and is not kept.
    pub fn forget(&mut self, id: PersonId, erasure: &Erasure, reach: Reach) {
        self.kept.remove(&person_key(id));
        if erasure.names.is_empty() {
            return;
        }
        let is_prose =
            |key: &str| key.starts_with("week/") || matches!(key, "journal" | "template");
        let is_reached = |key: &str| reach == Reach::All || is_prose(key);
        for (_, kept) in self.kept.iter_mut().filter(|(key, _)| is_reached(key)) {
            let Ok(mut log) = Log::open(&kept.bytes, 0) else {
                continue;
            };
            let is_named = |entry: &Entry| is_named(erasure, entry);
            if log.entries().iter().any(is_named) {
                log.remove_where(is_named);
                kept.bytes = log.bytes();
                // The house has mended what it still holds, and writes that with its next exchange.
                kept.state = UNKNOWN;
            }
        }
    }

    /// The living texts that name somebody.
    pub fn naming(&self, names: &Naming) -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        for kept in self.kept.values() {
            let log = Log::open(&kept.bytes, 0).map(|log| log.entries());
            for value in log.unwrap_or_default().iter().filter_map(value) {
                collect(&value, names, &mut found);
            }
        }
        found
    }

    /// The log of a record, to be written under `client`; an empty one if nothing is known of it.
    pub(crate) fn log(&self, key: &str, client: u64) -> Result<Log, BadLog> {
        self.kept.get(key).map_or_else(
            || Ok(Log::new(client)),
            |kept| Log::open(&kept.bytes, client),
        )
    }

    /// Keeps a log.
    pub(crate) fn keep(&mut self, key: &str, log: &Log, state: u64) {
        let settled = settle::settle(log.entries(), &self.writings);
        let kept = Kept {
            state,
            n_open: settle::conflicts(&settled).count() as u32,
            bytes: log.bytes(),
        };
        self.kept.insert(key.to_owned(), kept);
    }

    /// Says for every record how it stands on this device.
    pub(crate) fn note_states(&mut self, records: &Records) {
        for (key, kept) in &mut self.kept {
            kept.state = records.get(key).map_or(0, crate::records::digest);
        }
    }
}

fn value(entry: &Entry) -> Option<Value> {
    serde_json::from_str(entry.value.as_deref()?).ok()
}

/// Whether an entry names an erased person. A plain word of a list stands in its path.
fn is_named(erasure: &Erasure, entry: &Entry) -> bool {
    let field = entry.path.rsplit('/').next().unwrap_or_default();
    if NAMES.contains(&field) {
        return false;
    }
    value(entry).is_some_and(|mut value| erasure.mend(&mut value))
        || erasure.names.is_written_in(&entry.path, Case::Capital)
}

fn collect(value: &Value, names: &Naming, found: &mut BTreeSet<String>) {
    match value {
        Value::String(text) if names.is_in(text) => drop(found.insert(text.clone())),
        Value::Array(items) => items.iter().for_each(|item| collect(item, names, found)),
        Value::Object(fields) => fields
            .values()
            .for_each(|field| collect(field, names, found)),
        _ => {}
    }
}
