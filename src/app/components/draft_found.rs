//! What a form says when it found again what was typed before.

use super::icon::Icon;
use crate::state::use_locale;
use leptos::prelude::*;
use semainier::i18n::text::forms as t;

/// The message, with the way to begin without what was found; nothing if nothing was.
#[component]
pub fn DraftFound(
    /// Whether something typed before was found again.
    was_found: bool,
    /// Whether a saved version stands behind it, to go back to.
    #[prop(optional)]
    is_saved: bool,
    /// Gives up what was found.
    #[prop(into)]
    on_reset: Callback<()>,
) -> impl IntoView {
    let locale = use_locale();
    let is_found = RwSignal::new(was_found);
    move || {
        is_found.get().then(|| {
            let reset = move |_| {
                on_reset.run(());
                is_found.set(false);
            };
            view! {
                <div class="notice" role="status">
                    <Icon name="history" />
                    <p>{t::draft_found(locale)}</p>
                    <button class="btn btn--sm" type="button" on:click=reset>
                        {if is_saved { t::give_up_draft(locale) } else { t::begin_anew(locale) }}
                    </button>
                </div>
            }
        })
    }
}
