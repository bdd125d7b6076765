//! The week board: a drawer a day, time from left to right, and everything that is done to a week.
//!
//! `desk` holds what the pieces share. `bar` is the title bar, `left` the filters, `board` the drawers with their
//! cards, `panel` what stands beside a chosen card.

#![allow(
    clippy::large_types_passed_by_value,
    clippy::needless_pass_by_value,
    reason = "the page's state is a bundle of signals and is handed on as signals are; components own what they show"
)]

mod appointment;
mod bar;
mod beside;
mod board;
mod card;
mod card_menu;
mod cells;
mod chosen;
mod compare;
mod copying;
mod desk;
mod dialogs;
mod drag;
mod drawer;
mod empty;
mod guest;
mod keys;
mod left;
mod lines;
mod list;
mod marks;
mod markup;
mod menu;
mod moving;
mod new_session;
mod panel;
mod people;
mod person_day;
mod propose;
mod repeat;
mod rows;
mod score;
mod score_detail;
mod session_form;
mod session_note;
mod sites;
mod steps;
mod suppose;
mod target;
mod targets;
mod tray;
mod trouble;
mod turns;
mod validate;
mod why;
mod zoom;

use crate::{
    components::main::Main,
    platform::{page, sight, size::HeightWatch},
    state::{use_notices, use_planner, use_preferences},
};
use board::Board;
use card_menu::{CardMenu, OpenMenu};
use chosen::Chosen;
use desk::Desk;
use drag::{Drag, Dragged};
use guest::Guest;
use keys::Keys;
use leptos::{ev, html::Div, prelude::*};
use semainier::{
    i18n::text::{shell, week as t},
    present::route::{WeekForm, WeekView},
};

/// The page of a week.
#[component]
pub fn Week() -> impl IntoView {
    let desk = Desk::open();
    provide_context(desk);
    let locale = desk.locale;
    let title = Memo::new(move |_| {
        let week = desk.week.get();
        desk.board.with(|board| board.title(locale, week))
    });
    Effect::new(move |_| {
        title.track();
        // The browser tells it on to the window, which the cards of another week need not wait for.
        sight::after_paint(move || {
            // Another page may have its own by then.
            if let Some(title) = title.try_get_untracked() {
                page::set_title(&shell::page_title(locale, &title));
            }
        });
    });
    let has_panel = Memo::new(move |_| desk.selected.get().is_some());
    // Hundreds of cards or lines take long to make and to unmake: a view once drawn waits unseen behind the others. Those of
    // few lines share a table.
    let is_board = Memo::new(move |_| desk.shows_board());
    let is_persons = Memo::new(move |_| desk.shows(|view| view == WeekView::Persons));
    let is_other =
        Memo::new(move |_| desk.shows(|view| !matches!(view, WeekView::Days | WeekView::Persons)));
    let [board, persons, others] = [is_board, is_persons, is_other]
        .map(|is_shown| Memo::new(move |was: Option<&bool>| was == Some(&true) || is_shown.get()));
    let is_list = Memo::new(move |_| desk.form.get() == WeekForm::List);
    let (chosen, menu, guest) = (Chosen::new(), CardMenu::new(), Guest::new());
    provide_context(chosen);
    provide_context(guest);
    let drag = Drag::listen();
    let keys = Keys {
        desk,
        drag,
        chosen,
        menu,
        guest,
        notices: use_notices(),
        planner: use_planner(),
        preferences: use_preferences(),
    };
    let handle = window_event_listener(ev::keydown, move |event| keys.anywhere(&event));
    on_cleanup(move || handle.remove());
    let bars = NodeRef::<Div>::new();
    keep_focus_below(bars);
    view! {
        <Main title=t::title(locale) class="week" body_class="app-fixed">
            <bar::Bar title />
            <score::Score week=desk.week />
            <div class="week__body" class:has-panel=has_panel class:is-moving=move || desk.moving.with(Option::is_some)>
                <left::Left />
                <div class="week__center">
                    <div class="week__bars" node_ref=bars>
                        <trouble::TroubleNotice />
                        <moving::MovingBar />
                        <guest::GuestBar />
                        <chosen::ChosenBar />
                    </div>
                    {move || board.get().then(|| view! { <Board keys /> })}
                    {move || persons.get().then(|| view! { <rows::Matrix is_shown=is_persons /> })}
                    {move || others.get().then(|| view! { <rows::Matrix is_shown=is_other /> })}
                    {move || is_list.get().then(|| view! { <list::List /> })}
                </div>
                {move || has_panel.get().then(|| view! { <panel::Panel /> })}
            </div>
            <dialogs::Dialogs />
            <Dragged drag />
            <OpenMenu menu />
        </Main>
    }
}

/// A notice that comes by itself must not push out of sight what has the focus below it.
fn keep_focus_below(bars: NodeRef<Div>) {
    let watch = StoredValue::new_local(None);
    Effect::new(move |_| {
        if let Some(bars) = bars.get() {
            let keep = |grown| sight::keep_focus_in(turns::BOARD, grown);
            watch.set_value(HeightWatch::new(&bars, keep));
        }
    });
}
