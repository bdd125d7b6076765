//! What a preview says of an event.

use super::EventRow;
use crate::i18n::{Locale, format, text::import_calendar as t};
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
                t::span(locale, &date(*first), &date(last.unwrap_or(*first)))
            }
            None => date(*first),
        };
        let days = match (&self.weekly, self.dates.len()) {
            (None, 2..) => t::and_more(locale, self.dates.len() - 1, &days),
            _ => days,
        };
        match self.hours {
            Some(hours) => {
                let hours = format::time_range(locale, hours.start().0, hours.end().0);
                t::at_hours(locale, &days, &hours)
            }
            None => days,
        }
    }
}
