//! The lines of a long table over several frames: a screenful comes with the first.

use super::turns::BOARD;
use crate::platform::sight;
use leptos::{html::Div, prelude::*};
use semainier::present::week_rows::{Row, Rows};
use std::sync::Arc;

/// What a line costs besides its cards, counted in cards.
const LINE: usize = 6;
/// Cards, and lines in their measure, that the first frame draws.
const FIRST: usize = 150;
/// What each frame after it draws.
const NEXT: usize = 160;

/// A line's element and what it shows.
#[derive(Clone)]
pub struct Slot {
    /// Its place in the table.
    pub at: usize,
    /// The line in it.
    pub row: ArcRwSignal<Arc<Row>>,
    /// Whether there is no such line any more. To take hundreds away at once would take too long.
    pub is_gone: ArcRwSignal<bool>,
}

/// What is drawn of the lines. An element stays at its place and shows whatever line stands there.
#[derive(Clone, Copy)]
pub struct Lines {
    rows: Memo<Rows>,
    slots: RwSignal<Vec<Slot>>,
    /// What part of the table is scrolled away, from 0 to 1: to ask at a change would lay out the page.
    above: StoredValue<f64>,
    /// Whether a frame is awaited.
    is_waiting: StoredValue<bool>,
}

impl Lines {
    /// Follows the lines.
    pub fn follow(rows: Memo<Rows>) -> Self {
        let lines = Self {
            rows,
            slots: RwSignal::new(Vec::new()),
            above: StoredValue::new(0.0),
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

    /// Sees how far the table is scrolled.
    pub fn look(self) {
        self.above.set_value(sight::part_above(BOARD));
    }

    /// Scrolls the table to its beginning, once it is shown: behind another view it has no lines to scroll.
    pub fn to_top(self, table: NodeRef<Div>) {
        self.above.set_value(0.0);
        request_animation_frame(move || {
            // The page may be gone before its next frame.
            if let Some(table) = table.try_get_untracked().flatten() {
                table.set_scroll_top(0);
            }
        });
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
        for slot in &slots {
            let is_gone = slot.at >= rows.len();
            if slot.is_gone.get_untracked() != is_gone {
                slot.is_gone.set(is_gone);
            }
        }
        let n_kept = rows.len().max(n_before.saturating_sub(room / LINE));
        slots.truncate(n_kept);
        let n_shown = slots.len().min(rows.len());
        let above = (self.above.get_value() * n_shown as f64) as usize;
        let (before, from) = slots[..n_shown].split_at(above.min(n_shown));
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
                is_gone: ArcRwSignal::new(false),
            });
        }
        is_whole &= slots.len() == rows.len();
        if slots.len() != n_before {
            self.slots.set(slots);
        }
        is_whole
    }
}
