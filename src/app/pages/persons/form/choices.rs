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
    i18n::text::persons as t,
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
    let first = first_activity();
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
                issue=form.issue(format!("refusals[{at}]"))
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
                of: RefusalOf::Activity(first),
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
    let (locale, store) = (use_locale(), use_store());
    let first = first_activity();
    let row = move |item: Item<Dislike>| {
        let at = item.index;
        view! {
            <Choose
                id=format!("dislikes-{at}-activity")
                label=t::activity(locale)
                options=options::activities(&store.document_untracked())
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
            blank=move |()| Dislike { activity: first, importance: Importance::Medium }
            row
        />
    }
}

/// What a new row stands on before it is changed. A house without activities gets an unknown one, which the check
/// tells at the field.
fn first_activity() -> ActivityId {
    options::activities(&use_store().document_untracked())
        .first()
        .map_or(ActivityId(0), |(id, _)| *id)
}
