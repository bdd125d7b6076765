//! With whom, and never with whom.

use super::Section;
use crate::{
    components::picker::Several,
    pages::options,
    state::{form::Form, use_locale, use_store},
};
use leptos::prelude::*;
use semainier::{
    domain::{id::PersonId, person::Person},
    i18n::text::persons as t,
};

/// Friends, and people to keep apart.
#[component]
pub fn Relations(form: Form<Person>) -> impl IntoView {
    let (locale, store) = (use_locale(), use_store());
    let own = form.draft().get_untracked().id;
    let people = Memo::new(move |_| store.with(|document| options::others(document, own)));
    view! {
        <Section id="s-relations">
            <Several
                id="friends"
                label=t::friends(locale)
                hint=t::picker_hint(locale)
                value=form.value(|person| keys(&person.friends))
                on_change=form.set(|person, chosen: Vec<String>| person.friends = people_of(&chosen))
                options=people
                issue=form.issue("friends")
            />
            <Several
                id="apart_from"
                label=t::apart_from(locale)
                hint=t::picker_hint(locale)
                value=form.value(|person| keys(&person.apart_from))
                on_change=form.set(|person, chosen: Vec<String>| person.apart_from = people_of(&chosen))
                options=people
                issue=form.issue("apart_from")
            />
        </Section>
    }
}

fn keys(ids: &[PersonId]) -> Vec<String> {
    ids.iter().map(ToString::to_string).collect()
}

fn people_of(keys: &[String]) -> Vec<PersonId> {
    keys.iter().filter_map(|key| key.parse().ok()).collect()
}
