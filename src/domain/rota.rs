//! Usual hours that are not the same each week: others in the weeks of an odd number, others from a date on.

use super::time::{TimeRange, WeekHours, WeekId};
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

/// What makes somebody's usual hours differ from those of every week.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Rota {
    /// Hours of the weeks of an odd number, where they are others than those of the even weeks.
    #[serde(default)]
    pub odd: Option<WeekHours>,
    /// Other hours from a date on, in any order.
    #[serde(default)]
    pub changes: Vec<HoursChange>,
}

/// Hours that hold from a date on, until the next change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HoursChange {
    /// First date on which they hold.
    pub from: NaiveDate,
    /// Hours of every week, or of the even ones.
    pub hours: WeekHours,
    /// Hours of the weeks of an odd number, where they are others.
    #[serde(default)]
    pub odd: Option<WeekHours>,
}

/// When somebody usually comes or works: the hours of every week with what differs from them.
#[derive(Debug, Clone, Copy)]
pub struct UsualHours<'a> {
    hours: &'a WeekHours,
    rota: &'a Rota,
}

/// Usual hours between two changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spell<'a> {
    /// First date; none for what held before any change.
    pub from: Option<NaiveDate>,
    /// Hours of every week, or of the even ones.
    pub hours: &'a WeekHours,
    /// Hours of the weeks of an odd number, where they are others.
    pub odd: Option<&'a WeekHours>,
}

impl<'a> UsualHours<'a> {
    /// The hours of every week with what differs from them.
    pub const fn new(hours: &'a WeekHours, rota: &'a Rota) -> Self {
        Self { hours, rota }
    }

    /// The hours of a date. Absences, stays and closures are not asked.
    pub fn on(self, date: NaiveDate) -> Option<TimeRange> {
        self.spell_on(date)
            .hours_of(WeekId::of(date))
            .get(date.weekday())
    }

    /// The hours of each day of a week; a change may fall in the middle of it.
    pub fn in_week(self, week: WeekId) -> WeekHours {
        let (first, last) = (week.monday(), week.date(chrono::Weekday::Sun));
        if self.spell_on(first) == self.spell_on(last) {
            return *self.spell_on(first).hours_of(week);
        }
        let mut hours = WeekHours::default();
        for date in first.iter_days().take(7) {
            hours.set(date.weekday(), self.on(date));
        }
        hours
    }

    /// What holds on a date.
    pub fn spell_on(self, date: NaiveDate) -> Spell<'a> {
        self.rota
            .holding(date)
            .map_or_else(|| self.first(), |at| Spell::of(&self.rota.changes[at]))
    }

    /// All spells, from the earliest on.
    pub fn spells(self) -> Vec<Spell<'a>> {
        let changes = self.rota.changes.iter().map(Spell::of);
        let mut spells: Vec<Spell<'a>> = std::iter::once(self.first()).chain(changes).collect();
        spells.sort_by_key(|spell| spell.from);
        spells
    }

    const fn first(self) -> Spell<'a> {
        Spell {
            from: None,
            hours: self.hours,
            odd: self.rota.odd.as_ref(),
        }
    }
}

impl<'a> Spell<'a> {
    const fn of(change: &'a HoursChange) -> Self {
        Self {
            from: Some(change.from),
            hours: &change.hours,
            odd: change.odd.as_ref(),
        }
    }

    /// The hours of a week within the spell.
    pub fn hours_of(self, week: WeekId) -> &'a WeekHours {
        self.odd.filter(|_| week.is_odd()).unwrap_or(self.hours)
    }
}

impl Rota {
    /// Whether every week is like any other, at any time.
    pub const fn is_plain(&self) -> bool {
        self.odd.is_none() && self.changes.is_empty()
    }

    /// Gives a weekday other hours where the hours of this date are written: `hours` are those of every week.
    pub fn set_on(&mut self, hours: &mut WeekHours, date: NaiveDate, range: Option<TimeRange>) {
        let (hours, odd) = match self.holding(date) {
            Some(at) => {
                let change = &mut self.changes[at];
                (&mut change.hours, &mut change.odd)
            }
            None => (hours, &mut self.odd),
        };
        let is_odd = WeekId::of(date).is_odd();
        let written = odd.as_mut().filter(|_| is_odd).unwrap_or(hours);
        written.set(date.weekday(), range);
    }

    /// Place of the change that holds on a date: the latest that has begun.
    fn holding(&self, date: NaiveDate) -> Option<usize> {
        let begun = |at: &usize| self.changes[*at].from <= date;
        (0..self.changes.len())
            .filter(begun)
            .max_by_key(|at| self.changes[*at].from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::time::Minutes;
    use chrono::Weekday::{Fri, Mon, Thu, Tue, Wed};

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
    }

    fn on(days: &[chrono::Weekday]) -> WeekHours {
        WeekHours::on(days, TimeRange::new(Minutes::at(9, 0), Minutes::at(16, 0)))
    }

    fn days(hours: WeekHours) -> Vec<chrono::Weekday> {
        hours.days().map(|(day, _)| day).collect()
    }

    /// Mondays; from Wednesday 25 November 2026 Tuesdays, in odd weeks Thursdays; from 7 December Fridays.
    fn rota() -> (WeekHours, Rota) {
        let change = |from, hours, odd| HoursChange { from, hours, odd };
        let december = NaiveDate::from_ymd_opt(2026, 12, 7).unwrap();
        let changes = vec![
            change(december, on(&[Fri]), None),
            change(day(25), on(&[Tue, Wed]), Some(on(&[Thu]))),
        ];
        (on(&[Mon]), Rota { odd: None, changes })
    }

    #[test]
    fn the_latest_change_that_has_begun_holds() {
        let (hours, rota) = rota();
        let usual = UsualHours::new(&hours, &rota);
        let week = |year, week| days(usual.in_week(WeekId::new(year, week).unwrap()));
        assert_eq!(week(2026, 47), [Mon]);
        // 48 is even, and the change comes on its Wednesday.
        assert_eq!(week(2026, 48), [Mon, Wed]);
        assert_eq!(week(2026, 49), [Thu]);
        assert_eq!(week(2026, 50), [Fri]);
        assert_eq!(week(2027, 1), [Fri]);
        let froms: Vec<_> = usual.spells().iter().map(|spell| spell.from).collect();
        assert!(froms.is_sorted() && froms.len() == 3, "{froms:?}");
    }

    #[test]
    fn a_week_is_what_its_dates_are() {
        let (hours, rota) = rota();
        let usual = UsualHours::new(&hours, &rota);
        for date in day(9).iter_days().take(60) {
            let of_week = usual.in_week(WeekId::of(date)).get(date.weekday());
            assert_eq!(usual.on(date), of_week, "{date}");
        }
    }

    #[test]
    fn hours_are_changed_where_those_of_the_date_are_written() {
        for date in day(9).iter_days().take(60) {
            let (mut hours, mut rota) = rota();
            let before = (hours, rota.clone());
            let longer = TimeRange::new(Minutes::at(8, 0), Minutes::at(18, 0));
            rota.set_on(&mut hours, date, longer);
            assert_eq!(UsualHours::new(&hours, &rota).on(date), longer, "{date}");
            let written = |(hours, rota): &(WeekHours, Rota)| {
                let mut all = vec![Some(*hours), rota.odd];
                all.extend(rota.changes.iter().flat_map(|it| [Some(it.hours), it.odd]));
                all
            };
            let after = written(&(hours, rota));
            let differ = written(&before)
                .iter()
                .zip(&after)
                .filter(|(a, b)| a != b)
                .count();
            assert_eq!(differ, 1, "{date}");
        }
    }
}
