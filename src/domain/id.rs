//! Typed identifiers: 128 random bits, stable for ever, so that the files of two devices can be merged.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use std::{cell::Cell, fmt, str::FromStr};

/// Why a text is not an identifier: it is not 32 hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BadId;

impl fmt::Display for BadId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an identifier has 32 hexadecimal digits")
    }
}

macro_rules! typed_ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u128);

        impl $name {
            /// Nothing chosen yet: what a form begins with. No record has it.
            pub const UNSET: Self = Self(0);
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{:032x}", self.0)
            }
        }

        impl FromStr for $name {
            type Err = BadId;
            fn from_str(text: &str) -> Result<Self, BadId> {
                if text.len() != 32 {
                    return Err(BadId);
                }
                u128::from_str_radix(text, 16).map(Self).map_err(|_| BadId)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
                text.parse().map_err(D::Error::custom)
            }
        }
    )+};
}

typed_ids! {
    /// A person accompanied by the house.
    PersonId,
    /// A member of staff.
    StaffId,
    /// An outside professional or volunteer.
    VisitorId,
    /// A room or place.
    RoomId,
    /// An activity that can be run.
    ActivityId,
    /// An appointment.
    AppointmentId,
    /// One session of an activity in a week's plan.
    SessionId,
    /// What the sessions of one repeated session share.
    SeriesId,
    /// A site of the house.
    SiteId,
    /// A goal of a personal project.
    GoalId,
    /// A wish of a personal project.
    WishId,
    /// One exchange of files with other devices.
    ExchangeId,
    /// An event of an imported calendar.
    EventId,
}

/// Identifiers that no other device makes: a random beginning, then one after the other.
///
/// Neighbours differ in their last digits only, so that the sessions of a week take little room when saved.
#[derive(Debug, Default)]
pub struct Succession(Cell<Option<u128>>);

impl Succession {
    /// None given yet.
    pub const fn new() -> Self {
        Self(Cell::new(None))
    }

    /// The next identifier: 128 bits, the first 96 of them from `chance`, which is asked once.
    pub fn next(&self, chance: impl FnOnce() -> [u8; 16]) -> u128 {
        let beginning = || u128::from_le_bytes(chance()) >> 32 << 32;
        let id = self.0.get().unwrap_or_else(beginning);
        self.0.set(Some(id.wrapping_add(1)));
        id
    }
}

/// Random bytes as `fill` writes them. Every browser that runs wasm can do that; should one refuse, `lesser` chance (0 to 1)
/// still gives identifiers that do not meet. No key is made so: the vault asks the browser itself, or fails.
pub fn random_bytes<const N: usize>(
    fill: impl FnOnce(&mut [u8; N]) -> bool,
    mut lesser: impl FnMut() -> f64,
) -> [u8; N] {
    let mut bytes = [0; N];
    if !fill(&mut bytes) {
        bytes.fill_with(|| (lesser() * 256.0) as u8);
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_begin_by_chance_and_follow_one_another() {
        let ids = Succession::new();
        let first = ids.next(|| [0xab; 16]);
        assert_eq!(first, 0xabab_abab_abab_abab_abab_abab_0000_0000);
        assert_eq!(ids.next(|| [0; 16]), first + 1, "chance is asked once");
    }

    #[test]
    fn lesser_chance_is_for_a_browser_that_refuses() {
        let filled = random_bytes(
            |bytes| {
                bytes.fill(7);
                true
            },
            || 0.5,
        );
        assert_eq!(filled, [7; 4]);
        assert_eq!(random_bytes(|_| false, || 0.5), [128; 4]);
    }

    #[test]
    fn an_identifier_survives_its_own_text() {
        let id = PersonId(0x0123_4567_89ab_cdef_0011_2233_4455_6677);
        assert_eq!(id.to_string().parse(), Ok(id));
        assert_eq!(
            serde_json::from_str::<PersonId>(&serde_json::to_string(&id).unwrap()).unwrap(),
            id
        );
    }

    #[test]
    fn a_text_that_is_no_identifier_is_refused() {
        for text in [
            "",
            "1",
            "+0000000000000000000000000000001x",
            "g0000000000000000000000000000000",
        ] {
            assert_eq!(text.parse::<PersonId>(), Err(BadId), "{text}");
        }
    }
}
