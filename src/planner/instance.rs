//! The planner's input, `daycare-week/1`: plain data, read and written as JSON by whoever holds the text.
//!
//! Any number may stand in these fields; [`check`](super::check::check) says whether they make sense together.
//! Unknown fields are ignored, missing collections are empty and missing weights take their usual value.

mod decided;
pub(crate) mod needs;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use decided::{Avoidance, Baseline, Change, PinnedAttendance, PinnedSession, Pins, Weights};

/// The `format` label of an instance.
pub const FORMAT: &str = "daycare-week/1";

/// Half-open slots `[from, to)` of an unnamed day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "(i32, i32)", into = "(i32, i32)")]
pub struct Span {
    /// First slot.
    pub from: i32,
    /// The slot after the last.
    pub to: i32,
}

impl From<(i32, i32)> for Span {
    fn from((from, to): (i32, i32)) -> Self {
        Self { from, to }
    }
}

impl From<Span> for (i32, i32) {
    fn from(span: Span) -> Self {
        (span.from, span.to)
    }
}

/// Half-open slots `[from, to)` of one day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "(i32, i32, i32)", into = "(i32, i32, i32)")]
pub struct DaySpan {
    /// The day, from 0.
    pub day: i32,
    /// First slot.
    pub from: i32,
    /// The slot after the last.
    pub to: i32,
}

impl From<(i32, i32, i32)> for DaySpan {
    fn from((day, from, to): (i32, i32, i32)) -> Self {
        Self { day, from, to }
    }
}

impl From<DaySpan> for (i32, i32, i32) {
    fn from(span: DaySpan) -> Self {
        (span.day, span.from, span.to)
    }
}

/// A half of the day; a start before `half_day` is in the morning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Half {
    /// Morning.
    Am,
    /// Afternoon.
    Pm,
}

/// A week to plan.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Instance {
    /// [`FORMAT`].
    pub format: String,
    /// A label.
    #[serde(default)]
    pub name: String,
    /// A label.
    #[serde(default)]
    pub size: String,
    /// A label: the seed of whatever generated the instance.
    #[serde(default)]
    pub seed: i64,
    /// Days of the week, up to 7.
    pub days: i32,
    /// Slots of a day, up to 64.
    pub slots: i32,
    /// Length of a slot.
    #[serde(default)]
    pub slot_minutes: i32,
    /// Clock time of slot 0, a label for the planner.
    #[serde(default)]
    pub day_start: String,
    /// The first slot of the afternoon.
    pub half_day: i32,
    /// Slots in which nothing runs.
    #[serde(default)]
    pub breaks: Vec<i32>,
    /// Per day and slot, the staff who must be on duty and free.
    pub floor: Vec<Vec<i32>>,
    /// The goal domains.
    #[serde(default)]
    pub goals: Vec<String>,
    /// Share of a person's demand that may be missed before it counts as unfair.
    pub fair_percent: i32,
    /// Attendances of one activity before they count as repeated.
    pub repeat_free: i32,
    /// Effort from which a session is demanding.
    pub demanding_effort: i32,
    /// The rooms.
    #[serde(default)]
    pub rooms: Vec<Room>,
    /// The staff.
    #[serde(default)]
    pub staff: Vec<StaffMember>,
    /// The visiting professionals.
    #[serde(default)]
    pub professionals: Vec<Professional>,
    /// What can be run.
    #[serde(default)]
    pub activities: Vec<Activity>,
    /// The accompanied persons.
    #[serde(default)]
    pub persons: Vec<Person>,
    /// Pairs who are never in one session.
    #[serde(default)]
    pub incompatible: Vec<(String, String)>,
    /// Pairs who like to share a session.
    #[serde(default)]
    pub friends: Vec<(String, String)>,
    /// Appointments to place.
    #[serde(default)]
    pub appointments: Vec<Appointment>,
    /// The sessions that people are used to.
    #[serde(default)]
    pub last_week: Vec<LastSession>,
    /// Human decisions.
    #[serde(default)]
    pub pins: Pins,
    /// The published plan, when replanning.
    #[serde(default)]
    pub baseline: Option<Baseline>,
    /// What happened since the baseline, for people.
    #[serde(default)]
    pub change: Option<Change>,
    /// What each soft unit costs.
    #[serde(default)]
    pub weights: Weights,
}

/// A place where sessions and appointments run.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Room {
    /// Its id.
    pub id: String,
    /// A label.
    #[serde(default)]
    pub name: String,
    /// Persons it holds.
    pub capacity: i32,
    /// What it offers.
    #[serde(default)]
    pub features: Vec<String>,
    /// When it may not be used.
    #[serde(default)]
    pub closed: Vec<DaySpan>,
}

/// Someone who leads sessions.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StaffMember {
    /// Their id.
    pub id: String,
    /// A label.
    #[serde(default)]
    pub name: String,
    /// What they may lead.
    #[serde(default)]
    pub skills: Vec<String>,
    /// Per day, when they are on duty.
    pub duty: Vec<Option<Span>>,
    /// When they are not, within duty.
    #[serde(default)]
    pub off: Vec<DaySpan>,
    /// Leading slots allowed in a day.
    pub max_day: i32,
    /// Leading slots allowed in the week.
    pub max_week: i32,
    /// Leading slots from which the load is unbalanced.
    pub target_week: i32,
}

/// A visiting professional, who sees one person at a time.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Professional {
    /// Their id.
    pub id: String,
    /// A label.
    #[serde(default)]
    pub name: String,
    /// A label.
    #[serde(default)]
    pub kind: String,
    /// When they are here.
    #[serde(default)]
    pub visits: Vec<DaySpan>,
    /// The room feature they need.
    pub feature: String,
}

/// What can be run as sessions.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Activity {
    /// Its id.
    pub id: String,
    /// A label.
    #[serde(default)]
    pub name: String,
    /// The skill each leader needs.
    pub skill: String,
    /// Leaders of a session.
    pub leaders: i32,
    /// Slots of a session.
    pub duration: i32,
    /// Fewest attendees.
    pub min: i32,
    /// Most attendees.
    pub max: i32,
    /// Attendees from which it is crowded.
    pub ideal: i32,
    /// Care units one leader can supervise.
    pub ratio: i32,
    /// Effort of attending.
    pub effort: i32,
    /// The room feature it needs.
    pub feature: String,
    /// When in the day it may run.
    #[serde(default)]
    pub windows: Vec<Span>,
    /// The days on which it may run; none means any.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub days: Vec<i32>,
    /// Goal units an attendee receives.
    #[serde(default)]
    pub gives: BTreeMap<String, i32>,
    /// Fewest sessions a week.
    pub min_week: i32,
    /// Most sessions a week.
    pub max_week: i32,
    /// Most sessions a day.
    pub max_day: i32,
}

impl Activity {
    /// Whether it may run on that day.
    pub fn may_be_on(&self, day: usize) -> bool {
        is_among(&self.days, day)
    }
}

/// Whether a list of days that says nothing when it is empty has the day.
fn is_among(days: &[i32], day: usize) -> bool {
    days.is_empty() || days.contains(&(day as i32))
}

/// Someone who is accompanied.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Their id.
    pub id: String,
    /// A label.
    #[serde(default)]
    pub name: String,
    /// Supervision weight.
    pub care: i32,
    /// Per day, when they are here.
    pub presence: Vec<Option<Span>>,
    /// When they are taken, within presence.
    #[serde(default)]
    pub busy: Vec<DaySpan>,
    /// Activities they must not attend.
    #[serde(default)]
    pub contra: Vec<String>,
    /// Features without which a room is none for them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<String>,
    /// Activities they ask for.
    #[serde(default)]
    pub wishes: Vec<Wish>,
    /// Activities they dislike.
    #[serde(default)]
    pub dislikes: Vec<Dislike>,
    /// Goal units to receive.
    #[serde(default)]
    pub goals: BTreeMap<String, i32>,
    /// Per day, slots below which they are idle.
    pub min_active: Vec<i32>,
    /// Effort a day above which they tire.
    pub tolerance: i32,
    /// When demanding sessions suit them.
    #[serde(default)]
    pub good_half: Option<Half>,
    /// Their referent in the staff.
    #[serde(default)]
    pub referent: Option<String>,
    /// Units of their demand that past weeks left short.
    #[serde(default, skip_serializing_if = "is_nothing")]
    pub owed: i32,
}

/// A file that says nothing of past weeks reads and writes the same.
#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde asks for a reference"
)]
fn is_nothing(owed: &i32) -> bool {
    *owed == 0
}

/// An activity asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wish {
    /// The activity.
    pub activity: String,
    /// Times a week.
    pub count: i32,
    /// How much it matters.
    pub weight: i32,
}

/// An activity disliked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dislike {
    /// The activity.
    pub activity: String,
    /// How much it matters.
    pub weight: i32,
}

/// One person with one professional, to be placed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Appointment {
    /// Its id.
    pub id: String,
    /// Who is seen.
    pub person: String,
    /// By whom.
    pub professional: String,
    /// Slots.
    pub duration: i32,
    /// The half of the day wanted.
    #[serde(default)]
    pub prefer_half: Option<Half>,
    /// The days wanted; none means any.
    #[serde(default)]
    pub prefer_days: Vec<i32>,
    /// The days on which it may be; none means any.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub days: Vec<i32>,
    /// What it is one of several times of: those of one series should be on different days. Empty for an appointment of its own.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub series: String,
}

/// The position of each appointment's series among all, and how many there are.
pub(crate) fn series(appointments: &[Appointment]) -> (Vec<Option<usize>>, usize) {
    let mut known = BTreeMap::new();
    let numbers = appointments.iter().map(|appointment| {
        let next = known.len();
        let series = appointment.series.as_str();
        (!series.is_empty()).then(|| *known.entry(series).or_insert(next))
    });
    (numbers.collect(), known.len())
}

impl Appointment {
    /// Whether it may be on that day.
    pub fn may_be_on(&self, day: usize) -> bool {
        is_among(&self.days, day)
    }
}

/// A session of last week.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastSession {
    /// The activity.
    pub activity: String,
    /// The day.
    pub day: i32,
    /// The first slot.
    pub start: i32,
    /// Who led it.
    #[serde(default)]
    pub staff: Vec<String>,
}
