//! Which lanes of a week's board a window shows, reckoned from how far it is scrolled: to ask the browser where each card
//! lies would make it lay them all out. And what of a large board is in the page for it.

use super::{
    week_cards::CardKey,
    week_grid::{Board, Drawer, Placed},
};
use std::{ops::Range, sync::Arc};

/// The height of a lane of the usual board with the gap below it, in CSS pixels.
const LANE: f64 = 43.0;
/// The least height of a day, which its label needs, in CSS pixels.
const LABEL: f64 = 88.0;
/// What stands above the first day, in CSS pixels.
const AXIS: f64 = 28.0;

/// Lanes below those in sight that come with them, beside the one that is half in sight.
const SPARE: usize = 1;
/// What is in the page above and below what is in sight, in heights of it.
const AROUND: f64 = 0.5;
/// Lanes come into the page by so many, or a board that is scrolled would change at every one.
const STRIDE: usize = 8;
/// Cards up to which a board is in the page as a whole: a week of a house of eighty, or of one site of a large one.
const WHOLE: usize = 250;

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
        self.between(board, self.top, self.top + self.height)
            .map(|seen| {
                seen.map_or(0..0, |(first, last)| {
                    first.saturating_sub(1)..last + 1 + SPARE
                })
            })
            .collect()
    }

    /// The lanes in sight, and those around them that a hand soon scrolls to.
    pub fn lanes_around(&self, board: &Board) -> Vec<Range<usize>> {
        let around = self.height * AROUND;
        self.between(board, self.top - around, self.top + self.height + around)
            .map(|near| {
                near.map_or(0..0, |(first, last)| {
                    first / STRIDE * STRIDE..(last + SPARE).next_multiple_of(STRIDE) + 1
                })
            })
            .collect()
    }

    /// The first and the last lane of each drawer between two heights, from 1; of a drawer that lies elsewhere, none.
    fn between(
        &self,
        board: &Board,
        upper: f64,
        lower: f64,
    ) -> impl Iterator<Item = Option<(usize, usize)>> {
        let heights: Vec<f64> = board
            .drawers
            .iter()
            .map(|drawer| (drawer.n_lanes as f64 * self.lane).max(LABEL))
            .collect();
        // Days that do not fill the board share what is left.
        let left = (self.height - AXIS - heights.iter().sum::<f64>()).max(0.0);
        let more = left / heights.len().max(1) as f64;
        let mut from = AXIS;
        board
            .drawers
            .iter()
            .zip(heights)
            .map(move |(drawer, height)| {
                let height = height + more;
                let lane = height / drawer.n_lanes.max(1) as f64;
                // Cast down: what lies before the day is lane 0.
                let lane_at = |y: f64| ((y - from) / lane).floor().max(0.0) as usize + 1;
                let lanes = (lane_at(upper), lane_at(lower));
                let is_between = upper < from + height && lower > from;
                from += height;
                is_between.then_some(lanes)
            })
    }
}

/// Whether a board is too large to be in the page as a whole.
pub fn is_large(board: &Board) -> bool {
    let n_cards: usize = board.drawers.iter().map(|drawer| drawer.cards.len()).sum();
    n_cards > WHOLE
}

/// A board with the cards of these lanes of its drawers alone, and those that are held wherever they stand.
pub fn kept(board: &Board, lanes: &[Range<usize>], held: &[CardKey]) -> Board {
    let drawers = board.drawers.iter().enumerate().map(|(day, drawer)| {
        let is_kept = |card: &&Arc<Placed>| {
            lanes
                .get(day)
                .is_some_and(|lanes| lanes.contains(&card.lane))
                || held.contains(&card.card.key)
        };
        Arc::new(Drawer {
            cards: drawer.cards.iter().filter(is_kept).cloned().collect(),
            ..Drawer::clone(drawer)
        })
    });
    Board {
        axis: board.axis.clone(),
        drawers: drawers.collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        demo,
        i18n::Locale,
        present::{week_cards, week_grid},
    };
    use chrono::{NaiveDate, Weekday};

    fn board(lanes: [usize; 3]) -> Board {
        let day = |(at, n_lanes)| Drawer {
            day: Weekday::try_from(at as u8).unwrap(),
            date: NaiveDate::from_ymd_opt(2026, 11, 23 + at as u32).unwrap(),
            n_expected: 0,
            closed: None,
            has_bad_weather: false,
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
        assert_eq!(lanes, [0..13, 0..0, 0..0]);
    }

    #[test]
    fn scrolled_down_the_days_above_are_out_of_sight() {
        let lanes = pane(28.0 + 25.0 * 43.0, 430.0).lanes(&board([30, 30, 30]));
        assert_eq!(lanes[0], 25..38);
        assert!(lanes[1].contains(&6) && !lanes[1].contains(&10));
        assert!(lanes[2].is_empty());
        let lanes = pane(28.0 + 65.0 * 43.0, 430.0).lanes(&board([30, 30, 30]));
        assert!(lanes[0].is_empty() && lanes[1].is_empty());
        assert_eq!(lanes[2], 5..18);
    }

    #[test]
    fn a_short_day_is_as_high_as_its_label() {
        let lanes = pane(28.0 + 90.0, 200.0).lanes(&board([1, 9, 9]));
        assert!(lanes[0].is_empty());
        assert!(lanes[1].contains(&1));
    }

    #[test]
    fn around_what_is_in_sight_half_as_much_is_near_on_either_side() {
        let board = board([30, 30, 30]);
        let near = pane(28.0 + 25.0 * 43.0, 430.0).lanes_around(&board);
        assert_eq!(near, [16..49, 0..17, 0..0]);
        // A few pixels further the same lanes are near.
        assert_eq!(pane(28.0 + 25.5 * 43.0, 430.0).lanes_around(&board), near);
        for top in (0..3800).step_by(10) {
            let pane = pane(f64::from(top), 430.0);
            let sight = pane.lanes(&board);
            for ((seen, near), drawer) in sight
                .into_iter()
                .zip(pane.lanes_around(&board))
                .zip(&board.drawers)
            {
                let mut seen = seen.filter(|lane| (1..=drawer.n_lanes).contains(lane));
                assert!(seen.all(|lane| near.contains(&lane)), "at {top}");
            }
        }
    }

    #[test]
    fn of_a_large_board_the_near_cards_are_kept_and_those_that_are_held() {
        let document = demo::small(NaiveDate::from_ymd_opt(2026, 11, 24).unwrap());
        let week = "2026-W47".parse().unwrap();
        let cards = week_cards::cards(Locale::Fr, &document, week);
        let board = week_grid::board(Locale::Fr, &document, week, &cards, |_| true, None);
        assert!(!is_large(&board));
        let far = board.drawers[3].cards.last().unwrap().card.key;
        let few = kept(&board, &[1..2, 2..4], &[far]);
        for (at, drawer) in few.drawers.iter().enumerate() {
            let is_near = |lane| matches!((at, lane), (0, 1) | (1, 2 | 3));
            let whole = &board.drawers[at];
            let near = whole
                .cards
                .iter()
                .filter(|placed| is_near(placed.lane) || placed.card.key == far);
            assert_eq!(drawer.cards, near.cloned().collect::<Vec<_>>());
            assert_eq!(drawer.n_lanes, whole.n_lanes);
        }
        assert!(few.card(far).is_some());
    }
}
