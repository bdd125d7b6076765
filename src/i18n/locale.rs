//! The languages of the screens.

use serde::{Deserialize, Serialize};

/// A language of the screens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Locale {
    /// Français.
    #[default]
    Fr,
    /// English.
    En,
}

impl Locale {
    /// Both, in the order of the switch.
    pub const ALL: [Self; 2] = [Self::Fr, Self::En];

    /// Its code for the `lang` attribute.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::En => "en",
        }
    }

    /// Its name in itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Fr => "Français",
            Self::En => "English",
        }
    }

    /// Whether `n` things take the singular: 0 and 1 in French, 1 in English.
    pub fn is_singular(self, n: impl TryInto<usize>) -> bool {
        match (self, n.try_into()) {
            (Self::Fr, Ok(n)) => n < 2,
            (Self::En, Ok(n)) => n == 1,
            (_, Err(_)) => false,
        }
    }
}
