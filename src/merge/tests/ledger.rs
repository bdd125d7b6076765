//! All writings of all devices, with what each device knew when it wrote: what merging must not lose.

use super::devices::Device;
use crate::{leaves, records, settle::around, shape};
use semainier::{
    domain::document::Document,
    storage::exchange::{Conflict, Report},
};
use std::collections::{BTreeMap, BTreeSet};

/// All leaves of a document, by record and path.
pub type All = BTreeMap<(String, String), String>;

pub fn all(document: &Document) -> All {
    let records = records::of(document).unwrap();
    let leaves = records.iter().filter(|(key, _)| *key != records::ERASED);
    leaves
        .flat_map(|(key, record)| {
            let cut = leaves::cut(record, shape::of(key));
            cut.into_iter()
                .map(|(path, text)| ((key.clone(), path), text))
        })
        .collect()
}

/// One value that a device wrote at one place.
#[derive(Debug, Clone)]
pub struct Written {
    at: (String, String),
    value: Option<String>,
    overwrites: BTreeSet<usize>,
}

/// A device with what it knows of all writings.
pub struct Player {
    pub device: Device,
    pub knows: BTreeSet<usize>,
    pub seen: All,
}

/// The writings of all devices.
#[derive(Default)]
pub struct Ledger {
    all: Vec<Written>,
    /// Keys of all records that there ever were.
    ever: BTreeSet<String>,
    /// Ids of the persons whom each appointment was ever for, by its key.
    persons_of: BTreeMap<String, BTreeSet<String>>,
    /// Keys of the removed records that merging brought back, and told.
    revived: BTreeSet<String>,
}

impl Ledger {
    /// Notes what merging told.
    pub fn hear(&mut self, report: &Report) {
        self.revived.extend(report.revived.iter().cloned());
    }

    /// Notes what a device changed since it was last looked at.
    pub fn look(&mut self, player: &mut Player) {
        let now = all(&player.device.document);
        self.ever.extend(now.keys().map(|(key, _)| key.clone()));
        for (key, path) in now.keys() {
            if let Some(id) = path.strip_prefix("persons/")
                && key.starts_with("appointments/")
            {
                let persons = self.persons_of.entry(key.clone()).or_default();
                persons.insert(id.to_owned());
            }
        }
        let mut changes = Vec::new();
        for (at, text) in &now {
            if player.seen.get(at) != Some(text) {
                changes.push((at.clone(), Some(text.clone())));
            }
        }
        for (key, path) in player.seen.keys() {
            if now.contains_key(&(key.clone(), path.clone())) {
                continue;
            }
            let gone = |at: &&str| {
                let here = (key.clone(), format!("{at}~"));
                player.seen.contains_key(&here) && !now.contains_key(&here)
            };
            let outermost = around(path).find(gone);
            let at = outermost.map_or_else(|| path.clone(), |at| format!("{at}~"));
            changes.push(((key.clone(), at), None));
        }
        changes.dedup();
        for (at, value) in changes {
            self.write(player, at, value);
        }
        player.seen = now;
    }

    pub fn write(&mut self, player: &mut Player, at: (String, String), value: Option<String>) {
        // What lies in something that was taken out knowingly is gone knowingly.
        let below = at.1.strip_suffix('~').filter(|_| value.is_none());
        let overwrites = player.knows.iter().copied().filter(|known| {
            let old = &self.all[*known];
            old.at.0 == at.0
                && (old.at.1 == at.1 || below.is_some_and(|below| old.at.1.starts_with(below)))
        });
        let overwrites = overwrites.collect();
        player.knows.insert(self.all.len());
        self.all.push(Written {
            at,
            value,
            overwrites,
        });
    }

    /// Whether a record is that of an erased person, or an appointment of erased persons only, which goes with them.
    fn is_erased(&self, key: &str, document: &Document) -> bool {
        let is_gone =
            |key: &str| records::person_of(key).is_some_and(|id| !document.persons.contains(id));
        let persons = self.persons_of.get(key);
        is_gone(key)
            || persons.is_some_and(|ids| ids.iter().all(|id| is_gone(&format!("persons/{id}"))))
    }

    /// Everything that nobody overwrote holds or is shown.
    pub fn assert_nothing_lost(&self, document: &Document, conflicts: &[Conflict]) {
        let held = all(document);
        let overwritten: BTreeSet<usize> =
            self.all.iter().flat_map(|w| w.overwrites.clone()).collect();
        let gone: BTreeSet<String> = self
            .ever
            .iter()
            .filter(|key| !held.contains_key(&((*key).clone(), "~".to_owned())))
            .filter_map(|key| Some(key.split_once('/')?.1.to_owned()))
            .collect();
        for (number, written) in self.all.iter().enumerate() {
            let (key, path) = &written.at;
            let is_revived = written.value.is_none() && self.revived.contains(key);
            if overwritten.contains(&number)
                || is_revived
                || self.is_erased(key, document)
                || is_exempt(path, written, &gone)
                || held.get(&written.at) == written.value.as_ref()
            {
                continue;
            }
            let conflict = conflicts
                .iter()
                .find(|conflict| conflict.key == *key && conflict.path == *path);
            let is_shown = conflict.is_some_and(|conflict| {
                let mut values = conflict.values.iter();
                values.any(|held| held.value == written.value)
            });
            assert!(
                is_shown,
                "lost: {written:?}, {:?} holds, {conflict:?}",
                held.get(&written.at)
            );
        }
    }
}

/// What may go without being shown field by field: orders and validations that merging makes anew, what was published,
/// and mentions of what is not there any more, which are counted.
fn is_exempt(path: &str, written: &Written, gone: &BTreeSet<String>) -> bool {
    let value = written.value.as_deref().unwrap_or_default();
    let is_made_anew = path.ends_with('^') || path == "published";
    // Each device notes its last file after it has given it.
    let is_about_files = value.contains("\"exported\"");
    let is_validation = path == "state" && value.contains("\"of\"");
    let texts = [path, value];
    let mut words = texts
        .iter()
        .flat_map(|text| text.split(|c: char| !c.is_ascii_hexdigit()));
    is_made_anew || is_about_files || is_validation || words.any(|word| gone.contains(word))
}
