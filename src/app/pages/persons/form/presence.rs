//! When the person comes, what is already taken, and absences.

use super::Section;
use crate::{
    components::{
        choose::Choose,
        date_field::SpanFields,
        fields::TextField,
        list_editor::{Item, ListEditor},
        time_field::WeeklyRanges,
        usual_hours::UsualHoursField,
    },
    platform::clock,
    state::{form::Form, use_locale},
};
use leptos::prelude::*;
use semainier::{
    domain::{
        person::{Absence, AbsenceCause, Person},
        time::DateSpan,
    },
    i18n::text::{forms, persons as t},
    present::person_words,
};

/// Week hours, weekly times taken, absences.
#[component]
pub fn Presence(form: Form<Person>) -> impl IntoView {
    let locale = use_locale();
    view! {
        <Section id="s-presence">
            <UsualHoursField
                id="presence"
                legend=t::presence_hours(locale)
                hours=form.value(|person| person.presence)
                on_hours=form.set(|person, hours| person.presence = hours)
                rota=form.value(|person| person.rota.clone())
                on_rota=form.set(|person, rota| person.rota = rota)
                issue=move |at: usize| form.issue(format!("rota.changes[{at}]"))
            />
            <h3>{t::busy(locale)}</h3>
            <p class="hint">{t::busy_hint(locale)}</p>
            <WeeklyRanges
                id="busy"
                one=t::busy_one(locale)
                add=t::add_busy(locale)
                value=form.value(|person| person.busy.clone())
                on_change=form.set(|person, busy| person.busy = busy)
                issue=move |at: usize| form.issue(format!("busy[{at}]"))
            />
            <h3>{t::absences(locale)}</h3>
            <Absences form />
        </Section>
    }
}

#[component]
fn Absences(form: Form<Person>) -> impl IntoView {
    let locale = use_locale();
    let row = move |item: Item<Absence>| {
        let at = item.index;
        view! {
            <SpanFields
                id=format!("absences-{at}")
                value=item.value(|absence| absence.span)
                on_change=item.set(|absence, span| absence.span = span)
                issue=form.issue(format!("absences[{at}]"))
            />
            <Choose
                id=format!("absences-{at}-cause")
                label=t::cause(locale)
                options=person_words::causes(locale)
                value=item.value(|absence| absence.cause)
                on_change=item.set(|absence, cause| absence.cause = cause)
            />
            <TextField
                id=format!("absences-{at}-note")
                label=t::note(locale)
                value=item.value(|absence| absence.note.clone())
                on_input=item.set(|absence, note| absence.note = note)
                issue=form.issue(format!("absences[{at}].note"))
            />
        }
        .into_any()
    };
    view! {
        <ListEditor
            id="absences"
            one=forms::absence(locale)
            add=forms::add_absence(locale)
            list=form.value(|person| person.absences.clone())
            on_change=form.set(|person, absences| person.absences = absences)
            blank=|()| Absence {
                span: DateSpan::day(clock::today()),
                cause: AbsenceCause::Unknown,
                note: String::new(),
            }
            row
        />
    }
}
