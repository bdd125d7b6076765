//! From the preview of a calendar to edits of the house: appointments or absences of the one whose calendar it is.

use super::{EventRow, MOST_DATES, Weekly};
use crate::domain::{
    activity::Tag,
    appointment::{Appointment, Place, Professional, Recurrence, Timing},
    document::Document,
    edit::{Command, Entry},
    house::Closure,
    id::{AppointmentId, PersonId, StaffId, VisitorId},
    person::{Absence, AbsenceCause},
    time::{DateSpan, TimeRange, WEEKDAYS, WeekId},
};
use crate::i18n::plain::plain;
use chrono::{Datelike, Days, NaiveDate, Weekday};
use xxhash_rust::xxh3::xxh3_128_with_seed;

/// Sets the identifiers of imported appointments apart from others made of texts.
const NAMESPACE: u64 = 0x0069_6373_2d69_6d70;
/// Shortest appointment that a plan can hold, in minutes.
const SHORTEST: u16 = 5;

/// Whose calendar it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Owner {
    /// A person's: a family's, a hospital's.
    Person(PersonId),
    /// A member of staff's.
    Staff(StaffId),
    /// A visitor's.
    Visitor(VisitorId),
    /// The house's own closures.
    House,
}

/// What the events become.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choices {
    /// Whose calendar it is.
    pub owner: Owner,
    /// Of a person: whether what has hours is an appointment. Whole days are absences in any case.
    pub as_appointments: bool,
    /// With whom a person's appointments are.
    pub with: Professional,
    /// Why a person is absent.
    pub cause: AbsenceCause,
    /// Name of what has none.
    pub untitled: String,
}

/// The edits that take these events; those already there are put again as the file has them.
pub fn commands<'a>(
    document: &Document,
    rows: impl Iterator<Item = &'a EventRow> + Clone,
    choices: &Choices,
) -> Vec<Command> {
    let is_visit = |row: &&EventRow| choices.is_appointment(row);
    let mut commands: Vec<Command> = rows
        .clone()
        .filter(is_visit)
        .flat_map(|row| appointments(document, row, choices))
        .map(|appointment| Command::Put(Box::new(Entry::Appointment(appointment))))
        .collect();
    let away: Vec<(&EventRow, DateSpan)> = rows
        .filter(|row| !is_visit(row))
        .flat_map(|row| spans(row).into_iter().map(move |span| (row, span)))
        .collect();
    if !away.is_empty() {
        commands.extend(absences(document, &away, choices));
    }
    commands
}

/// Whether this event was taken before.
pub fn is_there(document: &Document, row: &EventRow, choices: &Choices) -> bool {
    if choices.is_appointment(row) {
        return appointments(document, row, choices)
            .iter()
            .any(|appointment| document.appointments.contains(appointment.id));
    }
    let known = known(document, choices.owner);
    spans(row).iter().all(|span| known.contains(span))
}

impl Choices {
    const fn is_appointment(&self, row: &EventRow) -> bool {
        self.as_appointments && matches!(self.owner, Owner::Person(_)) && row.hours.is_some()
    }
}

/// The appointments of an event: one for each weekday that it repeats on, else one for each date.
fn appointments(document: &Document, row: &EventRow, choices: &Choices) -> Vec<Appointment> {
    let (Owner::Person(person), Some(hours)) = (choices.owner, row.hours) else {
        return Vec::new();
    };
    let made = |part: &str, date: NaiveDate, repeats: Option<Recurrence>| Appointment {
        id: id(person, &row.uid, part),
        title: titled(row, choices),
        persons: vec![person],
        with: choices.with.clone(),
        duration: hours.minutes().max(SHORTEST),
        place: place(document, row, &choices.with),
        timing: Timing::Fixed {
            date,
            start: start(hours),
        },
        repeats,
        to_confirm: row.is_tentative,
        note: String::new(),
    };
    match &row.weekly {
        Some(weekly) => WEEKDAYS
            .into_iter()
            .filter(|day| weekly.days.contains(day))
            .filter_map(|day| {
                let first = row.dates.iter().find(|date| date.weekday() == day)?;
                Some(made(
                    &day.to_string(),
                    *first,
                    Some(recurrence(weekly, day)),
                ))
            })
            .collect(),
        None => row
            .dates
            .iter()
            .take(MOST_DATES)
            .map(|date| made(&date.to_string(), *date, None))
            .collect(),
    }
}

/// The shortest appointment must end before midnight too.
fn start(hours: TimeRange) -> crate::domain::time::Minutes {
    let latest = crate::domain::time::Minutes(24 * 60 - SHORTEST);
    hours.start().min(latest)
}

fn recurrence(weekly: &Weekly, day: Weekday) -> Recurrence {
    let except = weekly.except.iter().filter(|date| date.weekday() == day);
    Recurrence {
        every_weeks: weekly.every,
        until: weekly.until,
        except: except.map(|date| WeekId::of(*date)).collect(),
    }
}

/// The same event of the same person has the same identifier in every import.
fn id(person: PersonId, uid: &str, part: &str) -> AppointmentId {
    let text = format!("{person}\n{uid}\n{part}");
    AppointmentId(xxh3_128_with_seed(text.as_bytes(), NAMESPACE))
}

fn titled(row: &EventRow, choices: &Choices) -> String {
    if row.title.is_empty() {
        choices.untitled.clone()
    } else {
        row.title.clone()
    }
}

/// A room of the house by its name, else an address; without either, where the visitor usually works.
fn place(document: &Document, row: &EventRow, with: &Professional) -> Place {
    let named = plain(&row.place);
    let mut rooms = document.rooms.iter();
    if let Some(room) = rooms.find(|room| !named.is_empty() && plain(&room.name) == named) {
        return Place::OnSite {
            room: Some(room.id),
            feature: Tag::new(""),
        };
    }
    let visitor = match with {
        Professional::Visitor(id) => document.visitors.get(*id),
        _ => None,
    };
    match visitor.filter(|_| row.place.is_empty()) {
        Some(visitor) if !visitor.room_feature.as_str().trim().is_empty() => Place::OnSite {
            room: None,
            feature: visitor.room_feature.clone(),
        },
        _ => Place::Outside {
            address: row.place.clone(),
            travel: 0,
            escort: None,
        },
    }
}

/// The days that an event takes.
fn spans(row: &EventRow) -> Vec<DateSpan> {
    let dates = row.dates.iter().take(MOST_DATES);
    dates
        .map(|first| {
            let more = Days::new(u64::from(row.n_days.saturating_sub(1)));
            DateSpan {
                first: *first,
                last: first.checked_add_days(more).unwrap_or(*first),
                hours: row.hours,
            }
        })
        .collect()
}

/// The absences or closures that the owner has already.
fn known(document: &Document, owner: Owner) -> Vec<DateSpan> {
    match owner {
        Owner::Person(id) => document.persons.get(id).map_or_else(Vec::new, |person| {
            person.absences.iter().map(|absence| absence.span).collect()
        }),
        Owner::Staff(id) => {
            let member = document.staff.get(id);
            member.map_or_else(Vec::new, |member| member.absences.clone())
        }
        Owner::Visitor(id) => {
            let visitor = document.visitors.get(id);
            visitor.map_or_else(Vec::new, |visitor| visitor.absences.clone())
        }
        Owner::House => {
            let closures = document.house.closures.iter();
            closures.map(|closure| closure.span).collect()
        }
    }
}

/// The owner's record with these absences, each once.
fn absences(
    document: &Document,
    away: &[(&EventRow, DateSpan)],
    choices: &Choices,
) -> Option<Command> {
    let mut known = known(document, choices.owner);
    let new: Vec<(&EventRow, DateSpan)> = away
        .iter()
        .filter(|(_, span)| {
            let is_new = !known.contains(span);
            known.push(*span);
            is_new
        })
        .copied()
        .collect();
    let spans = new.iter().map(|(_, span)| *span);
    let entry = match choices.owner {
        Owner::Person(id) => {
            let mut person = (**document.persons.get(id)?).clone();
            person
                .absences
                .extend(new.iter().map(|(row, span)| Absence {
                    span: *span,
                    cause: choices.cause,
                    note: row.title.clone(),
                }));
            Entry::Person(person)
        }
        Owner::Staff(id) => {
            let mut member = (**document.staff.get(id)?).clone();
            member.absences.extend(spans);
            Entry::Staff(member)
        }
        Owner::Visitor(id) => {
            let mut visitor = (**document.visitors.get(id)?).clone();
            visitor.absences.extend(spans);
            Entry::Visitor(visitor)
        }
        Owner::House => {
            let mut house = (*document.house).clone();
            house.closures.extend(new.iter().map(|(row, span)| Closure {
                span: *span,
                label: titled(row, choices),
            }));
            return Some(Command::SetHouse(Box::new(house)));
        }
    };
    Some(Command::Put(Box::new(entry)))
}
