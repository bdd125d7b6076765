//! Part of the form: a fixed time, with what stands in its way before it is kept.

use super::draft::AppointmentForm;
use crate::{
    components::{date_field::DateField, fields::Field, icon::Icon},
    state::{form::use_unreadable, use_store},
};
use leptos::prelude::*;
use semainier::{
    domain::{appointment::Timing, time::Minutes},
    i18n::{format, text::appointments as t, text::forms},
    present::{
        appointment_moments::{self, Asked, Moment},
        form_text::{read_time, time_text},
    },
};

/// How many free moments are offered beside a conflict.
const OFFERED: usize = 3;

/// Date, time and conflicts.
#[component]
pub fn FixedTime(shared: AppointmentForm) -> impl IntoView {
    let form = shared.form;
    let locale = form.locale();
    view! {
        <div class="rdvwhat">
            <DateField
                id="date"
                label=t::date(locale)
                value=form
                    .value(|appointment| match appointment.timing {
                        Timing::Fixed { date, .. } => Some(date),
                        Timing::ToPlace { .. } => None,
                    })
                on_change=form
                    .set(|appointment, next| {
                        if let (Timing::Fixed { date, .. }, Some(next)) = (&mut appointment.timing, next) {
                            *date = next;
                        }
                    })
                is_required=true
            />
            <StartField shared />
        </div>
        <Conflicts shared />
    }
}

#[component]
fn StartField(shared: AppointmentForm) -> impl IntoView {
    let form = shared.form;
    let (locale, unreadable) = (form.locale(), use_unreadable());
    let value = form.value(|appointment| match appointment.timing {
        Timing::Fixed { start, .. } => start,
        Timing::ToPlace { .. } => Minutes::at(10, 0),
    });
    let set = form.set(|appointment, next: Minutes| {
        if let Timing::Fixed { start, .. } = &mut appointment.timing {
            *start = next;
        }
    });
    let issue = form.issue("timing.start");
    let issue = Signal::derive(move || unreadable.at("start").or_else(|| issue.get()));
    on_cleanup(move || unreadable.set("start", None));
    let read = move |text: String| {
        let start = read_time(&text);
        let fault = start
            .is_none()
            .then(|| forms::unreadable_time(locale).to_owned());
        unreadable.set("start", fault);
        if let Some(start) = start {
            set.run(start);
        }
    };
    view! {
        <Field id="start" label=t::time(locale) issue>
            <input
                class="input input--time"
                id="start"
                type="time"
                prop:value=move || time_text(value.get())
                aria-describedby="start-issue"
                aria-invalid=move || issue.with(Option::is_some).to_string()
                on:input:target=move |event| read(event.target().value())
            />
        </Field>
    }
}

/// What stands in the way, as sentences; tracked.
pub fn conflicts(shared: AppointmentForm, store: crate::state::store::Store) -> Memo<Vec<String>> {
    let locale = shared.form.locale();
    Memo::new(move |_| {
        let document = store.document();
        shared.form.draft().with(|appointment| {
            let Timing::Fixed { date, start } = appointment.timing else {
                return Vec::new();
            };
            appointment_moments::obstacles(&document, &Asked::by(appointment), date, start)
                .iter()
                .map(|obstacle| {
                    appointment_moments::obstacle(locale, &document, &appointment.with, obstacle)
                })
                .collect()
        })
    })
}

#[component]
fn Conflicts(shared: AppointmentForm) -> impl IntoView {
    let form = shared.form;
    let (locale, store) = (form.locale(), use_store());
    let sentences = conflicts(shared, store);
    let has_person = form.value(|appointment| !appointment.persons.is_empty());
    let take = move |moment: &Moment| {
        let (date, start) = (moment.date, moment.start);
        form.draft()
            .update(|appointment| appointment.timing = Timing::Fixed { date, start });
    };
    view! {
        <div aria-live="polite">
            {move || {
                let sentences = sentences.get();
                if !has_person.get() {
                    return ().into_any();
                }
                if sentences.is_empty() {
                    return view! {
                        <p class="hint">
                            <Icon name="circle-check" class="inl" />
                            " "
                            {t::no_conflict(locale)}
                        </p>
                    }
                        .into_any();
                }
                let free = shared.moments.with(|moments| {
                    moments
                        .iter()
                        .filter(|moment| moment.displaced.is_empty())
                        .take(OFFERED)
                        .cloned()
                        .collect::<Vec<_>>()
                });
                view! {
                    <div class="notice notice--warn">
                        <Icon name="triangle-alert" />
                        <div class="small stack-2">
                            <ul>{sentences.into_iter().map(|text| view! { <li>{text}</li> }).collect_view()}</ul>
                            {(!free.is_empty())
                                .then(|| {
                                    view! {
                                        <p>{t::free_moments(locale)}</p>
                                        <p class="notice__actions">
                                            {free
                                                .into_iter()
                                                .map(|moment| {
                                                    let when = t::moment(
                                                        locale,
                                                        &format::weekday_date(locale, moment.date),
                                                        &format::time(locale, moment.start.0),
                                                    );
                                                    view! {
                                                        <button class="btn btn--sm" type="button" on:click=move |_| take(&moment)>
                                                            {format::capitalized(&when)}
                                                        </button>
                                                    }
                                                })
                                                .collect_view()}
                                        </p>
                                    }
                                })}
                        </div>
                    </div>
                }
                    .into_any()
            }}
        </div>
    }
}
