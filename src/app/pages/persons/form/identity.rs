//! Who the person is, and since when.

use super::Section;
use crate::{
    components::{choose::Choose, date_field::DateField, fields::TextField},
    platform::clock,
    state::{form::Form, use_locale, use_store},
};
use leptos::prelude::*;
use semainier::{
    domain::person::Person,
    i18n::text::{forms, persons as t},
    present::person_words,
};

/// Names, dates, site and referent.
#[component]
pub fn Identity(form: Form<Person>) -> impl IntoView {
    let locale = use_locale();
    let born = form.value(|person| person.born);
    let today = clock::today();
    let born_issue = Signal::derive(move || {
        let is_ahead = born.get().is_some_and(|born| born > today);
        is_ahead.then(|| t::born_ahead(locale).to_owned())
    });
    view! {
        <Section id="s-identity">
            <div class="fields">
                <Choose
                    id="title"
                    label=t::title(locale)
                    options=person_words::titles(locale)
                    value=form.value(|person| person.title)
                    on_change=form.set(|person, title| person.title = title)
                />
                <TextField
                    id="first_name"
                    label=t::first_name(locale)
                    value=form.value(|person| person.first_name.clone())
                    on_input=form.set(|person, name| person.first_name = name)
                    issue=form.issue("first_name")
                />
                <TextField
                    id="last_name"
                    label=t::last_name(locale)
                    hint=t::last_name_hint(locale)
                    value=form.value(|person| person.last_name.clone())
                    on_input=form.set(|person, name| person.last_name = name)
                    issue=form.issue("last_name")
                />
                <DateField
                    id="born"
                    label=t::born(locale)
                    value=born
                    on_change=form.set(|person, date| person.born = date)
                    issue=born_issue
                />
                <DateField
                    id="arrived"
                    label=t::arrived(locale)
                    value=form.value(|person| person.arrived)
                    on_change=form.set(|person, date| person.arrived = date)
                />
                <DateField
                    id="left"
                    label=t::left(locale)
                    hint=t::left_hint(locale)
                    value=form.value(|person| person.left)
                    on_change=form.set(|person, date| person.left = date)
                    issue=form.issue("left")
                />
                <Links form />
            </div>
        </Section>
    }
}

/// The referent, and the usual site in a house with several.
#[component]
fn Links(form: Form<Person>) -> impl IntoView {
    let (locale, store) = (use_locale(), use_store());
    let document = store.document_untracked();
    let chosen = form.draft().get_untracked().referent;
    let referents = crate::pages::options::staff(&document, chosen, t::no_referent(locale));
    let sites = crate::pages::options::sites(&document, forms::no_site(locale));
    view! {
        <Choose
            id="referent"
            label=t::referent(locale)
            options=referents
            value=form.value(|person| person.referent)
            on_change=form.set(|person, referent| person.referent = referent)
            issue=form.issue("referent")
        />
        {(!document.house.sites.is_empty())
            .then(|| {
                view! {
                    <Choose
                        id="site"
                        label=forms::site(locale)
                        options=sites
                        value=form.value(|person| person.site)
                        on_change=form.set(|person, site| person.site = site)
                        issue=form.issue("site")
                    />
                }
            })}
    }
}
