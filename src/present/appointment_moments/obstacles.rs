//! What stands in the way of one moment.

use super::{Asked, is_with};
use crate::domain::{
    appointment::{Place, Professional},
    document::Document,
    id::{ActivityId, AppointmentId, PersonId, RoomId, StaffId, VisitorId},
    occurrence::{Occurrence, What},
    person::RefusalOf,
    room::Room,
    time::{Minutes, TimeRange, WeeklyRange},
};
use chrono::{Datelike, NaiveDate};

/// Something that stands in the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Obstacle {
    /// The house is closed.
    Closed,
    /// A common moment that nothing else may take.
    Common(String),
    /// The person does not come at that time.
    NotHere(PersonId),
    /// The person is absent.
    Absent(PersonId),
    /// Something else takes the person each week.
    Busy(PersonId, String),
    /// The person said no to this time.
    Refuses(PersonId),
    /// The person takes part in a session.
    InSession(PersonId, ActivityId),
    /// The person has another appointment.
    InAppointment(PersonId, AppointmentId),
    /// The visitor does not come, or the member of staff is not on duty.
    ProfessionalAway,
    /// The professional has another appointment.
    ProfessionalTaken(AppointmentId),
    /// The member of staff leads a session.
    ProfessionalLeads(ActivityId),
    /// The escort is not on duty or has something else.
    EscortTaken(StaffId),
    /// The chosen room is taken.
    RoomTaken(RoomId),
    /// The person does not get into the chosen room with their wheelchair.
    KeptOut(PersonId, RoomId),
    /// No fitting room is free.
    NoRoom,
}

impl Obstacle {
    /// Whether a moment may be proposed all the same.
    pub const fn is_soft(&self) -> bool {
        matches!(self, Self::InSession(..))
    }

    /// Whether another appointment of the professional is what stands there.
    pub const fn is_taken(&self) -> bool {
        matches!(self, Self::ProfessionalTaken(_))
    }
}

/// One date, with what takes place then.
pub(super) struct Scene<'a> {
    document: &'a Document,
    asked: &'a Asked<'a>,
    pub date: NaiveDate,
    occurrences: Vec<&'a Occurrence<'a>>,
}

impl<'a> Scene<'a> {
    pub fn of(
        document: &'a Document,
        asked: &'a Asked<'a>,
        date: NaiveDate,
        week: &'a [Occurrence<'a>],
    ) -> Self {
        let is_itself = |occurrence: &Occurrence<'_>| match occurrence.what {
            What::Appointment(other, _) => Some(other.id) == asked.except,
            What::Session(_) => false,
        };
        Self {
            document,
            asked,
            date,
            occurrences: week
                .iter()
                .filter(|occurrence| occurrence.date == date && !is_itself(occurrence))
                .collect(),
        }
    }

    /// Where the afternoon begins.
    pub fn half_day(&self) -> Minutes {
        self.document.house.rules.half_day
    }

    /// Starts worth trying: every slot of the opening hours.
    pub fn starts(&self) -> Vec<Minutes> {
        if self.document.house.is_closed_on(self.date) {
            return Vec::new();
        }
        let Some(open) = self.document.house.opening.get(self.date.weekday()) else {
            return Vec::new();
        };
        let step = self.document.house.rules.slot_minutes.max(5);
        let first = open.start().0.next_multiple_of(step);
        (first..open.end().0)
            .step_by(usize::from(step))
            .map(Minutes)
            .filter(|start| start.plus(self.asked.duration) <= open.end())
            .filter(|start| self.is_everybody_here(*start))
            .collect()
    }

    /// All that stands in the way of a start.
    pub fn obstacles(&self, start: Minutes) -> Vec<Obstacle> {
        let Some(range) = TimeRange::lasting(start, self.asked.duration) else {
            return vec![Obstacle::Closed];
        };
        let whole = self.with_travel(range);
        let mut found = Vec::new();
        if !matches!(self.asked.place, Place::Outside { .. }) {
            self.house(range, &mut found);
        }
        for person in self.asked.persons {
            self.person(*person, whole, &mut found);
        }
        self.professional(range, whole, &mut found);
        self.room(range, &mut found);
        found
    }

    /// A free room for an appointment on site: the chosen one, else the first that fits.
    pub fn free_room(&self, range: TimeRange) -> Option<RoomId> {
        match self.asked.place {
            Place::OnSite {
                room: Some(room), ..
            } => Some(*room),
            Place::OnSite {
                room: None,
                feature,
            } => {
                let mut rooms: Vec<&Room> = self
                    .document
                    .rooms
                    .iter()
                    .filter(|room| room.offers(feature))
                    .map(|room| &**room)
                    .filter(|room| self.left_out(room).is_none())
                    .filter(|room| self.is_room_free(room.id, range))
                    .collect();
                rooms.sort_by_key(|room| (room.capacity, &room.name, room.id));
                rooms.first().map(|room| room.id)
            }
            Place::Remote { room, .. } => *room,
            Place::Outside { .. } => None,
        }
    }

    /// Whether another appointment of the professional ends or begins just there.
    pub fn touches_professional(&self, range: TimeRange) -> bool {
        self.overlapping(None)
            .filter(|(occurrence, _)| is_with(occurrence, self.asked.with))
            .any(|(_, other)| other.end() == range.start() || range.end() == other.start())
    }

    fn with_travel(&self, range: TimeRange) -> TimeRange {
        let travel = self.asked.place.travel();
        let start = Minutes(range.start().0.saturating_sub(travel));
        let end = range.end().plus(travel).min(Minutes::at(24, 0));
        TimeRange::new(start, end).unwrap_or(range)
    }

    fn is_everybody_here(&self, start: Minutes) -> bool {
        TimeRange::lasting(start, self.asked.duration)
            .is_some_and(|range| self.asked.persons.iter().all(|id| self.is_here(*id, range)))
    }

    fn is_here(&self, id: PersonId, range: TimeRange) -> bool {
        self.document.persons.get(id).is_some_and(|person| {
            person.is_here_on(self.date)
                && person
                    .usual()
                    .on(self.date)
                    .is_some_and(|presence| presence.contains(range))
        })
    }

    /// What takes place then, with its range, travel included; all of the day without a range.
    fn overlapping(
        &self,
        range: Option<TimeRange>,
    ) -> impl Iterator<Item = (&'a Occurrence<'a>, TimeRange)> {
        self.occurrences.iter().filter_map(move |occurrence| {
            let taken = occurrence.taken()?;
            range
                .is_none_or(|range| range.overlaps(taken))
                .then_some((*occurrence, taken))
        })
    }

    fn house(&self, range: TimeRange, found: &mut Vec<Obstacle>) {
        let house = &self.document.house;
        let is_open = !house.is_closed_on(self.date)
            && house
                .opening
                .get(self.date.weekday())
                .is_some_and(|open| open.contains(range));
        if !is_open {
            found.push(Obstacle::Closed);
        }
        found.extend(
            house
                .moments
                .iter()
                .filter(|moment| moment.is_break && moment.range.overlaps(range))
                .map(|moment| Obstacle::Common(moment.label.clone())),
        );
    }

    fn person(&self, id: PersonId, range: TimeRange, found: &mut Vec<Obstacle>) {
        let Some(person) = self.document.persons.get(id) else {
            return;
        };
        let is_outside = matches!(self.asked.place, Place::Outside { .. });
        if !is_outside && !self.is_here(id, range) {
            found.push(Obstacle::NotHere(id));
        }
        if person
            .absences
            .iter()
            .any(|absence| absence.span.takes(self.date, range))
        {
            found.push(Obstacle::Absent(id));
        }
        found.extend(
            clashes(&person.busy, self.date, range)
                .map(|busy| Obstacle::Busy(id, busy.label.clone())),
        );
        let refuses = person.refusals.iter().any(|refusal| match refusal.of {
            RefusalOf::Time { day, range: no } => {
                day == self.date.weekday() && no.overlaps(range) && refusal.binds_on(self.date)
            }
            RefusalOf::Activity(_) | RefusalOf::Person(_) => false,
        });
        if refuses {
            found.push(Obstacle::Refuses(id));
        }
        found.extend(
            self.overlapping(Some(range))
                .filter(|(occurrence, _)| occurrence.persons().contains(&id))
                .map(|(occurrence, _)| match occurrence.what {
                    What::Session(session) => Obstacle::InSession(id, session.activity),
                    What::Appointment(other, _) => Obstacle::InAppointment(id, other.id),
                }),
        );
    }

    fn professional(&self, range: TimeRange, whole: TimeRange, found: &mut Vec<Obstacle>) {
        match self.asked.with {
            Professional::Visitor(id) => self.visitor(*id, range, found),
            Professional::Staff(id) => {
                if !self.is_on_duty(*id, whole) {
                    found.push(Obstacle::ProfessionalAway);
                }
                found.extend(
                    self.overlapping(Some(whole))
                        .filter(|(occurrence, _)| occurrence.staff().contains(id))
                        .map(|(occurrence, _)| match occurrence.what {
                            What::Session(session) => Obstacle::ProfessionalLeads(session.activity),
                            What::Appointment(other, _) => Obstacle::ProfessionalTaken(other.id),
                        }),
                );
            }
            Professional::Other(_) => {}
        }
        if let Place::Outside {
            escort: Some(escort),
            ..
        } = self.asked.place
        {
            let is_taken = !self.is_on_duty(*escort, whole)
                || self
                    .overlapping(Some(whole))
                    .any(|(occurrence, _)| occurrence.staff().contains(escort));
            if is_taken {
                found.push(Obstacle::EscortTaken(*escort));
            }
        }
    }

    fn visitor(&self, id: VisitorId, range: TimeRange, found: &mut Vec<Obstacle>) {
        let comes = self.document.visitors.get(id).is_some_and(|visitor| {
            let day = self.date.weekday();
            visitor
                .visits
                .iter()
                .any(|visit| visit.day == day && visit.range.contains(range))
                && !visitor
                    .absences
                    .iter()
                    .any(|absence| absence.takes(self.date, range))
        });
        if !comes {
            found.push(Obstacle::ProfessionalAway);
        }
        found.extend(
            self.overlapping(Some(range))
                .filter(|(occurrence, _)| is_with(occurrence, self.asked.with))
                .filter_map(|(occurrence, _)| match occurrence.what {
                    What::Appointment(other, _) => Some(Obstacle::ProfessionalTaken(other.id)),
                    What::Session(_) => None,
                }),
        );
    }

    fn is_on_duty(&self, id: StaffId, range: TimeRange) -> bool {
        self.document.staff.get(id).is_some_and(|member| {
            member
                .usual()
                .on(self.date)
                .is_some_and(|hours| hours.contains(range))
                && clashes(&member.busy, self.date, range).next().is_none()
                && !member
                    .absences
                    .iter()
                    .any(|absence| absence.takes(self.date, range))
        })
    }

    fn room(&self, range: TimeRange, found: &mut Vec<Obstacle>) {
        match self.asked.place {
            Place::OnSite {
                room: Some(room), ..
            }
            | Place::Remote {
                room: Some(room), ..
            } => {
                if !self.is_room_free(*room, range) {
                    found.push(Obstacle::RoomTaken(*room));
                }
                let known = self.document.rooms.get(*room);
                if let Some(person) = known.and_then(|room| self.left_out(room)) {
                    found.push(Obstacle::KeptOut(person, *room));
                }
            }
            Place::OnSite { room: None, .. } => {
                if self.free_room(range).is_none() {
                    found.push(Obstacle::NoRoom);
                }
            }
            Place::Remote { room: None, .. } | Place::Outside { .. } => {}
        }
    }

    /// Who does not get into the room.
    fn left_out(&self, room: &Room) -> Option<PersonId> {
        let people = self.asked.persons.iter();
        let mut people = people.filter_map(|id| self.document.persons.get(*id));
        people
            .find(|person| !room.admits(person))
            .map(|person| person.id)
    }

    fn is_room_free(&self, id: RoomId, range: TimeRange) -> bool {
        let is_closed = self.document.rooms.get(id).is_some_and(|room| {
            clashes(&room.closed, self.date, range).next().is_some()
                || room
                    .closures
                    .iter()
                    .any(|closure| closure.takes(self.date, range))
        });
        !is_closed
            && !self
                .overlapping(Some(range))
                .any(|(occurrence, _)| occurrence.room() == Some(id))
    }
}

/// The weekly ranges that take some of a range of a date.
fn clashes(
    ranges: &[WeeklyRange],
    date: NaiveDate,
    range: TimeRange,
) -> impl Iterator<Item = &WeeklyRange> {
    ranges
        .iter()
        .filter(move |other| other.day == date.weekday() && other.range.overlaps(range))
}
