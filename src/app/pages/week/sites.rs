//! Which site of the house the week shows: the choice of all screens, beside the other filters.

use super::desk::use_desk;
use crate::{
    components::site_select::SiteSelect,
    state::{preferences::Preferences, site, store::Store},
};
use leptos::prelude::*;
use semainier::present::week_filters::Filters;

/// What the week shows at first.
pub fn first_filters(store: Store, preferences: Preferences) -> Filters {
    Filters {
        site: site::site_untracked(store, preferences),
        ..Filters::default()
    }
}

/// Only in a house that has several sites.
#[component]
pub fn SiteChoice() -> impl IntoView {
    let desk = use_desk();
    let choose = move |site| desk.filters.update(|filters| filters.site = site);
    view! { <SiteSelect on_choose=Callback::new(choose) /> }
}
