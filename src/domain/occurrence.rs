//! What takes place in a week: sessions and appointments, with their dates.

use super::{
    activity::Activity,
    appointment::{Appointment, Place, Professional, Timing},
    collection::Collection,
    document::Document,
    id::{PersonId, RoomId, StaffId},
    person::Person,
    plan::{PlanState, Session},
    room::Room,
    staff::StaffMember,
    time::{Minutes, TimeRange, WeekId},
};
use crate::plain::plain;
use chrono::{NaiveDate, NaiveDateTime, TimeDelta, Weekday};

/// A session or an appointment at its date.
#[derive(Debug, Clone, Copy)]
pub struct Occurrence<'a> {
    /// Its week.
    pub week: WeekId,
    /// Its date.
    pub date: NaiveDate,
    /// Its start.
    pub start: Minutes,
    /// Its length in minutes.
    pub duration: u16,
    /// Whether nobody has validated it yet.
    pub is_draft: bool,
    /// What it is.
    pub what: What<'a>,
}

/// What takes place.
#[derive(Debug, Clone, Copy)]
pub enum What<'a> {
    /// A session.
    Session(&'a Session),
    /// An appointment, and the room it takes.
    Appointment(&'a Appointment, Option<RoomId>),
}

impl Occurrence<'_> {
    /// Date and time of the beginning.
    pub fn begins(&self) -> NaiveDateTime {
        self.date.and_time(chrono::NaiveTime::MIN) + TimeDelta::minutes(i64::from(self.start.0))
    }

    /// Date and time of the end.
    pub fn ends(&self) -> NaiveDateTime {
        self.begins() + TimeDelta::minutes(i64::from(self.duration))
    }

    /// When it takes people's time: with the travel to an appointment outside and back, until midnight at most.
    pub fn taken(&self) -> Option<TimeRange> {
        let travel = match self.what {
            What::Appointment(appointment, _) => appointment.place.travel(),
            What::Session(_) => 0,
        };
        let start = Minutes(self.start.0.saturating_sub(travel));
        let end = self.start.plus(self.duration).plus(travel);
        TimeRange::new(start, end.min(Minutes::DAY_END))
    }

    /// Identifier as text: stays when the occurrence moves within its week.
    pub fn id(&self) -> String {
        match self.what {
            What::Session(session) => format!("{}-{}", session.id, self.week),
            What::Appointment(appointment, _) => format!("{}-{}", appointment.id, self.week),
        }
    }

    /// The room it takes.
    pub fn room(&self) -> Option<RoomId> {
        match self.what {
            What::Session(session) => Some(session.room),
            What::Appointment(_, room) => room,
        }
    }

    /// The people it is for.
    pub fn persons(&self) -> &[PersonId] {
        match self.what {
            What::Session(session) => &session.participants,
            What::Appointment(appointment, _) => &appointment.persons,
        }
    }

    /// The members of staff it takes: leaders, the professional, the escort.
    pub fn staff(&self) -> Vec<StaffId> {
        match self.what {
            What::Session(session) => session.leaders.clone(),
            What::Appointment(appointment, _) => {
                let with = match appointment.with {
                    Professional::Staff(id) => Some(id),
                    _ => None,
                };
                let escort = match appointment.place {
                    Place::Outside { escort, .. } => escort,
                    _ => None,
                };
                with.into_iter()
                    .chain(escort.filter(|id| with != Some(*id)))
                    .collect()
            }
        }
    }
}

/// All that takes place in a week, by date and start.
pub fn in_week(document: &Document, week: WeekId) -> Vec<Occurrence<'_>> {
    let plan = document.weeks.get(&week);
    let is_draft = plan.is_none_or(|plan| plan.state == PlanState::Draft);
    let sessions = plan.iter().flat_map(|plan| &plan.placements.sessions);
    let mut all: Vec<_> = sessions
        .map(|session| Occurrence {
            week,
            date: week.date(session.day),
            start: session.start,
            duration: session.duration,
            is_draft,
            what: What::Session(session),
        })
        .collect();
    let appointments = document.appointments.iter();
    all.extend(appointments.filter_map(|appointment| of_appointment(document, week, appointment)));
    all.sort_by_cached_key(|occurrence| (occurrence.date, occurrence.start, occurrence.id()));
    all
}

/// Whether an appointment takes place, or should be placed, in this week.
///
/// What is to be placed once waits in each week of its dates in which the house opens, until a week has placed it; from
/// then on it is of that week alone, or two weeks would plan it twice.
pub fn occurs_in(document: &Document, week: WeekId, appointment: &Appointment) -> bool {
    if !appointment.may_occur_in(week) || is_placed_elsewhere(document, week, appointment) {
        return false;
    }
    let is_placed = || {
        let plan = document.weeks.get(&week);
        plan.is_some_and(|plan| plan.placements.appointment(appointment.id).is_some())
    };
    match (&appointment.timing, &appointment.repeats) {
        (Timing::ToPlace { from, until, .. }, None) => {
            waits_in(document, week, *from, *until) || is_placed()
        }
        _ => true,
    }
}

/// Whether another week has placed an appointment that is to be placed once: the first that did.
pub fn is_placed_elsewhere(document: &Document, week: WeekId, appointment: &Appointment) -> bool {
    let (Timing::ToPlace { from, .. }, None) = (&appointment.timing, &appointment.repeats) else {
        return false;
    };
    let mut weeks = document.weeks.range(WeekId::of(*from)..);
    let placed = weeks.find(|(week, plan)| {
        plan.placements.appointment(appointment.id).is_some() && appointment.may_occur_in(**week)
    });
    placed.is_some_and(|(own, _)| *own != week)
}

/// Whether the house opens on a day of the week when it may take place. In the last of its weeks it waits all the same:
/// somewhere it must be seen.
fn waits_in(document: &Document, week: WeekId, from: NaiveDate, until: Option<NaiveDate>) -> bool {
    let sunday = week.date(Weekday::Sun);
    let last = until.map_or(sunday, |until| until.min(sunday));
    let is_last = until.is_some_and(|until| until <= sunday);
    let days = from.max(week.monday()).iter_days();
    is_last
        || days
            .take_while(|day| *day <= last)
            .any(|day| !document.house.is_closed_on(day))
}

/// An appointment where it is this week; nothing if it does not occur in it or waits to be placed.
pub fn of_appointment<'a>(
    document: &'a Document,
    week: WeekId,
    appointment: &'a Appointment,
) -> Option<Occurrence<'a>> {
    if !occurs_in(document, week, appointment) {
        return None;
    }
    let plan = document.weeks.get(&week);
    let place = plan.and_then(|plan| plan.placements.appointment(appointment.id));
    let (date, start) = match (&appointment.timing, place) {
        (Timing::Fixed { start, .. }, _) => (appointment.fixed_date(week)?, *start),
        (Timing::ToPlace { .. }, Some(place)) => (week.date(place.day), place.start),
        (Timing::ToPlace { .. }, None) => return None,
    };
    let chosen = match appointment.place {
        Place::OnSite { room, .. } | Place::Remote { room, .. } => {
            room.or(place.and_then(|place| place.room))
        }
        Place::Outside { .. } => None,
    };
    Some(Occurrence {
        week,
        date,
        start,
        duration: appointment.duration,
        is_draft: appointment.to_confirm,
        what: What::Appointment(appointment, chosen),
    })
}

/// The activity of a session.
pub fn activity<'a>(document: &'a Document, session: &Session) -> Option<&'a Activity> {
    document
        .activities
        .get(session.activity)
        .map(|activity| &**activity)
}

/// The records of these identifiers, without the unknown ones, in the order given.
fn known<'a, T: super::collection::Record>(all: &'a Collection<T>, ids: &[T::Id]) -> Vec<&'a T> {
    ids.iter()
        .filter_map(|id| all.get(*id))
        .map(|record| &**record)
        .collect()
}

/// These people by first then last name.
pub fn persons<'a>(document: &'a Document, ids: &[PersonId]) -> Vec<&'a Person> {
    let mut persons = known(&document.persons, ids);
    persons.sort_by_cached_key(|person| {
        (
            plain(&person.first_name),
            plain(&person.last_name),
            person.id,
        )
    });
    persons
}

/// These members of staff.
pub fn staff<'a>(document: &'a Document, ids: &[StaffId]) -> Vec<&'a StaffMember> {
    known(&document.staff, ids)
}

/// Who comes from outside for an appointment, by name: a visitor of the house, or somebody elsewhere.
pub fn from_outside<'a>(document: &'a Document, with: &'a Professional) -> Option<&'a str> {
    match with {
        Professional::Visitor(id) => document
            .visitors
            .get(*id)
            .map(|visitor| visitor.name.as_str()),
        Professional::Other(name) => Some(name.as_str()).filter(|name| !name.is_empty()),
        Professional::Staff(_) => None,
    }
}

/// A room.
pub fn room(document: &Document, id: Option<RoomId>) -> Option<&Room> {
    id.and_then(|id| document.rooms.get(id)).map(|room| &**room)
}
