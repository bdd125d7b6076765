//! The week board: a drawer a day, time from left to right, and everything that is done to a week.
//!
//! `desk` holds what the pieces share. `bar` is the title bar, `left` the filters, `board` the drawers with their
//! cards, `panel` what stands beside a chosen card.

mod bar;
mod board;
mod card;
mod desk;
mod drawer;
mod left;
mod panel;
mod propose;
mod score;
mod score_detail;
mod tray;
mod validate;
mod why;

use crate::{components::main::Main, platform::page};
use board::Board;
use desk::Desk;
use leptos::prelude::*;
use semainier::i18n::text::{shell, week as t};

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
    Effect::new(move |_| page::set_title(&shell::page_title(locale, &title.get())));
    let has_panel = Memo::new(move |_| desk.selected.get().is_some());
    view! {
        <Main title=t::title(locale) class="week" body_class="app-fixed">
            <bar::Bar title />
            <score::Score week=desk.week />
            <div class="week__body" class:has-panel=has_panel>
                <left::Left />
                <Board />
                {move || has_panel.get().then(|| view! { <panel::Panel /> })}
            </div>
        </Main>
    }
}
