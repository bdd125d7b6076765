//! What the page and the module that merges say to each other. The module itself is `src/merge`, loaded when first used.

use crate::domain::{edit::Erasure, id::ExchangeId};
use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

/// Who wrote, and when.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Writing {
    /// Local time of the device.
    pub at: NaiveDateTime,
    /// Name of its user.
    pub by: String,
}

/// Why a file is not taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fault {
    /// Encrypted in the age format: to be decrypted first.
    Encrypted,
    /// Neither an exchange file nor a backup.
    Foreign,
    /// Made by a newer program.
    Newer,
    /// Cut or altered.
    Damaged,
    /// Of another house.
    OtherHouse {
        /// Its name.
        name: String,
    },
    /// The program could not put its own data into this form: a mistake of ours.
    Own,
}

/// One of the values that devices gave to the same thing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Held {
    /// The value as JSON; nothing if the thing was taken out.
    pub value: Option<String>,
    /// Who gave it, and when; nothing if that is not known any more.
    pub writing: Option<Writing>,
    /// Whether it stands on this device.
    pub is_here: bool,
    /// The value in words.
    #[serde(default)]
    pub text: String,
}

/// Something that devices changed apart, so that a human chooses. Until then the first value holds, on every device.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Conflict {
    /// The record: `persons/…`, `week/2026-W48`, `house`.
    pub key: String,
    /// What of it.
    pub path: String,
    /// The values, the one that holds for now first.
    pub values: Vec<Held>,
    /// What it is, in words.
    #[serde(default)]
    pub title: String,
}

/// What a human chose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// The record.
    pub key: String,
    /// What of it.
    pub path: String,
    /// The value to keep; nothing to take the thing out.
    pub value: Option<String>,
}

/// What merging did, beside the document itself.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// What waits for a choice.
    pub conflicts: Vec<Conflict>,
    /// What changes on this device, in words, one line a record.
    #[serde(default)]
    pub changes: Vec<String>,
    /// Records that one device removed and another still needs: kept, put away. Keys from merging, names for the screen.
    pub revived: Vec<String>,
    /// Mentions of removed records that were left out.
    pub left_out: usize,
    /// People of this device who were erased on another one: identifiers.
    pub erased: Vec<String>,
    /// Their names, for the screen.
    #[serde(default)]
    pub erased_names: Vec<String>,
    /// Whether the two had no common history: what differs is in conflict, what is missing on one side is added.
    pub is_apart: bool,
    /// Who made the file, and when.
    pub made: Option<Writing>,
}

/// What the page asks. Beside it go bytes: the document as a backup's text, the file to merge (none is empty), then what
/// the device keeps of earlier exchanges.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Request {
    /// Makes an exchange file.
    Export(Stamp),
    /// Merges a file, or, without one, takes choices about what was merged before.
    Merge(Stamp, Vec<Choice>),
    /// Takes erased people, by their identifiers, out of what is kept, and their names from the texts of others.
    Purge(Vec<(String, Erasure)>),
}

/// What the module cannot know by itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    /// Who, and when.
    pub writing: Writing,
    /// Chance: who writes in the logs of this device, and in those of a backup that is merged. Never used twice.
    pub clients: [u64; 2],
    /// The new exchange.
    pub mark: ExchangeId,
    /// The language of the screen, as its code.
    pub language: String,
}

/// What the module answers; bytes go beside it.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// Beside it: the exchange file.
    Exported {
        /// Conflicts that wait for a choice.
        n_open: u32,
    },
    /// Beside it: the merged document as a backup's text, then what the device shall keep.
    Merged(Box<Report>),
    /// Beside it: what is kept, in the order it was given.
    Purged,
    /// Why not.
    Fault(Fault),
}
