//! The overview: goals, what matters, history, participation.

use super::{Card, goals::Goals, today};
use crate::{
    components::{history_chart::HistoryChart, icon::Icon},
    state::{use_locale, use_store},
};
use leptos::prelude::*;
use semainier::{
    domain::{id::PersonId, person::Title},
    i18n::text::profile as t,
    present::{
        person_coverage::{Participation, figures},
        person_profile::{self, Line},
    },
};

/// The overview of a person.
#[component]
pub fn Overview(id: PersonId) -> impl IntoView {
    let store = use_store();
    let all = Memo::new(move |_| {
        store.with(|document| {
            let person = document.persons.get(id)?;
            Some(figures(document, person, today()))
        })
    });
    view! {
        <div class="pgrid">
            <Goals id figures=all />
            <Care id />
            {move || {
                all.get()
                    .filter(|figures| !figures.history.is_empty())
                    .map(|figures| {
                        view! {
                            <TakesPart id weeks=figures.weeks.len() participation=figures.participation />
                            <HistoryChart weeks=figures.history />
                        }
                    })
            }}
        </div>
    }
}

/// What the overview shows of a person, in lines.
type Lines = (Vec<Line>, Vec<Line>, Vec<Line>);

#[component]
fn Care(id: PersonId) -> impl IntoView {
    let (locale, store) = (use_locale(), use_store());
    let title = titled(
        id,
        [
            t::matters_to_her(locale),
            t::matters_to_him(locale),
            t::matters(locale),
        ],
    );
    let lines = Memo::new(move |_| {
        store.with(|document| -> Lines {
            let Some(person) = document.persons.get(id) else {
                return Lines::default();
            };
            let help = person.help.iter().map(|text| Line {
                icon: "hand-heart",
                text: text.clone(),
                remark: None,
            });
            (
                person_profile::matters(locale, document, person, today()),
                help.collect(),
                person_profile::company(locale, document, person),
            )
        })
    });
    view! {
        <Card id="h-like" title class="card pgrid__care">
            {move || {
                let (matters, help, company) = lines.get();
                view! {
                    <LineList lines=matters />
                    <hr class="divider" />
                    <h3 class="eyebrow">{t::help(locale)}</h3>
                    <LineList lines=help />
                    <hr class="divider" />
                    <h3 class="eyebrow">{t::with_whom(locale)}</h3>
                    <LineList lines=company />
                }
            }}
        </Card>
    }
}

#[component]
fn LineList(lines: Vec<Line>) -> impl IntoView {
    if lines.is_empty() {
        return view! { <p class="small muted mt-2">{t::nothing_yet(use_locale())}</p> }.into_any();
    }
    view! {
        <ul class="likes mt-2">
            {lines
                .into_iter()
                .map(|line| {
                    view! {
                        <li>
                            <Icon name=line.icon />
                            <span>{line.text} {line.remark.map(|remark| view! { <small>{remark}</small> })}</span>
                        </li>
                    }
                })
                .collect_view()}
        </ul>
    }
    .into_any()
}

/// How the person takes part, in the staff's view, and what the person says.
#[component]
fn TakesPart(id: PersonId, weeks: usize, participation: Participation) -> impl IntoView {
    let locale = use_locale();
    let title = titled(
        id,
        [
            t::takes_part_her(locale),
            t::takes_part_him(locale),
            t::takes_part(locale),
        ],
    );
    let says = titled(
        id,
        [
            t::she_says(locale),
            t::he_says(locale),
            t::person_says(locale),
        ],
    );
    let lived = participation.lived();
    let most = lived.max(participation.refused).max(1);
    let [very_active, active, observer, withdrawn] = participation.engaged;
    let agreed = |her, other| titled(id, [her, other, other]);
    let rows = [
        (
            agreed(t::very_active_her(locale), t::very_active(locale)),
            very_active,
        ),
        (agreed(t::active_her(locale), t::active(locale)), active),
        (t::observer(locale), observer),
        (
            agreed(t::withdrawn_her(locale), t::withdrawn(locale)),
            withdrawn,
        ),
        (t::refused(locale), participation.refused),
    ];
    let [happy, neutral, unhappy] = participation.says;
    let weeks = t::weeks_followed(locale, weeks);
    let total = t::lived_sessions(
        locale,
        lived,
        &weeks,
        &t::n_refusals(locale, participation.refused),
    );
    view! {
        <Card id="h-eng" title class="card stack-2 pgrid__eng">
            <p class="small muted">{total}</p>
            <ul class="engbars">
                {rows
                    .map(|(name, count)| {
                        view! {
                            <li>
                                <span>{name}</span>
                                <span class="bar" style=("--v", (count * 100 / most).to_string())>
                                    <i></i>
                                </span>
                                <b>{count}</b>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
            {(happy + neutral + unhappy > 0)
                .then(|| view! { <Says says counts=[happy, neutral, unhappy] /> })}
        </Card>
    }
}

/// What the person says, with its signs.
#[component]
fn Says(says: &'static str, counts: [usize; 3]) -> impl IntoView {
    let locale = use_locale();
    let [happy, neutral, unhappy] = counts;
    let signs = [("smile", happy), ("meh", neutral), ("frown", unhappy)];
    view! {
        <p class="small">
            <span class="vh">{t::says(locale, happy, neutral, unhappy)}</span>
            <span aria-hidden="true" class="row">
                {says}
                {signs
                    .map(|(icon, count)| {
                        view! {
                            <span class="nowrap">
                                <Icon name=icon class="inl" />
                                " "
                                <b>{t::times(locale, count)}</b>
                            </span>
                        }
                    })
                    .collect_view()}
            </span>
        </p>
    }
}

/// The words for a woman, a man, or somebody called by the first name.
fn titled(id: PersonId, words: [&'static str; 3]) -> &'static str {
    let [her, him, other] = words;
    use_store().with(
        |document| match document.persons.get(id).map(|person| person.title) {
            Some(Title::Mrs) => her,
            Some(Title::Mr) => him,
            Some(Title::FirstName) | None => other,
        },
    )
}
