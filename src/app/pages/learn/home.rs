//! The first page: missions and lessons, the transparency sheet beside them, help about the screen one came from.

use super::{lessons, transparency::Answers};
use crate::{
    components::{icon::Icon, main::Main, palette::use_desk},
    state::{learning::use_learning, navigation::go, use_locale},
};
use leptos::prelude::*;
use semainier::{
    i18n::text::{help as h, learn as t},
    present::{
        help,
        learn::{self, Mission},
        route::{LearnPage, Route},
    },
};

/// The page.
#[component]
pub fn Home() -> impl IntoView {
    let (locale, learning, desk) = (use_locale(), use_learning(), use_desk());
    let n_missions = learn::missions(locale).len();
    let visit = move |_| {
        learning.start(None);
        go(Route::Day(None));
    };
    view! {
        <Main title=t::title(locale) class="page">
            <header class="page-head">
                <div class="page-head__text">
                    <h1 tabindex="-1">{t::title(locale)}</h1>
                    <p>{t::intro(locale, n_missions)}</p>
                </div>
                <div class="page-head__actions">
                    <button class="btn" type="button" on:click=move |_| desk.keys()>
                        <Icon name="keyboard" />
                        {t::shortcuts(locale)}
                    </button>
                    <button class="btn" type="button" on:click=visit>
                        <Icon name="house" />
                        {t::open_demo(locale)}
                    </button>
                </div>
            </header>
            <HelpCard />
            <div class="grid-main grid-main--even">
                <section class="card card--flush" aria-labelledby="h-mi">
                    <Missions />
                    <lessons::List />
                </section>
                <section class="card trans" aria-labelledby="h-tr">
                    <div class="card__head">
                        <div>
                            <h2 id="h-tr">{t::transparency(locale)}</h2>
                            <p class="hint">{t::transparency_for(locale)}</p>
                        </div>
                        <a class="btn btn--sm" href=Route::Learn(LearnPage::Transparency).href()>
                            <Icon name="printer" />
                            {t::open_sheet(locale)}
                        </a>
                    </div>
                    <Answers />
                    <p class="mt-4">
                        <a class="link" href=Route::Learn(LearnPage::Accessibility).href()>
                            {t::a11y_link(locale)}
                        </a>
                    </p>
                </section>
            </div>
        </Main>
    }
}

/// Help about the screen one came from.
#[component]
fn HelpCard() -> impl IntoView {
    let (locale, learning) = (use_locale(), use_learning());
    let found = help::of(locale, untrack(|| learning.last_screen()));
    found.map(|found| {
        let mission = found.mission;
        let try_it = move |_| {
            let missions = learn::missions(locale);
            if let Some(mission) = missions.iter().find(|known| Some(known.key) == mission) {
                begin(learning, mission);
            }
        };
        view! {
            <section class="card help" aria-labelledby="h-help">
                <div class="card__head">
                    <h2 id="h-help">{h::on_screen(locale, found.screen)}</h2>
                    {mission
                        .is_some()
                        .then(|| {
                            view! {
                                <button class="btn btn--sm" type="button" on:click=try_it>
                                    <Icon name="play" />
                                    {h::try_mission(locale)}
                                </button>
                            }
                        })}
                </div>
                <ul class="dots">
                    {found.sentences.into_iter().map(|sentence| view! { <li>{sentence}</li> }).collect_view()}
                </ul>
            </section>
        }
    })
}

fn begin(learning: crate::state::learning::Learning, mission: &Mission) {
    learning.start(Some(mission));
    if let Some(step) = mission.steps.first() {
        go(step.place);
    }
}

#[component]
fn Missions() -> impl IntoView {
    let (locale, learning) = (use_locale(), use_learning());
    let missions = learn::missions(locale);
    let keys: Vec<&'static str> = missions.iter().map(|mission| mission.key).collect();
    let n_all = keys.len();
    let n_done = {
        let keys = keys.clone();
        Memo::new(move |_| keys.iter().filter(|key| learning.is_done(key)).count())
    };
    // The first that is not done stands out.
    let next = Memo::new(move |_| keys.iter().find(|key| !learning.is_done(key)).copied());
    view! {
        <div class="card__head">
            <h2 id="h-mi">{t::missions(locale)}</h2>
            <span class="row small">
                <span class="bar missions__bar" style=("--v", move || (n_done.get() * 100 / n_all.max(1)).to_string())>
                    <i></i>
                </span>
                <b>{move || t::done_of(locale, n_done.get(), n_all)}</b>
            </span>
        </div>
        <ol class="missions">
            {missions
                .into_iter()
                .enumerate()
                .map(|(at, mission)| view! { <Row n=at + 1 mission next /> })
                .collect_view()}
        </ol>
    }
}

#[component]
fn Row(n: usize, mission: Mission, next: Memo<Option<&'static str>>) -> impl IntoView {
    let (locale, learning) = (use_locale(), use_learning());
    let key = mission.key;
    let is_done = Memo::new(move |_| learning.is_done(key));
    let is_running = Memo::new(move |_| {
        learning
            .running()
            .is_some_and(|running| running.key == key && running.n_done > 0)
    });
    let class = move || {
        if is_done.get() {
            "mission mission--done"
        } else if next.get() == Some(key) {
            "mission mission--cur"
        } else {
            "mission mission--todo"
        }
    };
    let verb = move || {
        if is_running.get() && !is_done.get() {
            t::go_on(locale)
        } else if is_done.get() {
            t::again(locale)
        } else {
            t::start(locale)
        }
    };
    let (title, text, minutes) = (mission.title, mission.text, mission.minutes);
    view! {
        <li class=class>
            <span class="mission__n">
                {move || {
                    if is_done.get() {
                        view! {
                            <Icon name="check" />
                            <span class="vh">{t::is_done(locale)}</span>
                        }
                            .into_any()
                    } else {
                        n.to_string().into_any()
                    }
                }}
            </span>
            <div>
                <h3>{title}</h3>
                <p>{text}</p>
            </div>
            <span class="small muted nowrap">
                <Icon name="clock" class="inl" />
                " "
                {t::minutes(locale, minutes)}
            </span>
            <button
                class="btn btn--sm"
                class:btn--primary=move || next.get() == Some(key)
                type="button"
                aria-label=move || t::about_mission(locale, verb(), title)
                on:click=move |_| begin(learning, &mission)
            >
                {verb}
            </button>
        </li>
    }
}
