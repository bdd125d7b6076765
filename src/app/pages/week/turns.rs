//! The cards of the board over several frames: hundreds in one would hold the page up for half a second. What is in sight
//! comes with the first.

use super::desk::Desk;
use crate::platform::sight;
use chrono::Weekday;
use leptos::prelude::*;
use semainier::present::{
    week_grid::Placed,
    week_turns::{Room, Turns},
};
use std::{collections::BTreeMap, sync::Arc};

/// What the first frame draws of days out of sight, and new cards of those in sight: a screenful.
const FIRST: Room = Room {
    new: 80,
    changed: 80,
};
/// What each frame after it draws.
const NEXT: Room = Room {
    new: 32,
    changed: 80,
};
/// The least height of a lane of the usual board, in pixels.
const LANE: f64 = 40.0;

/// A card's element and what it shows.
#[derive(Clone)]
pub struct Slot {
    /// Number of the element.
    pub number: u32,
    /// The card in it.
    pub placed: ArcRwSignal<Arc<Placed>>,
}

/// What is drawn of the board.
#[derive(Clone, Copy)]
pub struct Drawing {
    desk: Desk,
    turns: StoredValue<Turns>,
    days: [RwSignal<Vec<Slot>>; 7],
    /// Whether a frame is awaited.
    is_waiting: StoredValue<bool>,
}

/// The element of a day's drawer.
pub fn drawer_id(day: Weekday) -> String {
    format!("drawer-{}", day.num_days_from_monday())
}

fn is_seen(day: Weekday) -> bool {
    sight::is_in_sight(&drawer_id(day), "board")
}

impl Drawing {
    /// Follows the board of the desk.
    pub fn follow(desk: Desk) -> Self {
        let drawing = Self {
            desk,
            turns: StoredValue::new(Turns::default()),
            days: std::array::from_fn(|_| RwSignal::new(Vec::new())),
            is_waiting: StoredValue::new(false),
        };
        let above = drawing.first_screen();
        untrack(|| drawing.step(FIRST, &|day| above.contains(&day)));
        Effect::new(move |is_begun: Option<()>| {
            desk.board.track();
            if is_begun.is_some() {
                untrack(|| drawing.step(FIRST, &is_seen));
            }
        });
        drawing
    }

    /// The elements of a day, in reading order, tracked.
    pub fn slots(self, day: Weekday) -> Vec<Slot> {
        self.days[day.num_days_from_monday() as usize].get()
    }

    /// The days that a board not drawn yet begins with.
    fn first_screen(self) -> Vec<Weekday> {
        let mut left = sight::height();
        self.desk.board.with_untracked(|board| {
            let days = board.drawers.iter().take_while(|drawer| {
                let is_above = left > 0.0;
                left -= LANE * drawer.n_lanes.max(2) as f64;
                is_above
            });
            days.map(|drawer| drawer.day).collect()
        })
    }

    fn step(self, room: Room, is_in_sight: &dyn Fn(Weekday) -> bool) {
        let week = self.desk.week.get();
        let step = self.desk.board.with(|board| {
            self.turns
                .try_update_value(|turns| turns.step(week, board, is_in_sight, room))
        });
        let Some(step) = step else { return };
        for day in step.days {
            self.show(day);
        }
        let is_first = || {
            self.is_waiting
                .try_update_value(|is| !std::mem::replace(is, true))
        };
        if !step.is_whole && is_first() == Some(true) {
            request_animation_frame(move || {
                // The board may be gone before its next frame.
                if self.is_waiting.try_update_value(|is| *is = false).is_some() {
                    untrack(|| self.step(NEXT, &is_seen));
                }
            });
        }
    }

    /// Hands each element of a day the card that it has now.
    fn show(self, day: Weekday) {
        let signal = self.days[day.num_days_from_monday() as usize];
        let before = signal.get_untracked();
        let now = self.turns.with_value(|turns| turns.of(day).to_vec());
        let is_same = before
            .iter()
            .map(|slot| slot.number)
            .eq(now.iter().map(|drawn| drawn.number));
        let mut known: BTreeMap<u32, Slot> =
            before.into_iter().map(|slot| (slot.number, slot)).collect();
        let slots = now
            .into_iter()
            .map(|drawn| match known.remove(&drawn.number) {
                Some(slot) => {
                    if slot.placed.with_untracked(|placed| *placed != drawn.placed) {
                        slot.placed.set(drawn.placed);
                    }
                    slot
                }
                None => Slot {
                    number: drawn.number,
                    placed: ArcRwSignal::new(drawn.placed),
                },
            })
            .collect();
        if !is_same {
            signal.set(slots);
        }
    }
}
