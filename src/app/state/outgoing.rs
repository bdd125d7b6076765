//! What leaves the house: without names if the user chose so; each file and each print told by its name and noted in the
//! journal. No other module makes a file or prints (`tests/it/ways_out.rs`).

use super::{
    notices::{Notices, use_notices},
    preferences::{Preferences, use_preferences},
    store::{Phase, Store, use_store},
};
use crate::platform::{clock, file, page, print};
use leptos::prelude::*;
use semainier::{
    domain::{document::Document, id::PersonId, journal::DecisionKind, time::WeekId},
    export::pseudonym,
    i18n::text::print as t,
    present::names,
};
use std::{cell::Cell, sync::Arc};

/// The way out. Copies are the same.
#[derive(Clone, Copy)]
pub struct Outgoing {
    store: Store,
    preferences: Preferences,
    notices: Notices,
}

/// The way out of the house.
pub fn use_outgoing() -> Outgoing {
    Outgoing {
        store: use_store(),
        preferences: use_preferences(),
        notices: use_notices(),
    }
}

/// For how many milliseconds the end of a print belongs to the print that was noted at its beginning.
const ONE_PRINT: f64 = 600_000.0;

thread_local! {
    /// When a print was noted last.
    static NOTED: Cell<f64> = const { Cell::new(f64::NEG_INFINITY) };
}

impl Outgoing {
    /// A document as it may leave.
    pub fn as_it_may_leave(self, document: Arc<Document>) -> Arc<Document> {
        let preferences = self.preferences.get_untracked();
        if preferences.hides_names {
            let locale = self.preferences.locale_untracked();
            Arc::new(pseudonym::document(locale, &document))
        } else {
            document
        }
    }

    /// The document as it may leave now, not tracked.
    pub fn document(self) -> Arc<Document> {
        self.as_it_may_leave(self.store.document_untracked())
    }

    /// A person's name as it may leave: in names of files.
    pub fn name(self, id: PersonId) -> String {
        let document = self.document();
        let person = document.persons.get(id);
        person.map_or_else(String::new, |person| names::full(person))
    }

    /// Saves a file about a week, or about the house, tells of it and notes it.
    pub fn save(self, week: Option<WeekId>, name: String, kind: &str, bytes: &[u8]) {
        let locale = self.preferences.locale_untracked();
        self.notices.tell(t::file_made(locale, &name));
        send(self.store, week, name, kind, bytes);
    }

    /// Notes what is printed, then prints the page as it stands.
    pub fn print(self, week: Option<WeekId>, what: String) {
        self.note_print(week, what);
        print::now();
    }

    /// Notes what is printed, then prints once what was just asked for has come and is drawn.
    pub fn print_when_drawn(
        self,
        week: Option<WeekId>,
        what: String,
        has_come: impl Fn() -> bool + 'static,
    ) {
        self.note_print(week, what);
        print::when_drawn(has_come);
    }

    fn note_print(self, week: Option<WeekId>, what: String) {
        NOTED.set(clock::milliseconds());
        self.store.note(week, DecisionKind::Printed { what });
    }
}

/// Saves a file and notes it.
pub fn send(store: Store, week: Option<WeekId>, name: String, kind: &str, bytes: &[u8]) {
    file::download(&name, kind, bytes);
    note(store, week, name);
}

/// Saves a file of the real house and notes it there, also while the sandbox stands before it.
pub fn send_real(store: Store, file: String, kind: &str, bytes: &[u8]) {
    file::download(&file, kind, bytes);
    store.note_real(DecisionKind::Exported { file });
}

/// Saves an exchange file: the command that marks the exchange notes it.
pub fn send_exchange(name: &str, bytes: &[u8]) {
    file::download(name, "application/octet-stream", bytes);
}

/// Saves texts that could not be opened, and with them the journal: there is nowhere to note it.
pub fn rescue(name: &str, text: &str) {
    file::download(name, "application/json", text.as_bytes());
}

/// Saves a file that says nothing of the house: a form to fill in.
pub fn blank(name: &str, kind: &str, text: &str) {
    file::download(name, kind, text.as_bytes());
}

/// Prints a page that says nothing of the house.
pub fn print_blank() {
    NOTED.set(clock::milliseconds());
    print::now();
}

/// Notes in the journal that a file was made.
pub fn note(store: Store, week: Option<WeekId>, file: String) {
    store.note(week, DecisionKind::Exported { file });
}

/// Notes what is printed from the browser's own menu or keys, once that is over: a page drawn anew would be printed half.
pub fn watch_prints(store: Store, preferences: Preferences) {
    let printed = window_event_listener_untyped("afterprint", move |_| {
        let is_noted = clock::milliseconds() - NOTED.replace(f64::NEG_INFINITY) < ONE_PRINT;
        if !is_noted && matches!(store.phase().get_untracked(), Phase::Open) {
            let what = t::from_screen(preferences.locale_untracked(), &page::title());
            store.note(None, DecisionKind::Printed { what });
        }
    });
    on_cleanup(move || printed.remove());
}
