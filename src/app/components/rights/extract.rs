//! A person's data, given as a page or as a file.

use super::mentions::{Asked, Choice, Mentions};
use crate::{
    components::dialog::Dialog,
    platform::clock,
    state::{use_locale, use_outgoing, use_store},
};
use leptos::prelude::*;
use semainier::{
    domain::id::PersonId,
    export::{
        file_name,
        person::{self, Given},
    },
    i18n::text::{mentions, privacy as t},
};

/// Shows the texts elsewhere that name the person, and gives what is the person's with those that are ticked.
#[component]
pub fn ExtractDialog(
    id: PersonId,
    /// Full name.
    name: String,
    #[prop(into)] on_close: Callback<()>,
) -> impl IntoView {
    let (locale, store, outgoing) = (use_locale(), use_store(), use_outgoing());
    let choice = Choice::about(id, Asked::Give);
    let give = move |is_page: bool| {
        let (document, about) = (store.document_untracked(), choice.ticked());
        let given = Given {
            document: &document,
            person: id,
            about: &about,
            made_at: clock::now(),
            locale,
        };
        let (text, extension, kind) = if is_page {
            (person::page(&given), "html", "text/html;charset=utf-8")
        } else {
            (person::json(&given), "json", "application/json")
        };
        if let Some(text) = text {
            let today = given.made_at.date().to_string();
            // The data are the person's own; the name of the file may be seen by others.
            let file = file_name(&[&outgoing.name(id), &today], extension);
            outgoing.save(None, file, kind, text.as_bytes());
        }
    };
    view! {
        <Dialog title=t::extract_of(locale, &name) on_close>
            <p>{t::extract_text(locale)}</p>
            <p class="hint">{mentions::extract_read(locale)}</p>
            <Mentions choice />
            <div class="dialog__foot">
                <button class="btn" type="button" on:click=move |_| give(false)>
                    {t::give_file(locale)}
                </button>
                <button class="btn btn--primary" type="button" on:click=move |_| give(true)>
                    {t::give_page(locale)}
                </button>
            </div>
        </Dialog>
    }
}
