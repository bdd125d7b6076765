//! The cards of the board over several frames: hundreds in one would hold the page up for half a second. Those in sight
//! come first. Of a large board what is far from sight is not in the page: each card in it costs at every change.

use super::{
    card::CardElement,
    desk::Desk,
    marks::{Marker, Marks, MarksNow},
};
use crate::platform::{element, focus, page, sight};
use chrono::Weekday;
use leptos::{ev, html::Ol, prelude::*};
use semainier::{
    i18n::Locale,
    present::{
        week_cards::CardKey,
        week_grid::{Board, Placed},
        week_sight::{Pane, is_large, kept},
        week_turns::{Drawn, Pace, Turns},
    },
};
use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
    sync::Arc,
};

/// What a frame draws for a hand: what is in sight with the first, as a screen holds of another week, or half of it where all
/// elements are new; then about 20 ms of work on a slow machine.
const FOR_A_HAND: Pace = Pace {
    in_sight: 160,
    beyond: 40,
};
/// What it draws while the planner shows one week after the other: nobody waits for any of them, and the page stays quick.
const WHILE_PLANNING: Pace = Pace {
    in_sight: 24,
    beyond: 24,
};
/// What paper needs: all at once.
const ON_PAPER: Pace = Pace {
    in_sight: usize::MAX,
    beyond: 0,
};
/// Where one day alone is shown, as a list.
const PHONE: &str = "(max-width: 39.9375em)";

/// A card's element and what it shows.
struct Slot {
    number: u32,
    placed: Arc<Placed>,
    marks: Marks,
    is_hidden: bool,
    card: CardElement,
}

impl Slot {
    fn new(locale: Locale, drawn: Drawn, all: &MarksNow) -> Option<Self> {
        let marks = all.of(drawn.placed.card.key);
        Some(Self {
            number: drawn.number,
            marks,
            is_hidden: drawn.is_hidden,
            card: CardElement::new(locale, &drawn.placed, marks, drawn.is_hidden)?,
            placed: drawn.placed,
        })
    }

    fn show(&mut self, locale: Locale, placed: Arc<Placed>, is_hidden: bool, all: &MarksNow) {
        let marks = all.of(placed.card.key);
        if marks == self.marks && is_hidden == self.is_hidden && placed == self.placed {
            return;
        }
        self.card.show(locale, &placed, marks, is_hidden);
        (self.placed, self.marks, self.is_hidden) = (placed, marks, is_hidden);
    }
}

/// What is drawn of the board.
#[derive(Clone, Copy)]
pub struct Drawing {
    desk: Desk,
    marker: Marker,
    shown_day: Memo<Option<Weekday>>,
    pane: StoredValue<Pane>,
    turns: StoredValue<Turns>,
    /// The lanes in the page, if not all are.
    drawn_near: StoredValue<Option<Vec<Range<usize>>>>,
    is_printed: StoredValue<bool>,
    /// The elements of each day, in their order, and the list that they stand in.
    days: [StoredValue<Vec<Slot>, LocalStorage>; 7],
    lists: [NodeRef<Ol>; 7],
    /// Whether a frame is awaited.
    is_waiting: StoredValue<bool>,
}

/// The element of the board.
pub const BOARD: &str = "board";

/// The element of a day's drawer.
pub fn drawer_id(day: Weekday) -> String {
    format!("drawer-{}", day.num_days_from_monday())
}

impl Drawing {
    /// Follows the board of the desk. A phone shows one day.
    pub fn follow(desk: Desk, marker: Marker, shown_day: Memo<Option<Weekday>>) -> Self {
        let drawing = Self {
            desk,
            marker,
            shown_day,
            pane: StoredValue::new(Pane::first(sight::height())),
            turns: StoredValue::new(Turns::default()),
            drawn_near: StoredValue::new(None),
            is_printed: StoredValue::new(false),
            days: std::array::from_fn(|_| StoredValue::new_local(Vec::new())),
            lists: std::array::from_fn(|_| NodeRef::new()),
            is_waiting: StoredValue::new(false),
        };
        untrack(|| drawing.step());
        Effect::new(move |is_begun: Option<()>| {
            desk.board.track();
            // Other lanes are in sight then.
            shown_day.track();
            desk.zoom.track();
            // Unseen, the board stays as it was.
            if desk.shows_board() && is_begun.is_some() {
                untrack(|| drawing.step());
            }
        });
        Effect::new(move |_| {
            let marks = marker.now();
            untrack(|| {
                drawing.hold();
                drawing.mark(&marks);
            });
        });
        for handle in [
            window_event_listener(ev::scroll, move |_| drawing.scrolled()),
            window_event_listener(ev::resize, move |_| drawing.scrolled()),
            window_event_listener(ev::beforeprint, move |_| drawing.print(true)),
            window_event_listener(ev::afterprint, move |_| drawing.print(false)),
        ] {
            on_cleanup(move || handle.remove());
        }
        drawing
    }

    /// Sees what part of the board is shown now, and draws what came into sight.
    pub fn scrolled(self) {
        self.look();
        untrack(|| {
            if self.is_seen() && self.drawn_near.get_value() != self.near() {
                self.step();
            }
        });
    }

    /// Draws what is held, wherever it stands.
    fn hold(self) {
        let is_far = || {
            let held = self.held();
            let days = self.days.iter();
            let is_drawn = |key: &CardKey| {
                let shows = |slot: &Slot| slot.placed.card.key == *key;
                days.clone()
                    .any(|day| day.with_value(|slots| slots.iter().any(shows)))
            };
            !held.iter().all(is_drawn)
        };
        if self.drawn_near.with_value(Option::is_some) && self.is_seen() && is_far() {
            self.step();
        }
    }

    /// The cards that stay in the page: the one that the tabulator reaches, the one that is open, the one being moved, and the one
    /// that has the focus: when an arrow leads on, its element must not become the next one.
    fn held(self) -> Vec<CardKey> {
        let desk = self.desk;
        let moved = desk
            .moving
            .with(|moving| moving.as_ref().map(|moving| moving.card.key));
        let focused = focus::focused_id().and_then(|id| id.parse().ok());
        [desk.tab_stop(), desk.selected.get(), moved, focused]
            .into_iter()
            .flatten()
            .collect()
    }

    fn print(self, is_printed: bool) {
        self.is_printed.set_value(is_printed);
        if self.is_seen() {
            untrack(|| self.step());
        }
    }

    /// Sees what part of the board is shown. To be called when the browser has laid it out, or it does so for this.
    pub fn look(self) {
        let Some((top, height)) = sight::seen_of(BOARD).filter(|_| self.is_seen()) else {
            return;
        };
        // What is out of sight may have the height that it had in another week.
        let sight = untrack(|| self.sight());
        let highest = self.desk.board.with_untracked(|board| {
            let days = board.drawers.iter().zip(&sight);
            let seen = days.filter(|(_, lanes)| !lanes.is_empty());
            seen.map(|(drawer, _)| Arc::clone(drawer))
                .max_by_key(|drawer| drawer.n_lanes)
        });
        let lane = highest
            .map(|drawer| sight::height_of(&drawer_id(drawer.day)) / drawer.n_lanes.max(1) as f64);
        self.pane.update_value(|pane| {
            (pane.top, pane.height) = (top, height);
            if let Some(lane) = lane.filter(|lane| *lane > 0.0) {
                pane.lane = lane;
            }
        });
    }

    fn is_seen(self) -> bool {
        untrack(|| self.desk.shows_board())
    }

    /// The lanes in sight, day by day.
    fn sight(self) -> Vec<Range<usize>> {
        if self.is_printed.get_value() {
            return vec![0..usize::MAX; self.days.len()];
        }
        let pane = self.pane.get_value();
        let day = self.only_day();
        self.desk
            .board
            .with(|board| day.map_or_else(|| pane.lanes(board), |day| day_alone(board, day)))
    }

    /// The lanes that should be in the page, unless all should.
    fn near(self) -> Option<Vec<Range<usize>>> {
        let pane = self.pane.get_value();
        let day = self.only_day();
        let is_printed = self.is_printed.get_value();
        self.desk.board.with(|board| {
            let lanes =
                || day.map_or_else(|| pane.lanes_around(board), |day| day_alone(board, day));
            (is_large(board) && !is_printed).then(lanes)
        })
    }

    /// The one day that is shown, if only one is.
    fn only_day(self) -> Option<Weekday> {
        self.shown_day.get().filter(|_| page::matches_media(PHONE))
    }

    /// Whether something of a day is in sight, not tracked.
    pub fn sees(self, day: Weekday) -> bool {
        let sight = untrack(|| self.sight());
        self.desk.board.with_untracked(|board| {
            let mut days = board.drawers.iter().zip(sight);
            days.any(|(drawer, lanes)| drawer.day == day && !lanes.is_empty())
        })
    }

    /// Tells the cards whose marks are others now.
    fn mark(self, marks: &MarksNow) {
        for day in self.days {
            day.update_value(|slots| {
                for slot in slots {
                    let placed = Arc::clone(&slot.placed);
                    slot.show(self.desk.locale, placed, slot.is_hidden, marks);
                }
            });
        }
    }

    /// The list of a day's cards. Where it stands in the page [`Drawing::begin`] is to be called.
    pub fn list(self, day: Weekday) -> NodeRef<Ol> {
        self.lists[day.num_days_from_monday() as usize]
    }

    /// Draws a day into its list, which has just come into the page and is empty.
    pub fn begin(self, day: Weekday) {
        self.days[day.num_days_from_monday() as usize].set_value(Vec::new());
        self.show(day, &self.marker.now());
    }

    fn step(self) {
        let (sight, near, held) = (self.sight(), self.near(), self.held());
        let pace = match (self.is_printed.get_value(), self.desk.is_planning()) {
            (true, _) => ON_PAPER,
            (false, true) => WHILE_PLANNING,
            (false, false) => FOR_A_HAND,
        };
        let days = self.desk.board.with(|board| {
            let large = near.as_ref().map(|near| kept(board, near, &held));
            let board = large.as_ref().unwrap_or(board);
            self.turns
                .try_update_value(|turns| turns.step(board, &sight, pace))
        });
        self.drawn_near.set_value(near);
        let Some(days) = days else { return };
        if !days.is_empty() {
            let marks = self.marker.now();
            for day in days {
                self.show(day, &marks);
            }
        }
        let is_first = || {
            self.is_waiting
                .try_update_value(|is| !std::mem::replace(is, true))
        };
        if is_first() == Some(true) {
            sight::after_paint(move || {
                // The board may be gone before its next frame.
                if self.is_waiting.try_update_value(|is| *is = false).is_none() {
                    return;
                }
                self.scrolled();
                // Asked now: the board may have changed since.
                if !self.turns.with_value(Turns::is_whole) && self.is_seen() {
                    untrack(|| self.step());
                }
            });
        }
    }

    /// Shows each element of a day the card that it has now. None is moved in the page, which would take the focus from it: those
    /// that stay are in order, and new ones come before the next that is there.
    fn show(self, day: Weekday, marks: &MarksNow) {
        let at = day.num_days_from_monday() as usize;
        let Some(list) = self.lists[at].get_untracked() else {
            return;
        };
        let locale = self.desk.locale;
        let drawn: Vec<Drawn> = self.turns.with_value(|turns| turns.of(day).collect());
        self.days[at].update_value(|slots| {
            let before = std::mem::take(slots).into_iter();
            let mut known: BTreeMap<u32, Slot> = before.map(|slot| (slot.number, slot)).collect();
            let mut new = BTreeSet::new();
            for drawn in drawn {
                let number = drawn.number;
                if let Some(mut slot) = known.remove(&number) {
                    slot.show(locale, drawn.placed, drawn.is_hidden, marks);
                    slots.push(slot);
                } else if let Some(slot) = Slot::new(locale, drawn, marks) {
                    new.insert(number);
                    slots.push(slot);
                }
            }
            let focused = focus::focused_id();
            for gone in known.into_values() {
                gone.card.take_away(focused.as_deref());
            }
            let mut next = None;
            for slot in slots.iter().rev() {
                if new.contains(&slot.number) {
                    element::insert(&list, slot.card.item(), next);
                }
                next = Some(slot.card.item());
            }
        });
    }
}

/// All lanes of one day, none of the others.
fn day_alone(board: &Board, day: Weekday) -> Vec<Range<usize>> {
    let shown = board.drawers.iter().map(|drawer| drawer.day == day);
    shown
        .map(|is_shown| if is_shown { 0..usize::MAX } else { 0..0 })
        .collect()
}
