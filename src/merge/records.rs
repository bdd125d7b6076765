//! A document as records by key: `persons/…` with the identifier, `week/2026-W48`, `house`.

use semainier::{
    domain::{document::Document, id::PersonId},
    storage::tree::{self, BadPart, Tree},
};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use xxhash_rust::xxh3::xxh3_64;

/// Where the digest of the plan stands beside a validation.
const OF: &str = "of";

/// Records by key.
pub type Records = BTreeMap<String, Value>;

/// The parts that are lists of records with identifiers.
pub const COLLECTIONS: [&str; 6] = [
    "persons",
    "staff",
    "visitors",
    "rooms",
    "activities",
    "appointments",
];

/// The key of the list of people who were erased.
pub const ERASED: &str = "erased";

/// The key of a person's record.
pub fn person_key(id: PersonId) -> String {
    format!("persons/{id}")
}

/// The person of a record's key.
pub fn person_of(key: &str) -> Option<PersonId> {
    key.strip_prefix("persons/")?.parse().ok()
}

/// The digest of a record.
pub fn digest(record: &Value) -> u64 {
    xxh3_64(record.to_string().as_bytes())
}

/// The records of a document.
pub fn of(document: &Document) -> Result<Records, serde_json::Error> {
    let mut records = Records::new();
    for (part, value) in tree::from_document(document)? {
        match value {
            Value::Array(items) if COLLECTIONS.contains(&&*part) => {
                records.extend(items.into_iter().map(|item| {
                    let id = item["id"].as_str().unwrap_or_default();
                    (format!("{part}/{id}"), item)
                }));
            }
            value => drop(records.insert(part, value)),
        }
    }
    let exchanged = document.house.exchanged.as_ref();
    let erased = exchanged.map(|exchanged| &exchanged.erased);
    records.insert(
        ERASED.to_owned(),
        serde_json::to_value(erased.cloned().unwrap_or_default())?,
    );
    for (key, record) in &mut records {
        if key.starts_with("week/") {
            seal_validation(record);
        }
    }
    Ok(records)
}

/// The document of records; the list of erased people is not put into it.
pub fn document(records: &Records) -> Result<Document, BadPart> {
    let mut tree: Tree = COLLECTIONS
        .iter()
        .map(|part| ((*part).to_owned(), json!([])))
        .collect();
    for (key, record) in records.iter().filter(|(key, _)| *key != ERASED) {
        let mut record = record.clone();
        let part = key.split('/').next().unwrap_or_default();
        match tree.get_mut(part) {
            Some(Value::Array(items)) if COLLECTIONS.contains(&part) => items.push(record),
            _ => {
                if part == "week" {
                    open_validation(&mut record);
                }
                if key == "journal"
                    && let Some(entries) = record.as_array_mut()
                {
                    entries.sort_by_cached_key(|entry| {
                        let at = entry["at"].as_str().unwrap_or_default().to_owned();
                        // Of one moment, what was published had been validated before.
                        (at, entry["kind"] == "published", entry.to_string())
                    });
                }
                tree.insert(key.clone(), record);
            }
        }
    }
    tree::to_document(tree)
}

/// What was validated is a precise plan: its digest goes with the validation, so that a plan that merging made of two is
/// not taken for validated.
fn seal_validation(week: &mut Value) {
    let digest = plan_digest(&week["placements"]);
    if let Some(Value::Object(validated)) = week.pointer_mut("/state/validated") {
        validated.insert(OF.to_owned(), digest.into());
    }
}

/// Takes the digest out again; what was validated of another plan than this one is a draft.
pub(crate) fn open_validation(week: &mut Value) {
    let digest = plan_digest(&week["placements"]);
    let sealed = match week.pointer_mut("/state/validated") {
        Some(Value::Object(validated)) => validated.remove(OF),
        _ => return,
    };
    if sealed != Some(digest.into())
        && let Some(state) = week.pointer_mut("/state")
    {
        *state = json!("draft");
    }
}

/// The digest of a plan, apart from the notes and from the order of its lists.
fn plan_digest(placements: &Value) -> String {
    let mut placements = placements.clone();
    let sort = |list: &mut Value| {
        if let Some(items) = list.as_array_mut() {
            items.sort_by_cached_key(Value::to_string);
        }
    };
    let sessions = placements.get_mut("sessions").and_then(Value::as_array_mut);
    for session in sessions.into_iter().flatten() {
        let fields = session.as_object_mut().into_iter().flatten();
        for (name, value) in fields {
            match name.as_str() {
                "note" => *value = Value::Null,
                "participants" | "held" | "leaders" => sort(value),
                _ => {}
            }
        }
    }
    for (_, list) in placements.as_object_mut().into_iter().flatten() {
        sort(list);
    }
    format!("{:016x}", digest(&placements))
}
