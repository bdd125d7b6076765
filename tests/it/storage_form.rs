//! What is saved does not change within a schema. A program of before would read a new field, know nothing of it, and drop
//! it at its next save; a newer schema it refuses to open. So the form of each schema is frozen, in two ways: by the types
//! of the sources, which leave nothing out, and by the paths in real backups, which are what is written.

use crate::{
    source::{code_lines, files},
    storage_schema::{data, documents, fixture, frozen, made_at},
};
use semainier::storage::{SCHEMA, backup};
use serde_json::Value;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};

/// Files of the domain whose types are sent to the planner's worker and never saved.
const NOT_SAVED: [&str; 1] = ["src/domain/suppose.rs"];

const WHAT_TO_DO: &str = "A new field, kind or value takes a schema of its own:\n\
    1. Raise SCHEMA in src/storage/mod.rs.\n\
    2. Add a step to STEPS in src/storage/migrate/mod.rs: `only_adds`, or one of its own if what stood there is said otherwise.\n\
    3. Run the tests twice: the first run writes the fixtures of the new schema, and says so.\n\
    4. Commit those, tell the schema in docs/backup-format.md, and never change a fixture again.";

/// The lines that are not in both texts.
fn compare(name: &str, now: &str) {
    let then = frozen(name, || now.to_owned());
    let missing = |from: &str, other: &str| -> Vec<String> {
        let lines = from
            .lines()
            .filter(|line| !other.lines().any(|it| it == *line));
        lines.map(str::to_owned).collect()
    };
    let (added, gone) = (missing(now, &then), missing(&then, now));
    assert!(
        added.is_empty() && gone.is_empty(),
        "what is saved changed, and schema {SCHEMA} is frozen. New: {added:#?} Gone: {gone:#?}\n{WHAT_TO_DO}"
    );
}

/// Every field and kind of the types that are saved, one a line, with what serde is told of it.
fn types_of(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let (mut is_saved, mut in_attribute) = (false, false);
    // The type that is being read, and the kind within it.
    let (mut owner, mut kind) = (String::new(), String::new());
    let mut told = String::new();
    for (_, line) in code_lines(text) {
        let trimmed = line.trim().trim_end_matches(',');
        if let Some(rule) = trimmed.strip_prefix("#[serde(") {
            told = format!("{told} ({}", rule.trim_end_matches(']'));
        } else if trimmed.starts_with("#[") || in_attribute {
            is_saved |= owner.is_empty() && trimmed.contains("Serialize");
            in_attribute = !trimmed.ends_with(']');
        } else if owner.is_empty() {
            let item = ["pub struct ", "pub enum "]
                .iter()
                .find_map(|start| trimmed.strip_prefix(start));
            if let Some(item) = item.filter(|_| is_saved) {
                let name = item.trim_end_matches([' ', '{', ';']);
                found.push(format!("{name}{told}"));
                if item.ends_with('{') {
                    name.clone_into(&mut owner);
                }
            }
            is_saved = false;
            told.clear();
        } else if line == "}" {
            owner.clear();
        } else if trimmed == "}" {
            kind.clear();
        } else if !trimmed.is_empty() {
            let name = trimmed
                .trim_start_matches("pub ")
                .trim_end_matches([' ', '{']);
            found.push(format!("{owner}.{kind}{name}{told}"));
            told.clear();
            if trimmed.ends_with('{') {
                kind = format!("{name}.");
            }
        }
    }
    found
}

#[test]
fn the_types_that_are_saved_are_those_of_the_schema() {
    let mut all: Vec<String> = files("src/domain", "rs")
        .into_iter()
        .filter(|(path, _)| !NOT_SAVED.contains(&path.as_str()))
        .flat_map(|(_, text)| types_of(&text))
        .collect();
    all.sort();
    all.push(String::new());
    compare(&format!("saved-types-v{SCHEMA}.txt"), &all.join("\n"));
}

#[test]
fn the_reader_of_the_sources_sees_fields_kinds_and_what_serde_is_told() {
    let text = "#[derive(Clone, Serialize)]\n#[serde(transparent)]\npub struct Tag(pub String);\n\
        #[derive(\n    Clone, Serialize,\n)]\npub struct Room {\n    /// Name.\n    pub name: String,\n    \
        #[serde(default)]\n    pub site: Option<SiteId>,\n}\n\
        #[derive(Serialize)]\npub enum Kind {\n    Erased,\n    Kept {\n        until: Day,\n    },\n    Came(How),\n}\n\
        #[derive(Clone)]\npub struct Other {\n    pub x: u8,\n}\n";
    let expected = [
        "Tag(pub String) (transparent)",
        "Room",
        "Room.name: String",
        "Room.site: Option<SiteId> (default)",
        "Kind",
        "Kind.Erased",
        "Kind.Kept",
        "Kind.Kept.until: Day",
        "Kind.Came(How)",
    ];
    assert_eq!(types_of(text), expected);
}

type Paths = BTreeMap<String, BTreeSet<&'static str>>;

fn paths(value: &Value, path: &str, found: &mut Paths) {
    let kind = match value {
        Value::Null => "null",
        Value::Bool(_) => "bool",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(items) => {
            for item in items {
                paths(item, &format!("{path}[]"), found);
            }
            "array"
        }
        Value::Object(object) => {
            for (key, value) in object {
                // Weeks are data, not names of the schema.
                let key = key.split_once('/').map_or(key.as_str(), |(kind, _)| kind);
                paths(value, &format!("{path}.{key}"), found);
            }
            "object"
        }
    };
    found
        .entry(path.trim_start_matches('.').to_owned())
        .or_default()
        .insert(kind);
}

#[test]
fn the_paths_that_are_saved_are_those_of_the_schema() {
    let mut found = Paths::new();
    for document in documents(400) {
        let text = backup::write(&document, made_at()).unwrap();
        paths(&data(&text), "", &mut found);
    }
    let lines = found.iter().map(|(path, kinds)| {
        let kinds: Vec<_> = kinds.iter().copied().collect();
        format!("{path}: {}\n", kinds.join(" or "))
    });
    let now: String = lines.skip(1).collect();
    compare(&format!("saved-keys-v{SCHEMA}.txt"), &now);
}

#[test]
fn the_frozen_house_of_the_schema_says_something_at_every_path() {
    let read = |name: &str| {
        fs::read_to_string(fixture(name)).expect("written by another test: run them again")
    };
    let mut found = Paths::new();
    let text = read(&format!("saved-v{SCHEMA}.json"));
    paths(&data(&text), "", &mut found);
    let keys = read(&format!("saved-keys-v{SCHEMA}.txt"));
    let all = keys.lines().filter_map(|line| line.split_once(": "));
    let silent: Vec<_> = all.filter(|(path, _)| !found.contains_key(*path)).collect();
    assert!(silent.is_empty(), "nothing is frozen of {silent:#?}");
}
