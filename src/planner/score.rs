//! Scores, and the typed breaches and causes behind them. Data only: sentences are made elsewhere.

use serde::{Deserialize, Serialize};

use super::plan::SessionKey;

/// Hard violations first, then soft cost; smaller is better.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Score {
    /// Sum of the hard counts.
    pub hard: i64,
    /// Sum of the soft costs.
    pub soft: i64,
}

/// The full score of a plan: `hard[n]` counts Hn, `soft[n]` costs Sn (`soft[0]` is always 0).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScoreReport {
    /// Counts of H0 to H14.
    pub hard: [i64; 15],
    /// Costs of S1 to S14, at their number.
    pub soft: [i64; 15],
    /// Every hard violation.
    pub violations: Vec<Violation>,
    /// Every soft cost.
    pub costs: Vec<Cost>,
}

impl ScoreReport {
    /// Both sums.
    pub fn score(&self) -> Score {
        Score {
            hard: self.hard.iter().sum(),
            soft: self.soft.iter().sum(),
        }
    }
}

/// One broken hard rule, and by how much in the rule's unit.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Violation {
    /// What is broken, by whom, where.
    pub breach: Breach,
    /// Slots, persons, sessions or occurrences.
    pub count: i64,
}

/// One soft cost.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Cost {
    /// What costs, and whom it concerns.
    pub cause: Cause,
    /// Units of the rule.
    pub units: i64,
    /// Their price.
    pub cost: i64,
}

/// What a hard rule found. Each variant names the rule it belongs to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[expect(
    missing_docs,
    reason = "the fields are the ids, days and slots involved"
)]
pub enum Breach {
    /// H0: unknown ids, named twice, or outside the day.
    MalformedSession { session: SessionKey },
    /// H0: unknown ids, named twice, or outside the day.
    MalformedAppointment { appointment: String },
    /// H1: slots of a session in which the person is not available.
    PersonAway { person: String, session: SessionKey },
    /// H1: slots of an appointment in which its person is not available.
    PersonAwayForAppointment { person: String, appointment: String },
    /// H2: more than one thing at a time.
    PersonTwice { person: String, day: i32, slot: i32 },
    /// H3: more than one use at a time.
    RoomTwice { room: String, day: i32, slot: i32 },
    /// H3: slots of a session in which the room is closed.
    RoomClosed { room: String, session: SessionKey },
    /// H3: slots of an appointment in which the room is closed.
    RoomClosedForAppointment { room: String, appointment: String },
    /// H3: the room lacks what the activity needs.
    RoomUnsuitable { room: String, session: SessionKey },
    /// H3: persons over the room's capacity.
    RoomTooSmall { room: String, session: SessionKey },
    /// H3: needs of an attendee that the room does not meet.
    RoomNotForPerson {
        room: String,
        person: String,
        session: SessionKey,
    },
    /// H3: needs of an appointment's person that the room does not meet.
    RoomNotForPersonAtAppointment {
        room: String,
        person: String,
        appointment: String,
    },
    /// H4: leads more than one session at a time.
    StaffTwice { staff: String, day: i32, slot: i32 },
    /// H4: slots led off duty.
    StaffOffDuty { staff: String, session: SessionKey },
    /// H5: leaders missing or too many.
    LeaderCount {
        session: SessionKey,
        found: i32,
        needed: i32,
    },
    /// H5: a leader without the skill.
    LeaderUnqualified { staff: String, session: SessionKey },
    /// H6: persons below the smallest group.
    TooFewAttendees { session: SessionKey },
    /// H6: persons above the largest group.
    TooManyAttendees { session: SessionKey },
    /// H7: care units above what the leaders can supervise.
    SupervisionExceeded { session: SessionKey },
    /// H8: incompatible persons together.
    IncompatibleTogether {
        persons: (String, String),
        session: SessionKey,
    },
    /// H9: contraindicated for the person.
    Contraindicated { person: String, session: SessionKey },
    /// H9: the same activity again on one day.
    SameActivityInDay {
        person: String,
        activity: String,
        day: i32,
    },
    /// H10: not inside a window of the activity.
    OutsideWindow { session: SessionKey },
    /// H10: on none of its days.
    OutsideDays { session: SessionKey },
    /// H10: during a break.
    DuringBreak { session: SessionKey },
    /// H10: two sessions of the activity at a time.
    ActivityTwice {
        activity: String,
        day: i32,
        slot: i32,
    },
    /// H10: sessions above the day's limit.
    TooManyInDay { activity: String, day: i32 },
    /// H10: sessions below the week's minimum.
    TooFewInWeek { activity: String },
    /// H10: sessions above the week's limit.
    TooManyInWeek { activity: String },
    /// H11: slots in which the professional is not here.
    ProfessionalAway {
        professional: String,
        appointment: String,
    },
    /// H11: the room lacks what the professional needs.
    AppointmentRoomUnsuitable { room: String, appointment: String },
    /// H11: on none of its days.
    AppointmentOutsideDays { appointment: String },
    /// H11: sees more than one person at a time.
    ProfessionalTwice {
        professional: String,
        day: i32,
        slot: i32,
    },
    /// H11: not placed.
    AppointmentMissing { appointment: String },
    /// H12: free staff missing.
    FloorShort { day: i32, slot: i32 },
    /// H13: slots led above the day's limit.
    LeadsTooMuchInDay { staff: String, day: i32 },
    /// H13: slots led above the week's limit.
    LeadsTooMuchInWeek { staff: String },
    /// H14: a pinned session does not run.
    PinnedSessionMissing { session: SessionKey },
    /// H14: a pinned session is in another room.
    PinnedRoomMissing { session: SessionKey, room: String },
    /// H14: a pinned leader does not lead.
    PinnedLeaderMissing { session: SessionKey, staff: String },
    /// H14: a pinned attendance does not hold.
    PinnedAttendanceMissing { person: String, session: SessionKey },
    /// H14: a person attends an activity they were to avoid.
    AvoidedActivity { person: String, activity: String },
}

impl Breach {
    /// The same one slot earlier, where it is about a moment: what goes on for several slots is one thing to whoever reads it.
    pub fn a_slot_earlier(&self) -> Option<Self> {
        let mut earlier = self.clone();
        match &mut earlier {
            Self::PersonTwice { slot, .. }
            | Self::RoomTwice { slot, .. }
            | Self::StaffTwice { slot, .. }
            | Self::ActivityTwice { slot, .. }
            | Self::ProfessionalTwice { slot, .. }
            | Self::FloorShort { slot, .. } => *slot -= 1,
            _ => return None,
        }
        Some(earlier)
    }

    /// The number n of its rule Hn.
    pub fn rule(&self) -> usize {
        match self {
            Self::MalformedSession { .. } | Self::MalformedAppointment { .. } => 0,
            Self::PersonAway { .. } | Self::PersonAwayForAppointment { .. } => 1,
            Self::PersonTwice { .. } => 2,
            Self::RoomTwice { .. }
            | Self::RoomClosed { .. }
            | Self::RoomClosedForAppointment { .. }
            | Self::RoomUnsuitable { .. }
            | Self::RoomTooSmall { .. }
            | Self::RoomNotForPerson { .. }
            | Self::RoomNotForPersonAtAppointment { .. } => 3,
            Self::StaffTwice { .. } | Self::StaffOffDuty { .. } => 4,
            Self::LeaderCount { .. } | Self::LeaderUnqualified { .. } => 5,
            Self::TooFewAttendees { .. } | Self::TooManyAttendees { .. } => 6,
            Self::SupervisionExceeded { .. } => 7,
            Self::IncompatibleTogether { .. } => 8,
            Self::Contraindicated { .. } | Self::SameActivityInDay { .. } => 9,
            Self::OutsideWindow { .. }
            | Self::OutsideDays { .. }
            | Self::DuringBreak { .. }
            | Self::ActivityTwice { .. }
            | Self::TooManyInDay { .. }
            | Self::TooFewInWeek { .. }
            | Self::TooManyInWeek { .. } => 10,
            Self::ProfessionalAway { .. }
            | Self::AppointmentRoomUnsuitable { .. }
            | Self::AppointmentOutsideDays { .. }
            | Self::ProfessionalTwice { .. }
            | Self::AppointmentMissing { .. } => 11,
            Self::FloorShort { .. } => 12,
            Self::LeadsTooMuchInDay { .. } | Self::LeadsTooMuchInWeek { .. } => 13,
            Self::PinnedSessionMissing { .. }
            | Self::PinnedRoomMissing { .. }
            | Self::PinnedLeaderMissing { .. }
            | Self::PinnedAttendanceMissing { .. }
            | Self::AvoidedActivity { .. } => 14,
        }
    }
}

/// What a soft rule found. Each variant names the rule it belongs to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the fields are the ids and days involved")]
pub enum Cause {
    /// S1: units of a goal not received.
    GoalShort { person: String, goal: String },
    /// S2: times a wish is not met.
    WishMissed { person: String, activity: String },
    /// S3: times a disliked activity is attended.
    Disliked { person: String, activity: String },
    /// S4: slots below the day's wanted occupation.
    Idle { person: String, day: i32 },
    /// S5: effort above the day's tolerance.
    Tired { person: String, day: i32 },
    /// S6: attendances of one activity above what is free.
    Repeated { person: String, activity: String },
    /// S7: unmet demand above the fair share.
    Unfair { person: String },
    /// S8: slots led above the target.
    Overloaded { staff: String },
    /// S9: a session of last week does not run again.
    HabitDropped { session: SessionKey },
    /// S9: it runs with none of its leaders.
    HabitLeaderChanged { session: SessionKey },
    /// S10: the person attends nothing led by their referent.
    ReferentNotMet { person: String, staff: String },
    /// S11: two friends share no session.
    FriendsApart { persons: (String, String) },
    /// S12: attendees above the ideal.
    Crowded { session: SessionKey },
    /// S13: demanding, in the half of the day that does not suit.
    WrongMoment { person: String, session: SessionKey },
    /// S13: an appointment outside its preferred half.
    AppointmentWrongHalf { appointment: String },
    /// S13: an appointment outside its preferred days.
    AppointmentWrongDay { appointment: String },
    /// S13: an appointment on a day that has another of its series.
    AppointmentAgainThatDay { appointment: String },
    /// S14: a session that was not in the baseline.
    SessionAdded { session: SessionKey },
    /// S14: a session of the baseline that does not run.
    SessionDropped { session: SessionKey },
    /// S14: an appointment at another time than in the baseline.
    AppointmentMoved { appointment: String },
    /// S14: an attendance that was not in the baseline.
    AttendanceAdded { person: String, session: SessionKey },
    /// S14: an attendance of the baseline that does not hold.
    AttendanceDropped { person: String, session: SessionKey },
    /// S14: a kept session in another room.
    RoomChanged { session: SessionKey },
    /// S14: a baseline leader no longer leads a kept session.
    LeaderChanged { session: SessionKey, staff: String },
    /// S14: a kept appointment in another room.
    AppointmentRoomChanged { appointment: String },
}

/// S13: how many wrong moments another appointment of one series on the same day is worth.
pub(crate) const APART: i64 = 4;

impl Cause {
    /// The number n of its rule Sn.
    pub fn rule(&self) -> usize {
        match self {
            Self::GoalShort { .. } => 1,
            Self::WishMissed { .. } => 2,
            Self::Disliked { .. } => 3,
            Self::Idle { .. } => 4,
            Self::Tired { .. } => 5,
            Self::Repeated { .. } => 6,
            Self::Unfair { .. } => 7,
            Self::Overloaded { .. } => 8,
            Self::HabitDropped { .. } | Self::HabitLeaderChanged { .. } => 9,
            Self::ReferentNotMet { .. } => 10,
            Self::FriendsApart { .. } => 11,
            Self::Crowded { .. } => 12,
            Self::WrongMoment { .. }
            | Self::AppointmentWrongHalf { .. }
            | Self::AppointmentWrongDay { .. }
            | Self::AppointmentAgainThatDay { .. } => 13,
            Self::SessionAdded { .. }
            | Self::SessionDropped { .. }
            | Self::AppointmentMoved { .. }
            | Self::AttendanceAdded { .. }
            | Self::AttendanceDropped { .. }
            | Self::RoomChanged { .. }
            | Self::LeaderChanged { .. }
            | Self::AppointmentRoomChanged { .. } => 14,
        }
    }
}
