//! What is shown when the kept data cannot simply be opened. Nothing is written before the user chooses.

use crate::{
    components::main::Main,
    platform::{page, update},
    state::{outgoing, use_locale, use_store},
};
use leptos::prelude::*;
use semainier::{
    domain::document::Document,
    i18n::text::{common, shell as t},
    storage::{self, RawTexts, Rescued},
};
use std::sync::Arc;

/// The browser keeps nothing: say so before any entry, and let people look around all the same.
pub fn no_storage() -> impl IntoView {
    let (store, locale) = (use_store(), use_locale());
    let start = move |_| {
        store.open(
            Document::new(semainier::demo::blank::house()),
            String::new(),
        );
    };
    view! {
        <Main title=t::no_storage_title(locale)>
            <h1 tabindex="-1">{t::no_storage_title(locale)}</h1>
            <p>{t::storage_denied(locale)}</p>
            <p class="row">
                <button class="btn btn--primary" type="button" on:click=|_| page::reload()>
                    {t::reload(locale)}
                </button>
                <button class="btn" type="button" on:click=start>
                    {t::try_without_storage(locale)}
                </button>
            </p>
        </Main>
    }
}

/// A newer program wrote the data.
pub fn newer(raw: Arc<RawTexts>) -> impl IntoView {
    let locale = use_locale();
    let is_looking = RwSignal::new(false);
    let reload = move |_| {
        is_looking.set(true);
        update::fetch();
    };
    view! {
        <Main title=t::newer_title(locale)>
            <h1 tabindex="-1">{t::newer_title(locale)}</h1>
            <p>{t::newer_text(locale)}</p>
            <p class="row">
                <button class="btn btn--primary" type="button" on:click=reload>
                    {t::reload(locale)}
                </button>
                <button class="btn" type="button" on:click=move |_| keep(&raw)>
                    {t::keep_raw(locale)}
                </button>
            </p>
            <p role="status">{move || is_looking.get().then(|| t::looking_for_newer(locale))}</p>
        </Main>
    }
}

/// The data cannot be read in full.
pub fn damaged(rescued: Arc<Rescued>) -> impl IntoView {
    let (store, locale) = (use_store(), use_locale());
    let readable = rescued.readable.clone();
    let raw = rescued.damage.raw.clone();
    let is_sure = RwSignal::new(false);
    let start_anew = move |_| {
        if is_sure.get_untracked() {
            store.start_over();
        } else {
            is_sure.set(true);
        }
    };
    view! {
        <Main title=t::damaged_title(locale)>
            <h1 tabindex="-1">{t::damaged_title(locale)}</h1>
            <p>{t::damaged_text(locale)}</p>
            <p class="row">
                <button class="btn btn--primary" type="button" on:click=move |_| keep(&raw)>
                    {t::keep_raw(locale)}
                </button>
                {readable
                    .map(|document| {
                        let open = move |_| store.open(document.clone(), String::new());
                        view! {
                            <button class="btn" type="button" on:click=open>
                                {t::open_readable(locale)}
                            </button>
                        }
                    })}
                <button class="btn btn--danger" type="button" on:click=start_anew>
                    {move || {
                        if is_sure.get() {
                            common::labelled(locale, t::start_anew(locale), common::yes(locale))
                        } else {
                            t::start_anew(locale).to_owned()
                        }
                    }}
                </button>
            </p>
        </Main>
    }
}

fn keep(raw: &RawTexts) {
    outgoing::rescue("semainier-secours.json", &storage::rescue_file(raw));
}
