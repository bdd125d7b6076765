//! The panel of the chosen card: what it is, its tabs, what is done with it.

use super::{
    appointment::AppointmentPanel,
    desk::{Tab, use_desk},
    keys::{pin, take_off},
    people::People,
    session_form::EditSession,
    why::Why,
};
use crate::{
    components::{icon::Icon, tabs::TabWord},
    platform::page,
    state::{use_house_words, use_notices},
};
use leptos::{ev, prelude::*};
use semainier::{
    domain::id::SessionId,
    i18n::{format, text::week as t},
    present::{domains, names, week_cards::CardKey},
};

/// The panel.
#[component]
pub fn Panel() -> impl IntoView {
    let desk = use_desk();
    move || match desk.selected.get() {
        Some(CardKey::Session(id)) => view! { <SessionPanel id /> }.into_any(),
        Some(CardKey::Appointment(id)) => view! { <AppointmentPanel id /> }.into_any(),
        None => ().into_any(),
    }
}

#[component]
fn SessionPanel(id: SessionId) -> impl IntoView {
    let desk = use_desk();
    view! {
        <aside class="why" class:is-large=desk.is_large aria-labelledby="h-panel">
            <Head card_key=CardKey::Session(id) />
            <Tabs id />
            <div
                class="why__body"
                role="tabpanel"
                id="panel-body"
                aria-labelledby=move || desk.tab.get().id()
                tabindex="0"
            >
                {move || match desk.tab.get() {
                    Tab::Why => view! { <Why week=desk.week session=id /> }.into_any(),
                    Tab::People => view! { <People id /> }.into_any(),
                    Tab::Edit => view! { <EditSession id /> }.into_any(),
                }}
            </div>
            <Foot card_key=CardKey::Session(id) />
        </aside>
    }
}

const TABS: [Tab; 3] = [Tab::Why, Tab::People, Tab::Edit];

/// The three tabs; arrows go from one to the next.
#[component]
fn Tabs(id: SessionId) -> impl IntoView {
    let desk = use_desk();
    let locale = desk.locale;
    let people = use_house_words().label_many();
    let n_people = Memo::new(move |_| {
        desk.card(CardKey::Session(id))
            .map_or(0, |card| card.persons.len())
    });
    let on_key = move |event: ev::KeyboardEvent| {
        let at = TABS
            .iter()
            .position(|tab| *tab == desk.tab.get_untracked())
            .unwrap_or_default();
        let next = match &*event.key() {
            "ArrowRight" => (at + 1) % TABS.len(),
            "ArrowLeft" => (at + TABS.len() - 1) % TABS.len(),
            "Home" => 0,
            "End" => TABS.len() - 1,
            _ => return,
        };
        event.prevent_default();
        desk.tab.set(TABS[next]);
        page::focus(TABS[next].id());
    };
    view! {
        <div class="tabs" role="tablist" aria-label=t::session_detail(locale) on:keydown=on_key>
            {TABS
                .into_iter()
                .map(|tab| {
                    let is_open = move || desk.tab.get() == tab;
                    let name = match tab {
                        Tab::Why => t::tab_why(locale),
                        Tab::People => people,
                        Tab::Edit => t::tab_edit(locale),
                    };
                    view! {
                        <button
                            type="button"
                            role="tab"
                            id=tab.id()
                            aria-selected=move || is_open().to_string()
                            aria-controls="panel-body"
                            tabindex=move || if is_open() { "0" } else { "-1" }
                            on:click=move |_| desk.tab.set(tab)
                        >
                            <TabWord name />
                            {(tab == Tab::People).then(|| view! { <span class="tag">{n_people}</span> })}
                        </button>
                    }
                })
                .collect_view()}
        </div>
    }
}

/// Name, time, room, leaders; closes.
#[component]
fn Head(card_key: CardKey) -> impl IntoView {
    let desk = use_desk();
    let locale = desk.locale;
    let card = Memo::new(move |_| desk.card(card_key));
    move || {
        card.get().map(|card| {
            let date = desk.week.get().date(card.day);
            let leaders = desk.store.with(|document| {
                card.staff
                    .iter()
                    .filter_map(|id| document.staff.get(*id))
                    .map(|member| names::staff(member))
                    .collect::<Vec<_>>()
            });
            let day = format::capitalized(&format::weekday_date(locale, date));
            let range = format::time_range(locale, card.range.start().0, card.range.end().0);
            let place = if leaders.is_empty() {
                t::without_leader(locale, &card.detail)
            } else {
                t::in_room_with(locale, &card.detail, &format::list(locale, &leaders))
            };
            view! {
                <header class="why__head">
                    <span class=format!("dot-domain {}", domains::class(card.domain))>
                        <Icon name=domains::icon(card.domain) />
                    </span>
                    <div>
                        <h2 id="h-panel" tabindex="-1">
                            {card.title.clone()}
                        </h2>
                        <p>{day}", "{range}<br />{place}</p>
                    </div>
                    <HeadButtons card_key />
                </header>
            }
        })
    }
}

/// Enlarges where the panel is a sheet; closes.
#[component]
pub fn HeadButtons(card_key: CardKey) -> impl IntoView {
    let desk = use_desk();
    let locale = desk.locale;
    view! {
        <div class="why__buttons">
            <button
                class="btn btn--quiet btn--sm why__enlarge"
                type="button"
                aria-expanded=move || desk.is_large.get().to_string()
                on:click=move |_| desk.is_large.update(|is_large| *is_large = !*is_large)
            >
                {move || if desk.is_large.get() { t::reduce(locale) } else { t::enlarge(locale) }}
            </button>
            <button
                class="btn btn--quiet btn--icon btn--sm"
                type="button"
                aria-label=t::close_panel(locale)
                on:click=move |_| {
                    desk.select(None);
                    page::focus(&card_key.to_string());
                }
            >
                <Icon name="x" />
            </button>
        </div>
    }
}

/// Pin, move, take off.
#[component]
pub fn Foot(card_key: CardKey) -> impl IntoView {
    let (desk, notices) = (use_desk(), use_notices());
    let locale = desk.locale;
    let is_pinned = Memo::new(move |_| desk.card(card_key).is_some_and(|card| card.is_pinned));
    view! {
        <footer class="why__foot">
            <button
                class="btn btn--sm"
                type="button"
                aria-pressed=move || is_pinned.get().to_string()
                on:click=move |_| pin(desk, card_key, notices)
            >
                <Icon name="pin" />
                {move || if is_pinned.get() { t::pinned(locale) } else { t::pin(locale) }}
            </button>
            <button
                class="btn btn--sm"
                type="button"
                on:click=move |_| desk.start_moving(card_key, false, notices)
            >
                <Icon name="move" />
                {t::move_it(locale)}
            </button>
            <button
                class="btn btn--sm btn--quiet"
                type="button"
                on:click=move |_| take_off(desk, card_key, notices)
            >
                <Icon name="trash-2" />
                {t::take_off(locale)}
            </button>
        </footer>
    }
}
