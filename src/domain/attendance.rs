//! Follow-up: who came, how it went, and what the person says of it.

use super::{
    id::{PersonId, SessionId},
    person::AbsenceCause,
};
use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

/// How a person took part, as staff saw it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Engagement {
    /// Très actif.
    VeryActive,
    /// Actif.
    Active,
    /// Observateur.
    Observer,
    /// Peu présent.
    Withdrawn,
}

/// What became of a planned attendance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Presence {
    /// Came.
    Came(Engagement),
    /// Said no.
    Refused,
    /// Was absent.
    Absent(AbsenceCause),
}

/// What the person says, beside the staff's view.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Smiley {
    /// It was good.
    Happy,
    /// Neither.
    Neutral,
    /// It was not good.
    Unhappy,
}

/// What a record says of a person, apart from who wrote it and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Noted {
    /// What became of the planned attendance.
    pub presence: Presence,
    /// What the person says.
    #[serde(default)]
    pub smiley: Option<Smiley>,
}

/// One person's record of one session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attendance {
    /// Session.
    pub session: SessionId,
    /// Person.
    pub person: PersonId,
    /// What became of it.
    pub presence: Presence,
    /// What the person says.
    #[serde(default)]
    pub smiley: Option<Smiley>,
    /// Anything to know.
    #[serde(default)]
    pub note: String,
    /// Whether the person came without being planned.
    #[serde(default)]
    pub is_ad_hoc: bool,
    /// Who noted it.
    pub by: String,
    /// When.
    pub at: NaiveDateTime,
}

impl Attendance {
    /// What it says.
    pub const fn noted(&self) -> Noted {
        Noted {
            presence: self.presence,
            smiley: self.smiley,
        }
    }
}
