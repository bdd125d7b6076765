//! The profile of a person: head, actions, and six tabs.

mod absence;
mod actions;
mod choices;
mod documents;
mod goals;
mod head;
mod history;
mod overview;
mod presences;
mod project;
mod week;

use crate::{
    components::{main::Main, tabs::Tabs},
    pages::not_found::NotFound,
    platform::clock,
    state::{use_locale, use_store},
};
use leptos::prelude::*;
use semainier::{
    domain::{id::PersonId, person::Person},
    i18n::{Locale, text::profile as t},
    present::{names, person_profile},
};
use std::sync::Arc;

/// What the tabs show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tab {
    Overview,
    Project,
    Week,
    Presences,
    Choices,
    Documents,
}

fn tabs(locale: Locale) -> Vec<(Tab, &'static str)> {
    vec![
        (Tab::Overview, t::overview(locale)),
        (Tab::Project, t::project(locale)),
        (Tab::Week, t::week(locale)),
        (Tab::Presences, t::presences(locale)),
        (Tab::Choices, t::choices(locale)),
        (Tab::Documents, t::documents(locale)),
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
    let tab = RwSignal::new(Tab::Overview);
    let is_there = Memo::new(move |_| person.with(Option::is_some));
    let label = t::tabs_of(locale, &names::person(locale, &first));
    view! {
        <Main title=names::full(&first) class="page page--wide">
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

fn panel(tab: Tab, id: PersonId) -> AnyView {
    match tab {
        Tab::Overview => view! { <overview::Overview id /> }.into_any(),
        Tab::Project => view! { <project::Project id /> }.into_any(),
        Tab::Week => view! { <week::Week id /> }.into_any(),
        Tab::Presences => view! { <presences::Presences id /> }.into_any(),
        Tab::Choices => view! { <choices::Choices id /> }.into_any(),
        Tab::Documents => view! { <documents::Documents id /> }.into_any(),
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
