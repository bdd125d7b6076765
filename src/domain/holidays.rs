//! The eleven public holidays of France, and the days when a house is closed.

use super::{
    house::{Closure, House},
    time::{TimeRange, WeekId},
};
use chrono::{Datelike, Days, NaiveDate};

/// A public holiday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Holiday {
    /// Jour de l'an.
    NewYear,
    /// Lundi de Pâques.
    EasterMonday,
    /// Fête du travail.
    Labour,
    /// Victoire de 1945.
    Victory,
    /// Ascension.
    Ascension,
    /// Lundi de Pentecôte.
    WhitMonday,
    /// Fête nationale.
    National,
    /// Assomption.
    Assumption,
    /// Toussaint.
    AllSaints,
    /// Armistice de 1918.
    Armistice,
    /// Noël.
    Christmas,
}

/// The public holiday of a date, if it is one (metropolitan France, without Alsace-Moselle's two more).
pub fn holiday(date: NaiveDate) -> Option<Holiday> {
    let fixed = match (date.month(), date.day()) {
        (1, 1) => Some(Holiday::NewYear),
        (5, 1) => Some(Holiday::Labour),
        (5, 8) => Some(Holiday::Victory),
        (7, 14) => Some(Holiday::National),
        (8, 15) => Some(Holiday::Assumption),
        (11, 1) => Some(Holiday::AllSaints),
        (11, 11) => Some(Holiday::Armistice),
        (12, 25) => Some(Holiday::Christmas),
        _ => None,
    };
    fixed.or_else(|| match (date - easter(date.year())?).num_days() {
        1 => Some(Holiday::EasterMonday),
        39 => Some(Holiday::Ascension),
        50 => Some(Holiday::WhitMonday),
        _ => None,
    })
}

/// Easter Sunday of a year, by the Gregorian computus.
pub fn easter(year: i32) -> Option<NaiveDate> {
    let (golden, century) = (year % 19, year / 100);
    let epact = (19 * golden + century - century / 4 - (8 * century + 13) / 25 + 15) % 30;
    let full_moon = epact - (epact / 28) * (1 - (29 / (epact + 1)) * ((21 - golden) / 11));
    let weekday = (year + year / 4 + full_moon + 2 - century + century / 4) % 7;
    let after_21_march = u64::try_from(full_moon - weekday + 7).ok()?;
    NaiveDate::from_ymd_opt(year, 3, 21)?.checked_add_days(Days::new(after_21_march))
}

impl House {
    /// Whether the house is shut that whole day: closure, public holiday, or no opening hours.
    pub fn is_closed_on(&self, date: NaiveDate) -> bool {
        let is_holiday = !self.opens_on_holidays && holiday(date).is_some();
        let in_closure = self
            .closures
            .iter()
            .any(|closure| closure.span.is_whole_day_on(date));
        is_holiday || in_closure || self.opening.get(date.weekday()).is_none()
    }

    /// From when to when the house is open on a date: its usual hours, less what closures take of their beginning or end.
    pub fn hours_on(&self, date: NaiveDate) -> Option<TimeRange> {
        let usual = self
            .opening
            .get(date.weekday())
            .filter(|_| !self.is_closed_on(date))?;
        let closed = self.closed_within(date);
        closed.into_iter().try_fold(usual, |open, closed| {
            if closed.start() <= open.start() && open.start() < closed.end() {
                TimeRange::new(closed.end(), open.end())
            } else if closed.start() < open.end() && open.end() <= closed.end() {
                TimeRange::new(open.start(), closed.start())
            } else {
                Some(open)
            }
        })
    }

    /// The parts of a day that closures take, in the order in which they were noted.
    pub fn closed_within(&self, date: NaiveDate) -> Vec<TimeRange> {
        let today = self
            .closures
            .iter()
            .filter(|closure| closure.span.covers(date));
        today.filter_map(|closure| closure.span.hours).collect()
    }

    /// The closure that takes some of this time, if the house is open that day.
    pub fn closure_during(&self, date: NaiveDate, range: TimeRange) -> Option<&Closure> {
        self.closures.iter().find(|closure| {
            closure.span.covers(date)
                && closure
                    .span
                    .hours
                    .is_some_and(|hours| hours.overlaps(range))
        })
    }

    /// The first open day after a date, within a year.
    pub fn next_open_day(&self, date: NaiveDate) -> Option<NaiveDate> {
        date.iter_days()
            .skip(1)
            .take(366)
            .find(|day| !self.is_closed_on(*day))
    }

    /// The week to work on: that of today or, once its open days are over, that of the next one.
    pub fn week_at_hand(&self, today: NaiveDate) -> WeekId {
        if !self.is_closed_on(today) {
            return WeekId::of(today);
        }
        WeekId::of(self.next_open_day(today).unwrap_or(today))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        demo::blank,
        domain::{
            house::Closure,
            time::{DateSpan, WeekHours},
        },
    };

    fn date(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn easter_falls_where_the_calendar_says() {
        for (year, month, day) in [
            (2000, 4, 23),
            (2008, 3, 23),
            (2024, 3, 31),
            (2025, 4, 20),
            (2026, 4, 5),
            (2027, 3, 28),
            (2038, 4, 25),
        ] {
            assert_eq!(easter(year), Some(date(year, month, day)));
        }
    }

    #[test]
    fn the_week_to_work_on_is_the_next_one_when_this_one_is_over() {
        let mut house = blank::house();
        let week = |house: &House, day| house.week_at_hand(date(2026, 11, day)).monday();
        assert_eq!(week(&house, 27), date(2026, 11, 23));
        assert_eq!(week(&house, 28), date(2026, 11, 30));
        // A holiday in the midst of it is not the end.
        assert_eq!(week(&house, 11), date(2026, 11, 9));
        house.closures.push(Closure {
            span: DateSpan {
                first: date(2026, 11, 26),
                last: date(2026, 12, 4),
                hours: None,
            },
            label: String::new(),
        });
        assert_eq!(week(&house, 25), date(2026, 11, 23));
        assert_eq!(week(&house, 26), date(2026, 12, 7));
        house.opening = WeekHours::default();
        assert_eq!(week(&house, 26), date(2026, 11, 23));
    }

    #[test]
    fn a_closure_of_some_hours_shortens_its_day() {
        let mut house = blank::house();
        let day = date(2026, 11, 26);
        let at = |hour| crate::domain::time::Minutes::at(hour, 0);
        let range = |from, to| TimeRange::new(at(from), at(to)).unwrap();
        house.opening = WeekHours::on(&[day.weekday()], Some(range(9, 17)));
        let mut with = |hours| {
            house.closures = vec![Closure {
                span: DateSpan {
                    first: day,
                    last: day,
                    hours: Some(hours),
                },
                label: String::new(),
            }];
            house.hours_on(day)
        };
        assert_eq!(with(range(14, 18)), Some(range(9, 14)));
        assert_eq!(with(range(8, 10)), Some(range(10, 17)));
        assert_eq!(with(range(11, 12)), Some(range(9, 17)));
        assert_eq!(with(range(8, 18)), None);
        assert!(house.closure_during(day, range(16, 17)).is_some());
        assert_eq!(house.hours_on(date(2026, 11, 27)), None);
    }

    #[test]
    fn a_year_has_eleven_public_holidays() {
        let first = date(2026, 1, 1);
        let found: Vec<_> = first.iter_days().take(365).filter_map(holiday).collect();
        assert_eq!(found.len(), 11);
        assert_eq!(holiday(date(2026, 5, 14)), Some(Holiday::Ascension));
        assert_eq!(holiday(date(2026, 5, 25)), Some(Holiday::WhitMonday));
        assert_eq!(holiday(date(2026, 11, 24)), None);
    }
}
