//! The goals with their dose, this week and the weeks before.

use super::of_person;
use crate::{
    components::{
        icon::Icon,
        table::{Head, ScrolledTable},
        why_lacks::{WhyLacks, lacks_of},
    },
    platform::clock,
    state::{use_locale, use_store},
};
use leptos::prelude::*;
use semainier::{
    domain::{
        edit::{Command, WeekCommand},
        id::PersonId,
        person::Person,
        project::{Goal, GoalTarget},
        time::WeekId,
    },
    i18n::{
        Locale, format,
        text::{lacks as why, planner as p, profile as t},
    },
    present::{
        person_coverage::{Figures, GoalFigures, Standing},
        person_goals,
        reasons::WayOut,
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
                    view! {
                        <Table id rows />
                        <Tip id />
                    }
                        .into_any()
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
            t::goals_over(
                locale,
                &span,
                &t::weeks_followed(locale, figures.weeks.len()),
            )
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
fn Table(id: PersonId, rows: Vec<(Goal, GoalFigures)>) -> impl IntoView {
    let locale = use_locale();
    let asked = RwSignal::new(None::<GoalTarget>);
    let heads = [
        Head::Shown(t::goal_words(locale)),
        Head::Shown(t::per_week(locale)),
        Head::Shown(t::this_week(locale)),
        Head::Shown(t::over_weeks(locale)),
        Head::Heard(t::state(locale)),
    ];
    view! {
        <ScrolledTable label=t::goals_table(locale) class="table table--cards" heads>
            {rows
                .into_iter()
                .map(|(goal, figures)| view! { <GoalRow goal figures asked /> })
                .collect_view()}
        </ScrolledTable>
        {move || {
            asked
                .get()
                .map(|target| {
                    view! {
                        <WhyLacks person=id target=Some(target) on_close=move |()| asked.set(None) />
                    }
                })
        }}
    }
}

#[component]
fn GoalRow(goal: Goal, figures: GoalFigures, asked: RwSignal<Option<GoalTarget>>) -> impl IntoView {
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
                <span class="hint">{name.clone()} " " {code.map(|code| view! { <span class="code">{code}</span> })}</span>
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
            <td role="cell" class="goal__state">
                {standing(locale, figures.standing())}
                {(figures.missing > 0)
                    .then(|| {
                        let target = goal.target.clone();
                        view! {
                            " "
                            <button
                                type="button"
                                class="link small"
                                aria-label=why::why_of(locale, &name)
                                on:click=move |_| asked.set(Some(target.clone()))
                            >
                                {why::why(locale)}
                            </button>
                        }
                    })}
            </td>
        </tr>
    }
}

/// The first lack of the week that one press makes good; nothing when there is none.
#[component]
fn Tip(id: PersonId) -> impl IntoView {
    let (locale, store) = (use_locale(), use_store());
    let week = WeekId::of(clock::today());
    let lacks = lacks_of(id, None);
    let asked = RwSignal::new(None::<GoalTarget>);
    let tip = Memo::new(move |_| {
        let lacks = lacks.get()?;
        lacks.into_iter().find_map(|lack| {
            let target = lack.goal?;
            let joins = lack.ways.into_iter().find_map(|(text, way)| match way {
                WayOut::Join(session, person) => Some((text, session, person)),
                _ => None,
            });
            let (text, session, person) = joins?;
            Some((target, lack.title, text, session, person))
        })
    });
    let shown = move || {
        let (target, title, text, session, person) = tip.get()?;
        let join = move |_| {
            let command = WeekCommand::AddParticipant(session, person);
            store.apply_and_tell(&Command::Week(week, command), p::joined(locale));
        };
        Some(view! {
            <div class="notice notice--warn goal__tip">
                <Icon name="lightbulb" />
                <p>
                    <b>{why::tip(locale, &title)}</b>
                    " "
                    {text}
                </p>
                <div class="notice__actions">
                    <button
                        class="btn btn--sm"
                        type="button"
                        on:click=move |_| asked.set(Some(target.clone()))
                    >
                        {why::why(locale)}
                    </button>
                    <button class="btn btn--sm btn--primary" type="button" on:click=join>
                        {why::sign_up(locale)}
                    </button>
                </div>
            </div>
        })
    };
    view! {
        {shown}
        {move || {
            asked
                .get()
                .map(|target| {
                    view! {
                        <WhyLacks person=id target=Some(target) on_close=move |()| asked.set(None) />
                    }
                })
        }}
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
