//! The card that makes an absence good: the few changes, each with other ideas, accepted together or one by one.

use super::{DayContext, absence::take_back};
use crate::{
    components::icon::Icon,
    platform::{clock, page},
    state::{
        notices::Notices, planner::use_planner, store::Store, use_locale, use_notices, use_store,
    },
};
use chrono::{NaiveDate, Timelike};
use leptos::prelude::*;
use semainier::{
    domain::time::{Minutes, WeekId},
    i18n::{
        Locale,
        text::{common, repairs as t},
    },
    present::{
        absences::{self, Subject},
        domains,
        reasons::repairs::{Repair, Repairs, Way},
        route::{Chosen, Route},
    },
    protocol::{Answer, Question},
};
use std::{collections::BTreeMap, sync::Arc};

/// A card for each absence that leaves something undone.
#[component]
pub fn RepairCards(context: DayContext) -> impl IntoView {
    let store = use_store();
    let today = clock::today();
    let open = Memo::new(move |_| {
        let date = context.date.get();
        if date < today {
            return Vec::new();
        }
        let from = first_open_minute(date);
        let (settled, unfinished) = (context.settled.get(), context.unfinished.get());
        let mut open = store.with(|document| {
            let mut open = absences::open(document, date, from);
            let begun = unfinished.iter().filter(|(subject, of)| {
                *of == date && absences::is_missing(document, *subject, date)
            });
            open.extend(begun.map(|(subject, _)| *subject));
            open
        });
        open.sort_unstable();
        open.dedup();
        open.retain(|subject| !settled.contains(&(*subject, date)));
        open
    });
    view! {
        <For each=move || open.get() key=|subject| *subject let:subject>
            <RepairCard context subject />
        </For>
    }
}

/// What has begun stays as it is; a day to come is open from its beginning.
fn first_open_minute(date: NaiveDate) -> Minutes {
    let now = clock::now();
    if date == now.date() {
        Minutes::at(now.hour() as u16, now.minute() as u16)
    } else {
        Minutes(0)
    }
}

/// What the parts of a card share.
#[derive(Clone, Copy)]
pub struct Card {
    pub context: DayContext,
    pub locale: Locale,
    pub store: Store,
    pub notices: Notices,
    pub subject: Subject,
    pub repairs: Memo<Option<Arc<Repairs>>>,
    /// The idea shown for each line, when it is not the first.
    pub ideas: RwSignal<BTreeMap<String, usize>>,
}

#[component]
fn RepairCard(context: DayContext, subject: Subject) -> impl IntoView {
    let (locale, store, planner) = (use_locale(), use_store(), use_planner());
    let from = first_open_minute(context.date.get_untracked());
    let answer = planner.answer(move || {
        let date = context.date.get();
        let question = Question::Repairs(subject.trouble(date), from);
        Some((WeekId::of(date), question))
    });
    let card = Card {
        context,
        locale,
        store,
        notices: use_notices(),
        subject,
        repairs: Memo::new(move |_| match answer.get().as_deref() {
            Some(Answer::Repairs(repairs)) => Some(Arc::new(repairs.clone())),
            _ => None,
        }),
        ideas: RwSignal::new(BTreeMap::new()),
    };
    let heading = format!("h-{subject}");
    if context.fresh.get_value() == Some(subject) {
        context.fresh.set_value(None);
        let heading = heading.clone();
        request_animation_frame(move || page::focus(&heading));
    }
    let headline = move || {
        let date = context.date.get();
        store.with(|document| subject.headline(locale, document, date, clock::today()))
    };
    let initials = subject.initials(&store.document_untracked());
    let is_person = matches!(subject, Subject::Person(_));
    let is_broken = Memo::new(move |_| {
        let breaks = |found: &Arc<Repairs>| !found.broken.is_empty();
        !is_person
            && card
                .repairs
                .with(|repairs| repairs.as_ref().is_some_and(breaks))
    });
    view! {
        <section
            class="absence"
            class:absence--broken=is_broken
            aria-labelledby=heading.clone()
            aria-busy=move || card.repairs.with(Option::is_none).to_string()
        >
            <header>
                <span class="avatar" aria-hidden="true">
                    {if initials.is_empty() { view! { <Icon name="user-round-x" /> }.into_any() } else { initials.into_any() }}
                </span>
                <div>
                    <h2 id=heading.clone() tabindex="-1">{headline}</h2>
                    <p role="status">{move || summary(&card)}</p>
                </div>
                <button
                    type="button"
                    class="btn btn--sm btn--quiet"
                    on:click=move |_| take_back(store, subject, context.date.get_untracked())
                >
                    <Icon name="undo-2" />
                    {common::cancel(locale)}
                </button>
            </header>
            <Lines card />
            <Foot card />
        </section>
    }
}

/// The rule that is broken, else how many moments change.
fn summary(card: &Card) -> String {
    let locale = card.locale;
    card.repairs.with(|repairs| match repairs {
        None => t::looking(locale).to_owned(),
        Some(found) => match found.broken.first() {
            Some(rule) if !matches!(card.subject, Subject::Person(_)) => rule.clone(),
            _ if found.lines.is_empty() => t::nothing_to_mend(locale).to_owned(),
            _ => t::moments_change(locale, found.lines.len()),
        },
    })
}

#[component]
fn Lines(card: Card) -> impl IntoView {
    let shown = Memo::new(move |_| {
        let ideas = card.ideas.get();
        card.repairs.with(|repairs| {
            repairs
                .as_ref()
                .map_or_else(Vec::new, |found| chosen(found, &ideas))
        })
    });
    move || {
        let lines = shown.get();
        (!lines.is_empty()).then(|| {
            view! {
                <ol class="fixes">
                    {lines.into_iter().map(|(line, way)| view! { <Line card line way /> }).collect_view()}
                </ol>
            }
        })
    }
}

/// Each line with the idea that stands for it: never one that asks a person who joins elsewhere already.
fn chosen(repairs: &Repairs, ideas: &BTreeMap<String, usize>) -> Vec<(Repair, Option<Way>)> {
    let mut taken: Vec<Way> = Vec::new();
    repairs
        .lines
        .iter()
        .map(|line| {
            let first = ideas.get(&line.key).copied().unwrap_or_default();
            let n = line.ways.len();
            let mut order = (0..n).filter_map(|step| line.ways.get((first + step) % n.max(1)));
            let way = order
                .find(|way| !taken.iter().any(|other| other.shares_people(way)))
                .cloned();
            taken.extend(way.clone());
            (line.clone(), way)
        })
        .collect()
}

#[component]
fn Line(card: Card, line: Repair, way: Option<Way>) -> impl IntoView {
    let locale = card.locale;
    let dot = format!("dot-domain {}", domains::class(line.domain));
    let (lead, mark, why) = match &way {
        Some(way) => (way.lead.clone(), way.mark.clone(), way.why.clone()),
        None if line.appointment.is_some() => (
            String::new(),
            String::new(),
            t::without_way(locale).to_owned(),
        ),
        None => (
            String::new(),
            String::new(),
            t::no_change_found(locale).to_owned(),
        ),
    };
    let has_other = line.ways.len() > 1;
    let title = line.title.clone();
    let colon = if lead.is_empty() {
        ""
    } else {
        t::colon(locale)
    };
    let end = if mark.is_empty() && lead.is_empty() {
        ""
    } else {
        "."
    };
    let (key, appointment) = (line.key.clone(), line.appointment);
    let next = move |_| {
        card.ideas.update(|ideas| {
            *ideas.entry(key.clone()).or_default() += 1;
        });
    };
    let accept = {
        let line = line.clone();
        let way = way.clone();
        move |_| card.accept(&[(line.clone(), way.clone())])
    };
    view! {
        <li>
            <div>
                <span class=dot>
                    <Icon name=domains::icon(line.domain) />
                </span>
                <p>
                    <b>
                        {title.clone()} {colon} {lead}
                        {(!mark.is_empty()).then(|| view! { " " <span class="mark">{mark}</span> })}
                        {end}
                    </b>
                    <span>{why}</span>
                </p>
            </div>
            <div class="fixes__act">
                {has_other
                    .then(|| {
                        view! {
                            <button class="btn btn--sm" type="button" on:click=next>
                                {t::other_idea(locale)}
                                <span class="vh">{t::other_idea_for(locale, &title)}</span>
                            </button>
                        }
                    })}
                {match (way, appointment) {
                    (Some(_), _) => {
                        view! {
                            <button class="btn btn--sm btn--primary" type="button" on:click=accept>
                                <Icon name="check" />
                                {t::agreed(locale)}
                                <span class="vh">{t::other_idea_for(locale, &line.title)}</span>
                            </button>
                        }
                            .into_any()
                    }
                    (None, Some(id)) => {
                        view! {
                            <a class="btn btn--sm" href=Route::Appointments(Chosen::One(id)).href()>
                                {t::open_appointment(locale)}
                            </a>
                        }
                            .into_any()
                    }
                    (None, None) => ().into_any(),
                }}
            </div>
        </li>
    }
}

#[component]
fn Foot(card: Card) -> impl IntoView {
    let locale = card.locale;
    let lines = Memo::new(move |_| {
        let ideas = card.ideas.get();
        card.repairs.with(|repairs| {
            let found = repairs.as_ref()?;
            let mut lines = chosen(found, &ideas);
            lines.retain(|(_, way)| way.is_some());
            Some((lines, !found.left.is_empty()))
        })
    });
    move || {
        let (lines, leaves) = lines.get()?;
        let name = match lines.len() {
            0 if leaves => Some(t::take_out(locale).to_owned()),
            0 => None,
            1 => Some(t::accept(locale).to_owned()),
            2 => Some(t::accept_both(locale).to_owned()),
            n => Some(t::accept_all(locale, n)),
        };
        Some(view! {
            <footer>
                <button class="btn btn--sm btn--quiet" type="button" on:click=move |_| card.settle()>
                    {t::nothing_changes(locale)}
                </button>
                {name
                    .map(|name| {
                        view! {
                            <button class="btn btn--sm push" type="button" on:click=move |_| card.accept(&lines)>
                                <Icon name="check-check" />
                                {name}
                            </button>
                        }
                    })}
            </footer>
        })
    }
}
