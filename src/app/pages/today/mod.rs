//! A day of the house: who comes, what is on now and next, the team; an absence is noted from here.

mod absence;
mod accept;
mod closed;
mod people;
mod programme;
mod repair;
mod repair_lines;
mod side;
mod weather;

use crate::{
    components::{icon::Icon, main::Main, site_select::SiteSelect},
    platform::clock,
    state::{
        errand::{Errand, use_errands},
        use_house_words, use_locale, use_route, use_site, use_store,
    },
};
use absence::{AbsenceDialog, Asked};
use chrono::NaiveDate;
use leptos::prelude::*;
use people::Present;
use programme::Programme;
use semainier::{
    domain::{id::SiteId, time::Minutes},
    i18n::{
        Locale, format,
        text::{today as t, week},
    },
    present::{
        absences::Subject,
        day::{self, Day},
        route::{PrintModel, Route},
        week_grid,
    },
};
use side::{Team, ToFinish};
use std::collections::BTreeSet;

/// What the parts of the page share.
#[derive(Debug, Clone, Copy)]
struct DayContext {
    /// The date shown.
    date: Memo<NaiveDate>,
    /// The site shown, or all.
    site: Memo<Option<SiteId>>,
    /// The day on that site, computed once.
    day: Memo<Day>,
    /// The day of the whole house: where somebody is who helps on another site.
    whole: Memo<Day>,
    /// The time, when the date shown is today.
    now: Memo<Option<Minutes>>,
    /// Whether nobody is entered in the house yet.
    is_unpeopled: Memo<bool>,
    /// Whether an absence is being asked about, and whose.
    asked: RwSignal<Option<Asked>>,
    /// Absences that the user left as they are.
    settled: RwSignal<BTreeSet<(Subject, NaiveDate)>>,
    /// Absences with changes accepted, and others still offered.
    unfinished: RwSignal<BTreeSet<(Subject, NaiveDate)>>,
    /// Whose absence was noted on this page: their cards are shown whatever their site.
    noted: RwSignal<BTreeSet<Subject>>,
    /// Whose absence was noted last: its card takes the focus.
    fresh: StoredValue<Option<Subject>>,
}

/// The page of a day; today when the address names none.
#[component]
pub fn Today() -> impl IntoView {
    let (locale, store, route) = (use_locale(), use_store(), use_route());
    let minute = use_minute();
    let date = Memo::new(move |_| {
        if let Route::Day(Some(date)) = route.get() {
            date
        } else {
            minute.track();
            clock::today()
        }
    });
    let site = use_site();
    let of_site =
        move |site| store.with(|document| day::of_site(locale, document, date.get(), site));
    let day = Memo::new(move |_| of_site(site.get()));
    let context = DayContext {
        date,
        site,
        day,
        whole: Memo::new(move |_| {
            if site.get().is_some() {
                of_site(None)
            } else {
                day.get()
            }
        }),
        now: Memo::new(move |_| {
            let now = minute.get();
            (date.get() == clock::today()).then_some(now)
        }),
        is_unpeopled: Memo::new(move |_| store.with(|document| document.persons.is_empty())),
        asked: RwSignal::new(None),
        settled: RwSignal::new(BTreeSet::new()),
        unfinished: RwSignal::new(BTreeSet::new()),
        noted: RwSignal::new(BTreeSet::new()),
        fresh: StoredValue::new(None),
    };
    let errands = use_errands();
    Effect::new(move |_| {
        let whose = errands.take(|errand| match errand {
            Errand::Absence(subject) => Some(subject),
            Errand::Validate | Errand::Section(_) => None,
        });
        if let Some(subject) = whose {
            context.asked.set(Some(Asked::Of(subject)));
        }
    });
    view! {
        <Main title=t::title(locale) class="page">
            <Head context />
            {move || {
                if context.day.with(|day| day.is_open) {
                    view! { <OpenDay context /> }.into_any()
                } else {
                    view! { <ClosedDay context /> }.into_any()
                }
            }}
            {move || context.asked.get().map(|asked| view! { <AbsenceDialog context asked /> })}
        </Main>
    }
}

/// The time of day, moving on each half minute.
fn use_minute() -> Memo<Minutes> {
    let read = || Minutes::of(clock::now().time());
    let minute = RwSignal::new(read());
    let ticking = set_interval_with_handle(
        move || {
            minute.try_set(read());
        },
        std::time::Duration::from_secs(30),
    );
    if let Ok(ticking) = ticking {
        on_cleanup(move || ticking.clear());
    }
    Memo::new(move |_| minute.get())
}

#[component]
fn Head(context: DayContext) -> impl IntoView {
    let (locale, words) = (use_locale(), use_house_words());
    let DayContext {
        date,
        day,
        asked,
        is_unpeopled,
        ..
    } = context;
    let title = move || format::capitalized(&format::weekday_date(locale, date.get()));
    let summary = move || {
        day.with(|day| {
            let persons = day
                .expected
                .iter()
                .filter(|person| !person.is_absent)
                .count();
            words.day(persons, day.team.len(), day.items.len())
        })
    };
    view! {
        <header class="page-head">
            <div class="page-head__text">
                <h1 tabindex="-1">{title}</h1>
                {move || (!is_unpeopled.get() && day.with(|day| day.is_open)).then(|| view! { <p>{summary}</p> })}
            </div>
            <div class="page-head__actions">
                <DayLinks date />
                <SiteSelect />
                <a class="btn" href=move || Route::Print(PrintModel::Day(date.get()), None).href()>
                    <Icon name="printer" />
                    {t::print_day(locale)}
                </a>
                {move || {
                    (!is_unpeopled.get())
                        .then(|| {
                            view! {
                                <button
                                    class="btn btn--primary"
                                    type="button"
                                    on:click=move |_| asked.set(Some(Asked::Anyone))
                                >
                                    <Icon name="user-round-x" />
                                    {t::report_absence(locale)}
                                </button>
                            }
                        })
                }}
            </div>
        </header>
    }
}

/// The day before, the day after, and the way back to today.
#[component]
fn DayLinks(date: Memo<NaiveDate>) -> impl IntoView {
    let locale = use_locale();
    let other = move |days: i64| {
        let date = date.get();
        let moved = date
            .checked_add_signed(chrono::TimeDelta::days(days))
            .unwrap_or(date);
        Route::Day(Some(moved)).href()
    };
    view! {
        <span class="row">
            <a class="btn btn--quiet btn--icon" href=move || other(-1) aria-label=t::previous_day(locale)>
                <Icon name="chevron-left" />
            </a>
            <a class="btn btn--quiet btn--icon" href=move || other(1) aria-label=t::next_day(locale)>
                <Icon name="chevron-right" />
            </a>
            {move || {
                (date.get() != clock::today())
                    .then(|| {
                        view! {
                            <a class="link" href=Route::Day(None).href()>
                                {t::back_to_today(locale)}
                            </a>
                        }
                    })
            }}
        </span>
    }
}

#[component]
fn OpenDay(context: DayContext) -> impl IntoView {
    view! {
        <div class="grid-main">
            <div class="stack">
                <repair::RepairCards context />
                <Programme context />
            </div>
            <div class="stack">
                <Present context />
                <Team context />
                <ToFinish context />
            </div>
        </div>
    }
}

#[component]
fn ClosedDay(context: DayContext) -> impl IntoView {
    let (locale, store) = (use_locale(), use_store());
    let next = move || {
        let next = store.with(|document| document.house.next_open_day(context.date.get()))?;
        let date = format::weekday_date(locale, next);
        Some(view! {
            <a class="btn btn--primary" href=Route::Day(Some(next)).href()>
                {t::next_open(locale, &date)}
            </a>
        })
    };
    let why = move || {
        let date = context.date.get();
        let why = store.with(|document| week_grid::closed(locale, document, date));
        // A day that is closed each week has no word of its own.
        why.filter(|why| why != week::closed(locale))
    };
    let has_items = move || context.day.with(|day| !day.items.is_empty());
    view! {
        <section class="card empty">
            <img src="pictos/calendrier.svg" alt="" width="72" height="72" />
            <h2>{t::closed(locale)}</h2>
            <p>{why}</p>
            <p class="row">{next}</p>
        </section>
        // An appointment may take place all the same, or be forgotten.
        {move || has_items().then(|| view! { <Programme context /> })}
    }
}

/// "9 h 30 à 12 h".
fn hours(locale: Locale, range: semainier::domain::time::TimeRange) -> String {
    t::hours(
        locale,
        &format::time(locale, range.start().0),
        &format::time(locale, range.end().0),
    )
}
