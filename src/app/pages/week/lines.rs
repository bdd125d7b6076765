//! The lines of a long table over several frames: a screenful comes with the first.

use crate::platform::sight;
use leptos::prelude::*;
use semainier::present::week_rows::{Row, Rows};
use std::sync::Arc;

/// What a line costs besides its cards, counted in cards.
const LINE: usize = 6;
/// Cards, and lines in their measure, that the first frame draws.
const FIRST: usize = 220;
/// What each frame after it draws.
const NEXT: usize = 160;

/// A line's element and what it shows.
#[derive(Clone)]
pub struct Slot {
    /// Its place in the table.
    pub at: usize,
    /// The line in it.
    pub row: ArcRwSignal<Arc<Row>>,
}

/// What is drawn of the lines. An element stays at its place and shows whatever line stands there.
#[derive(Clone, Copy)]
pub struct Lines {
    rows: Memo<Rows>,
    slots: RwSignal<Vec<Slot>>,
    /// Whether a frame is awaited.
    is_waiting: StoredValue<bool>,
}

/// The element that scrolls the table.
pub const BOARD: &str = "board";

impl Lines {
    /// Follows the lines.
    pub fn follow(rows: Memo<Rows>) -> Self {
        let lines = Self {
            rows,
            slots: RwSignal::new(Vec::new()),
            is_waiting: StoredValue::new(false),
        };
        untrack(|| lines.step(FIRST));
        Effect::new(move |is_begun: Option<()>| {
            rows.track();
            if is_begun.is_some() {
                untrack(|| lines.step(FIRST));
            }
        });
        lines
    }

    /// The elements, tracked.
    pub fn slots(self) -> Vec<Slot> {
        self.slots.get()
    }

    fn step(self, room: usize) {
        let is_whole = self.rows.with(|rows| self.come_nearer(&rows.rows, room));
        let is_first = || {
            self.is_waiting
                .try_update_value(|is| !std::mem::replace(is, true))
        };
        if is_whole || is_first() != Some(true) {
            return;
        }
        sight::after_paint(move || {
            // The table may be gone before its next frame.
            if self.is_waiting.try_update_value(|is| *is = false).is_some() {
                untrack(|| self.step(NEXT));
            }
        });
    }

    /// Shows as many of the lines as there is room for, those in sight first; whether all are shown.
    fn come_nearer(self, rows: &[Arc<Row>], mut room: usize) -> bool {
        let Some(mut slots) = self.slots.try_get() else {
            return true;
        };
        let n_before = slots.len();
        slots.truncate(rows.len());
        // Nothing is above in an empty table, and to ask would lay out the page.
        let above = match n_before {
            0 => 0,
            n => (sight::part_above(BOARD) * n as f64) as usize,
        };
        let (before, from) = slots.split_at(above.min(slots.len()));
        let mut is_whole = true;
        for slot in from.iter().chain(before) {
            let row = &rows[slot.at];
            if slot.row.with(|shown| shown == row) {
                continue;
            }
            if room == 0 {
                is_whole = false;
                break;
            }
            room = room.saturating_sub(LINE + row.total);
            slot.row.set(Arc::clone(row));
        }
        while let Some(row) = rows.get(slots.len()).filter(|_| room > 0) {
            room = room.saturating_sub(LINE + row.total);
            slots.push(Slot {
                at: slots.len(),
                row: ArcRwSignal::new(Arc::clone(row)),
            });
        }
        is_whole &= slots.len() == rows.len();
        if slots.len() != n_before {
            self.slots.set(slots);
        }
        is_whole
    }
}
