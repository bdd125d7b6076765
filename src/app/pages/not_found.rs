//! An address without a page.

use crate::{components::main::Main, state::use_locale};
use leptos::prelude::*;
use semainier::{i18n::text::shell as t, present::route::Route};

/// Says so and offers the week.
#[component]
pub fn NotFound() -> impl IntoView {
    let locale = use_locale();
    view! {
        <Main title=t::not_found(locale)>
            <div class="stack">
                <h1 tabindex="-1">{t::not_found(locale)}</h1>
                <p>{t::not_found_text(locale)}</p>
                <p>
                    <a class="btn btn--primary" href=Route::WEEK.href()>
                        {t::go_to_week(locale)}
                    </a>
                </p>
            </div>
        </Main>
    }
}
