//! The goals with their dose, this week and the weeks before.

use super::of_person;
use crate::{components::icon::Icon, state::use_locale};
use leptos::prelude::*;
use semainier::{
    domain::{id::PersonId, person::Person, project::Goal},
    i18n::{Locale, format, text::profile as t},
    present::{
        person_coverage::{Figures, GoalFigures, Standing},
        person_goals,
        route::Route,
    },
};

/// The card of the goals.
#[component]
pub fn Goals(id: PersonId, figures: Memo<Option<Figures>>) -> impl IntoView {
    let locale = use_locale();
    of_person(id, move |person| {
        let figures = figures.get()?;
        let (done, asked) = figures.goals.iter().fold((0, 0), |(done, asked), goal| {
            (done + goal.past_done, asked + goal.past_asked)
        });
        let rows = rows(&person, &figures);
        Some(view! {
            <section class="card card--flush pgrid__goals" aria-labelledby="h-goals">
                <div class="card__head">
                    <div>
                        <h2 id="h-goals">{t::goals(locale)}</h2>
                        <p class="hint">{over(locale, &figures)}</p>
                    </div>
                    {(asked > 0)
                        .then(|| view! { <span class="tag tag--primary">{t::times_of(locale, done, asked)}</span> })}
                </div>
                {if rows.is_empty() {
                    view! { <NoGoal id /> }.into_any()
                } else {
                    view! { <Table rows /> }.into_any()
                }}
            </section>
        })
    })
}

/// Each goal that runs, with its figures.
fn rows(person: &Person, figures: &Figures) -> Vec<(Goal, GoalFigures)> {
    figures
        .goals
        .iter()
        .filter_map(|figures| {
            let goals = &person.project.goals;
            let goal = goals.iter().find(|goal| goal.id == figures.id)?;
            Some((goal.clone(), figures.clone()))
        })
        .collect()
}

fn over(locale: Locale, figures: &Figures) -> String {
    match (figures.weeks.last(), figures.weeks.first()) {
        (Some(first), Some(last)) => {
            let span = format::date_span(locale, first.monday(), last.date(chrono::Weekday::Sun));
            t::goals_over(locale, &span, figures.weeks.len())
        }
        _ => t::goals_new(locale).to_owned(),
    }
}

#[component]
fn NoGoal(id: PersonId) -> impl IntoView {
    let locale = use_locale();
    view! {
        <div class="notice goal__tip">
            <p>{t::no_goal(locale)}</p>
            <a class="btn btn--sm" href=Route::PersonEdit(id).href()>
                {t::add_goal(locale)}
            </a>
        </div>
    }
}

#[component]
fn Table(rows: Vec<(Goal, GoalFigures)>) -> impl IntoView {
    let locale = use_locale();
    let heads = [
        t::goal_words(locale),
        t::per_week(locale),
        t::this_week(locale),
        t::over_weeks(locale),
    ];
    view! {
        <div class="scroll-x" tabindex="0" role="region" aria-label=t::goals_table(locale)>
            <table class="table table--cards" role="table">
                <thead role="rowgroup">
                    <tr role="row">
                        {heads
                            .map(|head| {
                                view! {
                                    <th scope="col" role="columnheader">
                                        {head}
                                    </th>
                                }
                            })
                            .collect_view()} <th scope="col" role="columnheader">
                            <span class="vh">{t::state(locale)}</span>
                        </th>
                    </tr>
                </thead>
                <tbody role="rowgroup">
                    {rows
                        .into_iter()
                        .map(|(goal, figures)| view! { <GoalRow goal figures /> })
                        .collect_view()}
                </tbody>
            </table>
        </div>
    }
}

#[component]
fn GoalRow(goal: Goal, figures: GoalFigures) -> impl IntoView {
    let locale = use_locale();
    let (name, code) = person_goals::target_name(locale, &goal.target);
    let words = if goal.words.is_empty() {
        name.clone()
    } else {
        t::quoted(locale, &goal.words)
    };
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">
                <span class="goal__q">{words}</span>
                <span class="hint">{name} " " {code.map(|code| view! { <span class="code">{code}</span> })}</span>
            </th>
            <td role="cell" class="nowrap">
                {t::times(locale, usize::from(goal.per_week))}
            </td>
            <td role="cell">
                <Pips figures=figures.clone() />
            </td>
            <td role="cell">
                <Past figures=figures.clone() />
            </td>
            <td role="cell">{standing(locale, figures.standing())}</td>
        </tr>
    }
}

/// Full for done, hatched for planned, empty for missing.
#[component]
fn Pips(figures: GoalFigures) -> impl IntoView {
    let label = t::pips(use_locale(), figures.done, figures.planned, figures.missing);
    let pip = |class: &'static str, count: usize| {
        (0..count)
            .map(move |_| view! { <i class=class></i> })
            .collect_view()
    };
    view! {
        <span class="pips" role="img" aria-label=label>
            {pip("is-done", figures.done)}
            {pip("is-plan", figures.planned)}
            {pip("", figures.missing)}
        </span>
    }
}

#[component]
fn Past(figures: GoalFigures) -> impl IntoView {
    let locale = use_locale();
    (figures.past_asked > 0).then(|| {
        let percent = figures.past_done * 100 / figures.past_asked;
        let class = if figures.standing() == Standing::Served {
            "bar bar--ok"
        } else {
            "bar bar--warn"
        };
        let label = t::times_of(locale, figures.past_done, figures.past_asked);
        view! {
            <span class="goal__bar">
                <span class=class style=("--v", percent.min(100).to_string()) role="img" aria-label=label>
                    <i></i>
                </span>
                <b class="num" aria-hidden="true">
                    {format!("{}\u{a0}/ {}", figures.past_done, figures.past_asked)}
                </b>
            </span>
        }
    })
}

fn standing(locale: Locale, standing: Standing) -> impl IntoView {
    let (class, icon, text) = match standing {
        Standing::Served => ("tag tag--ok", "check", t::served(locale)),
        Standing::Weak => ("tag tag--warn", "triangle-alert", t::to_reinforce(locale)),
        Standing::Unknown => ("tag tag--line", "clock", t::not_followed(locale)),
    };
    view! {
        <span class=class>
            <Icon name=icon />
            {text}
        </span>
    }
}
