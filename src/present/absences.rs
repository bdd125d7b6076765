//! Who or what is missing on a day: noting it, taking it back, and what of the day it touches.

use super::{names, reasons::repairs::Trouble};
use crate::{
    domain::{
        attendance::{Attendance, Presence},
        document::Document,
        edit::{Command, Entry, Stamp},
        id::{BadId, PersonId, RoomId, SessionId, StaffId, VisitorId},
        occurrence::{self, Occurrence, What},
        person::{Absence, AbsenceCause, Person, Title},
        plan::Session,
        room::Room,
        staff::StaffMember,
        time::{DateSpan, Minutes, WeekId},
        visitor::Visitor,
    },
    i18n::{
        Locale, format,
        text::{repairs as t, weather as w},
    },
};
use chrono::{Datelike, NaiveDate};
use std::{fmt, str::FromStr};

/// Who or what can be missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// A person.
    Person(PersonId),
    /// A member of staff.
    Staff(StaffId),
    /// A room.
    Room(RoomId),
    /// A visitor.
    Visitor(VisitorId),
    /// Good weather.
    Weather,
}

impl fmt::Display for Subject {
    /// A name for elements of the page and values of lists.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Person(id) => write!(f, "p-{id}"),
            Self::Staff(id) => write!(f, "s-{id}"),
            Self::Room(id) => write!(f, "r-{id}"),
            Self::Visitor(id) => write!(f, "v-{id}"),
            Self::Weather => f.write_str("weather"),
        }
    }
}

impl FromStr for Subject {
    type Err = BadId;
    fn from_str(text: &str) -> Result<Self, BadId> {
        if text == "weather" {
            return Ok(Self::Weather);
        }
        match text.split_once('-') {
            Some(("p", id)) => id.parse().map(Self::Person),
            Some(("s", id)) => id.parse().map(Self::Staff),
            Some(("r", id)) => id.parse().map(Self::Room),
            Some(("v", id)) => id.parse().map(Self::Visitor),
            _ => Err(BadId),
        }
    }
}

impl Subject {
    /// What is missing that day.
    pub fn trouble(self, date: NaiveDate) -> Trouble {
        let day = date.weekday();
        match self {
            Self::Person(id) => Trouble::Person(id, day),
            Self::Staff(id) => Trouble::Staff(id, day),
            Self::Room(id) => Trouble::Room(id, day),
            Self::Visitor(id) => Trouble::Visitor(id, day),
            Self::Weather => Trouble::Weather(day),
        }
    }

    /// Whether something cannot take place as it stands without them, and nobody has noted yet what became of it.
    fn is_needed(self, document: &Document, occurrence: &Occurrence<'_>) -> bool {
        match (&occurrence.what, self) {
            (What::Session(session), Self::Person(id)) => {
                is_expected(document, occurrence.week, session, id)
            }
            (What::Session(session), Self::Staff(id)) => session.leaders.contains(&id),
            (What::Session(session), Self::Room(id)) => session.room == id,
            (What::Session(_), Self::Visitor(_)) => false,
            (What::Session(session), Self::Weather) => session.is_exposed(document),
            (What::Appointment(appointment, _), _) => {
                let trouble = self.trouble(occurrence.date);
                trouble.takes(appointment, occurrence)
            }
        }
    }

    /// "Mme Durand", "Claire Morel", "Cuisine".
    pub fn name(self, locale: Locale, document: &Document) -> String {
        match self {
            Self::Person(id) => document
                .persons
                .get(id)
                .map(|person| names::person(locale, document, person)),
            Self::Staff(id) => document.staff.get(id).map(|member| names::staff(member)),
            Self::Room(id) => document.rooms.get(id).map(|room| room.name.clone()),
            Self::Visitor(id) => document
                .visitors
                .get(id)
                .map(|visitor| visitor.name.clone()),
            Self::Weather => Some(w::bad(locale).to_owned()),
        }
        .unwrap_or_default()
    }

    /// "JD"; nothing for what is no person.
    pub fn initials(self, document: &Document) -> String {
        match self {
            Self::Person(id) => document
                .persons
                .get(id)
                .map(|person| names::initials(&person.first_name, &person.last_name)),
            Self::Staff(id) => document
                .staff
                .get(id)
                .map(|member| names::initials(&member.first_name, &member.last_name)),
            Self::Room(_) | Self::Visitor(_) | Self::Weather => None,
        }
        .unwrap_or_default()
    }

    /// "Mme Durand est absente aujourd’hui".
    pub fn headline(
        self,
        locale: Locale,
        document: &Document,
        date: NaiveDate,
        today: NaiveDate,
    ) -> String {
        let name = self.name(locale, document);
        let day = if date == today {
            t::today(locale).to_owned()
        } else {
            format::weekday_date(locale, date)
        };
        let title = match self {
            Self::Person(id) => document.persons.get(id).map(|person| person.title),
            _ => None,
        };
        match (self, title) {
            (_, Some(Title::Mrs)) => t::absent_f(locale, &name, &day),
            (_, Some(Title::Mr)) => t::absent_m(locale, &name, &day),
            (Self::Weather, _) => w::bad_on(locale, &day),
            (Self::Room(_), _) => t::room_closed(locale, &name, &day),
            (Self::Visitor(_), _) => t::visit_cancelled(locale, &name, &day),
            _ => t::not_here(locale, &name, &day),
        }
    }
}

/// The edit that notes the day as missed; nothing if there is no such record.
pub fn noted(
    document: &Document,
    subject: Subject,
    date: NaiveDate,
    cause: AbsenceCause,
) -> Option<Command> {
    let span = DateSpan::day(date);
    let entry = match subject {
        Subject::Person(id) => {
            let mut person = Person::clone(document.persons.get(id)?);
            person.absences.push(Absence {
                span,
                cause,
                note: String::new(),
            });
            Entry::Person(person)
        }
        Subject::Staff(id) => {
            let mut member = StaffMember::clone(document.staff.get(id)?);
            member.absences.push(span);
            Entry::Staff(member)
        }
        Subject::Room(id) => {
            let mut room = Room::clone(document.rooms.get(id)?);
            room.closures.push(span);
            Entry::Room(room)
        }
        Subject::Visitor(id) => {
            let mut visitor = Visitor::clone(document.visitors.get(id)?);
            visitor.absences.push(span);
            Entry::Visitor(visitor)
        }
        Subject::Weather => return Some(weather(document, date, true)),
    };
    Some(Command::Put(Box::new(entry)))
}

fn weather(document: &Document, date: NaiveDate, is_bad: bool) -> Command {
    Command::SetHouse(Box::new(document.house.with_bad_weather(date, is_bad)))
}

/// The edit after which the day is no longer missed; a longer absence keeps its other days.
pub fn taken_back(document: &Document, subject: Subject, date: NaiveDate) -> Option<Command> {
    let cut = |spans: &[DateSpan]| -> Vec<DateSpan> {
        spans.iter().flat_map(|span| without(*span, date)).collect()
    };
    let entry = match subject {
        Subject::Person(id) => {
            let mut person = Person::clone(document.persons.get(id)?);
            person.absences = person
                .absences
                .iter()
                .flat_map(|absence| {
                    without(absence.span, date).into_iter().map(|span| Absence {
                        span,
                        ..absence.clone()
                    })
                })
                .collect();
            Entry::Person(person)
        }
        Subject::Staff(id) => {
            let mut member = StaffMember::clone(document.staff.get(id)?);
            member.absences = cut(&member.absences);
            Entry::Staff(member)
        }
        Subject::Room(id) => {
            let mut room = Room::clone(document.rooms.get(id)?);
            room.closures = cut(&room.closures);
            Entry::Room(room)
        }
        Subject::Visitor(id) => {
            let mut visitor = Visitor::clone(document.visitors.get(id)?);
            visitor.absences = cut(&visitor.absences);
            Entry::Visitor(visitor)
        }
        Subject::Weather => return Some(weather(document, date, false)),
    };
    Some(Command::Put(Box::new(entry)))
}

/// A span of whole days without one of them.
fn without(span: DateSpan, date: NaiveDate) -> Vec<DateSpan> {
    if !span.is_whole_day_on(date) {
        return vec![span];
    }
    let before = date
        .pred_opt()
        .filter(|last| span.first <= *last)
        .map(|last| DateSpan { last, ..span });
    let after = date
        .succ_opt()
        .filter(|first| *first <= span.last)
        .map(|first| DateSpan { first, ..span });
    before.into_iter().chain(after).collect()
}

/// Whether the whole day is noted as missed.
pub fn is_missing(document: &Document, subject: Subject, date: NaiveDate) -> bool {
    let all_day = |span: &DateSpan| span.is_whole_day_on(date);
    match subject {
        Subject::Person(id) => document.persons.get(id).is_some_and(|person| {
            let mut absences = person.absences.iter();
            absences.any(|absence| all_day(&absence.span))
        }),
        Subject::Staff(id) => document
            .staff
            .get(id)
            .is_some_and(|member| member.absences.iter().any(all_day)),
        Subject::Room(id) => document
            .rooms
            .get(id)
            .is_some_and(|room| room.closures.iter().any(all_day)),
        Subject::Visitor(id) => document
            .visitors
            .get(id)
            .is_some_and(|visitor| visitor.absences.iter().any(all_day)),
        Subject::Weather => document.house.has_bad_weather_on(date),
    }
}

/// Who and what is missing on a date and still leaves something undone, from a time on.
pub fn open(document: &Document, date: NaiveDate, from: Minutes) -> Vec<Subject> {
    let all = occurrence::in_week(document, WeekId::of(date));
    let ahead = |occurrence: &&Occurrence<'_>| occurrence.date == date && occurrence.start >= from;
    let ahead: Vec<_> = all.iter().filter(ahead).collect();
    let persons = document.persons.iter().map(|it| Subject::Person(it.id));
    let staff = document.staff.iter().map(|it| Subject::Staff(it.id));
    let rooms = document.rooms.iter().map(|it| Subject::Room(it.id));
    let visitors = document.visitors.iter().map(|it| Subject::Visitor(it.id));
    persons
        .chain(staff)
        .chain(rooms)
        .chain(visitors)
        .chain([Subject::Weather])
        .filter(|subject| is_missing(document, *subject, date))
        .filter(|subject| ahead.iter().any(|it| subject.is_needed(document, it)))
        .collect()
}

/// Whether a person is in a session and nobody has noted yet what became of it.
fn is_expected(document: &Document, week: WeekId, session: &Session, person: PersonId) -> bool {
    session.participants.contains(&person)
        && !document.attendance.get(&week).is_some_and(|records| {
            records
                .iter()
                .any(|record| (record.session, record.person) == (session.id, person))
        })
}

/// The follow-up of an absent person for sessions of that day: planned, and absent for a known cause.
pub fn records(
    document: &Document,
    person: PersonId,
    date: NaiveDate,
    sessions: &[SessionId],
    stamp: &Stamp,
) -> Vec<Attendance> {
    let week = WeekId::of(date);
    let plan = document.week(week);
    let absences = document
        .persons
        .get(person)
        .map_or(&[][..], |person| &person.absences);
    let cause = absences
        .iter()
        .find(|absence| absence.span.covers(date))
        .map_or(AbsenceCause::Unknown, |absence| absence.cause);
    sessions
        .iter()
        .filter_map(|id| plan.placements.session(*id))
        .filter(|session| is_expected(document, week, session, person))
        .map(|session| Attendance {
            session: session.id,
            person,
            presence: Presence::Absent(cause),
            smiley: None,
            note: String::new(),
            is_ad_hoc: false,
            by: stamp.by.clone(),
            at: stamp.at,
        })
        .collect()
}

#[cfg(test)]
mod tests;
