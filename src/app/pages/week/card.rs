//! A card of the board. Clicks and keys are heard by the board itself.

use super::{
    desk::use_desk,
    marks::Marks,
    markup::{icon, span},
    turns::Slot,
};
use leptos::prelude::*;
use semainier::{
    export::person::escape,
    i18n::{
        Locale, format,
        text::{person_places as p, week as t, week_series as s, week_tools as w},
    },
    present::{domains, week_cards::Card, week_grid::Placed, week_places::Grade},
};
use std::sync::Arc;

/// A card in its lane. A board holds hundreds, so what stands on one is one piece of HTML.
#[component]
pub fn CardItem(drawn: Slot) -> impl IntoView {
    let locale = use_desk().locale;
    let (placed, marks) = (RwSignal::from(drawn.placed), RwSignal::from(drawn.marks));
    let is_hidden = RwSignal::from(drawn.is_hidden);
    // It is replaced only when it says something else: a click whose target goes between press and release is none.
    let html = Memo::new(move |_| {
        let is_warned = marks.with(|marks| marks.is_warned);
        placed.with(|placed| Arc::<str>::from(html(locale, &placed.card, is_warned)))
    });
    let line = move |read: fn(&Placed) -> usize| placed.with(|placed| read(placed).to_string());
    view! {
        <li
            hidden=move || is_hidden.get()
            style=("--s", move || line(|placed| placed.start_line))
            style=("--e", move || line(|placed| placed.end_line))
            style=("--row", move || line(|placed| placed.lane))
        >
            <button
                type="button"
                id=move || placed.with(|placed| placed.card.key.to_string())
                class=move || placed.with(|placed| class(&placed.card, marks.get()))
                aria-label=move || placed.with(|placed| label(locale, &placed.card, marks.get()))
                aria-pressed=move || marks.get().is_open.to_string()
                tabindex=move || if marks.get().is_stop { "0" } else { "-1" }
                inner_html=move || html.get()
            ></button>
        </li>
    }
}

fn class(card: &Card, marks: Marks) -> String {
    let mut class = format!("sess {}", domains::class(card.domain));
    for (is_so, name) in [
        (card.is_appointment(), " sess--rdv"),
        (card.is_pinned, " is-pinned"),
        (card.is_changed, " is-changed"),
        (marks.is_warned, " has-warn"),
        (marks.is_chosen, " is-chosen"),
        (marks.grade == Some(Grade::Good), " takes-well"),
        (marks.grade == Some(Grade::Possible), " takes"),
        (marks.grade == Some(Grade::Forbidden), " takes-not"),
    ] {
        if is_so {
            class.push_str(name);
        }
    }
    class
}

/// What stands on a card.
fn html(locale: Locale, card: &Card, is_warned: bool) -> String {
    let title = [
        &icon(domains::icon(card.domain)),
        "<b>",
        &escape(&card.title),
        "</b>",
    ]
    .concat();
    let mut meta = span("", &escape(&card.detail));
    if let Some(taken) = places_taken(card) {
        meta.push(' ');
        meta.push_str(&span("sess__n", &taken));
    }
    let time = format::time(locale, card.range.start().0);
    let mut parts = vec![
        format!("<span class=\"sess__time\" aria-hidden=\"true\">{time}</span>"),
        span("sess__title", &title),
        span("sess__meta", &meta),
    ];
    if card.is_pinned {
        parts.push(span("sess__flag", &icon("pin")));
    }
    if is_warned {
        let class = "sess__flag sess__flag--warn";
        parts.push(span(class, &icon("triangle-alert")));
    }
    parts.join(" ")
}

/// What a screen reader says of a card: what is seen, on a phone the time too, in the same words and order, so that who speaks
/// to the page can name it; then the rest. It is an attribute, since words out of sight are laid out like any other, and those of hundreds of cards take a
/// quarter of the time.
fn label(locale: Locale, card: &Card, marks: Marks) -> String {
    let places = places_taken(card).map(|taken| t::places_taken(locale, &taken));
    let grade = marks.grade.map(|grade| match grade {
        Grade::Forbidden => p::cannot_come(locale),
        Grade::Good | Grade::Possible => p::can_come(locale),
    });
    let head = format!(
        "{} {}",
        format::time(locale, card.range.start().0),
        card.title
    );
    let mut label = [Some(head), Some(card.detail.clone()), places]
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .chain([card.when(locale)])
        .collect::<Vec<_>>()
        .join(", ");
    let more = [
        card.is_pinned.then(|| t::pinned_label(locale)),
        card.is_repeated.then(|| s::label(locale)),
        marks.is_warned.then(|| t::warning_label(locale)),
        card.is_changed.then(|| t::changed_label(locale)),
        grade,
        marks.is_chosen.then(|| w::chosen_label(locale)),
    ];
    label.extend(more.into_iter().flatten());
    label
}

fn places_taken(card: &Card) -> Option<String> {
    let places = card.places?;
    Some(format!("{}/{places}", card.persons.len()))
}
