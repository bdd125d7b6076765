//! Keys that work on every page of the staff, and what they open.

use super::{deeds, search::Search};
use crate::{
    components::shortcuts::Shortcuts,
    platform::{focus, page},
    state::{
        errand::use_errands, notices::use_notices, planner::use_planner,
        preferences::use_preferences, store::use_store, use_route,
    },
};
use leptos::{ev, prelude::*};
use semainier::present::{palette::Deed, route::Route};

/// What is open above the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Open {
    /// The search.
    Search,
    /// The sheet of keys.
    Keys,
}

/// Opens the search and the sheet of keys from anywhere.
#[derive(Debug, Clone, Copy)]
pub struct Desk {
    open: RwSignal<Option<Open>>,
    /// Where the focus returns.
    came_from: StoredValue<Option<focus::Focused>, LocalStorage>,
}

impl Desk {
    /// Nothing open.
    pub fn new() -> Self {
        Self {
            open: RwSignal::new(None),
            came_from: StoredValue::new_local(None),
        }
    }

    /// Opens one of them, in place of the other.
    pub fn open(self, what: Open) {
        if self.open.get_untracked().is_none() {
            self.came_from.set_value(focus::focused());
        }
        self.open.set(Some(what));
    }

    /// Opens the search.
    pub fn search(self) {
        self.open(Open::Search);
    }

    /// Opens the sheet of keys.
    pub fn keys(self) {
        self.open(Open::Keys);
    }

    /// Closes what is open; the focus returns.
    pub fn close(self) {
        self.open.set(None);
        let came_from = self.came_from.try_update_value(Option::take).flatten();
        request_animation_frame(move || {
            if let Some(came_from) = came_from {
                came_from.restore();
            }
        });
    }

    /// Closes what is open for another page, which takes the focus itself.
    pub fn leave(self) {
        self.open.set(None);
        self.came_from.set_value(None);
    }
}

/// What opens the search and the keys.
pub fn use_desk() -> Desk {
    expect_context()
}

/// Listens to the keys of every page, and shows what they open. Mounted once, for the pages of the staff only.
#[component]
pub fn EverywhereKeys() -> impl IntoView {
    let (desk, route) = (use_desk(), use_route());
    let doer = deeds::Doer {
        desk,
        store: use_store(),
        planner: use_planner(),
        preferences: use_preferences(),
        notices: use_notices(),
        errands: use_errands(),
        route,
    };
    let handle = window_event_listener(ev::keydown, move |event| on_key(doer, &event));
    on_cleanup(move || handle.remove());
    move || match desk.open.get() {
        Some(Open::Search) => view! { <Search doer /> }.into_any(),
        Some(Open::Keys) => view! { <Shortcuts on_close=move |()| desk.close() /> }.into_any(),
        None => ().into_any(),
    }
}

fn on_key(doer: deeds::Doer, event: &ev::KeyboardEvent) {
    let key = event.key();
    let has_control = (event.ctrl_key() || event.meta_key()) && !event.alt_key();
    if event.default_prevented() || event.repeat() {
        return;
    }
    // What Windows knows it by.
    let is_redo = key.eq_ignore_ascii_case("y");
    if has_control && key.eq_ignore_ascii_case("k") {
        event.prevent_default();
        if doer.desk.open.get_untracked() == Some(Open::Search) {
            doer.desk.close();
        } else if doer.desk.open.get_untracked().is_some() || !page::has_dialog() {
            doer.desk.search();
        }
    } else if has_control && key.eq_ignore_ascii_case("s") {
        // Always: the browser would offer to save the page's own files.
        event.prevent_default();
        doer.run(Deed::Backup);
    } else if page::has_dialog() || page::is_typing(event) {
        // Dialogs and fields have their own keys.
    } else if key == "?" && doer.preferences.get_untracked().has_letter_keys {
        event.prevent_default();
        doer.desk.keys();
    } else if has_control
        && (key.eq_ignore_ascii_case("z") || is_redo)
        // The week has its own, which also leaves its modes.
        && !matches!(doer.route.get_untracked(), Route::Week { .. })
    {
        event.prevent_default();
        doer.run(if event.shift_key() || is_redo {
            Deed::Redo
        } else {
            Deed::Undo
        });
    }
}
