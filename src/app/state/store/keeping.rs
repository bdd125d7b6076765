//! Keeping the document: each edit is saved by the tab that may write, and no edit of any tab is lost.
//!
//! An edit shows at once and waits in `PENDING` until it is in the storage: for the frame that shows it, or until this tab may
//! write. A page that goes, or hands over to another tab, saves before. When another tab saved meanwhile, what it
//! saved is loaded and the pending edits are made again on it: they are commands, so they mean the same there.

use super::{Phase, Saved, Store};
use crate::platform::{
    clock, page,
    panic::is_poisoned,
    sight,
    storage::{self as browser, BrowserStore},
    tabs,
};
use leptos::prelude::*;
use semainier::{
    domain::{
        document::Document,
        edit::{self, Command, EntryId, Stamp},
    },
    i18n::text::shell as t,
    storage::{self, Loaded, SaveFault},
};
use std::{
    cell::{Cell, RefCell},
    collections::BTreeSet,
    sync::Arc,
    time::Duration,
};

/// An edit that is not in the storage yet.
#[derive(Debug, Clone)]
pub(super) enum Edit {
    /// A command, who gave it, and the records that it needs to find again.
    Command(Box<Command>, Stamp, BTreeSet<EntryId>),
    /// A whole document, opened in place of what was there.
    Open(Arc<Document>),
    /// A step back or forward in this tab's own history: it means nothing after another tab's edits.
    Step,
}

impl Edit {
    /// A command as it is given on this document.
    pub(super) fn of(command: &Command, stamp: Stamp, document: &Document) -> Self {
        Self::Command(Box::new(command.clone()), stamp, command.needs(document))
    }
}

/// When an edit that is shown is saved at the latest.
const SAVE_AFTER: Duration = Duration::from_millis(250);
/// When the room is counted after a save.
const COUNT_AFTER: Duration = Duration::from_secs(4);

thread_local! {
    /// Edits that are not in the storage yet, oldest first. One document a page, so one list.
    static PENDING: RefCell<Vec<Edit>> = const { RefCell::new(Vec::new()) };
    /// Whether the state before the last is still to be forgotten: something was erased on purpose.
    static FORGETTING: Cell<bool> = const { Cell::new(false) };
    /// Whether what is pending will be saved after the frame anyway.
    static SAVING: Cell<bool> = const { Cell::new(false) };
    /// Whether the room will be counted anyway.
    static COUNTING: Cell<bool> = const { Cell::new(false) };
}

/// How often what another tab saved is loaded before giving up for now.
const MOST_TIMES: usize = 3;

impl Store {
    /// From here on this tab takes its turn at writing and follows what the others write.
    pub(super) fn begin_to_keep(self) {
        tabs::wait(
            move || self.keep_if_here(),
            move || self.close(),
            || {
                let seen =
                    BrowserStore::open().and_then(|browser| storage::saved_generation(&browser));
                // What cannot be read now is read again a moment later.
                seen.unwrap_or_default()
            },
        );
        self.count_used();
    }

    /// Shows a document at once and saves it as soon as this tab may.
    pub(super) fn show_and_save(self, document: Arc<Document>, edit: Edit) {
        if self.show_edit(document, edit) {
            self.keep();
        }
    }

    /// Shows a document, and saves it after the frame, or a moment later if no frame comes. A page that is hidden draws none
    /// and may be thrown away unheard: it saves at once.
    pub(super) fn show_then_save(self, document: Arc<Document>, edit: Edit) {
        if !self.show_edit(document, edit) {
            return;
        }
        if page::is_hidden() {
            return self.keep();
        }
        if !SAVING.replace(true) {
            let save = move || {
                SAVING.set(false);
                self.keep_if_here();
            };
            sight::after_paint(save);
            set_timeout(save, SAVE_AFTER);
        }
    }

    /// Shows a document; whether its edit is to be kept.
    fn show_edit(self, document: Arc<Document>, edit: Edit) -> bool {
        self.document.set(Some(document));
        // Nothing of the sandbox is kept.
        let is_real = !self.is_sandbox_untracked();
        if is_real {
            Self::await_save(edit);
        }
        is_real
    }

    /// Saves what is pending, unless the page went in the meantime.
    fn keep_if_here(self) {
        if self.phase.try_get_untracked().is_some() {
            self.keep();
        }
    }

    /// Saves an edit of the real house as soon as this tab may.
    pub(super) fn keep_edit(self, edit: Edit) {
        Self::await_save(edit);
        self.keep();
    }

    fn await_save(edit: Edit) {
        PENDING.with_borrow_mut(|pending| pending.push(edit));
    }

    /// Forgets what is pending: everything is erased.
    pub(super) fn forget_pending() {
        PENDING.take();
    }

    /// Saves what is pending, or asks the tab that writes to hand over.
    pub fn keep(self) {
        let has_edits = PENDING.with_borrow(|pending| !pending.is_empty());
        if !has_edits || is_poisoned() {
            return;
        }
        if tabs::may_write() {
            self.save(MOST_TIMES);
        } else if BrowserStore::open().is_ok() {
            self.saved.set(Saved::Waiting);
            tabs::ask();
        } else {
            self.saved.set(Saved::Nowhere);
        }
    }

    /// The page is going, or is locked: the last moment to save, whoever has the turn. What another tab saved since is
    /// not written over; the edits are made again on it.
    pub fn keep_now(self) {
        let has_edits = PENDING.with_borrow(|pending| !pending.is_empty());
        if has_edits && !is_poisoned() {
            self.save(MOST_TIMES);
        }
    }

    /// Closes what this page shows. Loaded anew, nothing of the house is in its memory; what cannot be saved yet would be
    /// lost by that, and is only hidden until it is saved.
    pub fn close(self) {
        self.keep_now();
        // After a fault nothing is saved any more, and nothing is there to wait for.
        if self.is_kept() || is_poisoned() {
            page::reload();
        } else if !self.is_hidden() {
            self.phase.set(Phase::Hidden);
        }
    }

    /// Whether the document is hidden behind the lock screen, not tracked.
    pub fn is_hidden(self) -> bool {
        self.phase
            .with_untracked(|phase| matches!(phase, Phase::Hidden))
    }

    /// Shows a hidden document again, and tries once more to save it.
    pub fn show_hidden(self) {
        self.phase.set(Phase::Open);
        self.keep();
    }

    /// Whether every edit is in the storage.
    #[allow(
        clippy::unused_self,
        reason = "it is a question to the store, wherever the list stands"
    )]
    pub fn is_kept(self) -> bool {
        PENDING.with_borrow(Vec::is_empty)
    }

    fn save(self, times: usize) {
        let Ok(mut browser) = BrowserStore::open() else {
            return self.saved.set(Saved::Nowhere);
        };
        let document = self.real_untracked();
        let outcome = self.saver.try_update_value(|saver| {
            match Self::keep_replaced(saver, &mut browser) {
                Err(fault @ SaveFault::ChangedElsewhere) => Err(fault),
                // Without room for both, the last step back is what remains.
                _ => saver.save(&mut browser, &document),
            }
        });
        match outcome {
            Some(Err(SaveFault::ChangedElsewhere)) if times > 0 && self.catch_up() => {
                self.save(times - 1);
            }
            Some(Err(fault)) => self.saved.set(Saved::No(fault)),
            _ => {
                PENDING.take();
                self.saved.set(Saved::Yes);
                self.was_replaced();
                self.forget_if_due();
                self.count_used();
            }
        }
    }

    /// Removes the older saved state as soon as what is pending is saved: before that, it is what stands in the place of it.
    pub(super) fn forget_older(self) {
        self.forget_replaced();
        FORGETTING.set(true);
        if self.is_kept() {
            self.forget_if_due();
        }
    }

    fn forget_if_due(self) {
        if !FORGETTING.get() {
            return;
        }
        let Ok(mut browser) = BrowserStore::open() else {
            return;
        };
        let outcome = self
            .saver
            .try_update_value(|saver| saver.forget_before(&mut browser));
        // Refused, or overtaken by another tab: the next save tries again.
        FORGETTING.set(!matches!(outcome, Some(Ok(true))));
    }

    /// Counts the room used, once a while after a save: every text is read for it.
    pub(super) fn count_used(self) {
        let is_due = COUNTING.replace(true);
        if is_due {
            return;
        }
        set_timeout(
            move || {
                COUNTING.set(false);
                let used = BrowserStore::open()
                    .ok()
                    .and_then(|browser| storage::used_characters(&browser).ok());
                if let Some(used) = used {
                    // The page may be going.
                    self.facts.try_update(|facts| facts.used = used);
                }
            },
            COUNT_AFTER,
        );
    }

    /// Another tab saved: shows that, with the edits of this tab that are still to be saved.
    pub fn follow(self, key: &str) {
        if browser::is_manifest(key) && !browser::is_locked() && self.catch_up() {
            self.keep();
        }
    }

    /// Loads what another tab saved and makes the pending edits again on it. False if it cannot be read whole.
    fn catch_up(self) -> bool {
        let Ok(browser) = BrowserStore::open() else {
            return false;
        };
        // What still stands in the open while another tab puts a lock on is no state to go on from.
        if browser::is_locked() {
            return false;
        }
        let ready = match storage::load(&browser) {
            Ok(Loaded::Ready(ready)) => ready,
            // A newer program saved there. This one can keep nothing any more, and says so before anything is edited.
            Ok(Loaded::Newer { raw, .. }) if self.is_kept() => {
                self.phase.set(Phase::Newer(Arc::new(raw)));
                return false;
            }
            // It may be in the midst of its writing; the storage is read again at the next event or save.
            _ => return false,
        };
        self.saver.set_value(ready.saver);
        self.saver
            .update_value(|saver| saver.found_damage_at(clock::now()));
        let mut document = Arc::new(ready.document);
        let pending = PENDING.take();
        let mut kept = Vec::new();
        let mut n_lost = 0;
        for edit in pending {
            let next = match &edit {
                Edit::Command(command, stamp, needs) => needs
                    .iter()
                    .all(|id| id.is_in(&document))
                    .then(|| edit::apply(&document, command, stamp).ok())
                    .flatten(),
                Edit::Open(opened) => {
                    Self::replaces_instead(&document);
                    Some(Document::clone(opened))
                }
                Edit::Step => None,
            };
            if let Some(next) = next {
                document = Arc::new(next);
                kept.push(edit);
            } else {
                n_lost += 1;
            }
        }
        PENDING.set(kept);
        self.put_real(document);
        self.look_at_replaced(None);
        if n_lost > 0 {
            self.notices.tell(t::edits_overtaken(self.locale(), n_lost));
        }
        true
    }
}
