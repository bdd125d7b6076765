//! The messages between the page and the planner's worker, as JSON text.
//!
//! The worker says [`FromWorker::Ready`] first; what the page sends earlier would be lost. It keeps the document it
//! was last sent: the page sends the parts that changed, then asks. Each question and each run has a number, and
//! answers carry it, so that stale ones are dropped.

use crate::{
    domain::{
        activity::Activity,
        appointment::Appointment,
        attendance::Attendance,
        collection::{Collection, Record},
        document::Document,
        house::House,
        id::{AppointmentId, PersonId, SessionId},
        memory::{is_remembered, weeks_read},
        occurrence::is_placed_elsewhere,
        person::Person,
        plan::{Placements, WeekPlan},
        room::Room,
        staff::StaffMember,
        suppose::Supposition,
        time::{Minutes, WeekId},
        visitor::Visitor,
    },
    i18n::Locale,
    present::{
        reasons::{
            LackId, PersonPlaceView, PlaceView, SupposedView, UnplacedView, WayView, WhyView,
            repairs::{Repairs, Trouble},
        },
        score::{Facts, ScoreView},
    },
};
use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use std::{collections::BTreeSet, sync::Arc};

/// What both sides must agree on: a page and a worker of different builds do not talk.
pub const VERSION: &str = concat!(env!("CARGO_PKG_VERSION"), "/5");

/// From the page to the worker.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum ToWorker {
    /// A part of the document that changed.
    Part(Part),
    /// A question about a week.
    Ask(Ask),
    /// Plan a week, from now on.
    Propose {
        /// Number of the run.
        run: u64,
        /// Week.
        week: WeekId,
        /// Seed of the search.
        seed: u64,
        /// Time to search, milliseconds.
        limit: u32,
        /// The house's clock: what has begun stays as it is.
        now: NaiveDateTime,
    },
    /// End the run with the best found so far.
    Keep(u64),
    /// Give the run up.
    Stop(u64),
}

/// A question, and its number.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Ask {
    /// Number of the question.
    pub id: u64,
    /// Week.
    pub week: WeekId,
    /// Language of the answer.
    pub locale: Locale,
    /// The time of the page, local: nothing is offered in what is over.
    pub now: NaiveDateTime,
    /// What is asked.
    pub question: Question,
}

/// What can be asked about a week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Question {
    /// How good it is.
    Score,
    /// What has no place.
    Unplaced,
    /// What one person lacks.
    Lacks(PersonId),
    /// Ways out for something that has no place, each tried.
    Ways(LackId),
    /// Every other place of a session.
    Places(SessionId),
    /// Why a session is where it is.
    WhySession(SessionId),
    /// Why an appointment is where it is.
    WhyAppointment(AppointmentId),
    /// Why a person takes part.
    WhyPerson(SessionId, PersonId),
    /// Why a person does not take part.
    WhyNotPerson(SessionId, PersonId),
    /// Where else a person could be; with a session, that one is left for it.
    PersonPlaces(PersonId, Option<SessionId>),
    /// What makes a trouble good, from a time of its day on.
    Repairs(Trouble, Minutes),
    /// What a change of the house's data would bring.
    Suppose(Supposition),
}

/// The answer to a question.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Answer {
    /// To [`Question::Score`].
    Score(Box<ScoreView>),
    /// To [`Question::Unplaced`] and [`Question::Lacks`].
    Unplaced(Vec<UnplacedView>),
    /// To [`Question::Ways`].
    Ways(Vec<WayView>),
    /// To [`Question::Places`].
    Places(Vec<PlaceView>),
    /// To the questions why.
    Why(WhyView),
    /// To [`Question::PersonPlaces`].
    PersonPlaces(Vec<PersonPlaceView>),
    /// To [`Question::Repairs`].
    Repairs(Repairs),
    /// To [`Question::Suppose`].
    Supposed(Box<SupposedView>),
    /// It is no longer there, or cannot be counted.
    Nothing,
}

/// From the worker to the page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum FromWorker {
    /// It listens from now on.
    Ready {
        /// Its [`VERSION`].
        version: String,
    },
    /// An answer.
    Answer {
        /// Number of the question.
        id: u64,
        /// The answer.
        answer: Answer,
    },
    /// How far a run has come.
    Progress {
        /// Number of the run.
        run: u64,
        /// Milliseconds since it began.
        elapsed: u32,
        /// What the best week so far is worth.
        best: Facts,
        /// That week, when there is a new one to look at.
        placements: Option<Box<Placements>>,
    },
    /// A run has ended.
    Finished {
        /// Number of the run.
        run: u64,
        /// Milliseconds that it took.
        elapsed: u32,
        /// Whether the week found is better than what stands in the plan.
        is_better: bool,
        /// The week found.
        placements: Box<Placements>,
        /// What it is worth.
        best: Facts,
    },
    /// The run cannot begin: the planning problem is unsound, and where.
    Refused {
        /// Number of the run.
        run: u64,
        /// What is wrong, for a report of the fault.
        problems: Vec<String>,
    },
}

/// Records put and taken out since the last time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(bound(
    serialize = "T: Serialize, T::Id: Serialize",
    deserialize = "T: Deserialize<'de>, T::Id: Deserialize<'de>"
))]
pub struct Delta<T: Record> {
    /// Added or replaced.
    pub put: Vec<Arc<T>>,
    /// Gone.
    pub gone: Vec<T::Id>,
}

impl<T: Record> Delta<T> {
    /// What leads from one collection to the other; nothing if they are the same.
    ///
    /// Records are compared by place, not by content: an edit makes a new one, so a full comparison is never needed.
    pub fn between(old: &Collection<T>, new: &Collection<T>) -> Option<Self> {
        if old.is_same(new) {
            return None;
        }
        let put = new.iter().filter(|record| {
            old.get(record.id())
                .is_none_or(|known| !Arc::ptr_eq(known, record))
        });
        let gone = old
            .iter()
            .map(|record| record.id())
            .filter(|id| !new.contains(*id));
        let delta = Self {
            put: put.cloned().collect(),
            gone: gone.collect(),
        };
        (!delta.put.is_empty() || !delta.gone.is_empty()).then_some(delta)
    }

    /// Does to a collection what was done to its original.
    pub fn apply(self, collection: &mut Collection<T>) {
        for id in self.gone {
            collection.remove(id);
        }
        for record in self.put {
            collection.put(Arc::unwrap_or_clone(record));
        }
    }

    /// The same in pieces of at most `size` records, so that none takes long to write or read.
    pub fn in_pieces(self, size: usize) -> Vec<Self> {
        let mut pieces: Vec<Self> = self
            .put
            .chunks(size.max(1))
            .map(|put| Self {
                put: put.to_vec(),
                gone: Vec::new(),
            })
            .collect();
        match pieces.first_mut() {
            Some(first) => first.gone = self.gone,
            None => pieces.push(self),
        }
        pieces
    }
}

/// A part of the document.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Part {
    /// The house.
    House(Arc<House>),
    /// People.
    Persons(Delta<Person>),
    /// Staff.
    Staff(Delta<StaffMember>),
    /// Visitors.
    Visitors(Delta<Visitor>),
    /// Rooms.
    Rooms(Delta<Room>),
    /// Activities.
    Activities(Delta<Activity>),
    /// Appointments.
    Appointments(Delta<Appointment>),
    /// The plan of a week.
    Week(Arc<WeekPlan>),
    /// Of the follow-up of a week, what changes what the house owes.
    FollowUp(WeekId, Vec<Attendance>),
}

/// Records in one message: about 4 ms of writing on a slow machine.
const PIECE: usize = 40;

impl Part {
    /// What the worker must be sent so that it can answer about `week`, given what it has.
    ///
    /// Of the weeks it gets the one asked about and those before that the problem reads: habits, and what is owed; and what
    /// changed in those that it knows. `new` is what it is [`told`].
    pub fn between(old: &Document, new: &Document, week: WeekId) -> Vec<Self> {
        let mut parts = Vec::new();
        if !Arc::ptr_eq(&old.house, &new.house) {
            parts.push(Self::House(Arc::clone(&new.house)));
        }
        pieces(&mut parts, Self::Persons, &old.persons, &new.persons);
        pieces(&mut parts, Self::Staff, &old.staff, &new.staff);
        pieces(&mut parts, Self::Visitors, &old.visitors, &new.visitors);
        pieces(&mut parts, Self::Rooms, &old.rooms, &new.rooms);
        pieces(
            &mut parts,
            Self::Activities,
            &old.activities,
            &new.activities,
        );
        pieces(
            &mut parts,
            Self::Appointments,
            &old.appointments,
            &new.appointments,
        );
        let read = weeks_read(week).into_iter();
        for week in read
            .chain(old.weeks.keys().copied())
            .collect::<BTreeSet<_>>()
        {
            match (old.weeks.get(&week), new.weeks.get(&week)) {
                (Some(known), Some(plan)) if Arc::ptr_eq(known, plan) => {}
                (_, Some(plan)) => parts.push(Self::Week(Arc::clone(plan))),
                (Some(_), None) => parts.push(Self::Week(Arc::new(WeekPlan::empty(week)))),
                (None, None) => {}
            }
            match (old.attendance.get(&week), new.attendance.get(&week)) {
                (Some(known), Some(records)) if Arc::ptr_eq(known, records) => {}
                (None, None) => {}
                (_, records) => parts.push(Self::FollowUp(week, remembered(records))),
            }
        }
        parts
    }

    /// Puts the part into a document.
    pub fn apply(self, document: &mut Document) {
        match self {
            Self::House(house) => document.house = house,
            Self::Persons(delta) => delta.apply(&mut document.persons),
            Self::Staff(delta) => delta.apply(&mut document.staff),
            Self::Visitors(delta) => delta.apply(&mut document.visitors),
            Self::Rooms(delta) => delta.apply(&mut document.rooms),
            Self::Activities(delta) => delta.apply(&mut document.activities),
            Self::Appointments(delta) => delta.apply(&mut document.appointments),
            Self::Week(plan) => {
                document.weeks.insert(plan.week, plan);
            }
            Self::FollowUp(week, records) => {
                document.attendance.insert(week, Arc::new(records));
            }
        }
    }
}

/// What the worker is to know of a document to speak about `week`, given what it knows.
///
/// It is not given all weeks: what another one has placed once for all is kept from it, lest it be planned a second time,
/// and in the weeks that it knows from before it does not go on seeing places that are no more.
pub fn told(known: &Document, document: &Document, week: WeekId) -> Document {
    let mut told = Document {
        weeks: known.weeks.clone(),
        attendance: known.attendance.clone(),
        ..document.clone()
    };
    for (week, plan) in &known.weeks {
        let now = document.week(*week);
        if plan.placements.appointments != now.placements.appointments {
            told.weeks.insert(*week, now);
        }
    }
    for week in weeks_read(week) {
        told.weeks.remove(&week);
        let plan = document.weeks.get(&week);
        told.weeks.extend(plan.map(|plan| (week, plan.clone())));
        told.attendance.remove(&week);
        let records = document.attendance.get(&week);
        told.attendance
            .extend(records.map(|records| (week, records.clone())));
    }
    for appointment in document.appointments.iter() {
        if appointment.may_occur_in(week) && is_placed_elsewhere(document, week, appointment) {
            told.appointments.remove(appointment.id);
        }
    }
    told
}

/// The few records of a week's follow-up that the planner reads, and one of each session: that it was noted.
fn remembered(records: Option<&Arc<Vec<Attendance>>>) -> Vec<Attendance> {
    let mut noted = BTreeSet::new();
    let records = records.into_iter().flat_map(|records| records.iter());
    let read = records.filter(|record| {
        noted.insert(record.session) || is_remembered(record.presence, record.is_ad_hoc)
    });
    read.cloned().collect()
}

fn pieces<T: Record>(
    parts: &mut Vec<Part>,
    part: fn(Delta<T>) -> Part,
    old: &Collection<T>,
    new: &Collection<T>,
) {
    if let Some(delta) = Delta::between(old, new) {
        parts.extend(delta.in_pieces(PIECE).into_iter().map(part));
    }
}

#[cfg(test)]
mod tests;
