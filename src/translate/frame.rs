//! The grid of days and slots that a week is planned on.

use crate::{
    domain::{
        house::House,
        time::{DateSpan, Minutes, TimeRange, WEEKDAYS, WeekId},
    },
    planner::instance::{DaySpan, Span},
};
use chrono::{NaiveDate, Weekday};

/// Most slots of a day.
const MAX_SLOTS: i32 = 64;

/// Days and slots of a week, and the clock time of the first slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Frame {
    /// Week.
    pub week: WeekId,
    /// Days from Monday.
    pub days: i32,
    /// Slots a day.
    pub slots: i32,
    /// Length of a slot.
    pub slot_minutes: u16,
    /// Clock time of slot 0.
    pub start: Minutes,
}

impl Frame {
    /// The grid of a house: from its earliest opening to its latest closing.
    pub(super) fn of(house: &House, week: WeekId) -> Self {
        let open: Vec<(Weekday, TimeRange)> = house.opening.days().collect();
        let first = open
            .iter()
            .map(|(_, range)| range.start().0)
            .min()
            .unwrap_or(9 * 60);
        let last = open
            .iter()
            .map(|(_, range)| range.end().0)
            .max()
            .unwrap_or(17 * 60);
        let days = open
            .iter()
            .map(|(day, _)| day.num_days_from_monday() as i32 + 1)
            .max();
        let wanted = if house.rules.slot_minutes == 30 {
            30
        } else {
            15
        };
        let grid = |slot_minutes: u16| {
            let start = first / slot_minutes * slot_minutes;
            (start, i32::from((last - start).div_ceil(slot_minutes)))
        };
        let (slot_minutes, (start, slots)) = match grid(wanted) {
            (_, slots) if slots > MAX_SLOTS => (30, grid(30)),
            fits => (wanted, fits),
        };
        Self {
            week,
            days: days.unwrap_or(5),
            slots,
            slot_minutes,
            start: Minutes(start),
        }
    }

    /// The weekday of a day of the grid.
    pub fn weekday(&self, day: i32) -> Weekday {
        WEEKDAYS[day.clamp(0, 6) as usize]
    }

    /// The date of a day of the grid.
    pub fn date(&self, day: i32) -> NaiveDate {
        self.week.date(self.weekday(day))
    }

    /// The day of the grid, if the grid reaches it.
    pub fn day(&self, day: Weekday) -> Option<i32> {
        let day = day.num_days_from_monday() as i32;
        (day < self.days).then_some(day)
    }

    /// Clock time of a slot's beginning.
    pub fn time(&self, slot: i32) -> Minutes {
        self.start.plus(slot.max(0) as u16 * self.slot_minutes)
    }

    /// The slot whose beginning is nearest, if the grid reaches it.
    pub fn slot(&self, time: Minutes) -> Option<i32> {
        let after = i32::from(time.0) - i32::from(self.start.0);
        let slot =
            (after * 2 + i32::from(self.slot_minutes)).div_euclid(2 * i32::from(self.slot_minutes));
        (0..self.slots).contains(&slot).then_some(slot)
    }

    /// Slots that so many minutes take.
    pub fn slots_in(&self, minutes: u16) -> i32 {
        i32::from(minutes.div_ceil(self.slot_minutes).max(1))
    }

    /// Whole slots that fit into so many minutes.
    pub(super) fn whole_slots(&self, minutes: u16) -> i32 {
        i32::from(minutes / self.slot_minutes)
    }

    /// The slots that a range touches, within the grid.
    pub(super) fn around(&self, from: Minutes, to: Minutes) -> Option<Span> {
        let length = i32::from(self.slot_minutes);
        let start = i32::from(self.start.0);
        let from = (i32::from(from.0) - start).div_euclid(length).max(0);
        let to = (i32::from(to.0) - start + length - 1)
            .div_euclid(length)
            .min(self.slots);
        (from < to).then_some(Span { from, to })
    }

    /// The slots that lie wholly in a range, within the grid.
    pub(super) fn within(&self, range: TimeRange) -> Option<Span> {
        let length = i32::from(self.slot_minutes);
        let start = i32::from(self.start.0);
        let from = (i32::from(range.start().0) - start + length - 1)
            .div_euclid(length)
            .max(0);
        let to = (i32::from(range.end().0) - start)
            .div_euclid(length)
            .min(self.slots);
        (from < to).then_some(Span { from, to })
    }

    /// The slots that a range of a weekday touches.
    pub(super) fn on(&self, day: Weekday, range: TimeRange) -> Option<DaySpan> {
        let Span { from, to } = self.around(range.start(), range.end())?;
        Some(DaySpan {
            day: self.day(day)?,
            from,
            to,
        })
    }

    /// The slots that a span of dates takes in this week.
    pub(super) fn dates(&self, span: &DateSpan) -> Vec<DaySpan> {
        (0..self.days)
            .filter(|day| (span.first..=span.last).contains(&self.date(*day)))
            .filter_map(|day| match span.hours {
                Some(range) => self.on(self.weekday(day), range),
                None => Some(DaySpan {
                    day,
                    from: 0,
                    to: self.slots,
                }),
            })
            .collect()
    }

    /// The first slot of the afternoon.
    pub(super) fn half_day(&self, noon: Minutes) -> i32 {
        let after = i32::from(noon.0) - i32::from(self.start.0);
        (after + i32::from(self.slot_minutes) - 1)
            .div_euclid(i32::from(self.slot_minutes))
            .clamp(0, self.slots)
    }

    /// Slots in which nothing runs: the common moments that are breaks.
    pub(super) fn breaks(&self, house: &House) -> Vec<i32> {
        let spans: Vec<Span> = house
            .moments
            .iter()
            .filter(|moment| moment.is_break)
            .filter_map(|moment| self.around(moment.range.start(), moment.range.end()))
            .collect();
        (0..self.slots)
            .filter(|slot| spans.iter().any(|span| (span.from..span.to).contains(slot)))
            .collect()
    }

    /// Clock time of a slot, "09:00".
    pub(super) fn label(&self, slot: i32) -> String {
        let time = self.time(slot);
        format!("{:02}:{:02}", time.hour(), time.minute())
    }
}
