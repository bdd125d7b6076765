//! The planner's output, `daycare-plan/1`: sessions with their people, and placed appointments. Order does not matter.

use serde::{Deserialize, Serialize};

/// The `format` label of a plan.
pub const FORMAT: &str = "daycare-plan/1";

/// A plan of the week; it may break any rule.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// [`FORMAT`].
    #[serde(default)]
    pub format: String,
    /// The name of the instance it answers.
    #[serde(default)]
    pub instance: String,
    /// What runs.
    #[serde(default)]
    pub sessions: Vec<Session>,
    /// What was placed.
    #[serde(default)]
    pub appointments: Vec<Placement>,
}

/// One activity at one time in one room, with its people.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Session {
    /// The activity.
    pub activity: String,
    /// The day, from 0.
    pub day: i32,
    /// The first slot.
    pub start: i32,
    /// The room.
    pub room: String,
    /// The leaders.
    #[serde(default)]
    pub staff: Vec<String>,
    /// The persons.
    #[serde(default)]
    pub attendees: Vec<String>,
}

/// An appointment at its place.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Placement {
    /// The appointment.
    pub id: String,
    /// The day, from 0.
    pub day: i32,
    /// The first slot.
    pub start: i32,
    /// The room.
    pub room: String,
}

/// The name of a session: an activity runs at most once at any time.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct SessionKey {
    /// The activity.
    pub activity: String,
    /// The day, from 0.
    pub day: i32,
    /// The first slot.
    pub start: i32,
}

impl SessionKey {
    /// The key of `activity` at `start` on `day`.
    pub fn new(activity: impl Into<String>, day: i32, start: i32) -> Self {
        Self {
            activity: activity.into(),
            day,
            start,
        }
    }
}

impl Session {
    /// Its name.
    pub fn key(&self) -> SessionKey {
        SessionKey::new(self.activity.clone(), self.day, self.start)
    }

    /// Whether `key` names it.
    pub fn is(&self, key: &SessionKey) -> bool {
        self.activity == key.activity && self.day == key.day && self.start == key.start
    }
}

impl Plan {
    /// An empty plan for the instance of that name.
    pub fn empty(instance: impl Into<String>) -> Self {
        Self {
            format: FORMAT.to_owned(),
            instance: instance.into(),
            ..Self::default()
        }
    }

    /// The session of that name.
    pub fn session(&self, key: &SessionKey) -> Option<&Session> {
        self.sessions.iter().find(|session| session.is(key))
    }
}
