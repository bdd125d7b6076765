//! The screens, one folder or file a route. A page may use all of `app` except another page.

pub mod activities;
pub mod faults;
pub mod more;
pub mod not_found;
pub mod settings;
pub mod today;
pub mod week;
pub mod welcome;

use leptos::prelude::*;
use semainier::present::route::{Chosen, Route, SettingsPage, WeekForm, WeekView};

/// The page of an address. What changes within a page (the week shown, the session chosen) is left out, so that the
/// page stays and follows the address itself.
pub fn key(route: Route) -> Route {
    match route {
        Route::Week { .. } => Route::Week {
            week: None,
            view: WeekView::Days,
            form: WeekForm::Grid,
            session: None,
        },
        Route::Day(_) => Route::Day(None),
        Route::Activities(_) => Route::Activities(Chosen::None),
        other => other,
    }
}

/// Shows the page of a [`key`].
pub fn show(page: Route) -> AnyView {
    match page {
        Route::Day(_) => view! { <today::Today /> }.into_any(),
        Route::Week { .. } => view! { <week::Week /> }.into_any(),
        Route::Activities(_) => view! { <activities::Activities /> }.into_any(),
        Route::More => view! { <more::More /> }.into_any(),
        Route::Settings(SettingsPage::Data) => view! { <settings::Data /> }.into_any(),
        Route::Settings(SettingsPage::Display) => view! { <settings::Display /> }.into_any(),
        Route::Settings(SettingsPage::About) => view! { <settings::About /> }.into_any(),
        _ => view! { <not_found::NotFound /> }.into_any(),
    }
}
