//! The cards of the board over several frames: hundreds in one would hold the page up for half a second. Those in sight
//! come first.

use super::{
    desk::Desk,
    marks::{Marker, Marks, MarksNow},
};
use crate::platform::sight::{self, Sight};
use chrono::Weekday;
use leptos::prelude::*;
use semainier::present::{
    week_grid::Placed,
    week_turns::{Room, Turns},
};
use std::{collections::BTreeMap, sync::Arc};

/// What a frame draws, about 20 ms of work on a slow machine: the first answers a hand at once, and the page stays quick while
/// the planner shows one week after the other.
const ROOM: Room = Room {
    new: 24,
    changed: 40,
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
    /// How the card stands out.
    pub marks: ArcRwSignal<Marks>,
}

impl Slot {
    fn mark(&self, all: &MarksNow) {
        let key = self.placed.with_untracked(|placed| placed.card.key);
        let marks = all.of(key);
        if self.marks.get_untracked() != marks {
            self.marks.set(marks);
        }
    }
}

/// What is drawn of the board.
#[derive(Clone, Copy)]
pub struct Drawing {
    desk: Desk,
    marker: Marker,
    sight: StoredValue<Option<Sight>, LocalStorage>,
    turns: StoredValue<Turns>,
    days: [RwSignal<Vec<Slot>>; 7],
    /// Whether a frame is awaited.
    is_waiting: StoredValue<bool>,
}

/// The element of a day's drawer.
pub fn drawer_id(day: Weekday) -> String {
    format!("drawer-{}", day.num_days_from_monday())
}

impl Drawing {
    /// Follows the board of the desk.
    pub fn follow(desk: Desk, marker: Marker) -> Self {
        let drawing = Self {
            desk,
            marker,
            sight: StoredValue::new_local(Sight::new()),
            turns: StoredValue::new(Turns::default()),
            days: std::array::from_fn(|_| RwSignal::new(Vec::new())),
            is_waiting: StoredValue::new(false),
        };
        let above = drawing.first_screen();
        untrack(|| drawing.step(&|day| above.contains(&day)));
        Effect::new(move |is_begun: Option<()>| {
            desk.board.track();
            if is_begun.is_some() {
                untrack(|| drawing.step(&|day| drawing.sees(day)));
            }
        });
        Effect::new(move |_| {
            let marks = marker.now();
            untrack(|| drawing.mark(&marks));
        });
        drawing
    }

    /// Watches whether a day's drawer can be seen.
    pub fn watch(self, drawer: &web_sys::Element) {
        self.sight.with_value(|sight| {
            if let Some(sight) = sight {
                sight.watch(drawer);
            }
        });
    }

    fn sees(self, day: Weekday) -> bool {
        let id = drawer_id(day);
        self.sight
            .with_value(|sight| sight.as_ref().is_some_and(|sight| sight.sees(&id)))
    }

    /// Tells the cards whose marks are others now.
    fn mark(self, marks: &MarksNow) {
        for day in self.days {
            day.with(|slots| {
                for slot in slots {
                    slot.mark(marks);
                }
            });
        }
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

    fn step(self, is_in_sight: &dyn Fn(Weekday) -> bool) {
        let week = self.desk.week.get();
        let step = self.desk.board.with(|board| {
            self.turns
                .try_update_value(|turns| turns.step(week, board, is_in_sight, ROOM))
        });
        let Some(step) = step else { return };
        if !step.days.is_empty() {
            let marks = self.marker.now();
            for day in step.days {
                self.show(day, &marks);
            }
        }
        let is_first = || {
            self.is_waiting
                .try_update_value(|is| !std::mem::replace(is, true))
        };
        if !step.is_whole && is_first() == Some(true) {
            sight::after_paint(move || {
                // The board may be gone before its next frame.
                if self.is_waiting.try_update_value(|is| *is = false).is_some() {
                    untrack(|| self.step(&|day| self.sees(day)));
                }
            });
        }
    }

    /// Hands each element of a day the card that it has now.
    fn show(self, day: Weekday, marks: &MarksNow) {
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
                    slot.mark(marks);
                    slot
                }
                None => Slot {
                    number: drawn.number,
                    marks: ArcRwSignal::new(marks.of(drawn.placed.card.key)),
                    placed: ArcRwSignal::new(drawn.placed),
                },
            })
            .collect();
        if !is_same {
            signal.set(slots);
        }
    }
}
