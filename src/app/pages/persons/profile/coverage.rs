//! How each goal was served, week by week: a table whose cells are drawn.

use super::today;
use crate::state::{use_locale, use_store};
use leptos::prelude::*;
use semainier::{
    domain::id::PersonId,
    i18n::{Locale, text::profile as t},
    present::person_goal_weeks::{GoalWeeks, WeekDose, goal_weeks},
};

/// The card of the coverage.
#[component]
pub fn Coverage(id: PersonId) -> impl IntoView {
    let (locale, store) = (use_locale(), use_store());
    let weeks = Memo::new(move |_| {
        store.with(|document| {
            let person = document.persons.get(id)?;
            Some(goal_weeks(locale, document, person, today()))
        })
    });
    move || {
        let weeks = weeks.get().filter(|weeks| !weeks.rows.is_empty())?;
        Some(view! {
            <section class="card card--flush" aria-labelledby="h-coverage">
                <div class="card__head">
                    <div>
                        <h2 id="h-coverage">{t::coverage(locale)}</h2>
                        <p class="hint">{t::coverage_hint(locale)}</p>
                    </div>
                </div>
                <Table weeks />
            </section>
        })
    }
}

#[component]
fn Table(weeks: GoalWeeks) -> impl IntoView {
    let locale = use_locale();
    view! {
        <div class="scroll-x" tabindex="0" role="region" aria-label=t::coverage_table(locale)>
            <table class="table table--tight cover">
                <thead>
                    <tr>
                        <th scope="col">{t::goal_words(locale)}</th>
                        {weeks
                            .weeks
                            .iter()
                            .map(|week| {
                                view! {
                                    <th scope="col" class="num">
                                        <span class="vh">{t::week_number(locale, week.number())}</span>
                                        <span aria-hidden="true">{week.number()}</span>
                                    </th>
                                }
                            })
                            .collect_view()} <th scope="col" class="num">
                            {t::in_all(locale)}
                        </th>
                    </tr>
                </thead>
                <tbody>
                    {weeks
                        .rows
                        .into_iter()
                        .map(|row| {
                            view! {
                                <tr>
                                    <th scope="row">{row.name}</th>
                                    {row.weeks.into_iter().map(|dose| view! { <Cell dose /> }).collect_view()}
                                    <td class="num">
                                        <b>{of(row.done, row.asked)}</b>
                                    </td>
                                </tr>
                            }
                        })
                        .collect_view()}
                </tbody>
            </table>
        </div>
    }
}

fn of(done: usize, asked: usize) -> String {
    format!("{done}\u{a0}/ {asked}")
}

#[component]
fn Cell(dose: WeekDose) -> impl IntoView {
    let locale: Locale = use_locale();
    match dose {
        WeekDose::NotFollowed => view! {
            <td class="num cover__none">
                <span aria-hidden="true">"–"</span>
                <span class="vh">{t::not_followed_week(locale)}</span>
            </td>
        }
        .into_any(),
        WeekDose::Counted { done, asked } => {
            let percent = (done * 100).checked_div(asked).unwrap_or(100).min(100);
            let class = if done >= asked {
                "bar bar--ok"
            } else {
                "bar bar--warn"
            };
            view! {
                <td class="num">
                    <span class="cover__cell">
                        <span>{of(done, asked)}</span>
                        <span class=class style=("--v", percent.to_string()) aria-hidden="true">
                            <i></i>
                        </span>
                    </span>
                </td>
            }
            .into_any()
        }
    }
}
