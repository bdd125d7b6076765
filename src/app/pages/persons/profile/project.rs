//! The personal project: wishes, needs, goals.

use super::{Card, of_person};
use crate::state::{use_locale, use_store};
use leptos::prelude::*;
use semainier::{
    catalogue::serafin_label,
    domain::{
        id::PersonId,
        project::{Goal, Wish},
    },
    i18n::{Locale, format, text::profile as t},
    present::{person_goals, person_words},
};

/// The project of a person.
#[component]
pub fn Project(id: PersonId) -> impl IntoView {
    let (locale, store) = (use_locale(), use_store());
    of_person(id, move |person| {
        let document = store.document();
        let activity = |wish: &Wish| {
            let activity = wish.activity.and_then(|id| document.activities.get(id))?;
            Some(activity.name.clone())
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
                let label = serafin_label(&need.code).unwrap_or_default();
                (format!("{label} ({})", need.code), need.note.clone())
            })
            .collect();
        let goals: Vec<(String, String)> = person
            .project
            .goals
            .iter()
            .map(|goal| goal_line(locale, goal))
            .collect();
        view! {
            <div class="stack mt-4">
                <Card id="h-wishes" title=t::wishes(locale)>
                    <Pairs pairs=wishes none=t::no_wish(locale) />
                </Card>
                <Card id="h-needs" title=t::needs(locale)>
                    <Pairs pairs=needs none=t::no_need(locale) />
                </Card>
                <Card id="h-all-goals" title=t::goals(locale)>
                    <Pairs pairs=goals none=t::no_goal(locale) />
                </Card>
            </div>
        }
    })
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

/// Words of a goal, then what serves it, dose, priority, opinion.
fn goal_line(locale: Locale, goal: &Goal) -> (String, String) {
    let (name, code) = person_goals::target_name(locale, &goal.target);
    let target = code.map_or_else(|| name.clone(), |code| format!("{name} ({code})"));
    let priority = person_words::priorities(locale)
        .into_iter()
        .find(|(priority, _)| *priority == goal.priority)
        .map(|(_, name)| name);
    let details = [
        (!goal.words.is_empty()).then(|| target.clone()),
        Some(t::times(locale, usize::from(goal.per_week))),
        priority,
        Some(person_words::opinion_name(locale, goal.opinion).to_owned()),
        goal.until.map(|until| {
            semainier::i18n::text::forms::until_date(locale, &format::date(locale, until))
        }),
    ];
    let words = if goal.words.is_empty() {
        target
    } else {
        t::quoted(locale, &goal.words)
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
