//! An encrypted backup: its passphrase, then its contents.

use super::Reading;
use crate::{
    components::fields::Field,
    platform::vault::{self, AgeFault, Answer, Request},
    state::use_locale,
};
use leptos::{prelude::*, task::spawn_local};
use semainier::{
    i18n::text::{common, lock, restore as t},
    present::restore,
    storage::backup,
};
use std::sync::Arc;

/// Asks for the passphrase of an encrypted backup.
#[component]
pub fn Unseal(bytes: Arc<Vec<u8>>, name: String, reading: RwSignal<Reading>) -> impl IntoView {
    let locale = use_locale();
    let passphrase = RwSignal::new(String::new());
    let is_busy = RwSignal::new(false);
    let issue = RwSignal::new(None::<String>);
    let open = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let (bytes, name) = (Arc::clone(&bytes), name.clone());
        if is_busy.get_untracked() {
            return;
        }
        is_busy.set(true);
        spawn_local(async move {
            let typed = passphrase.get_untracked();
            let request = Request::Decrypt { passphrase: &typed };
            let why = match vault::ask(&request, &bytes).await {
                Some((Answer::Bytes, plain)) => match backup::read(&plain) {
                    Ok(backup) => {
                        reading.try_set(Reading::Ready(Arc::new(backup), name));
                        return;
                    }
                    Err(fault) => restore::fault(locale, &fault),
                },
                Some((Answer::AgeFault(AgeFault::Wrong), _)) => t::wrong(locale).to_owned(),
                Some((Answer::AgeFault(AgeFault::Foreign), _)) => t::foreign(locale).to_owned(),
                Some((Answer::AgeFault(AgeFault::Damaged), _)) => t::damaged(locale).to_owned(),
                _ => lock::device(locale).to_owned(),
            };
            issue.try_set(Some(why));
            is_busy.try_set(false);
        });
    };
    view! {
        <form class="stack mt-4" on:submit=open>
            <p>{t::encrypted(locale)}</p>
            <Field id="restore-passphrase" label=t::passphrase(locale) issue>
                <input
                    class="input"
                    id="restore-passphrase"
                    type="password"
                    autocomplete="current-password"
                    prop:value=passphrase
                    aria-describedby="restore-passphrase-issue"
                    aria-invalid=move || issue.with(Option::is_some).to_string()
                    on:input:target=move |event| passphrase.set(event.target().value())
                />
            </Field>
            <p class="row">
                <button class="btn btn--primary" type="submit" aria-disabled=move || is_busy.get().to_string()>
                    {move || if is_busy.get() { t::decrypting(locale) } else { t::decrypt(locale) }}
                </button>
                <button class="btn" type="button" on:click=move |_| reading.set(Reading::Waiting)>
                    {common::cancel(locale)}
                </button>
            </p>
        </form>
    }
}
