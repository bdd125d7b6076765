//! One switch: a light goes from choice to choice by itself, and one press anywhere takes what is lit.

use crate::{
    platform::{page, switch},
    state::use_preferences,
};
use leptos::{ev, prelude::*};
use semainier::domain::id::PersonId;
use std::time::Duration;

/// Times around without a press after which the light rests: nobody wants it going all night.
const ROUNDS: u8 = 3;

/// The light as it goes.
#[derive(Debug, Clone, Copy, Default)]
struct Light {
    /// Place of what is lit.
    at: Option<usize>,
    /// Times around without a press.
    rounds: u8,
    /// Steps to wait: something was just chosen, and wants to be looked at.
    wait: u8,
}

impl Light {
    const fn is_resting(self) -> bool {
        self.rounds >= ROUNDS
    }

    /// One step further; where nothing can be chosen it waits.
    fn step(&mut self) {
        if self.is_resting() {
            return;
        }
        if self.wait > 0 {
            self.wait -= 1;
            return;
        }
        let next = switch::light_after(self.at);
        if next.is_none() && self.at.is_some() {
            self.rounds += 1;
            if !self.is_resting() {
                self.at = switch::light_after(None);
                return;
            }
        }
        self.at = next;
    }

    /// A press: takes what is lit, or wakes the light.
    fn press(&mut self) {
        let was_lit = switch::press();
        *self = Self {
            wait: u8::from(was_lit),
            ..Self::default()
        };
        if !was_lit {
            self.step();
        }
    }
}

/// The switch of the screen, on or off as the device's settings say.
#[derive(Debug, Clone, Copy)]
pub struct Switch {
    is_on: bool,
    light: StoredValue<Light>,
}

impl Switch {
    /// Takes a click of the hand for the switch's own press, wherever it was.
    pub fn take(self, event: &ev::MouseEvent) {
        if self.is_on && switch::is_switch(event) {
            event.prevent_default();
            event.stop_immediate_propagation();
            // A click that a key made was that key's press already.
            if event.detail() > 0 {
                let light = self.light;
                // In a task of its own: what is pressed clicks as well, and comes by here again.
                set_timeout(
                    move || {
                        light.try_update_value(Light::press);
                    },
                    Duration::ZERO,
                );
            }
        }
    }
}

/// Begins for as long as the screen lives; anew with each person.
pub fn use_switch(person: Memo<Option<PersonId>>) -> Switch {
    let seconds = use_preferences().get_untracked().scan_seconds;
    let switch = Switch {
        is_on: seconds > 0,
        light: StoredValue::new(Light::default()),
    };
    if !switch.is_on {
        return switch;
    }
    let light = switch.light;
    Effect::new(move |begun: Option<()>| {
        person.track();
        light.set_value(Light {
            wait: u8::from(begun.is_some()),
            ..Light::default()
        });
    });
    let going = set_interval_with_handle(
        move || {
            light.try_update_value(Light::step);
        },
        Duration::from_secs(seconds.into()),
    );
    // By itself a key would press what has the focus, which need not be lit, and the space bar presses no link.
    let key = window_event_listener(ev::keydown, move |event| {
        let is_press = matches!(event.key().as_str(), " " | "Enter");
        if is_press && !event.repeat() && switch::is_switch(&event) && !page::is_typing(&event) {
            event.prevent_default();
            light.try_update_value(Light::press);
        }
    });
    on_cleanup(move || {
        key.remove();
        if let Ok(going) = going {
            going.clear();
        }
        switch::put_out();
    });
    switch
}
