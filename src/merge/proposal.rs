//! Two devices that each took a proposal for one week: one plan holds as a whole, the other waits whole for a choice.
//! A plan made of both would have everybody in two places.
//!
//! The log of a week says which proposal holds, and the tag of each session which proposals have it. Both live in logs
//! only. A proposal has the name of the writing it came with, and that writing writes the whole plan anew: what it kept is
//! its own then, whatever another one did with it. One that a human chooses among several is written anew in the same way.

use crate::{
    leaves::{self, HERE, Leaves, below},
    log::Entry,
    records::Records,
    settle::{self, Settled},
    shape,
};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Where the log of a week says which proposal holds.
pub const PROPOSAL: &str = "proposal";
/// Last name of the leaf that says which proposal a session belongs to.
const TAG: &str = "@";
/// The record of what was decided.
pub const JOURNAL: &str = "journal";
const SESSIONS: &str = "placements/sessions/";
const APPOINTMENTS: &str = "placements/appointments/";

/// Which proposal holds.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Proposal {
    /// Its name.
    is: String,
    /// Those that must not hold any more.
    lost: BTreeSet<String>,
    /// Its sessions, to be told.
    n_sessions: usize,
}

fn read(entry: &Entry) -> Option<Proposal> {
    serde_json::from_str(entry.value.as_deref()?).ok()
}

/// Whether a leaf is the log's own, and no part of the record.
pub fn is_own(path: &str) -> bool {
    path == PROPOSAL || is_tag(path)
}

/// Whether a leaf says which proposal a session belongs to.
pub fn is_tag(path: &str) -> bool {
    path.strip_suffix(TAG)
        .is_some_and(|before| before.ends_with('/'))
}

/// What must not hold, where these say which proposal holds, the one that holds first.
fn lost(values: &[Entry]) -> BTreeSet<String> {
    let all: Vec<Proposal> = values.iter().filter_map(read).collect();
    let held = all.first().map(|held| held.is.clone());
    let mut lost = BTreeSet::new();
    // Whoever said that one must not hold knew of it; the others may not have.
    for proposal in all {
        lost.extend(proposal.lost);
        lost.insert(proposal.is);
    }
    if let Some(held) = held {
        lost.remove(&held);
    }
    lost
}

/// The weeks for which a proposal was taken since the journal of these logs, as keys of records.
pub fn weeks_since(journal: &Settled, records: &Records) -> BTreeSet<String> {
    let Some(entries) = records.get(JOURNAL) else {
        return BTreeSet::new();
    };
    let known = settle::holding(journal);
    let is_new = |entry: &&Value| {
        let leaf = leaves::cut(&Value::Array(vec![(*entry).clone()]), shape::of(JOURNAL));
        let mut paths = leaf.keys().filter(|path| *path != HERE);
        paths.any(|path| !known.contains_key(path))
    };
    let entries = entries.as_array().into_iter().flatten();
    let taken = entries
        .filter(|entry| entry["kind"]["proposal_taken"].is_object())
        .filter(is_new);
    taken
        .filter_map(|entry| Some(format!("week/{}", entry["week"].as_str()?)))
        .collect()
}

/// Whether a week's plan has nothing in common with the one that the log knows: no session is in both.
pub fn is_apart(settled: &Settled, wanted: &Leaves) -> bool {
    let known = sessions(&settle::holding(settled));
    !known.is_empty() && known.is_disjoint(&sessions(wanted))
}

/// Adds to the changes of a week that its plan is a proposal, made whole by this writing.
pub fn claim(
    settled: &Settled,
    wanted: &Leaves,
    writing: &str,
    changes: &mut BTreeMap<String, Option<String>>,
) {
    let mut n_sessions = 0;
    let mut claim_leaf = |path: String, text: &str| {
        changes.entry(path).or_insert_with(|| Some(text.to_owned()));
    };
    for at in sessions(wanted) {
        if is_held(wanted, &at, |text| Some(text.as_str())) {
            continue;
        }
        n_sessions += 1;
        for (rest, text) in below(wanted, &at).filter(|(rest, _)| is_planned(rest)) {
            claim_leaf(format!("{at}{rest}"), text);
        }
        claim_leaf(format!("{at}{TAG}"), &Value::from(writing).to_string());
    }
    for (rest, text) in below(wanted, APPOINTMENTS) {
        claim_leaf(format!("{APPOINTMENTS}{rest}"), text);
    }
    if n_sessions == 0 {
        return;
    }
    let open = settled.get(PROPOSAL).map_or(&[][..], Vec::as_slice);
    let proposal = Proposal {
        is: writing.to_owned(),
        lost: lost(open),
        n_sessions,
    };
    changes.insert(PROPOSAL.to_owned(), serde_json::to_string(&proposal).ok());
}

/// The value to write where a human chose among proposals: the others are lost. Nothing if it is none of them.
pub fn choice(values: &[Entry], chosen: &str) -> Option<String> {
    let mut chosen: Proposal = serde_json::from_str(chosen).ok()?;
    let open: Vec<Proposal> = values.iter().filter_map(read).collect();
    open.iter().find(|other| other.is == chosen.is)?;
    for other in open {
        chosen.lost.extend(other.lost);
        chosen.lost.insert(other.is);
    }
    chosen.lost.remove(&chosen.is);
    serde_json::to_string(&chosen).ok()
}

/// Whether sessions of a proposal stand in the record of these leaves.
pub fn is_here(entries: &[Entry], own: &Leaves, proposal: &Entry) -> bool {
    let Some(proposal) = read(proposal) else {
        return false;
    };
    let name = Value::from(proposal.is).to_string();
    entries
        .iter()
        .filter(|entry| is_tag(&entry.path) && entry.value.as_ref() == Some(&name))
        .any(|tag| own.contains_key(&tag.path.replace(TAG, HERE)))
}

/// Takes what belongs to lost proposals out of what is settled. What a human holds stays.
pub fn hide_lost(settled: &mut Settled) {
    let Some(values) = settled.get(PROPOSAL) else {
        return;
    };
    let lost = lost(values);
    if lost.is_empty() {
        return;
    }
    let mut hidden = BTreeSet::new();
    for at in sessions(settled) {
        if is_held(settled, &at, |values| values.first()?.value.as_deref()) {
            continue;
        }
        let tags = settled.get(&format!("{at}{TAG}"));
        let tags: BTreeSet<String> = tags
            .into_iter()
            .flatten()
            .filter_map(|entry| serde_json::from_str(entry.value.as_deref()?).ok())
            .collect();
        let is_hidden = !tags.is_empty() && tags.is_subset(&lost);
        hidden.extend(tags.into_iter().filter(|_| is_hidden));
        for path in paths_below(settled, &at) {
            if is_hidden {
                settled.remove(&path);
            } else if path.strip_prefix(&at).is_some_and(is_planned) {
                let is_needed = path.ends_with(HERE);
                hidden.extend(drop_lost(settled, &path, &lost, is_needed));
            }
        }
    }
    let places = paths_below(settled, APPOINTMENTS);
    for path in places {
        let is_held = |entry: &Entry| {
            let place: Option<Value> = entry.value.as_deref().map(leaves::read);
            place.is_some_and(|place| place["is_pinned"] == true)
        };
        if !settled[&path].iter().any(is_held) {
            hidden.extend(drop_lost(settled, &path, &lost, false));
        }
    }
    // A proposal of which nothing is missing is no choice.
    if let Some(values) = settled.get_mut(PROPOSAL) {
        let mut is_first = true;
        values.retain(|entry| {
            let is_told = read(entry).is_some_and(|other| hidden.contains(&other.is));
            std::mem::take(&mut is_first) || is_told
        });
    }
}

/// Drops what lost writings say at a path; the names of those that said something else than what is left.
fn drop_lost(
    settled: &mut Settled,
    path: &str,
    lost: &BTreeSet<String>,
    is_needed: bool,
) -> Vec<String> {
    let Some(values) = settled.get_mut(path) else {
        return Vec::new();
    };
    if is_needed && values.iter().all(|entry| lost.contains(&entry.writing)) {
        return Vec::new();
    }
    let (gone, left): (Vec<Entry>, Vec<Entry>) = std::mem::take(values)
        .into_iter()
        .partition(|entry| lost.contains(&entry.writing));
    let said_otherwise = gone
        .into_iter()
        .filter(|entry| left.iter().all(|other| other.value != entry.value))
        .map(|entry| entry.writing)
        .collect();
    *values = left;
    if values.is_empty() {
        settled.remove(path);
    }
    said_otherwise
}

/// The paths of sessions, up to the slash before their fields.
fn sessions<V>(all: &BTreeMap<String, V>) -> BTreeSet<String> {
    below(all, SESSIONS)
        .filter_map(|(rest, _)| Some(format!("{SESSIONS}{}/", rest.split_once('/')?.0)))
        .collect()
}

fn paths_below<V>(all: &BTreeMap<String, V>, at: &str) -> Vec<String> {
    below(all, at)
        .map(|(rest, _)| format!("{at}{rest}"))
        .collect()
}

/// What the planner decides of a session; the rest of it is written by humans.
fn is_planned(rest: &str) -> bool {
    let fields = [HERE, "place", "activity", "leaders/", "participants/"];
    fields.iter().any(|field| rest.starts_with(field))
}

/// Whether a human holds the session at `at`, or somebody's place in it.
fn is_held<V>(all: &BTreeMap<String, V>, at: &str, text: impl Fn(&V) -> Option<&str>) -> bool {
    let is_pinned = all.get(&format!("{at}is_pinned")).and_then(&text);
    is_pinned == Some("true")
        || below(all, &format!("{at}held/")).any(|(_, value)| text(value).is_some())
}
