//! What the reader's module makes of a file: lines of cells, or events as they are written. The names are those of
//! the reader's answers.

use crate::i18n::{Locale, text::imports as t};
use serde::Deserialize;

/// A sheet of a workbook.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// Its lines.
    pub rows: Vec<Row>,
}

/// A line of a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
pub struct Row {
    /// Its number, from 1.
    pub line: u64,
    /// Its cells.
    pub cells: Vec<String>,
}

/// A calendar.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
pub struct Calendar {
    /// Its name, if it has one.
    pub name: String,
    /// Its events.
    pub events: Vec<Event>,
    /// Events that cannot be read.
    pub unreadable: usize,
}

/// An event of a calendar.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
pub struct Event {
    /// Identifier; an event that moves keeps it.
    pub uid: String,
    /// What it is.
    pub summary: String,
    /// Where.
    pub location: String,
    /// First day or time.
    pub start: Time,
    /// End, not included.
    pub end: Option<Time>,
    /// Length, where there is no end.
    pub duration: String,
    /// How it repeats.
    pub rule: String,
    /// Occurrences left out.
    pub except: Vec<Time>,
    /// The occurrence of a repeated event that this one replaces.
    pub replaces: Option<Time>,
    /// `CANCELLED`, `TENTATIVE`, or anything else.
    pub status: String,
}

/// A day (`20261124`) or a time (`20261124T100000`, with a `Z` in UTC).
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
pub struct Time {
    /// As it is written.
    pub text: String,
    /// Name of its zone.
    pub zone: String,
}

/// Why the reader gives nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fault {
    /// Larger than any list or calendar.
    TooLarge,
    /// Another kind of file.
    Foreign,
    /// Behind a password, or an older kind of workbook.
    Locked,
    /// Cut or changed.
    Damaged,
}

impl Fault {
    /// What is wrong with a workbook and what to do, in the user's language.
    pub const fn of_workbook(self, locale: Locale) -> &'static str {
        match self {
            Self::TooLarge => t::file_too_large(locale),
            Self::Foreign | Self::Locked => t::file_is_spreadsheet(locale),
            Self::Damaged => t::workbook_damaged(locale),
        }
    }

    /// What is wrong with a calendar and what to do, in the user's language.
    pub const fn of_calendar(self, locale: Locale) -> &'static str {
        match self {
            Self::TooLarge => t::calendar_too_large(locale),
            Self::Foreign | Self::Locked => t::no_calendar(locale),
            Self::Damaged => t::calendar_damaged(locale),
        }
    }
}
