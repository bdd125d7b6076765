//! Which site of the house is shown: chosen here, and kept while the page is open.

use super::desk::use_desk;
use crate::state::store::Store;
use leptos::prelude::*;
use semainier::{domain::id::SiteId, i18n::text::week as t, present::week_filters::Filters};
use std::cell::RefCell;

/// People from which the weeks of several sites do not fit a screen together.
const MANY: usize = 60;

thread_local! {
    /// What was chosen last, one site or all, once somebody chose.
    static CHOSEN: RefCell<Option<Filters>> = const { RefCell::new(None) };
}

/// What the week shows at first: the site chosen before, else one of them in a large house of several, all in any other.
pub fn first_filters(store: Store) -> Filters {
    let document = store.document_untracked();
    let sites = &document.house.sites;
    let is_known = |site: &SiteId| sites.iter().any(|known| known.id == *site);
    let is_apart = sites.len() > 1 && document.persons.len() > MANY;
    let chosen = CHOSEN.with_borrow(Clone::clone);
    let mut first = chosen.unwrap_or_else(|| {
        let usual = sites.first().filter(|_| is_apart);
        of_site(usual.map(|site| site.id))
    });
    first.site = first.site.filter(is_known);
    first
}

fn of_site(site: Option<SiteId>) -> Filters {
    Filters {
        site,
        ..Filters::default()
    }
}

/// Only in a house that has several sites.
#[component]
pub fn SiteChoice() -> impl IntoView {
    let desk = use_desk();
    let locale = desk.locale;
    let sites = Memo::new(move |_| desk.store.with(|document| document.house.sites.clone()));
    move || {
        let sites = sites.get();
        (sites.len() > 1).then(|| {
            let chosen = desk.filters.with(|filters| filters.site);
            view! {
                <select
                    class="select"
                    aria-label=t::site(locale)
                    on:change:target=move |event| {
                        let site = event.target().value().parse::<SiteId>().ok();
                        CHOSEN.set(Some(of_site(site)));
                        desk.filters.update(|filters| filters.site = site);
                    }
                >
                    <option value="" selected=chosen.is_none()>
                        {t::all_sites(locale)}
                    </option>
                    {sites
                        .into_iter()
                        .map(|site| {
                            view! {
                                <option value=site.id.to_string() selected=chosen == Some(site.id)>
                                    {site.name}
                                </option>
                            }
                        })
                        .collect_view()}
                </select>
            }
        })
    }
}
