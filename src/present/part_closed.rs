//! Parts of a day that closures take, in words: the day ends early and everybody must see when and why.

use crate::{
    domain::{document::Document, house::Closure, time::TimeRange},
    i18n::{
        Locale, format,
        text::{common, week as t},
    },
};
use chrono::{Datelike, NaiveDate};

/// A part of a day when the house is closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartClosed {
    /// When, within the hours of the day.
    pub range: TimeRange,
    /// "Fermé dès 14 h 45".
    pub when: String,
    /// Why, in the house's words; may be empty.
    pub why: String,
}

impl PartClosed {
    fn of(locale: Locale, open: TimeRange, closure: &Closure) -> Option<Self> {
        let hours = closure.span.hours?;
        let range = TimeRange::new(hours.start().max(open.start()), hours.end().min(open.end()))?;
        let (from, until) = (
            format::time(locale, range.start().0),
            format::time(locale, range.end().0),
        );
        let when = if range.end() == open.end() {
            t::closed_from(locale, &from)
        } else if range.start() == open.start() {
            t::closed_until(locale, &until)
        } else {
            t::closed_between(locale, &from, &until)
        };
        let why = closure.label.trim().to_owned();
        Some(Self { range, when, why })
    }

    /// "Fermé dès 14 h 45 : Réunion d’équipe".
    pub fn told(&self, locale: Locale) -> String {
        if self.why.is_empty() {
            return self.when.clone();
        }
        common::labelled(locale, &self.when, &self.why)
    }
}

/// The parts of a day when the house is closed, by start; none of a day that is closed as a whole.
pub fn on(locale: Locale, document: &Document, date: NaiveDate) -> Vec<PartClosed> {
    let house = &document.house;
    let Some(open) = house.opening.get(date.weekday()) else {
        return Vec::new();
    };
    if house.is_closed_on(date) {
        return Vec::new();
    }
    let closures = house.closures.iter();
    let mut parts: Vec<PartClosed> = closures
        .filter(|closure| closure.span.covers(date))
        .filter_map(|closure| PartClosed::of(locale, open, closure))
        .collect();
    parts.sort_by_key(|part| part.range);
    parts
}

/// The same as sentences.
pub fn told_on(locale: Locale, document: &Document, date: NaiveDate) -> Vec<String> {
    let parts = on(locale, document, date);
    parts.iter().map(|part| part.told(locale)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        demo,
        domain::time::{DateSpan, Minutes},
    };
    use std::sync::Arc;

    fn told(from: Minutes, until: Minutes, label: &str) -> Vec<String> {
        let date = NaiveDate::from_ymd_opt(2026, 11, 26).unwrap();
        let mut document = demo::small(date);
        let hours = TimeRange::new(from, until);
        let span = DateSpan {
            hours,
            ..DateSpan::day(date)
        };
        let label = label.to_owned();
        Arc::make_mut(&mut document.house)
            .closures
            .push(Closure { span, label });
        assert_eq!(
            told_on(Locale::Fr, &document, date.pred_opt().unwrap()),
            [""; 0]
        );
        let told = told_on(Locale::Fr, &document, date);
        told.iter().map(|one| one.replace('\u{a0}', " ")).collect()
    }

    #[test]
    fn a_part_of_a_day_that_is_closed_says_when_and_why() {
        let late = Minutes::at(17, 0);
        assert_eq!(
            told(Minutes::at(14, 45), late, "Réunion d’équipe"),
            ["Fermé dès 14 h 45 : Réunion d’équipe"]
        );
        assert_eq!(
            told(Minutes::at(7, 0), Minutes::at(10, 0), ""),
            ["Fermé jusqu’à 10 h"]
        );
        assert_eq!(
            told(Minutes::at(11, 0), Minutes::at(12, 0), ""),
            ["Fermé de 11 h à 12 h"]
        );
    }

    #[test]
    fn what_is_outside_the_hours_of_the_day_is_not_told() {
        assert_eq!(told(Minutes::at(20, 0), Minutes::at(21, 0), ""), [""; 0]);
    }
}
