//! The keyboard of the week: arrows between cards, single letters on the board, a few keys everywhere.

use super::{
    board::card_of,
    card_menu::CardMenu,
    chosen::Chosen,
    desk::{Asked, Desk},
    drag::Drag,
    guest::Guest,
    moving::spot_of,
    steps::{beside, nearest, neighbour, next_card},
    zoom::zoom_to,
};
use crate::{
    platform::{focus, page, sight},
    state::{navigation::go, notices::Notices, planner::Planner, preferences::Preferences},
};
use chrono::Weekday;
use leptos::{ev, prelude::*};
use semainier::{
    domain::{
        edit::{Command, WeekCommand},
        time::Minutes,
    },
    i18n::text::week as t,
    present::{week_cards::CardKey, zoom::Zoom},
};

/// Who answers to keys.
#[derive(Clone, Copy)]
pub struct Keys {
    /// The page's state.
    pub desk: Desk,
    /// What a pointer holds.
    pub drag: Drag,
    /// Cards chosen together.
    pub chosen: Chosen,
    /// The menu of a card.
    pub menu: CardMenu,
    /// A name on its way.
    pub guest: Guest,
    /// Messages.
    pub notices: Notices,
    /// The planner.
    pub planner: Planner,
    /// Whether single letters act.
    pub preferences: Preferences,
}

/// The regions of the week, in the order of F6.
const REGIONS: [&str; 5] = [
    ".week__bar a, .week__bar button",
    ".score button",
    ".week__left input, .week__left button",
    "#board [tabindex='0'], #board button, #board a",
    ".why h2",
];

impl Keys {
    /// A key anywhere on the page.
    pub fn anywhere(self, event: &ev::KeyboardEvent) {
        let desk = self.desk;
        let key = event.key();
        let has_control = event.ctrl_key() || event.meta_key();
        // What Windows knows it by.
        let is_redo = key.eq_ignore_ascii_case("y");
        if key == "Escape" && self.escape() {
            event.prevent_default();
        } else if page::has_dialog() {
            // A dialog has its own keys.
        } else if has_control
            && (key.eq_ignore_ascii_case("z") || is_redo)
            && !page::is_typing(event)
        {
            event.prevent_default();
            let had_focus = focus::focused().is_some();
            if event.shift_key() || is_redo {
                desk.store.redo();
            } else {
                desk.store.undo();
            }
            if had_focus {
                self.keep_focus();
            }
        } else if key == "F6" {
            event.prevent_default();
            page::focus_next_region(&REGIONS, event.shift_key());
        } else if (event.alt_key() || event.ctrl_key() && page::is_mac())
            && matches!(&*key, "ArrowLeft" | "ArrowRight")
            && !page::is_typing(event)
        {
            event.prevent_default();
            let week = desk.week.get_untracked();
            let next = if key == "ArrowLeft" {
                week.previous()
            } else {
                week.next()
            };
            go(desk.at_week_untracked(next));
            self.keep_focus();
        }
    }

    /// A step or another week draws a card anew elsewhere, or takes it off, and the focus with it: the card has it again, else
    /// the board.
    fn keep_focus(self) {
        let last = self.desk.focus.get_untracked();
        sight::after_paint(move || {
            if focus::focused().is_none() {
                page::focus_first("#board [tabindex='0']");
                if let Some(key) = last {
                    sight::focus_soon(key.to_string());
                }
            }
        });
    }

    /// Leaves a mode or closes the panel; whether there was one.
    fn escape(self) -> bool {
        let desk = self.desk;
        if page::has_dialog() {
            return false;
        }
        if desk.moving.with_untracked(Option::is_some) {
            self.drag.cancel();
            return true;
        }
        if self.menu.shut() || self.guest.cancel() || self.chosen.clear() {
            return true;
        }
        if let Some(key) = desk.selected.get_untracked() {
            desk.select(None);
            sight::focus_soon(key.to_string());
            return true;
        }
        false
    }

    /// A key on the board.
    pub fn on_board(self, event: &ev::KeyboardEvent) {
        if event.alt_key() || event.meta_key() {
            return;
        }
        let key = event.key();
        let place = page::closest_id(event, ".target").and_then(|id| spot_of(&id));
        if let Some(place) = place {
            if let Some(next) = self.next_spot(&key, place) {
                event.prevent_default();
                self.desk.look_at(next, true);
            }
            return;
        }
        let Some(card) = card_of(event) else { return };
        let next = self
            .desk
            .board
            .with_untracked(|board| next_card(board, card, &key, event.ctrl_key()));
        if let Some(next) = next {
            event.prevent_default();
            self.desk.focus.set(Some(next));
            sight::focus_soon(next.to_string());
            return;
        }
        if key == "ContextMenu" || (key == "F10" && event.shift_key()) {
            event.prevent_default();
            return self.menu.open(card, None);
        }
        if event.ctrl_key() && key.eq_ignore_ascii_case("a") {
            event.prevent_default();
            return self.chosen.whole_day(card);
        }
        if key == "Delete" {
            event.prevent_default();
            return if self.chosen.is_empty() {
                self.take_off(card);
            } else {
                self.chosen.take_off();
            };
        }
        if event.ctrl_key() || !self.preferences.get_untracked().has_letter_keys {
            return;
        }
        match &*key.to_lowercase() {
            "m" => self.desk.start_moving(card, false, self.notices),
            "e" if !self.chosen.is_empty() => self.chosen.pin(),
            "e" => self.pin(card),
            "p" => self.planner.propose(self.desk.week.get_untracked()),
            "v" => page::click_first(".score__end .btn:not(.btn--quiet)"),
            "n" => {
                let place = self
                    .desk
                    .card_untracked(card)
                    .map(|card| (card.day, card.range.start()));
                self.desk.asked.set(Some(Asked::NewSession(place)));
            }
            "+" | "=" => self.zoom(self.desk.zoom.get_untracked().more()),
            "-" => self.zoom(self.desk.zoom.get_untracked().less()),
            "0" => self.zoom(Some(Zoom::Usual)),
            "?" => {
                self.desk.select(Some(card));
                self.desk.tab.set(super::desk::Tab::Why);
            }
            _ => return,
        }
        event.prevent_default();
    }

    /// Pins a card or frees it.
    pub fn pin(self, key: CardKey) {
        pin(self.desk, key, self.notices);
    }

    /// Takes a card off the week.
    pub fn take_off(self, key: CardKey) {
        take_off(self.desk, key, self.notices);
    }

    fn zoom(self, zoom: Option<Zoom>) {
        zoom_to(self.desk, self.preferences, self.notices, zoom);
    }

    fn next_spot(self, key: &str, at: (Weekday, Minutes)) -> Option<(Weekday, Minutes)> {
        self.desk.spots.with_untracked(|spots| {
            let next = match key {
                "ArrowRight" => spots
                    .iter()
                    .find(|spot| spot.day == at.0 && spot.start > at.1),
                "ArrowLeft" => spots
                    .iter()
                    .rev()
                    .find(|spot| spot.day == at.0 && spot.start < at.1),
                "ArrowDown" => nearest(spots, at, 1),
                "ArrowUp" => nearest(spots, at, -1),
                "Home" => spots.iter().find(|spot| spot.day == at.0),
                "End" => spots.iter().rev().find(|spot| spot.day == at.0),
                "PageDown" => beside(spots, at, 1),
                "PageUp" => beside(spots, at, -1),
                _ => None,
            };
            next.map(|spot| (spot.day, spot.start))
        })
    }
}

/// Pins a card or frees it.
pub fn pin(desk: Desk, key: CardKey, notices: Notices) {
    let (locale, week) = (desk.locale, desk.week.get_untracked());
    let Some(card) = desk.card_untracked(key) else {
        return;
    };
    let is_pinned = !card.is_pinned;
    let command = match key {
        CardKey::Session(id) => WeekCommand::Pin(id, is_pinned),
        CardKey::Appointment(_) if card.is_fixed => {
            notices.tell(semainier::i18n::text::week_moving::is_fixed(locale));
            return;
        }
        CardKey::Appointment(id) => {
            let plan = desk.store.document_untracked().week(week);
            let Some(placed) = plan.placements.appointment(id) else {
                return;
            };
            let mut placed = placed.clone();
            placed.is_pinned = is_pinned;
            WeekCommand::PlaceAppointment(placed)
        }
    };
    desk.store.apply_and_tell(
        &Command::Week(week, command),
        if is_pinned {
            t::told_pinned(locale)
        } else {
            t::told_free(locale)
        },
    );
}

/// Takes a card off the week.
pub fn take_off(desk: Desk, key: CardKey, notices: Notices) {
    let (locale, week) = (desk.locale, desk.week.get_untracked());
    let Some(card) = desk.card_untracked(key) else {
        return;
    };
    let command = match key {
        CardKey::Session(id) => WeekCommand::RemoveSession(id),
        CardKey::Appointment(_) if card.is_fixed => {
            notices.tell(semainier::i18n::text::week_moving::is_fixed(locale));
            return;
        }
        CardKey::Appointment(id) => WeekCommand::UnplaceAppointment(id),
    };
    let next = desk.board.with_untracked(|board| neighbour(board, &[key]));
    if desk.selected.get_untracked() == Some(key) {
        desk.select(None);
    }
    desk.store.apply_and_tell(
        &Command::Week(week, command),
        t::told_removed(locale, &card.title),
    );
    focus_after_leaving(desk, next);
}

/// Moves the focus from cards that left the board to the one beside them.
pub fn focus_after_leaving(desk: Desk, next: Option<CardKey>) {
    desk.focus.set(next);
    sight::after_paint(move || match next {
        Some(next) => sight::focus_soon(next.to_string()),
        None => page::focus_first("#board [tabindex='0']"),
    });
}
