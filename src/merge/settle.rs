//! What holds where several devices wrote: one value for now, the same on every device, and the others beside it.

use crate::{
    leaves::{HERE, Leaves, ORDER},
    log::Entry,
    proposal,
};
use semainier::storage::exchange::Writing;
use serde_json::Value;
use std::collections::BTreeMap;

/// The values at one path, the one that holds first.
pub type Settled = BTreeMap<String, Vec<Entry>>;

/// Groups entries by path. A value before none: what somebody still worked on is kept; then the latest writing.
pub fn settle(entries: Vec<Entry>, writings: &BTreeMap<String, Writing>) -> Settled {
    let mut settled = Settled::new();
    for entry in entries {
        settled.entry(entry.path.clone()).or_default().push(entry);
    }
    for values in settled.values_mut() {
        values.sort_by(|a, b| {
            let rank = |entry: &Entry| {
                let at = writings.get(&entry.writing).map(|writing| writing.at);
                (entry.value.is_some(), at)
            };
            (rank(b), b).cmp(&(rank(a), a))
        });
    }
    proposal::hide_lost(&mut settled);
    for values in settled.values_mut() {
        // The same value written twice is no conflict.
        let mut seen: Vec<Option<Value>> = Vec::new();
        values.retain(|entry| {
            let says = entry.value.as_deref().map(said);
            let is_new = !seen.contains(&says);
            if is_new {
                seen.push(says);
            }
            is_new
        });
    }
    settled
}

/// What a value says, apart from who wrote it and when: two people who note the same thing agree.
fn said(text: &str) -> Value {
    let mut value: Value = serde_json::from_str(text).unwrap_or_default();
    if let Value::Object(object) = &mut value
        && object.contains_key("presence")
    {
        object.remove("at");
        object.remove("by");
    }
    value
}

/// The leaves of the record that hold.
pub fn holding(settled: &Settled) -> Leaves {
    let held = settled
        .iter()
        .filter(|(path, _)| !proposal::is_own(path))
        .filter_map(|(path, values)| Some((path.clone(), values.first()?.value.clone()?)));
    held.collect()
}

/// The paths where a human should choose.
pub fn conflicts(settled: &Settled) -> impl Iterator<Item = (&str, &[Entry])> {
    let open = settled
        .iter()
        .filter(|(path, values)| values.len() > 1 && is_for_humans(path, values));
    open.filter(|(path, _)| is_here(settled, path))
        .map(|(path, values)| (&**path, &**values))
}

/// What was published stands for comparison only: the latest holds. Tags of sessions say nothing to humans. Orders that agree on what both name are no conflict.
fn is_for_humans(path: &str, values: &[Entry]) -> bool {
    if path == "published" || proposal::is_tag(path) {
        return false;
    }
    if path == ORDER || path.ends_with(&format!("/{ORDER}")) {
        let orders: Vec<Vec<String>> = values
            .iter()
            .filter_map(|entry| serde_json::from_str(entry.value.as_deref()?).ok())
            .collect();
        let agree = |a: &Vec<String>, b: &Vec<String>| {
            let of_a = a.iter().filter(|key| b.contains(key));
            let of_b = b.iter().filter(|key| a.contains(key));
            of_a.eq(of_b)
        };
        return !orders.iter().all(|order| agree(&orders[0], order));
    }
    true
}

/// Whether every record and element around the path exists.
fn is_here(settled: &Settled, path: &str) -> bool {
    around(path).all(|at| {
        let here = settled.get(&format!("{at}{HERE}"));
        here.and_then(|values| values.first())
            .is_none_or(|entry| entry.value.is_some())
    })
}

/// The places around a path, the outermost first: of `a/b/c` those are nothing, `a/` and `a/b/`.
pub fn around(path: &str) -> impl Iterator<Item = &str> {
    let ends = path.match_indices('/').map(|(at, _)| at + 1);
    std::iter::once(0).chain(ends).map(|end| &path[..end])
}
