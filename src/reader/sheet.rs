//! Workbooks (XLSX) as lines of text.
//!
//! A workbook is a ZIP archive: the whole is inflated once into nothing and counted before any of it is kept, since a
//! few kilobytes may say that they hold gigabytes. Cells are taken as they come and never laid out as the rectangle
//! that the file claims.

use crate::Fault;
use calamine::{DataRef, ExcelDateTime, Reader, Xlsx};
use memchr::memmem;
use serde::Serialize;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// Larger files hold something else than a list of people.
pub const MOST_BYTES: usize = 8 << 20;
/// All parts of the archive together, inflated.
const MOST_INFLATED: usize = 48 << 20;
/// Parts of the archive.
const MOST_PARTS: usize = 2_000;
/// Cells kept, with the empty ones before them in their line.
const MOST_CELLS: usize = 400_000;
/// Columns kept; what stands further right is no list.
const MOST_COLUMNS: usize = 256;
/// Characters kept of a cell.
const MOST_TEXT: usize = 1_000;

/// A sheet with the lines that hold anything.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// Its lines.
    pub rows: Vec<Row>,
}

/// A line.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Row {
    /// Its number in the sheet, from 1.
    pub line: u64,
    /// Its cells from the first column on.
    pub cells: Vec<String>,
}

/// The sheets of a workbook.
pub fn read(bytes: &[u8]) -> Result<Vec<Sheet>, Fault> {
    if bytes.len() > MOST_BYTES {
        return Err(Fault::TooLarge);
    }
    if bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        return Err(Fault::Locked);
    }
    if !bytes.starts_with(b"PK") {
        return Err(Fault::Foreign);
    }
    weigh(bytes)?;
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(|_| Fault::Damaged)?;
    let mut room = MOST_CELLS;
    let mut sheets = Vec::new();
    for name in workbook.sheet_names() {
        let rows = rows(&mut workbook, &name, &mut room)?;
        sheets.push(Sheet { name, rows });
    }
    Ok(sheets)
}

/// Inflates every part and keeps none: refuses what would be too large, or what makes the reader ask for room that
/// the file cannot fill.
fn weigh(bytes: &[u8]) -> Result<(), Fault> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Fault::Damaged)?;
    if archive.len() > MOST_PARTS {
        return Err(Fault::TooLarge);
    }
    let mut room = MOST_INFLATED;
    let mut window = vec![0; 64 << 10];
    let mut is_workbook = false;
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).map_err(|_| Fault::Damaged)?;
        let name = part.name().map_err(|_| Fault::Damaged)?;
        is_workbook |= name.ends_with("workbook.xml");
        // The end of the last window stays in front of the next, so that no word is cut.
        let mut kept = 0;
        loop {
            let n = part.read(&mut window[kept..]).map_err(|_| Fault::Damaged)?;
            if n == 0 {
                break;
            }
            room = room.checked_sub(n).ok_or(Fault::TooLarge)?;
            let filled = &window[..kept + n];
            if claims_too_much(filled) {
                return Err(Fault::TooLarge);
            }
            kept = filled.len().min(CLAIM.len() + MOST_DIGITS + 8);
            let from = filled.len() - kept;
            window.copy_within(from..from + kept, 0);
        }
    }
    if is_workbook {
        Ok(())
    } else {
        Err(Fault::Foreign)
    }
}

/// The attribute by which a table of texts says how many it holds: the reader makes that much room at once.
const CLAIM: &[u8] = b"uniqueCount";
/// A million and more texts are no list.
const MOST_DIGITS: usize = 6;

fn claims_too_much(bytes: &[u8]) -> bool {
    memmem::find_iter(bytes, CLAIM).any(|at| {
        let digits = bytes[at + CLAIM.len()..]
            .iter()
            .skip_while(|byte| matches!(byte, b'=' | b'"' | b'\'' | b' ' | b'0'));
        digits.take_while(|byte| byte.is_ascii_digit()).count() > MOST_DIGITS
    })
}

fn rows(
    workbook: &mut Xlsx<Cursor<&[u8]>>,
    name: &str,
    room: &mut usize,
) -> Result<Vec<Row>, Fault> {
    // A sheet of charts has no cells.
    let Ok(mut cells) = workbook.worksheet_cells_reader(name) else {
        return Ok(Vec::new());
    };
    let mut rows: Vec<Row> = Vec::new();
    while let Some(cell) = cells.next_cell().map_err(|_| Fault::Damaged)? {
        let (row, column) = cell.get_position();
        let text = text(cell.get_value());
        let column = column as usize;
        if text.is_empty() || column >= MOST_COLUMNS {
            continue;
        }
        let line = u64::from(row) + 1;
        if rows.last().is_none_or(|last| last.line != line) {
            rows.push(Row {
                line,
                cells: Vec::new(),
            });
        }
        let Some(last) = rows.last_mut() else {
            continue;
        };
        let more = (column + 1).saturating_sub(last.cells.len());
        *room = room.checked_sub(more.max(1)).ok_or(Fault::TooLarge)?;
        if more > 0 {
            last.cells.resize(column + 1, String::new());
        }
        last.cells[column] = text;
    }
    Ok(rows)
}

/// A cell as a person would write it in a list.
fn text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) if number.fract() == 0.0 && number.abs() < 1e15 => {
            format!("{number:.0}")
        }
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) | DataRef::DurationIso(text) => cut(text),
        DataRef::SharedString(text) => cut(text),
        DataRef::Bool(is_true) => u8::from(*is_true).to_string(),
        DataRef::DateTime(at) => date(*at),
        DataRef::DateTimeIso(text) => cut(text.split('T').next().unwrap_or_default()),
        DataRef::Error(_) | DataRef::Empty => String::new(),
    }
}

fn cut(text: &str) -> String {
    text.trim().chars().take(MOST_TEXT).collect()
}

/// A day, or a time of day.
fn date(at: ExcelDateTime) -> String {
    let value = at.as_f64();
    // The reader's own sums are made for the dates a workbook can show.
    if !(0.0..2_958_466.0).contains(&value) {
        return String::new();
    }
    let (year, month, day, hour, minute, ..) = at.to_ymd_hms_milli();
    if value < 1.0 || at.is_duration() {
        format!("{hour:02}:{minute:02}")
    } else {
        format!("{day:02}/{month:02}/{year:04}")
    }
}
