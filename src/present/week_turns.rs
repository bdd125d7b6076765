//! Which cards of a week's board are drawn when: what is in sight at once, the rest in the frames after.
//!
//! A card has an element with a number. While a week is shown the element stays with its card, so that the focus does.
//! Another week fills the elements that are there with its own cards: that is a fraction of the work of new ones.

use super::{
    week_cards::CardKey,
    week_grid::{Board, Placed},
};
use crate::domain::time::WeekId;
use chrono::Weekday;
use std::{collections::BTreeMap, sync::Arc};

/// A card's element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawn {
    /// Its number, on no other day either.
    pub number: u32,
    /// The card that it shows.
    pub placed: Arc<Placed>,
}

/// What may still be done in a frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Room {
    /// New elements.
    pub new: usize,
    /// Elements that show something else.
    pub changed: usize,
}

/// What a day has.
#[derive(Debug, Clone, Default)]
struct Day {
    week: Option<WeekId>,
    drawn: Vec<Drawn>,
}

/// The elements of a board.
#[derive(Debug, Clone, Default)]
pub struct Turns {
    days: BTreeMap<u32, Day>,
    next: u32,
}

/// What a step did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Days whose elements are not what they were.
    pub days: Vec<Weekday>,
    /// Whether all of the board is drawn.
    pub is_whole: bool,
}

impl Turns {
    /// The elements of a day, in reading order.
    pub fn of(&self, day: Weekday) -> &[Drawn] {
        self.days
            .get(&day.num_days_from_monday())
            .map_or(&[], |day| &day.drawn)
    }

    /// Comes nearer to the board, as far as there is room. What a day in sight shows already changes whatever the room.
    pub fn step(
        &mut self,
        week: WeekId,
        board: &Board,
        is_in_sight: impl Fn(Weekday) -> bool,
        mut room: Room,
    ) -> Step {
        let (mut days, mut is_whole) = (Vec::new(), true);
        let (first, others): (Vec<_>, Vec<_>) = board
            .drawers
            .iter()
            .partition(|drawer| is_in_sight(drawer.day));
        let n_first = first.len();
        for (at, drawer) in first.into_iter().chain(others).enumerate() {
            let day = self
                .days
                .entry(drawer.day.num_days_from_monday())
                .or_default();
            if is_same(&day.drawn, &drawer.cards) {
                day.week = Some(week);
                continue;
            }
            if at >= n_first && (room.changed == 0 || room.new == 0) {
                is_whole = false;
                continue;
            }
            days.push(drawer.day);
            is_whole &= day.follow(week, &drawer.cards, &mut self.next, &mut room);
        }
        let shown = |day: &u32| {
            let mut drawers = board.drawers.iter();
            drawers.any(|drawer| drawer.day.num_days_from_monday() == *day)
        };
        self.days.retain(|day, _| shown(day));
        Step { days, is_whole }
    }
}

fn is_same(drawn: &[Drawn], wanted: &[Arc<Placed>]) -> bool {
    drawn.len() == wanted.len()
        && drawn
            .iter()
            .zip(wanted)
            .all(|(drawn, wanted)| drawn.placed == *wanted)
}

impl Day {
    /// Shows these cards, but for the new elements that there is no room for: the lowest lanes wait. Whether all are shown.
    fn follow(
        &mut self,
        week: WeekId,
        wanted: &[Arc<Placed>],
        next: &mut u32,
        room: &mut Room,
    ) -> bool {
        let is_other_week = self.week.replace(week).is_some_and(|before| before != week);
        let before = std::mem::take(&mut self.drawn);
        let mut known: BTreeMap<CardKey, &Drawn> = before
            .iter()
            .map(|drawn| (drawn.placed.card.key, drawn))
            .collect();
        let kept: Vec<Option<&Drawn>> = wanted
            .iter()
            .map(|placed| known.remove(&placed.card.key))
            .collect();
        // Of the same week an element goes with its card: it might have the focus.
        let is_free = |drawn: &&Drawn| is_other_week && known.contains_key(&drawn.placed.card.key);
        let mut free = before.iter().filter(is_free).map(|drawn| drawn.number);
        let n_free = if is_other_week { known.len() } else { 0 };
        let mut others: Vec<usize> = (0..wanted.len()).filter(|at| kept[*at].is_none()).collect();
        let n_new = others.len().saturating_sub(n_free).min(room.new);
        let is_whole = n_free + n_new >= others.len();
        if !is_whole {
            others.sort_by_key(|at| (wanted[*at].lane, *at));
            others.truncate(n_free + n_new);
            others.sort_unstable();
        }
        let mut others = others.into_iter().peekable();
        for (at, placed) in wanted.iter().enumerate() {
            let number = kept[at].map(|drawn| drawn.number).or_else(|| {
                others.next_if_eq(&at)?;
                Some(free.next().unwrap_or_else(|| {
                    *next += 1;
                    *next
                }))
            });
            let Some(number) = number else { continue };
            if kept[at].is_none_or(|drawn| drawn.placed != *placed) {
                room.changed = room.changed.saturating_sub(1);
            }
            self.drawn.push(Drawn {
                number,
                placed: Arc::clone(placed),
            });
        }
        room.new -= n_new;
        is_whole
    }
}

#[cfg(test)]
mod tests;
