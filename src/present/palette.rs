//! The search that opens everywhere: everything that can be opened or done, found by a few words in any order.

mod entries;
mod rank;

use super::{absences::Subject, route::Route};
use crate::i18n::{Locale, text::palette as t};

pub use entries::entries;
pub use rank::find;

/// What an entry is, told beside its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Something done at once.
    Action,
    /// A person.
    Person,
    /// A page.
    Screen,
    /// An activity.
    Activity,
    /// A member of staff.
    Staff,
    /// A room.
    Room,
}

impl Kind {
    /// Its word on screen.
    pub const fn name(self, locale: Locale) -> &'static str {
        match self {
            Self::Action => t::kind_action(locale),
            Self::Person => t::kind_person(locale),
            Self::Screen => t::kind_screen(locale),
            Self::Activity => t::kind_activity(locale),
            Self::Staff => t::kind_staff(locale),
            Self::Room => t::kind_room(locale),
        }
    }
}

/// What choosing an entry does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// Opens a page.
    Go(Route),
    /// Proposes the week shown, or the current one.
    Propose,
    /// Asks to validate the week shown, or the current one.
    Validate,
    /// Asks about somebody or something that is missing today.
    Absent(Subject),
    /// Saves a backup file.
    Backup,
    /// Takes the last edit back.
    Undo,
    /// Does it again.
    Redo,
    /// Shows the keys.
    Keys,
    /// Speaks this language.
    Speak(Locale),
}

/// Something that can be opened or done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What it is.
    pub kind: Kind,
    /// Its icon.
    pub icon: &'static str,
    /// Its name.
    pub name: String,
    /// The key that does the same, if there is one.
    pub key: &'static str,
    /// What choosing it does.
    pub deed: Deed,
    /// Words of the name, folded.
    words: Vec<String>,
    /// Other words it is found by, folded.
    others: Vec<String>,
}

impl Entry {
    fn new(kind: Kind, icon: &'static str, name: impl Into<String>, deed: Deed) -> Self {
        let name = name.into();
        Self {
            kind,
            icon,
            words: rank::words(&name),
            name,
            key: "",
            deed,
            others: Vec::new(),
        }
    }

    fn with_key(mut self, key: &'static str) -> Self {
        self.key = key;
        self
    }

    fn found_by(mut self, others: &str) -> Self {
        self.others = rank::words(others);
        self
    }
}

/// What a query finds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Found {
    /// The best, in order.
    pub shown: Vec<Entry>,
    /// How many match.
    pub n_all: usize,
}

#[cfg(test)]
mod tests;
