//! The time axis of the week board: common moments as narrow bands of one width, the rest by quarters of an hour.

use crate::{
    domain::{
        house::{House, MomentKind},
        time::{Minutes, TimeRange},
    },
    i18n::{Locale, format},
};

/// Minutes of a column between the bands.
pub const QUARTER: u16 = 15;
/// From so many quarters on, the axis names full hours only.
const CROWDED: usize = 25;
/// Up to so many there is room for half hours on any desk.
const SHORT: usize = 16;

/// A stretch of the axis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Segment {
    /// A common moment: one narrow column.
    Band {
        /// When.
        range: TimeRange,
        /// Name.
        label: String,
        /// What it is.
        kind: MomentKind,
        /// First column, from 1.
        column: usize,
    },
    /// Working time: one column a quarter.
    Quarters {
        /// When.
        range: TimeRange,
        /// First column, from 1.
        column: usize,
        /// How many columns.
        n_columns: usize,
    },
}

impl Segment {
    /// When.
    pub const fn range(&self) -> TimeRange {
        match self {
            Self::Band { range, .. } | Self::Quarters { range, .. } => *range,
        }
    }

    /// First column, from 1.
    pub const fn column(&self) -> usize {
        match self {
            Self::Band { column, .. } | Self::Quarters { column, .. } => *column,
        }
    }

    /// How many columns it takes.
    pub const fn n_columns(&self) -> usize {
        match self {
            Self::Band { .. } => 1,
            Self::Quarters { n_columns, .. } => *n_columns,
        }
    }
}

/// A time written on the axis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Column, from 1.
    pub column: usize,
    /// Columns it may take.
    pub n_columns: usize,
    /// The time.
    pub text: String,
    /// Whether it stands over a band.
    pub is_band: bool,
    /// Whether it goes first where there is little room: a half hour of a long day.
    pub goes_first: bool,
}

/// Where a moment lies: within the columns of a segment, at so many thousandths of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spot {
    /// First line of the segment.
    pub start_line: usize,
    /// Line after the segment.
    pub end_line: usize,
    /// Thousandths of the segment.
    pub thousandths: u32,
}

/// The columns of the board, the same for each day.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Axis {
    /// Stretches, in the order of the day.
    pub segments: Vec<Segment>,
}

impl Axis {
    /// The axis of a house, wide enough for its hours and for all that takes place.
    pub fn of(house: &House, others: impl IntoIterator<Item = TimeRange>) -> Self {
        let hours = house.opening.days().map(|(_, range)| range).chain(others);
        let Some((start, end)) = hours.fold(None, |all: Option<(u16, u16)>, range| {
            let (from, to) = (range.start().0, range.end().0);
            Some(all.map_or((from, to), |(first, last)| (first.min(from), last.max(to))))
        }) else {
            return Self::default();
        };
        let mut axis = Self::default();
        let mut moments: Vec<_> = house.moments.iter().collect();
        moments.sort_by_key(|moment| moment.range);
        let mut at = start / QUARTER * QUARTER;
        for moment in moments {
            let (from, to) = (
                moment.range.start().0.max(at),
                moment.range.end().0.min(end),
            );
            if let Some(range) = TimeRange::new(Minutes(from), Minutes(to)) {
                axis.add_quarters(at, from);
                let column = axis.next_column();
                axis.segments.push(Segment::Band {
                    range,
                    label: moment.label.clone(),
                    kind: moment.kind,
                    column,
                });
                at = to;
            }
        }
        axis.add_quarters(at, end);
        axis
    }

    fn add_quarters(&mut self, from: u16, to: u16) {
        let Some(range) = TimeRange::new(Minutes(from), Minutes(to)) else {
            return;
        };
        let column = self.next_column();
        self.segments.push(Segment::Quarters {
            range,
            column,
            n_columns: usize::from(range.minutes().div_ceil(QUARTER)),
        });
    }

    fn next_column(&self) -> usize {
        self.segments
            .last()
            .map_or(1, |segment| segment.column() + segment.n_columns())
    }

    /// Every quarter between the bands.
    pub fn working_times(&self) -> Vec<Minutes> {
        self.segments
            .iter()
            .filter(|segment| matches!(segment, Segment::Quarters { .. }))
            .flat_map(|segment| {
                let range = segment.range();
                (range.start().0..range.end().0).step_by(QUARTER.into())
            })
            .map(Minutes)
            .collect()
    }

    /// Columns between the bands.
    pub fn n_quarters(&self) -> usize {
        self.segments
            .iter()
            .filter(|segment| matches!(segment, Segment::Quarters { .. }))
            .map(Segment::n_columns)
            .sum()
    }

    /// The value of `grid-template-columns`.
    pub fn columns(&self) -> String {
        let parts: Vec<String> = self
            .segments
            .iter()
            .map(|segment| match segment {
                Segment::Band { .. } => "var(--band)".to_owned(),
                Segment::Quarters { n_columns, .. } => {
                    format!("repeat({n_columns}, minmax(var(--quarter), 1fr))")
                }
            })
            .collect();
        parts.join(" ")
    }

    /// The line where something that starts then begins, from 1.
    pub fn start_line(&self, time: Minutes) -> usize {
        let segment = self
            .segments
            .iter()
            .find(|segment| time < segment.range().end());
        match segment {
            None => self.next_column().saturating_sub(1).max(1),
            Some(Segment::Band { column, .. }) => *column,
            Some(Segment::Quarters { range, column, .. }) => {
                column + usize::from(time.0.saturating_sub(range.start().0) / QUARTER)
            }
        }
    }

    /// The line where something that ends then stops, from 2.
    pub fn end_line(&self, time: Minutes) -> usize {
        let segment = self
            .segments
            .iter()
            .find(|segment| time <= segment.range().end());
        match segment {
            None => self.next_column().max(2),
            Some(Segment::Band { column, .. }) => column + 1,
            Some(Segment::Quarters { range, column, .. }) => {
                let quarters = time.0.saturating_sub(range.start().0).div_ceil(QUARTER);
                column + usize::from(quarters.max(1))
            }
        }
    }

    /// The times written above the board.
    pub fn marks(&self, locale: Locale) -> Vec<Mark> {
        let step = if self.n_quarters() < CROWDED { 30 } else { 60 };
        let mut marks = Vec::new();
        for segment in &self.segments {
            let start = segment.range().start().0;
            let mark = |time: u16, column, n_columns, is_band| Mark {
                column,
                n_columns,
                text: format::time(locale, time),
                is_band,
                goes_first: !is_band
                    && !time.is_multiple_of(60)
                    && time != start
                    && self.n_quarters() > SHORT,
            };
            match segment {
                Segment::Band { column, .. } => marks.push(mark(start, *column, 1, true)),
                Segment::Quarters {
                    range,
                    column,
                    n_columns,
                } => {
                    let first_even = start.div_ceil(step) * step;
                    let mut times: Vec<u16> =
                        (first_even..range.end().0).step_by(step.into()).collect();
                    if first_even >= start + 2 * QUARTER
                        || times.is_empty()
                        || first_even != start && step == 30
                    {
                        times.insert(0, start);
                        times.retain(|time| *time == start || *time >= start + 2 * QUARTER);
                    }
                    for time in times {
                        let before = usize::from((time - start) / QUARTER);
                        // The last quarter has no room beside the time of the band that follows.
                        if before > 0 && before + 1 == *n_columns {
                            continue;
                        }
                        let room = usize::from(step / QUARTER).min(n_columns - before).max(1);
                        marks.push(mark(time, column + before, room, false));
                    }
                }
            }
        }
        marks
    }

    /// Where a moment of the day lies; nothing outside the axis.
    pub fn spot(&self, time: Minutes) -> Option<Spot> {
        let segment = self.segments.iter().find(|segment| {
            let range = segment.range();
            range.start() <= time && time < range.end()
        })?;
        let range = segment.range();
        let minutes = match segment {
            Segment::Band { .. } => u32::from(range.minutes()),
            Segment::Quarters { n_columns, .. } => {
                u32::try_from(*n_columns).unwrap_or(1) * u32::from(QUARTER)
            }
        };
        Some(Spot {
            start_line: segment.column(),
            end_line: segment.column() + segment.n_columns(),
            thousandths: u32::from(time.0 - range.start().0) * 1000 / minutes.max(1),
        })
    }

    /// The time at which a column starts.
    pub fn time_at(&self, wanted: usize) -> Option<Minutes> {
        let segment = self.segments.iter().find(|segment| {
            (segment.column()..segment.column() + segment.n_columns()).contains(&wanted)
        })?;
        let before = u16::try_from(wanted - segment.column()).ok()? * QUARTER;
        Some(segment.range().start().plus(before))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(hour: u16, minute: u16) -> Minutes {
        Minutes::at(hour, minute)
    }

    /// Bands at 9 h, 12 h and 15 h 30, six quarters between them: 1, 2-7, 8, 9-14, 15.
    fn axis() -> Axis {
        Axis::of(&crate::demo::blank::house(), [])
    }

    #[test]
    fn bands_take_one_column_and_the_rest_one_a_quarter() {
        assert_eq!(
            axis().columns(),
            "var(--band) repeat(6, minmax(var(--quarter), 1fr)) var(--band) \
             repeat(6, minmax(var(--quarter), 1fr)) var(--band)"
        );
    }

    #[test]
    fn a_session_lies_between_the_lines_of_its_quarters() {
        let axis = axis();
        assert_eq!(
            (axis.start_line(at(10, 30)), axis.end_line(at(11, 30))),
            (2, 6)
        );
        assert_eq!(
            (axis.start_line(at(14, 15)), axis.end_line(at(15, 30))),
            (10, 15)
        );
    }

    #[test]
    fn a_session_may_cross_a_band() {
        let axis = axis();
        assert_eq!(
            (axis.start_line(at(11, 45)), axis.end_line(at(14, 15))),
            (7, 10)
        );
        assert_eq!(
            (axis.start_line(at(14, 0)), axis.end_line(at(16, 0))),
            (9, 16)
        );
    }

    #[test]
    fn what_lies_outside_the_hours_widens_the_axis() {
        let early = TimeRange::lasting(at(8, 20), 30).unwrap();
        let axis = Axis::of(&crate::demo::blank::house(), [early]);
        assert_eq!(axis.time_at(1), Some(at(8, 15)));
        assert_eq!(
            (axis.start_line(at(8, 20)), axis.end_line(at(8, 50))),
            (1, 4)
        );
    }

    #[test]
    fn every_column_leads_back_to_its_time() {
        let axis = axis();
        assert_eq!(axis.time_at(2), Some(at(10, 30)));
        assert_eq!(axis.time_at(9), Some(at(14, 0)));
        assert_eq!(axis.time_at(15), Some(at(15, 30)));
        assert_eq!(axis.time_at(16), None);
    }

    #[test]
    fn now_lies_within_its_stretch() {
        let spot = axis().spot(at(10, 54)).unwrap();
        assert_eq!(
            (spot.start_line, spot.end_line, spot.thousandths),
            (2, 8, 266)
        );
        assert_eq!(axis().spot(at(17, 0)), None);
    }

    #[test]
    fn marks_stand_at_bands_and_half_hours() {
        let texts: Vec<String> = axis()
            .marks(Locale::En)
            .into_iter()
            .map(|mark| format!("{}@{}", mark.text, mark.column))
            .collect();
        assert_eq!(
            texts,
            [
                "9:00@1", "10:30@2", "11:00@4", "11:30@6", "12:00@8", "14:00@9", "14:30@11",
                "15:00@13", "15:30@15"
            ]
        );
    }

    #[test]
    fn a_house_without_hours_has_no_column() {
        let mut house = crate::demo::blank::house();
        house.opening = crate::domain::time::WeekHours::default();
        assert!(Axis::of(&house, []).segments.is_empty());
    }
}
