//! Why something has no place: what stands in the way, what was tried, the ways out to take.

use super::icon::Icon;
use crate::state::{planner::use_planner, use_locale, use_store};
use leptos::prelude::*;
use semainier::{
    domain::{
        edit::{Command, WeekCommand},
        id::AppointmentId,
        suppose::Supposition,
        time::WeekId,
    },
    i18n::text::{
        planner as t,
        rules::{pins, ways},
        suppose, week_tools as w,
    },
    present::reasons::{LackId, UnplacedView, WayOut, WayView},
    protocol::{Answer, Question},
};

/// What was tried, and what can be done.
#[component]
pub fn Lack(
    lack: UnplacedView,
    week: WeekId,
    /// Something was done about it.
    #[prop(into)]
    on_close: Callback<()>,
    /// An appointment is to be put by hand, where there is a board.
    #[prop(optional)]
    on_put: Option<Callback<AppointmentId>>,
    /// A changed datum is to be looked into, where that can be shown.
    #[prop(optional)]
    on_suppose: Option<Callback<Supposition>>,
) -> impl IntoView {
    let locale = use_locale();
    let appointment = lack.appointment.zip(on_put);
    let ways = lack.ways;
    let tries = lack.tries;
    let id = lack.id;
    view! {
            <div class="score-detail">
                <p>{lack.reason}</p>
                {appointment
                    .map(|(id, put)| {
                        view! {
                            <p>
                                <button class="btn btn--primary" type="button" on:click=move |_| put.run(id)>
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
                {id.map(|id| view! { <TriedWays id week on_close on_suppose /> })}
            </div>
    }
}

/// Ways out that were tried by solving the week again: a rearranged week to take, or data that a human may change.
#[component]
fn TriedWays(
    id: LackId,
    week: WeekId,
    on_close: Callback<()>,
    on_suppose: Option<Callback<Supposition>>,
) -> impl IntoView {
    let (planner, locale) = (use_planner(), use_locale());
    let answer = planner.answer(move || Some((week, Question::Ways(id))));
    let body = move || match answer.get().as_deref() {
        None => view! { <p>{t::trying(locale)}</p> }.into_any(),
        Some(Answer::Ways(ways)) if !ways.is_empty() => {
            let ways = ways.iter().cloned();
            let items = ways.map(|way| view! { <TriedWay way week on_close on_suppose /> });
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
fn TriedWay(
    way: WayView,
    week: WeekId,
    on_close: Callback<()>,
    on_suppose: Option<Callback<Supposition>>,
) -> impl IntoView {
    let (store, locale) = (use_store(), use_locale());
    let (text, effect) = (way.text, way.effect);
    let supposition = way.supposition.zip(on_suppose);
    match way.placements {
        None => view! {
            <li class="alts__told">
                <p>
                    <b>{text}</b>
                    <small>{effect}</small>
                </p>
                {supposition
                    .map(|(supposition, suppose)| {
                        view! {
                            <button class="btn btn--sm" type="button" on:click=move |_| suppose.run(supposition)>
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
                store.apply_and_tell(&Command::Week(week, proposal), ways::rearranged(locale));
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
    let (store, locale) = (use_store(), use_locale());
    match way {
        WayOut::Told => view! { <p>{text}</p> }.into_any(),
        WayOut::Free(session) => {
            let free = move |_| {
                store.apply_and_tell(
                    &Command::Week(week, WeekCommand::Pin(session, false)),
                    pins::freed(locale),
                );
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
                store.apply_and_tell(
                    &Command::Week(week, WeekCommand::AddParticipant(session, person)),
                    t::joined(locale),
                );
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
