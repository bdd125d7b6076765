//! The changes of a card: the most pressing first, all of them on demand, each taken or left out. Nothing is accepted that
//! is not seen.

#![allow(
    clippy::large_types_passed_by_value,
    reason = "a card is a bundle of signals and is handed on as signals are"
)]

use super::repair::Card;
use crate::components::icon::Icon;
use leptos::prelude::*;
use semainier::{
    domain::{appointment::Timing, id::AppointmentId},
    i18n::text::repairs as t,
    present::{
        domains,
        reasons::repairs::{LINES, Repair, Repairs, Way},
        route::{Chosen, Route},
    },
};
use std::collections::BTreeMap;

/// The changes shown.
#[component]
pub fn Lines(card: Card) -> impl IntoView {
    let shown = Memo::new(move |_| {
        let ideas = card.ideas.get();
        card.repairs.with(|repairs| {
            repairs
                .as_ref()
                .map_or_else(Vec::new, |found| chosen(found, &ideas))
        })
    });
    move || {
        let mut lines = shown.get();
        let n = lines.len();
        if !card.is_long.get() {
            lines.truncate(LINES);
        }
        // A few changes are taken together or one by one; of many, some can be left out.
        let has_choice = n > LINES;
        (n > 0).then(|| {
            view! {
                <ol class="fixes" id=format!("fixes-{}", card.subject)>
                    {lines
                        .into_iter()
                        .map(|(line, way)| view! { <Line card line way has_choice /> })
                        .collect_view()}
                </ol>
                {has_choice.then(|| view! { <More card n /> })}
            }
        })
    }
}

/// Shows the changes beyond the first.
#[component]
fn More(card: Card, n: usize) -> impl IntoView {
    let locale = card.locale;
    view! {
        <p class="fixes__more">
            <button
                type="button"
                class="link"
                aria-expanded=move || card.is_long.get().to_string()
                aria-controls=format!("fixes-{}", card.subject)
                on:click=move |_| card.is_long.update(|is_long| *is_long = !*is_long)
            >
                {move || {
                    if card.is_long.get() { t::see_first(locale).to_owned() } else { t::see_others(locale, n - LINES) }
                }}
            </button>
        </p>
    }
}

/// Whether a change is accepted with the others.
#[component]
fn Taken(card: Card, line: Repair) -> impl IntoView {
    let locale = card.locale;
    let key = StoredValue::new(line.key);
    let is_taken = move || {
        !card
            .left_out
            .with(|out| key.with_value(|key| out.contains(key)))
    };
    let set = move |is_taken: bool| {
        card.left_out.update(|out| {
            if is_taken {
                key.with_value(|key| out.remove(key));
            } else {
                out.insert(key.get_value());
            }
        });
    };
    view! {
        <label class="check fixes__take">
            <input
                type="checkbox"
                prop:checked=is_taken
                on:change:target=move |event| set(event.target().checked())
            />
            <span class="vh">{t::take(locale, &line.title)}</span>
        </label>
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

/// Whether people gave the appointment its hour, so that the planner does not move it.
fn has_fixed_hour(card: &Card, id: AppointmentId) -> bool {
    let document = card.store.document_untracked();
    let appointment = document.appointments.get(id);
    appointment.is_some_and(|it| matches!(it.timing, Timing::Fixed { .. }))
}

#[component]
fn Line(card: Card, line: Repair, way: Option<Way>, has_choice: bool) -> impl IntoView {
    let locale = card.locale;
    let dot = format!("dot-domain {}", domains::class(line.domain));
    let without_way = || match line.appointment {
        Some(id) if has_fixed_hour(&card, id) => t::fixed_hour(locale),
        Some(_) => t::without_way(locale),
        None => t::no_change_found(locale),
    };
    let (lead, mark, why) = way.as_ref().map_or_else(
        || (String::new(), String::new(), without_way().to_owned()),
        |way| (way.lead.clone(), way.mark.clone(), way.why.clone()),
    );
    let can_take = way.is_some();
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
                {(has_choice && can_take).then(|| view! { <Taken card line=line.clone() /> })}
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

/// Accepts what is shown and not left out, or changes nothing.
#[component]
pub fn Foot(card: Card) -> impl IntoView {
    let locale = card.locale;
    let lines = Memo::new(move |_| {
        let ideas = card.ideas.get();
        card.repairs.with(|repairs| {
            let found = repairs.as_ref()?;
            let mut lines = chosen(found, &ideas);
            let is_short = lines.len() <= LINES;
            if !card.is_long.get() {
                lines.truncate(LINES);
            }
            let out = card.left_out.get();
            lines.retain(|(line, way)| way.is_some() && (is_short || !out.contains(&line.key)));
            Some((lines, !found.left.is_empty() && is_short))
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
