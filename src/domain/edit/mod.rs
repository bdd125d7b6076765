//! Every edit that may be made to a document: one command, one place that applies it, one undo step.
//!
//! Commands say what a person meant; [`apply`] is pure. It refuses what would break the document's references
//! and tells every reason. Whether a week is *good* is never a reason to refuse: the planner tells that before.

mod beside;
mod erase;
mod follow_up;
mod needs;
mod records;
mod sites;
mod weeks;

use super::{
    activity::Activity,
    appointment::Appointment,
    attendance::Attendance,
    check::{self, Issue},
    document::Document,
    house::{Exchanged, House},
    id::{ActivityId, AppointmentId, ExchangeId, PersonId, RoomId, StaffId, VisitorId},
    journal::{Decision, DecisionKind},
    person::Person,
    plan::Placements,
    room::Room,
    staff::StaffMember,
    time::WeekId,
    visitor::Visitor,
};
use chrono::NaiveDateTime;
use std::sync::Arc;

pub use beside::rebased;
pub use erase::{Erasure, NAMES, named_elsewhere};
pub use weeks::WeekCommand;

/// Who edits, and when: handed in, since the domain reads no clock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// Local time.
    pub at: NaiveDateTime,
    /// Name of the user.
    pub by: String,
}

/// A record to be added or replaced.
#[allow(
    clippy::large_enum_variant,
    reason = "each stands in a box of its own, in its command"
)]
#[derive(Debug, Clone, PartialEq)]
pub enum Entry {
    /// A person.
    Person(Person),
    /// A member of staff.
    Staff(StaffMember),
    /// A visitor.
    Visitor(Visitor),
    /// A room.
    Room(Room),
    /// An activity.
    Activity(Activity),
    /// An appointment.
    Appointment(Appointment),
}

/// A record to be removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum EntryId {
    /// A person; leaves every plan, appointment and relation.
    Person(PersonId),
    /// A member of staff; refused while leading sessions.
    Staff(StaffId),
    /// A visitor; refused while having appointments.
    Visitor(VisitorId),
    /// A room; refused while in use.
    Room(RoomId),
    /// An activity; refused while in a plan.
    Activity(ActivityId),
    /// An appointment; leaves every plan.
    Appointment(AppointmentId),
}

/// An edit.
#[derive(Debug, Clone, PartialEq)]
pub enum Command {
    /// Replaces the house's own record.
    SetHouse(Box<House>),
    /// Adds or replaces a record.
    Put(Box<Entry>),
    /// Removes a record.
    Remove(EntryId),
    /// Edits the plan of a week.
    Week(WeekId, WeekCommand),
    /// Replaces what normally repeats.
    SetTemplate(Placements),
    /// Adds or replaces follow-up records of a week, each by its session and person.
    Record(WeekId, Vec<Attendance>),
    /// Takes a follow-up record back.
    Unrecord(WeekId, super::id::SessionId, PersonId),
    /// Erases a person everywhere, and the name from the texts elsewhere that a human did not keep.
    Erase(PersonId, Erasure),
    /// An exchange file was made: what changes from here on is new to the other devices.
    Exchange(ExchangeId, String),
    /// Notes a decision that changes nothing else (a file made).
    Note(Option<WeekId>, DecisionKind),
    /// Several edits that are one gesture, and so one undo step; all of them or none.
    Several(Gesture, Vec<Command>),
}

/// What several edits together are, for the one who made them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gesture {
    /// Changes that make an absence good.
    Repair,
    /// Moving what was chosen.
    Move,
    /// Holding what was chosen in its place.
    Pin,
    /// Freeing what was chosen.
    Free,
    /// Taking what was chosen off.
    TakeOff,
    /// Trying a way out.
    TryOut,
    /// Taking what a file holds.
    Import,
    /// Making a supposition real, with the week found for it.
    Suppose,
    /// Repeating a session, and what is done to all of a series.
    Repeat,
    /// Offering the activities that were chosen.
    Offer,
    /// No longer offering the activities that were chosen.
    StopOffering,
    /// Offering what the catalogue advises for the kind of the house.
    SuitKind,
}

/// Applies a command: the next document, or every reason why not.
pub fn apply(
    document: &Document,
    command: &Command,
    stamp: &Stamp,
) -> Result<Document, Vec<Issue>> {
    let mut next = document.clone();
    let issues = match command {
        Command::SetHouse(house) => {
            next.house = Arc::new((**house).clone());
            let mut issues = check::check_house(house);
            issues.extend(sites::in_use(document, house));
            issues
        }
        Command::Put(entry) => records::put(&mut next, entry),
        Command::Remove(id) => records::remove(&mut next, *id),
        Command::Week(week, command) => weeks::apply(&mut next, *week, command, stamp),
        Command::SetTemplate(placements) => {
            next.template = Arc::new(placements.clone());
            check::check_placements(&next, placements)
        }
        Command::Record(week, records) => {
            follow_up::record(&mut next, *week, records, stamp);
            check::check_attendance(&next, records)
        }
        Command::Unrecord(week, session, person) => {
            follow_up::unrecord(&mut next, *week, *session, *person, stamp);
            Vec::new()
        }
        Command::Erase(person, erasure) => {
            erase::erase(&mut next, *person, erasure);
            note(&mut next, None, DecisionKind::Erased, stamp);
            Vec::new()
        }
        Command::Exchange(mark, file) => {
            let house = Arc::make_mut(&mut next.house);
            let erased = house.exchanged.take().map(|exchanged| exchanged.erased);
            house.exchanged = Some(Exchanged {
                mark: *mark,
                erased: erased.unwrap_or_default(),
            });
            let file = file.clone();
            note(&mut next, None, DecisionKind::Exported { file }, stamp);
            Vec::new()
        }
        Command::Note(week, kind) => {
            note(&mut next, *week, kind.clone(), stamp);
            Vec::new()
        }
        Command::Several(_, commands) => {
            for command in commands {
                next = apply(&next, command, stamp)?;
            }
            Vec::new()
        }
    };
    if issues.is_empty() {
        Ok(next)
    } else {
        Err(issues)
    }
}

fn note(document: &mut Document, week: Option<WeekId>, kind: DecisionKind, stamp: &Stamp) {
    Arc::make_mut(&mut document.journal).push(Decision {
        at: stamp.at,
        by: stamp.by.clone(),
        week,
        kind,
    });
}

#[cfg(test)]
mod tests;
