//! What can be done from a profile: print, note an absence, edit, and behind a menu the rest.

use super::absence::AbsenceDialog;
use crate::{
    components::{dialog::Confirm, icon::Icon, rights::ExtractDialog},
    platform::page,
    state::{navigation::go, use_locale, use_store},
};
use leptos::{ev, prelude::*};
use semainier::{
    domain::{
        edit::{Command, EntryId},
        id::PersonId,
    },
    i18n::text::{common, lacks as more, profile as t},
    present::route::{Chosen, PrintModel, Route},
};

/// Which dialog is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asked {
    Absence,
    Data,
    Deletion,
}

/// The buttons of the head.
#[component]
pub fn Actions(id: PersonId, name: String, absent: &'static str) -> impl IntoView {
    let (locale, store) = (use_locale(), use_store());
    let asked = RwSignal::new(None::<Asked>);
    let close = move |()| asked.set(None);
    let name = StoredValue::new(name);
    let delete = move |()| {
        let is_made = store.apply_and_tell(
            &Command::Remove(EntryId::Person(id)),
            name.with_value(|name| t::deleted(locale, name)),
        );
        if is_made {
            go(Route::Persons(Chosen::None));
        }
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
            <More
                id
                name
                on_give=move |()| asked.set(Some(Asked::Data))
                on_delete=move |()| asked.set(Some(Asked::Deletion))
            />
        </div>
        {move || match asked.get() {
            None => ().into_any(),
            Some(Asked::Absence) => view! { <AbsenceDialog id on_close=close /> }.into_any(),
            Some(Asked::Data) => {
                view! { <ExtractDialog id name=name.get_value() on_close=close /> }.into_any()
            }
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

/// Everything else, behind one button.
#[component]
fn More(
    id: PersonId,
    name: StoredValue<String>,
    #[prop(into)] on_give: Callback<()>,
    #[prop(into)] on_delete: Callback<()>,
) -> impl IntoView {
    let locale = use_locale();
    let is_open = RwSignal::new(false);
    let away = window_event_listener(ev::pointerdown, move |event| {
        if is_open.get_untracked() && page::closest_id(&event, "#person-menu").is_none() {
            is_open.set(false);
        }
    });
    on_cleanup(move || away.remove());
    let on_key = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" && is_open.get_untracked() {
            event.stop_propagation();
            is_open.set(false);
            page::focus_first("#person-menu button");
        }
    };
    let give = move |_| {
        is_open.set(false);
        on_give.run(());
    };
    let delete = move |_| {
        is_open.set(false);
        on_delete.run(());
    };
    view! {
        <div class="menu" id="person-menu" on:keydown=on_key>
            <button
                class="btn btn--icon"
                type="button"
                aria-label=name.with_value(|name| more::more_actions(locale, name))
                aria-expanded=move || is_open.get().to_string()
                aria-controls="person-menu-list"
                on:click=move |_| is_open.update(|is_open| *is_open = !*is_open)
            >
                <Icon name="ellipsis" />
            </button>
            <ul class="menu__list" id="person-menu-list" hidden=move || !is_open.get()>
                <li>
                    <a href=Route::Kiosk(Some(id)).href()>
                        <Icon name="eye" />
                        {more::my_day(locale)}
                    </a>
                </li>
                <li>
                    <button type="button" on:click=give>
                        <Icon name="download" />
                        {more::take_data(locale)}
                    </button>
                </li>
                <li>
                    <button type="button" on:click=delete>
                        <Icon name="trash-2" />
                        {name.with_value(|name| format!("{} {name}", common::delete(locale)))}
                    </button>
                </li>
            </ul>
        </div>
    }
}
