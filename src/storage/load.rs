//! Loading: the newest whole state, or exactly what stands in the way. Never an empty document over unreadable data.

use super::{
    SCHEMA,
    ids::Ids,
    key_value::{KeyValue, StorageFault},
    manifest::{Entry, Manifest, Read, Slot, parse_part_key},
    migrate::{STEPS, SchemaFault, upgrade},
    part::Part,
    rescue::{RawTexts, raw_texts, unopened_texts},
    save::{COPIES, IDS, Saver, chunk_name, newest_generation, read_slots},
    sealed::unopened,
    text::{PartText, checksum, unpack, unpack_ids},
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
    /// The sealed text at this place does not open: nobody knows of what it is.
    Sealed(String),
}

/// What could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Damage {
    /// What is wrong.
    pub problems: Vec<Problem>,
    /// Everything as it stands in the store, for the download.
    pub raw: RawTexts,
}

impl Damage {
    /// Whether the newest state is whole, and only texts beside it do not open.
    pub fn is_beside(&self) -> bool {
        are_beside(&self.problems)
    }
}

fn are_beside(problems: &[Problem]) -> bool {
    let mut problems = problems.iter();
    problems.all(|problem| matches!(problem, Problem::Sealed(_)))
}

/// What is to be said of a load that succeeded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoadReport {
    /// Schema the state was written in; older than [`SCHEMA`] if it was migrated.
    pub schema: u32,
    /// What was wrong with the newest state, if the one before had to be taken; or what lies beside a whole state and
    /// does not open.
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
    let mut problems: Vec<Problem> = unopened(kv)?.into_iter().map(Problem::Sealed).collect();
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
    for (slot, mut manifest) in whole {
        match read_state(kv, &mut manifest)? {
            Ok(state) => return ready(kv, state, (slot, manifest), slots, problems),
            Err(wrong) => problems.extend(wrong),
        }
    }
    if slots.is_empty() {
        if newest_generation(kv)? > 1 {
            problems.push(Problem::NoManifest);
        } else if problems.is_empty() {
            // At most the beginning of a first save that never ended: nobody was told that it was saved.
            return Ok(Loaded::Empty);
        }
    }
    rescue(kv, problems)
}

fn ready<K: KeyValue>(
    kv: &K,
    (document, ids): (Document, Ids),
    (slot, manifest): (Slot, Manifest),
    slots: BTreeMap<Slot, String>,
    problems: Vec<Problem>,
) -> Result<Loaded, StorageFault> {
    let damage = if problems.is_empty() {
        None
    } else {
        // Where the newest state is whole, a second copy of it would only take its room.
        let raw = if are_beside(&problems) {
            unopened_texts(kv)?
        } else {
            raw_texts(kv)?
        };
        Some(Damage { problems, raw })
    };
    let report = LoadReport {
        schema: manifest.schema,
        damage,
        issues: check(&document),
    };
    let raw = report.damage.as_ref().map(|damage| damage.raw.clone());
    let generation = newest_generation(kv)?;
    let saver = Saver::after_load(
        document.clone(),
        (manifest, ids),
        slot,
        generation,
        slots,
        raw,
    );
    Ok(Loaded::Ready(Box::new(Ready {
        document,
        saver,
        report,
    })))
}

/// The document of a manifest. A copy of identifiers that is damaged leaves the manifest, to be written anew.
pub(super) fn read_state<K: KeyValue>(
    kv: &K,
    manifest: &mut Manifest,
) -> Result<Result<(Document, Ids), Vec<Problem>>, StorageFault> {
    let mut tree = Tree::new();
    let mut problems = Vec::new();
    let ids = match read_ids(kv, manifest)? {
        Ok(ids) => ids,
        Err(problem) => return Ok(Err(vec![problem])),
    };
    let parts = manifest.parts.iter();
    for (name, entry) in parts.filter(|(name, _)| !name.starts_with(IDS)) {
        match read_part(kv.get(&entry.key)?, name, entry, &ids) {
            Ok(part) if part.schema == 1 => drop(tree.insert(name.clone(), part.data)),
            Ok(part) => Part::unfold(name, part.data, &mut tree),
            Err(problem) => problems.push(problem),
        }
    }
    if !problems.is_empty() {
        return Ok(Err(problems));
    }
    let upgraded = upgrade(&STEPS, manifest.schema, tree).map_err(Problem::Schema);
    let document = upgraded.and_then(|tree| tree::to_document(tree).map_err(Problem::Senseless));
    Ok(document
        .map(|document| (document, ids))
        .map_err(|problem| vec![problem]))
}

/// The list of identifiers: of each chunk the copy that is whole.
fn read_ids<K: KeyValue>(
    kv: &K,
    manifest: &mut Manifest,
) -> Result<Result<Ids, Problem>, StorageFault> {
    let mut ids = Ids::default();
    for number in 0.. {
        let names = COPIES.map(|copy| chunk_name(number, copy));
        if !names.iter().any(|name| manifest.parts.contains_key(name)) {
            break;
        }
        let mut chunk = None;
        for name in &names {
            let Some(entry) = manifest.parts.get(name) else {
                continue;
            };
            let text = kv.get(&entry.key)?.filter(|text| is_saved(text, entry));
            let Some(bytes) = text.as_deref().and_then(unpack_ids) else {
                manifest.parts.remove(name);
                continue;
            };
            chunk = chunk.or(Some(bytes));
        }
        if !chunk.is_some_and(|bytes| ids.extend(&bytes)) {
            return Ok(Err(Problem::Altered(format!("{IDS}{number}"))));
        }
    }
    Ok(Ok(ids))
}

/// Whether a text is the very one that was saved.
fn is_saved(text: &str, entry: &Entry) -> bool {
    text.len() == entry.length && checksum(text) == entry.checksum
}

fn read_part(
    text: Option<String>,
    name: &str,
    entry: &Entry,
    ids: &Ids,
) -> Result<PartText, Problem> {
    let text = text.ok_or_else(|| Problem::Missing(name.to_owned()))?;
    if !is_saved(&text, entry) {
        return Err(Problem::Altered(name.to_owned()));
    }
    let senseless = |detail| {
        Problem::Senseless(BadPart {
            part: name.to_owned(),
            detail,
        })
    };
    let part = unpack(&text, ids).map_err(senseless)?;
    if part.part == name {
        Ok(part)
    } else {
        Err(senseless(format!("the text is of {}", part.part)))
    }
}

/// Reads whatever can be read, without any manifest: of each part the newest text that makes sense.
fn rescue<K: KeyValue>(kv: &K, mut problems: Vec<Problem>) -> Result<Loaded, StorageFault> {
    let raw = raw_texts(kv)?;
    let ids = rescue_ids(&raw);
    let mut newest: BTreeMap<&str, (u64, PartText)> = BTreeMap::new();
    for (key, text) in &raw {
        let Some((name, generation)) = parse_part_key(key) else {
            continue;
        };
        let is_older = newest
            .get(name)
            .is_some_and(|(known, _)| *known > generation);
        // Each schema so far only adds to the one before; once a step changes what stands there, a text is to go through it.
        if let Ok(part) = unpack(text, &ids)
            && !is_older
        {
            newest.insert(name, (generation, part));
        }
    }
    let mut tree = Tree::new();
    for (name, (_, part)) in newest {
        if part.schema == 1 {
            tree.insert(name.to_owned(), part.data);
        } else {
            Part::unfold(name, part.data, &mut tree);
        }
    }
    let readable = tree::to_document_leniently(tree).map(|(document, bad)| {
        problems.extend(bad.into_iter().map(Problem::Senseless));
        document
    });
    let damage = Damage { problems, raw };
    Ok(Loaded::Damaged(Box::new(Rescued { damage, readable })))
}

/// The longest list of identifiers that can be put together; the list only grows, so it serves every text.
fn rescue_ids(raw: &RawTexts) -> Ids {
    let mut chunks: BTreeMap<usize, Vec<u8>> = BTreeMap::new();
    for (key, text) in raw {
        let number = parse_part_key(key)
            .and_then(|(name, _)| name.strip_prefix(IDS)?.split_once('/')?.0.parse().ok());
        if let Some(number) = number
            && let Some(bytes) = unpack_ids(text)
        {
            let known = chunks.entry(number).or_default();
            if known.len() < bytes.len() {
                *known = bytes;
            }
        }
    }
    let mut ids = Ids::default();
    for (expected, (number, bytes)) in chunks.into_iter().enumerate() {
        if expected != number || !ids.extend(&bytes) {
            break;
        }
    }
    ids
}
