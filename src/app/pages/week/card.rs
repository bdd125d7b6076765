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
    // It is replaced only when it says something else: a click whose target goes between press and release is none.
    let html = Memo::new(move |_| {
        let marks = marks.get();
        placed.with(|placed| Arc::<str>::from(html(locale, &placed.card, marks)))
    });
    let line = move |read: fn(&Placed) -> usize| placed.with(|placed| read(placed).to_string());
    view! {
        <li
            style=("--s", move || line(|placed| placed.start_line))
            style=("--e", move || line(|placed| placed.end_line))
            style=("--row", move || line(|placed| placed.lane))
        >
            <button
                type="button"
                id=move || placed.with(|placed| placed.card.key.to_string())
                class=move || placed.with(|placed| class(&placed.card, marks.get()))
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

/// What stands on a card; read in this order by a screen reader.
fn html(locale: Locale, card: &Card, marks: Marks) -> String {
    let time = format::time(locale, card.range.start().0);
    let title = [
        &icon(domains::icon(card.domain)),
        "<b>",
        &escape(&card.title),
        "</b>",
    ]
    .concat();
    let mut meta = span("", &escape(&card.detail));
    if let Some(places) = card.places {
        let label = span("vh", t::places_label(locale));
        let taken = format!("{label}{}/{places}", card.persons.len());
        meta.push_str(&span("sess__n", &taken));
    }
    let mut html = format!("<span class=\"sess__time\" aria-hidden=\"true\">{time}</span>");
    html.push_str(&span("sess__title", &title));
    html.push_str(&span("vh", &escape(&format!(", {}, ", card.when(locale)))));
    html.push_str(&span("sess__meta", &meta));
    let flag = |class, name, label| span(class, &(icon(name) + &span("vh", &escape(label))));
    if card.is_pinned {
        html.push_str(&flag("sess__flag", "pin", t::pinned_label(locale)));
    }
    if card.is_repeated {
        html.push_str(&span("vh", &escape(s::label(locale))));
    }
    if marks.is_warned {
        let class = "sess__flag sess__flag--warn";
        html.push_str(&flag(class, "triangle-alert", t::warning_label(locale)));
    }
    for label in [
        card.is_changed.then(|| t::changed_label(locale)),
        marks.grade.map(|grade| match grade {
            Grade::Forbidden => p::cannot_come(locale),
            Grade::Good | Grade::Possible => p::can_come(locale),
        }),
        marks.is_chosen.then(|| w::chosen_label(locale)),
    ] {
        html.push_str(&label.map_or_else(String::new, |label| span("vh", &escape(label))));
    }
    html
}
