//! What a preview says of an event.

use super::EventRow;
use crate::{
    domain::time::{DateSpan, Minutes, TimeRange},
    i18n::{Locale, format, text::import_calendar as t},
};
use chrono::{Days, NaiveDate};

impl EventRow {
    /// When it takes place: "chaque mardi, dès le 24 novembre 2026, 10 h – 10 h 30".
    pub fn when(&self, locale: Locale) -> String {
        let Some(first) = self.dates.first() else {
            return String::new();
        };
        let date = |date: NaiveDate| format::date(locale, date);
        let days = match &self.weekly {
            Some(weekly) => {
                let days: Vec<&str> = weekly
                    .days
                    .iter()
                    .map(|day| format::weekday(locale, *day))
                    .collect();
                let days = format::list(locale, &days);
                let begins = if weekly.every == 1 {
                    t::each(locale, &days, &date(*first))
                } else {
                    t::each_weeks(locale, usize::from(weekly.every), &days, &date(*first))
                };
                match weekly.until {
                    Some(until) => t::until(locale, &begins, &date(until)),
                    None => begins,
                }
            }
            None if self.n_days > 1 => {
                let last = first.checked_add_days(Days::new(u64::from(self.n_days) - 1));
                let last = last.unwrap_or(*first);
                match self.across {
                    Some((from, to)) => {
                        let at = |day, time: Minutes| {
                            t::at_hours(locale, &date(day), &format::time(locale, time.0))
                        };
                        t::span(locale, &at(*first, from), &at(last, to))
                    }
                    None => t::span(locale, &date(*first), &date(last)),
                }
            }
            None => date(*first),
        };
        let days = match (&self.weekly, self.dates.len()) {
            (None, 2..) => t::and_more(locale, self.dates.len() - 1, &days),
            _ => days,
        };
        let on_one_day = self.across.filter(|_| self.n_days == 1);
        let on_one_day = on_one_day.and_then(|(from, to)| TimeRange::new(from, to));
        with_hours(locale, days, self.hours.or(on_one_day))
    }
}

/// The spans that an event took so far, the first of them written out: "8 décembre 2026, 10 h – 12 h et 2 autres dates".
pub fn spans(locale: Locale, spans: &[DateSpan]) -> Option<String> {
    let first = spans.first()?;
    let (from, to) = (
        format::date(locale, first.first),
        format::date(locale, first.last),
    );
    let days = if first.first == first.last {
        from
    } else {
        t::span(locale, &from, &to)
    };
    let first = with_hours(locale, days, first.hours);
    Some(match spans.len() {
        1 => first,
        n => t::and_more(locale, n - 1, &first),
    })
}

fn with_hours(locale: Locale, days: String, hours: Option<TimeRange>) -> String {
    match hours {
        Some(hours) => {
            let hours = format::time_range(locale, hours.start().0, hours.end().0);
            t::at_hours(locale, &days, &hours)
        }
        None => days,
    }
}
