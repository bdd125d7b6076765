//! Workbooks (XLSX): the tables of [`super::csv`] as sheets with dates and numbers that a spreadsheet can sort.
//!
//! Written by hand, since what is needed of the format is one kind of sheet: texts, numbers, dates, a header that
//! stays and can be filtered. Texts are texts here, so no formula needs to be defused.

mod sheet;
mod zip;

use super::csv;
use crate::{
    domain::{document::Document, time::WeekId},
    i18n::{Locale, text::files as t},
};
use std::fmt::Write;

/// Sessions, follow-up and people of a house, a sheet each; the people with their hours in the first of the weeks.
pub fn workbook(document: &Document, weeks: &[WeekId], locale: Locale) -> Vec<u8> {
    let tables = [
        (
            t::sheet_week(locale),
            csv::week_table(document, weeks, locale),
        ),
        (
            t::sheet_attendance(locale),
            csv::attendance_table(document, weeks, locale),
        ),
        (
            t::sheet_persons(locale),
            csv::persons_table(document, weeks.first().copied(), locale),
        ),
    ];
    let mut zip = zip::Zip::default();
    let names: Vec<&str> = tables.iter().map(|(name, _)| *name).collect();
    zip.add("[Content_Types].xml", &content_types(names.len()));
    zip.add("_rels/.rels", ROOT);
    zip.add("xl/workbook.xml", &book(&names));
    zip.add("xl/_rels/workbook.xml.rels", &relations(names.len()));
    zip.add("xl/styles.xml", STYLES);
    for (at, (_, table)) in tables.iter().enumerate() {
        let path = format!("xl/worksheets/sheet{}.xml", at + 1);
        zip.add(&path, &sheet::xml(table.rows()));
    }
    zip.finish()
}

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

const ROOT: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" \
Target=\"xl/workbook.xml\"/></Relationships>";

/// Cell formats by their index: usual, header, date, date and time; see `sheet::Style`.
const STYLES: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">\
<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>\
<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>\
<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>\
<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>\
<cellXfs count=\"3\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>\
<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>\
<xf numFmtId=\"14\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/></cellXfs>\
<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>";

fn content_types(n_sheets: usize) -> String {
    let mut text = format!(
        "{HEAD}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
<Default Extension=\"xml\" ContentType=\"application/xml\"/>\
<Override PartName=\"/xl/workbook.xml\" \
ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>\
<Override PartName=\"/xl/styles.xml\" \
ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>"
    );
    for at in 1..=n_sheets {
        // Writing to a text cannot fail.
        let _ = write!(
            text,
            "<Override PartName=\"/xl/worksheets/sheet{at}.xml\" \
ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
        );
    }
    text + "</Types>"
}

fn book(names: &[&str]) -> String {
    let mut text = format!(
        "{HEAD}<workbook xmlns=\"{MAIN}\" \
xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
    );
    for (at, name) in names.iter().enumerate() {
        let _ = write!(
            text,
            "<sheet name=\"{name}\" sheetId=\"{0}\" r:id=\"rId{0}\"/>",
            at + 1
        );
    }
    text + "</sheets></workbook>"
}

fn relations(n_sheets: usize) -> String {
    let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let mut text = format!(
        "{HEAD}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    );
    for at in 1..=n_sheets {
        let _ = write!(
            text,
            "<Relationship Id=\"rId{at}\" Type=\"{kind}/worksheet\" Target=\"worksheets/sheet{at}.xml\"/>"
        );
    }
    let _ = write!(
        text,
        "<Relationship Id=\"rId{}\" Type=\"{kind}/styles\" Target=\"styles.xml\"/>",
        n_sheets + 1
    );
    text + "</Relationships>"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo;

    #[test]
    fn the_workbook_holds_a_sheet_for_each_table() {
        let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
        let document = demo::small(day);
        let bytes = workbook(&document, &[WeekId::of(day)], Locale::Fr);
        assert!(bytes.starts_with(b"PK\x03\x04"));
        let names = ["xl/worksheets/sheet1.xml", "xl/worksheets/sheet3.xml"];
        for name in names {
            assert!(
                bytes
                    .windows(name.len())
                    .any(|part| part == name.as_bytes()),
                "{name}"
            );
        }
    }
}
