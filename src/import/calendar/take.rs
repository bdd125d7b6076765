//! From the preview of a calendar to edits of the house: appointments or absences of the one whose calendar it is.

use super::{
    EventRow, MOST_DATES, Weekly,
    again::{self, Standing},
};
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
    let away: Vec<(&EventRow, DateSpan)> = rows
        .filter(|row| choices.visited(row).is_none())
        .flat_map(|row| spans(row).into_iter().map(move |span| (row, span)))
        .collect();
    if !away.is_empty() {
        commands.extend(absences(document, &away, choices));
    }
    commands
}

/// How this event stands to what the house holds.
pub fn standing(document: &Document, row: &EventRow, choices: &Choices) -> Standing {
    if let Some(person) = choices.visited(row) {
        return again::standing(document, person, row, choices);
    }
    // An absence keeps no trace of its event: one that moved is another.
    let known = known(document, choices.owner);
    if spans(row).iter().all(|span| known.contains(span)) {
        Standing::Taken
    } else {
        Standing::New
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
        to_confirm: row.is_tentative,
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
