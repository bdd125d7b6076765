//! Sentences about a backup file, and the table that compares it with what is here.

use crate::{
    i18n::{Locale, format, text::restore as t},
    storage::backup::{BackupDamage, BackupFault, Summary},
};

/// Why a file cannot be opened, and what to do.
pub fn fault(locale: Locale, fault: &BackupFault) -> String {
    match fault {
        BackupFault::TooLarge { bytes } => t::too_large(locale, bytes >> 20),
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
