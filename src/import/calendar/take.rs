//! From the preview of a calendar to edits of the house: appointments or absences of the one whose calendar it is.

use super::{
    EventRow, MOST_DATES, Weekly,
    again::{self, Standing},
    away,
};
use crate::domain::{
    activity::Tag,
    appointment::{Appointment, Place, Professional, Recurrence, Timing},
    document::Document,
    edit::Command,
    id::{AppointmentId, PersonId, StaffId, VisitorId},
    person::AbsenceCause,
    time::{DateSpan, TimeRange, WEEKDAYS, WeekId},
};
use crate::i18n::plain::plain;
use chrono::{Datelike, NaiveDate, Weekday};
use xxhash_rust::xxh3::xxh3_128_with_seed;

/// Sets the identifiers of imported appointments and events apart from others made of texts.
pub(super) const NAMESPACE: u64 = 0x0069_6373_2d69_6d70;
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
    /// The day on which the file is read. What was before it stays as it is.
    pub from: NaiveDate,
}

/// The edits that take these events; what the house holds otherwise is made as the file has it.
pub fn commands<'a>(
    document: &Document,
    rows: impl Iterator<Item = &'a EventRow> + Clone,
    choices: &Choices,
) -> Vec<Command> {
    let mut commands: Vec<Command> = rows
        .clone()
        .filter_map(|row| Some((choices.visited(row)?, row)))
        .flat_map(|(person, row)| again::edits(document, person, row, choices))
        .collect();
    let away = rows.filter(|row| choices.visited(row).is_none());
    commands.extend(away::edit(document, away, choices));
    commands
}

/// How this event stands to what the house holds.
pub fn standing(document: &Document, row: &EventRow, choices: &Choices) -> Standing {
    if let Some(person) = choices.visited(row) {
        return again::standing(document, person, row, choices);
    }
    away::standing(document, row, choices)
}

/// What an event that changed took so far: the spans of absences or closures, or the first day and hour of an appointment.
pub fn gone(document: &Document, row: &EventRow, choices: &Choices) -> Vec<DateSpan> {
    match choices.visited(row) {
        Some(person) => again::gone(document, person, row, choices),
        None => away::gone(document, row, choices),
    }
}

impl Choices {
    /// Whose appointment this event is, if it is one.
    fn visited(&self, row: &EventRow) -> Option<PersonId> {
        match self.owner {
            Owner::Person(person) => {
                (self.as_appointments && row.hours.is_some()).then_some(person)
            }
            _ => None,
        }
    }
}

/// The appointments of an event: one for each weekday that it repeats on, else one for each date.
pub(super) fn appointments(
    document: &Document,
    person: PersonId,
    row: &EventRow,
    choices: &Choices,
) -> Vec<Appointment> {
    let Some(hours) = row.hours else {
        return Vec::new();
    };
    let made = |id: AppointmentId, date: NaiveDate, repeats: Option<Recurrence>| Appointment {
        id,
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
        to_confirm: row.is_tentative(),
        note: String::new(),
    };
    let ids = ids(document, person, row).into_iter();
    match &row.weekly {
        Some(weekly) => weekdays(weekly)
            .zip(ids)
            .filter_map(|(day, id)| {
                let first = row.dates.iter().find(|date| date.weekday() == day)?;
                Some(made(id, *first, Some(recurrence(weekly, day))))
            })
            .collect(),
        None => row
            .dates
            .iter()
            .zip(ids)
            .map(|(date, id)| made(id, *date, None))
            .collect(),
    }
}

/// The identifiers of the appointments of an event, a weekday or a date each.
pub(super) fn ids(document: &Document, person: PersonId, row: &EventRow) -> Vec<AppointmentId> {
    let of = |part: &str| id(person, &row.uid, part);
    match (&row.weekly, row.dates.as_slice()) {
        (Some(weekly), _) => weekdays(weekly).map(|day| of(&day.to_string())).collect(),
        // What takes place once is known without its date, so that it may move. It was known by it in earlier versions.
        (None, [date]) => {
            let dated = of(&date.to_string());
            let is_dated = document.appointments.contains(dated);
            vec![if is_dated { dated } else { of("") }]
        }
        (None, dates) => {
            let dates = dates.iter().take(MOST_DATES);
            dates.map(|date| of(&date.to_string())).collect()
        }
    }
}

fn weekdays(weekly: &Weekly) -> impl Iterator<Item = Weekday> {
    WEEKDAYS.into_iter().filter(|day| weekly.days.contains(day))
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
pub(super) fn id(person: PersonId, uid: &str, part: &str) -> AppointmentId {
    let text = format!("{person}\n{uid}\n{part}");
    AppointmentId(xxh3_128_with_seed(text.as_bytes(), NAMESPACE))
}

pub(super) fn titled(row: &EventRow, choices: &Choices) -> String {
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
