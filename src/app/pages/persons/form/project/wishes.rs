//! What the person wishes.

use crate::{
    components::{
        choose::{Choose, Radios},
        date_field::DateField,
        fields::{NumberField, TextField},
        list_editor::{Item, ListEditor},
    },
    pages::options,
    platform::ids,
    state::{form::Form, use_locale, use_store},
};
use leptos::prelude::*;
use semainier::{
    domain::{
        id::WishId,
        person::Person,
        project::{Importance, Voice, Wish},
    },
    i18n::text::{persons, project as t},
    present::person_words,
};

/// The wishes.
#[component]
pub fn Wishes(form: Form<Person>) -> impl IntoView {
    let locale = use_locale();
    let row = move |item: Item<Wish>| view! { <WishFields form item /> }.into_any();
    view! {
        <ListEditor
            id="wishes"
            one=t::wish_one(locale)
            add=t::wish_add(locale)
            list=form.value(|person| person.project.wishes.clone())
            on_change=form.set(|person, wishes| person.project.wishes = wishes)
            blank=|()| Wish {
                id: WishId(ids::random()),
                words: String::new(),
                activity: None,
                per_week: 1,
                importance: Importance::Medium,
                said_by: Voice::Person,
                said_on: None,
            }
            row
        />
    }
}

#[component]
fn WishFields(form: Form<Person>, item: Item<Wish>) -> impl IntoView {
    let (locale, store) = (use_locale(), use_store());
    let at = item.index;
    let path = |field: &str| format!("project.wishes[{at}].{field}");
    let id = |field: &str| format!("wishes-{at}-{field}");
    let activities = std::iter::once((None, t::no_activity(locale).to_owned()))
        .chain(
            options::activities(locale, &store.document_untracked())
                .into_iter()
                .map(|(id, name)| (Some(id), name)),
        )
        .collect();
    view! {
        <TextField
            id=id("words")
            label=t::words(locale)
            value=item.value(|wish| wish.words.clone())
            on_input=item.set(|wish, words| wish.words = words)
            issue=form.issue(path("words"))
        />
        <Choose
            id=id("activity")
            label=t::wish_activity(locale)
            options=activities
            value=item.value(|wish| wish.activity)
            on_change=item.set(|wish, activity| wish.activity = activity)
            issue=form.issue(path("activity"))
        />
        <NumberField
            id=id("per_week")
            label=t::per_week(locale)
            min=1
            max=7
            value=item.value(|wish| i64::from(wish.per_week))
            on_input=item.set(|wish, number: i64| wish.per_week = u8::try_from(number).unwrap_or_default())
            issue=form.issue(path("per_week"))
        />
        <Radios
            id=id("importance")
            legend=t::importance(locale)
            options=person_words::importances(locale)
            value=item.value(|wish| wish.importance)
            on_change=item.set(|wish, importance| wish.importance = importance)
        />
        <Choose
            id=id("voice")
            label=persons::said_by(locale)
            options=person_words::voices(locale)
            value=item.value(|wish| wish.said_by)
            on_change=item.set(|wish, voice| wish.said_by = voice)
        />
        <DateField
            id=id("said_on")
            label=t::said_on(locale)
            value=item.value(|wish| wish.said_on)
            on_change=item.set(|wish, date| wish.said_on = date)
        />
    }
}
