//! All that is known of a house's records: what an exchange file carries, and what a device keeps of its last exchange.

use crate::{
    log::{BadLog, Entry, Log},
    records::{ERASED, Records, person_key},
    settle,
};
use semainier::{
    domain::id::{ExchangeId, PersonId},
    storage::exchange::Writing,
};
use std::collections::{BTreeMap, BTreeSet};

/// The state of a record that must be looked at.
pub(crate) const UNKNOWN: u64 = u64::MAX;

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

    /// Drops what is known of a person, and elsewhere what the words name.
    pub fn forget(&mut self, id: PersonId, words: &[String]) {
        self.kept.remove(&person_key(id));
        if words.is_empty() {
            return;
        }
        let is_named = |entry: &Entry| {
            let text = entry.value.as_deref().unwrap_or_default().to_lowercase();
            words.iter().any(|word| text.contains(word.as_str()))
        };
        let is_prose =
            |key: &str| key.starts_with("week/") || matches!(key, "journal" | "template");
        for (_, kept) in self.kept.iter_mut().filter(|(key, _)| is_prose(key)) {
            let Ok(mut log) = Log::open(&kept.bytes, 0) else {
                continue;
            };
            if log.entries().iter().any(is_named) {
                log.remove_where(is_named);
                kept.bytes = log.bytes();
                // The house has blanked what it still holds, and writes that with its next exchange.
                kept.state = UNKNOWN;
            }
        }
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
