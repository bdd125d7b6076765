//! The week by person, member of staff, room or activity: one line each over the days.

use super::desk::{Asked, Desk, use_desk};
use crate::{components::icon::Icon, platform::page};
use chrono::{Datelike, NaiveDate};
use leptos::prelude::*;
use semainier::{
    i18n::{
        format,
        text::{person_places as p, week_rows as t},
    },
    present::{
        domains,
        week_cards::Card,
        week_rows::{self, Cell, Row, Rows},
    },
};

/// Lines drawn at once; more come as one scrolls, so that a house of 300 opens at once.
const BATCH: usize = 60;

/// The rows of the view shown.
pub fn rows(desk: Desk) -> Memo<Rows> {
    Memo::new(move |_| {
        let (view, week, cards) = (desk.view.get(), desk.week.get(), desk.cards.get());
        let filters = desk.filters.get();
        desk.store
            .with(|document| week_rows::rows(desk.locale, document, week, &cards, view, &filters))
    })
}

/// The lines as a table of days.
#[component]
pub fn Matrix() -> impl IntoView {
    let desk = use_desk();
    let locale = desk.locale;
    let rows = rows(desk);
    let n_drawn = RwSignal::new(BATCH);
    view! {
        <div
            class="board board--table"
            id="board"
            role="region"
            tabindex="0"
            aria-label=t::table(locale)
            on:scroll=move |_| {
                if page::is_near_end("board") {
                    n_drawn.update(|n_drawn| *n_drawn += BATCH);
                }
            }
        >
            <table class="matrix">
                <thead>
                    <tr>
                        <th scope="col">{move || rows.with(|rows| rows.heading)}</th>
                        {move || {
                            rows.with(|rows| rows.days.clone())
                                .into_iter()
                                .map(|date| {
                                    view! { <th scope="col">{format::capitalized(&format::weekday_date(locale, date))}</th> }
                                })
                                .collect_view()
                        }}
                        <th scope="col" class="num">
                            {t::total(locale)}
                        </th>
                    </tr>
                </thead>
                <tbody>
                    {move || {
                        let n_drawn = n_drawn.get();
                        let days = rows.with(|rows| rows.days.clone());
                        rows.with(|rows| rows.rows.iter().take(n_drawn).cloned().collect::<Vec<_>>())
                            .into_iter()
                            .map(|row| view! { <Line row days=days.clone() /> })
                            .collect_view()
                    }}
                </tbody>
            </table>
            {move || {
                rows.with(|rows| rows.rows.is_empty()).then(|| view! { <p class="empty">{t::nobody(locale)}</p> })
            }}
        </div>
    }
}

#[component]
fn Line(row: Row, days: Vec<NaiveDate>) -> impl IntoView {
    let desk = use_desk();
    let (locale, name) = (desk.locale, row.name.clone());
    view! {
        <tr>
            <th scope="row">
                {row.name}
                {(!row.detail.is_empty()).then(|| view! { <small>{row.detail}</small> })}
            </th>
            {row
                .cells
                .into_iter()
                .zip(days)
                .map(|(cell, date)| match cell {
                    Cell::Away => view! { <td class="is-away"><span class="muted">{t::away(locale)}</span></td> }.into_any(),
                    Cell::Nothing { is_gap: true, person: Some(person) } => {
                        let label = p::why_nothing_label(locale, &name, format::weekday(locale, date.weekday()));
                        let ask = move |_| desk.asked.set(Some(Asked::WhyNothing(person, date.weekday())));
                        view! {
                            <td>
                                <button type="button" class="tag tag--warn" on:click=ask>
                                    {t::nothing(locale)}
                                    <span class="vh">{label}</span>
                                </button>
                            </td>
                        }
                            .into_any()
                    }
                    Cell::Nothing { is_gap: true, person: None } => {
                        view! {
                            <td>
                                <span class="tag tag--warn">{t::nothing(locale)}</span>
                            </td>
                        }
                            .into_any()
                    }
                    Cell::Nothing { .. } => {
                        view! { <td><span class="muted">"–"</span></td> }.into_any()
                    }
                    Cell::Cards(cards) => {
                        view! {
                            <td>
                                <ul>{cards.into_iter().map(|card| view! { <li><Chip card /></li> }).collect_view()}</ul>
                            </td>
                        }
                            .into_any()
                    }
                })
                .collect_view()}
            <td class="num">{row.total}</td>
        </tr>
    }
}

/// A session or appointment in a line.
#[component]
pub fn Chip(card: Card) -> impl IntoView {
    let desk = use_desk();
    let key = card.key;
    let mut class = format!("minicard {}", domains::class(card.domain));
    if card.is_appointment() {
        class.push_str(" minicard--rdv");
    }
    if card.is_changed {
        class.push_str(" is-changed");
    }
    view! {
        <button
            type="button"
            class=class
            aria-pressed=move || (desk.selected.get() == Some(key)).to_string()
            on:click=move |_| desk.select(Some(key))
        >
            <span class="minicard__time">{format::time(desk.locale, card.range.start().0)}</span>
            " "
            <b>{card.title}</b>
            {card.is_pinned.then(|| view! { <Icon name="pin" /> })}
        </button>
    }
}
