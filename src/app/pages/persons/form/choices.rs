//! Refusals and dislikes.

use super::Section;
use crate::{
    components::{
        choose::{Choose, Radios},
        date_field::DateField,
        list_editor::{Item, ListEditor},
    },
    pages::options,
    platform::clock,
    state::{form::Form, use_locale, use_store},
};
use leptos::prelude::*;
use semainier::{
    domain::{
        id::ActivityId,
        person::{Dislike, Person, Refusal, RefusalOf},
        project::{Importance, Voice},
    },
    i18n::text::{forms, persons as t},
    present::person_words,
};

mod refused;

/// What the person says no to, and what the person likes less.
#[component]
pub fn Choices(form: Form<Person>) -> impl IntoView {
    let locale = use_locale();
    view! {
        <Section id="s-choices">
            <h3>{t::refusals(locale)}</h3>
            <p class="hint">{t::refusals_hint(locale)}</p>
            <Refusals form />
            <h3>{t::dislikes(locale)}</h3>
            <p class="hint">{t::dislikes_hint(locale)}</p>
            <Dislikes form />
        </Section>
    }
}

#[component]
fn Refusals(form: Form<Person>) -> impl IntoView {
    let locale = use_locale();
    let row = move |item: Item<Refusal>| {
        let at = item.index;
        view! {
            <refused::Refused form item />
            <DateField
                id=format!("refusals-{at}-since")
                label=t::since(locale)
                value=item.value(|refusal| Some(refusal.since))
                on_change=item
                    .set(|refusal, date| {
                        if let Some(date) = date {
                            refusal.since = date;
                        }
                    })
                is_required=true
            />
            <DateField
                id=format!("refusals-{at}-until")
                label=t::until(locale)
                value=item.value(|refusal| refusal.until)
                on_change=item.set(|refusal, date| refusal.until = date)
                issue=form.issue(format!("refusals[{at}].until"))
            />
            <Choose
                id=format!("refusals-{at}-voice")
                label=t::said_by(locale)
                options=person_words::voices(locale)
                value=item.value(|refusal| refusal.said_by)
                on_change=item.set(|refusal, voice| refusal.said_by = voice)
            />
        }
        .into_any()
    };
    view! {
        <ListEditor
            id="refusals"
            one=t::refusal_one(locale)
            add=t::refusal_add(locale)
            list=form.value(|person| person.refusals.clone())
            on_change=form.set(|person, refusals| person.refusals = refusals)
            blank=move |()| Refusal {
                of: RefusalOf::Activity(ActivityId::UNSET),
                since: clock::today(),
                until: None,
                said_by: Voice::Person,
            }
            row
        />
    }
}

#[component]
fn Dislikes(form: Form<Person>) -> impl IntoView {
    let locale = use_locale();
    let row = move |item: Item<Dislike>| {
        let at = item.index;
        view! {
            <Choose
                id=format!("dislikes-{at}-activity")
                label=t::activity(locale)
                options=activities(form)
                value=item.value(|dislike| dislike.activity)
                on_change=item.set(|dislike, activity| dislike.activity = activity)
                issue=form.issue(format!("dislikes[{at}]"))
            />
            <Radios
                id=format!("dislikes-{at}-importance")
                legend=semainier::i18n::text::project::importance(locale)
                options=person_words::importances(locale)
                value=item.value(|dislike| dislike.importance)
                on_change=item.set(|dislike, importance| dislike.importance = importance)
            />
        }
        .into_any()
    };
    view! {
        <ListEditor
            id="dislikes"
            one=t::dislike_one(locale)
            add=t::dislike_add(locale)
            list=form.value(|person| person.dislikes.clone())
            on_change=form.set(|person, dislikes| person.dislikes = dislikes)
            blank=move |()| Dislike { activity: ActivityId::UNSET, importance: Importance::Medium }
            row
        />
    }
}

/// The activities, before them that none is chosen yet.
fn activities(form: Form<Person>) -> Vec<(ActivityId, String)> {
    let unset = (ActivityId::UNSET, forms::choose(form.locale()).to_owned());
    let all = options::activities(form.locale(), &use_store().document_untracked());
    std::iter::once(unset).chain(all).collect()
}
