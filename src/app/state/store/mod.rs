//! The document: loaded once, changed by commands only, saved after each (see [`keeping`]).

mod editing;
mod erasing;
mod keeping;
mod replaced;
mod sandbox;

use super::{notices::Notices, preferences::Preferences};
use crate::platform::{clock, storage as browser, storage::BrowserStore};
use keeping::Edit;
use leptos::prelude::*;
use semainier::{
    domain::{
        document::Document,
        edit::{self, Command, Stamp},
        history::History,
        id::PersonId,
        journal::{self, DecisionKind},
        person::Person,
        plan::WeekPlan,
        time::WeekId,
    },
    i18n::{Locale, text::shell as t},
    storage::{self, Damage, Loaded, RawTexts, Rescued, SaveFault, Saver, Unreadable},
};
use std::sync::Arc;

/// What the page can show.
#[derive(Debug, Clone)]
pub enum Phase {
    /// Nothing kept yet: the first run.
    FirstRun,
    /// A document is open.
    Open,
    /// What is kept is locked, and the lock is not open yet.
    Locked,
    /// The lock is closed over edits that could not be saved: the document waits in this page's memory, and shows nowhere.
    Hidden,
    /// What is kept cannot be read; nothing is written before the user chooses.
    Damaged(Arc<Rescued>),
    /// A newer program wrote what is kept; it is not touched.
    Newer(Arc<RawTexts>),
    /// The browser keeps nothing (private window, refused cookies).
    NoStorage,
}

/// Whether the last change is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Saved {
    /// Kept on this device.
    Yes,
    /// Another tab writes; it is asked to hand over.
    Waiting,
    /// Not kept, and why.
    No(SaveFault),
    /// There is no storage at all; the document lives in this page only.
    Nowhere,
}

/// What is known of the storage beside what it holds.
#[derive(Debug, Clone, Copy, Default)]
struct Facts {
    /// Characters that it holds, counted now and then.
    used: usize,
    /// Whether a lock is on.
    is_encrypted: bool,
}

/// The document and everything that may be done to it. Copies share the same signals.
#[derive(Debug, Clone, Copy)]
pub struct Store {
    phase: RwSignal<Phase>,
    document: RwSignal<Option<Arc<Document>>>,
    history: RwSignal<History<String>>,
    saved: RwSignal<Saved>,
    saver: StoredValue<Saver>,
    damage: RwSignal<Option<Arc<Damage>>>,
    waiting: RwSignal<Option<sandbox::Waiting>>,
    facts: RwSignal<Facts>,
    aside: RwSignal<Option<replaced::Aside>>,
    preferences: Preferences,
    notices: Notices,
}

/// The store of the page.
pub fn use_store() -> Store {
    expect_context()
}

impl Store {
    /// Loads what this browser keeps.
    pub fn load(preferences: Preferences, notices: Notices) -> Self {
        let store = Self {
            phase: RwSignal::new(Phase::FirstRun),
            document: RwSignal::new(None),
            history: RwSignal::new(History::default()),
            saved: RwSignal::new(Saved::Yes),
            saver: StoredValue::new(Saver::new()),
            damage: RwSignal::new(None),
            waiting: RwSignal::new(None),
            facts: RwSignal::new(Facts::default()),
            aside: RwSignal::new(None),
            preferences,
            notices,
        };
        store.reload();
        store
    }

    /// Reads the browser's storage: at the start, and when the lock is opened.
    pub fn reload(self) {
        if self.is_sandbox_untracked() {
            return;
        }
        let Ok(store) = BrowserStore::open() else {
            self.saved.set(Saved::Nowhere);
            return self.phase.set(Phase::NoStorage);
        };
        self.look_at_lock();
        if browser::is_locked() {
            return self.phase.set(Phase::Locked);
        }
        match storage::load(&store) {
            Ok(Loaded::Empty) => self.phase.set(Phase::FirstRun),
            Ok(Loaded::Ready(ready)) => {
                self.saver.set_value(ready.saver);
                self.saver
                    .update_value(|saver| saver.found_damage_at(clock::now()));
                self.damage.set(ready.report.damage.map(Arc::new));
                self.saved.set(Saved::Yes);
                self.document.set(Some(Arc::new(ready.document)));
                self.phase.set(Phase::Open);
                self.look_at_replaced(None);
            }
            Ok(Loaded::Newer { raw, .. }) => self.phase.set(Phase::Newer(Arc::new(raw))),
            Ok(Loaded::Damaged(rescued)) => self.phase.set(Phase::Damaged(Arc::new(*rescued))),
            Err(_) => {
                self.saved.set(Saved::Nowhere);
                self.phase.set(Phase::NoStorage);
            }
        }
        self.begin_to_keep();
    }

    /// What the page can show.
    pub fn phase(self) -> Signal<Phase> {
        self.phase.into()
    }

    /// Whether the last change is kept.
    pub fn saved(self) -> Signal<Saved> {
        self.saved.into()
    }

    /// What could not be read of the newest state, when the one before was opened.
    pub fn damage(self) -> Signal<Option<Arc<Damage>>> {
        self.damage.into()
    }

    /// Looks whether a lock is on: after it was put on or taken off.
    pub fn look_at_lock(self) {
        self.facts
            .update(|facts| facts.is_encrypted = browser::has_lock());
    }

    /// Whether a lock is on.
    pub fn is_encrypted(self) -> Signal<bool> {
        Signal::derive(move || self.facts.get().is_encrypted)
    }

    /// Characters that the storage holds, as last counted.
    pub fn used(self) -> Signal<usize> {
        Signal::derive(move || self.facts.get().used)
    }

    /// The document, tracked. Only pages under an open document call it.
    ///
    /// Without a document (a page that outlives a reset by one moment) it is an empty house.
    pub fn document(self) -> Arc<Document> {
        self.document.get().unwrap_or_else(empty)
    }

    /// The document, not tracked: in event handlers.
    pub fn document_untracked(self) -> Arc<Document> {
        self.document.get_untracked().unwrap_or_else(empty)
    }

    /// Reads a part of the document, tracked.
    pub fn with<T>(self, read: impl FnOnce(&Document) -> T) -> T {
        read(&self.document())
    }

    /// A person, tracked.
    pub fn person(self, id: PersonId) -> Option<Arc<Person>> {
        self.with(|document| document.persons.get(id).cloned())
    }

    /// The plan of a week, tracked.
    pub fn week(self, week: WeekId) -> Arc<WeekPlan> {
        self.with(|document| document.week(week))
    }

    /// Who edits, now.
    pub fn stamp(self) -> Stamp {
        Stamp {
            at: clock::now(),
            by: self.document_untracked().house.user.clone(),
        }
    }

    /// Opens a whole document as one undo step; see also [`Self::open_over`].
    pub fn open(self, document: Document, label: String) {
        if let Some(before) = self.document.get_untracked() {
            self.history.update(|history| history.record(label, before));
        } else if !matches!(
            self.phase.get_untracked(),
            Phase::FirstRun | Phase::NoStorage
        ) {
            // The user chose to start over what could not be read.
            self.write_over();
        }
        let document = Arc::new(document);
        self.show_and_save(Arc::clone(&document), Edit::Open(document));
        self.phase.set(Phase::Open);
    }

    /// Puts a whole document in the place of the open one as one undo step, without drawing the page anew: what is
    /// open on it (a card that tells what came of it) stays.
    pub fn replace(self, document: Document, label: String) {
        let before = self.document_untracked();
        self.history.update(|history| history.record(label, before));
        let document = Arc::new(document);
        self.show_and_save(Arc::clone(&document), Edit::Open(document));
    }

    /// Shows the first run, over data that cannot be read and was offered for download.
    pub fn start_over(self) {
        self.write_over();
        self.phase.set(Phase::FirstRun);
    }

    /// Lets the next save write over whatever is kept; texts that could not be read are put under a key of their own first.
    fn write_over(self) {
        let Ok(mut browser) = BrowserStore::open() else {
            return;
        };
        // Without room for a second copy the download is what remains; the user was asked to make it first.
        let _ = match self.phase.get_untracked() {
            Phase::Damaged(rescued) => {
                let raw = rescued.damage.raw.clone();
                storage::set_aside(&mut browser, &Unreadable::at(clock::now(), raw))
            }
            // What a newer program wrote is never written over.
            Phase::Newer(_) => return,
            _ => Ok(String::new()),
        };
        if let Ok(saver) = Saver::over(&browser) {
            self.saver.set_value(saver);
        }
    }

    /// Takes the last edit back.
    pub fn undo(self) {
        let step = self
            .history
            .try_update(|history| history.undo(self.document_untracked()))
            .flatten();
        if let Some((label, document)) = step {
            let document = self.with_final(document);
            self.show_then_save(document, Edit::Step);
            self.notices.tell(t::undone(self.locale(), &label));
        }
    }

    /// Does the last undone edit again.
    pub fn redo(self) {
        let step = self
            .history
            .try_update(|history| history.redo(self.document_untracked()))
            .flatten();
        if let Some((label, document)) = step {
            let document = self.with_final(document);
            self.show_then_save(document, Edit::Step);
            self.notices.tell(t::redone(self.locale(), &label));
        }
    }

    /// An earlier or later state, in whose journal stands all that happened for good.
    fn with_final(self, then: Arc<Document>) -> Arc<Document> {
        let now = self.document_untracked();
        match journal::with_final(&now.journal, &then.journal) {
            Some(journal) => Arc::new(Document {
                journal: Arc::new(journal),
                ..Document::clone(&then)
            }),
            None => then,
        }
    }

    /// Notes in the journal what happened for good: no step that could be taken back.
    pub fn note(self, week: Option<WeekId>, kind: DecisionKind) {
        let (command, stamp) = (Command::Note(week, kind), self.stamp());
        let before = self.document_untracked();
        if let Ok(next) = edit::apply(&before, &command, &stamp) {
            let edit = Edit::of(&command, stamp, &before);
            self.show_and_save(Arc::new(next), edit);
        }
    }

    /// What the next undo takes back, tracked.
    pub fn undo_label(self) -> Option<String> {
        self.history.with(|history| history.undo_label().cloned())
    }

    /// What the next redo does again, tracked.
    pub fn redo_label(self) -> Option<String> {
        self.history.with(|history| history.redo_label().cloned())
    }

    /// Earlier states of a week, the newest first, each with the edit that it stood before, tracked.
    pub fn earlier(self, week: WeekId, most: usize) -> Vec<(String, Arc<WeekPlan>)> {
        let mut last = self.week(week);
        let mut states = Vec::new();
        self.history.with(|history| {
            for (label, document) in history.past() {
                let plan = document.week(week);
                if plan.placements != last.placements && states.len() < most {
                    states.push((label.clone(), Arc::clone(&plan)));
                    last = plan;
                }
            }
        });
        states
    }

    /// Whether the open document was ever exchanged with another device, not tracked.
    pub fn with_exchange(self) -> bool {
        self.document_untracked().house.exchanged.is_some()
    }

    /// The language of the screen, not tracked.
    pub fn language(self) -> Locale {
        self.locale()
    }

    fn locale(self) -> Locale {
        self.preferences.locale_untracked()
    }
}

fn empty() -> Arc<Document> {
    Arc::new(Document::new(semainier::demo::blank::house()))
}
