//! How the cards of the board stand out beside what they say.
//!
//! Hundreds of cards that each listened for every mark would have to be told apart at every change, so one place listens
//! for all of them and tells those whose marks changed.

use super::{chosen::Chosen, desk::Desk, guest::Guest};
use leptos::prelude::*;
use semainier::{
    domain::id::SessionId,
    present::{week_cards::CardKey, week_places::Grade},
};
use std::collections::{BTreeMap, BTreeSet};

/// The marks of a card.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a mark of its own on the card"
)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Marks {
    /// Whether a rule is broken there.
    pub is_warned: bool,
    /// Whether it is one of several chosen.
    pub is_chosen: bool,
    /// Whether its panel is open.
    pub is_open: bool,
    /// Whether the tabulator reaches it.
    pub is_stop: bool,
    /// How good it is for the name on its way.
    pub grade: Option<Grade>,
}

/// What all marks are read from.
#[derive(Clone, Copy)]
pub struct Marker {
    desk: Desk,
    chosen: Chosen,
    guest: Guest,
}

/// All marks at one moment.
pub struct MarksNow {
    warned: BTreeSet<CardKey>,
    chosen: BTreeSet<CardKey>,
    open: Option<CardKey>,
    stop: Option<CardKey>,
    grades: BTreeMap<SessionId, Grade>,
}

impl Marker {
    /// Reads the marks of the page.
    pub const fn new(desk: Desk, chosen: Chosen, guest: Guest) -> Self {
        Self {
            desk,
            chosen,
            guest,
        }
    }

    /// The marks as they are now, tracked.
    pub fn now(self) -> MarksNow {
        MarksNow {
            warned: self.desk.warned.get(),
            chosen: self.chosen.keys(),
            open: self.desk.selected.get(),
            stop: self.desk.tab_stop(),
            grades: self.guest.grades(),
        }
    }
}

impl MarksNow {
    /// The marks of a card.
    pub fn of(&self, key: CardKey) -> Marks {
        let session = match key {
            CardKey::Session(id) => Some(id),
            CardKey::Appointment(_) => None,
        };
        Marks {
            is_warned: self.warned.contains(&key),
            is_chosen: self.chosen.contains(&key),
            is_open: self.open == Some(key),
            is_stop: self.stop == Some(key),
            grade: session.and_then(|id| self.grades.get(&id).copied()),
        }
    }
}
