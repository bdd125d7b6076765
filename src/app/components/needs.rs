//! What a house lacks before anything can be planned, where its week or its day is empty.

use super::icon::Icon;
use crate::state::use_locale;
use leptos::prelude::*;
use semainier::{i18n::text::week_needs as t, present::week_needs::Need};

/// What is lacking before anything can be placed, each with the way there.
#[component]
pub fn Needs(needs: Vec<Need>) -> impl IntoView {
    let locale = use_locale();
    view! {
        <div class="notice notice--warn needs" role="note">
            <Icon name="triangle-alert" />
            <div>
                <h3>{t::title(locale)}</h3>
                <ul class="list-plain">
                    {needs
                        .into_iter()
                        .map(|need| {
                            view! {
                                <li>
                                    {need.text}
                                    " "
                                    <a class="link" href=need.route.href()>
                                        {need.action}
                                    </a>
                                </li>
                            }
                        })
                        .collect_view()}
                </ul>
            </div>
        </div>
    }
}
