//! What the browser's date and time fields read and write.

use crate::domain::time::{Minutes, TimeRange};
use chrono::NaiveDate;

/// "2026-11-24", as date fields want it.
pub fn date_text(date: Option<NaiveDate>) -> String {
    date.map_or_else(String::new, |date| date.format("%Y-%m-%d").to_string())
}

/// Reads a date field.
pub fn read_date(text: &str) -> Option<NaiveDate> {
    text.trim().parse().ok()
}

/// "09:05", as time fields want it. Midnight at the end of a day has no such text and becomes the minute before.
pub fn time_text(time: Minutes) -> String {
    let time = time.min(Minutes::at(23, 59));
    format!("{:02}:{:02}", time.hour(), time.minute())
}

/// Reads a time field; seconds are left out.
pub fn read_time(text: &str) -> Option<Minutes> {
    let mut parts = text.trim().split(':');
    let hour = parts.next()?.parse().ok().filter(|hour| *hour < 24)?;
    let minute = parts.next()?.parse().ok().filter(|minute| *minute < 60)?;
    Some(Minutes::at(hour, minute))
}

/// Reads two time fields as a range.
pub fn read_range(from: &str, to: &str) -> Option<TimeRange> {
    TimeRange::new(read_time(from)?, read_time(to)?)
}

/// Reads a field of whole numbers, none of which may be below zero: no record has room for that. What is too large or too
/// small is left to the check of the record.
pub fn read_number(text: &str) -> Option<i64> {
    text.trim().parse().ok().filter(|number| *number >= 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_survives_its_field() {
        for time in [Minutes::at(0, 0), Minutes::at(9, 5), Minutes::at(23, 59)] {
            assert_eq!(read_time(&time_text(time)), Some(time));
        }
        assert_eq!(read_time("09:05:30"), Some(Minutes::at(9, 5)));
    }

    #[test]
    fn a_number_below_zero_is_nothing() {
        assert_eq!(read_number(" 12 "), Some(12));
        assert_eq!(read_number("0"), Some(0));
        for text in ["-1", "", "1,5", "99999999999999999999"] {
            assert_eq!(read_number(text), None, "{text}");
        }
    }

    #[test]
    fn a_half_typed_field_is_nothing() {
        assert_eq!(read_date(""), None);
        assert_eq!(read_time("24:00"), None);
        assert_eq!(read_range("10:00", "09:00"), None);
        assert_eq!(read_range("10:00", ""), None);
    }
}
