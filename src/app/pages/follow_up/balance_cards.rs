//! Cards of the house's figures: goals, fairness, who is left out, wishes and refusals.

use super::bars::BarTable;
use crate::{
    components::{
        icon::Icon,
        table::{Head, ScrolledTable},
        why_lacks::WhyLacks,
    },
    state::{use_house_words, use_locale, use_outgoing, use_store},
};
use leptos::prelude::*;
use semainier::{
    domain::id::PersonId,
    i18n::{
        format,
        text::{balance as t, common, lacks as why},
    },
    present::{
        balance_words::{aim_name, broken_line, left_out_lines, spread_name},
        house_balance::{Balance as Figures, Fairness, Share},
        route::{Chosen, Route},
    },
};

/// Goals by what they aim at.
#[component]
pub(super) fn Goals(figures: Figures) -> impl IntoView {
    let locale = use_locale();
    let rows = figures
        .goals
        .into_iter()
        .map(|served| {
            let percent = served.dose.percent().unwrap_or_default();
            let class = if percent >= 75 {
                "bar bar--ok"
            } else {
                "bar bar--warn"
            };
            view! {
                <tr role="row">
                    <th scope="row" role="rowheader">
                        {aim_name(locale, &served.aim)}
                    </th>
                    <td role="cell" class="num" data-label=common::labelled(locale, t::n_goals(locale), "")>
                        {format::number(locale, served.goals)}
                    </td>
                    <td role="cell">
                        <span class="goal__bar">
                            <span class=class style=("--v", percent.to_string()) aria-hidden="true">
                                <i></i>
                            </span>
                            <b class="num">
                                {format!(
                                    "{}\u{a0}/ {}",
                                    format::number(locale, served.dose.part),
                                    format::number(locale, served.dose.all),
                                )}
                            </b>
                        </span>
                    </td>
                </tr>
            }
        })
        .collect_view();
    let is_empty = rows.is_empty();
    let heads = [
        Head::Shown(t::aim(locale)),
        Head::Number(t::n_goals(locale)),
        Head::Shown(t::lived_of(locale)),
    ];
    view! {
        <section class="card stack-2" aria-labelledby="h-domains">
            <h2 id="h-domains">{t::goals(locale)}</h2>
            <p class="small muted">{t::goals_hint(locale)}</p>
            {if is_empty {
                view! { <p class="muted">{t::no_goal(locale)}</p> }.into_any()
            } else {
                view! {
                    <ScrolledTable label=t::goals_table(locale) class="table table--tight table--cards" heads>
                        {rows}
                    </ScrolledTable>
                }
                    .into_any()
            }}
        </section>
    }
}

/// How the places spread over the people.
#[component]
pub(super) fn FairnessCard(fairness: Fairness) -> impl IntoView {
    let locale = use_locale();
    let rows = fairness
        .spread
        .iter()
        .map(|spread| (spread_name(locale, spread), spread.people))
        .collect();
    view! {
        <section class="card stack-2" aria-labelledby="h-fairness">
            <h2 id="h-fairness">{t::fairness(locale)}</h2>
            <p class="small muted">{t::fairness_hint(locale)}</p>
            <BarTable label=t::fairness(locale) head=t::for_ten_days(locale) count=use_house_words().label_many() rows />
            <p class="small">
                {t::fairness_sum(locale, fairness.people, fairness.least, fairness.middle, fairness.most)}
            </p>
        </section>
    }
}

/// Who had a place clearly less often.
#[component]
pub(super) fn LeftOut(fairness: Fairness) -> impl IntoView {
    let (locale, store, outgoing) = (use_locale(), use_store(), use_outgoing());
    // The page is made to be printed.
    let document = outgoing.as_it_may_leave(store.document());
    let lines = left_out_lines(locale, &document, &fairness);
    let asked = RwSignal::new(None::<PersonId>);
    let more = fairness.left_out.len() - lines.len().min(fairness.left_out.len());
    view! {
        <section class="card stack-2" aria-labelledby="h-left-out">
            <h2 id="h-left-out">{t::left_out(locale)}</h2>
            <p class="small muted">{t::left_out_hint(locale)}</p>
            {if lines.is_empty() {
                view! {
                    <p class="row">
                        <span class="tag tag--ok">
                            <Icon name="check" />
                            {t::nobody_left_out(locale)}
                        </span>
                    </p>
                }
                    .into_any()
            } else {
                view! {
                    <ul class="list-plain">
                        {lines
                            .into_iter()
                            .map(|line| {
                                view! {
                                    <li>
                                        <a class="link" href=Route::Persons(Chosen::One(line.person)).href()>
                                            {line.name.clone()}
                                        </a>
                                        " "
                                        <button
                                            type="button"
                                            class="link small"
                                            aria-label=why::why_of(locale, &line.name)
                                            on:click=move |_| asked.set(Some(line.person))
                                        >
                                            {why::why(locale)}
                                        </button>
                                        <p class="hint">{line.detail}</p>
                                    </li>
                                }
                            })
                            .collect_view()}
                    </ul>
                    {(more > 0).then(|| view! { <p class="hint">{t::more_people(locale, more)}</p> })}
                }
                    .into_any()
            }}
            {move || {
                asked
                    .get()
                    .map(|person| {
                        view! { <WhyLacks person target=None on_close=move |()| asked.set(None) /> }
                    })
            }}
        </section>
    }
}

/// Wishes granted, refusals respected.
#[component]
pub(super) fn Wishes(figures: Figures) -> impl IntoView {
    let (locale, store, outgoing) = (use_locale(), use_store(), use_outgoing());
    let Share { part, all } = figures.wishes.times;
    let wishes = if all == 0 {
        t::wishes_none(locale).to_owned()
    } else {
        t::wishes_times(locale, part, all)
    };
    let refusals = figures.refusals;
    let document = outgoing.as_it_may_leave(store.document());
    let broken = refusals.broken.iter();
    let broken = broken.map(|broken| broken_line(locale, &document, broken));
    let broken: Vec<String> = broken.collect();
    let (icon, sentence) = match (broken.len(), refusals.binding) {
        (0, 0) => ("circle-slash", t::refusals_none(locale).to_owned()),
        (0, binding) => ("circle-check", t::refusals_kept(locale, binding)),
        (count, _) => ("triangle-alert", t::refusals_broken(locale, count)),
    };
    view! {
        <section class="card stack-2" aria-labelledby="h-wishes">
            <h2 id="h-wishes">{t::wishes(locale)}</h2>
            <ul class="likes">
                <li>
                    <Icon name="heart" />
                    <span>{wishes}</span>
                </li>
                <li>
                    <Icon name=icon />
                    <span>{sentence}</span>
                </li>
            </ul>
            {(!broken.is_empty())
                .then(|| {
                    view! {
                        <ul class="list-plain small">
                            {broken.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}
                        </ul>
                    }
                })}
        </section>
    }
}
