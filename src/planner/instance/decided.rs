//! What is decided or given beside the house: pins, the published plan, what happened, and the weights.

use serde::{Deserialize, Serialize};

use crate::plan::{Placement, Session};

/// Human decisions, which the planner may not change.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Pins {
    /// Sessions that run.
    pub sessions: Vec<PinnedSession>,
    /// Attendances that hold.
    pub attend: Vec<PinnedAttendance>,
    /// Persons who do not meet an activity.
    pub avoid: Vec<Avoidance>,
}

/// A session that runs, with this room and these leaders if given.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PinnedSession {
    /// The activity.
    pub activity: String,
    /// The day.
    pub day: i32,
    /// The first slot.
    pub start: i32,
    /// The room, if decided.
    #[serde(default)]
    pub room: Option<String>,
    /// Leaders decided.
    #[serde(default)]
    pub staff: Vec<String>,
}

/// A person who attends a session.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PinnedAttendance {
    /// Who.
    pub person: String,
    /// The activity.
    pub activity: String,
    /// The day.
    pub day: i32,
    /// The first slot.
    pub start: i32,
}

/// A person who does not attend an activity this week.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Avoidance {
    /// Who.
    pub person: String,
    /// What.
    pub activity: String,
}

/// The published plan from which a new one should differ little.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Baseline {
    /// Its sessions.
    #[serde(default)]
    pub sessions: Vec<Session>,
    /// Its appointments.
    #[serde(default)]
    pub appointments: Vec<Placement>,
}

/// What happened since the baseline; not used in scoring.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Change {
    /// The day it happened.
    pub day: i32,
    /// Staff who are away.
    pub staff_absent: Vec<String>,
    /// Persons who are away.
    pub persons_absent: Vec<String>,
}

/// What each soft unit costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[expect(
    missing_docs,
    reason = "each weight is named after the rule it prices, S1 to S14 in order"
)]
pub struct Weights {
    pub goal: i32,
    pub wish: i32,
    pub dislike: i32,
    pub idle: i32,
    pub fatigue: i32,
    pub variety: i32,
    pub fairness: i32,
    pub staff_balance: i32,
    pub continuity_time: i32,
    pub continuity_leader: i32,
    pub referent: i32,
    pub friends: i32,
    pub comfort: i32,
    pub moment: i32,
    pub stability_session: i32,
    pub stability_person: i32,
}

impl Default for Weights {
    fn default() -> Self {
        Self {
            goal: 20,
            wish: 12,
            dislike: 10,
            idle: 4,
            fatigue: 10,
            variety: 6,
            fairness: 15,
            staff_balance: 3,
            continuity_time: 8,
            continuity_leader: 4,
            referent: 10,
            friends: 8,
            comfort: 3,
            moment: 5,
            stability_session: 12,
            stability_person: 4,
        }
    }
}
