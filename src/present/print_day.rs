//! The day on paper: who comes and what takes place, with empty boxes. It stands in for the screen when there is none.

use super::{day, sheet::is_draft};
use crate::{
    domain::{document::Document, time::WeekId},
    i18n::{Locale, format},
};
use chrono::Datelike;

/// The list of a day with boxes to tick by hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayList {
    /// "Mardi 24 novembre 2026".
    pub title: String,
    /// The day.
    pub day: day::Day,
    /// Whether nobody has validated the week yet.
    pub is_draft: bool,
}

/// The list of a day.
pub fn day_list(locale: Locale, document: &Document, date: chrono::NaiveDate) -> DayList {
    DayList {
        title: format::capitalized(&format!(
            "{} {}",
            format::weekday(locale, date.weekday()),
            format::date(locale, date)
        )),
        day: day::day(locale, document, date),
        is_draft: is_draft(document, WeekId::of(date)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo;

    #[test]
    fn the_list_names_the_day_with_its_year() {
        let date = chrono::NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
        let list = day_list(Locale::Fr, &demo::small(date), date);
        assert_eq!(list.title.replace('\u{a0}', " "), "Mardi 24 novembre 2026");
        assert!(list.day.is_open);
    }
}
