//! Noting an absence of the day: who, why if one likes, and what it touches. Nothing else moves.

use super::DayContext;
use crate::{
    components::{dialog::Dialog, fields::SelectField},
    state::{store::Store, use_locale, use_notices, use_store},
};
use chrono::NaiveDate;
use leptos::prelude::*;
use semainier::{
    domain::{
        edit::{Command, Entry},
        id::PersonId,
        person::{Absence, AbsenceCause, Person},
        time::DateSpan,
    },
    i18n::{
        Locale, format,
        text::{common, today as t},
    },
    present::day::items_of,
};

/// Whose absence is asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// Not chosen yet.
    Anyone,
    /// This person's.
    Person(PersonId),
}

/// The causes, in the order of the list.
const fn causes(locale: Locale) -> [(AbsenceCause, &'static str); 7] {
    [
        (AbsenceCause::Unknown, t::cause_unknown(locale)),
        (AbsenceCause::Ill, t::cause_ill(locale)),
        (AbsenceCause::Asleep, t::cause_asleep(locale)),
        (AbsenceCause::Appointment, t::cause_appointment(locale)),
        (AbsenceCause::Family, t::cause_family(locale)),
        (AbsenceCause::Transport, t::cause_transport(locale)),
        (AbsenceCause::Holidays, t::cause_holidays(locale)),
    ]
}

/// Takes back the whole-day absence of a person on a date; a longer one keeps its other days.
pub fn take_back(store: Store, id: PersonId, date: NaiveDate) {
    let Some(person) = store.document_untracked().persons.get(id).cloned() else {
        return;
    };
    let mut absences = Vec::new();
    for absence in &person.absences {
        let span = absence.span;
        if span.hours.is_some() || !span.covers(date) {
            absences.push(absence.clone());
            continue;
        }
        let before = date
            .pred_opt()
            .filter(|last| span.first <= *last)
            .map(|last| DateSpan { last, ..span });
        let after = date
            .succ_opt()
            .filter(|first| *first <= span.last)
            .map(|first| DateSpan { first, ..span });
        absences.extend([before, after].into_iter().flatten().map(|span| Absence {
            span,
            ..absence.clone()
        }));
    }
    let person = Person {
        absences,
        ..Person::clone(&person)
    };
    store.apply(&Command::Put(Box::new(Entry::Person(person))));
}

fn note(store: Store, id: PersonId, date: NaiveDate, cause: AbsenceCause) {
    let Some(person) = store.document_untracked().persons.get(id).cloned() else {
        return;
    };
    let mut person = Person::clone(&person);
    person.absences.push(Absence {
        span: DateSpan::day(date),
        cause,
        note: String::new(),
    });
    store.apply(&Command::Put(Box::new(Entry::Person(person))));
}

/// The dialog.
#[component]
pub fn AbsenceDialog(context: DayContext, asked: Asked) -> impl IntoView {
    let (locale, store, notices) = (use_locale(), use_store(), use_notices());
    let people = context.day.with_untracked(|day| {
        day.expected
            .iter()
            .filter(|person| !person.is_absent)
            .map(|person| (person.id, person.name.clone()))
            .collect::<Vec<_>>()
    });
    let first = match asked {
        Asked::Person(id) => Some(id),
        Asked::Anyone => people.first().map(|(id, _)| *id),
    };
    let chosen = RwSignal::new(first);
    let cause = RwSignal::new(0usize);
    let name = {
        let people = people.clone();
        move || {
            people
                .iter()
                .find(|(id, _)| Some(*id) == chosen.get())
                .map(|(_, name)| name.clone())
                .unwrap_or_default()
        }
    };
    let title = match asked {
        Asked::Person(_) => t::absence_title(locale, &name()),
        Asked::Anyone => t::report_absence(locale).to_owned(),
    };
    let confirm = move |_| {
        if let Some(id) = chosen.get_untracked() {
            let (cause, _) = causes(locale)[cause.get_untracked().min(6)];
            note(store, id, context.date.get_untracked(), cause);
            notices.tell_with_undo(t::absence_noted(locale, &name()));
        }
        context.asked.set(None);
    };
    let options: Vec<_> = people
        .into_iter()
        .map(|(id, name)| (id.to_string(), name))
        .collect();
    let reasons: Vec<_> = causes(locale)
        .iter()
        .enumerate()
        .map(|(at, (_, name))| (at.to_string(), (*name).to_owned()))
        .collect();
    view! {
        <Dialog title on_close=move |()| context.asked.set(None)>
            <div class="stack">
                {(asked == Asked::Anyone)
                    .then(|| {
                        view! {
                            <SelectField
                                id="absence-who"
                                label=t::absence_whose(locale)
                                options=options
                                value=Signal::derive(move || chosen.get().map(|id| id.to_string()).unwrap_or_default())
                                on_change=move |id: String| chosen.set(id.parse().ok())
                            />
                        }
                    })}
                <SelectField
                    id="absence-cause"
                    label=t::absence_cause(locale)
                    options=reasons
                    value=Signal::derive(move || cause.get().to_string())
                    on_change=move |at: String| cause.set(at.parse().unwrap_or_default())
                />
                <Touched context chosen />
                <div class="dialog__foot">
                    <button class="btn" type="button" on:click=move |_| context.asked.set(None)>
                        {common::cancel(locale)}
                    </button>
                    <button class="btn btn--primary" type="button" disabled=move || chosen.get().is_none() on:click=confirm>
                        {t::absence_confirm(locale)}
                    </button>
                </div>
            </div>
        </Dialog>
    }
}

/// What the absence touches.
#[component]
fn Touched(context: DayContext, chosen: RwSignal<Option<PersonId>>) -> impl IntoView {
    let locale = use_locale();
    move || {
        let id = chosen.get()?;
        let items = context.day.with(|day| {
            items_of(day, id)
                .map(|item| {
                    format!(
                        "{}, {}",
                        format::time(locale, item.range.start().0),
                        item.title
                    )
                })
                .collect::<Vec<_>>()
        });
        Some(if items.is_empty() {
            view! { <p>{t::absence_touches_none(locale)}</p> }.into_any()
        } else {
            view! {
                <div>
                    <p>{t::absence_touches(locale, items.len())}</p>
                    <ul class="dots">{items.into_iter().map(|item| view! { <li>{item}</li> }).collect_view()}</ul>
                </div>
            }
            .into_any()
        })
    }
}
