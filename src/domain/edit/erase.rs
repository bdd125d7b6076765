//! Erasing a person: from every record, plan and follow-up, and the name from the texts that others typed.

use super::{EntryId, records};
use crate::domain::{
    document::Document,
    id::PersonId,
    journal::DecisionKind,
    naming::{Case, Naming},
    person::Person,
    texts::{self, Mention},
};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::{collections::BTreeSet, sync::Arc};

/// Fields that hold a name, of whoever it is.
pub const NAMES: [&str; 4] = ["first_name", "last_name", "user", "by"];

/// What becomes of the texts elsewhere that name an erased person.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Erasure {
    /// How the person is called.
    pub names: Naming,
    /// The word that takes the name's place.
    pub word: String,
    /// Texts that a human looked at and leaves as they are: they name somebody else.
    pub kept: BTreeSet<String>,
}

impl Erasure {
    /// The erasure of a person: every text is mended but those that name somebody by themselves, such as a practice of the
    /// same name.
    pub fn of(document: &Document, person: &Person, word: &str) -> Self {
        let names = Naming::of(person);
        let mentions = named_elsewhere(document, person);
        let is_name = |mention: &Mention| mention.places.iter().all(texts::Place::is_name);
        Self {
            names,
            word: word.to_owned(),
            kept: mentions
                .into_iter()
                .filter(is_name)
                .map(|mention| mention.text)
                .collect(),
        }
    }

    /// Takes the name out of every text of a house that is not kept.
    pub fn mend_texts(&self, document: &mut Document) {
        if self.names.is_empty() {
            return;
        }
        texts::visit(document, &mut |_, text| {
            if let Some(mended) = self.mended(text) {
                *text = mended;
            }
        });
    }

    /// Takes the name out of a record as it is saved, or out of a part of it; whether it was there. Names of others stay.
    pub fn mend(&self, value: &mut Value) -> bool {
        let mut is_mended = false;
        match value {
            Value::String(text) => {
                if let Some(mended) = self.mended(text) {
                    *text = mended;
                    is_mended = true;
                }
            }
            Value::Array(items) => {
                for item in items {
                    is_mended |= self.mend(item);
                }
            }
            Value::Object(fields) => {
                for (name, field) in fields {
                    if !NAMES.contains(&name.as_str()) {
                        is_mended |= self.mend(field);
                    }
                }
            }
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
        is_mended
    }

    /// A text without the name; nothing if it does not name the person, or is kept.
    pub fn mended(&self, text: &str) -> Option<String> {
        if self.kept.contains(text) || !self.names.is_in(text) {
            return None;
        }
        Some(self.names.replace(text, &self.word, Case::Any))
    }
}

/// The texts that would still name the person once all that is the person's own is gone.
pub fn named_elsewhere(document: &Document, person: &Person) -> Vec<Mention> {
    let mut rest = document.clone();
    forget(&mut rest, person.id);
    texts::mentions(&rest, &Naming::of(person))
}

pub(super) fn erase(document: &mut Document, id: PersonId, erasure: &Erasure) {
    forget(document, id);
    if document.house.exchanged.is_some()
        && let Some(exchanged) = &mut Arc::make_mut(&mut document.house).exchanged
    {
        exchanged.erased.insert(id);
    }
    erasure.mend_texts(document);
}

/// Takes out all that is the person's own.
fn forget(document: &mut Document, id: PersonId) {
    records::remove(document, EntryId::Person(id));
    let is_of_others = |kind: &DecisionKind| match kind {
        DecisionKind::Kept { person, .. }
        | DecisionKind::Corrected { person, .. }
        | DecisionKind::Reread { person, .. } => *person != id,
        _ => true,
    };
    Arc::make_mut(&mut document.journal).retain(|entry| is_of_others(&entry.kind));
}

#[cfg(test)]
mod tests;
