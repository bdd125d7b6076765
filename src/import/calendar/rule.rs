//! How an event repeats (RRULE). A date is asked whether it is one of the occurrences; nothing is counted further than
//! a few thousand days, whatever the rule claims.

use super::{Home, time};
use crate::{domain::time::WEEKDAYS, import::read};
use chrono::{Datelike, Days, NaiveDate, Weekday};
use std::ops::RangeInclusive;

/// Days that are looked at for one rule: eleven years.
const MOST_DAYS: u64 = 4_000;

/// How often.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Frequency {
    /// Each so many days.
    Daily,
    /// Each so many weeks.
    Weekly,
    /// Each so many months.
    Monthly,
    /// Each so many years.
    Yearly,
}

/// A rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// How often.
    pub frequency: Frequency,
    /// Each so many.
    pub interval: u16,
    /// Weekdays, with their place in the month (1 first, -1 last) or 0 for each.
    days: Vec<(i8, Weekday)>,
    /// Days of the month; -1 is the last.
    month_days: Vec<i8>,
    months: Vec<u32>,
    /// The day that a week begins with: which of two Sundays is in the week of a Tuesday, every other week.
    week_start: Weekday,
    /// So many occurrences.
    count: Option<u32>,
    /// Last day.
    pub until: Option<NaiveDate>,
}

impl Rule {
    /// Reads a rule; none if it holds anything that a house's planning has no use for.
    pub fn read(text: &str, home: &Home<'_>) -> Option<Self> {
        let mut rule = Self {
            frequency: Frequency::Daily,
            interval: 1,
            days: Vec::new(),
            month_days: Vec::new(),
            months: Vec::new(),
            week_start: Weekday::Mon,
            count: None,
            until: None,
        };
        let mut frequency = None;
        for part in text.split(';').filter(|part| !part.is_empty()) {
            let (name, value) = part.split_once('=')?;
            let value = value.trim().to_ascii_uppercase();
            match name.trim().to_ascii_uppercase().as_str() {
                "FREQ" => {
                    frequency = Some(match value.as_str() {
                        "DAILY" => Frequency::Daily,
                        "WEEKLY" => Frequency::Weekly,
                        "MONTHLY" => Frequency::Monthly,
                        "YEARLY" => Frequency::Yearly,
                        _ => return None,
                    });
                }
                "INTERVAL" => rule.interval = value.parse().ok().filter(|n| *n > 0)?,
                "COUNT" => rule.count = Some(value.parse().ok()?),
                "UNTIL" => {
                    let until = read::Time {
                        text: value,
                        zone: String::new(),
                    };
                    rule.until = Some(time::moment(&until, home)?.date());
                }
                "BYDAY" => rule.days = list(&value, weekday)?,
                "BYMONTHDAY" => rule.month_days = list(&value, |day| day.parse().ok())?,
                "BYMONTH" => rule.months = list(&value, |month| month.parse().ok())?,
                "WKST" => {
                    rule.week_start = weekday(&value).filter(|(place, _)| *place == 0)?.1;
                }
                _ => return None,
            }
        }
        rule.frequency = frequency?;
        // Places in a whole year, and days of any month: nobody's appointments are said so.
        let is_of_year = rule.frequency == Frequency::Yearly && rule.months.is_empty();
        let is_bare = rule.days.is_empty() && rule.month_days.is_empty();
        let is_near = rule.days.iter().all(|(place, _)| place.unsigned_abs() <= 5);
        ((is_bare || !is_of_year) && is_near).then_some(rule)
    }

    /// The weekdays of a rule that a weekly appointment can say: each so many weeks, or each day.
    pub fn weekdays(&self, start: NaiveDate) -> Option<Vec<Weekday>> {
        let is_plain = self.months.is_empty()
            && self.month_days.is_empty()
            && self.days.iter().all(|(place, _)| *place == 0);
        if !is_plain {
            return None;
        }
        let named = || self.days.iter().map(|(_, day)| *day).collect();
        match (self.frequency, self.interval) {
            (Frequency::Weekly, _) if self.days.is_empty() => Some(vec![start.weekday()]),
            (Frequency::Daily, 1) if self.days.is_empty() => Some(WEEKDAYS.to_vec()),
            (Frequency::Weekly, _) | (Frequency::Daily, 1) => Some(named()),
            _ => None,
        }
    }

    /// The occurrences of an event that starts on this day, those within a window.
    pub fn dates(&self, start: NaiveDate, window: &RangeInclusive<NaiveDate>) -> Vec<NaiveDate> {
        let end = self
            .until
            .map_or(*window.end(), |until| until.min(*window.end()));
        // Without a count to keep, what lies before the window need not be walked through.
        let first = match self.count {
            Some(_) => start,
            None => start.max(*window.start()),
        };
        let mut left = self.count.unwrap_or(u32::MAX);
        let mut dates = Vec::new();
        for day in 0..MOST_DAYS {
            let Some(date) = first.checked_add_days(Days::new(day)) else {
                break;
            };
            if date > end || left == 0 {
                break;
            }
            // The first day counts, even where it keeps none of the rule's conditions.
            if date == start || self.holds(start, date) {
                left -= 1;
                if window.contains(&date) {
                    dates.push(date);
                }
            }
        }
        dates
    }

    /// The last occurrence of a rule that counts.
    pub fn last(&self, start: NaiveDate) -> Option<NaiveDate> {
        self.count?;
        let far = start.checked_add_days(Days::new(MOST_DAYS))?;
        self.dates(start, &(start..=far)).last().copied()
    }

    fn holds(&self, start: NaiveDate, date: NaiveDate) -> bool {
        let every = i64::from(self.interval);
        let months = |day: NaiveDate| i64::from(day.year()) * 12 + i64::from(day.month0());
        let first = |day: NaiveDate| day.week(self.week_start).checked_first_day().unwrap_or(day);
        let is_month = self.months.is_empty() || self.months.contains(&date.month());
        is_month
            && match self.frequency {
                Frequency::Daily => {
                    (date - start).num_days() % every == 0 && self.keeps(date, None)
                }
                Frequency::Weekly => {
                    let weeks = (first(date) - first(start)).num_weeks();
                    let usual = self.days.is_empty().then(|| start.weekday());
                    weeks % every == 0
                        && usual.is_none_or(|day| day == date.weekday())
                        && self.keeps(date, None)
                }
                Frequency::Monthly => {
                    (months(date) - months(start)) % every == 0
                        && self.keeps(date, Some(start.day()))
                }
                Frequency::Yearly => {
                    let is_own_month = !self.months.is_empty() || date.month() == start.month();
                    i64::from(date.year() - start.year()) % every == 0
                        && is_own_month
                        && self.keeps(date, Some(start.day()))
                }
            }
    }

    /// Whether the day is one of those named; where none is named, the usual day of the month.
    fn keeps(&self, date: NaiveDate, usual: Option<u32>) -> bool {
        let last = u32::from(date.num_days_in_month());
        let day = date.day();
        let is_month_day = |wanted: &i8| {
            let back = u32::from(wanted.unsigned_abs());
            if *wanted > 0 {
                back == day
            } else {
                back > 0 && day + back == last + 1
            }
        };
        let is_day = |(place, weekday): &(i8, Weekday)| {
            let at = u32::from(place.unsigned_abs());
            *weekday == date.weekday()
                && match place.signum() {
                    0 => true,
                    1 => day.div_ceil(7) == at,
                    _ => (last - day) / 7 + 1 == at,
                }
        };
        if self.days.is_empty() && self.month_days.is_empty() {
            return usual.is_none_or(|usual| usual == day);
        }
        (self.days.is_empty() || self.days.iter().any(is_day))
            && (self.month_days.is_empty() || self.month_days.iter().any(is_month_day))
    }
}

fn list<T>(text: &str, read: impl Fn(&str) -> Option<T>) -> Option<Vec<T>> {
    text.split(',').map(|item| read(item.trim())).collect()
}

/// `TU`, `1TU`, `-1FR`.
fn weekday(text: &str) -> Option<(i8, Weekday)> {
    const NAMES: [(&str, Weekday); 7] = [
        ("MO", Weekday::Mon),
        ("TU", Weekday::Tue),
        ("WE", Weekday::Wed),
        ("TH", Weekday::Thu),
        ("FR", Weekday::Fri),
        ("SA", Weekday::Sat),
        ("SU", Weekday::Sun),
    ];
    let (name, day) = NAMES.into_iter().find(|(name, _)| text.ends_with(name))?;
    let place = text.strip_suffix(name)?;
    let place = if place.is_empty() {
        0
    } else {
        place.parse().ok().filter(|place| *place != 0)?
    };
    Some((place, day))
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOME: Home<'static> = Home {
        zone: "Europe/Paris",
        from_utc: &|at| at,
    };

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn dates(rule: &str, start: &str, from: &str, to: &str) -> Vec<String> {
        let rule = Rule::read(rule, &HOME).unwrap();
        let dates = rule.dates(day(start), &(day(from)..=day(to)));
        dates.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn the_usual_rules_give_their_dates() {
        let year = |rule, start| dates(rule, start, "2026-11-01", "2027-01-31");
        assert_eq!(
            year("FREQ=MONTHLY;BYDAY=1TU", "2026-01-06"),
            ["2026-11-03", "2026-12-01", "2027-01-05"]
        );
        assert_eq!(
            year("FREQ=MONTHLY;BYDAY=-1FR", "2026-10-30"),
            ["2026-11-27", "2026-12-25", "2027-01-29"]
        );
        assert_eq!(
            year("FREQ=MONTHLY;BYMONTHDAY=-1", "2026-10-31"),
            ["2026-11-30", "2026-12-31", "2027-01-31"]
        );
        assert_eq!(
            year("FREQ=MONTHLY;INTERVAL=2", "2026-09-15"),
            ["2026-11-15", "2027-01-15"]
        );
        assert_eq!(year("FREQ=YEARLY", "1990-12-24"), ["2026-12-24"]);
        assert_eq!(
            year(
                "FREQ=WEEKLY;INTERVAL=2;UNTIL=20261210T000000Z",
                "2026-11-24"
            ),
            ["2026-11-24", "2026-12-08"]
        );
        assert_eq!(
            year("FREQ=WEEKLY;BYDAY=MO,TH;COUNT=4", "2026-10-26"),
            ["2026-11-02", "2026-11-05"]
        );
        assert_eq!(
            year("FREQ=DAILY;INTERVAL=30", "2026-11-01"),
            ["2026-11-01", "2026-12-01", "2026-12-31", "2027-01-30"]
        );
    }

    #[test]
    fn every_other_week_begins_with_the_day_that_the_rule_says() {
        let december = |rule| dates(rule, "2026-12-01", "2026-12-01", "2026-12-31");
        assert_eq!(
            december("FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=SU,TU"),
            [
                "2026-12-01",
                "2026-12-13",
                "2026-12-15",
                "2026-12-27",
                "2026-12-29"
            ]
        );
        let from_monday = [
            "2026-12-01",
            "2026-12-06",
            "2026-12-15",
            "2026-12-20",
            "2026-12-29",
        ];
        assert_eq!(december("FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,TU"), from_monday);
        assert_eq!(
            december("FREQ=WEEKLY;INTERVAL=2;WKST=MO;BYDAY=SU,TU"),
            from_monday
        );
    }

    #[test]
    fn absurd_rules_are_refused_or_end_at_once() {
        for rule in [
            "",
            "FREQ=SECONDLY",
            "FREQ=WEEKLY;INTERVAL=0",
            "FREQ=WEEKLY;BYDAY=XX",
            "FREQ=MONTHLY;BYDAY=0MO",
            "FREQ=DAILY;BYHOUR=1,2,3",
            "FREQ=YEARLY;BYDAY=20MO",
            "FREQ=MONTHLY;BYDAY=-128MO",
            "FREQ=WEEKLY;COUNT=99999999999999999999",
            "FREQ=WEEKLY;UNTIL=hier",
            "FREQ=WEEKLY;WKST=2SU",
            "INTERVAL=1",
        ] {
            assert_eq!(Rule::read(rule, &HOME), None, "{rule}");
        }
        // The thirtieth of February, for ever; every day, four billion times.
        assert!(
            dates(
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                "1970-01-01",
                "2026-01-01",
                "2199-01-01"
            )
            .is_empty()
        );
        let all = dates(
            "FREQ=DAILY;COUNT=4294967295",
            "2026-01-01",
            "2026-01-01",
            "2199-01-01",
        );
        assert_eq!(all.len(), MOST_DAYS as usize);
    }
}
