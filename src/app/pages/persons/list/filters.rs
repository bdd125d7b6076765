//! What narrows the list of people.

use crate::{
    components::{choose::Choose, search_field::SearchField},
    state::{use_locale, use_store},
};
use leptos::prelude::*;
use semainier::{
    catalogue::folded,
    domain::id::SiteId,
    i18n::{
        Locale,
        text::{forms, persons as t},
    },
    present::{
        names,
        person_list::{Filter, ReferentFilter},
    },
};

/// The search field and the filters.
#[component]
pub fn Filters(filter: RwSignal<Filter>) -> impl IntoView {
    let locale = use_locale();
    let toggle = move |is_on: fn(&Filter) -> bool, flip: fn(&mut Filter), text: &'static str| {
        view! {
            <button
                class="chip"
                type="button"
                aria-pressed=move || filter.with(is_on).to_string()
                on:click=move |_| filter.update(flip)
            >
                {text}
            </button>
        }
    };
    view! {
        <div class="filters" role="search" aria-label=t::filters(locale)>
            <div class="field">
                <label for="people-search">{t::search(locale)}</label>
                <SearchField
                    id="people-search"
                    value=Signal::derive(move || filter.with(|filter| filter.query.clone()))
                    on_input=move |words| filter.update(|filter| filter.query = words)
                />
            </div>
            <Choose
                id="people-referent"
                label=t::referent(locale)
                options=referents(locale)
                value=Signal::derive(move || filter.with(|filter| filter.referent))
                on_change=move |referent| filter.update(|filter| filter.referent = referent)
            />
            {sites(locale)
                .map(|options| {
                    view! {
                        <Choose
                            id="people-site"
                            label=forms::site(locale)
                            options
                            value=Signal::derive(move || filter.with(|filter| filter.site))
                            on_change=move |site| filter.update(|filter| filter.site = site)
                        />
                    }
                })}
            <div class="row">
                {toggle(
                    |filter| filter.only_today,
                    |filter| filter.only_today = !filter.only_today,
                    t::only_today(locale),
                )}
                {toggle(
                    |filter| filter.with_left,
                    |filter| filter.with_left = !filter.with_left,
                    t::show_left(locale),
                )}
            </div>
        </div>
    }
}

/// All, nobody's, and each member of staff who follows somebody.
fn referents(locale: Locale) -> Vec<(ReferentFilter, String)> {
    let document = use_store().document_untracked();
    let mut staff: Vec<(ReferentFilter, String)> = document
        .staff
        .iter()
        .filter(|member| {
            document
                .persons
                .iter()
                .any(|person| person.referent == Some(member.id))
        })
        .map(|member| (ReferentFilter::One(member.id), names::staff(member)))
        .collect();
    staff.sort_by_cached_key(|(_, name)| folded(name));
    [
        (ReferentFilter::All, t::all_referents(locale)),
        (ReferentFilter::Nobody, t::no_referent(locale)),
    ]
    .into_iter()
    .map(|(filter, name)| (filter, name.to_owned()))
    .chain(staff)
    .collect()
}

/// The sites, in a house that has several.
fn sites(locale: Locale) -> Option<Vec<(Option<SiteId>, String)>> {
    let house = use_store().document_untracked().house.clone();
    (house.sites.len() > 1).then(|| {
        std::iter::once((None, forms::all_sites(locale).to_owned()))
            .chain(
                house
                    .sites
                    .iter()
                    .map(|site| (Some(site.id), site.name.clone())),
            )
            .collect()
    })
}
