//! The panel of an appointment: who, with whom, where, when, and why then.

use super::{
    desk::use_desk,
    panel::{Foot, HeadButtons},
    why::WhyAppointment,
};
use crate::{components::icon::Icon, state::planner::use_planner};
use leptos::prelude::*;
use semainier::{
    domain::{activity::Domain, id::AppointmentId},
    i18n::text::week_form as t,
    present::{
        domains,
        route::{Chosen, Route},
        week_appointment,
        week_cards::CardKey,
    },
};

/// The panel of an appointment.
#[component]
pub fn AppointmentPanel(id: AppointmentId) -> impl IntoView {
    let desk = use_desk();
    let locale = desk.locale;
    let card_key = CardKey::Appointment(id);
    let shown = Memo::new(move |_| {
        let week = desk.week.get();
        desk.store
            .with(|document| week_appointment::view(locale, document, week, id))
    });
    let score = use_planner().score();
    let faults = Memo::new(move |_| {
        let score = score.get();
        score.map_or_else(Vec::new, |score| {
            score.faults_of(card_key).map(str::to_owned).collect()
        })
    });
    let is_fixed = Memo::new(move |_| shown.with(|view| view.as_ref().is_some_and(|v| v.is_fixed)));
    view! {
        <aside class="why why--short" class:is-large=desk.is_large aria-labelledby="h-panel">
            {move || {
                shown
                    .get()
                    .map(|view| {
                        view! {
                            <header class="why__head">
                                <span class=format!("dot-domain {}", domains::class(Domain::Care))>
                                    <Icon name=domains::icon(Domain::Care) />
                                </span>
                                <div>
                                    <h2 id="h-panel" tabindex="-1">
                                        {view.title}
                                    </h2>
                                    <p>{view.when}</p>
                                </div>
                                <HeadButtons card_key />
                            </header>
                            <div class="why__body">
                                {(view.is_fixed || view.to_confirm)
                                    .then(|| {
                                        view! {
                                            <p class="row">
                                                {view
                                                    .is_fixed
                                                    .then(|| view! { <span class="tag">{t::fixed(locale)}</span> })}
                                                {view
                                                    .to_confirm
                                                    .then(|| {
                                                        view! { <span class="tag tag--warn">{t::to_confirm(locale)}</span> }
                                                    })}
                                            </p>
                                        }
                                    })}
                                <dl class="facts">
                                    {view
                                        .facts
                                        .into_iter()
                                        .map(|(name, value)| view! { <dt>{name}</dt> <dd>{value}</dd> })
                                        .collect_view()}
                                </dl>
                                {move || faults.get().into_iter().map(|sentence| view! { <Fault sentence /> }).collect_view()}
                                {(!view.is_fixed).then(|| view! { <WhyAppointment week=desk.week id /> })}
                                <p>
                                    <a class="btn btn--sm" href=Route::Appointments(Chosen::One(id)).href()>
                                        <Icon name="stethoscope" />
                                        {t::open_appointment(locale)}
                                    </a>
                                </p>
                            </div>
                        }
                    })
            }}
            {move || (!is_fixed.get()).then(|| view! { <Foot card_key /> })}
        </aside>
    }
}

/// A rule that it breaks where it is: why its card is marked.
#[component]
fn Fault(sentence: String) -> impl IntoView {
    view! {
        <p class="notice notice--danger">
            <Icon name="circle-x" />
            <span>{sentence}</span>
        </p>
    }
}
