//! The frame of a record's form: what was found again, what is to mend, and the two ways out.

use super::draft_found::DraftFound;
use crate::state::use_locale;
use leptos::prelude::*;
use semainier::i18n::text::{common, forms as t};

/// A form that saves on its button or on Enter.
#[component]
pub fn RecordForm(
    /// Whether something typed before was found again.
    was_found: bool,
    /// Points that a refused save left to mend.
    points: Signal<usize>,
    #[prop(into)] on_save: Callback<()>,
    #[prop(into)] on_cancel: Callback<()>,
    /// Takes the saved version instead of what was found.
    #[prop(into)]
    on_reset: Callback<()>,
    /// Whether the record is not there yet: then no saved version stands behind what was found.
    #[prop(optional)]
    is_new: bool,
    children: Children,
) -> impl IntoView {
    let locale = use_locale();
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        on_save.run(());
    };
    view! {
        <form class="record stack" novalidate=true on:submit=save>
            <DraftFound was_found is_saved=!is_new on_reset />
            {children()}
            <div class="record__end">
                <p class="record__points" role="alert">
                    {move || (points.get() > 0).then(|| t::points_to_mend(locale, points.get()))}
                </p>
                <p class="row">
                    <button class="btn btn--primary" type="submit">
                        {common::save(locale)}
                    </button>
                    <button class="btn" type="button" on:click=move |_| on_cancel.run(())>
                        {common::cancel(locale)}
                    </button>
                    <span class="hint">{t::draft_kept(locale)}</span>
                </p>
            </div>
        </form>
    }
}
