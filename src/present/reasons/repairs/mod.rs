//! What makes an absence good: who or what is missing on a day, the few changes that mend it, and nothing else.
//!
//! Every change is priced with what stands in the week as the plan to stay near, so that a change that gains less than it
//! disturbs is not offered.

mod appointments;
mod closing;
mod later;
mod mending;
mod sessions;
mod weather;

use super::{Case, words::Words};
use crate::{
    domain::{
        activity::Domain,
        appointment::{Appointment, Place, Professional},
        edit::{Command, WeekCommand},
        id::{AppointmentId, PersonId, RoomId, SessionId, StaffId, VisitorId},
        occurrence::Occurrence,
        plan::{PlacedAppointment, Session},
        time::{Minutes, WeekId},
    },
    i18n::Locale,
};
use chrono::Weekday;
use mending::Mending;
use serde::{Deserialize, Serialize};

/// Lines shown at first.
pub const LINES: usize = 3;

/// Lines at most: an absence that touches more is a week to propose anew.
const MOST: usize = 30;

/// Ways offered for one line at most.
const WAYS: usize = 3;

/// What is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Trouble {
    /// A person is absent that day.
    Person(PersonId, Weekday),
    /// A member of staff is absent that day.
    Staff(StaffId, Weekday),
    /// A room is closed that day.
    Room(RoomId, Weekday),
    /// A visitor does not come that day.
    Visitor(VisitorId, Weekday),
    /// The weather keeps everybody indoors that day.
    Weather(Weekday),
    /// A session breaks a rule.
    Session(SessionId),
}

impl Trouble {
    /// Whether an appointment of that day cannot take place as it stands, placed or at a fixed hour.
    pub fn takes(self, appointment: &Appointment, occurrence: &Occurrence<'_>) -> bool {
        match self {
            // What is elsewhere may well be why the person is absent.
            Self::Person(person, _) => {
                appointment.persons == [person]
                    && !matches!(appointment.place, Place::Outside { .. })
            }
            Self::Staff(member, _) => occurrence.staff().contains(&member),
            Self::Room(room, _) => occurrence.room() == Some(room),
            Self::Visitor(visitor, _) => appointment.with == Professional::Visitor(visitor),
            // A human chose the place of an appointment, who may know that it is sheltered.
            Self::Weather(_) | Self::Session(_) => false,
        }
    }
}

/// The changes that make it good.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Repairs {
    /// Hard rules that it breaks.
    pub broken: Vec<String>,
    /// Changes, the most pressing first.
    pub lines: Vec<Repair>,
    /// Sessions that the absent person leaves, whatever else is accepted.
    pub left: Vec<SessionId>,
}

/// One change, with other ideas for the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Repair {
    /// Stable name within the week.
    pub key: String,
    /// The session concerned, if it is one.
    pub session: Option<SessionId>,
    /// The appointment concerned, if it is one.
    pub appointment: Option<AppointmentId>,
    /// Gives icon and colour.
    pub domain: Domain,
    /// What it is about: "Pâtisserie, 14 h 15".
    pub title: String,
    /// Whether a hard rule is broken without it.
    pub is_needed: bool,
    /// Ways to do it, lightest first; none if only people can mend it.
    pub ways: Vec<Way>,
}

/// A way to make a change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Way {
    /// "Donner sa place à".
    pub lead: String,
    /// What is new: "M. Leroux"; may be empty.
    pub mark: String,
    /// Why, or what it costs.
    pub why: String,
    /// What is done.
    pub steps: Vec<Step>,
}

/// An edit of the week that can be sent between page and worker.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Step {
    /// The person leaves the session.
    Leave(SessionId, PersonId),
    /// The person joins the session.
    Join(SessionId, PersonId),
    /// The session as it becomes.
    Put(Session),
    /// The session does not take place.
    Close(SessionId),
    /// The appointment at its new place.
    Place(PlacedAppointment),
}

impl Step {
    /// The person who joins somewhere.
    const fn joining(&self) -> Option<PersonId> {
        match self {
            Self::Join(_, person) => Some(*person),
            _ => None,
        }
    }

    /// The edit of the week.
    pub fn command(&self, week: WeekId) -> Command {
        Command::Week(
            week,
            match self {
                Self::Leave(session, person) => WeekCommand::RemoveParticipant(*session, *person),
                Self::Join(session, person) => WeekCommand::AddParticipant(*session, *person),
                Self::Put(session) => WeekCommand::PutSession(session.clone()),
                Self::Close(session) => WeekCommand::RemoveSession(*session),
                Self::Place(placed) => WeekCommand::PlaceAppointment(placed.clone()),
            },
        )
    }
}

impl Way {
    /// What it does to the week.
    pub fn commands(&self, week: WeekId) -> Vec<Command> {
        self.steps.iter().map(|step| step.command(week)).collect()
    }

    /// Whether somebody is asked to join by both.
    pub fn shares_people(&self, other: &Self) -> bool {
        let joining = |way: &Self| {
            way.steps
                .iter()
                .filter_map(Step::joining)
                .collect::<Vec<_>>()
        };
        let others = joining(other);
        joining(self).iter().any(|person| others.contains(person))
    }
}

impl Case {
    /// The changes that make the trouble good; nothing earlier than `from` on its day changes.
    pub fn repairs(&self, locale: Locale, trouble: Trouble, from: Minutes) -> Option<Repairs> {
        let words = Words { case: self, locale };
        let mut mending = Mending::begin(self, words, trouble, from)?;
        let mut repairs = Repairs {
            broken: mending.broken(),
            ..Repairs::default()
        };
        let mut lines = Vec::new();
        for (id, key) in mending.touched.clone() {
            if let Some(line) = mending.session(id, &key) {
                lines.push(line);
            }
        }
        lines.extend(mending.appointments());
        if let Trouble::Person(person, _) = trouble {
            repairs.left = mending.touched.iter().map(|(id, _)| *id).collect();
            lines.extend(mending.later(person));
        }
        lines.sort_by_key(|line| (line.ways.is_empty(), !line.is_needed));
        lines.truncate(MOST);
        repairs.lines = lines;
        Some(repairs)
    }
}

#[cfg(test)]
mod tests;
