//! Addresses of the follow-up: `/suivi`, `/suivi/bilan`, `/suivi/<session>?semaine=2026-W48`.

use crate::domain::{
    id::{SessionId, StaffId},
    time::WeekId,
};
use std::fmt;

/// Over how long the house looks back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Period {
    /// Four weeks.
    Weeks4,
    /// Eight weeks.
    #[default]
    Weeks8,
    /// Twelve weeks.
    Weeks12,
    /// Fifty-two weeks.
    Year,
}

impl Period {
    /// All, shortest first.
    pub const ALL: [Self; 4] = [Self::Weeks4, Self::Weeks8, Self::Weeks12, Self::Year];

    /// How many weeks it holds.
    pub const fn weeks(self) -> usize {
        match self {
            Self::Weeks4 => 4,
            Self::Weeks8 => 8,
            Self::Weeks12 => 12,
            Self::Year => 52,
        }
    }

    fn parse(text: &str) -> Option<Self> {
        let weeks: usize = text.parse().ok()?;
        Self::ALL.into_iter().find(|period| period.weeks() == weeks)
    }
}

/// A part of the follow-up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FollowPage {
    /// The sessions to note, of one member of staff or of all.
    List(Option<StaffId>),
    /// The figures of the house.
    Balance(Period),
    /// The entry of a session; the week is looked for when none is named.
    Session(SessionId, Option<WeekId>),
}

impl FollowPage {
    /// Reads what stands after `/suivi`, with the values after `?`.
    pub(super) fn parse<'a>(
        parts: &[&str],
        value: impl Fn(&str) -> Option<&'a str>,
    ) -> Option<Self> {
        Some(match parts {
            [] => Self::List(value("pour").and_then(|id| id.parse().ok())),
            ["bilan"] => Self::Balance(
                value("semaines")
                    .and_then(Period::parse)
                    .unwrap_or_default(),
            ),
            [id] => Self::Session(
                id.parse().ok()?,
                value("semaine").and_then(|week| week.parse().ok()),
            ),
            _ => return None,
        })
    }
}

impl fmt::Display for FollowPage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::List(None) => f.write_str("/suivi"),
            Self::List(Some(staff)) => write!(f, "/suivi?pour={staff}"),
            Self::Balance(period) if *period == Period::default() => f.write_str("/suivi/bilan"),
            Self::Balance(period) => write!(f, "/suivi/bilan?semaines={}", period.weeks()),
            Self::Session(id, None) => write!(f, "/suivi/{id}"),
            Self::Session(id, Some(week)) => write!(f, "/suivi/{id}?semaine={week}"),
        }
    }
}
