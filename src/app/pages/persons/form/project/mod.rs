//! The personal project: dates, wishes, needs, goals.

mod goals;
mod needs;
mod wishes;

use super::Section;
use crate::{
    components::date_field::DateField,
    state::{form::Form, use_locale},
};
use leptos::prelude::*;
use semainier::{domain::person::Person, i18n::text::project as t};

/// The section of the project.
#[component]
pub fn Project(form: Form<Person>) -> impl IntoView {
    let locale = use_locale();
    view! {
        <Section id="s-project">
            <div class="fields">
                <DateField
                    id="signed_on"
                    label=t::signed_on(locale)
                    value=form.value(|person| person.project.signed_on)
                    on_change=form.set(|person, date| person.project.signed_on = date)
                />
                <DateField
                    id="review_on"
                    label=t::review_on(locale)
                    value=form.value(|person| person.project.review_on)
                    on_change=form.set(|person, date| person.project.review_on = date)
                    issue=form.issue("project.review_on")
                />
            </div>
            <h3>{t::wishes(locale)}</h3>
            <p class="hint">{t::wishes_hint(locale)}</p>
            <wishes::Wishes form />
            <h3>{t::needs(locale)}</h3>
            <p class="hint">{t::needs_hint(locale)}</p>
            <needs::Needs form />
            <h3>{t::goals(locale)}</h3>
            <p class="hint">{t::goals_hint(locale)}</p>
            <goals::Goals form />
        </Section>
    }
}
