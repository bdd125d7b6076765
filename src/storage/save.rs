//! Saving: what changed goes under new keys, then a manifest names one whole state, then what nothing needs goes.
//!
//! Keys: `semainier/part/<part>/<generation>` hold texts, `semainier/manifest/a` and `/b` are written in turn.
//! Stopped between any two writes, the store holds the whole older or the whole newer state. When a write is refused
//! for lack of room, the older of the two kept states gives way first, then a replaced one ([`super::replaced`]); of what is
//! started over, both. If that is not enough the save is refused, the last saved state stays whole, and the next save tries everything again.

mod room;

use super::{
    PREFIX,
    ids::Ids,
    key_value::{KeyValue, StorageFault},
    manifest::{Entry, Manifest, Read, Slot, parse_part_key, part_key},
    part::Part,
    rescue::{RawTexts, Unreadable, set_aside},
    text::{pack, pack_ids},
};
use crate::domain::document::Document;
use std::collections::{BTreeMap, BTreeSet};

/// How the chunks of the list of identifiers are called, beside the parts.
pub(super) const IDS: &str = "ids/";
/// Each chunk stands twice: plans cannot be read without it.
pub(super) const COPIES: [&str; 2] = ["a", "b"];

/// The name of a copy of a chunk.
pub(super) fn chunk_name(number: usize, copy: &str) -> String {
    format!("{IDS}{number}/{copy}")
}

/// What a refused write was about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    /// A part.
    Part(Part),
    /// The list of identifiers.
    Ids,
    /// The manifest.
    Manifest,
}

/// Why nothing was saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SaveFault {
    /// Another page saved since: what it wrote is not overwritten. Load again, then save.
    ChangedElsewhere,
    /// The store could not be read before writing.
    Unreadable(StorageFault),
    /// A write was refused.
    Refused {
        /// Of what.
        of: Written,
        /// Why.
        fault: StorageFault,
    },
    /// The document has no text, which is a mistake in the program.
    Unwritable(String),
}

/// What a save did.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SaveReport {
    /// Parts written; none if nothing had changed.
    pub written: Vec<Part>,
    /// Characters written, the manifest included.
    pub characters: usize,
    /// Whether the older state had to give way for lack of room.
    pub is_tight: bool,
}

/// Remembers what the store holds, so that only what changed is written.
#[derive(Debug, Clone, Default)]
pub struct Saver {
    saved: Option<Saved>,
    /// Whether the person chose to start anew over what the store holds.
    is_over: bool,
    /// Identifiers that the parts in the store may name by their number.
    ids: Ids,
    /// Largest generation seen in the store.
    generation: u64,
    /// The manifests' texts, as last seen.
    slots: BTreeMap<Slot, String>,
    /// What could not be read of the newest state, to be kept before it is overwritten.
    pub(super) damaged: Option<Unreadable>,
}

/// The last whole state.
#[derive(Debug, Clone)]
struct Saved {
    document: Document,
    parts: BTreeMap<String, Entry>,
    /// Chunks of the list of identifiers, each copy by its name.
    chunks: BTreeMap<String, Entry>,
    slot: Slot,
}

impl Saver {
    /// For an empty store; over anything else it refuses to save.
    pub fn new() -> Self {
        Self::default()
    }

    /// For writing over whatever the store holds, once the person has chosen to start anew.
    pub fn over<K: KeyValue>(kv: &K) -> Result<Self, StorageFault> {
        Ok(Self {
            saved: None,
            is_over: true,
            ids: Ids::default(),
            generation: newest_generation(kv)?,
            slots: read_slots(kv)?,
            damaged: None,
        })
    }

    /// After `document` was loaded from the manifest of `slot`.
    pub(super) fn after_load(
        document: Document,
        (manifest, ids): (Manifest, Ids),
        slot: Slot,
        generation: u64,
        slots: BTreeMap<Slot, String>,
        damaged: Option<RawTexts>,
    ) -> Self {
        // Parts of an older schema are all written again, since a manifest speaks for one schema.
        let is_current = manifest.schema == super::SCHEMA;
        let (chunks, parts) = if is_current {
            let is_chunk = |name: &String| name.starts_with(IDS);
            manifest
                .parts
                .into_iter()
                .partition(|(name, _)| is_chunk(name))
        } else {
            Default::default()
        };
        Self {
            saved: Some(Saved {
                document,
                parts,
                chunks,
                slot,
            }),
            is_over: false,
            ids,
            generation,
            slots,
            damaged: damaged.map(Unreadable::from),
        }
    }

    /// Whether this document holds something that is not in the store yet.
    pub fn has_unsaved(&self, document: &Document) -> bool {
        let parts = Part::stored_of(document);
        self.saved.as_ref().is_none_or(|saved| {
            parts.len() != saved.parts.len() || parts.iter().any(|part| !saved.has(*part, document))
        })
    }

    /// The number of the last save.
    pub const fn generation(&self) -> u64 {
        self.generation
    }

    /// Saves what changed since the last save.
    pub fn save<K: KeyValue>(
        &mut self,
        kv: &mut K,
        document: &Document,
    ) -> Result<SaveReport, SaveFault> {
        if read_slots(kv).map_err(SaveFault::Unreadable)? != self.slots {
            return Err(SaveFault::ChangedElsewhere);
        }
        if !self.has_unsaved(document) {
            return Ok(SaveReport::default());
        }
        if let Some(damaged) = self.damaged.take() {
            // Best effort: the page has offered the texts for download, and today's work comes first.
            let _ = set_aside(kv, &damaged);
            // A manifest that did not open under the lock is gone from its place by that.
            self.slots
                .retain(|slot, _| matches!(kv.get(&slot.key()), Ok(Some(_))));
        }
        let mut fresh = BTreeSet::new();
        let outcome = self.write(kv, document, &mut fresh);
        if outcome.is_err() {
            for key in &fresh {
                // What cannot be removed now is swept by the next save.
                let _ = kv.remove(key);
            }
        }
        outcome
    }

    fn write<K: KeyValue>(
        &mut self,
        kv: &mut K,
        document: &Document,
        fresh: &mut BTreeSet<String>,
    ) -> Result<SaveReport, SaveFault> {
        let generation = self.generation + 1;
        let mut report = SaveReport::default();
        let mut ids = self.ids.clone();
        ids.add_all(document);
        let chunks = self.write_chunks(kv, &ids, generation, fresh, &mut report)?;
        let none = Ids::default();
        let mut parts = BTreeMap::new();
        for part in Part::stored_of(document) {
            let name = part.to_string();
            if let Some(entry) = self
                .saved
                .as_ref()
                .and_then(|saved| saved.entry(part, document))
            {
                parts.insert(name, entry.clone());
                continue;
            }
            let known = if part.uses_ids() { &ids } else { &none };
            let text = pack(&name, &part.stored_value(document)?, known);
            let key = part_key(&name, generation);
            fresh.insert(key.clone());
            self.put(kv, &key, &text, Written::Part(part), fresh, &mut report)?;
            report.written.push(part);
            parts.insert(name, Entry::of(key, &text));
        }
        let slot = self
            .saved
            .as_ref()
            .map_or(Slot::A, |saved| saved.slot.other());
        let all = chunks.clone().into_iter().chain(parts.clone()).collect();
        let text = Manifest::new(generation, all).text()?;
        self.put(
            kv,
            &slot.key(),
            &text,
            Written::Manifest,
            fresh,
            &mut report,
        )?;
        self.generation = generation;
        self.ids = ids;
        self.slots.insert(slot, text);
        self.saved = Some(Saved {
            document: document.clone(),
            parts,
            chunks,
            slot,
        });
        self.tidy(kv, slot.other());
        Ok(report)
    }

    /// Writes the chunks of the list that grew, each in two copies.
    fn write_chunks<K: KeyValue>(
        &mut self,
        kv: &mut K,
        ids: &Ids,
        generation: u64,
        fresh: &mut BTreeSet<String>,
        report: &mut SaveReport,
    ) -> Result<BTreeMap<String, Entry>, SaveFault> {
        let mut chunks = BTreeMap::new();
        for number in 0..ids.n_chunks() {
            let chunk = ids.chunk(number);
            let is_same = chunk == self.ids.chunk(number);
            for copy in COPIES {
                let name = chunk_name(number, copy);
                let saved = self
                    .saved
                    .as_ref()
                    .and_then(|saved| saved.chunks.get(&name));
                if let Some(entry) = saved.filter(|_| is_same) {
                    chunks.insert(name, entry.clone());
                    continue;
                }
                let text = pack_ids(&chunk);
                let key = part_key(&name, generation);
                fresh.insert(key.clone());
                self.put(kv, &key, &text, Written::Ids, fresh, report)?;
                chunks.insert(name, Entry::of(key, &text));
            }
        }
        Ok(chunks)
    }

    /// Writes one text, making room as long as there is none and something may give way.
    fn put<K: KeyValue>(
        &mut self,
        kv: &mut K,
        key: &str,
        text: &str,
        of: Written,
        fresh: &BTreeSet<String>,
        report: &mut SaveReport,
    ) -> Result<(), SaveFault> {
        let mut outcome = kv.set(key, text);
        while outcome == Err(StorageFault::Full) && self.gives_way(kv, fresh, report) {
            outcome = kv.set(key, text);
        }
        report.characters += text.len();
        outcome.map_err(|fault| SaveFault::Refused { of, fault })
    }
}

impl Saved {
    /// Where the part's text is, if the store has this very part.
    fn entry(&self, part: Part, document: &Document) -> Option<&Entry> {
        let is_same = part.is_stored_same(&self.document, document);
        self.parts.get(&part.to_string()).filter(|_| is_same)
    }

    fn has(&self, part: Part, document: &Document) -> bool {
        self.entry(part, document).is_some()
    }
}

impl From<serde_json::Error> for SaveFault {
    fn from(fault: serde_json::Error) -> Self {
        Self::Unwritable(fault.to_string())
    }
}

/// The texts of both manifests.
pub(super) fn read_slots<K: KeyValue>(kv: &K) -> Result<BTreeMap<Slot, String>, StorageFault> {
    let mut slots = BTreeMap::new();
    for slot in Slot::BOTH {
        if let Some(text) = kv.get(&slot.key())? {
            slots.insert(slot, text);
        }
    }
    Ok(slots)
}

/// The largest generation that any key or manifest speaks of.
pub(super) fn newest_generation<K: KeyValue>(kv: &K) -> Result<u64, StorageFault> {
    let keys = kv.keys()?;
    let ours = keys.iter().filter(|key| key.starts_with(PREFIX));
    let in_keys = ours
        .filter_map(|key| parse_part_key(key))
        .map(|(_, generation)| generation);
    Ok(in_keys.chain([saved_generation(kv)?]).max().unwrap_or(0))
}

/// The generation of the last whole state that the store shows, 0 if there is none. It grows with each save.
pub fn saved_generation<K: KeyValue>(kv: &K) -> Result<u64, StorageFault> {
    let slots = read_slots(kv)?;
    let generations = slots
        .values()
        .filter_map(|text| match Manifest::read(text) {
            Read::Whole(manifest) => Some(manifest.generation),
            _ => None,
        });
    Ok(generations.max().unwrap_or(0))
}
