//! Sentences about a backup file, and the table that compares it with what is here.

use crate::{
    domain::document::Document,
    i18n::{Locale, format, text::restore as t},
    storage::backup::{BackupDamage, BackupFault, Summary},
};

/// Why a file cannot be opened, and what to do.
pub fn fault(locale: Locale, fault: &BackupFault) -> String {
    match fault {
        BackupFault::TooLarge { bytes } => t::too_large(locale, bytes >> 20),
        BackupFault::Encrypted => t::encrypted(locale).to_owned(),
        BackupFault::NotJson | BackupFault::NotABackup => t::not_json(locale).to_owned(),
        BackupFault::Newer { schema } => t::newer(locale, *schema),
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

/// What would change if the file took the place of what is here: one line a kind of record, those that change only.
pub fn changes(locale: Locale, here: &Document, file: &Document) -> Vec<String> {
    fn count<T: crate::domain::collection::Record + PartialEq>(
        here: &crate::domain::collection::Collection<T>,
        file: &crate::domain::collection::Collection<T>,
    ) -> [usize; 3] {
        let added = file.iter().filter(|record| here.get(record.id()).is_none());
        let removed = here.iter().filter(|record| file.get(record.id()).is_none());
        let changed = file
            .iter()
            .filter(|record| here.get(record.id()).is_some_and(|old| old != *record));
        [added.count(), changed.count(), removed.count()]
    }
    let weeks = [
        file.weeks
            .keys()
            .filter(|week| !here.weeks.contains_key(week))
            .count(),
        file.weeks
            .iter()
            .filter(|(week, plan)| here.weeks.get(week).is_some_and(|old| old != *plan))
            .count(),
        here.weeks
            .keys()
            .filter(|week| !file.weeks.contains_key(week))
            .count(),
    ];
    let rows = [
        (t::persons(locale), count(&here.persons, &file.persons)),
        (t::staff(locale), count(&here.staff, &file.staff)),
        (t::rooms(locale), count(&here.rooms, &file.rooms)),
        (
            t::activities(locale),
            count(&here.activities, &file.activities),
        ),
        (
            t::appointments(locale),
            count(&here.appointments, &file.appointments),
        ),
        (t::weeks(locale), weeks),
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
