//! The proposal: its button, and how far the search has come.

use crate::{
    components::icon::Icon,
    state::{
        planner::{Running, Status, use_planner},
        use_locale,
    },
};
use leptos::prelude::*;
use semainier::{
    domain::time::WeekId,
    i18n::text::planner as t,
    present::{proposal, score::Facts},
};

/// Milliseconds before which a search is not shown: most are over by then.
const SHOWN_AFTER: u32 = 300;

/// The main button of the page.
#[component]
pub fn ProposeButton(week: Memo<WeekId>) -> impl IntoView {
    let (planner, locale) = (use_planner(), use_locale());
    let status = planner.status();
    let is_running = Memo::new(move |_| status.with(|status| matches!(status, Status::Running(_))));
    view! {
        <button
            class="btn btn--primary"
            type="button"
            // Disabled by the browser it would lose the focus each time.
            aria-disabled=move || is_running.get().to_string()
            aria-busy=move || is_running.get().to_string()
            on:click=move |_| {
                if !is_running.get_untracked() {
                    planner.propose(week.get_untracked());
                }
            }
        >
            <Icon name="wand-sparkles" />
            {t::propose(locale)}
        </button>
    }
}

/// The search under way, after a moment: what the best week is worth so far, keep it, give it up.
#[component]
pub fn Progress() -> impl IntoView {
    let planner = use_planner();
    let status = planner.status();
    let running = Memo::new(move |_| match status.get() {
        Status::Running(running) if running.elapsed >= SHOWN_AFTER => Some(running),
        _ => None,
    });
    let is_shown = Memo::new(move |_| running.with(Option::is_some));
    move || is_shown.get().then(|| view! { <Solving running /> })
}

#[component]
fn Solving(running: Memo<Option<Running>>) -> impl IntoView {
    let (planner, locale) = (use_planner(), use_locale());
    let best =
        move || running.with(|running| running.as_ref()?.history.last().map(|(_, facts)| *facts));
    let told = move || match best() {
        Some(Facts {
            hard: 0,
            goals_served,
            goals,
            ..
        }) => t::searching_goals(locale, goals_served, goals),
        _ => t::searching_rules(locale).to_owned(),
    };
    let share = move || {
        running.with(|running| {
            let share = running
                .as_ref()
                .map(|running| running.elapsed * 100 / running.limit.max(1));
            share.unwrap_or(100).min(100)
        })
    };
    let line = move || {
        running.with(|running| {
            let history = running.as_ref().map_or(&[][..], |running| &running.history);
            proposal::sparkline(history)
        })
    };
    view! {
        <div class="solving solving--bar">
            <p>
                <b role="status">{t::searching(locale)}</b>
                <span>{told}</span>
            </p>
            <svg class="spark" viewBox="0 0 100 30" preserveAspectRatio="none" role="img" aria-label=t::history_label(locale)>
                <polyline points=line></polyline>
            </svg>
            <span
                class="bar"
                role="progressbar"
                aria-label=t::search_time(locale)
                aria-valuemin="0"
                aria-valuemax="100"
                aria-valuenow=move || share().to_string()
                style=("--v", move || share().to_string())
            >
                <i></i>
            </span>
            <div class="row">
                <button class="btn btn--sm btn--primary" type="button" on:click=move |_| planner.keep()>
                    {t::keep_best(locale)}
                </button>
                <button class="btn btn--sm" type="button" on:click=move |_| planner.stop()>
                    {t::stop(locale)}
                </button>
            </div>
        </div>
    }
}
