//! A card of the board. Clicks and keys are heard by the board itself.

use super::{chosen::use_chosen, desk::use_desk, guest::use_guest};
use crate::components::icon::Icon;
use leptos::prelude::*;
use semainier::{
    i18n::{
        format,
        text::{person_places as p, week as t, week_series as s, week_tools as w},
    },
    present::{
        domains,
        week_cards::{Card, CardKey},
        week_grid::Placed,
        week_places::Grade,
    },
};

/// A card in its lane.
#[component]
pub fn CardItem(key: CardKey, placed: Memo<Option<Placed>>) -> impl IntoView {
    let desk = use_desk();
    let line = move |read: fn(&Placed) -> usize| {
        placed.with(|placed| placed.as_ref().map_or(1, read).to_string())
    };
    let is_warned = Memo::new(move |_| match key {
        CardKey::Session(id) => desk.warned.with(|warned| warned.contains(&id)),
        CardKey::Appointment(_) => false,
    });
    let is_stop = move || desk.tab_stop() == Some(key);
    let (chosen, guest) = (use_chosen(), use_guest());
    let is_chosen = Memo::new(move |_| chosen.has(key));
    let grade = Memo::new(move |_| match key {
        CardKey::Session(id) => guest.grade(id),
        CardKey::Appointment(_) => None,
    });
    let class = move || {
        let mut class = placed.with(|placed| {
            placed
                .as_ref()
                .map_or_else(String::new, |placed| class(&placed.card, is_warned.get()))
        });
        if is_chosen.get() {
            class.push_str(" is-chosen");
        }
        class.push_str(match grade.get() {
            Some(Grade::Good) => " takes-well",
            Some(Grade::Possible) => " takes",
            Some(Grade::Forbidden) => " takes-not",
            None => "",
        });
        class
    };
    let said = move || {
        let grade = match grade.get() {
            Some(Grade::Forbidden) => p::cannot_come(desk.locale),
            Some(Grade::Good | Grade::Possible) => p::can_come(desk.locale),
            None => "",
        };
        let chosen = if is_chosen.get() {
            w::chosen_label(desk.locale)
        } else {
            ""
        };
        format!("{grade}{chosen}")
    };
    view! {
        <li
            style=("--s", move || line(|placed| placed.start_line))
            style=("--e", move || line(|placed| placed.end_line))
            style=("--row", move || line(|placed| placed.lane))
        >
            <button
                type="button"
                id=key.to_string()
                class=class
                aria-pressed=move || (desk.selected.get() == Some(key)).to_string()
                tabindex=move || if is_stop() { "0" } else { "-1" }
            >
                {move || placed.get().map(|placed| view! { <CardText card=placed.card is_warned=is_warned.get() /> })}
                <span class="vh">{said}</span>
            </button>
        </li>
    }
}

fn class(card: &Card, is_warned: bool) -> String {
    let mut class = format!("sess {}", domains::class(card.domain));
    for (is_so, name) in [
        (card.is_appointment(), " sess--rdv"),
        (card.is_pinned, " is-pinned"),
        (card.is_changed, " is-changed"),
        (is_warned, " has-warn"),
    ] {
        if is_so {
            class.push_str(name);
        }
    }
    class
}

/// What stands on a card; read in this order by a screen reader.
#[component]
pub fn CardText(card: Card, is_warned: bool) -> impl IntoView {
    let locale = use_desk().locale;
    let taken = card.persons.len();
    view! {
        <span class="sess__time" aria-hidden="true">
            {format::time(locale, card.range.start().0)}
        </span>
        <span class="sess__title">
            <Icon name=domains::icon(card.domain) />
            <b>{card.title.clone()}</b>
        </span>
        <span class="vh">", "{card.when(locale)}", "</span>
        <span class="sess__meta">
            <span>{card.detail.clone()}</span>
            {card
                .places
                .map(|places| {
                    view! {
                        <span class="sess__n">
                            <span class="vh">{t::places_label(locale)}</span>
                            {format!("{taken}/{places}")}
                        </span>
                    }
                })}
        </span>
        {card
            .is_pinned
            .then(|| {
                view! {
                    <span class="sess__flag">
                        <Icon name="pin" />
                        <span class="vh">{t::pinned_label(locale)}</span>
                    </span>
                }
            })}
        {card.is_repeated.then(|| view! { <span class="vh">{s::label(locale)}</span> })}
        {is_warned
            .then(|| {
                view! {
                    <span class="sess__flag sess__flag--warn">
                        <Icon name="triangle-alert" />
                        <span class="vh">{t::warning_label(locale)}</span>
                    </span>
                }
            })}
        {card.is_changed.then(|| view! { <span class="vh">{t::changed_label(locale)}</span> })}
    }
}
