//! The sessions to note.

use super::tabs::Tabs;
use crate::{
    components::{choose::Choose, icon::Icon, main::Main, site_select::SiteSelect},
    platform::clock,
    state::{navigation::go, use_locale, use_route, use_site, use_store},
};
use chrono::NaiveDate;
use leptos::prelude::*;
use semainier::{
    domain::id::StaffId,
    i18n::{Locale, format, text::follow_up as t},
    present::{
        follow_up::{self, Day, Row, STEP},
        noted::Progress,
        route::{FollowPage, Route},
    },
};

/// The list.
#[component]
pub fn Agenda() -> impl IntoView {
    let (locale, store, route) = (use_locale(), use_store(), use_route());
    let weeks = RwSignal::new(STEP);
    let staff = Memo::new(move |_| match route.get() {
        Route::FollowUp(FollowPage::List(staff)) => staff,
        _ => None,
    });
    let site = use_site();
    let agenda = Memo::new(move |_| {
        let (weeks, staff, site) = (weeks.get(), staff.get(), site.get());
        store.with(|document| follow_up::agenda(locale, document, clock::now(), weeks, staff, site))
    });
    let summary = move || match agenda.with(|agenda| (agenda.to_note(), agenda.partly())) {
        (0, _) => t::nothing_left(locale).to_owned(),
        (left, 0) => t::summary(locale, left),
        (left, partly) => format!(
            "{}, {}",
            t::summary(locale, left),
            t::of_which_partly(locale, partly)
        ),
    };
    let is_empty = Memo::new(move |_| {
        agenda.with(|agenda| {
            agenda.today.is_empty()
                && agenda.days_left.is_empty()
                && agenda.noted.is_empty()
                && !agenda.has_earlier
        })
    });
    view! {
        <Main title=t::title(locale) class="page">
            <header class="page-head">
                <div class="page-head__text">
                    <h1 tabindex="-1">{t::title(locale)}</h1>
                    <p aria-live="polite">{summary}</p>
                </div>
                <div class="page-head__actions">
                    <SiteSelect />
                    <Whose staff />
                </div>
            </header>
            <Tabs is_balance=false />
            {move || {
                if is_empty.get() {
                    view! { <Nothing /> }.into_any()
                } else {
                    view! { <Days agenda weeks /> }.into_any()
                }
            }}
        </Main>
    }
}

/// Narrows the list to the sessions of one member of staff; the choice stays in the address.
#[component]
fn Whose(staff: Memo<Option<StaffId>>) -> impl IntoView {
    let (locale, store, site) = (use_locale(), use_store(), use_site());
    move || {
        let document = store.document_untracked();
        let leading =
            follow_up::leading(&document, clock::today(), site.get(), staff.get_untracked());
        (leading.len() > 1).then(|| {
            let options = std::iter::once((None, t::whole_team(locale).to_owned()))
                .chain(leading.into_iter().map(|(id, name)| (Some(id), name)))
                .collect();
            view! {
                <Choose
                    id="follow-whose"
                    label=t::whose(locale)
                    options
                    value=staff.into()
                    on_change=move |staff| go(Route::FollowUp(FollowPage::List(staff)))
                />
            }
        })
    }
}

#[component]
fn Nothing() -> impl IntoView {
    let locale = use_locale();
    view! {
        <div class="empty">
            <p>
                <b>{t::empty(locale)}</b>
            </p>
            <p>{t::empty_how(locale)}</p>
            <p>
                <a class="btn btn--primary" href=Route::WEEK.href()>
                    {t::open_week(locale)}
                </a>
            </p>
        </div>
    }
}

#[component]
fn Days(agenda: Memo<follow_up::Agenda>, weeks: RwSignal<usize>) -> impl IntoView {
    let locale = use_locale();
    let today = Memo::new(move |_| agenda.with(|agenda| agenda.today.clone()));
    let left = Memo::new(move |_| agenda.with(|agenda| agenda.days_left.clone()));
    let noted = Memo::new(move |_| agenda.with(|agenda| agenda.noted.clone()));
    let since = move || {
        let date = agenda.with(|agenda| agenda.since);
        t::back_to(locale, &format::day_month(locale, date))
    };
    view! {
        <div class="stack">
            <section aria-labelledby="h-today" class="stack-2">
                <h2 id="h-today">{t::today(locale)}</h2>
                {move || {
                    let rows = today.get();
                    if rows.is_empty() {
                        view! { <p class="muted">{t::none_today(locale)}</p> }.into_any()
                    } else {
                        view! { <Rows rows /> }.into_any()
                    }
                }}
            </section>
            <section aria-labelledby="h-past" class="stack-2">
                <h2 id="h-past">{t::past(locale)}</h2>
                {move || {
                    let days = left.get();
                    if days.is_empty() {
                        view! { <p class="muted">{t::none_past(locale)}</p> }.into_any()
                    } else {
                        days.into_iter().map(|day| view! { <DayRows day /> }).collect_view().into_any()
                    }
                }}
            </section>
            {move || {
                let days = noted.get();
                (!days.is_empty())
                    .then(|| {
                        view! {
                            <details class="follow-noted">
                                <summary>{t::noted_before(locale)}</summary>
                                {days.into_iter().map(|day| view! { <DayRows day /> }).collect_view()}
                            </details>
                        }
                    })
            }}
            <p class="row">
                <span class="small muted">{since}</span>
                {move || {
                    agenda
                        .with(|agenda| agenda.has_earlier)
                        .then(|| {
                            view! {
                                <button class="btn btn--sm" type="button" on:click=move |_| weeks.update(|weeks| *weeks += STEP)>
                                    <Icon name="history" />
                                    {t::earlier(locale)}
                                </button>
                            }
                        })
                }}
            </p>
        </div>
    }
}

#[component]
fn DayRows(day: Day) -> impl IntoView {
    let locale = use_locale();
    view! {
        <div class="stack-2">
            <h3 class="eyebrow">{date_name(locale, day.date)}</h3>
            <Rows rows=day.rows />
        </div>
    }
}

fn date_name(locale: Locale, date: NaiveDate) -> String {
    format::capitalized(&format::weekday_date(locale, date))
}

#[component]
fn Rows(rows: Vec<Row>) -> impl IntoView {
    view! {
        <ol class="card card--flush nexts follow-list">
            {rows.into_iter().map(|row| view! { <SessionRow row /> }).collect_view()}
        </ol>
    }
}

/// A session; the whole row leads to its entry.
#[component]
fn SessionRow(row: Row) -> impl IntoView {
    let locale = use_locale();
    let href = Route::FollowUp(FollowPage::Session(row.session, Some(row.week))).href();
    let time = format::time(locale, row.start.0);
    let action = if row.progress == Progress::Done {
        t::correct_it(locale)
    } else {
        t::note_it(locale)
    };
    let when = format!("{} {time}", format::weekday_date(locale, row.date));
    let name = t::note_named(locale, action, &row.title, &when);
    let class = if row.progress.is_left() {
        "btn btn--sm btn--primary"
    } else {
        "btn btn--sm"
    };
    view! {
        <li class=format!("next {}", row.class)>
            <time>{time}</time>
            <span class=format!("dot-domain {}", row.class) aria-hidden="true">
                <Icon name=row.icon />
            </span>
            <div>
                <b>{row.title}</b>
                <span>{row.details}</span>
            </div>
            <span class="row follow-list__end">
                {row.is_draft.then(|| view! { <span class="tag tag--mark">{t::draft(locale)}</span> })}
                {progress(locale, row.progress, row.noted, row.people)}
                <a class=class href=href aria-label=name>
                    {action}
                </a>
            </span>
        </li>
    }
}

fn progress(locale: Locale, progress: Progress, noted: usize, people: usize) -> impl IntoView {
    let (class, icon, text) = match progress {
        Progress::Later => ("tag tag--line", "clock", t::later(locale).to_owned()),
        Progress::Nobody => ("tag tag--line", "users", t::nobody_in(locale).to_owned()),
        Progress::ToNote | Progress::Partly => {
            ("tag tag--warn", "pencil", t::of(locale, noted, people))
        }
        Progress::Done => ("tag tag--ok", "check", t::of(locale, noted, people)),
    };
    view! {
        <span class=class>
            <Icon name=icon />
            {text}
        </span>
    }
}
