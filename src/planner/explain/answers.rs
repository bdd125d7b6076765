//! What the explanations say.

use serde::{Deserialize, Serialize};

use super::bars::Who;
use super::ledger::Change;
use crate::instance::Half;
use crate::plan::SessionKey;
use crate::score::{Cause, Violation};

/// One soft cost that speaks for or against something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    /// The rule, and whom it concerns.
    pub cause: Cause,
    /// Units of the rule that it saves.
    pub units: i64,
    /// Cost that it saves; negative if it costs.
    pub saves: i64,
}

/// Why something is in the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Why {
    /// What would cost more or less without it, largest first.
    pub reasons: Vec<Reason>,
    /// The sum of the reasons.
    pub total: i64,
    /// Hard rules that its absence would break.
    pub broken: Vec<Violation>,
    /// Hard rules that it keeps, with their margins.
    pub facts: Vec<Fact>,
}

impl Why {
    /// The reasons against a change that would take it out.
    pub(super) fn of(without: &Change, facts: Vec<Fact>) -> Self {
        Self {
            reasons: without.reasons(1),
            total: without.soft_sum(),
            broken: without.broken(),
            facts,
        }
    }
}

/// A hard rule kept, with its margin.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(
    missing_docs,
    reason = "the fields are the ids, slots and numbers involved"
)]
pub enum Fact {
    /// The room is open, has the feature and the places.
    RoomSuits {
        room: String,
        feature: String,
        attendees: i32,
        capacity: i32,
    },
    /// The leader has the skill and is on duty.
    LeaderSuits { staff: String, skill: String },
    /// The time lies in this window of the activity.
    InsideWindow { from: i32, to: i32 },
    /// The leaders can supervise so much care.
    Supervised { care: i32, limit: i32 },
}

/// Why a person does not attend a session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WhyNot {
    /// What blocks them; nothing if they could simply come.
    pub blockers: Vec<Blocker>,
    /// The sessions they would have to leave.
    pub leaving: Vec<SessionKey>,
    /// Hard rules broken if they came, after leaving those.
    pub broken: Vec<Violation>,
    /// What their coming would save or cost, largest first.
    pub reasons: Vec<Reason>,
    /// The sum of the reasons; negative if their coming costs.
    pub gain: i64,
}

/// What keeps a person from a session.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the fields are the ids and numbers involved")]
pub enum Blocker {
    /// Not present, or taken by something outside the plan.
    Absent,
    /// The activity is contraindicated.
    Contraindicated,
    /// A person said no, or a pin says avoid.
    Avoided,
    /// At another session then.
    BusyWithSession { session: SessionKey },
    /// At an appointment then.
    BusyWithAppointment { appointment: String },
    /// Attends the same activity on that day already.
    SameActivityThatDay { session: SessionKey },
    /// Not to be with this person.
    IncompatibleWith { person: String },
    /// The room lacks what the person needs.
    RoomNotForPerson { room: String },
    /// No place left, of the activity or of the room.
    Full { limit: i32 },
    /// The leaders cannot supervise more.
    SupervisionFull { care: i32, limit: i32 },
}

/// What moving a session to another time, or another activity in its place, would mean.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MoveVerdict {
    /// The session's new name.
    pub session: SessionKey,
    /// The room it would have: the one asked for, else the present one if it can be, else the smallest that fits.
    pub room: String,
    /// The leaders it would have: the present ones as far as they can, else others.
    pub staff: Vec<String>,
    /// Hard rules that the move would break and that are kept now; empty if it is possible.
    pub broken: Vec<Violation>,
    /// The soft cost of the move, if those who can follow do.
    pub cost: i64,
    /// The same by rule, at the rule's number.
    pub by_rule: [i64; 15],
    /// Who cannot follow, and what first keeps them.
    pub cannot_follow: Vec<(String, Blocker)>,
}

/// Something that the plan lacks, and what stands against it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unplaced {
    /// What is lacking.
    pub missing: Missing,
    /// What its being met would save, largest first: the rules that it costs, in the units of the problem.
    pub saves: Vec<Reason>,
    /// For each possibility tried, the first obstacle: how often each was met, most often first.
    pub obstacles: Vec<(Obstacle, usize)>,
    /// Whose every obstacle is, in how many of the possibilities, most often first.
    pub whose: Vec<(Obstacle, Who, usize)>,
    /// The cheapest session that the person could simply join, and what that would cost.
    pub cheapest: Option<(SessionKey, i64)>,
}

/// What a plan can lack.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the fields are the ids and numbers involved")]
pub enum Missing {
    /// Units of a goal.
    Goal {
        person: String,
        goal: String,
        units: i64,
    },
    /// Times of a wish.
    Wish {
        person: String,
        activity: String,
        times: i64,
    },
    /// The place of an appointment.
    Appointment { appointment: String },
    /// Sessions of an activity below its minimum.
    Minimum { activity: String, sessions: i64 },
    /// Something to do in a half-day in which the person is here; so many slots are idle that day.
    HalfDay {
        person: String,
        day: i32,
        half: Half,
        slots: i64,
    },
}

impl Missing {
    /// Whether both are about the same thing, however much of it is missing.
    pub fn is_same(&self, other: &Self) -> bool {
        self.with_amount(0) == other.with_amount(0)
    }

    /// How much is missing.
    pub fn amount(&self) -> i64 {
        match self {
            Self::Goal { units, .. } => *units,
            Self::Wish { times, .. } => *times,
            Self::Appointment { .. } => 1,
            Self::Minimum { sessions, .. } => *sessions,
            Self::HalfDay { slots, .. } => *slots,
        }
    }

    /// What is missing beyond what another list says of the same thing.
    pub fn beyond(&self, other: Option<&Self>) -> Option<Self> {
        let rest = self.amount() - other.map_or(0, Self::amount);
        (rest > 0).then(|| self.with_amount(rest))
    }

    fn with_amount(&self, amount: i64) -> Self {
        let mut same = self.clone();
        match &mut same {
            Self::Goal { units, .. } => *units = amount,
            Self::Wish { times, .. } => *times = amount,
            Self::Appointment { .. } => {}
            Self::Minimum { sessions, .. } => *sessions = amount,
            Self::HalfDay { slots, .. } => *slots = amount,
        }
        same
    }
}

/// What stands against one possibility.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Obstacle {
    /// Nothing hard: the person could join, at a cost.
    Possible,
    /// That time is over.
    Over,
    /// The person is not there.
    PersonAbsent,
    /// The person is at another session.
    PersonBusy,
    /// The person has an appointment.
    PersonAtAppointment,
    /// The activity is contraindicated.
    Contraindicated,
    /// The person refused it, or a pin says avoid.
    Avoided,
    /// The person attends it on that day already.
    SameActivityThatDay,
    /// An incompatible person attends.
    Incompatible,
    /// The room lacks what the person needs.
    RoomNotForPerson,
    /// The session is full.
    Full,
    /// Supervision is full.
    SupervisionFull,
    /// No activity of the house serves this goal for this person.
    NothingServes,
    /// No room of the house suits.
    NoRoomSuits,
    /// Suitable rooms are taken or closed.
    NoRoomFree,
    /// Not enough of the staff have the skill.
    NobodyQualified,
    /// Qualified staff are off duty, leading, or at their limit.
    NoLeaderFree,
    /// Too few staff would stay free.
    FloorShort,
    /// The activity runs at that time already.
    KitTaken,
    /// The activity reached its sessions of the day or the week.
    OftenEnough,
    /// Too few persons could come.
    TooFewPersons,
    /// The professional sees somebody else.
    ProfessionalBusy,
    /// The professional does not come this week, or not long enough.
    ProfessionalAway,
}
