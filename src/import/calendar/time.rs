//! Days, times and lengths as calendars write them.

use super::Home;
use crate::{domain::time::Minutes, import::read};
use chrono::{Datelike, NaiveDate, NaiveDateTime, TimeDelta};

/// Zones that show the same hours as Paris, with the names that Windows gives them.
const LIKE_PARIS: [&str; 16] = [
    "Europe/Paris",
    "Europe/Brussels",
    "Europe/Luxembourg",
    "Europe/Zurich",
    "Europe/Berlin",
    "Europe/Madrid",
    "Europe/Rome",
    "Europe/Amsterdam",
    "Europe/Vienna",
    "Europe/Monaco",
    "CET",
    "Romance Standard Time",
    "W. Europe Standard Time",
    "Central Europe Standard Time",
    "Central European Standard Time",
    "Paris",
];

/// A day or a time of it, by the clock of the house.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// A whole day.
    Day(NaiveDate),
    /// A time.
    Time(NaiveDateTime),
}

impl Moment {
    /// Its date.
    pub const fn date(self) -> NaiveDate {
        match self {
            Self::Day(date) => date,
            Self::Time(at) => at.date(),
        }
    }
}

/// Reads a day or a time; none outside the years that a planning may hold.
pub fn moment(time: &read::Time, home: &Home<'_>) -> Option<Moment> {
    let text = time.text.trim();
    let moment = if let Ok(date) = NaiveDate::parse_from_str(text, "%Y%m%d") {
        Moment::Day(date)
    } else if let Some(utc) = text.strip_suffix(['Z', 'z']) {
        Moment::Time((home.from_utc)(date_time(utc)?))
    } else {
        Moment::Time(date_time(text)?)
    };
    (1970..2200)
        .contains(&moment.date().year())
        .then_some(moment)
}

fn date_time(text: &str) -> Option<NaiveDateTime> {
    ["%Y%m%dT%H%M%S", "%Y%m%dT%H%M"]
        .into_iter()
        .find_map(|form| NaiveDateTime::parse_from_str(text, form).ok())
}

/// Whether a zone shows other hours than the house's, as far as its name tells.
pub fn is_foreign(zone: &str, home: &Home<'_>) -> bool {
    let like_paris = |zone: &str| LIKE_PARIS.contains(&zone);
    let is_same = zone == home.zone || (like_paris(zone) && like_paris(home.zone));
    !zone.is_empty() && !is_same
}

/// A length: `PT45M`, `P1DT2H`, `P1W`.
pub fn duration(text: &str) -> Option<TimeDelta> {
    let mut minutes = 0_i64;
    let mut number = 0_i64;
    let mut is_time = false;
    for letter in text.strip_prefix('P')?.chars() {
        let unit = match letter {
            '0'..='9' => {
                number = number * 10 + i64::from(letter.to_digit(10)?);
                if number > 1_000_000 {
                    return None;
                }
                continue;
            }
            'T' => {
                is_time = true;
                continue;
            }
            'W' => 7 * 24 * 60,
            'D' => 24 * 60,
            'H' => 60,
            'M' if is_time => 1,
            'S' => 0,
            _ => return None,
        };
        minutes += number * unit;
        number = 0;
    }
    TimeDelta::try_minutes(minutes)
}

/// The minute of the day.
pub fn minute_of(at: NaiveDateTime) -> Minutes {
    Minutes::of(at.time())
}
