//! What stood before a whole document was opened in its place is kept for a while, so that a restore can be taken back
//! after a reload too, when the steps back are gone.

use super::Store;
use crate::platform::{clock, storage::BrowserStore};
use leptos::prelude::*;
use semainier::{
    domain::document::Document,
    i18n::text::restore as t,
    storage::{self, Replaced, SaveFault, Saver},
};
use std::{cell::RefCell, sync::Arc};

/// After so many days, or so many saves, nobody goes back any more.
const MOST_DAYS: i64 = 7;
const MOST_SAVES: u64 = 40;

thread_local! {
    /// What is to be kept with the next save, as the one before what is opened.
    static REPLACING: RefCell<Option<Arc<Document>>> = const { RefCell::new(None) };
}

/// What is kept.
#[derive(Debug, Clone)]
pub(super) struct Aside {
    replaced: Replaced,
    /// The document itself, if it was replaced in this page.
    document: Option<Arc<Document>>,
}

impl Store {
    /// Opens another document (a restored backup, another house) in the place of the open one, which is kept for a while.
    pub fn open_over(self, document: Document, label: String) {
        if !self.is_sandbox_untracked() {
            REPLACING.set(self.document.get_untracked());
        }
        self.open(document, label);
    }

    /// The same on top of what another tab saved.
    pub(super) fn replaces_instead(before: &Arc<Document>) {
        REPLACING.with_borrow_mut(|replacing| {
            if let Some(replacing) = replacing {
                *replacing = Arc::clone(before);
            }
        });
    }

    /// Keeps what is about to be replaced, with what of it was not saved yet.
    pub(super) fn keep_replaced(
        saver: &mut Saver,
        browser: &mut BrowserStore,
    ) -> Result<(), SaveFault> {
        let Some(before) = REPLACING.with_borrow(Clone::clone) else {
            return Ok(());
        };
        saver.save(browser, &before)?;
        saver.keep_replaced(browser, clock::now())
    }

    /// What was to be replaced is.
    pub(super) fn was_replaced(self) {
        if let Some(before) = REPLACING.take() {
            self.look_at_replaced(Some(before));
        } else if self.is_long_ago() {
            self.forget_replaced();
        }
    }

    /// Looks whether something is kept, and whether it still need be.
    pub(super) fn look_at_replaced(self, document: Option<Arc<Document>>) {
        let found = BrowserStore::open().and_then(|browser| storage::replaced(&browser));
        let aside = found.ok().flatten();
        self.aside
            .set(aside.map(|replaced| Aside { replaced, document }));
        if self.is_long_ago() {
            self.forget_replaced();
        }
    }

    fn is_long_ago(self) -> bool {
        let saves = self.saver.with_value(Saver::generation);
        self.aside.with_untracked(|aside| {
            aside.as_ref().is_some_and(|Aside { replaced, .. }| {
                let days = (clock::today() - replaced.at.date()).num_days();
                days >= MOST_DAYS || saves > replaced.generation + MOST_SAVES
            })
        })
    }

    /// When what is kept was replaced, tracked; nothing while it is what is open.
    pub fn replaced(self) -> Option<chrono::NaiveDateTime> {
        if self.is_sandbox() {
            return None;
        }
        let open = self.document.get();
        self.aside.with(|aside| {
            let aside = aside.as_ref()?;
            let is_open = match (&aside.document, &open) {
                (Some(kept), Some(open)) => Arc::ptr_eq(kept, open),
                _ => false,
            };
            (!is_open).then_some(aside.replaced.at)
        })
    }

    /// Opens what is kept, and keeps what is open in its turn.
    pub fn open_replaced(self) {
        let found = BrowserStore::open().and_then(|browser| storage::read_replaced(&browser));
        let Ok(Some(document)) = found else {
            self.notices.tell(t::replaced_unreadable(self.locale()));
            return self.forget_replaced();
        };
        self.open_over(document, t::replaced_label(self.locale()).to_owned());
        self.notices.tell_with_undo(t::replaced_back(self.locale()));
    }

    /// Keeps it no longer.
    pub fn forget_replaced(self) {
        REPLACING.take();
        self.aside.set(None);
        if let Ok(mut browser) = BrowserStore::open() {
            // What cannot be removed now goes when it is long ago.
            let _ = storage::forget_replaced(&mut browser);
        }
    }
}
