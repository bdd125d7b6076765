//! Whether texts can be read aloud here, and reading them.

use super::use_locale;
use crate::platform::speech;
use leptos::prelude::*;

/// Reads aloud in the page's language.
#[derive(Debug, Clone, Copy)]
pub struct Voice {
    language: &'static str,
    is_there: RwSignal<bool>,
}

/// The voice of the page's language; the browser may find it a moment later.
pub fn use_voice() -> Voice {
    let language = use_locale().code();
    let is_there = RwSignal::new(speech::can_speak(language));
    speech::on_voices(move || {
        // The page may be gone by then.
        is_there.try_set(speech::can_speak(language));
    });
    on_cleanup(speech::hush);
    Voice { language, is_there }
}

impl Voice {
    /// Whether there is a voice on this device, tracked.
    pub fn is_there(self) -> bool {
        self.is_there.get()
    }

    /// Reads a text aloud.
    pub fn say(self, text: &str) {
        speech::speak(self.language, text);
    }

    /// Stops reading.
    pub fn hush(self) {
        // A method, so that whoever has the voice need not know the browser.
        let _ = self;
        speech::hush();
    }
}
