//! A backup: all of a document in one JSON file that other programs can read, gzipped. `docs/backup-format.md` tells it.
//!
//! `{"format": "semainier-backup", "schema": 1, "app": …, "saved_at": …, "checksum": …, "data": {…}}`, where `data` has
//! one entry a part (`house`, `persons`, `week/2026-W48`, …) and the checksum is xxh3-64 over `data` written without
//! blanks and with its keys in order, so that a program may lay the file out anew.

use super::{
    SCHEMA, gzip,
    migrate::{STEPS, SchemaFault, gate, upgrade},
    text::checksum,
    tree::{self, BadPart, Tree},
};
use crate::domain::{
    check::{Issue, check},
    document::Document,
};
use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use serde_json::Value;

const FORMAT: &str = "semainier-backup";
/// How every file in the age format begins.
const AGE: &[u8] = b"age-encryption.org/";

/// A larger file is refused before it is read; ten years of the largest house take less than half of it.
pub const MOST_BYTES: usize = 128 << 20;

/// A backup that was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Backup {
    /// The document.
    pub document: Document,
    /// What it holds, for the screen that compares before restoring.
    pub summary: Summary,
    /// Version of the program that wrote it.
    pub app: String,
    /// What the rules of records find wrong in it; to be shown, never a reason not to restore it.
    pub issues: Vec<Issue>,
}

/// What a document holds, in numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// Name of the house.
    pub house: String,
    /// When the backup was made, local time; absent for the document on screen.
    pub saved_at: Option<NaiveDateTime>,
    /// People.
    pub persons: usize,
    /// Staff.
    pub staff: usize,
    /// Rooms.
    pub rooms: usize,
    /// Activities.
    pub activities: usize,
    /// Appointments.
    pub appointments: usize,
    /// Weeks with a plan.
    pub weeks: usize,
    /// Attendances noted.
    pub attendance: usize,
}

impl Summary {
    /// The summary of a document.
    pub fn of(document: &Document, saved_at: Option<NaiveDateTime>) -> Self {
        Self {
            house: document.house.name.clone(),
            saved_at,
            persons: document.persons.len(),
            staff: document.staff.len(),
            rooms: document.rooms.len(),
            activities: document.activities.len(),
            appointments: document.appointments.len(),
            weeks: document.weeks.len(),
            attendance: document
                .attendance
                .values()
                .map(|records| records.len())
                .sum(),
        }
    }
}

/// Why a file is not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BackupFault {
    /// More than [`MOST_BYTES`].
    TooLarge {
        /// Its size.
        bytes: usize,
    },
    /// Encrypted in the age format: to be decrypted first.
    Encrypted,
    /// Not JSON at all: some other file.
    NotJson,
    /// JSON, but not a backup of this program.
    NotABackup,
    /// A backup of a newer program.
    Newer {
        /// Its schema.
        schema: u32,
    },
    /// A backup, but cut short or altered.
    Damaged(BackupDamage),
}

/// What is wrong with a backup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BackupDamage {
    /// The file stops or makes no sense at this line.
    Text {
        /// Line, from 1.
        line: usize,
    },
    /// The data are not those that were written.
    Checksum,
    /// The compressed file is cut or altered.
    Compressed,
    /// A part makes no sense.
    Part(BadPart),
    /// Its schema cannot be read.
    Schema(SchemaFault),
}

#[derive(Serialize)]
struct FileOut<'a> {
    format: &'static str,
    schema: u32,
    app: &'static str,
    saved_at: NaiveDateTime,
    checksum: String,
    data: &'a Tree,
}

#[derive(Deserialize)]
struct Header {
    format: String,
    schema: u32,
}

#[derive(Deserialize)]
struct FileIn {
    schema: u32,
    app: String,
    saved_at: NaiveDateTime,
    checksum: String,
    data: Tree,
}

/// The file of a backup: its text, gzipped.
pub fn write_file(document: &Document, saved_at: NaiveDateTime) -> serde_json::Result<Vec<u8>> {
    Ok(gzip::pack(write(document, saved_at)?.as_bytes()))
}

/// The text of a backup. Fails only if the document has no JSON form, which is a mistake in the program.
pub fn write(document: &Document, saved_at: NaiveDateTime) -> serde_json::Result<String> {
    let data = tree::from_document(document)?;
    serde_json::to_string_pretty(&FileOut {
        format: FORMAT,
        schema: SCHEMA,
        app: env!("CARGO_PKG_VERSION"),
        saved_at,
        checksum: checksum(&canonical(&data)),
        data: &data,
    })
}

/// Reads the bytes of a file, whatever they are.
pub fn read(bytes: &[u8]) -> Result<Backup, BackupFault> {
    if bytes.len() > MOST_BYTES {
        return Err(BackupFault::TooLarge { bytes: bytes.len() });
    }
    if bytes.starts_with(AGE) {
        return Err(BackupFault::Encrypted);
    }
    let unpacked;
    let bytes = if gzip::is_gzip(bytes) {
        unpacked = gzip::unpack(bytes, MOST_BYTES).map_err(|fault| match fault {
            gzip::Fault::TooLarge => BackupFault::TooLarge { bytes: MOST_BYTES },
            gzip::Fault::Damaged => BackupFault::Damaged(BackupDamage::Compressed),
        })?;
        &unpacked
    } else {
        bytes
    };
    // A byte order mark is what some editors add.
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let value: Value = serde_json::from_slice(bytes).map_err(|fault| not_json(bytes, &fault))?;
    let header = Header::deserialize(&value).map_err(|_| BackupFault::NotABackup)?;
    if header.format != FORMAT {
        return Err(BackupFault::NotABackup);
    }
    gate(header.schema).map_err(schema_fault)?;
    let file: FileIn = serde_json::from_value(value).map_err(|fault| {
        damaged_part(BadPart {
            part: "backup".to_owned(),
            detail: fault.to_string(),
        })
    })?;
    if checksum(&canonical(&file.data)) != file.checksum {
        return Err(BackupFault::Damaged(BackupDamage::Checksum));
    }
    let data = upgrade(&STEPS, file.schema, file.data).map_err(schema_fault)?;
    let document = tree::to_document(data).map_err(damaged_part)?;
    Ok(Backup {
        summary: Summary::of(&document, Some(file.saved_at)),
        issues: check(&document),
        document,
        app: file.app,
    })
}

fn damaged_part(part: BadPart) -> BackupFault {
    BackupFault::Damaged(BackupDamage::Part(part))
}

fn schema_fault(fault: SchemaFault) -> BackupFault {
    match fault {
        SchemaFault::Newer(schema) => BackupFault::Newer { schema },
        other => BackupFault::Damaged(BackupDamage::Schema(other)),
    }
}

/// A file that begins like a backup is a damaged one: the person learns that it was the right file.
fn not_json(bytes: &[u8], fault: &serde_json::Error) -> BackupFault {
    let start = String::from_utf8_lossy(bytes.get(..200).unwrap_or(bytes)).into_owned();
    if start.contains(FORMAT) {
        BackupFault::Damaged(BackupDamage::Text { line: fault.line() })
    } else {
        BackupFault::NotJson
    }
}

/// JSON without blanks and with the keys of every object in order.
fn canonical(data: &Tree) -> String {
    let mut text = String::new();
    write_object(data.iter(), &mut text);
    text
}

fn write_object<'a>(entries: impl Iterator<Item = (&'a String, &'a Value)>, text: &mut String) {
    text.push('{');
    for (index, (key, value)) in entries.enumerate() {
        if index > 0 {
            text.push(',');
        }
        text.push_str(&Value::from(key.as_str()).to_string());
        text.push(':');
        write_value(value, text);
    }
    text.push('}');
}

fn write_value(value: &Value, text: &mut String) {
    match value {
        Value::Object(object) => {
            let mut entries: Vec<_> = object.iter().collect();
            entries.sort_by_key(|(key, _)| *key);
            write_object(entries.into_iter(), text);
        }
        Value::Array(items) => {
            text.push('[');
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    text.push(',');
                }
                write_value(item, text);
            }
            text.push(']');
        }
        plain => text.push_str(&plain.to_string()),
    }
}
