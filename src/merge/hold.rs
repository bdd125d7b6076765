//! The document that holds after merging, and what in it waits for a human.

use crate::{
    changes::Pen,
    history::{History, UNKNOWN},
    leaves::{self, HERE},
    mend,
    proposal::{self, PROPOSAL},
    records::{self, Records},
    settle, shape,
};
use semainier::{
    domain::{document::Document, id::PersonId, person::Person},
    storage::exchange::{Choice, Conflict, Fault, Held, Report},
};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Writes what a human chose; gives the weeks of which a proposal was chosen.
pub fn choose(
    history: &mut History,
    choices: &[Choice],
    pen: &Pen,
) -> Result<BTreeSet<String>, Fault> {
    let mut proposed = BTreeSet::new();
    for choice in choices {
        if !history.kept.contains_key(&choice.key) {
            continue;
        }
        let mut log = history
            .log(&choice.key, pen.client)
            .map_err(|_| Fault::Damaged)?;
        let value = match (&choice.value, choice.path.as_str()) {
            (Some(chosen), PROPOSAL) => {
                let settled = settle::settle(log.entries(), &history.writings);
                let open = settled.get(PROPOSAL).map_or(&[][..], Vec::as_slice);
                // One that is not among them cannot hold: the choice stays open.
                let Some(value) = proposal::choice(open, chosen) else {
                    continue;
                };
                proposed.insert(choice.key.clone());
                Some(value)
            }
            (value, _) => value.clone(),
        };
        let change = BTreeMap::from([(choice.path.clone(), value)]);
        log.write(&change, &pen.writing);
        history.keep(&choice.key, &log, UNKNOWN);
    }
    Ok(proposed)
}

/// The document that holds: this device's records where nothing came in, what the logs say where something did. Lists
/// whose order says nothing are in the order of the logs, so that all devices have the very same.
pub fn document(
    history: &History,
    records: &Records,
    report: &mut Report,
) -> Result<Document, Fault> {
    let mut held = in_order(records);
    let looked_at = history
        .kept
        .iter()
        .filter(|(_, kept)| kept.state == UNKNOWN);
    for (key, _) in looked_at {
        match known(history, key)? {
            (record, true) => drop(held.insert(key.clone(), record)),
            (_, false) => drop(held.remove(key)),
        }
    }
    // A house is never removed; a file in which it is was made by no device.
    if !held.contains_key("house") {
        return Err(Fault::Damaged);
    }
    let mut document = records::document(&held).map_err(|_| Fault::Damaged)?;
    let removed = |key: &str| {
        history.kept.get(key)?;
        known(history, key).ok().map(|(record, _)| record)
    };
    let mended = mend::mend(&mut document, removed);
    report.revived = mended.revived;
    report.left_out = mended.left_out;
    Ok(document)
}

/// Records with the lists whose order says nothing in the order of the logs.
fn in_order(records: &Records) -> Records {
    let joined = |(key, record): (&String, &Value)| {
        let shape = shape::of(key);
        let record = leaves::join(&leaves::cut(record, shape), shape);
        (key.clone(), record)
    };
    records.iter().map(joined).collect()
}

/// A document with such lists in the order of the logs: what differs from it then differs for people too.
pub fn ordered(document: &Document) -> Option<Document> {
    let records = records::of(document).ok()?;
    records::document(&in_order(&records)).ok()
}

/// What the log of a record says of it, and whether it exists.
fn known(history: &History, key: &str) -> Result<(Value, bool), Fault> {
    let log = history.log(key, 0).map_err(|_| Fault::Damaged)?;
    let settled = settle::settle(log.entries(), &history.writings);
    let held = settle::holding(&settled);
    Ok((leaves::join(&held, shape::of(key)), held.contains_key(HERE)))
}

/// A person as a history knows it.
pub fn person(history: &History, id: PersonId) -> Option<Person> {
    let key = records::person_key(id);
    history.kept.get(&key)?;
    serde_json::from_value(known(history, &key).ok()?.0).ok()
}

/// What waits for a choice.
pub fn conflicts(history: &History, records: &Records) -> Result<Vec<Conflict>, Fault> {
    let mut all = Vec::new();
    let open = history.kept.iter().filter(|(_, kept)| kept.n_open > 0);
    for (key, _) in open {
        let log = history.log(key, 0).map_err(|_| Fault::Damaged)?;
        let entries = log.entries();
        let settled = settle::settle(entries.clone(), &history.writings);
        let own = records
            .get(key)
            .map(|record| leaves::cut(record, shape::of(key)))
            .unwrap_or_default();
        for (path, values) in settle::conflicts(&settled) {
            let values = values.iter().map(|entry| Held {
                value: entry.value.clone(),
                writing: history.writings.get(&entry.writing).cloned(),
                is_here: if path == PROPOSAL {
                    proposal::is_here(&entries, &own, entry)
                } else {
                    own.get(path) == entry.value.as_ref()
                },
                text: String::new(),
            });
            all.push(Conflict {
                key: key.clone(),
                path: path.to_owned(),
                values: values.collect(),
                title: String::new(),
            });
        }
    }
    Ok(all)
}
