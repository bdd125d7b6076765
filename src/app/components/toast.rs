//! The one short message at the bottom of the page.

use super::icon::Icon;
use crate::state::{use_locale, use_notices, use_store};
use leptos::prelude::*;
use semainier::i18n::text::common as t;
use std::time::Duration;

/// Long enough to read two sentences twice; whatever it offers can be done from the undo button too.
const SHOWN: Duration = Duration::from_secs(12);

/// Shows the current notice; the region stays, so that screen readers announce each new one.
#[component]
pub fn Toast() -> impl IntoView {
    let (notices, store, locale) = (use_notices(), use_store(), use_locale());
    Effect::new(move |_| {
        if let Some(notice) = notices.current() {
            set_timeout(move || notices.dismiss_if(notice.id), SHOWN);
        }
    });
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
