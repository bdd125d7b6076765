//! What a refusal is of: an activity, somebody, a time.

use super::activities;
use crate::{
    components::{
        choose::Choose,
        list_editor::Item,
        picker::Picker,
        time_field::{RangeInputs, weekday_choices},
    },
    pages::options,
    state::{form::Form, use_locale, use_store},
};
use chrono::Weekday;
use leptos::prelude::*;
use semainier::{
    domain::{
        id::{ActivityId, PersonId},
        person::{Person, Refusal, RefusalOf},
        time::{Minutes, TimeRange},
    },
    i18n::text::{forms, persons as t},
    present::lookup,
};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Activity,
    Person,
    Time,
}

const fn kind(of: &RefusalOf) -> Kind {
    match of {
        RefusalOf::Activity(_) => Kind::Activity,
        RefusalOf::Person(_) => Kind::Person,
        RefusalOf::Time { .. } => Kind::Time,
    }
}

/// The kind of refusal, and the field of its kind.
#[component]
pub fn Refused(form: Form<Person>, item: Item<Refusal>) -> impl IntoView {
    let (locale, store) = (use_locale(), use_store());
    let own = form.draft().get_untracked().id;
    let usual = TimeRange::new(Minutes::at(9, 0), Minutes::at(12, 0));
    let people = Memo::new(move |_| store.with(|document| options::others(document, own)));
    let become_kind = item.set(move |refusal, next| {
        refusal.of = match (next, usual) {
            (Kind::Person, _) => RefusalOf::Person(PersonId::UNSET),
            (Kind::Time, Some(range)) => RefusalOf::Time {
                day: Weekday::Mon,
                range,
            },
            _ => RefusalOf::Activity(ActivityId::UNSET),
        };
    });
    let kind = item.value(|refusal| kind(&refusal.of));
    view! {
        <Choose
            id=format!("refusals-{}-kind", item.index)
            label=t::refusal_of(locale)
            options=[
                (Kind::Activity, t::refusal_activity(locale)),
                (Kind::Person, t::refusal_person(locale)),
                (Kind::Time, t::refusal_time(locale)),
            ]
                .map(|(kind, name)| (kind, name.to_owned()))
                .to_vec()
            value=kind
            on_change=become_kind
        />
        {move || match kind.get() {
            Kind::Activity => view! { <RefusedActivity form item /> }.into_any(),
            Kind::Person => view! { <RefusedPerson form item people /> }.into_any(),
            Kind::Time => view! { <RefusedTime item /> }.into_any(),
        }}
    }
}

#[component]
fn RefusedActivity(form: Form<Person>, item: Item<Refusal>) -> impl IntoView {
    let locale = use_locale();
    view! {
        <Choose
            id=format!("refusals-{}-activity", item.index)
            label=t::activity(locale)
            options=activities(form)
                .into_iter()
                .map(|(id, name)| (RefusalOf::Activity(id), name))
                .collect()
            value=item.value(|refusal| refusal.of.clone())
            on_change=item.set(|refusal, of| refusal.of = of)
            issue=form.issue(format!("refusals[{}].of", item.index))
        />
    }
}

#[component]
fn RefusedPerson(
    form: Form<Person>,
    item: Item<Refusal>,
    people: Memo<Vec<lookup::Lookup>>,
) -> impl IntoView {
    let locale = use_locale();
    let chosen = item.value(|refusal| match &refusal.of {
        RefusalOf::Person(id) => id.to_string(),
        _ => String::new(),
    });
    view! {
        <div class="field">
            <p class="label">{t::person(locale)}</p>
            <p>
                <b>{move || people.with(|people| lookup::name_of(people, &chosen.get()))}</b>
            </p>
            <Picker
                id=format!("refusals-{}-person", item.index)
                label=t::picker_hint(locale)
                options=people
                on_choose=item
                    .set(|refusal, key: String| {
                        if let Ok(id) = key.parse() {
                            refusal.of = RefusalOf::Person(id);
                        }
                    })
                issue=form.issue(format!("refusals[{}].of", item.index))
            />
        </div>
    }
}

#[component]
fn RefusedTime(item: Item<Refusal>) -> impl IntoView {
    let locale = use_locale();
    let time = item.value(|refusal| match refusal.of {
        RefusalOf::Time { day, range } => Some((day, range)),
        _ => None,
    });
    let set = item.set(|refusal, (day, range): (Weekday, TimeRange)| {
        refusal.of = RefusalOf::Time { day, range };
    });
    view! {
        <Choose
            id=format!("refusals-{}-day", item.index)
            label=forms::day(locale)
            options=weekday_choices(locale)
            value=Signal::derive(move || time.get().map_or(Weekday::Mon, |(day, _)| day))
            on_change=move |day| {
                if let Some((_, range)) = time.get_untracked() {
                    set.run((day, range));
                }
            }
        />
        <RangeInputs
            id=format!("refusals-{}-range", item.index)
            value=Signal::derive(move || time.get().map(|(_, range)| range))
            on_change=move |range: TimeRange| {
                if let Some((day, _)) = time.get_untracked() {
                    set.run((day, range));
                }
            }
        />
    }
}
