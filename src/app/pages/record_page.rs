//! The page of one record of the settings (a member of staff, a visitor, a room): what stands around the sections of its form.

use crate::{
    components::{record_form::RecordForm, settings_frame::SettingsFrame},
    pages::record_actions::RecordActions,
    state::{draft::Draft, form::Form, navigation::go, use_locale, use_notices, use_store},
};
use leptos::prelude::*;
use semainier::{
    domain::{
        collection::Record,
        edit::{Command, Entry, EntryId},
    },
    i18n::text::forms as f,
    present::route::{Route, SettingsPage},
};
use serde::{Serialize, de::DeserializeOwned};
use std::{fmt::Display, sync::Arc};

/// A record that has a list and a form in the settings.
pub trait Listed:
    Record<Id: Display> + PartialEq + Serialize + DeserializeOwned + Send + Sync + 'static
{
    /// The page with the list.
    const PAGE: SettingsPage;
    /// What its drafts are called.
    const DRAFT: &'static str;

    /// The record as a command takes it.
    fn entry(self) -> Entry;
    /// How a command names it.
    fn entry_id(&self) -> EntryId;
    /// What it is called on screen.
    fn shown_name(&self) -> String;
    /// Whether it is no longer used.
    fn archived(&mut self) -> &mut bool;
}

/// What was typed for a record, or a blank one, and not saved; else the record.
pub fn draft_of<T: Listed>(known: Option<&Arc<T>>, blank: impl FnOnce() -> T) -> Draft<T> {
    let name = known.map_or_else(
        || format!("{}/new", T::DRAFT),
        |record| format!("{}/{}", T::DRAFT, record.id()),
    );
    Draft::open(&name, known.map_or_else(blank, |record| T::clone(record)))
}

fn put<T: Listed>(record: T) -> Command {
    Command::Put(Box::new(record.entry()))
}

/// The page: title, what can be done with a record that is there, the form. `children` are its sections.
#[component]
pub fn RecordPage<T: Listed>(
    form: Form<T>,
    /// The record, or none for a new one.
    known: Option<Arc<T>>,
    /// The title while there is none.
    new_title: &'static str,
    children: Children,
) -> impl IntoView {
    let (locale, store, notices) = (use_locale(), use_store(), use_notices());
    let draft = form.draft();
    let is_new = known.is_none();
    let title = known
        .as_ref()
        .map_or_else(|| new_title.to_owned(), |record| record.shown_name());
    let back = Route::Settings(T::PAGE);
    let save = move |()| {
        if form.save(store, put) {
            notices.tell(f::was_saved(locale, &draft.get_untracked().shown_name()));
            go(back);
        }
    };
    let actions = known.map(|record| {
        let mut record = T::clone(&record);
        let is_archived = *record.archived();
        let id = record.entry_id();
        let archive = move |archived| {
            let mut changed = record.clone();
            *changed.archived() = archived;
            let is_made = store.apply(&put(changed));
            if is_made {
                draft.update(|record| *record.archived() = archived);
            }
            is_made
        };
        let name = title.clone();
        view! {
            <RecordActions id name is_archived archive back on_delete=move |()| draft.forget() />
        }
    });
    view! {
        <SettingsFrame page=T::PAGE title=title.clone()>
            <header class="page-head">
                <div class="page-head__text">
                    <h2>{title}</h2>
                </div>
                {actions}
            </header>
            <RecordForm
                is_new
                was_found=draft.was_found()
                points=form.points()
                on_save=save
                on_cancel=move |()| form.leave(back)
                on_reset=move |()| draft.reset()
            >
                {children()}
            </RecordForm>
        </SettingsFrame>
    }
}
