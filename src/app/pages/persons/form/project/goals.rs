//! Goals: words, what serves them, the dose, the order.

use crate::{
    components::{
        choose::Choose,
        date_field::DateField,
        fields::{NumberField, TextField},
        list_editor::{Item, ListEditor},
    },
    platform::ids,
    state::{form::Form, use_locale},
};
use leptos::prelude::*;
use semainier::{
    domain::{
        activity::Domain,
        id::GoalId,
        person::Person,
        project::{Goal, GoalTarget, Opinion},
    },
    i18n::text::project as t,
    present::{person_goals, person_words},
};

/// The goals, most important first.
#[component]
pub fn Goals(form: Form<Person>) -> impl IntoView {
    let locale = use_locale();
    let row = move |item: Item<Goal>| view! { <GoalFields form item /> }.into_any();
    view! {
        <ListEditor
            id="goals"
            one=t::goal_one(locale)
            add=t::goal_add(locale)
            list=form.value(|person| person.project.goals.clone())
            on_change=form
                .set(|person, goals: Vec<Goal>| {
                    person.project.goals = person_goals::renumbered(&person.project.goals, goals);
                })
            blank=|()| Goal {
                id: GoalId(ids::random()),
                words: String::new(),
                target: GoalTarget::Domain(Domain::Physical),
                per_week: 1,
                priority: 2,
                from: None,
                until: None,
                opinion: Opinion::NotAsked,
            }
            is_ordered=true
            row
        />
    }
}

#[component]
fn GoalFields(form: Form<Person>, item: Item<Goal>) -> impl IntoView {
    let locale = use_locale();
    let at = item.index;
    let path = |field: &str| format!("project.goals[{at}].{field}");
    let id = |field: &str| format!("goals-{at}-{field}");
    view! {
        <TextField
            id=id("words")
            label=t::words(locale)
            value=item.value(|goal| goal.words.clone())
            on_input=item.set(|goal, words| goal.words = words)
            issue=form.issue(path("words"))
        />
        <Target form item />
        <NumberField
            id=id("per_week")
            label=t::per_week(locale)
            min=1
            max=14
            value=item.value(|goal| i64::from(goal.per_week))
            on_input=item.set(|goal, number: i64| goal.per_week = u8::try_from(number).unwrap_or_default())
            issue=form.issue(path("per_week"))
        />
        <Choose
            id=id("priority")
            label=t::priority(locale)
            options=person_words::priorities(locale)
            value=item.value(|goal| goal.priority)
            on_change=item.set(|goal, priority| goal.priority = priority)
            issue=form.issue(path("priority"))
        />
        <DateField
            id=id("from")
            label=t::from(locale)
            value=item.value(|goal| goal.from)
            on_change=item.set(|goal, date| goal.from = date)
        />
        <DateField
            id=id("until")
            label=t::until(locale)
            value=item.value(|goal| goal.until)
            on_change=item.set(|goal, date| goal.until = date)
            issue=form.issue(path("until"))
        />
        <Choose
            id=id("opinion")
            label=t::opinion(locale)
            options=person_words::opinions(locale)
            value=item.value(|goal| goal.opinion)
            on_change=item.set(|goal, opinion| goal.opinion = opinion)
        />
    }
}

/// A domain, or one of the needs noted above; drawn anew when those change.
#[component]
fn Target(form: Form<Person>, item: Item<Goal>) -> impl IntoView {
    let locale = use_locale();
    let needs = form.value(|person| {
        let codes = person.project.needs.iter().map(|need| need.code.clone());
        codes.collect::<Vec<_>>()
    });
    let target = item.value(|goal| goal.target.clone());
    let path = format!("project.goals[{}].target", item.index);
    move || {
        let options = person_goals::targets(locale, &needs.get(), &target.get_untracked());
        view! {
            <Choose
                id=format!("goals-{}-target", item.index)
                label=t::target(locale)
                options
                value=target
                on_change=item.set(|goal, target| goal.target = target)
                issue=form.issue(path.clone())
            />
        }
    }
}
