//! The one short message at the bottom of the page.

use super::icon::Icon;
use crate::state::{use_locale, use_notices, use_store};
use leptos::prelude::*;
use semainier::i18n::text::common as t;

/// Shows the current notice; the region stays, so that screen readers announce each new one.
#[component]
pub fn Toast() -> impl IntoView {
    let (notices, store, locale) = (use_notices(), use_store(), use_locale());
    view! {
        <div class="toasts" role="status" aria-live="polite">
            {move || {
                notices
                    .current()
                    .map(|notice| {
                        view! {
                            <div class="toast">
                                <p>{notice.text}</p>
                                {notice
                                    .offers_undo
                                    .then(|| {
                                        view! {
                                            <button class="link" type="button" on:click=move |_| store.undo()>
                                                {t::undo(locale)}
                                            </button>
                                        }
                                    })}
                                <button
                                    class="btn btn--quiet btn--icon btn--sm"
                                    type="button"
                                    aria-label=t::close(locale)
                                    on:click=move |_| notices.dismiss()
                                >
                                    <Icon name="x" />
                                </button>
                            </div>
                        }
                    })
            }}
        </div>
    }
}
