//! A week with nothing in it, a week when the house is closed, a filter that leaves nothing.

use super::{
    desk::{Asked, Desk, use_desk},
    dialogs::ask_or_copy,
    left::drop_filters,
    propose::ProposeButton,
};
use crate::{
    components::{icon::Icon, needs::Needs},
    platform::{focus, page, sight},
    state::use_notices,
};
use leptos::prelude::*;
use semainier::{
    i18n::text::{common, week as t},
    present::{
        route::{Route, SettingsPage},
        week_needs,
    },
};

/// What the board lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lack {
    Closed,
    Sessions,
    Found,
}

/// Says what is lacking and what to do; nothing on a week with something in it.
#[component]
pub fn Empty() -> impl IntoView {
    let desk = use_desk();
    let lack = Memo::new(move |_| {
        let is_closed = desk
            .board
            .with(|board| board.drawers.iter().all(|drawer| drawer.closed.is_some()));
        let shows_cards = desk
            .board
            .with(|board| board.drawers.iter().any(|drawer| !drawer.cards.is_empty()));
        let has_sessions = !desk.plan().placements.sessions.is_empty();
        if is_closed && !has_sessions {
            Some(Lack::Closed)
        } else if !has_sessions {
            Some(Lack::Sessions)
        } else if !shows_cards {
            Some(Lack::Found)
        } else {
            None
        }
    });
    view! {
        // It stands there before there is something to say.
        <p class="vh" role="status">
            {move || (lack.get() == Some(Lack::Found)).then(|| t::nothing_found(desk.locale))}
        </p>
        {move || {
            lack.get()
                .map(|lack| match lack {
                    Lack::Closed => view! { <Closed /> }.into_any(),
                    Lack::Sessions => view! { <NoSessions /> }.into_any(),
                    Lack::Found => view! { <NothingFound /> }.into_any(),
                })
        }}
    }
}

#[component]
fn Closed() -> impl IntoView {
    let locale = use_desk().locale;
    view! {
        <div class="empty board__empty">
            <h2>{t::week_closed(locale)}</h2>
            <p>{t::week_closed_hint(locale)}</p>
            <div class="row">
                <a class="btn btn--sm" href=Route::Settings(SettingsPage::House).href()>
                    {t::open_settings(locale)}
                </a>
            </div>
        </div>
    }
}

#[component]
fn NoSessions() -> impl IntoView {
    let (desk, notices) = (use_desk(), use_notices());
    let locale = desk.locale;
    let ready = move || {
        desk.store.with(|document| {
            let staff = document.staff.iter().filter(|member| !member.archived);
            let rooms = document.rooms.iter().filter(|room| !room.archived);
            t::ready(
                locale,
                &common::persons(locale, document.persons_in(desk.week.get()).len()),
                &t::n_staff(locale, staff.count()),
                &t::n_rooms(locale, rooms.count()),
            )
        })
    };
    view! {
        <div class="empty board__empty">
            <img src="pictos/calendrier.svg" alt="" width="72" height="72" />
            <h2>{t::empty(locale)}</h2>
            <p>{ready}</p>
            {move || {
                let needs = desk.store.with(|document| week_needs::needs(locale, document, desk.week.get()));
                (!needs.is_empty()).then(|| view! { <Needs needs /> })
            }}
            <div class="row">
                <ProposeButton week=desk.week />
                <button class="btn" type="button" on:click=move |_| ask_or_copy(desk, Asked::CopyTemplate, notices)>
                    <Icon name="copy" />
                    {t::copy_template(locale)}
                </button>
                <button class="btn" type="button" on:click=move |_| ask_or_copy(desk, Asked::CopyLast, notices)>
                    <Icon name="copy" />
                    {t::copy_last(locale)}
                </button>
            </div>
        </div>
    }
}

/// Shows everything again; the first card takes the focus from the button that goes.
fn show_all(desk: Desk) {
    drop_filters(desk);
    sight::after_paint(|| {
        if focus::focused().is_none() {
            page::focus_first("#board [tabindex='0']");
        }
    });
}

#[component]
fn NothingFound() -> impl IntoView {
    let desk = use_desk();
    let locale = desk.locale;
    view! {
        <div class="empty board__empty">
            <img src="pictos/oiseaux.svg" alt="" width="72" height="72" />
            <h2>{t::nothing_found(locale)}</h2>
            <p>{t::nothing_found_hint(locale)}</p>
            <div class="row">
                <button class="btn btn--sm" type="button" on:click=move |_| show_all(desk)>
                    {t::drop_filters(locale)}
                </button>
            </div>
        </div>
    }
}
