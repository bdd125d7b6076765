//! Asks for a passphrase: an old one, a new one twice, or both.

use crate::{
    components::{dialog::Dialog, fields::Field},
    state::use_locale,
};
use leptos::prelude::*;
use semainier::i18n::text::{common, lock as t};

/// Fewer characters are guessed too soon.
const LEAST: usize = 12;

/// Which passphrases are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// The one in force.
    Old,
    /// A new one, twice.
    New,
    /// Both.
    Both,
}

/// What is wrong with what was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SecretFault {
    /// With the old passphrase.
    Old(&'static str),
    /// With the new one.
    New(&'static str),
    /// With its repetition.
    Again(&'static str),
    /// With something else.
    Other(&'static str),
}

/// The dialog. `on_give` is given the old and the new passphrase; what it sets in `fault` shows at the field.
#[component]
pub fn SecretDialog(
    title: &'static str,
    text: &'static str,
    action: &'static str,
    wanted: Wanted,
    fault: RwSignal<Option<SecretFault>>,
    #[prop(into)] on_give: Callback<(String, String)>,
    #[prop(into)] on_close: Callback<()>,
) -> impl IntoView {
    let locale = use_locale();
    let [old, new, again] = [(); 3].map(|()| RwSignal::new(String::new()));
    let is_busy = RwSignal::new(false);
    Effect::new(move |_| {
        if fault.get().is_some() {
            is_busy.set(false);
        }
    });
    let give = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if is_busy.get_untracked() {
            return;
        }
        let (old, new, again) = (
            old.get_untracked(),
            new.get_untracked(),
            again.get_untracked(),
        );
        if wanted != Wanted::Old && new.chars().count() < LEAST {
            return fault.set(Some(SecretFault::New(t::too_short(locale))));
        }
        if wanted != Wanted::Old && new != again {
            return fault.set(Some(SecretFault::Again(t::not_same(locale))));
        }
        fault.set(None);
        is_busy.set(true);
        on_give.run((old, new));
    };
    let at = move |which: fn(SecretFault) -> Option<&'static str>| {
        Signal::derive(move || fault.get().and_then(which).map(str::to_owned))
    };
    let old_issue = at(|fault| match fault {
        SecretFault::Old(text) => Some(text),
        _ => None,
    });
    let new_issue = at(|fault| match fault {
        SecretFault::New(text) => Some(text),
        _ => None,
    });
    let again_issue = at(|fault| match fault {
        SecretFault::Again(text) => Some(text),
        _ => None,
    });
    view! {
        <Dialog title on_close>
            <form class="stack" on:submit=give>
                {(!text.is_empty()).then(|| view! { <p>{text}</p> })}
                {(wanted != Wanted::New)
                    .then(|| {
                        view! {
                            <Secret id="secret-old" label=t::old_passphrase(locale) value=old issue=old_issue is_new=false />
                        }
                    })}
                {(wanted != Wanted::Old)
                    .then(|| {
                        view! {
                            <Secret id="secret-new" label=t::new_passphrase(locale) value=new issue=new_issue is_new=true />
                            <Secret id="secret-again" label=t::again(locale) value=again issue=again_issue is_new=true />
                        }
                    })}
                <p role="alert">
                    {move || match fault.get() {
                        Some(SecretFault::Other(text)) => text,
                        _ => "",
                    }}
                </p>
                <div class="dialog__foot">
                    <button class="btn" type="button" on:click=move |_| on_close.run(())>
                        {common::cancel(locale)}
                    </button>
                    <button class="btn btn--primary" type="submit" aria-disabled=move || is_busy.get().to_string()>
                        {move || if is_busy.get() { t::working(locale) } else { action }}
                    </button>
                </div>
            </form>
        </Dialog>
    }
}

#[component]
fn Secret(
    id: &'static str,
    label: &'static str,
    value: RwSignal<String>,
    issue: Signal<Option<String>>,
    is_new: bool,
) -> impl IntoView {
    view! {
        <Field id label issue>
            <input
                class="input"
                id=id
                type="password"
                autocomplete=if is_new { "new-password" } else { "current-password" }
                prop:value=value
                aria-describedby=format!("{id}-issue")
                aria-invalid=move || issue.with(Option::is_some).to_string()
                on:input:target=move |event| value.set(event.target().value())
            />
        </Field>
    }
}
