//! Dragging a card with a pointer: a mouse after a few pixels, a finger after a long press, so that it can scroll.

use super::{
    desk::{Desk, use_desk},
    moving::spot_of,
};
use crate::{
    platform::page,
    state::{notices::Notices, use_notices},
};
use leptos::{ev, prelude::*};
use semainier::present::{domains, week_cards::CardKey};
use std::time::Duration;

/// Pixels that a mouse moves before it drags.
const SLACK: f64 = 5.0;
/// How long a finger rests before it drags.
const LONG_PRESS: Duration = Duration::from_millis(350);
/// Pixels from the edge of the board where it scrolls.
const EDGE: f64 = 48.0;

/// A pointer pressed on a card.
#[derive(Debug, Clone, Copy)]
struct Press {
    key: CardKey,
    pointer: i32,
    start: (f64, f64),
    /// From the beginning of the card to the pointer.
    grip: f64,
    /// The card's width.
    width: f64,
    is_dragging: bool,
    /// Whether it went further than a hand trembles.
    has_travelled: bool,
}

/// Dragging on the board.
#[derive(Clone, Copy)]
pub struct Drag {
    desk: Desk,
    notices: Notices,
    press: StoredValue<Option<Press>>,
    /// Where the pointer is while it drags.
    at: RwSignal<Option<(f64, f64)>>,
    /// Whether the touch that ends was a drag: no click may follow from it.
    ends_held: StoredValue<bool>,
}

impl Drag {
    /// Listens to the whole window, since a pointer leaves the board.
    pub fn listen() -> Self {
        let drag = Self {
            desk: use_desk(),
            notices: use_notices(),
            press: StoredValue::new(None),
            at: RwSignal::new(None),
            ends_held: StoredValue::new(false),
        };
        let handles = [
            window_event_listener(ev::pointermove, move |event| drag.travel(&event)),
            window_event_listener(ev::pointerup, move |event| drag.release(&event)),
            window_event_listener(ev::pointercancel, move |event| drag.forget(&event)),
        ];
        on_cleanup(move || {
            for handle in handles {
                handle.remove();
            }
        });
        drag
    }

    /// A pointer is pressed on the board.
    pub fn press(self, event: &ev::PointerEvent) {
        let is_choosing = event.ctrl_key() || event.meta_key() || event.shift_key();
        if event.button() != 0 || is_choosing || self.desk.moving.with_untracked(Option::is_some) {
            return;
        }
        let Some(key) = super::board::card_of(event) else {
            return;
        };
        let start = (f64::from(event.client_x()), f64::from(event.client_y()));
        let (left, width) = page::span_of(&key.to_string()).unwrap_or((start.0, 0.0));
        let press = Press {
            key,
            pointer: event.pointer_id(),
            start,
            grip: start.0 - left,
            width,
            is_dragging: false,
            has_travelled: false,
        };
        self.press.set_value(Some(press));
        if event.pointer_type() == "touch" {
            set_timeout(
                move || {
                    let still = self.press.try_get_value().flatten();
                    if still
                        .is_some_and(|still| still.pointer == press.pointer && !still.is_dragging)
                    {
                        self.begin(press);
                    }
                },
                LONG_PRESS,
            );
        }
    }

    /// Whether a finger's movement belongs to a drag and must not scroll.
    pub fn holds(self) -> bool {
        self.press
            .with_value(|press| press.is_some_and(|press| press.is_dragging))
    }

    fn begin(self, press: Press) {
        self.desk.start_moving(press.key, true, self.notices);
        if self.desk.moving.with_untracked(Option::is_some) {
            self.press.set_value(Some(Press {
                is_dragging: true,
                ..press
            }));
            self.at.set(Some(press.start));
        } else {
            self.press.set_value(None);
        }
    }

    fn travel(self, event: &ev::PointerEvent) {
        let Some(press) = self.press.try_get_value().flatten() else {
            return;
        };
        if press.pointer != event.pointer_id() {
            return;
        }
        let at = (f64::from(event.client_x()), f64::from(event.client_y()));
        let far = (at.0 - press.start.0).hypot(at.1 - press.start.1) > SLACK;
        if !press.is_dragging {
            if far && event.pointer_type() == "touch" {
                // The finger scrolls.
                self.press.set_value(None);
            } else if far {
                self.begin(press);
            }
            return;
        }
        if !far && !press.has_travelled {
            return;
        }
        self.press.set_value(Some(Press {
            has_travelled: true,
            ..press
        }));
        self.at.set(Some(at));
        page::scroll_near_edge("board", at.1, EDGE);
        let under = page::id_under(at.0 - press.grip + 8.0, at.1, ".target")
            .or_else(|| page::id_under(at.0, at.1, ".target"));
        if let Some(place) = under.and_then(|id| spot_of(&id)) {
            self.desk.cursor.set(Some(place));
        } else {
            self.desk.cursor.set(None);
        }
    }

    fn release(self, event: &ev::PointerEvent) {
        let Some(press) = self.press.try_get_value().flatten() else {
            return;
        };
        if press.pointer != event.pointer_id() {
            return;
        }
        self.press.set_value(None);
        if !press.is_dragging {
            return;
        }
        self.at.set(None);
        let is_touch = event.pointer_type() == "touch";
        self.ends_held.set_value(is_touch);
        if press.has_travelled {
            if let Some(place) = self.desk.cursor.get_untracked() {
                self.desk.put(place, self.notices);
            }
            self.desk.stop_moving();
        } else if is_touch {
            // A finger that only held the card: the places stay lit, to be touched.
            self.desk.leave_lit();
        } else {
            self.desk.stop_moving();
        }
    }

    /// Whether a touch that ends was a drag; said once.
    pub fn takes_touch(self) -> bool {
        let held = self.ends_held.get_value();
        self.ends_held.set_value(false);
        held
    }

    fn forget(self, event: &ev::PointerEvent) {
        let Some(press) = self.press.try_get_value().flatten() else {
            return;
        };
        if press.pointer == event.pointer_id() {
            self.cancel();
        }
    }

    /// Lets go without moving anything.
    pub fn cancel(self) {
        self.press.set_value(None);
        self.at.set(None);
        self.desk.stop_moving();
    }
}

/// The card under the pointer.
#[component]
pub fn Dragged(drag: Drag) -> impl IntoView {
    let desk = use_desk();
    let card = Memo::new(move |_| {
        desk.moving
            .get()
            .filter(|moving| moving.is_drag)
            .map(|moving| moving.card)
    });
    let is_dragged = Memo::new(move |_| drag.at.get().is_some());
    move || {
        let card = card.get().filter(|_| is_dragged.get())?;
        let at = move || drag.at.get().unwrap_or_default();
        let press = drag.press.try_get_value().flatten();
        let (grip, width) = press.map_or((0.0, 0.0), |press| (press.grip, press.width));
        Some(view! {
            <div
                class=format!("dragged sess {}", domains::class(card.domain))
                aria-hidden="true"
                style:left=move || format!("{}px", at().0)
                style:top=move || format!("{}px", at().1)
                style=("--grip", format!("{grip}px"))
                style=("--w", format!("{width}px"))
            >
                <b>{card.title.clone()}</b>
                <span class="sess__meta">{card.detail.clone()}</span>
            </div>
        })
    }
}
