//! The documents for the register, filled with what this house has.

use crate::{
    platform::{clock, page},
    state::{use_locale, use_outgoing, use_preferences, use_store},
};
use leptos::{prelude::*, task::spawn_local};
use semainier::{
    export::{
        file_name,
        papers::{self, Facts},
    },
    i18n::text::privacy as t,
};

/// The buttons.
#[component]
pub fn Papers() -> impl IntoView {
    let (locale, store, preferences) = (use_locale(), use_store(), use_preferences());
    let outgoing = use_outgoing();
    let give = move |model: &'static str| {
        spawn_local(async move {
            let Some(text) = page::fetch_text(&format!("documents/{model}.html")).await else {
                return;
            };
            let (document, now) = (store.document_untracked(), clock::now());
            let choices = preferences.get_untracked();
            let filled = papers::fill(
                &text,
                &Facts {
                    document: &document,
                    today: now.date(),
                    is_encrypted: store.is_encrypted().get_untracked(),
                    lock_minutes: choices.lock_minutes,
                    hides_names: choices.hides_names,
                    last_backup: choices.last_backup.map(|at| at.date()),
                },
            );
            let house = &document.house.name;
            let file = file_name(&[model, house, &now.date().to_string()], "html");
            outgoing.save(None, file, "text/html;charset=utf-8", filled.as_bytes());
        });
    };
    view! {
        <span class="row">
            <button class="btn btn--sm" type="button" on:click=move |_| give("registre")>
                {t::register(locale)}
            </button>
            <button class="btn btn--sm" type="button" on:click=move |_| give("aipd")>
                {t::impact(locale)}
            </button>
        </span>
    }
}
