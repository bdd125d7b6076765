//! What this user prefers on this device: language, theme, text size. Saved, never undone.

use crate::platform::{page, storage::BrowserStore};
use chrono::NaiveDateTime;
use leptos::{ev, prelude::*};
use semainier::{
    i18n::Locale,
    present::{sites::SiteChoice, zoom::Zoom},
    storage::KeyValue,
};
use serde::{Deserialize, Serialize};
use std::cell::RefCell;

/// Where they are kept.
pub const KEY: &str = "semainier/preferences";

/// Colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the system says.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
    /// High contrast.
    Contrast,
}

/// The preferences themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a choice of its own, ticked or not"
)]
pub struct Choices {
    /// Language.
    pub locale: Locale,
    /// Colours.
    pub theme: Theme,
    /// Text size in percent: 100, 115, 130 or 150.
    pub text_percent: u16,
    /// More space between lines.
    pub is_airy: bool,
    /// Whether single letters act on the board.
    pub has_letter_keys: bool,
    /// When a backup was last made on this device.
    pub last_backup: Option<NaiveDateTime>,
    /// Whether sheets and files leave the house without names.
    pub hides_names: bool,
    /// Minutes without a gesture after which the lock closes; 0 never.
    pub lock_minutes: u8,
    /// Whether the hint to install is dismissed for good.
    pub hides_install: bool,
    /// Seconds to search for a week; 0 leaves it to the size of the house.
    pub planning_seconds: u8,
    /// How large the week board is drawn.
    pub board_zoom: Zoom,
    /// Seconds that the light of one switch stays on a choice in "Ma journée"; 0 without it.
    pub scan_seconds: u8,
    /// Which site the week, the day, the appointments and the screen of the person show.
    pub site: SiteChoice,
}

impl Default for Choices {
    fn default() -> Self {
        Self {
            locale: Locale::Fr,
            theme: Theme::System,
            text_percent: 100,
            is_airy: false,
            has_letter_keys: true,
            last_backup: None,
            hides_names: false,
            lock_minutes: 10,
            hides_install: false,
            planning_seconds: 0,
            board_zoom: Zoom::default(),
            scan_seconds: 0,
            site: SiteChoice::default(),
        }
    }
}

/// The preferences as a signal.
#[derive(Debug, Clone, Copy)]
pub struct Preferences(RwSignal<Choices>);

thread_local! {
    /// What is kept, as this tab last read or wrote it. One text a page, so one place for it.
    static SEEN: RefCell<Option<String>> = const { RefCell::new(None) };
}

impl Preferences {
    /// What this browser keeps, or the defaults: losing a preference loses no data.
    pub fn load() -> Self {
        let kept = kept();
        let choices = kept.as_deref().and_then(read).unwrap_or_default();
        SEEN.set(kept);
        apply(&choices);
        let preferences = Self(RwSignal::new(choices));
        for query in [DARK, MORE_CONTRAST] {
            page::on_media_change(query, move || {
                // The page may be closing.
                if let Some(choices) = preferences.0.try_get_untracked() {
                    apply(&choices);
                }
            });
        }
        preferences.print_light();
        preferences
    }

    /// Paper is white: what is dark on the screen is printed as it is in the light. For as long as the page lives.
    fn print_light(self) {
        let theme = move || theme_word(self.get_untracked().theme);
        window_event_listener(ev::beforeprint, move |_| {
            if theme() == DARK_WORD {
                page::set_root_attribute(THEME, LIGHT_WORD);
            }
        });
        window_event_listener(ev::afterprint, move |_| {
            page::set_root_attribute(THEME, theme());
        });
    }

    /// The choices, tracked.
    pub fn get(self) -> Choices {
        self.0.get()
    }

    /// The choices, not tracked.
    pub fn get_untracked(self) -> Choices {
        self.0.get_untracked()
    }

    /// The language, not tracked.
    pub fn locale_untracked(self) -> Locale {
        self.0.with_untracked(|choices| choices.locale)
    }

    /// The language, as a signal that changes only with it.
    pub fn locale(self) -> Memo<Locale> {
        let choices = self.0;
        Memo::new(move |_| choices.with(|choices| choices.locale))
    }

    /// Another tab may have changed them: shows what is kept. What could not be kept of this tab's own still holds where
    /// nobody changed anything.
    pub fn follow(self) {
        let kept = kept();
        if SEEN.with_borrow(|seen| *seen == kept) {
            return;
        }
        let choices = kept.as_deref().and_then(read);
        SEEN.set(kept);
        if let Some(choices) = choices.filter(|choices| *choices != self.get_untracked()) {
            self.0.set(choices);
            apply(&choices);
        }
    }

    /// Changes the choices, shows and keeps them. All are kept in one text, so what another tab chose is read before.
    pub fn update(self, change: impl FnOnce(&mut Choices)) {
        self.follow();
        self.0.update(change);
        let choices = self.0.get_untracked();
        apply(&choices);
        if let Ok(mut store) = BrowserStore::open()
            && let Ok(text) = serde_json::to_string(&choices)
            // A preference that cannot be kept still holds until the page closes.
            && store.set(KEY, &text).is_ok()
        {
            SEEN.set(Some(text));
        }
    }
}

/// What this browser keeps.
fn kept() -> Option<String> {
    BrowserStore::open().ok()?.get(KEY).ok()?
}

fn read(text: &str) -> Option<Choices> {
    serde_json::from_str(text).ok()
}

/// The preferences of the page.
pub fn use_preferences() -> Preferences {
    expect_context()
}

/// The language of the page. The page is drawn anew when it changes, so this is a plain value.
pub fn use_locale() -> Locale {
    use_preferences().locale_untracked()
}

/// The attribute that chooses the tokens of a theme, and its words for light and dark.
const THEME: &str = "data-theme";
const LIGHT_WORD: &str = "light";
const DARK_WORD: &str = "dark";

/// Media queries that decide the theme when the user leaves it to the device.
const DARK: &str = "(prefers-color-scheme: dark)";
const MORE_CONTRAST: &str = "(prefers-contrast: more)";

fn apply(choices: &Choices) {
    page::set_root_attribute("lang", choices.locale.code());
    page::set_root_attribute(THEME, theme_word(choices.theme));
    page::set_root_property("font-size", &format!("{}%", choices.text_percent));
    page::set_root_attribute("data-airy", if choices.is_airy { "true" } else { "" });
    // Pages that show names are not printed then: `style/print.css`.
    let hides = if choices.hides_names { "true" } else { "" };
    page::set_root_attribute("data-hides-names", hides);
}

/// The theme's word in the stylesheet; the tokens stand there once, so the device's wish is read here.
fn theme_word(theme: Theme) -> &'static str {
    match theme {
        Theme::Dark => DARK_WORD,
        Theme::Contrast => "contrast",
        Theme::System if page::matches_media(MORE_CONTRAST) => "contrast",
        Theme::System if page::matches_media(DARK) => DARK_WORD,
        Theme::Light | Theme::System => LIGHT_WORD,
    }
}
