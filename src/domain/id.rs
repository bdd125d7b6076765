//! Typed identifiers: 128 random bits, stable for ever, so that the files of two devices can be merged.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use std::{fmt, str::FromStr};

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
}

#[cfg(test)]
mod tests {
    use super::*;

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
