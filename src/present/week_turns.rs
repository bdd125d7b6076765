//! Which cards of a week's board are drawn when: what is in sight at once, the rest in the frames after.
//!
//! A card has an element with a number. While a week is shown the element stays with its card, so that the focus does.
//! Cards that come fill the elements of those that go: that is a fraction of the work of new ones.

use super::{
    week_cards::CardKey,
    week_grid::{Board, Placed},
};
use crate::domain::time::WeekId;
use chrono::Weekday;
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

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

    /// Comes nearer to the board, the days in sight first, until there is no more room. The elements that a day has change
    /// together, so one day changes whatever the room.
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
        for drawer in first.into_iter().chain(others) {
            let day = self
                .days
                .entry(drawer.day.num_days_from_monday())
                .or_default();
            if is_same(&day.drawn, &drawer.cards) {
                day.week = Some(week);
                continue;
            }
            if !days.is_empty() && (room.changed == 0 || room.new == 0) {
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
        let mut numbers = recycled(&before, wanted, is_other_week);
        let mut lacking: Vec<usize> = (0..wanted.len())
            .filter(|at| numbers[*at].is_none())
            .collect();
        let is_whole = lacking.len() <= room.new;
        if !is_whole {
            lacking.sort_by_key(|at| (wanted[*at].lane, *at));
            lacking.truncate(room.new);
        }
        room.new -= lacking.len();
        for at in lacking {
            *next += 1;
            numbers[at] = Some(*next);
        }
        let shown: BTreeMap<u32, &Placed> = before
            .iter()
            .map(|drawn| (drawn.number, &*drawn.placed))
            .collect();
        for (placed, number) in wanted.iter().zip(numbers) {
            let Some(number) = number else { continue };
            if shown.get(&number).is_none_or(|shown| **shown != **placed) {
                room.changed = room.changed.saturating_sub(1);
            }
            self.drawn.push(Drawn {
                number,
                placed: Arc::clone(placed),
            });
        }
        is_whole
    }
}

/// The elements there are for the cards wanted: in the same week a card keeps its own, since that may have the focus. One
/// whose card is gone takes a card that comes in its place. None has to pass another: to the browser that is a new one.
fn recycled(before: &[Drawn], wanted: &[Arc<Placed>], is_other_week: bool) -> Vec<Option<u32>> {
    let mut own: BTreeMap<CardKey, usize> = BTreeMap::new();
    if !is_other_week {
        let keys = before.iter().enumerate();
        own.extend(keys.map(|(at, drawn)| (drawn.placed.card.key, at)));
    }
    let kept: Vec<Option<usize>> = wanted
        .iter()
        .map(|placed| own.get(&placed.card.key).copied())
        .collect();
    let is_kept: BTreeSet<usize> = kept.iter().copied().flatten().collect();
    let mut at = 0;
    kept.into_iter()
        .map(|kept| {
            if kept.is_none() && is_kept.contains(&at) {
                return None;
            }
            let drawn = before.get(kept.unwrap_or(at))?;
            at = kept.unwrap_or(at) + 1;
            Some(drawn.number)
        })
        .collect()
}

#[cfg(test)]
mod tests;
