//! The profile of a person: head, actions, and six tabs.

mod absence;
mod actions;
mod choices;
mod coverage;
mod documents;
mod edit_link;
mod goals;
mod head;
mod overview;
mod presences;
mod project;
mod week;

use crate::{
    components::{main::Main, tabs::Tabs},
    pages::not_found::NotFound,
    platform::clock,
    state::{navigation::replace, use_locale, use_route, use_store},
};
use leptos::prelude::*;
use semainier::{
    domain::{id::PersonId, person::Person},
    i18n::{Locale, OfName, text::profile as t},
    present::{
        names, person_profile,
        route::{Chosen, ProfileTab, Route},
    },
};
use std::sync::Arc;

fn tabs(locale: Locale) -> Vec<(ProfileTab, &'static str)> {
    vec![
        (ProfileTab::Overview, t::overview(locale)),
        (ProfileTab::Project, t::project(locale)),
        (ProfileTab::Week, t::week(locale)),
        (ProfileTab::Presences, t::presences(locale)),
        (ProfileTab::Choices, t::choices(locale)),
        (ProfileTab::Documents, t::documents(locale)),
    ]
}

/// The profile.
#[component]
pub fn PersonProfile(id: PersonId) -> impl IntoView {
    let (locale, store) = (use_locale(), use_store());
    let person = Memo::new(move |_| store.person(id));
    let Some(first) = person.get_untracked() else {
        return view! { <NotFound /> }.into_any();
    };
    let tab = use_tab(id);
    let is_there = Memo::new(move |_| person.with(Option::is_some));
    let label = t::tabs_of(
        locale,
        OfName(&names::person(locale, &store.document_untracked(), &first)),
    );
    view! {
        <Main title=names::full(&first) class="page">
            {move || {
                is_there
                    .get()
                    .then(|| {
                        view! {
                            <head::Crumb id />
                            <head::Head id />
                            <Tabs id="profile" label=label.clone() tabs=tabs(locale) chosen=tab>
                                {move || panel(tab.get(), id)}
                            </Tabs>
                        }
                    })
            }}
        </Main>
    }
    .into_any()
}

/// The tab that the address names; choosing another writes it there, without a step back for each.
fn use_tab(id: PersonId) -> RwSignal<ProfileTab> {
    let route = use_route();
    // Another page's address says nothing of the tabs.
    let named = move |route: Route| match route {
        Route::PersonTab(of, tab) if of == id => Some(tab),
        Route::Persons(Chosen::One(of)) if of == id => Some(ProfileTab::Overview),
        _ => None,
    };
    let tab = RwSignal::new(named(route.get_untracked()).unwrap_or_default());
    Effect::new(move |_| {
        if let Some(named) = named(route.get())
            && tab.get_untracked() != named
        {
            tab.set(named);
        }
    });
    Effect::new(move |before: Option<ProfileTab>| {
        let chosen = tab.get();
        if before.is_some_and(|before| before != chosen) {
            replace(match chosen {
                ProfileTab::Overview => Route::Persons(Chosen::One(id)),
                other => Route::PersonTab(id, other),
            });
        }
        chosen
    });
    tab
}

fn panel(tab: ProfileTab, id: PersonId) -> AnyView {
    match tab {
        ProfileTab::Overview => view! { <overview::Overview id /> }.into_any(),
        ProfileTab::Project => view! { <project::Project id /> }.into_any(),
        ProfileTab::Week => view! { <week::Week id /> }.into_any(),
        ProfileTab::Presences => view! { <presences::Presences id /> }.into_any(),
        ProfileTab::Choices => view! { <choices::Choices id /> }.into_any(),
        ProfileTab::Documents => view! { <documents::Documents id /> }.into_any(),
    }
}

/// Draws a part of a profile anew whenever the person changes.
fn of_person<V: IntoView + 'static>(
    id: PersonId,
    draw: impl Fn(Arc<Person>) -> V + Send + 'static,
) -> impl IntoView {
    let store = use_store();
    let person = Memo::new(move |_| store.person(id));
    move || person.get().map(&draw)
}

/// A card with a heading.
#[component]
fn Card(
    id: &'static str,
    #[prop(into)] title: String,
    #[prop(default = "card stack-2")] class: &'static str,
    children: Children,
) -> impl IntoView {
    view! {
        <section class=class aria-labelledby=id>
            <h2 id=id>{title}</h2>
            {children()}
        </section>
    }
}

/// The class of a mark and its icon.
const fn mark(mark: person_profile::Mark) -> (&'static str, &'static str) {
    match mark {
        person_profile::Mark::Good => ("tag tag--ok", "badge-check"),
        person_profile::Mark::Soon => ("tag tag--warn", "clock"),
        person_profile::Mark::Late => ("tag tag--danger", "triangle-alert"),
    }
}

/// Today, as the profile sees it.
fn today() -> chrono::NaiveDate {
    clock::today()
}
