//! The one short message at the bottom of the page.

use super::icon::Icon;
use crate::{
    platform::{focus, page, sight},
    state::{use_locale, use_notices, use_store},
};
use leptos::prelude::*;
use semainier::i18n::text::common as t;
use std::time::Duration;

/// Long enough to read two sentences twice; whatever it offers can be done from the undo button too.
const SHOWN: Duration = Duration::from_secs(12);

/// Shows the current notice; the region stays, so that screen readers announce each new one.
#[component]
pub fn Toast() -> impl IntoView {
    let (notices, store, locale) = (use_notices(), use_store(), use_locale());
    // A button of the message goes away with it: the focus goes back to where it came from.
    let came_from = StoredValue::new_local(None::<focus::Focused>);
    let leave = move |act: &dyn Fn()| {
        let was_here = focus::focused().is_some_and(|focused| focused.is_in(".toasts"));
        act();
        if was_here {
            sight::after_paint(move || {
                if focus::focused().is_none() {
                    match came_from.try_get_value().flatten() {
                        Some(came_from) => came_from.restore_or_title(),
                        None => page::focus_first("main h1"),
                    }
                }
            });
        }
    };
    Effect::new(move |_| {
        if let Some(notice) = notices.current() {
            set_timeout(move || leave(&|| notices.dismiss_if(notice.id)), SHOWN);
        }
    });
    view! {
        <div
            class="toasts"
            role="status"
            aria-live="polite"
            on:focusin=move |event| {
                if let Some(before) = focus::left_by(&event).filter(|before| !before.is_in(".toasts")) {
                    came_from.set_value(Some(before));
                }
            }
        >
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
                                            <button class="link" type="button" on:click=move |_| leave(&|| store.undo())>
                                                {t::undo(locale)}
                                            </button>
                                        }
                                    })}
                                <button
                                    class="btn btn--quiet btn--icon btn--sm"
                                    type="button"
                                    aria-label=t::close(locale)
                                    on:click=move |_| leave(&|| notices.dismiss())
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
