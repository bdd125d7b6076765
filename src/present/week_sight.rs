//! Which lanes of a week's board a window shows, reckoned from how far it is scrolled: to ask the browser where each card
//! lies would make it lay them all out.

use super::week_grid::Board;
use std::ops::Range;

/// The height of a lane of the usual board with the gap below it, in CSS pixels.
const LANE: f64 = 43.0;
/// The least height of a day, which its label needs, in CSS pixels.
const LABEL: f64 = 88.0;
/// What stands above the first day, in CSS pixels.
const AXIS: f64 = 28.0;

/// Lanes below those in sight that come with them.
const SPARE: usize = 3;

/// The part of a board that can be seen. All lengths are CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pane {
    /// How much of the board lies above.
    pub top: f64,
    /// The height that is seen.
    pub height: f64,
    /// The height of a lane with the gap below it.
    pub lane: f64,
}

impl Pane {
    /// The upper end of a board of the usual size.
    pub const fn first(height: f64) -> Self {
        Self {
            top: 0.0,
            height,
            lane: LANE,
        }
    }

    /// The lanes in sight of each of a board's drawers, from 1, and some more: what is reckoned is some pixels wrong, and what
    /// stands above the board may go with what it showed.
    pub fn lanes(&self, board: &Board) -> Vec<Range<usize>> {
        let heights: Vec<f64> = board
            .drawers
            .iter()
            .map(|drawer| (drawer.n_lanes as f64 * self.lane).max(LABEL))
            .collect();
        // Days that do not fill the board share what is left.
        let left = (self.height - AXIS - heights.iter().sum::<f64>()).max(0.0);
        let more = left / heights.len().max(1) as f64;
        let mut from = AXIS;
        let days = board.drawers.iter().zip(heights).map(|(drawer, height)| {
            let height = height + more;
            let lane = height / drawer.n_lanes.max(1) as f64;
            // Cast down: what lies before the day is lane 0.
            let lane_at = |y: f64| ((y - from) / lane).floor().max(0.0) as usize + 1;
            let (first, last) = (lane_at(self.top), lane_at(self.top + self.height));
            let is_seen = self.top < from + height && self.top + self.height > from;
            from += height;
            if is_seen {
                first.saturating_sub(1)..last + 1 + SPARE
            } else {
                0..0
            }
        });
        days.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::present::week_grid::Drawer;
    use chrono::{NaiveDate, Weekday};
    use std::sync::Arc;

    fn board(lanes: [usize; 3]) -> Board {
        let day = |(at, n_lanes)| Drawer {
            day: Weekday::try_from(at as u8).unwrap(),
            date: NaiveDate::from_ymd_opt(2026, 11, 23 + at as u32).unwrap(),
            n_expected: 0,
            closed: None,
            is_locked: false,
            shut: Vec::new(),
            n_lanes,
            cards: Vec::new(),
        };
        Board {
            drawers: lanes
                .into_iter()
                .enumerate()
                .map(day)
                .map(Arc::new)
                .collect(),
            ..Board::default()
        }
    }

    fn pane(top: f64, height: f64) -> Pane {
        Pane {
            top,
            height,
            lane: 43.0,
        }
    }

    #[test]
    fn a_board_that_fits_is_seen_whole() {
        let lanes = pane(0.0, 1000.0).lanes(&board([3, 0, 5]));
        assert!(lanes[0].contains(&3) && lanes[2].contains(&5));
        assert!(!lanes[1].is_empty());
    }

    #[test]
    fn of_a_long_day_the_upper_lanes_are_seen_first() {
        let lanes = pane(0.0, 28.0 + 430.0).lanes(&board([30, 30, 30]));
        assert_eq!(lanes, [0..15, 0..0, 0..0]);
    }

    #[test]
    fn scrolled_down_the_days_above_are_out_of_sight() {
        let lanes = pane(28.0 + 25.0 * 43.0, 430.0).lanes(&board([30, 30, 30]));
        assert_eq!(lanes[0], 25..40);
        assert!(lanes[1].contains(&6) && !lanes[1].contains(&10));
        assert!(lanes[2].is_empty());
        let lanes = pane(28.0 + 65.0 * 43.0, 430.0).lanes(&board([30, 30, 30]));
        assert!(lanes[0].is_empty() && lanes[1].is_empty());
        assert_eq!(lanes[2], 5..20);
    }

    #[test]
    fn a_short_day_is_as_high_as_its_label() {
        let lanes = pane(28.0 + 90.0, 200.0).lanes(&board([1, 9, 9]));
        assert!(lanes[0].is_empty());
        assert!(lanes[1].contains(&1));
    }
}
