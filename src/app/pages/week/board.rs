//! The board: the axis above, a drawer a day below.

use super::{
    chosen::use_chosen,
    desk::{Desk, use_desk},
    drawer::Drawer,
    empty::Empty,
    guest::use_guest,
    keys::Keys,
    marks::Marker,
    turns::{BOARD, Drawing},
    zoom::ZoomButtons,
};
use crate::{components::icon::Icon, platform::page};
use chrono::{Datelike, Weekday};
use leptos::{ev, prelude::*};
use semainier::{
    i18n::{format, text::week as t},
    present::{week_cards::CardKey, zoom::Zoom},
};

/// Quarters of an hour from which a day leaves half an hour a few letters.
const LONG: usize = 18;

/// The board by day.
#[component]
pub fn Board(keys: Keys) -> impl IntoView {
    let desk = use_desk();
    let locale = desk.locale;
    let columns = Memo::new(move |_| desk.board.with(|board| board.axis.columns()));
    let days = Memo::new(move |_| {
        desk.board.with(|board| {
            board
                .drawers
                .iter()
                .map(|drawer| drawer.day)
                .collect::<Vec<_>>()
        })
    });
    let is_long = Memo::new(move |_| desk.board.with(|board| LONG <= board.axis.n_quarters()));
    let shown_day = Memo::new(move |_| shown_day(desk));
    let is_shown = Memo::new(move |_| desk.shows_board());
    let marker = Marker::new(desk, use_chosen(), use_guest());
    let drawing = Drawing::follow(desk, marker, shown_day);
    let is_zoomed = move || desk.zoom.get() > Zoom::Usual;
    view! {
        <div
            class="board"
            class:is-compact=move || desk.zoom.get() == Zoom::Compact
            class:is-zoomed=is_zoomed
            class:is-long=is_long
            // Another view that is shown in its place has the name.
            id=move || is_shown.get().then_some(BOARD)
            class:is-behind=move || !is_shown.get()
            aria-hidden=move || (!is_shown.get()).then_some("true")
            role="region"
            aria-label=t::board(locale)
            style=("--cols", columns)
            style=("--zoom", move || format!("{}", f32::from(desk.zoom.get().percent()) / 100.0))
            style=("--days", move || days.with(Vec::len).to_string())
            on:scroll=move |_| drawing.scrolled()
            on:click=move |event| {
                if let Some(key) = card_of(&event) {
                    press_card(keys, &event, key);
                }
            }
            on:pointerdown=move |event| keys.drag.press(&event)
            on:touchmove=move |event| {
                if keys.drag.holds() {
                    event.prevent_default();
                }
            }
            on:touchend=move |event| {
                if keys.drag.takes_touch() {
                    event.prevent_default();
                }
            }
            on:contextmenu=move |event| {
                if keys.drag.holds() {
                    event.prevent_default();
                } else if let Some(key) = card_of(&event) {
                    event.prevent_default();
                    keys.menu.open(key, Some((f64::from(event.client_x()), f64::from(event.client_y()))));
                }
            }
            on:pointerover=move |event| {
                if let Some(CardKey::Session(id)) = card_of(&event) {
                    keys.guest.look_at(id);
                }
            }
            on:dragover=move |event| {
                if let Some(CardKey::Session(id)) = card_of(&event) {
                    keys.guest.look_at(id);
                    if keys.guest.may_drop(id) {
                        event.prevent_default();
                    }
                }
            }
            on:drop=move |event| {
                if let Some(CardKey::Session(id)) = card_of(&event) {
                    event.prevent_default();
                    keys.guest.put(id);
                }
            }
            on:keydown=move |event| keys.on_board(&event)
            on:focusin=move |event| {
                if let Some(key) = card_of(&event) {
                    desk.focus.set(Some(key));
                    if let CardKey::Session(id) = key {
                        keys.guest.look_at(id);
                    }
                }
            }
        >
            <ZoomButtons />
            <AxisMarks />
            <DayTabs days shown_day />
            <Empty />
            <For each=move || days.get() key=|day| *day let:day>
                <Drawer day drawing is_shown=Signal::derive(move || shown_day.get() == Some(day)) />
            </For>
        </div>
    }
}

/// A card is pressed: chosen with others, given the name on its way, or opened.
fn press_card(keys: Keys, event: &ev::MouseEvent, key: CardKey) {
    if event.ctrl_key() || event.meta_key() {
        return keys.chosen.toggle(key);
    }
    if event.shift_key() {
        return keys.chosen.extend_to(key);
    }
    if keys.guest.is_on_its_way() {
        if let CardKey::Session(id) = key {
            keys.guest.put(id);
        }
        return;
    }
    keys.chosen.clear();
    keys.desk.select(Some(key));
}

/// The day that a phone shows: the one chosen, else that of the chosen card, else today, else the first.
fn shown_day(desk: Desk) -> Option<Weekday> {
    let today = desk.now.get().date();
    let selected = desk.selected.get().and_then(|key| desk.card(key));
    desk.board.with(|board| {
        let has = |day: &Weekday| board.drawers.iter().any(|drawer| drawer.day == *day);
        desk.shown_day
            .get()
            .filter(has)
            .or_else(|| selected.map(|card| card.day).filter(has))
            .or_else(|| {
                board
                    .drawers
                    .iter()
                    .find(|drawer| drawer.date == today)
                    .map(|drawer| drawer.day)
            })
            .or_else(|| board.drawers.first().map(|drawer| drawer.day))
    })
}

/// The card in which an event happened.
pub fn card_of(event: &ev::Event) -> Option<CardKey> {
    page::closest_id(event, ".sess")?.parse().ok()
}

/// The times above the board.
#[component]
fn AxisMarks() -> impl IntoView {
    let desk = use_desk();
    let marks = Memo::new(move |_| desk.board.with(|board| board.axis.marks(desk.locale)));
    view! {
        <div class="board__axis" aria-hidden="true">
            {move || {
                marks
                    .get()
                    .into_iter()
                    .map(|mark| {
                        view! {
                            <span
                                class:is-band=mark.is_band
                                class:is-half=mark.goes_first
                                style=("--s", mark.column.to_string())
                                style=("--n", mark.n_columns.to_string())
                            >
                                {mark.text}
                            </span>
                        }
                    })
                    .collect_view()
            }}
        </div>
    }
}

/// One tab a day, on a phone.
#[component]
fn DayTabs(days: Memo<Vec<Weekday>>, shown_day: Memo<Option<Weekday>>) -> impl IntoView {
    let desk = use_desk();
    let locale = desk.locale;
    view! {
        <nav class="daytabs" aria-label=t::day_shown(locale)>
            <For each=move || days.get() key=|day| *day let:day>
                {
                    let date = move || desk.week.get().date(day);
                    let name = format::capitalized(format::weekday(locale, day));
                    let short: String = name.chars().take(3).collect();
                    view! {
                        <button
                            type="button"
                            aria-current=move || (shown_day.get() == Some(day)).then_some("date")
                            on:click=move |_| desk.shown_day.set(Some(day))
                        >
                            <span>{short}"."</span>
                            <b>
                                {move || date().day()} <span class="vh">" "{move || format::month(locale, date())}</span>
                            </b>
                        </button>
                    }
                }
            </For>
        </nav>
    }
}

/// A small lock, where the planner may not go.
#[component]
pub fn LockMark() -> impl IntoView {
    let locale = use_desk().locale;
    view! {
        <p class="drawer__lock">
            <Icon name="lock" />
            <span>{t::locked(locale)}</span>
        </p>
    }
}
