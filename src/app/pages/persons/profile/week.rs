//! The person's week as a list, with links.

use super::{Card, today};
use crate::{
    components::icon::Icon,
    state::{use_locale, use_store},
};
use leptos::prelude::*;
use semainier::{
    domain::{id::PersonId, time::WeekId},
    i18n::{format, text::profile as t},
    present::{
        person_week::{Day, Moment, days},
        route::Route,
    },
};

/// The current week of a person.
#[component]
pub fn Week(id: PersonId) -> impl IntoView {
    let (locale, store) = (use_locale(), use_store());
    let week = WeekId::of(today());
    let days = Memo::new(move |_| store.with(|document| days(locale, document, id, week)));
    let title = format::date_span(locale, week.monday(), week.date(chrono::Weekday::Sun));
    let is_empty = move || days.with(|days| days.iter().all(|day| day.moments.is_empty()));
    view! {
        <div class="stack mt-4">
            <Card id="h-week" title>
                {move || is_empty().then(|| view! { <p class="muted">{t::nothing_this_week(locale)}</p> })}
                {move || days.get().into_iter().map(|day| view! { <DayList day /> }).collect_view()}
                <p>
                    <a class="btn btn--sm" href=Route::WEEK.href()>
                        <Icon name="calendar-range" />
                        {t::open_week(locale)}
                    </a>
                </p>
            </Card>
        </div>
    }
}

#[component]
fn DayList(day: Day) -> impl IntoView {
    let locale = use_locale();
    let none = if day.is_expected {
        t::nothing_that_day(locale)
    } else {
        t::at_home(locale)
    };
    view! {
        <div class="pweek">
            <h3>{day.name}</h3>
            {if day.moments.is_empty() {
                view! { <p class="muted small">{none}</p> }.into_any()
            } else {
                view! {
                    <ul class="list-plain">
                        {day.moments.into_iter().map(|moment| view! { <MomentLine moment /> }).collect_view()}
                    </ul>
                }
                    .into_any()
            }}
        </div>
    }
}

#[component]
fn MomentLine(moment: Moment) -> impl IntoView {
    let class = format!("dot-domain {}", moment.class);
    let details: Vec<String> = moment
        .place
        .into_iter()
        .chain((!moment.with.is_empty()).then_some(moment.with))
        .collect();
    view! {
        <li class="row">
            <span class=class aria-hidden="true">
                <Icon name=moment.icon />
            </span>
            <span class="pweek__hours">{moment.hours}</span>
            <a class="link" href=moment.route.href()>
                {moment.title}
            </a>
            <span class="hint">{details.join(" · ")}</span>
        </li>
    }
}
