//! The menu of a card: right button, long menu key or Shift+F10. It holds what the panel holds.

use super::{
    desk::{Asked, Desk, Tab, use_desk},
    keys::{pin, take_off},
};
use crate::{
    components::icon::Icon,
    platform::page,
    state::{notices::Notices, use_notices},
};
use leptos::{ev, prelude::*};
use semainier::{
    i18n::text::{week as w, week_series as s, week_tools as t},
    present::{
        house_words::HouseWords,
        week_cards::{Card, CardKey},
    },
};

/// The menu, where it is open.
#[derive(Clone, Copy)]
pub struct CardMenu {
    desk: Desk,
    at: RwSignal<Option<(CardKey, f64, f64)>>,
}

/// What it offers.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Action {
    Open(Tab),
    Move,
    Copy,
    Repeat,
    Pin,
    TakeOff,
}

impl CardMenu {
    /// Shut.
    pub fn new() -> Self {
        Self {
            desk: use_desk(),
            at: RwSignal::new(None),
        }
    }

    /// Opens it on a card, at a point of the window or at the card.
    pub fn open(self, key: CardKey, point: Option<(f64, f64)>) {
        let (x, y) = point
            .or_else(|| page::corner_of(&key.to_string()))
            .unwrap_or_default();
        self.desk.focus.set(Some(key));
        self.at.set(Some((key, x, y)));
        request_animation_frame(|| page::focus_first(".cardmenu button"));
    }

    /// Shuts it; whether it was open.
    pub fn shut(self) -> bool {
        let open = self.at.get_untracked();
        if let Some((key, ..)) = open {
            self.at.set(None);
            page::focus(&key.to_string());
        }
        open.is_some()
    }

    fn act(self, key: CardKey, action: Action, notices: Notices) {
        self.at.set(None);
        match action {
            Action::Open(tab) => {
                self.desk.select(Some(key));
                self.desk.tab.set(tab);
                request_animation_frame(|| page::focus("h-panel"));
            }
            Action::Move => self.desk.start_moving(key, false, notices),
            Action::Repeat => {
                if let CardKey::Session(id) = key {
                    self.desk.asked.set(Some(Asked::Repeat(id)));
                }
            }
            Action::Copy => self.desk.start_copying(key, notices),
            Action::Pin => {
                pin(self.desk, key, notices);
                page::focus(&key.to_string());
            }
            Action::TakeOff => take_off(self.desk, key, notices),
        }
    }
}

/// What may be done to a card.
fn actions(desk: Desk, card: &Card) -> Vec<(Action, &'static str, &'static str)> {
    let l = desk.locale;
    let words = HouseWords::of(l, &desk.store.document_untracked().house);
    let pinning = if card.is_pinned {
        w::pinned(l)
    } else {
        w::pin(l)
    };
    let all = [
        (Action::Open(Tab::Why), "info", t::why(l)),
        (Action::Open(Tab::People), "users", words.label_many()),
        (Action::Open(Tab::Edit), "pencil", t::edit(l)),
        (Action::Move, "move", w::move_it(l)),
        (Action::Copy, "copy", t::copy(l)),
        (Action::Repeat, "repeat", s::menu(l)),
        (Action::Pin, "pin", pinning),
        (Action::TakeOff, "trash-2", w::take_off(l)),
    ];
    let is_offered = |action: Action| match action {
        Action::Open(Tab::Why) => true,
        Action::Open(_) | Action::Copy | Action::Repeat => !card.is_appointment(),
        Action::Move | Action::Pin | Action::TakeOff => !card.is_fixed,
    };
    all.into_iter()
        .filter(|(action, ..)| is_offered(*action))
        .collect()
}

/// The menu that is open, if any.
#[component]
pub fn OpenMenu(menu: CardMenu) -> impl IntoView {
    let (desk, notices) = (use_desk(), use_notices());
    let away = window_event_listener(ev::pointerdown, move |event| {
        if menu.at.with_untracked(Option::is_some)
            && page::closest_id(&event, ".cardmenu").is_none()
        {
            menu.at.set(None);
        }
    });
    on_cleanup(move || away.remove());
    let on_key = move |event: ev::KeyboardEvent| match &*event.key() {
        "ArrowDown" => {
            event.prevent_default();
            page::focus_step(".cardmenu button", 1);
        }
        "ArrowUp" => {
            event.prevent_default();
            page::focus_step(".cardmenu button", -1);
        }
        "Tab" => {
            event.prevent_default();
            menu.shut();
        }
        _ => {}
    };
    move || {
        let (key, x, y) = menu.at.get()?;
        let card = desk.card_untracked(key)?;
        let entries = actions(desk, &card)
            .into_iter()
            .map(|(action, icon, name)| {
                view! {
                    <li>
                        <button type="button" on:click=move |_| menu.act(key, action, notices)>
                            <Icon name=icon />
                            {name}
                        </button>
                    </li>
                }
            })
            .collect_view();
        Some(view! {
            <ul
                class="menu__list cardmenu"
                id="card-menu"
                aria-label=t::menu_of(desk.locale, &card.title)
                style:left=format!("min({x}px, calc(100vw - 18rem))")
                style:top=format!("min({y}px, calc(100dvh - 20rem))")
                on:keydown=on_key
            >
                {entries}
            </ul>
        })
    }
}
