//! The drawer of one day: its label, its bands, its lanes of cards.

use super::{
    board::LockMark,
    desk::use_desk,
    targets::Targets,
    turns::{Drawing, drawer_id},
};
use crate::{
    components::icon::Icon,
    state::{use_house_words, use_locale},
};
use chrono::{Datelike, Weekday};
use leptos::prelude::*;
use semainier::{
    domain::{house::MomentKind, time::Minutes},
    i18n::{
        format,
        text::{weather, week as t},
    },
    present::{
        domains,
        week_axis::{Segment, Spot},
        week_grid,
    },
};
use std::sync::Arc;

/// The drawer of a day.
#[component]
pub fn Drawer(
    day: Weekday,
    drawing: Drawing,
    #[prop(into)] is_shown: Signal<bool>,
) -> impl IntoView {
    let desk = use_desk();
    let locale = desk.locale;
    let drawer = Memo::new(move |_| {
        desk.board.with(|board| {
            board
                .drawers
                .iter()
                .find(|drawer| drawer.day == day)
                .cloned()
        })
    });
    let is_today = Memo::new(move |_| {
        let date = drawer.with(|drawer| drawer.as_ref().map(|drawer| drawer.date));
        date == Some(desk.now.get().date())
    });
    let n_lanes = Memo::new(move |_| with(drawer, |drawer| drawer.n_lanes));
    let lanes = move || n_lanes.get().max(1).to_string();
    let closed = Memo::new(move |_| with(drawer, |drawer| drawer.closed.clone()));
    let is_empty = Memo::new(move |_| with(drawer, |drawer| drawer.cards.is_empty()));
    let list = drawing.list(day);
    Effect::new(move |_| {
        if list.get().is_some() {
            untrack(|| drawing.begin(day));
        }
    });
    let id = format!("day-{}", day.num_days_from_monday());
    view! {
        <section
            id=drawer_id(day)
            class="drawer"
            class:is-today=is_today
            class:is-shown=is_shown
            class:is-closed=move || closed.with(Option::is_some)
            aria-labelledby=id
            style=("--lanes", lanes)
        >
            <DrawerLabel id=id.clone() day drawer is_today />
            <div class="drawer__track">
                <Background drawer />
                {move || closed.get().map(|word| view! { <p class="drawer__closed">{word}</p> })}
                {move || is_today.get().then(|| view! { <NowLine /> })}
                <ol
                    node_ref=list
                    class="lanes"
                    aria-label=t::items_of(locale, format::weekday(locale, day))
                    style=("--lanes", lanes)
                ></ol>
                <Targets day drawing />
                <p class="drawer__nothing">
                    {move || {
                        (is_empty.get() && closed.with(Option::is_none)).then(|| t::nothing_that_day(locale))
                    }}
                </p>
            </div>
        </section>
    }
}

fn with<T: Default>(
    drawer: Memo<Option<Arc<week_grid::Drawer>>>,
    read: impl FnOnce(&week_grid::Drawer) -> T,
) -> T {
    drawer.with(|drawer| drawer.as_deref().map(read).unwrap_or_default())
}

/// Day, number of people expected, the time today.
#[component]
fn DrawerLabel(
    id: String,
    day: Weekday,
    drawer: Memo<Option<Arc<week_grid::Drawer>>>,
    is_today: Memo<bool>,
) -> impl IntoView {
    let (desk, words) = (use_desk(), use_house_words());
    let locale = desk.locale;
    let date = move || desk.week.get().date(day);
    let n_expected = Memo::new(move |_| with(drawer, |drawer| drawer.n_expected));
    let is_locked = Memo::new(move |_| with(drawer, |drawer| drawer.is_locked));
    let closed = Memo::new(move |_| {
        with(drawer, |drawer| {
            let told = drawer.shut.iter().filter_map(|shut| shut.told.clone());
            told.collect::<Vec<_>>()
        })
    });
    let has_bad_weather = Memo::new(move |_| with(drawer, |drawer| drawer.has_bad_weather));
    let now = move || format::time(locale, Minutes::of(desk.now.get().time()).0);
    // What another week changes is a few texts: drawn anew, all of it would be styled again.
    view! {
        <header class="drawer__label">
            <h2 id=id>
                <span class="drawer__num">{move || date().day()}</span>
                " "
                <span class="drawer__day">{format::capitalized(format::weekday(locale, day))}</span>
                <span class="vh">" "{move || format::month(locale, date())}</span>
            </h2>
            <p class="drawer__expected">
                <span aria-hidden="true">{move || t::expected(locale, n_expected.get())}</span>
                <span class="vh">{move || words.expected(n_expected.get())}</span>
            </p>
            {move || {
                closed.get().into_iter().map(|told| view! { <p class="drawer__partly">{told}</p> }).collect_view()
            }}
            {move || has_bad_weather.get().then(|| view! { <WeatherMark /> })}
            {move || is_locked.get().then(|| view! { <LockMark /> })}
            {move || is_today.get().then(|| view! { <p class="drawer__now">{now}</p> })}
        </header>
    }
}

/// Beside the name of a day for which bad weather is noted.
#[component]
fn WeatherMark() -> impl IntoView {
    view! {
        <p class="drawer__weather">
            <Icon name="cloud-rain" />
            {weather::bad(use_locale())}
        </p>
    }
}

/// Bands, quarter lines and hours when the house is shut.
#[component]
fn Background(drawer: Memo<Option<Arc<week_grid::Drawer>>>) -> impl IntoView {
    let desk = use_desk();
    let segments = Memo::new(move |_| desk.board.with(|board| board.axis.segments.clone()));
    let shut = Memo::new(move |_| with(drawer, |drawer| drawer.shut.clone()));
    view! {
        {move || {
            segments
                .get()
                .into_iter()
                .map(|segment| match segment {
                    Segment::Band { label, kind, column, .. } => {
                        view! { <Band label kind column drawer /> }.into_any()
                    }
                    Segment::Quarters { column, n_columns, .. } => {
                        view! {
                            <div
                                class="drawer__quarters"
                                style=("--s", column.to_string())
                                style=("--n", n_columns.to_string())
                            ></div>
                        }
                            .into_any()
                    }
                })
                .collect_view()
        }}
        {move || {
            shut.get()
                .into_iter()
                .map(|shut| {
                    // Under the name of the day it stands as a text, for a phone and for who does not see the board.
                    let told = shut.told.map(|told| view! { <p aria-hidden="true">{told}</p> });
                    view! {
                        <div
                            class="drawer__shut"
                            style=("--s", shut.from.to_string())
                            style=("--e", shut.to.to_string())
                        >
                            {told}
                        </div>
                    }
                })
                .collect_view()
        }}
    }
}

/// A common moment, its name where no card lies over it.
#[component]
fn Band(
    label: String,
    kind: MomentKind,
    column: usize,
    drawer: Memo<Option<Arc<week_grid::Drawer>>>,
) -> impl IntoView {
    let free = Memo::new(move |_| {
        with(drawer, |drawer| {
            let (above, free) = drawer.free_lanes(column);
            (above, free, drawer.n_lanes.max(1) - above - free)
        })
    });
    view! {
        <div
            class="drawer__band"
            class:is-covered=move || free.get().1 == 0
            style=("--s", column.to_string())
            style=("--above", move || free.get().0.to_string())
            style=("--free", move || free.get().1.to_string())
            style=("--below", move || free.get().2.to_string())
        >
            <div class="drawer__moment">
                <Icon name=domains::moment_icon(kind) />
                <span>{label}</span>
            </div>
        </div>
    }
}

/// The margin red line.
#[component]
fn NowLine() -> impl IntoView {
    let desk = use_desk();
    let spot = Memo::new(move |_| {
        let now = desk.now.get();
        desk.board
            .with(|board| board.axis.spot(Minutes::of(now.time())))
    });
    move || {
        spot.get().map(|spot: Spot| {
            view! {
                <div
                    class="nowline"
                    aria-hidden="true"
                    style=("--s", spot.start_line.to_string())
                    style=("--e", spot.end_line.to_string())
                    style=("--at", format!("{}", f64::from(spot.thousandths) / 1000.0))
                ></div>
            }
        })
    }
}
