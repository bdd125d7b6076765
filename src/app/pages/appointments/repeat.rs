//! Part of the form: how the appointment repeats, and the weeks left out.

use super::draft::AppointmentForm;
use crate::components::{
    date_field::DateField,
    fields::{CheckField, NumberField},
    icon::Icon,
};
use leptos::prelude::*;
use semainier::{
    domain::{appointment::Recurrence, time::WeekId},
    i18n::{Locale, format, text::appointments as t},
};

/// Whether and how it repeats.
#[component]
pub fn Repeats(shared: AppointmentForm) -> impl IntoView {
    let form = shared.form;
    let locale = form.locale();
    let repeats = form.value(|appointment| appointment.repeats.is_some());
    view! {
        <CheckField
            label=t::repeats(locale)
            checked=repeats
            on_change=form
                .set(|appointment, is_ticked: bool| {
                    appointment.repeats = is_ticked
                        .then(|| Recurrence {
                            every_weeks: 1,
                            until: None,
                            except: Vec::new(),
                        });
                })
        />
        {move || {
            repeats
                .get()
                .then(|| {
                    view! {
                        <div class="grid-2 rdvrepeat">
                            <NumberField
                                id="every"
                                label=t::every_weeks(locale)
                                value=form
                                    .value(|appointment| {
                                        appointment.repeats.as_ref().map_or(1, |repeats| i64::from(repeats.every_weeks))
                                    })
                                on_input=form
                                    .set(|appointment, weeks: i64| {
                                        if let Some(repeats) = &mut appointment.repeats {
                                            repeats.every_weeks = u8::try_from(weeks).unwrap_or(u8::MAX);
                                        }
                                    })
                                issue=form.issue("repeats.every_weeks")
                                min=1
                                max=52
                            />
                            <DateField
                                id="until"
                                label=t::until(locale)
                                value=form
                                    .value(|appointment| {
                                        appointment.repeats.as_ref().and_then(|repeats| repeats.until)
                                    })
                                on_change=form
                                    .set(|appointment, until| {
                                        if let Some(repeats) = &mut appointment.repeats {
                                            repeats.until = until;
                                        }
                                    })
                            />
                        </div>
                        <Exceptions shared />
                    }
                })
        }}
    }
}

/// "semaine du 23 novembre".
pub fn week_name(locale: Locale, week: WeekId) -> String {
    t::the_week_of(locale, &format::day_month(locale, week.monday()))
}

#[component]
fn Exceptions(shared: AppointmentForm) -> impl IntoView {
    let form = shared.form;
    let locale = form.locale();
    let weeks = form.value(|appointment| {
        appointment
            .repeats
            .as_ref()
            .map(|repeats| repeats.except.clone())
            .unwrap_or_default()
    });
    let put_back = form.set(|appointment, week: WeekId| {
        if let Some(repeats) = &mut appointment.repeats {
            repeats.except.retain(|other| *other != week);
        }
    });
    move || {
        let weeks = weeks.get();
        (!weeks.is_empty()).then(|| {
            view! {
                <div class="stack-2">
                    <p class="small">
                        <b>{t::exceptions(locale)}</b>
                    </p>
                    <ul class="row">
                        {weeks
                            .into_iter()
                            .map(|week| {
                                let name = week_name(locale, week);
                                view! {
                                    <li class="chip">
                                        {format::capitalized(&name)}
                                        <button
                                            class="chip__x"
                                            type="button"
                                            aria-label=t::put_week_back(locale, &name)
                                            on:click=move |_| put_back.run(week)
                                        >
                                            <Icon name="x" />
                                        </button>
                                    </li>
                                }
                            })
                            .collect_view()}
                    </ul>
                </div>
            }
        })
    }
}
