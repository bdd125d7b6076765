//! The rest of the navigation, on small screens.

use crate::{
    components::{icon::Icon, main::Main},
    state::use_locale,
};
use leptos::prelude::*;
use semainier::{
    i18n::text::{kiosk, learn, shell as t},
    present::route::{Chosen, LearnPage, PrintModel, Route, SettingsPage},
};

/// Links to what the bottom bar has no room for.
#[component]
pub fn More() -> impl IntoView {
    let locale = use_locale();
    let links = [
        (
            Route::Activities(Chosen::None),
            "blocks",
            t::nav_activities(locale),
        ),
        (
            Route::Appointments(Chosen::None),
            "stethoscope",
            t::nav_appointments(locale),
        ),
        (
            Route::Print(PrintModel::Desk, None),
            "printer",
            t::nav_print(locale),
        ),
        (
            Route::Learn(LearnPage::Home),
            "graduation-cap",
            learn::nav(locale),
        ),
        (Route::Kiosk(None), "eye", kiosk::title(locale)),
        (
            Route::Settings(SettingsPage::House),
            "settings",
            t::nav_settings(locale),
        ),
    ];
    view! {
        <Main title=t::more_title(locale)>
            <h1 tabindex="-1">{t::more_title(locale)}</h1>
            <ul class="stack">
                {links
                    .into_iter()
                    .map(|(route, icon, name)| {
                        view! {
                            <li>
                                <a class="btn btn--block" href=route.href()>
                                    <Icon name=icon />
                                    {name}
                                </a>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
        </Main>
    }
}
