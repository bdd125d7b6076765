//! Noting an absence from the profile: when, why if one likes, and what it touches.

use super::today;
use crate::{
    components::{
        choose::Choose, date_field::SpanFields, dialog::Dialog, draft_found::DraftFound,
        fields::TextField,
    },
    state::{draft::Draft, use_locale, use_store},
};
use leptos::prelude::*;
use semainier::{
    domain::{
        edit::{Command, Entry},
        id::PersonId,
        person::{Absence, AbsenceCause, Person},
        time::{DateSpan, WeekId},
    },
    i18n::{
        OfName,
        text::{common, issues, persons, profile as t},
    },
    present::{names, person_week, person_words},
};

/// The dialog. Noting is one undo step and moves nothing.
#[component]
pub fn AbsenceDialog(id: PersonId, #[prop(into)] on_close: Callback<()>) -> impl IntoView {
    let (locale, store) = (use_locale(), use_store());
    let blank = Absence {
        span: DateSpan::day(today()),
        cause: AbsenceCause::Unknown,
        note: String::new(),
    };
    let draft = Draft::open(&format!("absence/{id}"), blank);
    let span = Signal::derive(move || draft.with(|absence| absence.span));
    let document = store.document_untracked();
    let known = document.persons.get(id);
    let name = known.map_or_else(String::new, |known| names::person(locale, &document, known));
    let title = t::absence_title(locale, OfName(&name));
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
        person.absences.push(draft.get_untracked());
        let is_made = store.apply_and_tell(
            &Command::Put(Box::new(Entry::Person(person))),
            t::absence_noted(locale, &name),
        );
        if is_made {
            draft.forget();
            on_close.run(());
        }
    };
    let cancel = move |_| {
        draft.forget();
        on_close.run(());
    };
    view! {
        <Dialog title on_close>
            <form class="stack" novalidate=true on:submit=save>
                <DraftFound was_found=draft.was_found() on_reset=move |()| draft.reset() />
                <div class="lines__fields">
                    <SpanFields
                        id="absence"
                        value=span
                        on_change=Callback::new(move |next| draft.update(|absence| absence.span = next))
                        issue
                    />
                </div>
                <Choose
                    id="absence-cause"
                    label=persons::cause(locale)
                    options=person_words::causes(locale)
                    value=Signal::derive(move || draft.with(|absence| absence.cause))
                    on_change=move |next| draft.update(|absence| absence.cause = next)
                />
                <TextField
                    id="absence-note"
                    label=persons::note(locale)
                    value=Signal::derive(move || draft.with(|absence| absence.note.clone()))
                    on_input=move |text| draft.update(|absence| absence.note = text)
                />
                <Touched id span />
                <div class="dialog__foot">
                    <button class="btn" type="button" on:click=cancel>
                        {common::cancel(locale)}
                    </button>
                    <button class="btn btn--primary" type="submit">
                        {t::note_absence(locale)}
                    </button>
                </div>
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
