//! The screen "Ma journée": the phrase that leads out of it, and whether it is shut. Kept on this device, since it is
//! the device that stands in a room.

use crate::platform::storage::BrowserStore;
use leptos::prelude::*;
use semainier::{i18n::plain::plain, storage::KeyValue};
use serde::{Deserialize, Serialize};

const KEY: &str = "semainier/kiosk";

#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
struct Kept {
    /// Words that lead out; empty if anybody may leave.
    phrase: String,
    /// Whether only the phrase leads out now.
    is_shut: bool,
}

/// The screen's phrase and state.
#[derive(Debug, Clone, Copy)]
pub struct Kiosk(RwSignal<Kept>);

impl Kiosk {
    /// What this browser keeps.
    pub fn load() -> Self {
        let kept = BrowserStore::open()
            .ok()
            .and_then(|store| store.get(KEY).ok().flatten())
            .and_then(|text| serde_json::from_str(&text).ok())
            .unwrap_or_default();
        Self(RwSignal::new(kept))
    }

    /// The phrase, tracked.
    pub fn phrase(self) -> String {
        self.0.with(|kept| kept.phrase.clone())
    }

    /// Whether a phrase is needed to leave, tracked.
    pub fn has_phrase(self) -> bool {
        self.0.with(|kept| !kept.phrase.trim().is_empty())
    }

    /// Whether nothing but this screen may be shown, tracked.
    pub fn is_shut(self) -> bool {
        self.0.with(|kept| kept.is_shut)
    }

    /// Chooses another phrase.
    pub fn set_phrase(self, phrase: String) {
        self.update(|kept| kept.phrase = phrase);
    }

    /// Shuts the screen, if there is a phrase to open it again.
    pub fn shut(self) {
        let must = self
            .0
            .with_untracked(|kept| !kept.phrase.trim().is_empty() && !kept.is_shut);
        if must {
            self.update(|kept| kept.is_shut = true);
        }
    }

    /// Opens it with a phrase; whether that was the right one. The house's name always is.
    pub fn open(self, phrase: &str, house: &str) -> bool {
        let is_same = |other: &str| plain(phrase.trim()) == plain(other.trim());
        let is_right = self
            .0
            .with_untracked(|kept| phrase.trim() == kept.phrase.trim() || is_same(house));
        if is_right {
            self.open_freely();
        }
        is_right
    }

    /// Opens it without a phrase, where none was chosen.
    pub fn open_freely(self) {
        self.update(|kept| kept.is_shut = false);
    }

    fn update(self, change: impl FnOnce(&mut Kept)) {
        self.0.update(change);
        let text = self.0.with_untracked(serde_json::to_string);
        if let (Ok(mut store), Ok(text)) = (BrowserStore::open(), text) {
            // What cannot be kept still holds until the page closes.
            let _ = store.set(KEY, &text);
        }
    }
}

/// The kiosk of the page.
pub fn use_kiosk() -> Kiosk {
    expect_context()
}
