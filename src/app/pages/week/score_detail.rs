//! What lies behind the four facts of the score bar. The raw score stands here and nowhere else.

use crate::{
    components::{dialog::Dialog, fields::SelectField},
    state::{planner::use_planner, use_locale, use_preferences},
};
use leptos::prelude::*;
use semainier::{
    i18n::{Locale, format, text::planner as t},
    present::{
        proposal,
        score::{RuleLine, ScoreView},
    },
};
use std::sync::Arc;

/// Which detail is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Detail {
    /// Hard rules.
    Rules,
    /// Goals.
    Goals,
    /// Wishes.
    Wishes,
    /// Who has an empty day.
    Fairness,
    /// Everything, with the points.
    All,
}

/// The dialog of a detail.
#[component]
pub fn DetailDialog(shown: Detail, #[prop(into)] on_close: Callback<()>) -> impl IntoView {
    let (planner, locale) = (use_planner(), use_locale());
    let score = planner.score();
    let title = match shown {
        Detail::Rules => t::rules_title(locale),
        Detail::Goals => t::goals(locale),
        Detail::Wishes => t::wishes(locale),
        Detail::Fairness => t::fairness_title(locale),
        Detail::All => t::detail_title(locale),
    };
    let body = move || {
        let score = score.get()?;
        Some(match shown {
            Detail::Rules => rules(locale, &score),
            Detail::Goals => sentences(t::all_goals(locale), &score.goals),
            Detail::Wishes => sentences(t::all_wishes(locale), &score.wishes),
            Detail::Fairness => {
                let days: Vec<String> = score
                    .forgotten
                    .iter()
                    .map(|(_, sentence)| sentence.clone())
                    .collect();
                sentences(t::all_days(locale), &days)
            }
            Detail::All => all(locale, &score),
        })
    };
    view! {
        <Dialog title on_close>
            <div class="score-detail">{body}</div>
        </Dialog>
    }
}

fn sentences(if_none: &'static str, lines: &[String]) -> AnyView {
    if lines.is_empty() {
        return view! { <p>{if_none}</p> }.into_any();
    }
    let lines = lines.to_vec();
    view! { <ul class="list">{lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul> }.into_any()
}

fn rules(locale: Locale, score: &Arc<ScoreView>) -> AnyView {
    let mut rules = score.rules.clone();
    rules.sort_by_key(|rule| (rule.is_waiting, rule.amount == 0));
    rules
        .into_iter()
        .map(|rule| {
            if rule.amount == 0 {
                view! { <section><h3>{rule.name}</h3><p>{rule.kept}</p></section> }.into_any()
            } else if rule.is_waiting {
                view! {
                    <section>
                        <h3>{rule.name.clone()}</h3>
                        {lines(locale, &rule)}
                        <p class="hint">{t::waits_hint(locale)}</p>
                    </section>
                }
                .into_any()
            } else {
                let hint = t::mend(locale, &rule.eased);
                view! {
                    <section class="is-broken">
                        <h3>{rule.name.clone()}</h3>
                        {lines(locale, &rule)}
                        <p class="hint">{hint}</p>
                    </section>
                }
                .into_any()
            }
        })
        .collect_view()
        .into_any()
}

fn lines(locale: Locale, rule: &RuleLine) -> AnyView {
    let more = rule.more as usize;
    let sentences = rule.sentences.clone();
    view! {
        <ul class="list">
            {sentences.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}
            {(more > 0).then(|| view! { <li>{t::and_more(locale, more)}</li> })}
        </ul>
    }
    .into_any()
}

fn all(locale: Locale, score: &Arc<ScoreView>) -> AnyView {
    let told = |is_waiting: bool| -> Vec<String> {
        let broken = score.broken.iter();
        broken
            .filter(|broken| broken.is_waiting == is_waiting)
            .map(|broken| broken.sentence.clone())
            .collect()
    };
    let (broken, waiting) = (told(false), told(true));
    let none_broken = if waiting.is_empty() {
        t::all_kept(locale)
    } else {
        t::none_broken(locale)
    };
    let costs = score.costs.clone();
    let total: i64 = costs.iter().map(|cost| cost.amount).sum();
    let uncounted = score.uncounted.clone();
    view! {
        <section>
            <h3>{t::rules_title(locale)}</h3>
            {sentences(none_broken, &broken)}
        </section>
        {(!waiting.is_empty())
            .then(|| {
                view! {
                    <section>
                        <h3>{t::waits_title(locale)}</h3>
                        {sentences("", &waiting)}
                        <p class="hint">{t::waits_hint(locale)}</p>
                    </section>
                }
            })}
        <section>
            <h3>{t::weighed_title(locale)}</h3>
            <p class="hint">{t::weighed_hint(locale)}</p>
            <table class="table table--tight">
                <thead>
                    <tr>
                        <th scope="col">{t::rule_column(locale)}</th>
                        <th scope="col" class="num">{t::points_column(locale)}</th>
                    </tr>
                </thead>
                <tbody>{costs.into_iter().map(|cost| view! { <CostRow cost /> }).collect_view()}</tbody>
                <tfoot>
                    <tr>
                        <th scope="row">{t::total(locale)}</th>
                        <td class="num">{format::number(locale, total)}</td>
                    </tr>
                </tfoot>
            </table>
        </section>
        {(!uncounted.is_empty())
            .then(|| {
                view! {
                    <section>
                        <h3>{t::uncounted_title(locale)}</h3>
                        {sentences("", &uncounted)}
                    </section>
                }
            })}
        <SearchTime />
    }
    .into_any()
}

/// A soft rule with its points; what costs unfolds.
#[component]
fn CostRow(cost: RuleLine) -> impl IntoView {
    let locale = use_locale();
    let name = cost.name.clone();
    let amount = cost.amount;
    let told = if cost.sentences.is_empty() {
        view! { {name} }.into_any()
    } else {
        let hint = t::ease(locale, &cost.eased);
        view! {
            <details>
                <summary>{name}</summary>
                {lines(locale, &cost)}
                <p class="hint">{hint}</p>
            </details>
        }
        .into_any()
    };
    view! {
        <tr>
            <th scope="row">{told}</th>
            <td class="num">{format::number(locale, amount)}</td>
        </tr>
    }
}

/// How long a proposal is searched for.
#[component]
fn SearchTime() -> impl IntoView {
    let (preferences, locale) = (use_preferences(), use_locale());
    let mut options = vec![("0".to_owned(), t::seconds_auto(locale).to_owned())];
    options.extend([1_u32, 3, 10, 30].map(|seconds| {
        (
            seconds.to_string(),
            proposal::seconds(locale, seconds * 1000),
        )
    }));
    let value = Signal::derive(move || preferences.get().planning_seconds.to_string());
    view! {
        <SelectField
            id="planning-seconds"
            label=t::search_seconds(locale)
            options=Signal::stored(options)
            value
            on_change=move |seconds: String| {
                let seconds = seconds.parse().unwrap_or_default();
                preferences.update(|choices| choices.planning_seconds = seconds);
            }
        />
    }
}
