//! The room used, whether the browser promised to keep it, and old years put away into a file.

use crate::{
    components::dialog::Confirm,
    platform::{clock, persistence, storage::BrowserStore},
    state::{backup, use_locale, use_notices, use_store},
};
use chrono::Datelike;
use leptos::{prelude::*, task::spawn_local};
use semainier::{
    i18n::text::data as t,
    present::room,
    storage::{self, partial},
};

/// The card.
#[component]
pub fn RoomCard(freed: RwSignal<u32>) -> impl IntoView {
    let (locale, store) = (use_locale(), use_store());
    // Counted again after each save.
    let used = Memo::new(move |_| {
        store.saved().track();
        freed.track();
        store.document();
        BrowserStore::open()
            .ok()
            .and_then(|browser| storage::used_characters(&browser).ok())
            .unwrap_or_default()
    });
    let share = move || (used.get() * 100 / room::ROOM).to_string();
    let used_size = move || room::size(locale, used.get());
    let rest = t::room_of(locale, &room::size(locale, room::ROOM));
    let text = {
        let rest = rest.clone();
        move || format!("{} {rest}", used_size())
    };
    let answer = RwSignal::new(None::<bool>);
    spawn_local(async move {
        let granted = persistence::is_granted().await;
        answer.try_update(|answer| *answer = granted.then_some(true));
    });
    let ask = move |_| {
        spawn_local(async move {
            let granted = persistence::ask().await;
            answer.try_set(Some(granted));
        });
    };
    view! {
        <section class="card" aria-labelledby="h-room">
            <div class="card__head">
                <h2 id="h-room">{t::room(locale)}</h2>
            </div>
            <p class="bigfact">
                <b>{used_size}</b>
                " "
                {rest}
            </p>
            <span class="bar mt-2" style=("--v", share) role="img" aria-label=text>
                <i></i>
            </span>
            <p class="small muted mt-2" role="status">
                {move || match answer.get() {
                    Some(true) => t::protected(locale),
                    Some(false) => t::not_protected(locale),
                    None => "",
                }}
            </p>
            {move || {
                (answer.get() != Some(true))
                    .then(|| {
                        view! {
                            <button class="btn btn--sm mt-2" type="button" on:click=ask>
                                {t::protect(locale)}
                            </button>
                        }
                    })
            }}
            <Archive />
        </section>
    }
}

/// Puts the weeks before this year into a file, then removes them once the user says that the file is kept.
#[component]
fn Archive() -> impl IntoView {
    let (locale, store, notices) = (use_locale(), use_store(), use_notices());
    let year = clock::today().year();
    let n_old =
        Memo::new(move |_| store.with(|document| partial::without_weeks_before(document, year).1));
    let made = RwSignal::new(None::<String>);
    let archive = move |_| {
        let old = partial::only_weeks_before(&store.document_untracked(), year);
        made.set(backup::download(store, &old));
    };
    let remove = move |()| {
        let (rest, n_weeks) = partial::without_weeks_before(&store.document_untracked(), year);
        store.open(rest, t::archive_label(locale).to_owned());
        notices.tell_with_undo(t::archived(locale, n_weeks));
        made.set(None);
    };
    view! {
        {move || {
            let n_old = n_old.get();
            (n_old > 0)
                .then(|| {
                    view! {
                        <p class="mt-2">{t::old_weeks(locale, n_old, year)}</p>
                        <button class="btn btn--sm" type="button" on:click=archive>
                            {t::archive(locale)}
                        </button>
                    }
                })
        }}
        {move || {
            made.get()
                .map(|name| {
                    view! {
                        <Confirm
                            title=t::archive(locale)
                            text=t::archive_sure(locale, &name)
                            action=t::archive_remove(locale)
                            is_danger=true
                            on_confirm=remove
                            on_close=move |()| made.set(None)
                        />
                    }
                })
        }}
    }
}
