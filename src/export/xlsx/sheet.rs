//! One sheet: a header that stays in sight and can be filtered, then a row for each line.

use chrono::NaiveDate;
use std::fmt::Write;

/// Widest column, in characters: notes are cut by the next cell rather than by a column across the screen.
const WIDEST: usize = 48;

/// Index of a cell format in the workbook's styles.
#[derive(Debug, Clone, Copy)]
enum Style {
    Usual = 0,
    Header = 1,
    Date = 2,
}

/// The sheet's XML. Rows of texts, the names of the columns first.
pub(super) fn xml(rows: &[Vec<String>]) -> String {
    let n_columns = rows.first().map_or(0, Vec::len);
    let last = format!("{}{}", letters(n_columns.max(1) - 1), rows.len().max(1));
    let mut text = format!(
        "{}<worksheet xmlns=\"{}\"><sheetViews><sheetView workbookViewId=\"0\">\
<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>",
        super::HEAD,
        super::MAIN
    );
    for column in 0..n_columns {
        let longest = rows
            .iter()
            .filter_map(|row| row.get(column))
            .map(|cell| cell.chars().count())
            .max()
            .unwrap_or(0);
        // Writing to a text cannot fail.
        let _ = write!(
            text,
            "<col min=\"{0}\" max=\"{0}\" width=\"{1}\" customWidth=\"1\"/>",
            column + 1,
            (longest + 3).min(WIDEST)
        );
    }
    text.push_str("</cols><sheetData>");
    for (at, row) in rows.iter().enumerate() {
        let _ = write!(text, "<row r=\"{}\">", at + 1);
        for (column, value) in row.iter().enumerate() {
            if !value.is_empty() {
                cell(&mut text, &letters(column), at, value);
            }
        }
        text.push_str("</row>");
    }
    let _ = write!(
        text,
        "</sheetData><autoFilter ref=\"A1:{last}\"/></worksheet>"
    );
    text
}

fn cell(text: &mut String, column: &str, at: usize, value: &str) {
    let row = at + 1;
    let _ = match (at, number(value), date(value)) {
        (0, ..) => write_text(text, column, row, value, Style::Header),
        (_, Some(number), _) => write!(text, "<c r=\"{column}{row}\"><v>{number}</v></c>"),
        (_, _, Some(serial)) => write!(
            text,
            "<c r=\"{column}{row}\" s=\"{}\"><v>{serial}</v></c>",
            Style::Date as u8
        ),
        _ => write_text(text, column, row, value, Style::Usual),
    };
}

fn write_text(
    text: &mut String,
    column: &str,
    row: usize,
    value: &str,
    style: Style,
) -> std::fmt::Result {
    write!(
        text,
        "<c r=\"{column}{row}\" s=\"{}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is></c>",
        style as u8,
        escaped(value)
    )
}

/// A count; a number with a zero before it is a code and stays a text.
fn number(value: &str) -> Option<u32> {
    let is_plain = value == "0" || !value.starts_with('0');
    let is_short = value.len() <= 4 && value.chars().all(|letter| letter.is_ascii_digit());
    (is_plain && is_short).then(|| value.parse().ok()).flatten()
}

/// Days since the end of 1899, as spreadsheets count them.
fn date(value: &str) -> Option<i64> {
    let date = ["%d/%m/%Y", "%Y-%m-%d"]
        .iter()
        .find_map(|form| NaiveDate::parse_from_str(value, form).ok())?;
    let start = NaiveDate::from_ymd_opt(1899, 12, 30)?;
    // Before March 1900 spreadsheets disagree with the calendar.
    Some((date - start).num_days()).filter(|days| *days > 60)
}

/// The letters of a column: 0 is A, 26 is AA.
fn letters(column: usize) -> String {
    let mut letters = String::new();
    let mut rest = column + 1;
    while rest > 0 {
        rest -= 1;
        letters.insert(0, char::from(b'A' + (rest % 26) as u8));
        rest /= 26;
    }
    letters
}

/// Text inside XML; characters that XML forbids are left out.
fn escaped(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    for letter in value.chars() {
        match letter {
            '&' => text.push_str("&amp;"),
            '<' => text.push_str("&lt;"),
            '>' => text.push_str("&gt;"),
            '\t' | '\n' => text.push(letter),
            '\u{fffe}' | '\u{ffff}' => {}
            letter if letter.is_control() => {}
            letter => text.push(letter),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(value: &str) -> String {
        xml(&[vec!["Titre".to_owned()], vec![value.to_owned()]])
    }

    #[test]
    fn dates_and_counts_can_be_sorted_and_texts_stay_texts() {
        assert!(of("24/11/2026").contains("s=\"2\"><v>46350</v>"));
        assert!(of("2026-11-24").contains("<v>46350</v>"));
        assert!(of("12").contains("<v>12</v>"));
        for text in ["012", "=1+1", "12345", "9:00-16:30", "31/13/2026"] {
            assert!(
                of(text).contains(&format!("preserve\">{text}</t>")),
                "{text}"
            );
        }
    }

    #[test]
    fn what_xml_forbids_is_escaped_or_left_out() {
        assert!(of("a & b < \u{1}c").contains("a &amp; b &lt; c"));
    }

    #[test]
    fn columns_beyond_z_have_two_letters() {
        assert_eq!(
            [0, 25, 26, 51, 52].map(letters),
            ["A", "Z", "AA", "AZ", "BA"]
        );
    }
}
