//! Part of the form: when, by a moment that suits or at a fixed time.

use super::{
    draft::{AppointmentForm, Pick, to_place},
    fixed::FixedTime,
};
use crate::{
    components::{choose::Choose, date_field::DateField, fields::CheckField, icon::Icon},
    platform::clock,
    state::use_store,
};
use leptos::prelude::*;
use semainier::{
    domain::{
        appointment::Timing,
        time::{Half, Minutes, WEEKDAYS, WeekId},
    },
    i18n::{format, text::appointments as t},
    present::{
        appointment_moments::{self, Asked, Moment},
        appointments,
    },
};

/// When.
#[component]
pub fn When(shared: AppointmentForm) -> impl IntoView {
    let form = shared.form;
    let locale = form.locale();
    let is_searching = shared.is_searching();
    let search = move |_| {
        if !is_searching.get_untracked() {
            shared.pick.set(Pick::Moment(0));
            form.draft()
                .update(|appointment| appointment.timing = to_place());
        }
    };
    let fix = move |_| {
        if is_searching.get_untracked() {
            let best = shared
                .moments
                .with_untracked(|moments| moments.first().cloned());
            let (date, start) = best.map_or((clock::today(), Minutes::at(10, 0)), |best| {
                (best.date, best.start)
            });
            form.draft()
                .update(|appointment| appointment.timing = Timing::Fixed { date, start });
        }
    };
    view! {
        <fieldset class="field">
            <legend>{t::when(locale)}</legend>
            <div class="seg seg--block">
                <button type="button" aria-pressed=move || is_searching.get().to_string() on:click=search>
                    {t::find_moment(locale)}
                </button>
                <button type="button" aria-pressed=move || (!is_searching.get()).to_string() on:click=fix>
                    {t::fixed_time(locale)}
                </button>
            </div>
        </fieldset>
        {move || {
            if is_searching.get() {
                view! { <Search shared /> }.into_any()
            } else {
                view! { <FixedTime shared /> }.into_any()
            }
        }}
    }
}

#[component]
fn Search(shared: AppointmentForm) -> impl IntoView {
    let form = shared.form;
    let locale = form.locale();
    let has_person = form.value(|appointment| !appointment.persons.is_empty());
    view! {
        {move || {
            if has_person.get() {
                view! {
                    <Slots shared />
                    <Full shared />
                    {move || (shared.pick.get() == Pick::Leave || shared.moments.with(Vec::is_empty)).then(|| view! { <Preferences shared /> })}
                }
                    .into_any()
            } else {
                view! { <p class="hint">{t::first_a_person(locale)}</p> }.into_any()
            }
        }}
    }
}

#[component]
fn Slots(shared: AppointmentForm) -> impl IntoView {
    let locale = shared.form.locale();
    let (leave, leave_text) = if shared.is_new {
        (t::let_plan(locale), t::let_plan_text(locale))
    } else {
        (t::keep_as_is(locale), t::keep_as_is_text(locale))
    };
    view! {
        <div class="slots" role="radiogroup" aria-label=t::moments(locale)>
            {move || {
                let moments = shared.moments.get();
                let is_vain = moments.is_empty();
                view! {
                    {is_vain.then(|| view! { <p class="hint">{t::no_moment(locale)}</p> })}
                    {moments
                        .into_iter()
                        .enumerate()
                        .map(|(at, moment)| view! { <Slot shared at moment /> })
                        .collect_view()}
                }
            }}
            <label class="slot">
                <input
                    type="radio"
                    name="slot"
                    prop:checked=move || shared.pick.get() == Pick::Leave || shared.moments.with(Vec::is_empty)
                    on:change=move |_| shared.pick.set(Pick::Leave)
                />
                <span>
                    <b>{leave}</b>
                    <small>{leave_text}</small>
                </span>
            </label>
        </div>
    }
}

#[component]
fn Slot(shared: AppointmentForm, at: usize, moment: Moment) -> impl IntoView {
    let (locale, store) = (shared.form.locale(), use_store());
    let why =
        appointment_moments::why(locale, &store.document_untracked(), &moment, clock::today());
    view! {
        <label class="slot">
            <input
                type="radio"
                name="slot"
                prop:checked=move || shared.pick.get() == Pick::Moment(at)
                on:change=move |_| shared.pick.set(Pick::Moment(at))
            />
            <span>
                <b>{appointment_moments::title(locale, &moment)}</b>
                <small>{why}</small>
            </span>
            {(at == 0).then(|| view! { <span class="tag tag--ok">{t::best(locale)}</span> })}
        </label>
    }
}

/// Full days of the visitor, who could swap, and who else waits for a place there.
#[component]
fn Full(shared: AppointmentForm) -> impl IntoView {
    let (form, store) = (shared.form, use_store());
    let locale = form.locale();
    let told = Memo::new(move |_| {
        let document = store.document();
        // Follows the moments: they change with whatever these depend on.
        shared.moments.track();
        let appointment = form.draft().get_untracked();
        let name = appointments::professional(&document, &appointment.with);
        let days: Vec<String> =
            appointment_moments::full_days(&document, &Asked::by(&appointment), clock::now())
                .into_iter()
                .map(|date| format::weekday_date(locale, date))
                .collect();
        let this_week = WeekId::of(clock::today());
        let waiting =
            appointments::waiting_with(&document, &appointment.with, this_week, appointment.id);
        (
            (!days.is_empty()).then(|| t::full_days(locale, &format::list(locale, &days), &name)),
            (waiting > 0).then(|| t::waiting_with(locale, waiting, &name)),
        )
    });
    move || {
        let (full, waiting) = told.get();
        view! {
            {waiting.map(|waiting| view! { <p class="hint">{waiting}</p> })}
            {full
                .map(|full| {
                    view! {
                        <div class="notice notice--warn">
                            <Icon name="triangle-alert" />
                            <div class="small">
                                <p>{full}</p>
                                <Swaps shared />
                            </div>
                        </div>
                    }
                })}
        }
    }
}

/// Who could swap, looked for on demand since it tries every other appointment of those days.
#[component]
fn Swaps(shared: AppointmentForm) -> impl IntoView {
    let (locale, store) = (shared.form.locale(), use_store());
    let found = RwSignal::new(None::<Vec<String>>);
    let look = move |_| {
        let document = store.document_untracked();
        let appointment = shared.form.draft().get_untracked();
        let moment = |date, start: Minutes| {
            t::moment(
                locale,
                &format::weekday_date(locale, date),
                &format::time(locale, start.0),
            )
        };
        let swaps =
            appointment_moments::swaps(&document, &Asked::by(&appointment), clock::now(), 3);
        let sentences = swaps
            .iter()
            .map(|swap| {
                let other = document.appointments.get(swap.appointment);
                let who = other.map(|other| appointments::persons(locale, &document, other));
                t::swap(
                    locale,
                    &who.unwrap_or_default(),
                    &moment(swap.date, swap.start),
                    &moment(swap.to.date, swap.to.start),
                )
            })
            .collect();
        found.set(Some(sentences));
    };
    view! {
        <button class="link" type="button" on:click=look hidden=move || found.with(Option::is_some)>
            {t::who_could_swap(locale)}
        </button>
        <div aria-live="polite">
            {move || {
                found
                    .get()
                    .map(|sentences| {
                        if sentences.is_empty() {
                            view! { <p>{t::nobody_could_swap(locale)}</p> }.into_any()
                        } else {
                            view! {
                                <ul>{sentences.into_iter().map(|text| view! { <li>{text}</li> }).collect_view()}</ul>
                            }
                                .into_any()
                        }
                    })
            }}
        </div>
    }
}

/// What the planner should prefer.
#[component]
fn Preferences(shared: AppointmentForm) -> impl IntoView {
    let form = shared.form;
    let locale = form.locale();
    let halves = vec![
        (None, t::any(locale).to_owned()),
        (Some(Half::Morning), t::morning(locale).to_owned()),
        (Some(Half::Afternoon), t::afternoon(locale).to_owned()),
    ];
    view! {
        <div class="stack-2">
            <DateField
                id="from"
                label=t::from(locale)
                value=form
                    .value(|appointment| match appointment.timing {
                        Timing::ToPlace { from, .. } => Some(from),
                        Timing::Fixed { .. } => None,
                    })
                on_change=form
                    .set(|appointment, date| {
                        if let (Timing::ToPlace { from, .. }, Some(date)) = (&mut appointment.timing, date) {
                            *from = date;
                        }
                    })
                is_required=true
            />
            <Choose
                id="prefer-half"
                label=t::prefer_half(locale)
                options=halves
                value=form
                    .value(|appointment| match appointment.timing {
                        Timing::ToPlace { prefer_half, .. } => prefer_half,
                        Timing::Fixed { .. } => None,
                    })
                on_change=form
                    .set(|appointment, half| {
                        if let Timing::ToPlace { prefer_half, .. } = &mut appointment.timing {
                            *prefer_half = half;
                        }
                    })
            />
            <fieldset class="field">
                <legend>{t::prefer_days(locale)}</legend>
                <div class="row">
                    {WEEKDAYS
                        .map(|day| {
                            view! {
                                <CheckField
                                    label=format::capitalized(format::weekday(locale, day))
                                    checked=form
                                        .value(move |appointment| match &appointment.timing {
                                            Timing::ToPlace { prefer_days, .. } => prefer_days.contains(&day),
                                            Timing::Fixed { .. } => false,
                                        })
                                    on_change=form
                                        .set(move |appointment, is_ticked: bool| {
                                            if let Timing::ToPlace { prefer_days, .. } = &mut appointment.timing {
                                                prefer_days.retain(|other| *other != day);
                                                if is_ticked {
                                                    prefer_days.push(day);
                                                }
                                            }
                                        })
                                />
                            }
                        })
                        .collect_view()}
                </div>
            </fieldset>
        </div>
    }
}
