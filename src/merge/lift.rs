//! The logs of a document: those of the exchange that it goes on from, with what changed since.

use crate::{
    changes::{self, Pen},
    history::{History, UNKNOWN},
    records::{self, ERASED, Records},
};
use semainier::{
    domain::document::Document,
    storage::exchange::{Fault, Stamp},
};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// The exchange that a document goes on from, if it is known.
pub fn base<'a>(document: &Document, known: &'a [History]) -> Option<&'a History> {
    let exchanged = document.house.exchanged.as_ref()?;
    known.iter().find(|history| history.mark == exchanged.mark)
}

/// Names the writing of what a device changed.
pub fn begin(history: &mut History, stamp: &Stamp, client: u64) -> Pen {
    name(history, stamp, client, format!("{client:x}"))
}

/// Names the writing of what merging and choosing change: another name, as a proposal of this device has the first one.
pub fn begin_after(history: &mut History, stamp: &Stamp) -> Pen {
    let client = stamp.clients[0];
    name(history, stamp, client, format!("{client:x}+"))
}

fn name(history: &mut History, stamp: &Stamp, client: u64, writing: String) -> Pen {
    history
        .writings
        .insert(writing.clone(), stamp.writing.clone());
    Pen { client, writing }
}

/// Signs a history as the one that a document goes on from.
pub fn sign(history: &mut History, document: &Document, records: &Records, stamp: &Stamp) {
    history.mark = stamp.mark;
    history.made = stamp.writing.clone();
    history.house.clone_from(&document.house.name);
    history.is_demo = document.house.is_demo;
    history.note_states(records);
}

/// The logs of records: those they go on from with what changed since.
pub fn lift(
    records: &Records,
    base: Option<&History>,
    stamp: &Stamp,
    client: u64,
) -> Result<History, Fault> {
    let mut history = base.cloned().unwrap_or_else(|| History {
        mark: stamp.mark,
        made: stamp.writing.clone(),
        house: String::new(),
        is_demo: false,
        writings: BTreeMap::new(),
        kept: BTreeMap::new(),
    });
    let pen = begin(&mut history, stamp, client);
    changes::write(&mut history, records, &pen, BTreeSet::new())?;
    Ok(history)
}

/// The logs of another device with this one's records beside them: nothing in common is known, so nothing is replaced.
pub fn beside(mut theirs: History, records: &Records, stamp: &Stamp) -> Result<History, Fault> {
    let pen = begin(&mut theirs, stamp, stamp.clients[0]);
    for kept in theirs.kept.values_mut() {
        kept.state = UNKNOWN;
    }
    changes::write_beside(&mut theirs, records, &pen)?;
    Ok(theirs)
}

/// The records, with whoever the logs know and the records do not as erased: nothing of a person may wait in a log for a
/// device that still edits it. Somebody who was erased and is here was taken back on purpose.
pub fn with_removed(records: &Records, history: Option<&History>) -> Records {
    let mut erased: BTreeSet<String> = history
        .into_iter()
        .flat_map(|history| {
            let gone = history
                .kept
                .keys()
                .filter_map(|key| records::person_of(key));
            gone.chain(history.erased())
        })
        .map(|id| id.to_string())
        .collect();
    if let Some(Value::Array(ids)) = records.get(ERASED) {
        erased.extend(ids.iter().filter_map(Value::as_str).map(str::to_owned));
    }
    erased.retain(|id| !records.contains_key(&format!("persons/{id}")));
    let mut records = records.clone();
    records.insert(ERASED.to_owned(), erased.into_iter().collect());
    records
}
