//! People from a table, as houses have it: any of three separators, usual names of columns, usual ways to write
//! dates and hours. What `export::csv::persons` writes comes back whole.

mod cells;
mod columns;
mod names;
mod remarks;
mod take;

use super::{read::Sheet, text::decode};
use crate::{
    domain::{
        check::MAX_NAME,
        house::House,
        id::PersonId,
        person::{Person, Title},
        time::WeekHours,
    },
    present::person_blank,
};
use cells::NoHours;
use chrono::NaiveDate;
use columns::{Column, Columns};
pub use remarks::{FileFault, LineIssue, LineIssueKind};
use std::collections::BTreeMap;
pub use take::{is_known, without_doubt};

/// Larger files hold something else than a list of people.
pub const MOST_BYTES: usize = 4 << 20;

/// The people of a file, to be looked at before they are taken.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PersonsPreview {
    /// People, in the order of the file.
    pub rows: Vec<PersonRow>,
    /// What is wrong, by line.
    pub issues: Vec<LineIssue>,
    /// Names of the columns that are not read.
    pub ignored: Vec<String>,
}

/// One person of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonRow {
    /// Line of the file, from 1.
    pub line: u64,
    /// How to address the person; by the first name if the file does not say.
    pub title: Title,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// Date of birth.
    pub born: Option<NaiveDate>,
    /// First day.
    pub arrived: Option<NaiveDate>,
    /// Last day.
    pub left: Option<NaiveDate>,
    /// When the person comes.
    pub presence: WeekHours,
}

/// Whether a file is a spreadsheet's own: it goes through the reader's module first.
pub fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xD0\xCF\x11\xE0")
}

/// Reads a table of people. `house` gives the hours of a day that is only ticked.
pub fn persons_csv(bytes: &[u8], house: &House) -> Result<PersonsPreview, FileFault> {
    if bytes.len() > MOST_BYTES {
        return Err(FileFault::TooLarge);
    }
    if is_workbook(bytes) {
        return Err(FileFault::Spreadsheet);
    }
    // The reader counts a line too few where each ends in two characters, as spreadsheets write them.
    let text = decode(bytes).replace("\r\n", "\n");
    if text.trim().is_empty() {
        return Err(FileFault::Empty);
    }
    let (columns, lines) = table(&text).ok_or(FileFault::NoNames)?;
    Ok(preview(&columns, lines, house))
}

/// Reads the people of a workbook, from the sheet that has most columns of such a list.
pub fn persons_sheets(sheets: &[Sheet], house: &House) -> Result<PersonsPreview, FileFault> {
    if sheets.iter().all(|sheet| sheet.rows.is_empty()) {
        return Err(FileFault::Empty);
    }
    let tables = sheets.iter().rev().filter_map(|sheet| {
        let rows = sheet.rows.iter();
        let lines: Vec<Line> = rows
            .map(|row| {
                (
                    row.line,
                    row.cells.iter().map(|cell| cells::cleaned(cell)).collect(),
                )
            })
            .collect();
        below_titles(lines)
    });
    let (columns, lines) = tables
        .max_by_key(|(columns, _)| columns.n_known())
        .ok_or(FileFault::NoNames)?;
    Ok(preview(&columns, lines, house))
}

fn preview(columns: &Columns, lines: Vec<Line>, house: &House) -> PersonsPreview {
    let mut preview = PersonsPreview {
        ignored: columns.ignored.clone(),
        ..PersonsPreview::default()
    };
    let mut known: BTreeMap<String, Vec<(Option<NaiveDate>, u64)>> = BTreeMap::new();
    let is_written = |(_, cells): &Line| cells.iter().any(|cell| !cell.is_empty());
    for (line, cells) in lines.into_iter().filter(is_written) {
        let Some(row) = read_row(line, &cells, columns, house, &mut preview.issues) else {
            continue;
        };
        let namesakes = known
            .entry(take::named(&row.first_name, &row.last_name))
            .or_default();
        let mut earlier = namesakes.iter();
        if let Some((_, first)) = earlier.find(|(born, _)| take::is_same_birth(*born, row.born)) {
            preview
                .issues
                .push(issue(line, "", LineIssueKind::SameAs(*first)));
        } else {
            namesakes.push((row.born, line));
        }
        preview.rows.push(row);
    }
    preview
}

/// A line of the file: its number, and its cells.
type Line = (u64, Vec<String>);

/// The columns, and the lines below their names, cut with the separator that makes most columns known,
/// the semicolon before the others.
fn table(text: &str) -> Option<(Columns, Vec<Line>)> {
    let cut = [b'\t', b',', b';'].into_iter();
    cut.filter_map(|separator| below_titles(lines(text, separator)))
        .max_by_key(|(columns, _)| columns.n_known())
}

/// The columns by the first line that names them, and the lines below it.
fn below_titles(mut lines: Vec<Line>) -> Option<(Columns, Vec<Line>)> {
    let columns = lines.iter().map(|(_, cells)| Columns::detect(cells));
    let (at, columns) = columns
        .enumerate()
        .find_map(|(at, found)| Some((at, found?)))?;
    Some((columns, lines.split_off(at + 1)))
}

/// The cells of each line, trimmed and without the apostrophe that defuses formulas.
fn lines(text: &str, separator: u8) -> Vec<Line> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let records = reader.records().filter_map(Result::ok);
    let lines = records.map(|record| {
        let line = record.position().map_or(0, |at| first_line(text, at));
        (line, record.iter().map(cells::cleaned).collect())
    });
    lines.collect()
}

/// The line that a record begins with: the reader stands before the empty lines that it passes over.
fn first_line(text: &str, at: &csv::Position) -> u64 {
    let start = usize::try_from(at.byte()).unwrap_or(usize::MAX);
    let rest = text.as_bytes().get(start..).unwrap_or_default();
    let empty = rest.iter().take_while(|byte| **byte == b'\n');
    empty.fold(at.line(), |line, _| line + 1)
}

fn issue(line: u64, column: &str, kind: LineIssueKind) -> LineIssue {
    LineIssue {
        line,
        column: column.to_owned(),
        kind,
    }
}

fn read_row(
    line: u64,
    cells: &[String],
    columns: &Columns,
    house: &House,
    issues: &mut Vec<LineIssue>,
) -> Option<PersonRow> {
    let mut row = PersonRow {
        line,
        title: Title::FirstName,
        first_name: String::new(),
        last_name: String::new(),
        born: None,
        arrived: None,
        left: None,
        presence: WeekHours::default(),
    };
    for (name, column, cell) in columns.of(cells) {
        let date = |issues: &mut Vec<LineIssue>| {
            let date = cells::date(cell);
            if date.is_none() {
                issues.push(issue(line, name, LineIssueKind::Date(cell.to_owned())));
            }
            date
        };
        match column {
            Column::Title => match cells::title(cell) {
                Some(title) => row.title = title,
                None => issues.push(issue(line, name, LineIssueKind::Title(cell.to_owned()))),
            },
            Column::FirstName => cell.clone_into(&mut row.first_name),
            Column::LastName => cell.clone_into(&mut row.last_name),
            Column::WholeName { last_first } => {
                let whole = names::whole(cell, last_first);
                row.title = whole.title.unwrap_or(row.title);
                (row.first_name, row.last_name) = (whole.first, whole.last);
                issues.extend(whole.doubt.map(|kind| issue(line, name, kind)));
            }
            Column::Born => row.born = date(issues),
            Column::Arrived => row.arrived = date(issues),
            Column::Left => row.left = date(issues),
            Column::Day(day) => match cells::hours(cell, day, house) {
                Ok(hours) => row.presence.set(day, hours),
                Err(why) => {
                    let kind = match why {
                        NoHours::Unreadable => LineIssueKind::Hours(cell.to_owned()),
                        NoHours::Closed => LineIssueKind::Closed(day),
                        NoHours::ClosedHalf => LineIssueKind::ClosedHalf(cell.to_owned()),
                    };
                    issues.push(issue(line, name, kind));
                }
            },
            Column::Days => match cells::days(cell) {
                Some(days) => {
                    for day in days {
                        let opening = house.opening.get(day);
                        row.presence.set(day, opening);
                        if opening.is_none() {
                            issues.push(issue(line, name, LineIssueKind::Closed(day)));
                        }
                    }
                }
                None => issues.push(issue(line, name, LineIssueKind::Hours(cell.to_owned()))),
            },
        }
    }
    if row.first_name.is_empty() && row.last_name.is_empty() {
        issues.push(issue(line, "", LineIssueKind::NoName));
        return None;
    }
    if row.first_name.is_empty() {
        // A first name is what every screen falls back on.
        std::mem::swap(&mut row.first_name, &mut row.last_name);
    }
    if [&row.first_name, &row.last_name]
        .iter()
        .any(|name| name.chars().count() > MAX_NAME)
    {
        issues.push(issue(line, "", LineIssueKind::TooLong));
        return None;
    }
    if let (Some(arrived), Some(left)) = (row.arrived, row.left)
        && left < arrived
    {
        issues.push(issue(line, "", LineIssueKind::LeavesBeforeArriving));
    }
    Some(row)
}

impl PersonRow {
    /// The person, with what the house usually supposes for all the rest.
    pub fn into_person(self, id: PersonId) -> Person {
        Person {
            title: self.title,
            first_name: self.first_name,
            last_name: self.last_name,
            born: self.born,
            arrived: self.arrived,
            left: self.left,
            presence: self.presence,
            ..person_blank::person(id)
        }
    }
}
