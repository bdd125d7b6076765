//! Erasing a person: the texts of others first, then the last question.

use super::mentions::{Asked, Choice, Mentions};
use crate::{
    components::dialog::Dialog,
    state::{use_locale, use_notices, use_store},
};
use leptos::prelude::*;
use semainier::{
    domain::{edit::Erasure, id::PersonId, naming::Naming},
    i18n::text::{common, privacy as t},
};

/// Shows the texts elsewhere that name the person, and erases the person and the name in one edit.
#[component]
pub fn EraseDialog(
    id: PersonId,
    /// Full name.
    name: String,
    #[prop(into)] on_close: Callback<()>,
) -> impl IntoView {
    let (locale, store, notices) = (use_locale(), use_store(), use_notices());
    let choice = Choice::about(id, Asked::Erase);
    let erase = move |_| {
        let document = store.document_untracked();
        if let Some(person) = document.persons.get(id) {
            let erasure = Erasure {
                names: Naming::of(person),
                word: t::somebody(locale).to_owned(),
                kept: choice.others(),
            };
            store.erase(id, &erasure);
            notices.tell(t::erased(locale));
        }
        on_close.run(());
    };
    let sure = format!(
        "{} {}",
        t::erase_sure(locale, &name),
        t::erase_copies(locale)
    );
    view! {
        <Dialog title=t::erase(locale) on_close>
            <p>{sure}</p>
            <Mentions choice />
            <div class="dialog__foot">
                <button class="btn" type="button" on:click=move |_| on_close.run(())>
                    {common::cancel(locale)}
                </button>
                <button class="btn btn--danger" type="button" on:click=erase>
                    {t::erase_now(locale)}
                </button>
            </div>
        </Dialog>
    }
}
