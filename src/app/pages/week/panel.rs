//! The panel of the chosen card: what it is, its tabs, what is done with it.

use super::{desk::use_desk, why::Why};
use crate::{components::icon::Icon, platform::page, state::use_notices};
use leptos::prelude::*;
use semainier::{
    domain::{
        edit::{Command, WeekCommand},
        id::SessionId,
    },
    i18n::{format, text::week as t},
    present::{domains, names, week_cards::CardKey},
};

/// The panel.
#[component]
pub fn Panel() -> impl IntoView {
    let desk = use_desk();
    move || match desk.selected.get() {
        Some(CardKey::Session(id)) => view! { <SessionPanel id /> }.into_any(),
        Some(CardKey::Appointment(_)) => view! { <aside class="why"></aside> }.into_any(),
        None => ().into_any(),
    }
}

#[component]
fn SessionPanel(id: SessionId) -> impl IntoView {
    view! {
        <aside class="why" aria-labelledby="h-panel">
            <Head card_key=CardKey::Session(id) />
            <div class="why__body">
                <Why week=use_desk().week session=id />
            </div>
            <Foot id />
        </aside>
    }
}

/// Name, time, room, leaders; closes.
#[component]
pub fn Head(card_key: CardKey) -> impl IntoView {
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
                        <h2 id="h-panel" tabindex="-1">{card.title.clone()}</h2>
                        <p>{day}", "{range}<br />{place}</p>
                    </div>
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
                </header>
            }
        })
    }
}

#[component]
fn Foot(id: SessionId) -> impl IntoView {
    let (desk, notices) = (use_desk(), use_notices());
    let locale = desk.locale;
    let is_pinned = Memo::new(move |_| {
        desk.card(CardKey::Session(id))
            .is_some_and(|card| card.is_pinned)
    });
    let command = move |command| Command::Week(desk.week.get_untracked(), command);
    view! {
        <footer class="why__foot">
            <button
                class="btn btn--sm"
                type="button"
                aria-pressed=move || is_pinned.get().to_string()
                on:click=move |_| {
                    let pin = !is_pinned.get_untracked();
                    desk.store.apply(&command(WeekCommand::Pin(id, pin)));
                    notices.tell_with_undo(if pin { t::told_pinned(locale) } else { t::told_free(locale) });
                }
            >
                <Icon name="pin" />
                {move || if is_pinned.get() { t::pinned(locale) } else { t::pin(locale) }}
            </button>
        </footer>
    }
}
