//! What can be done from a profile: print, note an absence, edit, delete.

use super::absence::AbsenceDialog;
use crate::{
    components::{dialog::Confirm, icon::Icon},
    state::{navigation::go, use_locale, use_notices, use_store},
};
use leptos::prelude::*;
use semainier::{
    domain::{
        edit::{Command, EntryId},
        id::PersonId,
    },
    i18n::text::{common, profile as t},
    present::route::{Chosen, PrintModel, Route},
};

/// Which dialog is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asked {
    Absence,
    Deletion,
}

/// The buttons of the head.
#[component]
pub fn Actions(id: PersonId, name: String, absent: &'static str) -> impl IntoView {
    let (locale, store, notices) = (use_locale(), use_store(), use_notices());
    let asked = RwSignal::new(None::<Asked>);
    let close = move |()| asked.set(None);
    let name = StoredValue::new(name);
    let delete = move |()| {
        store.apply(&Command::Remove(EntryId::Person(id)));
        notices.tell_with_undo(name.with_value(|name| t::deleted(locale, name)));
        go(Route::Persons(Chosen::None));
    };
    view! {
        <div class="page-head__actions">
            <a class="btn" href=Route::Print(PrintModel::Sheet(id), None).href()>
                <Icon name="printer" />
                {t::sheet(locale)}
            </a>
            <button class="btn" type="button" on:click=move |_| asked.set(Some(Asked::Absence))>
                <Icon name="user-round-x" />
                {absent}
            </button>
            <a class="btn" href=Route::PersonEdit(id).href()>
                <Icon name="pencil" />
                {common::edit(locale)}
            </a>
            <button
                class="btn btn--quiet btn--icon"
                type="button"
                aria-label=name.with_value(|name| format!("{} {name}", common::delete(locale)))
                on:click=move |_| asked.set(Some(Asked::Deletion))
            >
                <Icon name="trash-2" />
            </button>
        </div>
        {move || match asked.get() {
            None => ().into_any(),
            Some(Asked::Absence) => view! { <AbsenceDialog id on_close=close /> }.into_any(),
            Some(Asked::Deletion) => {
                view! {
                    <Confirm
                        title=name.with_value(|name| t::delete_title(locale, name))
                        text=t::delete_text(locale)
                        action=common::delete(locale)
                        is_danger=true
                        on_confirm=delete
                        on_close=close
                    />
                }
                    .into_any()
            }
        }}
    }
}
