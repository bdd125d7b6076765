//! What choosing an entry of the search does.

use super::keys::Desk;
use crate::{
    components::banners::download_backup,
    platform::{clock, focus},
    state::{
        errand::{Errand, Errands},
        navigation::go,
        notices::Notices,
        planner::Planner,
        preferences::Preferences,
        store::Store,
    },
};
use leptos::prelude::*;
use semainier::{
    domain::time::WeekId,
    i18n::text::palette as t,
    present::{palette::Deed, route::Route},
};

/// Everything a deed may need.
#[derive(Debug, Clone, Copy)]
pub struct Doer {
    /// What is open.
    pub desk: Desk,
    /// The document.
    pub store: Store,
    /// The planner.
    pub planner: Planner,
    /// Language and keys.
    pub preferences: Preferences,
    /// Messages.
    pub notices: Notices,
    /// What other pages are asked.
    pub errands: Errands,
    /// The page shown.
    pub route: Signal<Route>,
}

impl Doer {
    /// Does it.
    pub fn run(self, deed: Deed) {
        match deed {
            Deed::Go(route) => go(route),
            Deed::Propose => {
                let week = self.week();
                self.show_week();
                self.planner.propose(week);
            }
            Deed::Validate => {
                self.show_week();
                self.errands.leave(Errand::Validate);
            }
            Deed::Absent(subject) => {
                self.errands.leave(Errand::Absence(subject));
                go(Route::Day(None));
            }
            Deed::Backup => self.save_backup(),
            Deed::Undo => focus::keep_through(|| self.store.undo()),
            Deed::Redo => focus::keep_through(|| self.store.redo()),
            Deed::Keys => self.desk.keys(),
            Deed::Speak(locale) => self.preferences.update(|choices| choices.locale = locale),
        }
    }

    /// Whether a deed leaves this page, so that the focus must not return to it.
    pub fn leaves(self, deed: Deed) -> bool {
        match deed {
            Deed::Go(_) | Deed::Absent(_) | Deed::Validate | Deed::Speak(_) => true,
            Deed::Propose => !matches!(self.route.get_untracked(), Route::Week { .. }),
            Deed::Backup | Deed::Undo | Deed::Redo | Deed::Keys => false,
        }
    }

    fn save_backup(self) {
        if let Some(file) = download_backup(self.store) {
            self.store.note_backup();
            self.notices
                .tell(t::saved_as(self.preferences.locale_untracked(), &file));
        }
    }

    /// The week shown, or the one to work on.
    fn week(self) -> WeekId {
        let shown = match self.route.get_untracked() {
            Route::Week { week, .. } => week,
            _ => None,
        };
        shown.unwrap_or_else(|| {
            self.store
                .document_untracked()
                .house
                .week_at_hand(clock::today())
        })
    }

    fn show_week(self) {
        if !matches!(self.route.get_untracked(), Route::Week { .. }) {
            go(Route::WEEK);
        }
    }
}
