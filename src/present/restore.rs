//! Sentences about a backup file, and the table that compares it with what is here.

use crate::{
    domain::{
        attendance::Attendance,
        collection::{Collection, Record},
        document::Document,
    },
    i18n::{Locale, format, text::restore as t},
    storage::backup::{BackupDamage, BackupFault, Summary},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

/// Why a file cannot be opened, and what to do.
pub fn fault(locale: Locale, fault: &BackupFault) -> String {
    match fault {
        BackupFault::TooLarge { bytes } => t::too_large(locale, bytes >> 20),
        BackupFault::Encrypted => t::encrypted(locale).to_owned(),
        BackupFault::NotJson | BackupFault::NotABackup => t::not_json(locale).to_owned(),
        BackupFault::Newer { schema } => t::newer(locale, &schema.to_string()),
        BackupFault::Damaged(BackupDamage::Text { line }) => t::damaged_line(locale, *line),
        BackupFault::Damaged(_) => t::damaged(locale).to_owned(),
    }
}

/// A row of the comparison: what, here, in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What is compared.
    pub what: &'static str,
    /// What is here.
    pub here: String,
    /// What the file holds.
    pub in_file: String,
}

/// Compares what is here, if anything, with a file.
pub fn compare(locale: Locale, here: Option<&Summary>, file: &Summary) -> Vec<Row> {
    let row = |what, read: &dyn Fn(&Summary) -> String| Row {
        what,
        here: here.map_or_else(|| t::nothing_here(locale).to_owned(), read),
        in_file: read(file),
    };
    let date = |summary: &Summary| {
        summary.saved_at.map_or_else(
            || t::now(locale).to_owned(),
            |at| format::date(locale, at.date()),
        )
    };
    vec![
        row(t::house(locale), &|summary| summary.house.clone()),
        row(t::saved_at(locale), &date),
        row(t::persons(locale), &|summary| summary.persons.to_string()),
        row(t::staff(locale), &|summary| summary.staff.to_string()),
        row(t::rooms(locale), &|summary| summary.rooms.to_string()),
        row(t::activities(locale), &|summary| {
            summary.activities.to_string()
        }),
        row(t::appointments(locale), &|summary| {
            summary.appointments.to_string()
        }),
        row(t::weeks(locale), &|summary| summary.weeks.to_string()),
        row(t::attendance(locale), &|summary| {
            summary.attendance.to_string()
        }),
    ]
}

/// What would change if the document became another: one line a kind of record, those that change only. Every part of a
/// document is looked at: no line means that nothing changes.
pub fn changes(locale: Locale, here: &Document, next: &Document) -> Vec<String> {
    let attendance = |document: &Document| -> BTreeMap<_, Attendance> {
        let weeks = document.attendance.iter();
        weeks
            .flat_map(|(week, records)| {
                let key = |record: &Attendance| (*week, record.session, record.person);
                records
                    .iter()
                    .map(move |record| (key(record), record.clone()))
            })
            .collect()
    };
    let journal = |document: &Document| -> BTreeSet<String> {
        let decisions = document.journal.iter();
        decisions.map(|decision| format!("{decision:?}")).collect()
    };
    let (written, to_be) = (journal(here), journal(next));
    let journal = [
        to_be.difference(&written).count(),
        0,
        written.difference(&to_be).count(),
    ];
    let differs = |is_other: bool| [0, usize::from(is_other), 0];
    let rows = [
        (t::house(locale), differs(here.house != next.house)),
        (t::persons(locale), records(&here.persons, &next.persons)),
        (t::staff(locale), records(&here.staff, &next.staff)),
        (t::visitors(locale), records(&here.visitors, &next.visitors)),
        (t::rooms(locale), records(&here.rooms, &next.rooms)),
        (
            t::activities(locale),
            records(&here.activities, &next.activities),
        ),
        (
            t::appointments(locale),
            records(&here.appointments, &next.appointments),
        ),
        (t::weeks(locale), count(&here.weeks, &next.weeks)),
        (t::template(locale), differs(here.template != next.template)),
        (
            t::attendance(locale),
            count(&attendance(here), &attendance(next)),
        ),
        (t::journal(locale), journal),
    ];
    rows.into_iter()
        .filter(|(_, counts)| counts.iter().any(|count| *count > 0))
        .map(|(what, [added, changed, removed])| {
            let words = [
                (added, t::added(locale, added)),
                (changed, t::changed(locale, changed)),
                (removed, t::removed(locale, removed)),
            ];
            let said: Vec<String> = words
                .into_iter()
                .filter(|(count, _)| *count > 0)
                .map(|(_, words)| words)
                .collect();
            t::changes_of(locale, what, &said.join(", "))
        })
        .collect()
}

/// How many come, change and go.
fn count<K: Ord, T: PartialEq>(here: &BTreeMap<K, T>, next: &BTreeMap<K, T>) -> [usize; 3] {
    let added = next.keys().filter(|key| !here.contains_key(key));
    let removed = here.keys().filter(|key| !next.contains_key(key));
    let changed = next
        .iter()
        .filter(|(key, value)| here.get(key).is_some_and(|old| old != *value));
    [added.count(), changed.count(), removed.count()]
}

fn records<T: Record + PartialEq>(here: &Collection<T>, next: &Collection<T>) -> [usize; 3]
where
    T::Id: Ord,
{
    fn by_id<T: Record>(collection: &Collection<T>) -> BTreeMap<T::Id, &Arc<T>>
    where
        T::Id: Ord,
    {
        let records = collection.iter();
        records.map(|record| (record.id(), record)).collect()
    }
    count(&by_id(here), &by_id(next))
}

#[cfg(test)]
mod tests;
