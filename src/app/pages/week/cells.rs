//! What stands in the lines of a table of the week, as HTML.

use super::markup::{self, span};
use chrono::{Datelike, NaiveDate, Weekday};
use semainier::{
    domain::id::PersonId,
    export::person::escape,
    i18n::{
        Locale, format,
        text::{person_places as p, week_rows as t},
    },
    present::{
        domains,
        week_cards::{Card, CardKey},
        week_rows::{Cell, Row},
    },
};

/// The cells of a line.
pub fn line(locale: Locale, row: &Row, open: Option<CardKey>) -> String {
    let detail = if row.detail.is_empty() {
        String::new()
    } else {
        format!("<small>{}</small>", escape(&row.detail))
    };
    let days: String = row
        .cells
        .iter()
        .map(|(date, cell)| day(locale, row, *date, cell, open))
        .collect();
    format!(
        "<th scope=\"row\">{}{detail}</th>{days}<td class=\"num\">{}</td>",
        escape(&row.name),
        row.total
    )
}

/// A day on which there can be nothing, and why.
fn shut(why: &str) -> String {
    format!("<td class=\"is-away\">{}</td>", span("muted", why))
}

/// What a line has on a day.
fn day(locale: Locale, row: &Row, date: NaiveDate, cell: &Cell, open: Option<CardKey>) -> String {
    let inner = match cell {
        Cell::Closed => return shut(t::closed(locale)),
        Cell::Away => return shut(t::away(locale)),
        Cell::Nothing {
            is_gap: true,
            person: Some(person),
        } => gap(locale, &row.name, *person, date.weekday()),
        Cell::Nothing { is_gap: true, .. } => span("tag tag--warn", t::nothing(locale)),
        Cell::Nothing { .. } => span("muted", "–"),
        Cell::Cards(cards) => {
            let chips = cards.iter().map(|card| {
                let whose = row.whose(card).unwrap_or_default();
                format!(
                    "<li>{}</li>",
                    chip(locale, card, whose, open == Some(card.key))
                )
            });
            format!("<ul>{}</ul>", chips.collect::<String>())
        }
    };
    format!("<td>{inner}</td>")
}

/// A half-day without anything for a person who comes; pressed, it tells why.
fn gap(locale: Locale, name: &str, person: PersonId, day: Weekday) -> String {
    let why = p::why_nothing_label(locale, name, format::weekday(locale, day));
    format!(
        "<button type=\"button\" class=\"tag tag--warn\" data-gap=\"{person}:{}\">{}{}</button>",
        day.num_days_from_monday(),
        t::nothing(locale),
        span("vh", &escape(&why)),
    )
}

/// Whose gap a button stands for, and on what day.
pub fn gap_of(name: &str) -> Option<(PersonId, Weekday)> {
    let (person, day) = name.split_once(':')?;
    let day = Weekday::try_from(day.parse::<u8>().ok()?).ok()?;
    Some((person.parse().ok()?, day))
}

/// A session or appointment in a line, and whose it is where that must be told; what contains it calls [`super::rows::pick`] when
/// it is pressed.
pub fn chip(locale: Locale, card: &Card, whose: &str, is_open: bool) -> String {
    let mut class = format!("minicard {}", domains::class(card.domain));
    if card.is_appointment() {
        class.push_str(" minicard--rdv");
    }
    if card.is_changed {
        class.push_str(" is-changed");
    }
    let pin = if card.is_pinned {
        markup::icon("pin")
    } else {
        String::new()
    };
    let whose = if whose.is_empty() {
        String::new()
    } else {
        format!(", {}", escape(whose))
    };
    format!(
        "<button type=\"button\" class=\"{class}\" aria-pressed=\"{is_open}\" data-card=\"{}\"><span><span class=\"minicard__time\">{}</span> \
         <b>{}</b>{whose}</span>{pin}</button>",
        card.key,
        format::time(locale, card.range.start().0),
        escape(&card.title),
    )
}
