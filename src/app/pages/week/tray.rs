//! What has no place in the week, and the ways out.

use super::desk::{Asked, use_desk};
use crate::{
    components::{dialog::Dialog, icon::Icon},
    state::{planner::use_planner, use_locale, use_notices, use_store},
};
use leptos::prelude::*;
use semainier::{
    domain::{
        edit::{Command, WeekCommand},
        time::WeekId,
    },
    i18n::text::{
        planner as t,
        rules::{pins, ways},
        suppose,
        week_tools as w,
    },
    present::{
        domains,
        reasons::{LackId, UnplacedView, WayOut, WayView},
        week_cards::CardKey,
    },
    protocol::{Answer, Question},
};
use std::sync::Arc;

/// Lines shown at first.
const SHOWN: usize = 6;

/// The list "À placer".
#[component]
pub fn Tray(week: Memo<WeekId>) -> impl IntoView {
    let (planner, locale) = (use_planner(), use_locale());
    let unplaced = planner.unplaced();
    let is_long = RwSignal::new(false);
    let chosen = RwSignal::new(None::<UnplacedView>);
    let count = Memo::new(move |_| unplaced.get().map_or(0, |lacks| lacks.len()));
    let shown = move || {
        let lacks = unplaced.get().unwrap_or_else(|| Arc::new(Vec::new()));
        let n = if is_long.get() { lacks.len() } else { SHOWN };
        lacks.iter().take(n).cloned().collect::<Vec<_>>()
    };
    view! {
        <section class="tray" aria-labelledby="h-tray">
            <h2 id="h-tray">
                {t::to_place(locale)} " "
                // No number before the worker has counted: nought would say that all is placed.
                {move || {
                    let known = unplaced.with(Option::is_some);
                    let class = if count.get() == 0 { "tag tag--ok" } else { "tag tag--warn" };
                    known.then(|| view! { <span class=class>{count}</span> })
                }}
            </h2>
            {move || {
                unplaced.get().is_some_and(|lacks| lacks.is_empty()).then(|| view! { <p>{t::all_placed(locale)}</p> })
            }}
            <ul>
                {move || {
                    shown().into_iter().map(|lack| view! { <li><Item lack chosen /></li> }).collect_view()
                }}
            </ul>
            {move || {
                (count.get() > SHOWN)
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
                                        if is_long.get() {
                                            t::see_fewer(locale).to_owned()
                                        } else {
                                            t::see_all(locale, count.get())
                                        }
                                    }}
                                </button>
                            </p>
                        }
                    })
            }}
        </section>
        {move || {
            chosen
                .get()
                .map(|lack| {
                    view! { <Ways lack week=week.get_untracked() on_close=move |()| chosen.set(None) /> }
                })
        }}
    }
}

#[component]
fn Item(lack: UnplacedView, chosen: RwSignal<Option<UnplacedView>>) -> impl IntoView {
    let class = lack
        .domain
        .map_or_else(String::new, |domain| domains::class(domain).to_owned());
    let (title, reason) = (lack.title.clone(), lack.reason.clone());
    view! {
        <button type="button" class=format!("tray__item {class}") on:click=move |_| chosen.set(Some(lack.clone()))>
            <b>{title}</b>
            <span>{reason}</span>
        </button>
    }
}

/// What was tried, and what can be done.
#[component]
fn Ways(lack: UnplacedView, week: WeekId, #[prop(into)] on_close: Callback<()>) -> impl IntoView {
    let (locale, desk, notices) = (use_locale(), use_desk(), use_notices());
    let put = move |id| {
        on_close.run(());
        desk.start_moving(CardKey::Appointment(id), false, notices);
    };
    let appointment = lack.appointment;
    let ways = lack.ways;
    let tries = lack.tries;
    let id = lack.id;
    view! {
        <Dialog title=lack.title on_close>
            <div class="score-detail">
                <p>{lack.reason}</p>
                {appointment
                    .map(|id| {
                        view! {
                            <p>
                                <button class="btn btn--primary" type="button" on:click=move |_| put(id)>
                                    <Icon name="move" />
                                    {w::put_on_board(locale)}
                                </button>
                            </p>
                        }
                    })}
                {(!tries.is_empty())
                    .then(|| {
                        view! {
                            <section>
                                <h3>{t::tries_title(locale)}</h3>
                                <ul class="list">
                                    {tries.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}
                                </ul>
                            </section>
                        }
                    })}
                <section>
                    <h3>{t::ways_title(locale)}</h3>
                    {if ways.is_empty() {
                        view! { <p>{t::no_way(locale)}</p> }.into_any()
                    } else {
                        ways.into_iter()
                            .map(|(text, way)| view! { <Way text way week on_close /> })
                            .collect_view()
                            .into_any()
                    }}
                </section>
                {id.map(|id| view! { <TriedWays id week on_close /> })}
            </div>
        </Dialog>
    }
}

/// Ways out that were tried by solving the week again: a rearranged week to take, or data that a human may change.
#[component]
fn TriedWays(id: LackId, week: WeekId, on_close: Callback<()>) -> impl IntoView {
    let (planner, locale) = (use_planner(), use_locale());
    let answer = planner.answer(move || Some((week, Question::Ways(id))));
    let body = move || match answer.get().as_deref() {
        None => view! { <p>{t::trying(locale)}</p> }.into_any(),
        Some(Answer::Ways(ways)) if !ways.is_empty() => {
            let ways = ways.iter().cloned();
            let items = ways.map(|way| view! { <TriedWay way week on_close /> });
            view! { <ul class="alts">{items.collect_view()}</ul> }.into_any()
        }
        Some(_) => view! { <p>{t::nothing_helps(locale)}</p> }.into_any(),
    };
    view! {
        <section aria-live="polite">
            <h3>{t::tried_title(locale)}</h3>
            {body}
        </section>
    }
}

#[component]
fn TriedWay(way: WayView, week: WeekId, on_close: Callback<()>) -> impl IntoView {
    let (store, notices, locale) = (use_store(), use_notices(), use_locale());
    let desk = use_desk();
    let (text, effect) = (way.text, way.effect);
    let supposition = way.supposition;
    match way.placements {
        None => view! {
            <li>
                <p>
                    <b>{text}</b>
                    <small>{effect}</small>
                </p>
                {supposition
                    .map(|supposition| {
                        let see = move |_| {
                            on_close.run(());
                            desk.asked.set(Some(Asked::Suppose(Some(supposition))));
                        };
                        view! {
                            <button type="button" on:click=see>
                                {suppose::see_way(locale)}
                            </button>
                        }
                    })}
            </li>
        }
        .into_any(),
        Some(placements) => {
            let take = move |_| {
                let proposal = WeekCommand::TakeProposal((*placements).clone());
                store.apply(&Command::Week(week, proposal));
                notices.tell_with_undo(ways::rearranged(locale));
                on_close.run(());
            };
            view! {
                <li>
                    <button type="button" on:click=take>
                        <span>
                            <b>{text}</b>
                            <small>{effect}</small>
                        </span>
                    </button>
                </li>
            }
            .into_any()
        }
    }
}

#[component]
fn Way(text: String, way: WayOut, week: WeekId, on_close: Callback<()>) -> impl IntoView {
    let (store, notices, locale) = (use_store(), use_notices(), use_locale());
    match way {
        WayOut::Told => view! { <p>{text}</p> }.into_any(),
        WayOut::Free(session) => {
            let free = move |_| {
                store.apply(&Command::Week(week, WeekCommand::Pin(session, false)));
                notices.tell_with_undo(pins::freed(locale));
                on_close.run(());
            };
            view! {
                <ul class="alts">
                    <li>
                        <button type="button" on:click=free>
                            <b>{text}</b>
                        </button>
                    </li>
                </ul>
            }
            .into_any()
        }
        WayOut::Join(session, person) => {
            let join = move |_| {
                store.apply(&Command::Week(
                    week,
                    WeekCommand::AddParticipant(session, person),
                ));
                notices.tell_with_undo(t::joined(locale));
                on_close.run(());
            };
            view! {
                <ul class="alts">
                    <li>
                        <button type="button" on:click=join>
                            <b>{text}</b>
                        </button>
                    </li>
                </ul>
            }
            .into_any()
        }
    }
}
