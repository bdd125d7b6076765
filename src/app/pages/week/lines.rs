//! The lines of a long table over several frames: a screenful comes with the first, and those far below when somebody
//! scrolls to them: each that is there costs whenever the table is shown. How high a line is, is reckoned: to ask would lay
//! out the page.

use super::turns::BOARD;
use crate::platform::sight;
use leptos::{ev, html::Div, prelude::*};
use semainier::present::week_rows::{Row, Rows};
use std::sync::Arc;

/// The least height of a line, and of a card in it, in CSS pixels.
const LINE: f64 = 37.0;
const CARD: f64 = 30.0;
/// What stands above the table at least, in CSS pixels: the first frame draws what a window has below.
const ABOVE: f64 = 200.0;
/// What is drawn at first in all, in heights of the window.
const BATCH: f64 = 1.5;

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
    is_shown: Memo<bool>,
    slots: RwSignal<Vec<Slot>>,
    /// How much is to be drawn in all, in CSS pixels.
    goal: StoredValue<f64>,
    /// What part of the table is scrolled away, from 0 to 1: to ask at a change would lay out the page.
    above: StoredValue<f64>,
    /// Whether a frame is awaited.
    is_waiting: StoredValue<bool>,
}

impl Lines {
    /// Follows the lines, while they are shown.
    pub fn follow(rows: Memo<Rows>, is_shown: Memo<bool>) -> Self {
        let lines = Self {
            rows,
            is_shown,
            slots: RwSignal::new(Vec::new()),
            goal: StoredValue::new(batch()),
            above: StoredValue::new(0.0),
            is_waiting: StoredValue::new(false),
        };
        untrack(|| lines.step(first_frame()));
        Effect::new(move |is_begun: Option<()>| {
            rows.track();
            if is_begun.is_some() {
                untrack(|| lines.step(first_frame()));
            }
        });
        // Who prints from far below is still there after it.
        let before_paper = StoredValue::new(batch());
        for handle in [
            window_event_listener(ev::scroll, move |_| lines.look()),
            window_event_listener(ev::beforeprint, move |_| {
                before_paper.set_value(lines.goal.get_value());
                lines.reach(f64::INFINITY);
            }),
            window_event_listener(ev::afterprint, move |_| {
                lines.reach(before_paper.get_value());
            }),
        ] {
            on_cleanup(move || handle.remove());
        }
        lines
    }

    /// The elements, tracked.
    pub fn slots(self) -> Vec<Slot> {
        self.slots.get()
    }

    /// Sees how far the table is scrolled, and draws more of it near the end of what is drawn.
    pub fn look(self) {
        if !self.is_shown.get_untracked() {
            return;
        }
        self.above.set_value(sight::part_above(BOARD));
        if sight::is_near_end(BOARD) && !self.is_whole() {
            // Twice as much each time: the end of hundreds is some screens away, not dozens.
            self.reach(2.0 * self.goal.get_value());
        }
    }

    fn is_whole(self) -> bool {
        let n_shown = self.slots.with_untracked(Vec::len);
        self.rows.with_untracked(|rows| n_shown >= rows.rows.len())
    }

    /// Draws up to so much in all; what paper needs at once.
    fn reach(self, goal: f64) {
        if !self.is_shown.get_untracked() {
            return;
        }
        self.goal.set_value(goal);
        untrack(|| self.step(if goal.is_finite() { next_frame() } else { goal }));
    }

    /// Scrolls the table to its beginning, once it is shown: behind another view it has no lines to scroll.
    pub fn to_top(self, table: NodeRef<Div>) {
        self.above.set_value(0.0);
        self.goal.set_value(batch());
        request_animation_frame(move || {
            // The page may be gone before its next frame.
            if let Some(table) = table.try_get_untracked().flatten() {
                table.set_scroll_top(0);
            }
        });
    }

    /// Draws so many more CSS pixels.
    fn step(self, room: f64) {
        let goal = self.goal.get_value();
        let is_drawn = self
            .rows
            .with(|rows| self.come_nearer(within(&rows.rows, goal), room));
        let is_first = || {
            self.is_waiting
                .try_update_value(|is| !std::mem::replace(is, true))
        };
        if is_drawn || is_first() != Some(true) {
            return;
        }
        sight::after_paint(move || {
            // The table may be gone before its next frame.
            if self.is_waiting.try_update_value(|is| *is = false).is_some() {
                untrack(|| self.step(next_frame()));
            }
        });
    }

    /// Shows as many of these lines as there is room for, those in sight first; whether all are shown.
    fn come_nearer(self, rows: &[Arc<Row>], mut room: f64) -> bool {
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
        let n_kept = rows
            .len()
            .max(n_before.saturating_sub((room / LINE) as usize));
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
            if room <= 0.0 {
                is_whole = false;
                break;
            }
            room -= height_of(row);
            slot.row.set(Arc::clone(row));
        }
        while let Some(row) = rows.get(slots.len()).filter(|_| room > 0.0) {
            room -= height_of(row);
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

/// What the first frame draws, in CSS pixels.
fn first_frame() -> f64 {
    (sight::height() - ABOVE).max(LINE)
}

/// What each frame after it draws.
fn next_frame() -> f64 {
    sight::height()
}

/// What is drawn in all before anybody scrolls.
fn batch() -> f64 {
    BATCH * sight::height()
}

/// The height of a line at least, in CSS pixels.
fn height_of(row: &Row) -> f64 {
    LINE.max(CARD * row.n_most() as f64)
}

/// The first lines that together are so high, the last of them in part.
fn within(rows: &[Arc<Row>], goal: f64) -> &[Arc<Row>] {
    let mut height = 0.0;
    let n_lines = rows.iter().take_while(|row| {
        let has_room = height < goal;
        height += height_of(row);
        has_room
    });
    &rows[..n_lines.count()]
}
