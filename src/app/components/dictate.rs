//! Beside a note: a button to dictate, where the device itself writes down what is said; else how the device's own keyboard
//! does it.

use super::icon::Icon;
use crate::{
    platform::dictation::{self, Dictation},
    state::use_locale,
};
use leptos::{prelude::*, task::spawn_local};
use semainier::i18n::{Locale, text::dictation as t};

/// Dictation for a field; each piece of speech is handed on as text.
#[component]
pub fn Dictate(#[prop(into)] on_text: Callback<String>) -> impl IntoView {
    let locale = use_locale();
    // Nothing is said before the browser has answered.
    let is_local = RwSignal::new(None::<bool>);
    spawn_local(async move {
        let answer = dictation::is_local(tag(locale)).await;
        // The field may be gone by then.
        is_local.try_set(Some(answer));
    });
    move || {
        is_local.get().map(|is_local| {
            if is_local {
                view! { <Listen on_text /> }.into_any()
            } else {
                view! { <Keyboard /> }.into_any()
            }
        })
    }
}

const fn tag(locale: Locale) -> &'static str {
    match locale {
        Locale::Fr => "fr-FR",
        Locale::En => "en-US",
    }
}

#[component]
fn Listen(on_text: Callback<String>) -> impl IntoView {
    let locale = use_locale();
    let session = StoredValue::new_local(None::<Dictation>);
    let is_on = RwSignal::new(false);
    let failed = RwSignal::new(false);
    let press = move |_| {
        if is_on.get_untracked() {
            session.with_value(|session| {
                if let Some(session) = session {
                    session.stop();
                }
            });
            return;
        }
        let heard = move |text: String| on_text.run(text);
        let ended = move || {
            is_on.try_set(false);
        };
        let begun = Dictation::begin(tag(locale), heard, ended);
        failed.set(begun.is_none());
        is_on.set(begun.is_some());
        session.set_value(begun);
    };
    on_cleanup(move || {
        session.try_update_value(Option::take);
    });
    let told = move || {
        if failed.get() {
            t::failed(locale)
        } else if is_on.get() {
            t::listening(locale)
        } else {
            t::stays_here(locale)
        }
    };
    view! {
        <div class="row">
            <button
                type="button"
                class="btn btn--sm"
                aria-pressed=move || is_on.get().to_string()
                on:click=press
            >
                <Icon name="mic" />
                {move || if is_on.get() { t::stop(locale) } else { t::dictate(locale) }}
            </button>
            <span class="small muted" role="status">
                {told}
            </span>
        </div>
    }
}

/// How to dictate without the page, and what it cannot promise about that.
#[component]
fn Keyboard() -> impl IntoView {
    let locale = use_locale();
    view! {
        <details class="small dictate__how">
            <summary>{t::how(locale)}</summary>
            <p>{t::why_not(locale)}</p>
            <ul class="list-plain">
                <li>{t::on_tablet(locale)}</li>
                <li>{t::on_windows(locale)}</li>
                <li>{t::on_mac(locale)}</li>
            </ul>
            <p>{t::caution(locale)}</p>
        </details>
    }
}

/// Adds what was said to what stands, with a space between.
pub fn add_said(text: &mut String, said: &str) {
    if !text.is_empty() && !text.ends_with(char::is_whitespace) {
        text.push(' ');
    }
    text.push_str(said);
}
