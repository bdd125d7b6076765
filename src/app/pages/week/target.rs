//! The places of a day in their list. A week has two hundred, which come and go at once: they are one piece of HTML, and what
//! changes while they are there is written by hand.

use super::{markup::span, moving::spot_id};
use crate::platform::element::{self, Element, known};
use semainier::{
    domain::time::Minutes,
    export::person::escape,
    i18n::{Locale, format},
    present::week_places::{Grade, Spot},
};

/// Makes a list that shows `last`, or is empty, show other places. A place that stays keeps its element, which may have the
/// focus.
pub fn draw(list: &Element, locale: Locale, last: &[Spot], spots: &[Spot]) {
    let is_drawn = element::first_in(list).is_some();
    let same_place = |(last, spot): (&Spot, &Spot)| last.start == spot.start;
    if !is_drawn || last.len() != spots.len() || !last.iter().zip(spots).all(same_place) {
        let html: String = spots.iter().map(|spot| whole(locale, spot)).collect();
        element::set_html(list, &html);
        for (at, spot) in spots.iter().enumerate() {
            // The policy takes no style from HTML.
            if let Some(item) = element::child(list, at) {
                place(&item, spot);
            }
        }
        return;
    }
    for (at, (last, spot)) in last.iter().zip(spots).enumerate() {
        if last == spot {
            continue;
        }
        let Some(item) = element::child(list, at) else {
            continue;
        };
        place(&item, spot);
        if let Some(button) = element::first_in(&item) {
            for (name, value) in attributes(locale, spot) {
                element::set_attribute(&button, name, &value);
            }
            element::set_html(&button, &inside(locale, spot));
        }
    }
}

/// Marks the place looked at in a list that shows these, and no longer the one before.
pub fn mark(list: &Element, spots: &[Spot], before: Option<Minutes>, now: Option<Minutes>) {
    for (start, is_looked_at) in [(before, false), (now, true)] {
        let at = start.and_then(|start| spots.iter().position(|spot| spot.start == start));
        let item = at.and_then(|at| element::child(list, at));
        if let Some(button) = item.and_then(|item| element::first_in(&item)) {
            element::set_class(&button, "is-looked-at", is_looked_at);
            element::set_attribute(&button, "tabindex", if is_looked_at { "0" } else { "-1" });
        }
    }
}

fn place(item: &Element, spot: &Spot) {
    element::set_style(item, "grid-column", known(&spot.start_line.to_string()));
}

/// A place with its element.
fn whole(locale: Locale, spot: &Spot) -> String {
    let mut html = "<li><button type=\"button\" tabindex=\"-1\"".to_owned();
    for (name, value) in attributes(locale, spot) {
        html.extend([" ", name, "=\"", &escape(&value), "\""]);
    }
    html.extend([">", &inside(locale, spot), "</button></li>"]);
    html
}

/// What stands in a place.
fn inside(locale: Locale, spot: &Spot) -> String {
    let time = format::time(locale, spot.start.0);
    ["<b>", &time, "</b> ", &span("", &escape(&spot.text))].concat()
}

/// What the element of a place has of it.
fn attributes(locale: Locale, spot: &Spot) -> [(&'static str, String); 4] {
    let mut class = match spot.grade {
        Grade::Good => "target target--good",
        Grade::Possible => "target target--possible",
        Grade::Forbidden => "target target--no",
    }
    .to_owned();
    if spot.is_here {
        class.push_str(" is-here");
    }
    let is_forbidden = spot.grade == Grade::Forbidden;
    [
        ("id", spot_id(spot.day, spot.start)),
        ("class", class),
        ("aria-disabled", is_forbidden.to_string()),
        ("aria-label", label(locale, spot)),
    ]
}

/// What a screen reader says of a place.
fn label(locale: Locale, spot: &Spot) -> String {
    let day = format::weekday(locale, spot.day);
    let time = format::time(locale, spot.start.0);
    format!("{day} {time}, {}", spot.text)
}
