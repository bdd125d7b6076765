//! The manifest: which texts make one whole state. Written last, so that a state exists wholly or not at all.

use super::{PREFIX, part::Part, text::checksum};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

const FORMAT: &str = "semainier-manifest";

/// The two places where manifests are written in turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Slot {
    /// First.
    A,
    /// Second.
    B,
}

impl Slot {
    /// Both.
    pub const BOTH: [Self; 2] = [Self::A, Self::B];

    /// The other one.
    pub const fn other(self) -> Self {
        match self {
            Self::A => Self::B,
            Self::B => Self::A,
        }
    }

    /// Its key.
    pub fn key(self) -> String {
        let name = match self {
            Self::A => "a",
            Self::B => "b",
        };
        format!("{PREFIX}manifest/{name}")
    }
}

/// Where the text of a part is, and how to know it again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Key of the text.
    pub key: String,
    /// Length of the text in characters.
    pub length: usize,
    /// Its checksum.
    pub checksum: String,
}

/// A whole state.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    format: String,
    /// Schema of all its parts.
    pub schema: u32,
    /// Grows with each save.
    pub generation: u64,
    /// Texts by name of part.
    pub parts: BTreeMap<String, Entry>,
}

#[derive(Deserialize)]
struct Header {
    format: String,
    schema: u32,
}

/// What a manifest's text turned out to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Read {
    /// A manifest that we understand.
    Whole(Manifest),
    /// One of this other schema.
    Other(u32),
    /// Nothing we can read.
    Damaged,
}

impl Manifest {
    /// A manifest of the current schema.
    pub fn new(generation: u64, parts: BTreeMap<String, Entry>) -> Self {
        Self {
            format: FORMAT.to_owned(),
            schema: super::SCHEMA,
            generation,
            parts,
        }
    }

    /// Its text: the checksum of the rest, a space, the rest.
    pub fn text(&self) -> serde_json::Result<String> {
        let json = serde_json::to_string(self)?;
        Ok(format!("{} {json}", checksum(&json)))
    }

    /// Reads a text, the schema before the rest.
    pub fn read(text: &str) -> Read {
        let whole = text
            .split_once(' ')
            .filter(|(sum, json)| checksum(json) == *sum);
        let Some((_, json)) = whole else {
            return Read::Damaged;
        };
        match serde_json::from_str::<Header>(json) {
            Ok(header) if header.format != FORMAT => Read::Damaged,
            Ok(header) if super::migrate::gate(header.schema).is_err() => {
                Read::Other(header.schema)
            }
            Ok(_) => serde_json::from_str(json).map_or(Read::Damaged, Read::Whole),
            Err(_) => Read::Damaged,
        }
    }
}

/// The key of a part's text in a generation.
pub fn part_key(part: Part, generation: u64) -> String {
    format!("{PREFIX}part/{part}/{generation}")
}

/// The part and generation that a key was made from, if it is the key of a part.
pub fn parse_part_key(key: &str) -> Option<(&str, u64)> {
    let (part, generation) = key
        .strip_prefix(PREFIX)?
        .strip_prefix("part/")?
        .rsplit_once('/')?;
    Some((part, generation.parse().ok()?))
}
