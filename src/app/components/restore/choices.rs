//! What to take from a backup.

use crate::state::use_locale;
use leptos::prelude::*;
use semainier::{
    catalogue::folded,
    i18n::text::restore as t,
    present::names,
    storage::{backup::Backup, partial::Choice},
};
use std::sync::Arc;

/// What to take: everything, one person, the activities, the missing weeks.
#[component]
pub fn Choices(backup: Arc<Backup>, choice: RwSignal<Choice>) -> impl IntoView {
    let locale = use_locale();
    let mut persons: Vec<_> = backup
        .document
        .persons
        .iter()
        .map(|person| (names::full(person), person.id))
        .collect();
    persons.sort_by_cached_key(|(name, id)| (folded(name), *id));
    let first = persons.first().map(|(_, id)| *id);
    let option = move |value: Choice, text: &'static str| {
        let is_chosen =
            move || std::mem::discriminant(&choice.get()) == std::mem::discriminant(&value);
        view! {
            <label class="check">
                <input type="radio" name="take" prop:checked=is_chosen on:change=move |_| choice.set(value) />
                {text}
            </label>
        }
    };
    let which = move || matches!(choice.get(), Choice::Person(_));
    let persons = StoredValue::new(persons);
    view! {
        <fieldset class="stack-2">
            <legend class="label">{t::take(locale)}</legend>
            {option(Choice::Whole, t::take_whole(locale))}
            {first.map(|first| option(Choice::Person(first), t::take_person(locale)))}
            {move || {
                which()
                    .then(|| {
                        view! {
                            <label class="field__label" for="take-person">
                                {t::which_person(locale)}
                            </label>
                            <select
                                class="input"
                                id="take-person"
                                on:change:target=move |event| {
                                    if let Ok(id) = event.target().value().parse() {
                                        choice.set(Choice::Person(id));
                                    }
                                }
                            >
                                {persons
                                    .with_value(|persons| {
                                        persons
                                            .iter()
                                            .map(|(name, id)| {
                                                view! { <option value=id.to_string()>{name.clone()}</option> }
                                            })
                                            .collect_view()
                                    })}
                            </select>
                        }
                    })
            }}
            {option(Choice::Catalogue, t::take_catalogue(locale))}
            {option(Choice::Weeks, t::take_weeks(locale))}
        </fieldset>
    }
}
