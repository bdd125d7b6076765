//! The plan of one week: sessions, placed appointments, pins, and who decided.

use super::{
    difference::Differences,
    id::{ActivityId, AppointmentId, PersonId, RoomId, SeriesId, SessionId, StaffId},
    time::{Minutes, TimeRange, WeekId},
};
use chrono::{NaiveDateTime, Weekday};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// One session of an activity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Session {
    /// Identifier; stays when the session moves.
    pub id: SessionId,
    /// Activity.
    pub activity: ActivityId,
    /// Weekday.
    pub day: Weekday,
    /// Start.
    pub start: Minutes,
    /// Length in minutes; the activity's unless a human changed it.
    pub duration: u16,
    /// Room.
    pub room: RoomId,
    /// Leaders.
    pub leaders: Vec<StaffId>,
    /// Participants.
    pub participants: Vec<PersonId>,
    /// Whether a human holds the whole session in its place: day, start, room and leaders.
    #[serde(default)]
    pub is_pinned: bool,
    /// Participants a human put here; the planner keeps them.
    #[serde(default)]
    pub held: Vec<PersonId>,
    /// Anything to know.
    #[serde(default)]
    pub note: String,
    /// The series it belongs to, if it comes again in other weeks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub series: Option<SeriesId>,
}

impl Session {
    /// Its time of day; nothing if it would pass midnight.
    pub fn range(&self) -> Option<TimeRange> {
        TimeRange::lasting(self.start, self.duration)
    }
}

/// An appointment placed in this week.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlacedAppointment {
    /// Which appointment.
    pub appointment: AppointmentId,
    /// Weekday.
    pub day: Weekday,
    /// Start.
    pub start: Minutes,
    /// Room, when on site.
    pub room: Option<RoomId>,
    /// Whether a human holds it there.
    #[serde(default)]
    pub is_pinned: bool,
}

/// A hard rule broken on purpose, with the written reason that this requires.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Forced {
    /// The session concerned.
    pub session: SessionId,
    /// The written reason.
    pub reason: String,
    /// Who.
    pub by: String,
    /// When.
    pub at: NaiveDateTime,
}

/// How far a plan has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlanState {
    /// Being made.
    Draft,
    /// Accepted by a named person.
    Validated {
        /// Who.
        by: String,
        /// When.
        at: NaiveDateTime,
    },
    /// Printed or handed out.
    Published {
        /// Who validated it.
        by: String,
        /// When it was published.
        at: NaiveDateTime,
    },
}

/// What stands in the plan, apart from its history: what is compared and proposed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Placements {
    /// Sessions.
    pub sessions: Vec<Session>,
    /// Appointments to be placed, where they are; fixed ones need no place.
    pub appointments: Vec<PlacedAppointment>,
}

impl Placements {
    /// The session with this identifier.
    pub fn session(&self, id: SessionId) -> Option<&Session> {
        self.sessions.iter().find(|session| session.id == id)
    }

    /// Whether nothing is placed.
    pub const fn is_empty(&self) -> bool {
        self.sessions.is_empty() && self.appointments.is_empty()
    }

    /// Where an appointment was placed.
    pub fn appointment(&self, id: AppointmentId) -> Option<&PlacedAppointment> {
        self.appointments
            .iter()
            .find(|placed| placed.appointment == id)
    }
}

/// The plan of a week.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WeekPlan {
    /// Week.
    pub week: WeekId,
    /// How far it has come.
    pub state: PlanState,
    /// What stands in it.
    pub placements: Placements,
    /// Days that the planner may not touch.
    #[serde(default)]
    pub locked_days: Vec<Weekday>,
    /// Rules broken on purpose.
    #[serde(default)]
    pub forced: Vec<Forced>,
    /// What was published: later changes are counted against it, and re-planning stays near it.
    #[serde(default)]
    pub published: Option<Arc<Placements>>,
    /// What stood before the last proposal: tells what it changed.
    #[serde(default)]
    pub before_proposal: Option<Arc<Placements>>,
}

impl WeekPlan {
    /// An empty draft.
    pub fn empty(week: WeekId) -> Self {
        Self {
            week,
            state: PlanState::Draft,
            placements: Placements::default(),
            locked_days: Vec::new(),
            forced: Vec::new(),
            published: None,
            before_proposal: None,
        }
    }

    /// Whether nobody has planned it yet: a draft that nothing was proposed for, with nothing but what is held in place.
    pub fn is_unplanned(&self) -> bool {
        self.state == PlanState::Draft
            && self.before_proposal.is_none()
            && self.published.is_none()
            && self.placements.sessions.iter().all(|it| it.is_pinned)
    }

    /// How many changes people would notice since it was published.
    pub fn changes_since_published(&self) -> usize {
        self.published.as_deref().map_or(0, |published| {
            Differences::between(published, &self.placements).count()
        })
    }

    /// Whether it was published and changed since, as people would notice.
    pub fn is_changed_since_published(&self) -> bool {
        self.changes_since_published() > 0
    }
}
