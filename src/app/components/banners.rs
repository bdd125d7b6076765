//! Messages that concern the whole page and stay until they are dealt with.

use super::icon::Icon;
use crate::{
    platform::{clock, file, page},
    state::{
        store::{Saved, use_store},
        use_locale,
    },
};
use leptos::prelude::*;
use semainier::{
    export::file_name,
    i18n::text::shell as t,
    storage::{self, backup},
};

/// All of them, most urgent first.
#[component]
pub fn Banners() -> impl IntoView {
    view! {
        <div class="banners">
            <NotSaved />
            <OlderState />
            <UpdateReady />
        </div>
    }
}

/// Downloads the document as a backup file, and tells its name.
pub fn download_backup(store: crate::state::store::Store) -> Option<String> {
    let document = store.document_untracked();
    let now = clock::now();
    let text = backup::write(&document, now).ok()?;
    let name = file_name(
        &[&document.house.name, &now.date().to_string()],
        "semainier.json",
    );
    file::download(&name, "application/json", text.as_bytes());
    Some(name)
}

#[component]
fn NotSaved() -> impl IntoView {
    let (store, locale) = (use_store(), use_locale());
    let is_refused = Memo::new(move |_| store.saved().get() != Saved::Yes);
    move || {
        is_refused.get().then(|| {
            view! {
                <div class="notice notice--danger" role="alert">
                    <Icon name="triangle-alert" />
                    <p>{t::save_refused(locale)}</p>
                    <button class="btn btn--sm" type="button" on:click=move |_| drop(download_backup(store))>
                        {t::download_copy(locale)}
                    </button>
                </div>
            }
        })
    }
}

/// The newest state was damaged and the one before was opened.
#[component]
fn OlderState() -> impl IntoView {
    let (store, locale) = (use_store(), use_locale());
    move || {
        store.damage().get().map(|damage| {
            let save = move |_| {
                file::download(
                    "semainier-textes-abimes.json",
                    "application/json",
                    storage::rescue_file(&damage.raw).as_bytes(),
                );
            };
            view! {
                <div class="notice notice--warn" role="alert">
                    <Icon name="history" />
                    <p>{t::older_state(locale)}</p>
                    <button class="btn btn--sm" type="button" on:click=save>
                        {t::download_damaged(locale)}
                    </button>
                </div>
            }
        })
    }
}

/// A new version of the program waits; the user says when.
#[component]
fn UpdateReady() -> impl IntoView {
    let locale = use_locale();
    let is_ready = RwSignal::new(false);
    let event = leptos::ev::Custom::<web_sys::Event>::new("semainier:update-ready");
    let handle = window_event_listener(event, move |_| is_ready.set(true));
    on_cleanup(move || handle.remove());
    move || {
        is_ready.get().then(|| {
            view! {
                <div class="notice" role="status">
                    <Icon name="download" />
                    <p>{t::update_ready(locale)}</p>
                    <button class="btn btn--sm" type="button" on:click=move |_| page::call("semainierApplyUpdate")>
                        {t::update_now(locale)}
                    </button>
                </div>
            }
        })
    }
}
