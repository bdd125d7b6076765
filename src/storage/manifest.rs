//! The manifest: which texts make one whole state. Written last, so that a state exists wholly or not at all.

use super::{
    PREFIX,
    text::{checksum, pack_lines, unpack_lines},
};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, fmt::Write as _};

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
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Entry {
    /// Key of the text.
    pub key: String,
    /// Length of the text in characters.
    pub length: usize,
    /// Its checksum.
    pub checksum: String,
}

impl Entry {
    /// The entry of a text under a key.
    pub fn of(key: String, text: &str) -> Self {
        Self {
            key,
            length: text.len(),
            checksum: checksum(text),
        }
    }
}

/// A whole state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Manifest {
    /// Schema of all its parts.
    pub schema: u32,
    /// Grows with each save.
    pub generation: u64,
    /// Texts by name of part.
    pub parts: BTreeMap<String, Entry>,
}

/// As it is written: the schema in plain sight of every version, the many parts packed.
#[derive(Serialize, Deserialize)]
struct Packed {
    format: String,
    schema: u32,
    generation: u64,
    #[serde(rename = "packed")]
    lines: String,
}

/// As schema 1 wrote it.
#[derive(Deserialize)]
struct Plain {
    generation: u64,
    parts: BTreeMap<String, Entry>,
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
            schema: super::SCHEMA,
            generation,
            parts,
        }
    }

    /// Its text: the checksum of the rest, a space, the rest.
    pub fn text(&self) -> serde_json::Result<String> {
        let json = serde_json::to_string(&Packed {
            format: FORMAT.to_owned(),
            schema: self.schema,
            generation: self.generation,
            lines: self.pack(),
        })?;
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
            Ok(Header { schema: 1, .. }) => {
                let plain = serde_json::from_str(json);
                plain.map_or(Read::Damaged, |Plain { generation, parts }| {
                    Read::Whole(Self {
                        schema: 1,
                        generation,
                        parts,
                    })
                })
            }
            Ok(_) => serde_json::from_str(json)
                .ok()
                .and_then(|packed| Self::unpack(&packed))
                .map_or(Read::Damaged, Read::Whole),
            Err(_) => Read::Damaged,
        }
    }

    /// One line a part, deflated: name, generation, length and checksum; the key follows from the first two.
    fn pack(&self) -> String {
        let mut lines = String::new();
        for (name, entry) in &self.parts {
            let generation = parse_part_key(&entry.key).map_or(0, |(_, generation)| generation);
            // Writing to a string cannot fail.
            let _ = writeln!(
                lines,
                "{name} {generation} {} {}",
                entry.length, entry.checksum
            );
        }
        pack_lines(&lines)
    }

    fn unpack(packed: &Packed) -> Option<Self> {
        let lines = unpack_lines(&packed.lines)?;
        let parts = lines.lines().map(|line| {
            let mut words = line.split(' ');
            let name = words.next()?;
            let key = part_key(name, words.next()?.parse().ok()?);
            let length = words.next()?.parse().ok()?;
            let checksum = words.next()?.to_owned();
            let entry = Entry {
                key,
                length,
                checksum,
            };
            Some((name.to_owned(), entry))
        });
        Some(Self {
            schema: packed.schema,
            generation: packed.generation,
            parts: parts.collect::<Option<_>>()?,
        })
    }
}

/// The key of a part's text in a generation.
pub fn part_key(part: &str, generation: u64) -> String {
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
