//! What a device changed since its last exchange, written into the logs.

use crate::{
    history::{History, UNKNOWN},
    leaves::{self, HERE, Leaves},
    proposal,
    records::{self, Records},
    settle::{self, Settled, around},
    shape,
};
use semainier::storage::exchange::Fault;
use std::collections::{BTreeMap, BTreeSet};

/// The leaf of a week that says how far it has come, and what it holds for a draft.
const STATE: &str = "state";
const DRAFT: &str = "\"draft\"";

/// Who writes now.
#[derive(Debug, Clone)]
pub struct Pen {
    /// The engine's name of the writer; used for one history only.
    pub client: u64,
    /// Name of the writing.
    pub writing: String,
}

/// Writes what the records say that the logs do not. `chosen` are the weeks of which a human chose a proposal: it is written
/// anew, whole, as one that the planner made is. Another device may have taken out what it said before.
pub fn write(
    history: &mut History,
    records: &Records,
    pen: &Pen,
    chosen: BTreeSet<String>,
) -> Result<(), Fault> {
    let journal = history
        .log(proposal::JOURNAL, 0)
        .map_err(|_| Fault::Damaged)?;
    let journal = settle::settle(journal.entries(), &history.writings);
    let mut proposed = proposal::weeks_since(&journal, records);
    proposed.extend(chosen);
    let keys: BTreeSet<String> = records.keys().chain(history.kept.keys()).cloned().collect();
    for key in keys {
        let known = history.kept.get(&key).map(|kept| kept.state);
        let Some(record) = records.get(&key) else {
            if known != Some(0) {
                gone(history, &key, pen)?;
            }
            continue;
        };
        let state = records::digest(record);
        if known == Some(state) {
            continue;
        }
        let mut log = history.log(&key, pen.client).map_err(|_| Fault::Damaged)?;
        let settled = settle::settle(log.entries(), &history.writings);
        let wanted = leaves::cut(record, shape::of(&key));
        let mut changes = changes(&settled, &wanted);
        if is_draft_by_merging(&settled, &key) && wanted.get(STATE).is_some_and(|s| s == DRAFT) {
            changes.remove(STATE);
        }
        let wanted_still = wanted_still(&wanted, &changes);
        let is_new = known.is_none() && key.starts_with("week/");
        if is_new || proposed.contains(&key) {
            proposal::claim(&settled, &wanted, &pen.writing, &mut changes);
        }
        if !changes.is_empty() {
            log.write(&changes, &pen.writing);
            log.confirm(&wanted_still, &pen.writing);
        }
        history.keep(&key, &log, state);
    }
    Ok(())
}

/// Whether a week is a draft only because what was validated is not the plan that merging made: nobody said so, and what
/// devices said of its state stays as it is.
fn is_draft_by_merging(settled: &Settled, key: &str) -> bool {
    let held = settle::holding(settled);
    let is_validated = |state: &String| state != DRAFT;
    if !key.starts_with("week/") || !held.get(STATE).is_some_and(is_validated) {
        return false;
    }
    let mut week = leaves::join(&held, shape::of(key));
    records::open_validation(&mut week);
    week[STATE] == "draft"
}

/// Writes that a record is not here any more.
fn gone(history: &mut History, key: &str, pen: &Pen) -> Result<(), Fault> {
    if records::person_of(key).is_some() {
        // Nothing of a person may wait in a log: that the person is erased is all that is kept.
        history.kept.remove(key);
        return Ok(());
    }
    let mut log = history.log(key, pen.client).map_err(|_| Fault::Damaged)?;
    let settled = settle::settle(log.entries(), &history.writings);
    if settle::holding(&settled).contains_key(HERE) {
        let change = BTreeMap::from([(HERE.to_owned(), None)]);
        log.write(&change, &pen.writing);
    }
    history.keep(key, &log, 0);
    Ok(())
}

/// Adds what the records say beside what the logs know: nothing is common, so nothing is replaced.
pub fn write_beside(history: &mut History, records: &Records, pen: &Pen) -> Result<(), Fault> {
    for (key, record) in records {
        let mut log = history.log(key, pen.client).map_err(|_| Fault::Damaged)?;
        let settled = settle::settle(log.entries(), &history.writings);
        let mut wanted = leaves::cut(record, shape::of(key));
        if key.starts_with("week/") && proposal::is_apart(&settled, &wanted) {
            let mut claimed = BTreeMap::new();
            proposal::claim(&settled, &wanted, &pen.writing, &mut claimed);
            let claimed = claimed.into_iter();
            wanted.extend(claimed.filter_map(|(path, value)| Some((path, value?))));
        }
        log.write_beside(&wanted, &pen.writing);
        history.keep(key, &log, UNKNOWN);
    }
    Ok(())
}

/// From what holds to what is wanted.
fn changes(settled: &Settled, wanted: &Leaves) -> BTreeMap<String, Option<String>> {
    let held = settle::holding(settled);
    let mut changes: BTreeMap<String, Option<String>> = wanted
        .iter()
        .filter(|(path, text)| held.get(*path) != Some(*text))
        .map(|(path, text)| (path.clone(), Some(text.clone())))
        .collect();
    for path in held.keys().filter(|path| !wanted.contains_key(*path)) {
        // What lies in something that is gone goes with it, and would come back with it.
        let here = |at: &str| format!("{at}{HERE}");
        let is_gone = |here: &String| settled.contains_key(here) && !wanted.contains_key(here);
        match around(path).map(here).find(is_gone) {
            Some(here) if held.contains_key(&here) => drop(changes.insert(here, None)),
            Some(_) => {}
            None => drop(changes.insert(path.clone(), None)),
        }
    }
    changes
}

/// Whatever changes within a record or an element says that it is still wanted: somebody who removes it meanwhile learns
/// it. Gives the leaves that say so.
fn wanted_still(wanted: &Leaves, changes: &BTreeMap<String, Option<String>>) -> Leaves {
    let places = changes.keys().flat_map(|path| around(path));
    let leaves = places.filter_map(|at| {
        let here = format!("{at}{HERE}");
        let text = wanted.get(&here)?;
        (!changes.contains_key(&here)).then(|| (here, text.clone()))
    });
    leaves.collect()
}
