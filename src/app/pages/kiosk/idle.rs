//! After a minute without a touch the screen returns to the choice of who it is.

use crate::{platform::clock, state::navigation::replace};
use leptos::{ev, prelude::*};
use semainier::{domain::id::PersonId, present::route::Route};
use std::time::Duration;

/// Milliseconds without a touch.
const PATIENCE: f64 = 60_000.0;

/// Watches touches and keys for as long as the screen lives.
pub fn return_to_choice(person: Memo<Option<PersonId>>) {
    let touched = StoredValue::new(clock::milliseconds());
    let note = move || {
        touched.try_set_value(clock::milliseconds());
    };
    let pointer = window_event_listener(ev::pointerdown, move |_| note());
    let key = window_event_listener(ev::keydown, move |_| note());
    let wheel = window_event_listener(ev::wheel, move |_| note());
    let watching = set_interval_with_handle(
        move || {
            let since = touched.try_get_value().unwrap_or_else(clock::milliseconds);
            if clock::milliseconds() - since >= PATIENCE
                && person.try_get_untracked().flatten().is_some()
            {
                note();
                replace(Route::Kiosk(None));
            }
        },
        Duration::from_secs(1),
    );
    on_cleanup(move || {
        pointer.remove();
        key.remove();
        wheel.remove();
        if let Ok(watching) = watching {
            watching.clear();
        }
    });
}
