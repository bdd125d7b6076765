//! What helps the person and what activities must avoid.

use super::Section;
use crate::{
    components::{
        choose::Choose,
        fields::{CheckField, NumberField, TextField},
        list_editor::{Item, ListEditor},
    },
    state::{form::Form, use_locale},
};
use leptos::prelude::*;
use semainier::{
    domain::{activity::Restriction, person::Person},
    i18n::text::persons as t,
    present::{person_words, restrictions},
};

/// Support level, effort, wheelchair, help lines, restrictions.
#[component]
pub fn Support(form: Form<Person>) -> impl IntoView {
    let locale = use_locale();
    view! {
        <Section id="s-support">
            <div class="fields">
                <Choose
                    id="support"
                    label=t::support_level(locale)
                    hint=t::support_hint(locale)
                    options=person_words::support_levels(locale)
                    value=form.value(|person| person.support)
                    on_change=form.set(|person, support| person.support = support)
                    issue=form.issue("support")
                />
                <NumberField
                    id="tolerance"
                    label=t::tolerance(locale)
                    hint=t::tolerance_hint(locale)
                    min=1
                    max=30
                    value=form.value(|person| i64::from(person.tolerance))
                    on_input=form
                        .set(|person, number: i64| person.tolerance = u8::try_from(number).unwrap_or_default())
                    issue=form.issue("tolerance")
                />
                <Choose
                    id="best_half"
                    label=t::best_half(locale)
                    options=person_words::halves(locale)
                    value=form.value(|person| person.best_half)
                    on_change=form.set(|person, half| person.best_half = half)
                />
            </div>
            <CheckField
                label=t::in_wheelchair(locale)
                hint=t::in_wheelchair_hint(locale)
                checked=form.value(|person| person.in_wheelchair)
                on_change=form.set(|person, is_so| person.in_wheelchair = is_so)
            />
            <h3>{t::help(locale)}</h3>
            <p class="hint">{t::help_hint(locale)}</p>
            <Help form />
            <h3>{t::restrictions(locale)}</h3>
            <p class="hint">{t::restrictions_hint(locale)}</p>
            <Restrictions form />
        </Section>
    }
}

#[component]
fn Help(form: Form<Person>) -> impl IntoView {
    let locale = use_locale();
    let row = move |item: Item<String>| {
        view! {
            <TextField
                id=format!("help-{}-text", item.index)
                label=t::help_one(locale)
                value=item.value(String::clone)
                on_input=item.set(|line, text| *line = text)
                issue=form.issue(format!("help[{}]", item.index))
            />
        }
        .into_any()
    };
    view! {
        <ListEditor
            id="help"
            one=t::help_one(locale)
            add=t::help_add(locale)
            list=form.value(|person| person.help.clone())
            on_change=form.set(|person, help| person.help = help)
            blank=|()| String::new()
            is_ordered=true
            row
        />
    }
}

#[component]
fn Restrictions(form: Form<Person>) -> impl IntoView {
    let locale = use_locale();
    let tick = move |restriction: Restriction| {
        view! {
            <CheckField
                label=restrictions::name(locale, restriction)
                checked=form.value(move |person| person.restrictions.contains(&restriction))
                on_change=form
                    .set(move |person, is_ticked: bool| {
                        person.restrictions.retain(|other| *other != restriction);
                        if is_ticked {
                            person.restrictions.push(restriction);
                            person.restrictions.sort_unstable();
                        }
                    })
            />
        }
    };
    view! {
        <div class="grid-2">
            {person_words::restriction_groups(locale)
                .map(|(name, group)| {
                    view! {
                        <fieldset class="checks">
                            <legend>{name}</legend>
                            {group.iter().map(|restriction| tick(*restriction)).collect_view()}
                        </fieldset>
                    }
                })
                .collect_view()}
        </div>
    }
}
