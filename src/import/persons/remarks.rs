//! What may be wrong with a table of people, in its lines or as a whole, and the sentences that say it.

use crate::{
    domain::check::MAX_NAME,
    i18n::{Locale, format, text::imports as t},
};
use chrono::Weekday;

/// What is wrong in a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineIssue {
    /// Line of the file, from 1.
    pub line: u64,
    /// Name of the column, as it stands in the file; empty if the whole line is meant.
    pub column: String,
    /// What is wrong.
    pub kind: LineIssueKind,
}

/// What may be wrong in a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LineIssueKind {
    /// Neither first nor last name: the line is left out.
    NoName,
    /// A name of more characters than can be kept: the line is left out.
    TooLong,
    /// Nobody is addressed so here; the person is taken by the first name.
    Title(String),
    /// Two people in one line, by this title.
    Couple(String),
    /// Several words of one cell, of which nothing tells the first names from the last.
    Split {
        /// Taken as the first name.
        first: String,
        /// Taken as the last name.
        last: String,
    },
    /// No date can be read in this text; the person is taken without it.
    Date(String),
    /// No hours can be read in this text; the person is taken without them.
    Hours(String),
    /// The house is closed on this day; the person is taken without it.
    Closed(Weekday),
    /// The house is closed in this half of the day; the person is taken without it.
    ClosedHalf(String),
    /// The last day comes before the first.
    LeavesBeforeArriving,
    /// The same person stands in this earlier line; both are in the preview.
    SameAs(u64),
}

/// Why a file gives no preview at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileFault {
    /// More than [`MOST_BYTES`](super::MOST_BYTES).
    TooLarge,
    /// Nothing in it.
    Empty,
    /// A spreadsheet's own file (ODS, XLS) that is read by nobody here.
    Spreadsheet,
    /// No line names a column of first or last names.
    NoNames,
}

impl LineIssueKind {
    /// Whether somebody must look at the line before its person is added.
    pub const fn is_doubtful(&self) -> bool {
        matches!(
            self,
            Self::Couple(_) | Self::LeavesBeforeArriving | Self::SameAs(_)
        )
    }
}

impl LineIssue {
    /// What is wrong and what to do, in the user's language.
    pub fn sentence(&self, locale: Locale) -> String {
        let what = match &self.kind {
            LineIssueKind::NoName => t::no_name(locale).to_owned(),
            LineIssueKind::TooLong => t::name_too_long(locale, MAX_NAME),
            LineIssueKind::Title(text) => t::unknown_title(locale, text),
            LineIssueKind::Couple(text) => t::couple(locale, text),
            LineIssueKind::Split { first, last } => t::split_name(locale, first, last),
            LineIssueKind::Date(text) => t::bad_date(locale, text),
            LineIssueKind::Hours(text) => t::bad_hours(locale, text),
            LineIssueKind::Closed(day) => t::closed(locale, format::weekday(locale, *day)),
            LineIssueKind::ClosedHalf(text) => t::closed_half(locale, text),
            LineIssueKind::LeavesBeforeArriving => t::leaves_before_arriving(locale).to_owned(),
            LineIssueKind::SameAs(line) => t::same_as(locale, *line),
        };
        if self.column.is_empty() {
            t::at_line(locale, self.line, &what)
        } else {
            t::at_cell(locale, self.line, &self.column, &what)
        }
    }
}

impl FileFault {
    /// What is wrong and what to do, in the user's language.
    pub const fn sentence(&self, locale: Locale) -> &'static str {
        match self {
            Self::TooLarge => t::file_too_large(locale),
            Self::Empty => t::file_empty(locale),
            Self::Spreadsheet => t::file_is_spreadsheet(locale),
            Self::NoNames => t::file_without_names(locale),
        }
    }
}
