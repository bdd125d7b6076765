//! The state that stood before a whole document was opened in its place (a backup restored): kept beside the two states
//! that are written in turn, so that it can come back after a reload.
//!
//! What is kept is its manifest, under a key of its own: parts that did not change stand once for both. It gives way when
//! room is short, and goes when something is erased on purpose.

use super::{
    key_value::{KeyValue, StorageFault},
    load::read_state,
    manifest::{Manifest, Read},
    text::checksum,
};
use crate::domain::document::Document;
use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Where it stands.
pub(super) const REPLACED: &str = "semainier/replaced";

/// That there is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Replaced {
    /// When it was replaced.
    pub at: NaiveDateTime,
    /// The number of its save.
    pub generation: u64,
}

#[derive(Serialize, Deserialize)]
struct Kept {
    at: NaiveDateTime,
    manifest: String,
}

/// The text that keeps a manifest.
pub(super) fn text(at: NaiveDateTime, manifest: &str) -> serde_json::Result<String> {
    let json = serde_json::to_string(&Kept {
        at,
        manifest: manifest.to_owned(),
    })?;
    Ok(format!("{} {json}", checksum(&json)))
}

fn read<K: KeyValue>(kv: &K) -> Result<Option<(NaiveDateTime, Manifest)>, StorageFault> {
    let text = kv.get(REPLACED)?.unwrap_or_default();
    let json = text
        .split_once(' ')
        .filter(|(sum, json)| checksum(json) == *sum);
    let kept = json.and_then(|(_, json)| serde_json::from_str::<Kept>(json).ok());
    Ok(kept.and_then(|kept| match Manifest::read(&kept.manifest) {
        Read::Whole(manifest) => Some((kept.at, manifest)),
        _ => None,
    }))
}

/// Whether a replaced state is kept.
pub fn replaced<K: KeyValue>(kv: &K) -> Result<Option<Replaced>, StorageFault> {
    Ok(read(kv)?.map(|(at, manifest)| Replaced {
        at,
        generation: manifest.generation,
    }))
}

/// The replaced state, if it is kept and whole.
pub fn read_replaced<K: KeyValue>(kv: &K) -> Result<Option<Document>, StorageFault> {
    let Some((_, mut manifest)) = read(kv)? else {
        return Ok(None);
    };
    let state = read_state(kv, &mut manifest)?;
    Ok(state.ok().map(|(document, _)| document))
}

/// Keeps it no longer. Its texts go with the next save.
pub fn forget_replaced<K: KeyValue>(kv: &mut K) -> Result<(), StorageFault> {
    kv.remove(REPLACED)
}

/// Whether there is anything to forget.
pub(super) fn has_replaced<K: KeyValue>(kv: &K) -> bool {
    kv.get(REPLACED).is_ok_and(|text| text.is_some())
}

/// The keys of its texts.
pub(super) fn needed<K: KeyValue>(kv: &K) -> BTreeSet<String> {
    let kept = read(kv).ok().flatten();
    let parts = kept.into_iter().flat_map(|(_, manifest)| manifest.parts);
    parts.map(|(_, entry)| entry.key).collect()
}
