//! Noting an absence from the profile: when, why if one likes, and what it touches.

use super::today;
use crate::{
    components::{choose::Choose, date_field::SpanFields, dialog::Dialog, fields::TextField},
    state::{use_locale, use_notices, use_store},
};
use leptos::prelude::*;
use semainier::{
    domain::{
        edit::{Command, Entry},
        id::PersonId,
        person::{Absence, AbsenceCause, Person},
        time::{DateSpan, WeekId},
    },
    i18n::text::{issues, persons, profile as t},
    present::{names, person_week, person_words},
};

/// The dialog. Noting is one undo step and moves nothing.
#[component]
pub fn AbsenceDialog(id: PersonId, #[prop(into)] on_close: Callback<()>) -> impl IntoView {
    let (locale, store, notices) = (use_locale(), use_store(), use_notices());
    let span = RwSignal::new(DateSpan::day(today()));
    let cause = RwSignal::new(AbsenceCause::Unknown);
    let note = RwSignal::new(String::new());
    let name = store
        .document_untracked()
        .persons
        .get(id)
        .map_or_else(String::new, |person| names::person(locale, person));
    let title = t::absence_title(locale, &name);
    let issue = Signal::derive(move || {
        let span = span.get();
        (span.last < span.first).then(|| issues::end_before_start(locale).to_owned())
    });
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let Some(person) = store.document_untracked().persons.get(id).cloned() else {
            return;
        };
        if issue.with_untracked(Option::is_some) {
            return;
        }
        let mut person = Person::clone(&person);
        person.absences.push(Absence {
            span: span.get_untracked(),
            cause: cause.get_untracked(),
            note: note.get_untracked(),
        });
        store.apply(&Command::Put(Box::new(Entry::Person(person))));
        notices.tell_with_undo(t::absence_noted(locale, &name));
        on_close.run(());
    };
    view! {
        <Dialog title on_close>
            <form class="stack" novalidate=true on:submit=save>
                <div class="lines__fields">
                    <SpanFields
                        id="absence"
                        value=span.into()
                        on_change=Callback::new(move |next| span.set(next))
                        issue
                    />
                </div>
                <Choose
                    id="absence-cause"
                    label=persons::cause(locale)
                    options=person_words::causes(locale)
                    value=cause.into()
                    on_change=move |next| cause.set(next)
                />
                <TextField
                    id="absence-note"
                    label=persons::note(locale)
                    value=note
                    on_input=move |text| note.set(text)
                />
                <Touched id span=span.into() />
                <p class="row">
                    <button class="btn btn--primary" type="submit">
                        {t::note_absence(locale)}
                    </button>
                </p>
            </form>
        </Dialog>
    }
}

/// What the absence touches in the current week.
#[component]
fn Touched(id: PersonId, span: Signal<DateSpan>) -> impl IntoView {
    let (locale, store) = (use_locale(), use_store());
    let touched = Memo::new(move |_| {
        let week = WeekId::of(today());
        store.with(|document| person_week::touched(locale, document, id, week, &span.get()))
    });
    view! {
        <div class="notice" aria-live="polite">
            {move || {
                let touched = touched.get();
                if touched.is_empty() {
                    return view! { <p>{t::touches_nothing(locale)}</p> }.into_any();
                }
                view! {
                    <div>
                        <p>{t::touches(locale, touched.len())}</p>
                        <ul>{touched.into_iter().map(|moment| view! { <li>{moment}</li> }).collect_view()}</ul>
                    </div>
                }
                    .into_any()
            }}
        </div>
    }
}
