#![allow(
    clippy::unwrap_used,
    reason = "a test that meets the unexpected should stop"
)]

use crate::{Fault, calendar, sheet};
use std::io::{Cursor, Write};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

const RELS: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const WORKBOOK_RELS: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
const WORKBOOK: &str = r#"<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Liste" sheetId="1" r:id="r1"/></sheets></workbook>"#;

fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, bytes) in parts {
        writer.start_file(*name, options).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn workbook(sheet: &str, strings: &str) -> Vec<u8> {
    archive(&[
        ("_rels/.rels", RELS.as_bytes()),
        ("xl/_rels/workbook.xml.rels", WORKBOOK_RELS.as_bytes()),
        ("xl/workbook.xml", WORKBOOK.as_bytes()),
        ("xl/sharedStrings.xml", strings.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ])
}

const STRINGS: &str = r#"<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="1" uniqueCount="1"><si><t>Prénom</t></si></sst>"#;

fn sheet_of(cells: &str) -> String {
    format!(
        r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/><sheetData>{cells}</sheetData></worksheet>"#
    )
}

#[test]
fn a_workbook_becomes_lines_of_text() {
    let cells = r#"<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2"><v>12.0</v></c><c r="D2" t="b"><v>1</v></c></row>"#;
    let sheets = sheet::read(&workbook(&sheet_of(cells), STRINGS)).unwrap();
    assert_eq!(sheets.len(), 1);
    assert_eq!(sheets[0].name, "Liste");
    assert_eq!(sheets[0].rows.len(), 1);
    assert_eq!(sheets[0].rows[0].line, 2);
    assert_eq!(sheets[0].rows[0].cells, ["Prénom", "", "12", "1"]);
}

#[test]
fn a_cell_at_the_far_corner_makes_no_rectangle() {
    let cells = r#"<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c><c r="B1048576"><v>2</v></c><c r="ZZZZZZZZZ99999999999"><v>1</v></c></row>"#;
    let sheets = sheet::read(&workbook(&sheet_of(cells), STRINGS)).unwrap();
    assert_eq!(sheets[0].rows[0].cells, ["Prénom"]);
    assert_eq!(sheets[0].rows[1].line, 1_048_576);
    assert_eq!(sheets[0].rows[1].cells, ["", "2"]);
}

#[test]
fn bombs_are_refused_before_they_burst() {
    // Fifty megabytes of spaces in fifty kilobytes.
    let spaces = " ".repeat(50 << 20);
    let bomb = workbook(&sheet_of(&spaces), STRINGS);
    assert!(bomb.len() < 1 << 20);
    assert_eq!(sheet::read(&bomb), Err(Fault::TooLarge));
    // A part that nobody would read counts too.
    let aside = archive(&[("xl/workbook.xml", b"<a/>"), ("x", spaces.as_bytes())]);
    assert_eq!(sheet::read(&aside), Err(Fault::TooLarge));
    // A table of texts that claims more than the file can hold; the claim may lie across two windows.
    for lead in [0, 65_530, 65_531, 65_540, 131_060] {
        let strings = format!(
            "<!--{}--><sst uniqueCount=\"18446744073709551615\"><si><t>a</t></si></sst>",
            "-".repeat(lead).replace("--", "- ")
        );
        let claim = workbook(&sheet_of(""), &strings);
        assert_eq!(sheet::read(&claim), Err(Fault::TooLarge), "{lead}");
    }
    // Lines that begin far to the right: few bytes, many cells.
    let far = |line: usize| format!(r#"<row r="{line}"><c r="IV{line}"><v>1</v></c></row>"#);
    let cells: String = (1..4_000).map(far).collect();
    assert_eq!(
        sheet::read(&workbook(&sheet_of(&cells), STRINGS)),
        Err(Fault::TooLarge)
    );
}

#[test]
fn what_is_no_workbook_is_told_apart() {
    assert_eq!(sheet::read(b"PK"), Err(Fault::Damaged));
    assert_eq!(sheet::read(b"a;b"), Err(Fault::Foreign));
    assert_eq!(sheet::read(b"\xD0\xCF\x11\xE0\xA1"), Err(Fault::Locked));
    let other = archive(&[("content.xml", b"<a/>")]);
    assert_eq!(sheet::read(&other), Err(Fault::Foreign));
    assert_eq!(
        sheet::read(&vec![0; sheet::MOST_BYTES + 1]),
        Err(Fault::TooLarge)
    );
    let empty = archive(&[("xl/workbook.xml", b"")]);
    assert_eq!(sheet::read(&empty), Err(Fault::Damaged));
}

const AGENDA: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-CALNAME:Cabinet\r\nBEGIN:VTIMEZONE\r\nTZID:X\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Kin\r\n é\\, bain\r\nDTSTART;TZID=\"Europe/Paris\":20261124T100000\r\nDTEND;TZID=Europe/Paris:20261124T103000\r\nRRULE:FREQ=WEEKLY\r\nEXDATE;TZID=Europe/Paris:20261201T100000,20261208T100000\r\nBEGIN:VALARM\r\nDESCRIPTION:non\r\nSUMMARY:non\r\nEND:VALARM\r\n une ligne abîmée\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:2\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

#[test]
fn a_calendar_becomes_events_as_they_are_written() {
    let read = calendar::read(AGENDA.as_bytes()).unwrap();
    assert_eq!((read.name.as_str(), read.unreadable), ("Cabinet", 1));
    let event = &read.events[0];
    assert_eq!(event.summary, "Kiné, bain");
    assert_eq!(event.start.text, "20261124T100000");
    assert_eq!(event.start.zone, "Europe/Paris");
    assert_eq!(event.except.len(), 2);
    assert_eq!(event.rule, "FREQ=WEEKLY");
}

#[test]
fn a_calendar_nested_without_end_is_read_to_its_end() {
    let deep = format!(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261124\n{}END:VEVENT\n",
        "BEGIN:A\n".repeat(500_000)
    );
    assert_eq!(calendar::read(deep.as_bytes()).unwrap().events.len(), 1);
    let open = "BEGIN:VCALENDAR\n".to_owned() + &"BEGIN:VEVENT\n".repeat(1000);
    assert_eq!(calendar::read(open.as_bytes()).unwrap().unreadable, 1000);
    let many = "BEGIN:VEVENT\nDTSTART:20261124\nEND:VEVENT\n".repeat(20_000);
    let many = format!("BEGIN:VCALENDAR\n{many}");
    assert_eq!(calendar::read(many.as_bytes()), Err(Fault::TooLarge));
    assert_eq!(calendar::read(b"Bonjour"), Err(Fault::Foreign));
    assert_eq!(calendar::read(b""), Err(Fault::Foreign));
}
