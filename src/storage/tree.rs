//! A document as JSON values by part: what migrations work on and what a backup holds.

use super::part::Part;
use crate::domain::{document::Document, house::House};
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::{collections::BTreeMap, fmt, sync::Arc};

/// JSON values by the name of their part.
pub type Tree = BTreeMap<String, Value>;

/// A part that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadPart {
    /// Its name.
    pub part: String,
    /// What is wrong, for whoever repairs it.
    pub detail: String,
}

impl fmt::Display for BadPart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.part, self.detail)
    }
}

/// The tree of a document.
pub fn from_document(document: &Document) -> serde_json::Result<Tree> {
    Part::all_of(document)
        .into_iter()
        .map(|part| Ok((part.to_string(), part.value(document)?)))
        .collect()
}

/// The document of a tree of the current schema.
pub fn to_document(mut tree: Tree) -> Result<Document, BadPart> {
    let house: House = take(&mut tree, &Part::House.to_string())?;
    let mut document = Document::new(house);
    for part in Part::always().filter(|part| *part != Part::House) {
        let value = tree.remove(&part.to_string());
        read(&mut document, part, value.unwrap_or_default())?;
    }
    for (name, value) in tree {
        let part = name.parse().map_err(|_| BadPart {
            part: name,
            detail: "no part has this name".to_owned(),
        })?;
        read(&mut document, part, value)?;
    }
    Ok(document)
}

/// The document of what can be read of a tree, and what could not; nothing without a house.
pub fn to_document_leniently(mut tree: Tree) -> Option<(Document, Vec<BadPart>)> {
    let house = take(&mut tree, &Part::House.to_string()).ok()?;
    let mut document = Document::new(house);
    let mut bad = Vec::new();
    for (name, value) in tree {
        if let Ok(part) = name.parse()
            && let Err(fault) = read(&mut document, part, value)
        {
            bad.push(fault);
        }
    }
    Some((document, bad))
}

fn take<T: DeserializeOwned>(tree: &mut Tree, name: &str) -> Result<T, BadPart> {
    from_value(name, tree.remove(name).unwrap_or_default())
}

fn from_value<T: DeserializeOwned>(part: &str, value: Value) -> Result<T, BadPart> {
    serde_json::from_value(value).map_err(|fault| BadPart {
        part: part.to_owned(),
        detail: fault.to_string(),
    })
}

fn read(document: &mut Document, part: Part, value: Value) -> Result<(), BadPart> {
    let name = part.to_string();
    match part {
        Part::House => document.house = Arc::new(from_value(&name, value)?),
        Part::Persons => document.persons = from_value(&name, value)?,
        Part::Staff => document.staff = from_value(&name, value)?,
        Part::Visitors => document.visitors = from_value(&name, value)?,
        Part::Rooms => document.rooms = from_value(&name, value)?,
        Part::Activities => document.activities = from_value(&name, value)?,
        Part::Appointments => document.appointments = from_value(&name, value)?,
        Part::Template => document.template = Arc::new(from_value(&name, value)?),
        Part::Journal => document.journal = Arc::new(from_value(&name, value)?),
        Part::Week(week) => {
            document
                .weeks
                .insert(week, Arc::new(from_value(&name, value)?));
        }
        Part::Attendance(week) => {
            document
                .attendance
                .insert(week, Arc::new(from_value(&name, value)?));
        }
    }
    Ok(())
}
