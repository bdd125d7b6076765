//! The personal project: wishes, needs, goals in their order, and how each was served week by week.

use super::{Card, coverage::Coverage, of_person};
use crate::{
    components::{
        icon::Icon,
        table::{Head, ScrolledTable},
    },
    state::{use_locale, use_store},
};
use leptos::prelude::*;
use semainier::{
    catalogue::serafin_label,
    domain::{
        edit::{Command, Entry},
        id::{GoalId, PersonId},
        person::Person,
        project::{Goal, Opinion, Wish},
    },
    i18n::{
        Locale, format,
        text::{house_words, profile as t},
    },
    present::{activity_words, person_goals, person_words, route::Route},
};

/// The project of a person.
#[component]
pub fn Project(id: PersonId) -> impl IntoView {
    let (locale, store) = (use_locale(), use_store());
    of_person(id, move |person| {
        let document = store.document();
        let activity = |wish: &Wish| {
            let activity = wish.activity.and_then(|id| document.activities.get(id))?;
            Some(activity_words::name(locale, activity).to_owned())
        };
        let wishes: Vec<(String, String)> = person
            .project
            .wishes
            .iter()
            .map(|wish| wish_line(locale, wish, activity(wish)))
            .collect();
        let needs: Vec<(String, String)> = person
            .project
            .needs
            .iter()
            .map(|need| {
                let label = serafin_label(locale, &need.code).unwrap_or_default();
                (format!("{label} ({})", need.code), need.note.clone())
            })
            .collect();
        let house = store.with(|document| document.house.project_word.clone());
        let edit = house_words::edit_project(locale, &house);
        view! {
            <div class="stack mt-4">
                <Goals person=Person::clone(&person) />
                <Coverage id />
                <div class="grid-2">
                    <Card id="h-wishes" title=t::wishes(locale)>
                        <Pairs pairs=wishes none=t::no_wish(locale) />
                    </Card>
                    <Card id="h-needs" title=t::needs(locale)>
                        <Pairs pairs=needs none=t::no_need(locale) />
                    </Card>
                </div>
                <p>
                    <a class="btn" href=Route::PersonEdit(id).href()>
                        <Icon name="pencil" />
                        {edit}
                    </a>
                </p>
            </div>
        }
    })
}

/// The goals, most important first, each with buttons that move it.
#[component]
fn Goals(person: Person) -> impl IntoView {
    let locale = use_locale();
    let heads = [
        t::goal_words(locale),
        t::per_week(locale),
        t::dates(locale),
        t::opinion(locale),
        t::order(locale),
    ]
    .map(Head::Shown);
    let last = person.project.goals.len().saturating_sub(1);
    let rows = person
        .project
        .goals
        .iter()
        .enumerate()
        .map(|(place, goal)| {
            view! { <GoalRow person=person.clone() goal=goal.clone() place is_last=place == last /> }
        })
        .collect_view();
    view! {
        <section class="card card--flush" aria-labelledby="h-all-goals">
            <div class="card__head">
                <h2 id="h-all-goals">{t::goals(locale)}</h2>
            </div>
            {if person.project.goals.is_empty() {
                view! { <p class="muted goal__none">{t::no_goal(locale)}</p> }.into_any()
            } else {
                view! {
                    <ScrolledTable label=t::goals_table(locale) class="table table--cards goals" heads>
                        {rows}
                    </ScrolledTable>
                }
                    .into_any()
            }}
        </section>
    }
}

#[component]
fn GoalRow(person: Person, goal: Goal, place: usize, is_last: bool) -> impl IntoView {
    let locale = use_locale();
    let (name, code) = person_goals::target_name(locale, &goal.target);
    let words = if goal.words.is_empty() {
        name.clone()
    } else {
        t::quoted(locale, &goal.words)
    };
    let priority = person_words::priorities(locale)
        .into_iter()
        .find(|(priority, _)| *priority == goal.priority)
        .map(|(_, name)| name);
    let (class, icon) = opinion_sign(goal.opinion);
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">
                <span class="goal__q">{words.clone()}</span>
                <span class="hint">{name} " " {code.map(|code| view! { <span class="code">{code}</span> })}</span>
            </th>
            <td role="cell" class="nowrap">
                {t::times(locale, usize::from(goal.per_week))}
                <span class="hint">{priority}</span>
            </td>
            <td role="cell">{dates(locale, &goal)}</td>
            <td role="cell">
                <span class=class>
                    <Icon name=icon />
                    {person_words::opinion_name(locale, goal.opinion)}
                </span>
            </td>
            <td role="cell">
                <Moves person goal=goal.id words place is_last />
            </td>
        </tr>
    }
}

const fn opinion_sign(opinion: Opinion) -> (&'static str, &'static str) {
    match opinion {
        Opinion::Agrees => ("tag tag--ok", "check"),
        Opinion::AgreesWithHelp => ("tag tag--ok", "hand-heart"),
        Opinion::NotAsked => ("tag tag--line", "clock"),
        Opinion::Disagrees => ("tag tag--warn", "circle-slash"),
    }
}

fn dates(locale: Locale, goal: &Goal) -> String {
    match (goal.from, goal.until) {
        (Some(from), Some(until)) => t::from_until(
            locale,
            &format::date(locale, from),
            &format::date(locale, until),
        ),
        (Some(from), None) => t::since(locale, &format::date(locale, from)),
        (None, Some(until)) => {
            semainier::i18n::text::forms::until_date(locale, &format::date(locale, until))
        }
        (None, None) => t::no_end(locale).to_owned(),
    }
}

/// "Monter" and "Descendre": the order gives the priority.
#[component]
fn Moves(
    person: Person,
    goal: GoalId,
    words: String,
    place: usize,
    is_last: bool,
) -> impl IntoView {
    let (locale, store) = (use_locale(), use_store());
    let id = person.id;
    let move_by = move |is_up: bool| {
        let Some(person) = store.document_untracked().persons.get(id).cloned() else {
            return;
        };
        if let Some(goals) = person_goals::moved(&person.project.goals, goal, is_up) {
            let mut person = Person::clone(&person);
            person.project.goals = goals;
            store.apply_and_tell(
                &Command::Put(Box::new(Entry::Person(person))),
                t::goal_moved(locale),
            );
            let at = if is_up { place - 1 } else { place + 1 };
            // The row was drawn anew at its new place; the same button has the focus there, or the other one at an end.
            request_animation_frame(move || {
                let button = if is_up { "up" } else { "down" };
                crate::platform::page::focus_first(&format!(
                    "#goal-{button}-{at}:not(:disabled), #goal-up-{at}:not(:disabled), #goal-down-{at}:not(:disabled)"
                ));
            });
        }
    };
    let up = format!("{} {words}", t::move_up(locale));
    let down = format!("{} {words}", t::move_down(locale));
    view! {
        <span class="row nowrap">
            <button
                class="btn btn--quiet btn--icon btn--sm"
                type="button"
                id=format!("goal-up-{place}")
                aria-label=up
                disabled=place == 0
                on:click=move |_| move_by(true)
            >
                <Icon name="chevron-up" />
            </button>
            <button
                class="btn btn--quiet btn--icon btn--sm"
                type="button"
                id=format!("goal-down-{place}")
                aria-label=down
                disabled=is_last
                on:click=move |_| move_by(false)
            >
                <Icon name="chevron-down" />
            </button>
        </span>
    }
}

/// Words of a wish, then activity, dose, importance, voice.
fn wish_line(locale: Locale, wish: &Wish, activity: Option<String>) -> (String, String) {
    let said = wish.said_on.map(|date| format::date(locale, date));
    let details = [
        activity.clone().filter(|_| !wish.words.is_empty()),
        Some(t::times(locale, usize::from(wish.per_week))),
        Some(person_words::importance_name(locale, wish.importance).to_owned()),
        Some(person_words::voice_name(locale, wish.said_by).to_owned()),
        said,
    ];
    let words = if wish.words.is_empty() {
        activity.unwrap_or_default()
    } else {
        t::quoted(locale, &wish.words)
    };
    (
        words,
        details
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" · "),
    )
}

/// Lines, each with what is to know about it; or a sentence if there is none.
#[component]
pub fn Pairs(pairs: Vec<(String, String)>, none: &'static str) -> impl IntoView {
    if pairs.is_empty() {
        return view! { <p class="muted">{none}</p> }.into_any();
    }
    view! {
        <ul class="list-plain">
            {pairs
                .into_iter()
                .map(|(text, detail)| {
                    view! {
                        <li>
                            <b>{text}</b>
                            <p class="hint">{detail}</p>
                        </li>
                    }
                })
                .collect_view()}
        </ul>
    }
    .into_any()
}
