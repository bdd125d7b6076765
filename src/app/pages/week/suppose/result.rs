//! What a supposition would bring: the facts before and after, what each rule gains or loses, what changes in the week.

use super::super::desk::use_desk;
use crate::{
    components::icon::Icon,
    state::{navigation::go, planner::use_planner},
};
use leptos::prelude::*;
use semainier::{
    domain::{plan::Placements, suppose::Supposition},
    i18n::{
        Locale,
        text::{planner as p, suppose as t},
    },
    present::{
        reasons::{RuleChange, SupposedChange, SupposedView},
        route::{Chosen, Route},
        score::Facts,
    },
    protocol::{Answer, Question},
};

/// Changes shown at first.
const SHOWN: usize = 6;

/// The answer, and what can be done with it.
#[component]
pub fn Found(
    supposition: Supposition,
    #[prop(into)] on_apply: Callback<Placements>,
    on_again: Callback<()>,
    on_close: Callback<()>,
) -> impl IntoView {
    let (desk, planner) = (use_desk(), use_planner());
    let l = desk.locale;
    let answer = planner.answer(move || Some((desk.week.get(), Question::Suppose(supposition))));
    let found = Memo::new(move |_| match answer.get().as_deref() {
        Some(Answer::Supposed(view)) => Some(view.clone()),
        _ => None,
    });
    let body = move || match answer.get().as_deref() {
        None => view! { <p class="hint">{t::looking(l)}</p> }.into_any(),
        Some(Answer::Supposed(view)) => told(l, view),
        Some(_) => view! { <p>{t::nothing(l)}</p> }.into_any(),
    };
    let apply = move |_| {
        if let Some(view) = found.get_untracked() {
            on_apply.run(*view.placements);
        }
    };
    let hire = move |_| {
        on_close.run(());
        go(Route::StaffMember(Chosen::New));
    };
    view! {
        <div class="score-detail" aria-live="polite">
            {body}
        </div>
        {move || {
            (found.with(Option::is_some))
                .then(|| {
                    if !supposition.can_be_kept() {
                        view! { <p class="hint">{t::cannot_hire(l)}</p> }.into_any()
                    } else if supposition.is_lasting() {
                        view! { <p class="hint">{t::lasting(l)}</p> }.into_any()
                    } else {
                        ().into_any()
                    }
                })
        }}
        <div class="dialog__foot">
            <button class="btn btn--quiet" type="button" on:click=move |_| on_again.run(())>
                {t::other(l)}
            </button>
            <button class="btn" type="button" on:click=move |_| on_close.run(())>
                {t::leave(l)}
            </button>
            {if supposition.can_be_kept() {
                view! {
                    <button
                        class="btn btn--primary"
                        type="button"
                        disabled=move || found.with(Option::is_none)
                        on:click=apply
                    >
                        {t::apply(l)}
                    </button>
                }
                    .into_any()
            } else {
                view! {
                    <button class="btn btn--primary" type="button" on:click=hire>
                        {t::add_staff(l)}
                    </button>
                }
                    .into_any()
            }}
        </div>
    }
}

fn told(l: Locale, view: &SupposedView) -> AnyView {
    let verdict = view.verdict.clone();
    let without = view.without.clone();
    let persons = view.persons.clone();
    view! {
        <p>
            {verdict} " "
            {without.map(|without| view! { <span class="hint">{without}</span> })}
        </p>
        {facts(l, &view.before, &view.after)}
        <section>
            <h3>{t::rules(l)}</h3>
            {rules(l, &view.rules)}
        </section>
        <section>
            <h3>{t::changes(l)}</h3>
            <Changes changes=view.changes.clone() />
            {persons.map(|persons| view! { <p>{persons}</p> })}
        </section>
    }
    .into_any()
}

fn facts(l: Locale, before: &Facts, after: &Facts) -> impl IntoView + use<> {
    let of = |n: u32, all: u32| p::n_of(l, n, all);
    let rows = [
        (
            t::broken(l),
            before.rules_broken.to_string(),
            after.rules_broken.to_string(),
        ),
        (
            t::goals(l),
            of(before.goals_served, before.goals),
            of(after.goals_served, after.goals),
        ),
        (
            t::wishes(l),
            of(before.wishes_followed, before.wishes),
            of(after.wishes_followed, after.wishes),
        ),
        (
            t::forgotten(l),
            before.forgotten.to_string(),
            after.forgotten.to_string(),
        ),
    ];
    view! {
        <table class="table table--tight">
            <caption class="vh">{t::facts(l)}</caption>
            <thead>
                <tr>
                    <th scope="col">{t::fact(l)}</th>
                    <th scope="col" class="num">
                        {t::now(l)}
                    </th>
                    <th scope="col" class="num">
                        {t::then(l)}
                    </th>
                </tr>
            </thead>
            <tbody>
                {rows
                    .into_iter()
                    .map(|(name, before, after)| {
                        let is_changed = before != after;
                        view! {
                            <tr>
                                <th scope="row">{name}</th>
                                <td class="num">{before}</td>
                                <td class="num">
                                    {if is_changed {
                                        view! { <span class="mark">{after}</span> }.into_any()
                                    } else {
                                        after.into_any()
                                    }}
                                </td>
                            </tr>
                        }
                    })
                    .collect_view()}
            </tbody>
        </table>
    }
}

fn rules(l: Locale, rules: &[RuleChange]) -> AnyView {
    if rules.is_empty() {
        return view! { <p>{t::no_rule(l)}</p> }.into_any();
    }
    let lines = rules.iter().cloned().map(|rule| {
        let (class, icon, word) = if rule.is_better {
            ("is-plus", "plus", t::gains(l))
        } else {
            ("is-minus", "minus", t::loses(l))
        };
        let is_better = rule.is_better;
        let sentences = rule.sentences.into_iter().map(move |line| {
            let line = if is_better {
                t::no_more(l, &line)
            } else {
                line
            };
            view! { <small>{line}</small> }
        });
        view! {
            <li class=class>
                <Icon name=icon />
                <span class="suppose__rule">
                    <b>{rule.name}</b>
                    {sentences.collect_view()}
                </span>
                <span class="weight">{word}</span>
            </li>
        }
    });
    view! { <ul class="reasons">{lines.collect_view()}</ul> }.into_any()
}

/// What differs, a few lines first.
#[component]
fn Changes(changes: Vec<SupposedChange>) -> impl IntoView {
    let l = use_desk().locale;
    let is_long = RwSignal::new(false);
    let n = changes.len();
    let changes = StoredValue::new(changes);
    let lines = move || {
        let shown = if is_long.get() { n } else { SHOWN };
        changes.with_value(|changes| {
            let lines = changes.iter().take(shown).cloned();
            lines
                .map(|change| {
                    view! {
                        <li>
                            <b>{change.title}</b>
                            " "
                            <span>{change.text}</span>
                        </li>
                    }
                })
                .collect_view()
        })
    };
    view! {
        {(n == 0).then(|| view! { <p>{t::no_change(l)}</p> })}
        <ul class="list changes">{lines}</ul>
        {(n > SHOWN)
            .then(|| {
                view! {
                    <p>
                        <button
                            type="button"
                            class="link small"
                            aria-expanded=move || is_long.get().to_string()
                            on:click=move |_| is_long.update(|is_long| *is_long = !*is_long)
                        >
                            {move || {
                                if is_long.get() { p::see_fewer(l).to_owned() } else { t::see_all(l, n) }
                            }}
                        </button>
                    </p>
                }
            })}
    }
}
