//! What stands above every page while the sandbox is open: that it is one, the step of the mission, the way out.

use super::icon::Icon;
use crate::state::{
    learning::{follow, use_learning},
    navigation::go,
    use_locale, use_notices, use_store,
};
use leptos::prelude::*;
use semainier::{
    i18n::text::learn as t,
    present::{
        learn::{self, Mission},
        route::{LearnPage, Route},
    },
};

/// The strip; nothing outside the sandbox.
#[component]
pub fn Coach() -> impl IntoView {
    let store = use_store();
    follow();
    let is_shown = Memo::new(move |_| store.is_sandbox());
    move || is_shown.get().then(|| view! { <Strip /> })
}

/// What the strip says now.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Said {
    Freely,
    Step(usize, usize, &'static str, Route),
    Done(&'static str),
}

#[component]
fn Strip() -> impl IntoView {
    let (locale, learning, notices) = (use_locale(), use_learning(), use_notices());
    let missions = StoredValue::new(learn::missions(locale));
    let said = Memo::new(move |_| {
        let Some(running) = learning.running() else {
            return Said::Freely;
        };
        missions.with_value(|missions: &Vec<Mission>| {
            let mission = missions.iter().find(|mission| mission.key == running.key);
            mission.map_or(Said::Freely, |mission| {
                mission
                    .steps
                    .get(running.n_done)
                    .map_or(Said::Done(mission.title), |step| {
                        Said::Step(
                            running.n_done + 1,
                            mission.steps.len(),
                            step.text,
                            step.place,
                        )
                    })
            })
        })
    });
    let leave = move |_| {
        learning.leave();
        notices.tell(t::left_demo(locale));
        go(Route::Learn(LearnPage::Home));
    };
    view! {
        <aside class="coach" aria-label=t::coach(locale)>
            <Icon name="graduation-cap" />
            <p role="status">
                <b>{t::coach(locale)}</b>
                " "
                {move || match said.get() {
                    Said::Freely => t::coach_free(locale).to_owned(),
                    Said::Step(n, all, text, _) => format!("{}. {text}", t::coach_step(locale, n, all)),
                    Said::Done(title) => t::coach_done(locale, title),
                }}
            </p>
            <span class="row">
                {move || match said.get() {
                    Said::Step(_, _, _, place) => {
                        Some(
                            view! {
                                <a class="btn btn--sm btn--primary" href=place.href()>
                                    {t::coach_go(locale)}
                                </a>
                            },
                        )
                    }
                    Said::Done(_) | Said::Freely => {
                        Some(
                            view! {
                                <a class="btn btn--sm btn--primary" href=Route::Learn(LearnPage::Home).href()>
                                    {t::coach_next(locale)}
                                </a>
                            },
                        )
                    }
                }}
                <button class="btn btn--sm" type="button" on:click=leave>
                    {t::coach_leave(locale)}
                </button>
            </span>
        </aside>
    }
}
