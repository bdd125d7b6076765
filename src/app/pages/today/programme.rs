//! What is on now, and what comes next; the whole programme on another day.

use super::{
    DayContext,
    closed::{ClosedNow, ClosedRow},
    hours,
    weather::Weather,
};
use crate::{
    components::{icon::Icon, needs::Needs},
    state::{use_locale, use_store},
};
use leptos::prelude::*;
use semainier::{
    domain::time::{Minutes, TimeRange, WeekId},
    i18n::{
        format,
        text::{common, today as t},
    },
    present::{
        day::{Item, Together},
        names,
        part_closed::PartClosed,
        route::{FollowPage, Route, WeekForm, WeekView},
        week_needs,
    },
};

/// A line of what comes.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Coming {
    Item(Box<Item>),
    Together(Together),
    Closed(PartClosed),
}

impl Coming {
    /// From when it takes people's time: before it begins, if they must leave for it.
    const fn takes_from(&self) -> Minutes {
        match self {
            Self::Item(item) => item.taken.start(),
            Self::Together(moment) => moment.range.start(),
            Self::Closed(part) => part.range.start(),
        }
    }

    const fn start(&self) -> Minutes {
        match self {
            Self::Item(item) => item.range.start(),
            Self::Together(moment) => moment.range.start(),
            Self::Closed(part) => part.range.start(),
        }
    }
}

/// Now and next, or the programme of another day.
#[component]
pub fn Programme(context: DayContext) -> impl IntoView {
    let locale = use_locale();
    let DayContext {
        day,
        now,
        date,
        is_unpeopled,
        ..
    } = context;
    let current = move || {
        // Nothing is on in a house that nobody comes to yet.
        let now = now.get().filter(|_| !is_unpeopled.get())?;
        let is_on = |range: TimeRange| (range.start()..range.end()).contains(&now);
        let (items, together, closed) = day.with(|day| {
            let items = day.items.iter().filter(|item| is_on(item.taken));
            let together = day.together.iter().filter(|moment| is_on(moment.range));
            let closed = day.closed.iter().find(|part| is_on(part.range));
            (
                items.cloned().collect::<Vec<_>>(),
                together.cloned().collect::<Vec<_>>(),
                closed.cloned(),
            )
        });
        Some(view! { <Now now items together closed week=WeekId::of(date.get()) /> })
    };
    let coming = Memo::new(move |_| {
        let after = now.get();
        day.with(|day| {
            let is_coming = |coming: &Coming| after.is_none_or(|now| coming.takes_from() > now);
            let items = day
                .items
                .iter()
                .cloned()
                .map(|item| Coming::Item(Box::new(item)));
            let moments = day.together.iter().cloned().map(Coming::Together);
            // Moments come first at the same time: what the house does together frames the rest.
            let closed = day.closed.iter().cloned().map(Coming::Closed);
            let mut all: Vec<Coming> = moments
                .chain(items)
                .chain(closed)
                .filter(is_coming)
                .collect();
            all.sort_by_key(Coming::start);
            all
        })
    });
    let title = move || {
        if now.get().is_some() && !is_unpeopled.get() {
            t::next(locale)
        } else {
            t::programme(locale)
        }
    };
    view! {
        {current}
        <Birthdays context />
        <section aria-labelledby="h-next">
            <div class="row">
                <h2 id="h-next" class="sec">{title}</h2>
                <Weather context />
            </div>
            {move || {
                let coming = coming.get();
                let week = WeekId::of(date.get());
                if day.with(|day| day.items.is_empty()) {
                    view! { <NothingPlanned is_unpeopled week /> }.into_any()
                } else if !coming.is_empty() {
                    let rows = coming
                        .into_iter()
                        .map(|coming| match coming {
                            Coming::Item(item) => view! { <Next item=*item week /> }.into_any(),
                            Coming::Together(moment) => view! { <Shared moment /> }.into_any(),
                            Coming::Closed(part) => view! { <ClosedRow part /> }.into_any(),
                        })
                        .collect_view();
                    view! { <ol class="card card--flush nexts">{rows}</ol> }.into_any()
                } else {
                    view! { <p class="muted">{t::nothing_next(locale)}</p> }.into_any()
                }
            }}
        </section>
    }
}

/// The way to the week; what is lacking first, where nothing could be placed in it.
#[component]
fn NothingPlanned(is_unpeopled: Memo<bool>, week: WeekId) -> impl IntoView {
    let (locale, store) = (use_locale(), use_store());
    let needs = store.with(|document| week_needs::needs(locale, document, week));
    let has_needs = !needs.is_empty();
    view! {
        {has_needs.then(|| view! { <Needs needs /> })}
        {move || {
            (!is_unpeopled.get())
                .then(|| {
                    view! {
                        <div class="empty">
                            <p>{t::nothing_planned(locale)}</p>
                            <p>
                                <a class="btn btn--primary" href=board(week, None)>
                                    {t::open_week(locale)}
                                </a>
                            </p>
                        </div>
                    }
                })
        }}
    }
}

/// The week board, with a session shown.
fn board(week: WeekId, session: Option<semainier::domain::id::SessionId>) -> String {
    Route::Week {
        week: Some(week),
        view: WeekView::Days,
        form: WeekForm::Grid,
        session,
    }
    .href()
}

#[component]
fn Now(
    now: Minutes,
    items: Vec<Item>,
    together: Vec<Together>,
    closed: Option<PartClosed>,
    week: WeekId,
) -> impl IntoView {
    let locale = use_locale();
    let (sessions, appointments): (Vec<_>, Vec<_>) =
        items.into_iter().partition(|item| item.session.is_some());
    let is_empty =
        sessions.is_empty() && appointments.is_empty() && together.is_empty() && closed.is_none();
    view! {
        <section aria-labelledby="h-now">
            <h2 id="h-now" class="sec">
                <span class="nowdot" aria-hidden="true"></span>
                {t::now_at(locale, &format::time(locale, now.0))}
            </h2>
            {is_empty.then(|| view! { <p class="muted">{t::nothing_now(locale)}</p> })}
            {closed.map(|part| view! { <ClosedNow part /> })}
            <div class="grid-2">
                {sessions.into_iter().map(|item| view! { <NowCard item now week /> }).collect_view()}
            </div>
            {together
                .into_iter()
                .map(|moment| {
                    let until = format::time(locale, moment.range.end().0);
                    view! {
                        <p class="small muted aside-now">
                            <Icon name=moment.icon class="inl" />
                            " "
                            {t::together_until(locale, &moment.label, &until)}
                        </p>
                    }
                })
                .collect_view()}
            {appointments
                .into_iter()
                .map(|item| {
                    let (who, until) = (format::list(locale, &item.names), format::time(locale, item.taken.end().0));
                    view! {
                        <p class="small muted aside-now">
                            <Icon name="stethoscope" class="inl" />
                            " "
                            {t::in_appointment(locale, &who, &item.title, &until)}
                        </p>
                    }
                })
                .collect_view()}
        </section>
    }
}

#[component]
fn NowCard(item: Item, now: Minutes, week: WeekId) -> impl IntoView {
    let (locale, store) = (use_locale(), use_store());
    let done = u32::from(now.0 - item.range.start().0) * 100 / u32::from(item.range.minutes());
    let initials = store.with(|document| {
        let found = item
            .persons
            .iter()
            .filter_map(|id| document.persons.get(*id));
        found
            .map(|person| names::initials(&person.first_name, &person.last_name))
            .collect::<Vec<_>>()
    });
    let places = item
        .places
        .map(|most| common::places(locale, item.here, usize::from(most)));
    view! {
        <article class=format!("now {}", item.class)>
            <header>
                <span class=format!("dot-domain {}", item.class)>
                    <Icon name=item.icon />
                </span>
                <div>
                    <h3>
                        <a href=board(week, item.session)>{item.title.clone()}</a>
                    </h3>
                    <p>{format!("{} · {}", hours(locale, item.range), item.place)}</p>
                </div>
                {places.map(|places| view! { <span class="tag tag--line">{places}</span> })}
            </header>
            <Lost lost=item.lost />
            <div class="now__prog" style=("--v", done.to_string()) aria-hidden="true">
                <i></i>
            </div>
            <div class="now__foot">
                <span class="avatars" aria-hidden="true">
                    {initials
                        .into_iter()
                        .take(8)
                        .map(|initials| view! { <span class="avatar avatar--sm">{initials}</span> })
                        .collect_view()}
                </span>
                <span class="vh">{format::list(locale, &item.names)}</span>
                <span class="small muted">{t::with(locale, &format::list(locale, &item.with))}</span>
                {item
                    .session
                    .map(|session| {
                        let entry = Route::FollowUp(FollowPage::Session(session, Some(week)));
                        let label = common::labelled(locale, t::note(locale), &item.title);
                        view! {
                            <a class="btn btn--sm push" href=entry.href() aria-label=label>
                                <Icon name="clipboard-check" />
                                {t::note(locale)}
                            </a>
                        }
                    })}
            </div>
        </article>
    }
}

#[component]
fn Next(item: Item, week: WeekId) -> impl IntoView {
    let locale = use_locale();
    let mut details = vec![item.place.clone()];
    let with = format::list(locale, &item.with);
    if !with.is_empty() {
        details.push(t::with(locale, &with));
    }
    details.extend(item.departure.clone());
    if item.session.is_none() {
        details.push(format::duration(locale, item.range.minutes()));
    }
    details.retain(|detail| !detail.is_empty());
    let title = if item.session.is_some() {
        item.title.clone()
    } else {
        format!("{}, {}", item.title, format::list(locale, &item.names))
    };
    let count = item.session.map(|_| item.here.to_string());
    view! {
        <li class=format!("next {}", item.class)>
            <time>{format::time(locale, item.range.start().0)}</time>
            <span class=format!("dot-domain {}", item.class)>
                <Icon name=item.icon />
            </span>
            <div>
                <b>
                    {match item.session {
                        Some(session) => view! { <a href=board(week, Some(session))>{title}</a> }.into_any(),
                        None => title.into_any(),
                    }}
                </b>
                <span>{details.join(", ")}</span>
                <Lost lost=item.lost />
            </div>
            {count
                .map(|count| {
                    view! {
                        <span class="tag">
                            {count} <span class="vh">" " {t::participants(locale)}</span>
                        </span>
                    }
                })}
        </li>
    }
}

/// What it does without: nobody has arranged yet that it takes place otherwise.
#[component]
fn Lost(lost: Vec<String>) -> impl IntoView {
    lost.into_iter()
        .map(|sentence| {
            view! {
                <p class="lost">
                    <Icon name="triangle-alert" class="inl" />
                    " "
                    {sentence}
                </p>
            }
        })
        .collect_view()
}

/// A common moment: the meal, the snack.
#[component]
fn Shared(moment: Together) -> impl IntoView {
    let locale = use_locale();
    view! {
        <li class="next next--together">
            <time>{format::time(locale, moment.range.start().0)}</time>
            <span class="dot-domain" aria-hidden="true">
                <Icon name=moment.icon />
            </span>
            <div>
                <b>{moment.label}</b>
                <span>{t::until(locale, &format::time(locale, moment.range.end().0))}</span>
            </div>
            <span class="tag">
                {moment.here} <span class="vh">" " {t::present(locale)}</span>
            </span>
        </li>
    }
}

#[component]
fn Birthdays(context: DayContext) -> impl IntoView {
    let locale = use_locale();
    move || {
        let today = context.day.with(|day| {
            day.expected
                .iter()
                .filter_map(|person| Some(t::birthday(locale, &person.name, person.birthday?)))
                .collect::<Vec<_>>()
        });
        today
            .into_iter()
            .map(|text| {
                view! {
                    <p class="notice">
                        <Icon name="cake" />
                        <span>{text}</span>
                    </p>
                }
            })
            .collect_view()
    }
}
