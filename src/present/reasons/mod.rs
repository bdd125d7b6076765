//! Why a session is where it is, who takes part and who does not, where else it could be, and what has no place:
//! sentences made of facts (who, what, when), never free text.

mod archived;
mod case;
mod contradictions;
mod hard;
mod homeless;
mod lacks;
mod missed;
mod open_card;
mod person_places;
mod places;
pub mod repairs;
mod soft;
mod standing;
mod suppose;
mod ways;
mod why;
mod words;

pub use case::Case;
pub use person_places::PersonPlaceView;
pub use places::{alternatives, sort};
pub use suppose::{RuleChange, Supposed, SupposedChange, SupposedView, title as suppose_title};
pub use ways::{LackId, Tried, WayView};

use crate::domain::edit::{Command, WeekCommand};
use crate::domain::{
    id::{AppointmentId, PersonId, RoomId, SessionId, StaffId},
    plan::{Placements, Session},
    project::GoalTarget,
    time::{Minutes, WeekId},
};
use chrono::Weekday;
use serde::{Deserialize, Serialize};

/// How much a reason weighs, in the five words of the screens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Weight {
    /// Un peu.
    Little,
    /// Moyen.
    Medium,
    /// Important.
    Important,
    /// Très important.
    VeryImportant,
    /// Règle.
    Rule,
}

/// What a reason says of its subject; gives its icon.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Side {
    /// A rule kept.
    Kept,
    /// For it.
    For,
    /// Against it.
    Against,
    /// A rule forbids it.
    Impossible,
}

/// One reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReasonLine {
    /// For or against.
    pub side: Side,
    /// How much it weighs.
    pub weight: Weight,
    /// The sentence.
    pub text: String,
}

/// Why something is so.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct WhyView {
    /// Rules first, then the heaviest reasons.
    pub reasons: Vec<ReasonLine>,
    /// Reasons left out, all lighter than those shown.
    pub more: u32,
}

/// What another place would mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Verdict {
    /// Better than now.
    Better,
    /// As good as now.
    Same,
    /// Possible, less good than now.
    Worse,
    /// A rule forbids it.
    Impossible,
}

/// Another place for a session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaceView {
    /// Weekday.
    pub day: Weekday,
    /// Start.
    pub start: Minutes,
    /// Room.
    pub room: RoomId,
    /// Who would lead.
    pub leaders: Vec<StaffId>,
    /// Who could follow.
    pub participants: Vec<PersonId>,
    /// How good it is.
    pub verdict: Verdict,
    /// The main reason: for, against, or the rule that forbids it.
    pub reason: String,
    /// Change in points; positive is worse.
    pub cost: i64,
    /// Whether that time is over while the session is still to come: one may put it there, nobody is offered it.
    pub is_over: bool,
}

/// A way out for something without a place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum WayOut {
    /// The person could join this session.
    Join(SessionId, PersonId),
    /// This session need no longer be held.
    Free(SessionId),
    /// Somebody who could be let go of: nothing to press, only told.
    Told,
}

/// Something that has no place in the week.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnplacedView {
    /// Stable name within the week, for lists and addresses.
    pub key: String,
    /// The same as a number, to ask for tried ways out; nothing if none can be tried.
    pub id: Option<LackId>,
    /// The person concerned, if one is.
    pub person: Option<PersonId>,
    /// The appointment concerned, if it is one.
    pub appointment: Option<AppointmentId>,
    /// What the goal concerned aims at, if it is one.
    pub goal: Option<GoalTarget>,
    /// Class of the domain, for the coloured spine; empty if none fits.
    pub domain: Option<crate::domain::activity::Domain>,
    /// What is missing.
    pub title: String,
    /// What first stands in the way, in one line.
    pub reason: String,
    /// What was tried and what stood in the way, most often first.
    pub tries: Vec<String>,
    /// Ways out, cheapest first: a sentence and what to press.
    pub ways: Vec<(String, WayOut)>,
}

/// The command that moves a session to a place: a plain move when leaders and participants stay, else the session
/// with those who can follow. It is held there, since a human chose the place.
pub fn move_command(
    week: WeekId,
    placements: &Placements,
    id: SessionId,
    place: &PlaceView,
) -> Option<Command> {
    let session = placements.session(id)?;
    let follows = session
        .participants
        .iter()
        .all(|person| place.participants.contains(person));
    let is_led = session
        .leaders
        .iter()
        .all(|leader| place.leaders.contains(leader));
    let command = if follows && is_led && session.leaders.len() == place.leaders.len() {
        WeekCommand::MoveSession {
            session: id,
            day: place.day,
            start: place.start,
            room: place.room,
        }
    } else {
        let held = session.held.iter().copied();
        WeekCommand::PutSession(Session {
            day: place.day,
            start: place.start,
            room: place.room,
            leaders: place.leaders.clone(),
            participants: place.participants.clone(),
            held: held
                .filter(|person| place.participants.contains(person))
                .collect(),
            is_pinned: true,
            ..session.clone()
        })
    };
    Some(Command::Week(week, command))
}
