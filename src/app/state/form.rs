//! A form over a draft: what each field reads, writes and is told to mend.

use super::{draft::Draft, navigation, store::Store};
use crate::platform::page;
use leptos::prelude::*;
use semainier::{
    domain::{check::Issue, edit::Command},
    i18n::Locale,
    present::{issues, route::Route},
};
use serde::{Serialize, de::DeserializeOwned};
use std::collections::BTreeMap;

/// Fields whose text cannot be read yet (a half-typed date), each by its id with what to do.
///
/// Such a text has no place in the record, so the form must not be saved over it.
#[derive(Debug, Clone, Copy)]
pub struct Unreadable(RwSignal<BTreeMap<String, String>>);

impl Unreadable {
    /// Notes that a field cannot be read, or that it can again.
    pub fn set(self, id: &str, fault: Option<String>) {
        let is_same = self
            .0
            .try_with_untracked(|all| all.get(id) == fault.as_ref())
            .unwrap_or(true);
        if !is_same {
            self.0.update(|all| {
                match fault {
                    Some(fault) => all.insert(id.to_owned(), fault),
                    None => all.remove(id),
                };
            });
        }
    }

    /// What to do about a field, tracked. A field may ask once more while its form goes away.
    pub fn at(self, id: &str) -> Option<String> {
        self.0.try_with(|all| all.get(id).cloned()).flatten()
    }
}

/// The unreadable fields of the form around; outside of one, of nobody. The context of a form may outlive it.
pub fn use_unreadable() -> Unreadable {
    let around: Option<Unreadable> = use_context();
    around
        .filter(|around| !around.0.is_disposed())
        .unwrap_or_else(|| Unreadable(RwSignal::default()))
}

/// How a record is checked.
type Check<T> = Box<dyn Fn(&T) -> Vec<Issue> + Send + Sync>;

/// A form over a draft. Copies share the same signals.
#[derive(Debug)]
pub struct Form<T: 'static> {
    draft: Draft<T>,
    was_refused: RwSignal<bool>,
    issues: Memo<Vec<Issue>>,
    unreadable: Unreadable,
    locale: Locale,
}

impl<T> Clone for Form<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Form<T> {}

impl<T: Clone + PartialEq + Serialize + DeserializeOwned + Send + Sync + 'static> Form<T> {
    /// A form whose record is checked by `check`, from the first refusal on.
    pub fn new(locale: Locale, draft: Draft<T>, check: Check<T>) -> Self {
        let was_refused = RwSignal::new(false);
        let unreadable = Unreadable(RwSignal::default());
        provide_context(unreadable);
        Self {
            draft,
            was_refused,
            issues: Memo::new(move |_| {
                if was_refused.get() {
                    draft.with(|record| check(record))
                } else {
                    Vec::new()
                }
            }),
            unreadable,
            locale,
        }
    }

    /// The language of the form.
    pub const fn locale(self) -> Locale {
        self.locale
    }

    /// The draft below.
    pub const fn draft(self) -> Draft<T> {
        self.draft
    }

    /// A part of the record, as a signal that changes only with it.
    pub fn value<U: Clone + PartialEq + Send + Sync + 'static>(
        self,
        read: impl Fn(&T) -> U + Send + Sync + 'static,
    ) -> Signal<U> {
        Memo::new(move |_| self.draft.with(&read)).into()
    }

    /// Writes a part of the record.
    pub fn set<U: 'static>(self, write: impl Fn(&mut T, U) + Send + Sync + 'static) -> Callback<U> {
        Callback::new(move |value| self.draft.update(|record| write(record, value)))
    }

    /// What is wrong at a path of the record, once a save was refused.
    pub fn issue(self, path: impl Into<String>) -> Signal<Option<String>> {
        let path = path.into();
        Memo::new(move |_| {
            self.issues
                .with(|issues| issues::at(self.locale, issues, &path))
        })
        .into()
    }

    /// How many points a refused save left to mend.
    pub fn points(self) -> Signal<usize> {
        Memo::new(move |_| {
            if self.was_refused.get() {
                self.issues.with(Vec::len) + self.unreadable.0.with(BTreeMap::len)
            } else {
                0
            }
        })
        .into()
    }

    /// Saves as one undo step and forgets the draft; if refused, leads to the first field to mend. A record that has gone
    /// since (erased in another tab) does not come back. What is refused beside what changed elsewhere stays typed.
    pub fn save(self, store: Store, command: impl FnOnce(T) -> Command) -> bool {
        self.was_refused.set(true);
        let is_readable = self.unreadable.0.with_untracked(BTreeMap::is_empty);
        let is_sound = self.issues.with_untracked(Vec::is_empty);
        if is_readable && is_sound {
            let document = store.document_untracked();
            let command = command(self.draft.get_untracked());
            let gone = command.record().filter(|id| !id.is_in(&document));
            if let Some(gone) = gone.filter(|_| !self.draft.is_new()) {
                store.tell_refusal(&[gone.missing()]);
                return false;
            }
            let is_made = store.apply(&command.beside(&self.draft.opened(), &document));
            if is_made {
                self.draft.saved();
            }
            return is_made;
        }
        request_animation_frame(|| {
            page::focus_first(
                "main [aria-invalid='true'], main .field--issue :is(input, select, textarea, button)",
            );
        });
        false
    }

    /// Gives up what was typed and leaves.
    pub fn leave(self, to: Route) {
        self.draft.forget();
        navigation::go(to);
    }
}
