//! The week by person, member of staff, room or activity: one line each over the days.

use super::{
    desk::{Asked, Desk, use_desk},
    lines::Lines,
    markup,
};
use crate::platform::event;
use chrono::{Datelike, NaiveDate};
use leptos::{ev, prelude::*};
use semainier::{
    export::person::escape,
    i18n::{
        Locale, format,
        text::{person_places as p, week_rows as t},
    },
    present::{
        domains,
        week_cards::{Card, CardKey},
        week_rows::{self, Cell, Row, Rows},
    },
};
use std::sync::Arc;

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
    let days = Memo::new(move |_| rows.with(|rows| rows.days.clone()));
    let lines = Lines::follow(rows);
    view! {
        <div
            class="board board--table"
            id="board"
            role="region"
            tabindex="0"
            aria-label=t::table(locale)
            on:click=move |event| pick(desk, &event)
        >
            <table class="matrix">
                <thead>
                    <tr>
                        <th scope="col">{move || rows.with(|rows| rows.heading)}</th>
                        {move || {
                            days.get()
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
                    <For each=move || lines.slots() key=|slot| slot.at let:slot>
                        <Line row=slot.row />
                    </For>
                </tbody>
            </table>
            {move || {
                rows.with(|rows| rows.rows.is_empty()).then(|| view! { <p class="empty">{t::nobody(locale)}</p> })
            }}
        </div>
    }
}

/// A line. A house of 300 has hundreds with a dozen cards each, so each is one effect.
#[component]
fn Line(row: ArcRwSignal<Arc<Row>>) -> impl IntoView {
    let desk = use_desk();
    let own = row.clone();
    let open = Memo::new(move |_| {
        let key = desk.selected.get()?;
        own.with(|row| row.has(key)).then_some(key)
    });
    move || {
        let (row, open) = (row.get(), open.get());
        view! {
            <tr>
                <th scope="row">
                    {row.name.clone()}
                    {(!row.detail.is_empty()).then(|| view! { <small>{row.detail.clone()}</small> })}
                </th>
                {row.cells.iter().map(|(date, cell)| day(desk, &row.name, *date, cell, open)).collect_view()}
                <td class="num">{row.total}</td>
            </tr>
        }
    }
}

/// What a line has on a day.
fn day(
    desk: Desk,
    name: &str,
    date: NaiveDate,
    cell: &Cell,
    open: Option<CardKey>,
) -> impl IntoView + use<> {
    let locale = desk.locale;
    match cell {
        Cell::Away => {
            view! { <td class="is-away"><span class="muted">{t::away(locale)}</span></td> }
                .into_any()
        }
        Cell::Nothing {
            is_gap: true,
            person: Some(person),
        } => {
            let person = *person;
            let label = p::why_nothing_label(locale, name, format::weekday(locale, date.weekday()));
            let ask = move |_| {
                desk.asked
                    .set(Some(Asked::WhyNothing(person, date.weekday())));
            };
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
        Cell::Nothing {
            is_gap: true,
            person: None,
        } => view! {
            <td>
                <span class="tag tag--warn">{t::nothing(locale)}</span>
            </td>
        }
        .into_any(),
        Cell::Nothing { .. } => view! { <td><span class="muted">"–"</span></td> }.into_any(),
        Cell::Cards(cards) => {
            let chip =
                |card: &Arc<Card>| view! { <li>{chip(locale, card, open == Some(card.key))}</li> };
            view! {
                <td>
                    <ul>{cards.iter().map(chip).collect_view()}</ul>
                </td>
            }
            .into_any()
        }
    }
}

/// A session or appointment in a line; what contains it calls [`pick`] when it is pressed.
pub fn chip(locale: Locale, card: &Card, is_open: bool) -> impl IntoView + use<> {
    let mut class = format!("minicard {}", domains::class(card.domain));
    if card.is_appointment() {
        class.push_str(" minicard--rdv");
    }
    if card.is_changed {
        class.push_str(" is-changed");
    }
    let time = format::time(locale, card.range.start().0);
    let pin = if card.is_pinned {
        markup::icon("pin")
    } else {
        String::new()
    };
    let title = escape(&card.title);
    let html = format!("<span class=\"minicard__time\">{time}</span> <b>{title}</b>{pin}");
    view! {
        <button
            type="button"
            class=class
            aria-pressed=is_open.to_string()
            data-card=card.key.to_string()
            inner_html=html
        ></button>
    }
}

/// Opens the card that was pressed in a table.
pub fn pick(desk: Desk, click: &ev::MouseEvent) {
    let name = event::closest_attribute(click, ".minicard", "data-card");
    if let Some(key) = name.and_then(|name| name.parse().ok()) {
        desk.select(Some(key));
    }
}
