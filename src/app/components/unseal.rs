//! An encrypted file: its passphrase, then its contents.

use crate::{
    components::fields::Field,
    platform::vault::{self, AgeFault, Answer, Request},
    state::use_locale,
};
use leptos::{prelude::*, task::spawn_local};
use semainier::i18n::text::{common, lock, restore as t};
use std::sync::Arc;

/// Asks for the passphrase of an encrypted file, and hands on what it holds. `on_plain` tells what is wrong with that, if
/// anything is.
#[component]
pub fn Unseal(
    /// Identifier of the field.
    id: &'static str,
    text: &'static str,
    bytes: Arc<Vec<u8>>,
    #[prop(into)] on_plain: Callback<Vec<u8>, Option<String>>,
    #[prop(into)] on_close: Callback<()>,
) -> impl IntoView {
    let locale = use_locale();
    let passphrase = RwSignal::new(String::new());
    let is_busy = RwSignal::new(false);
    let issue = RwSignal::new(None::<String>);
    let open = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let bytes = Arc::clone(&bytes);
        if is_busy.get_untracked() {
            return;
        }
        is_busy.set(true);
        spawn_local(async move {
            let typed = passphrase.get_untracked();
            let request = Request::Decrypt { passphrase: &typed };
            let why = match vault::ask(&request, &bytes).await {
                Some((Answer::Bytes, plain)) => match on_plain.try_run(plain).flatten() {
                    None => return,
                    Some(why) => why,
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
            <p>{text}</p>
            <Field id label=t::passphrase(locale) issue>
                <input
                    class="input"
                    id=id
                    type="password"
                    autocomplete="current-password"
                    prop:value=passphrase
                    aria-describedby=format!("{id}-issue")
                    aria-invalid=move || issue.with(Option::is_some).to_string()
                    on:input:target=move |event| passphrase.set(event.target().value())
                />
            </Field>
            <p class="row">
                <button class="btn btn--primary" type="submit" aria-disabled=move || is_busy.get().to_string()>
                    {move || if is_busy.get() { t::decrypting(locale) } else { t::decrypt(locale) }}
                </button>
                <button class="btn" type="button" on:click=move |_| on_close.run(())>
                    {common::cancel(locale)}
                </button>
            </p>
        </form>
    }
}
