//! What may be done to an appointment at once: confirm it, leave out one week, delete it.

use super::{draft::put, panel::leave, repeat::week_name};
use crate::{
    components::icon::Icon,
    state::{use_locale, use_store},
};
use leptos::prelude::*;
use semainier::{
    domain::{
        appointment::Appointment,
        edit::{Command, EntryId},
        id::AppointmentId,
        time::WeekId,
    },
    i18n::{
        Locale,
        text::{appointments as t, common},
    },
};

/// Buttons above the form; each acts on what is kept, not on what is being typed, and closes the form.
#[component]
pub fn Actions(id: AppointmentId, week: RwSignal<WeekId>) -> impl IntoView {
    let (locale, store) = (use_locale(), use_store());
    let kept = Memo::new(move |_| store.with(|document| document.appointments.get(id).cloned()));
    let is_open = move || kept.with(|kept| kept.as_ref().is_some_and(|kept| kept.to_confirm));
    let skipped = move || {
        let week = week.get();
        kept.with(|kept| {
            kept.as_ref()
                .is_some_and(|kept| kept.repeats.is_some() && kept.may_occur_in(week))
        })
        .then_some(week)
    };
    let change = use_change(id);
    let confirm = move |_| {
        change.run((Change::Confirm, t::confirmed as Told));
    };
    view! {
        <div class="row newrdv__actions">
            {move || {
                is_open()
                    .then(|| {
                        view! {
                            <button class="btn btn--sm" type="button" on:click=confirm>
                                <Icon name="check" />
                                {t::confirm(locale)}
                            </button>
                        }
                    })
            }}
            {move || {
                skipped()
                    .map(|week| {
                        view! {
                            <button
                                class="btn btn--sm"
                                type="button"
                                on:click=move |_| change.run((Change::Skip(week), t::skipped))
                            >
                                <Icon name="circle-slash" />
                                {t::skip_week(locale, &week_name(locale, week))}
                            </button>
                        }
                    })
            }}
            <Delete id />
        </div>
    }
}

/// What is told once it is done.
type Told = fn(Locale, &str) -> String;

/// A small change of what is kept.
#[derive(Debug, Clone, Copy)]
enum Change {
    Confirm,
    Skip(WeekId),
}

/// Makes a change as one undo step, says so and closes the form.
fn use_change(id: AppointmentId) -> Callback<(Change, Told)> {
    let (locale, store) = (use_locale(), use_store());
    Callback::new(move |(change, told): (Change, Told)| {
        let Some(kept) = store.document_untracked().appointments.get(id).cloned() else {
            return;
        };
        let mut appointment = Appointment::clone(&kept);
        match change {
            Change::Confirm => appointment.to_confirm = false,
            Change::Skip(week) => {
                if let Some(repeats) = &mut appointment.repeats {
                    repeats.except.push(week);
                    repeats.except.sort_unstable();
                }
            }
        }
        let text = told(locale, &appointment.title);
        if store.apply_and_tell(&put(appointment), text) {
            leave(Some(id));
        }
    })
}

#[component]
fn Delete(id: AppointmentId) -> impl IntoView {
    let (locale, store) = (use_locale(), use_store());
    let delete = move |_| {
        let title = store
            .document_untracked()
            .appointments
            .get(id)
            .map(|kept| kept.title.clone())
            .unwrap_or_default();
        let remove = Command::Remove(EntryId::Appointment(id));
        if store.apply_and_tell(&remove, t::deleted(locale, &title)) {
            leave(Some(id));
        }
    };
    view! {
        <button class="btn btn--sm btn--danger" type="button" on:click=delete>
            <Icon name="trash-2" />
            {common::delete(locale)}
        </button>
    }
}
