//! In the top bar: whether the last change is kept, and the button that locks.

use super::icon::Icon;
use crate::state::{lock, store::Saved, use_locale, use_store};
use leptos::prelude::*;
use semainier::{
    i18n::text::{lock as locked, shell as t},
    present::route::{Route, SettingsPage},
};

/// Whether the last change is kept, always in sight.
#[component]
pub fn SaveStatus() -> impl IntoView {
    let (locale, store) = (use_locale(), use_store());
    let saved = store.saved();
    let is_saved = Memo::new(move |_| matches!(saved.get(), Saved::Yes | Saved::Waiting));
    let text = move || match saved.get() {
        Saved::Yes => t::saved(locale),
        Saved::Waiting => t::saving(locale),
        Saved::No(_) | Saved::Nowhere => t::not_saved(locale),
    };
    view! {
        <a class="status only-tablet-up" class:status--warn=move || !is_saved.get() href=Route::Settings(SettingsPage::Data).href()>
            {move || view! { <Icon name=if is_saved.get() { "shield-check" } else { "triangle-alert" } /> }}
            <span class="only-wide">{text}</span>
            <span class="vh">{text}</span>
        </a>
    }
}

/// Locks at once, where a lock was put on.
#[component]
pub fn LockNow() -> impl IntoView {
    let (locale, store) = (use_locale(), use_store());
    move || {
        store.is_encrypted().get().then(|| {
            view! {
                <button
                    class="btn btn--quiet btn--icon"
                    type="button"
                    aria-label=locked::lock_now(locale)
                    on:click=move |_| lock::close(store)
                >
                    <Icon name="lock" />
                </button>
            }
        })
    }
}
