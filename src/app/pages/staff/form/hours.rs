//! When a member of staff is on duty.

use crate::{
    components::{date_field::DateSpans, time_field::WeeklyRanges, usual_hours::UsualHoursField},
    platform::clock,
    state::{form::Form, use_locale},
};
use leptos::prelude::*;
use semainier::{
    domain::staff::StaffMember,
    i18n::text::{forms, staff as t},
};

/// Duty hours, weekly times off the floor, absences.
#[component]
pub fn Hours(form: Form<StaffMember>) -> impl IntoView {
    let locale = use_locale();
    view! {
        <section class="card stack" aria-labelledby="s-hours">
            <h3 id="s-hours">{t::hours(locale)}</h3>
            <UsualHoursField
                id="hours"
                legend=t::on_duty(locale)
                hours=form.value(|member| member.hours)
                on_hours=form.set(|member, hours| member.hours = hours)
                rota=form.value(|member| member.rota.clone())
                on_rota=form.set(|member, rota| member.rota = rota)
                issue=move |at: usize| form.issue(format!("rota.changes[{at}]"))
            />
            <h4>{t::busy(locale)}</h4>
            <p class="hint">{t::busy_hint(locale)}</p>
            <WeeklyRanges
                id="busy"
                one=t::busy_one(locale)
                add=t::add_busy(locale)
                value=form.value(|member| member.busy.clone())
                on_change=form.set(|member, busy| member.busy = busy)
                issue=move |at: usize| form.issue(format!("busy[{at}]"))
            />
            <h4>{t::absences(locale)}</h4>
            <DateSpans
                id="absences"
                one=forms::absence(locale)
                add=forms::add_absence(locale)
                value=form.value(|member| member.absences.clone())
                on_change=form.set(|member, absences| member.absences = absences)
                today=clock::today()
                issue=move |at: usize| form.issue(format!("absences[{at}]"))
            />
        </section>
    }
}
