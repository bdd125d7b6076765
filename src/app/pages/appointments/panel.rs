//! The form beside the list: a new appointment, or this one.

use super::{
    actions::Actions,
    draft::{AppointmentForm, put},
    fixed::conflicts,
    moments::When,
    place::Where,
    repeat::Repeats,
    who::{Persons, Professionals},
};
use crate::{
    components::{
        dictate::{Dictate, add_said},
        draft_found::DraftFound,
        fields::{CheckField, TextArea},
        icon::Icon,
    },
    platform::page,
    state::{navigation::go, use_locale, use_notices, use_store},
};
use leptos::prelude::*;
use semainier::{
    domain::{id::AppointmentId, time::WeekId},
    i18n::text::{appointments as t, common, forms},
    present::{
        appointment_moments, appointments,
        route::{Chosen, Route},
    },
};

/// The panel.
#[component]
pub fn Panel(id: Option<AppointmentId>, week: RwSignal<WeekId>) -> impl IntoView {
    let (locale, store) = (use_locale(), use_store());
    let title = if id.is_none() {
        t::new(locale)
    } else {
        t::edit_title(locale)
    };
    let shared = AppointmentForm::open(locale, store, id);
    let first = if id.is_none() { "persons" } else { "rdv-title" };
    request_animation_frame(move || page::focus(first));
    let on_escape = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Escape" {
            leave(id);
        }
    };
    view! {
        <section class="card newrdv" aria-labelledby="rdv-title" on:keydown=on_escape>
            <div class="card__head">
                <h2 id="rdv-title" tabindex="-1">
                    {title}
                </h2>
                <button
                    class="btn btn--quiet btn--icon btn--sm"
                    type="button"
                    aria-label=common::close(locale)
                    on:click=move |_| leave(id)
                >
                    <Icon name="x" />
                </button>
            </div>
            {match shared {
                None => view! { <p>{t::gone(locale)}</p> }.into_any(),
                Some(shared) => view! { <Body shared id week /> }.into_any(),
            }}
        </section>
    }
}

/// Closes the form and returns to what opened it. What was typed is kept until it is given up.
pub fn leave(id: Option<AppointmentId>) {
    let opener = Route::Appointments(id.map_or(Chosen::New, Chosen::One)).href();
    go(Route::Appointments(Chosen::None));
    request_animation_frame(move || page::focus_first(&format!("main a[href='{opener}']")));
}

#[component]
fn Body(
    shared: AppointmentForm,
    id: Option<AppointmentId>,
    week: RwSignal<WeekId>,
) -> impl IntoView {
    let form = shared.form;
    let locale = form.locale();
    let save = use_save(shared);
    view! {
        {id.map(|id| view! { <Actions id week /> })}
        <form
            class="stack"
            novalidate=true
            on:submit=move |event: leptos::ev::SubmitEvent| {
                event.prevent_default();
                save.run(());
            }
        >
            <DraftFound
                was_found=form.draft().was_found()
                is_saved=id.is_some()
                on_reset=move |()| form.draft().reset()
            />
            <Persons shared />
            <Professionals shared />
            <When shared />
            <Repeats shared />
            <Where shared />
            <CheckField
                label=t::still_to_confirm(locale)
                checked=form.value(|appointment| appointment.to_confirm)
                on_change=form.set(|appointment, is_open| appointment.to_confirm = is_open)
            />
            <TextArea
                id="note"
                label=t::note(locale)
                value=form.value(|appointment| appointment.note.clone())
                on_input=form.set(|appointment, note| appointment.note = note)
                issue=form.issue("note")
            />
            <Dictate on_text=form.set(|appointment, said: String| add_said(&mut appointment.note, &said)) />
            <End shared id />
        </form>
    }
}

/// What keeps it: "Poser vendredi à 15 h".
#[component]
fn End(shared: AppointmentForm, id: Option<AppointmentId>) -> impl IntoView {
    let (locale, store) = (shared.form.locale(), use_store());
    let points = shared.form.points();
    let conflicts = conflicts(shared, store);
    let is_searching = shared.is_searching();
    let has_person = shared
        .form
        .value(|appointment| !appointment.persons.is_empty());
    let label = move || match shared.chosen() {
        Some(moment) if has_person.get() => {
            t::put_at(locale, &appointment_moments::short(locale, &moment))
        }
        _ if is_searching.get() && shared.is_new && has_person.get() => {
            t::put_to_plan(locale).to_owned()
        }
        _ if !is_searching.get() && conflicts.with(|all| !all.is_empty()) => {
            t::save_anyway(locale).to_owned()
        }
        _ => common::save(locale).to_owned(),
    };
    view! {
        <div class="newrdv__end">
            <p class="record__points" role="alert">
                {move || (points.get() > 0).then(|| forms::points_to_mend(locale, points.get()))}
            </p>
            <p class="row">
                <button class="btn btn--primary grow" type="submit">
                    {label}
                </button>
                <button
                    class="btn"
                    type="button"
                    on:click=move |_| {
                        shared.form.draft().forget();
                        leave(id);
                    }
                >
                    {common::cancel(locale)}
                </button>
            </p>
        </div>
    }
}

/// Keeps the appointment, and holds it at the moment chosen.
fn use_save(shared: AppointmentForm) -> Callback<()> {
    let (locale, store, notices) = (use_locale(), use_store(), use_notices());
    Callback::new(move |()| {
        let moment = untrack(|| shared.chosen());
        let (appointment, place) = shared.commands();
        let kept = store
            .document_untracked()
            .appointments
            .get(appointment.id)
            .cloned();
        let is_unchanged = kept.is_some_and(|kept| *kept == appointment);
        let document = store.document_untracked();
        let who = appointments::persons(locale, &document, &appointment);
        let (id, title) = (appointment.id, appointment.title.clone());
        // When only the place in the week changes, the record is not an edit of its own.
        let is_saved = match place {
            Some(place) if is_unchanged => {
                let is_placed = store.apply(&place);
                if is_placed {
                    shared.form.draft().forget();
                }
                is_placed
            }
            place => {
                let is_saved = shared.form.save(store, |_| put(appointment));
                is_saved && place.is_none_or(|place| store.apply(&place))
            }
        };
        if is_saved {
            leave((!shared.is_new).then_some(id));
            notices.tell_with_undo(match moment {
                Some(moment) => {
                    t::placed(locale, &who, &appointment_moments::short(locale, &moment))
                }
                None => t::saved(locale, &title),
            });
        }
    })
}
