//! Loading: the newest whole state, or exactly what stands in the way. Never an empty document over unreadable data.

use super::{
    SCHEMA,
    key_value::{KeyValue, StorageFault},
    manifest::{Entry, Manifest, Read, Slot, parse_part_key},
    migrate::{STEPS, SchemaFault, upgrade},
    rescue::{RawTexts, raw_texts},
    save::{Saver, newest_generation, read_slots},
    text::{checksum, unpack},
    tree::{self, BadPart, Tree},
};
use crate::domain::{
    check::{Issue, check},
    document::Document,
};
use std::collections::BTreeMap;

/// One thing that is wrong with what is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// The manifest under this key cannot be read.
    Manifest(String),
    /// There are texts of parts, but no manifest.
    NoManifest,
    /// The text of this part is missing.
    Missing(String),
    /// The text of this part is not the one that was saved.
    Altered(String),
    /// The text of this part makes no sense.
    Senseless(BadPart),
    /// The schema cannot be read.
    Schema(SchemaFault),
}

/// What could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Damage {
    /// What is wrong.
    pub problems: Vec<Problem>,
    /// Everything as it stands in the store, for the download.
    pub raw: RawTexts,
}

/// What is to be said of a load that succeeded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoadReport {
    /// Schema the state was written in; older than [`SCHEMA`] if it was migrated.
    pub schema: u32,
    /// What was wrong with the newest state, if the one before had to be taken.
    pub damage: Option<Damage>,
    /// What the rules of records find wrong in the document; to be shown, never a reason not to open it.
    pub issues: Vec<Issue>,
}

/// A loaded document.
#[derive(Debug, Clone)]
pub struct Ready {
    /// The document.
    pub document: Document,
    /// To be used for saving it.
    pub saver: Saver,
    /// What is to be said.
    pub report: LoadReport,
}

/// What is left when no whole state can be read.
#[derive(Debug, Clone)]
pub struct Rescued {
    /// What is wrong.
    pub damage: Damage,
    /// A document of the parts that can still be read, if the house is among them. Incomplete: to be looked at first.
    pub readable: Option<Document>,
}

/// What the store holds.
#[derive(Debug, Clone)]
pub enum Loaded {
    /// Nothing was ever saved: start with [`Saver::new`].
    Empty,
    /// A whole state.
    Ready(Box<Ready>),
    /// A state of a newer program. It is not to be touched.
    Newer {
        /// Its schema.
        schema: u32,
        /// Everything as it stands in the store, for the download.
        raw: RawTexts,
    },
    /// Something, and none of it whole. Nothing is to be saved before the person has chosen; see [`Saver::over`].
    Damaged(Box<Rescued>),
}

/// Loads the newest whole state.
pub fn load<K: KeyValue>(kv: &K) -> Result<Loaded, StorageFault> {
    let slots = read_slots(kv)?;
    let mut problems = Vec::new();
    let mut whole = Vec::new();
    for (slot, text) in &slots {
        match Manifest::read(text) {
            Read::Other(schema) if schema > SCHEMA => {
                let raw = raw_texts(kv)?;
                return Ok(Loaded::Newer { schema, raw });
            }
            Read::Other(schema) => problems.push(Problem::Schema(SchemaFault::Unknown(schema))),
            Read::Damaged => problems.push(Problem::Manifest(slot.key())),
            Read::Whole(manifest) => whole.push((*slot, manifest)),
        }
    }
    whole.sort_by_key(|(_, manifest)| std::cmp::Reverse(manifest.generation));
    for (slot, manifest) in whole {
        match read_state(kv, &manifest)? {
            Ok(document) => return ready(kv, document, (slot, manifest), slots, problems),
            Err(wrong) => problems.extend(wrong),
        }
    }
    if slots.is_empty() {
        if newest_generation(kv)? <= 1 {
            // At most the beginning of a first save that never ended: nobody was told that it was saved.
            return Ok(Loaded::Empty);
        }
        problems.push(Problem::NoManifest);
    }
    rescue(kv, problems)
}

fn ready<K: KeyValue>(
    kv: &K,
    document: Document,
    (slot, manifest): (Slot, Manifest),
    slots: BTreeMap<Slot, String>,
    problems: Vec<Problem>,
) -> Result<Loaded, StorageFault> {
    let damage = if problems.is_empty() {
        None
    } else {
        let raw = raw_texts(kv)?;
        Some(Damage { problems, raw })
    };
    let report = LoadReport {
        schema: manifest.schema,
        damage,
        issues: check(&document),
    };
    let raw = report.damage.as_ref().map(|damage| damage.raw.clone());
    let generation = newest_generation(kv)?;
    let saver = Saver::after_load(document.clone(), manifest, slot, generation, slots, raw);
    Ok(Loaded::Ready(Box::new(Ready {
        document,
        saver,
        report,
    })))
}

fn read_state<K: KeyValue>(
    kv: &K,
    manifest: &Manifest,
) -> Result<Result<Document, Vec<Problem>>, StorageFault> {
    let mut tree = Tree::new();
    let mut problems = Vec::new();
    for (name, entry) in &manifest.parts {
        match read_part(kv.get(&entry.key)?, name, entry) {
            Ok(value) => {
                tree.insert(name.clone(), value);
            }
            Err(problem) => problems.push(problem),
        }
    }
    if !problems.is_empty() {
        return Ok(Err(problems));
    }
    let upgraded = upgrade(&STEPS, manifest.schema, tree).map_err(Problem::Schema);
    let document = upgraded.and_then(|tree| tree::to_document(tree).map_err(Problem::Senseless));
    Ok(document.map_err(|problem| vec![problem]))
}

fn read_part(
    text: Option<String>,
    name: &str,
    entry: &Entry,
) -> Result<serde_json::Value, Problem> {
    let text = text.ok_or_else(|| Problem::Missing(name.to_owned()))?;
    if text.len() != entry.length || checksum(&text) != entry.checksum {
        return Err(Problem::Altered(name.to_owned()));
    }
    let senseless = |detail| {
        Problem::Senseless(BadPart {
            part: name.to_owned(),
            detail,
        })
    };
    let part = unpack(&text).map_err(senseless)?;
    if part.part == name {
        Ok(part.data)
    } else {
        Err(senseless(format!("the text is of {}", part.part)))
    }
}

/// Reads whatever can be read, without any manifest: of each part the newest text that makes sense.
fn rescue<K: KeyValue>(kv: &K, mut problems: Vec<Problem>) -> Result<Loaded, StorageFault> {
    let raw = raw_texts(kv)?;
    let mut newest: BTreeMap<&str, (u64, serde_json::Value)> = BTreeMap::new();
    for (key, text) in &raw {
        let Some((name, generation)) = parse_part_key(key) else {
            continue;
        };
        let is_older = newest
            .get(name)
            .is_some_and(|(known, _)| *known > generation);
        if let Ok(part) = unpack(text)
            && part.schema == SCHEMA
            && !is_older
        {
            newest.insert(name, (generation, part.data));
        }
    }
    let tree = newest
        .into_iter()
        .map(|(name, (_, value))| (name.to_owned(), value))
        .collect();
    let readable = tree::to_document_leniently(tree).map(|(document, bad)| {
        problems.extend(bad.into_iter().map(Problem::Senseless));
        document
    });
    let damage = Damage { problems, raw };
    Ok(Loaded::Damaged(Box::new(Rescued { damage, readable })))
}
