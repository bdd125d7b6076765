//! Time as a house speaks of it: minutes of a day, half-open ranges, a week's hours, ISO weeks.

use chrono::{Datelike, Days, NaiveDate, NaiveTime, Timelike, Weekday};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use std::{fmt, str::FromStr};

/// The seven days in the order of a French week.
pub const WEEKDAYS: [Weekday; 7] = [
    Weekday::Mon,
    Weekday::Tue,
    Weekday::Wed,
    Weekday::Thu,
    Weekday::Fri,
    Weekday::Sat,
    Weekday::Sun,
];

/// Minutes since midnight, 0 to 1440 (the end of the day).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Minutes(pub u16);

impl Minutes {
    /// The end of a day.
    pub const DAY_END: Self = Self(24 * 60);

    /// The minute that a clock shows.
    pub fn of(time: NaiveTime) -> Self {
        Self::at(time.hour() as u16, time.minute() as u16)
    }

    /// The minute of a clock time, 24 h.
    pub const fn at(hour: u16, minute: u16) -> Self {
        Self(hour * 60 + minute)
    }

    /// The hour, 0 to 24.
    pub const fn hour(self) -> u16 {
        self.0 / 60
    }

    /// The minute within the hour.
    pub const fn minute(self) -> u16 {
        self.0 % 60
    }

    /// This time, `minutes` later; never beyond the largest representable time.
    #[must_use]
    pub const fn plus(self, minutes: u16) -> Self {
        Self(self.0.saturating_add(minutes))
    }
}

/// A half-open range of a day, `start < end`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct TimeRange {
    start: Minutes,
    end: Minutes,
}

impl TimeRange {
    /// The hour after noon: what a form starts from when nothing else is known.
    pub const NOON: Self = Self {
        start: Minutes::at(12, 0),
        end: Minutes::at(13, 0),
    };

    /// A range, or nothing if it would be empty, reversed or past midnight.
    pub fn new(start: Minutes, end: Minutes) -> Option<Self> {
        (start < end && end <= Minutes::DAY_END).then_some(Self { start, end })
    }

    /// The range of `minutes` from `start`, under the same conditions as [`TimeRange::new`].
    pub fn lasting(start: Minutes, minutes: u16) -> Option<Self> {
        Self::new(start, start.plus(minutes))
    }

    /// First minute.
    pub const fn start(self) -> Minutes {
        self.start
    }

    /// First minute after it.
    pub const fn end(self) -> Minutes {
        self.end
    }

    /// Length in minutes.
    pub const fn minutes(self) -> u16 {
        self.end.0 - self.start.0
    }

    /// Whether the two ranges share a minute.
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether `other` lies wholly inside.
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}

impl<'de> Deserialize<'de> for TimeRange {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        struct Raw {
            start: Minutes,
            end: Minutes,
        }
        let raw = Raw::deserialize(deserializer)?;
        Self::new(raw.start, raw.end)
            .ok_or_else(|| D::Error::custom("a time range ends after it starts"))
    }
}

/// One optional range for each weekday: opening hours, presence, duty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct WeekHours(pub [Option<TimeRange>; 7]);

impl WeekHours {
    /// The same range on each of the given days.
    pub fn on(days: &[Weekday], range: Option<TimeRange>) -> Self {
        let mut hours = Self::default();
        for day in days {
            hours.set(*day, range);
        }
        hours
    }

    /// The range of a day.
    pub fn get(&self, day: Weekday) -> Option<TimeRange> {
        self.0[day.num_days_from_monday() as usize]
    }

    /// Replaces the range of a day.
    pub fn set(&mut self, day: Weekday, range: Option<TimeRange>) {
        self.0[day.num_days_from_monday() as usize] = range;
    }

    /// The days that have a range, in the week's order.
    pub fn days(&self) -> impl Iterator<Item = (Weekday, TimeRange)> + '_ {
        WEEKDAYS
            .into_iter()
            .filter_map(|day| Some((day, self.get(day)?)))
    }
}

/// A range of a weekday that repeats each week, with what fills it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WeeklyRange {
    /// The weekday.
    pub day: Weekday,
    /// The range of that day.
    pub range: TimeRange,
    /// What it is, in the house's words; may be empty.
    #[serde(default)]
    pub label: String,
}

/// Dates from `first` to `last`, both included, or a part of one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct DateSpan {
    /// First date.
    pub first: NaiveDate,
    /// Last date; never before the first (checked by `check`).
    pub last: NaiveDate,
    /// Only this range of each of the dates; the whole day if absent.
    #[serde(default)]
    pub hours: Option<TimeRange>,
}

impl DateSpan {
    /// One whole day.
    pub const fn day(date: NaiveDate) -> Self {
        Self {
            first: date,
            last: date,
            hours: None,
        }
    }

    /// Whether the span touches this date.
    pub fn covers(&self, date: NaiveDate) -> bool {
        self.first <= date && date <= self.last
    }

    /// Whether the span takes all of this date.
    pub fn is_whole_day_on(&self, date: NaiveDate) -> bool {
        self.hours.is_none() && self.covers(date)
    }

    /// Whether the span takes some of a range of this date.
    pub fn takes(&self, date: NaiveDate, range: TimeRange) -> bool {
        self.covers(date) && self.hours.is_none_or(|hours| hours.overlaps(range))
    }
}

/// An ISO week, written `2026-W48`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WeekId {
    year: i32,
    week: u32,
}

impl WeekId {
    /// The week that holds a date.
    pub fn of(date: NaiveDate) -> Self {
        let iso = date.iso_week();
        Self {
            year: iso.year(),
            week: iso.week(),
        }
    }

    /// A week by number, if that year has it and lies within 1900 to 2999.
    pub fn new(year: i32, week: u32) -> Option<Self> {
        (1900..3000).contains(&year).then_some(())?;
        NaiveDate::from_isoywd_opt(year, week, Weekday::Mon).map(|_| Self { year, week })
    }

    /// ISO year.
    pub const fn year(self) -> i32 {
        self.year
    }

    /// ISO week number, 1 to 53.
    pub const fn number(self) -> u32 {
        self.week
    }

    /// Whether the number is odd; after a week 53 come two odd weeks.
    pub const fn is_odd(self) -> bool {
        self.week % 2 == 1
    }

    /// The date of a weekday of this week.
    pub fn date(self, day: Weekday) -> NaiveDate {
        NaiveDate::from_isoywd_opt(self.year, self.week, day).unwrap_or_default()
    }

    /// Monday.
    pub fn monday(self) -> NaiveDate {
        self.date(Weekday::Mon)
    }

    /// The week after.
    #[must_use]
    pub fn next(self) -> Self {
        self.monday()
            .checked_add_days(Days::new(7))
            .map_or(self, Self::of)
    }

    /// The week before.
    #[must_use]
    pub fn previous(self) -> Self {
        self.monday()
            .checked_sub_days(Days::new(7))
            .map_or(self, Self::of)
    }
}

impl fmt::Display for WeekId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-W{:02}", self.year, self.week)
    }
}

/// Why a text names no week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BadWeek;

impl fmt::Display for BadWeek {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a week is written 2026-W48")
    }
}

impl FromStr for WeekId {
    type Err = BadWeek;
    fn from_str(text: &str) -> Result<Self, BadWeek> {
        let (year, week) = text.split_once("-W").ok_or(BadWeek)?;
        Self::new(
            year.parse().map_err(|_| BadWeek)?,
            week.parse().map_err(|_| BadWeek)?,
        )
        .ok_or(BadWeek)
    }
}

impl Serialize for WeekId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for WeekId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?
            .parse()
            .map_err(D::Error::custom)
    }
}

/// Half of a day, as people say which one suits them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Half {
    /// Before the meal.
    Morning,
    /// After it.
    Afternoon,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_never_ends_before_it_starts() {
        assert!(TimeRange::new(Minutes::at(10, 0), Minutes::at(10, 0)).is_none());
        assert!(TimeRange::lasting(Minutes::at(23, 45), 30).is_none());
        assert!(serde_json::from_str::<TimeRange>(r#"{"start":600,"end":540}"#).is_err());
    }

    #[test]
    fn touching_ranges_do_not_overlap() {
        let at = |from, to| TimeRange::new(Minutes::at(from, 0), Minutes::at(to, 0)).unwrap();
        assert!(!at(9, 10).overlaps(at(10, 11)));
        assert!(at(9, 11).overlaps(at(10, 12)));
    }

    #[test]
    fn a_span_takes_whole_days_or_a_part_of_each() {
        let date = |day| NaiveDate::from_ymd_opt(2026, 11, day).unwrap();
        let at = |from, to| TimeRange::new(Minutes::at(from, 0), Minutes::at(to, 0)).unwrap();
        let whole = DateSpan {
            last: date(26),
            ..DateSpan::day(date(24))
        };
        let mornings = DateSpan {
            hours: Some(at(9, 12)),
            ..whole
        };
        assert!(whole.is_whole_day_on(date(26)) && whole.takes(date(26), at(14, 15)));
        assert!(!whole.is_whole_day_on(date(27)) && !whole.takes(date(27), at(14, 15)));
        assert!(!mornings.is_whole_day_on(date(24)));
        assert!(mornings.takes(date(25), at(11, 13)) && !mornings.takes(date(25), at(12, 13)));
    }

    #[test]
    fn weeks_follow_each_other_across_a_year_of_53_weeks() {
        let last = WeekId::new(2026, 53).unwrap();
        assert_eq!(last.next(), WeekId::new(2027, 1).unwrap());
        assert_eq!(last.next().previous(), last);
        assert_eq!("2026-W48".parse(), WeekId::new(2026, 48).ok_or(BadWeek));
        assert_eq!("2025-W53".parse::<WeekId>(), Err(BadWeek));
    }
}
