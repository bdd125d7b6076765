//! The two parts of the follow-up, each with an address of its own.

use crate::{components::tabs::TabWord, state::use_locale};
use leptos::prelude::*;
use semainier::{
    i18n::text::follow_up as t,
    present::route::{FollowPage, Period, Route},
};

/// Links to both.
#[component]
pub(super) fn Tabs(is_balance: bool) -> impl IntoView {
    let locale = use_locale();
    let parts = [
        (FollowPage::List(None), t::tab_to_note(locale), !is_balance),
        (
            FollowPage::Balance(Period::default()),
            t::tab_balance(locale),
            is_balance,
        ),
    ];
    view! {
        <nav class="tabs no-print" aria-label=t::tabs(locale)>
            {parts
                .map(|(part, name, is_current)| {
                    view! {
                        <a href=Route::FollowUp(part).href() aria-current=is_current.then_some("page")>
                            <TabWord name />
                        </a>
                    }
                })
                .collect_view()}
        </nav>
    }
}
