//! The score bar: four plain facts, each with its detail; the week is validated from here.

use super::{
    propose::Progress,
    score_detail::{Detail, DetailDialog},
    validate::Validate,
};
use crate::{
    components::icon::Icon,
    state::{
        planner::{Status, use_planner},
        use_locale, use_store,
    },
};
use leptos::prelude::*;
use semainier::{
    domain::{
        plan::{PlanState, WeekPlan},
        time::WeekId,
    },
    i18n::{Locale, text::planner as t},
    present::{proposal, score::Facts},
};

/// The bar.
#[component]
pub fn Score(week: Memo<WeekId>) -> impl IntoView {
    let (planner, locale) = (use_planner(), use_locale());
    let score = planner.score();
    let facts = Memo::new(move |_| score.get().map(|score| score.facts));
    let detail = RwSignal::new(None::<Detail>);
    view! {
        <section class="score" aria-label=t::quality(locale)>
            <Lead week />
            {move || match facts.get() {
                Some(facts) => view! { <Items facts detail /> }.into_any(),
                None => view! { <p class="score__items">{t::counting(locale)}</p> }.into_any(),
            }}
            <div class="score__end">
                <button
                    class="btn btn--sm btn--quiet"
                    type="button"
                    disabled=move || facts.with(Option::is_none)
                    on:click=move |_| detail.set(Some(Detail::All))
                >
                    {t::detail(locale)}
                </button>
                <Validate week />
            </div>
            <Progress />
        </section>
        {move || detail.get().map(|shown| view! { <DetailDialog shown on_close=move |()| detail.set(None) /> })}
    }
}

/// What the week is, in two sentences.
#[component]
fn Lead(week: Memo<WeekId>) -> impl IntoView {
    let (planner, store, locale) = (use_planner(), use_store(), use_locale());
    let status = planner.status();
    let lead = Memo::new(move |_| {
        let plan = store.week(week.get());
        lead(locale, &plan, &status.get())
    });
    view! {
        <p class="score__lead">
            <strong>{move || lead.get().0}</strong>
            " "
            {move || lead.get().1}
        </p>
    }
}

fn lead(locale: Locale, plan: &WeekPlan, status: &Status) -> (String, String) {
    let said = |strong: String, rest: &str| (strong, rest.to_owned());
    match (&plan.state, status) {
        (PlanState::Validated { by, .. }, _) => {
            said(t::validated_lead(locale, by), t::validated_hint(locale))
        }
        (PlanState::Published { by, .. }, _) => match plan.changes_since_published() {
            0 => said(t::published_lead(locale, by), t::published_hint(locale)),
            changes => said(t::since_published(locale, changes), t::read_over(locale)),
        },
        (PlanState::Draft, _) if plan.placements.sessions.is_empty() || plan.is_unplanned() => {
            said(t::empty_lead(locale).to_owned(), t::empty_hint(locale))
        }
        (PlanState::Draft, Status::Done(done)) if done.week == plan.week && done.changes > 0 => {
            if done.is_first {
                let seconds = proposal::seconds(locale, done.elapsed);
                said(t::proposed_lead(locale, &seconds), t::read_over(locale))
            } else {
                said(
                    t::changed_lead(locale, done.changes),
                    t::pinned_stayed(locale),
                )
            }
        }
        (PlanState::Draft, _) => said(t::draft_lead(locale).to_owned(), t::read_over(locale)),
    }
}

#[component]
fn Items(facts: Facts, detail: RwSignal<Option<Detail>>) -> impl IntoView {
    let locale = use_locale();
    let open = move |shown: Detail| move |_| detail.set(Some(shown));
    let is_kept = facts.rules_broken == 0;
    let (rules, rules_more) = if is_kept {
        let more = if facts.rules_waiting > 0 {
            t::rules_wait(locale, facts.rules_waiting as usize)
        } else {
            t::forced(locale, facts.forced as usize)
        };
        (t::rules_kept(locale, facts.rules_kept as usize), more)
    } else {
        (
            t::rules_broken(locale, facts.rules_broken as usize),
            t::rules_kept(locale, facts.rules_kept as usize),
        )
    };
    let nobody = if facts.forgotten == 0 {
        t::nobody_forgotten(locale).to_owned()
    } else if facts.is_unplanned {
        t::people_wait(locale, facts.forgotten as usize)
    } else {
        t::people_forgotten(locale, facts.forgotten as usize)
    };
    let per_day = if facts.fewest == facts.most {
        t::per_day_each(locale, facts.most)
    } else {
        t::per_day(locale, facts.most, facts.fewest)
    };
    let (rules_icon, rules_mark) = match (is_kept, facts.rules_waiting) {
        (true, 0) => ("shield-check", "ok"),
        (true, _) => ("shield-check", "waits"),
        (false, _) => ("triangle-alert", "bad"),
    };
    let nobody_mark = match (facts.forgotten, facts.is_unplanned) {
        (0, _) => "ok",
        (_, true) => "waits",
        (_, false) => "bad",
    };
    view! {
        <ul class="score__items">
            <li>
                <button type="button" class="score__fact" on:click=open(Detail::Rules)>
                    <Icon name=rules_icon class=rules_mark />
                    <span><b>{rules}</b><small>{rules_more}</small></span>
                </button>
            </li>
            <li>
                <button type="button" class="score__fact" on:click=open(Detail::Goals)>
                    <Meter name=t::goals(locale) n=facts.goals_served all=facts.goals class="bar" />
                </button>
            </li>
            <li>
                <button type="button" class="score__fact" on:click=open(Detail::Wishes)>
                    <Meter name=t::wishes(locale) n=facts.wishes_followed all=facts.wishes class="bar bar--ok" />
                </button>
            </li>
            <li>
                <button type="button" class="score__fact" on:click=open(Detail::Fairness)>
                    <Icon name="scale" class=nobody_mark />
                    <span><b>{nobody}</b><small>{per_day}</small></span>
                </button>
            </li>
        </ul>
    }
}

#[component]
fn Meter(name: &'static str, n: u32, all: u32, class: &'static str) -> impl IntoView {
    let locale = use_locale();
    // Where nothing is asked for, a bar would say all of it or nothing of it.
    let share = (n * 100).checked_div(all);
    let count = share.map_or_else(
        || t::none_asked(locale).to_owned(),
        |_| t::n_of(locale, n, all),
    );
    let bar = share.map(|share| {
        view! { <span class=class style=("--v", share.to_string()) aria-hidden="true"><i></i></span> }
    });
    view! {
        <span class="score__meter">
            <span><b>{name}</b>" "<span class="nowrap">{count}</span></span>
            {bar}
        </span>
    }
}
