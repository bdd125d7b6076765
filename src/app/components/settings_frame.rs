//! The frame of the settings: title, list of the pages, and the page chosen beside it.

use super::{icon::Icon, main::Main};
use crate::state::use_locale;
use leptos::prelude::*;
use semainier::{
    i18n::{Locale, text::settings_frame as t},
    present::route::{Route, SettingsPage},
};

/// The pages in the order of the list, each with its icon and name.
const fn entries(locale: Locale) -> [(SettingsPage, &'static str, &'static str); 8] {
    [
        (SettingsPage::House, "house", t::house(locale)),
        (SettingsPage::Staff, "users", t::staff(locale)),
        (SettingsPage::Visitors, "stethoscope", t::visitors(locale)),
        (SettingsPage::Rooms, "layout-grid", t::rooms(locale)),
        (SettingsPage::Rules, "scale", t::rules(locale)),
        (SettingsPage::Data, "shield-check", t::data(locale)),
        (SettingsPage::Display, "accessibility", t::display(locale)),
        (SettingsPage::About, "info", t::about(locale)),
    ]
}

/// A page of the settings. Its own headings start at `h2`; `h1` is the frame's.
#[component]
pub fn SettingsFrame(
    /// The page shown, marked in the list; of a record's form, the page of its list.
    page: SettingsPage,
    /// Name of what is shown, for the window's title; the page's own name if left out.
    #[prop(into, optional)]
    title: Option<String>,
    children: Children,
) -> impl IntoView {
    let locale = use_locale();
    let title = title.unwrap_or_else(|| {
        entries(locale)
            .into_iter()
            .find(|(known, ..)| *known == page)
            .map_or_else(String::new, |(_, _, name)| name.to_owned())
    });
    view! {
        <Main title=t::window_title(locale, &title) class="page">
            <header class="page-head">
                <div class="page-head__text">
                    <h1 tabindex="-1">{t::title(locale)}</h1>
                </div>
            </header>
            <div class="setgrid">
                <nav class="subnav" aria-label=t::title(locale)>
                    <ul>
                        {entries(locale)
                            .map(|(entry, icon, name)| {
                                view! {
                                    <li>
                                        <a
                                            href=Route::Settings(entry).href()
                                            aria-current=(entry == page).then_some("page")
                                        >
                                            <Icon name=icon />
                                            {name}
                                        </a>
                                    </li>
                                }
                            })
                            .collect_view()}
                    </ul>
                </nav>
                <div class="stack">{children()}</div>
            </div>
        </Main>
    }
}
