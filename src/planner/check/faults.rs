//! The faults an instance can have, and the list that gathers them.

use std::collections::BTreeSet;
use std::fmt;

use crate::instance::Instance;

/// One fault and where it is, for instance `persons[3].wishes[0].activity`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The field.
    pub path: String,
    /// What is wrong with it.
    pub fault: Fault,
}

/// What can be wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(
    missing_docs,
    reason = "the fields are the data found and what was expected"
)]
pub enum Fault {
    /// Not the format this program reads.
    Format { found: String },
    /// A number outside its bounds.
    OutOfRange { value: i32, min: i32, max: i32 },
    /// A list with too many entries.
    TooMany { count: usize, max: usize },
    /// A list that must have one entry a day or slot.
    WrongLength { length: usize, expected: usize },
    /// An id that stands for two things.
    Duplicate { id: String },
    /// An id that stands for nothing.
    Unknown { kind: Kind, id: String },
    /// A span that ends before it starts.
    Reversed { from: i32, to: i32 },
    /// A pair of one person with themselves.
    SamePerson { id: String },
}

/// What an id should stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Kind {
    Person,
    Staff,
    Room,
    Activity,
    Professional,
    Appointment,
    Goal,
}

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}", self.path, self.fault)
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Format { found } => {
                write!(out, "the format is {found:?}, not one this program reads")
            }
            Self::OutOfRange { value, min, max } => {
                write!(out, "{value} is not between {min} and {max}")
            }
            Self::TooMany { count, max } => write!(out, "{count} entries, {max} at most"),
            Self::WrongLength { length, expected } => {
                write!(out, "{length} entries instead of {expected}")
            }
            Self::Duplicate { id } => write!(out, "{id:?} is there twice"),
            Self::Unknown { kind, id } => write!(out, "no {kind} is called {id:?}"),
            Self::Reversed { from, to } => {
                write!(out, "the span from {from} to {to} ends before it starts")
            }
            Self::SamePerson { id } => write!(out, "{id:?} is paired with themselves"),
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Person => "person",
            Self::Staff => "staff member",
            Self::Room => "room",
            Self::Activity => "activity",
            Self::Professional => "professional",
            Self::Appointment => "appointment",
            Self::Goal => "goal",
        })
    }
}

/// Gathers faults.
#[derive(Default)]
pub(super) struct Report(Vec<Problem>);

impl Report {
    pub(super) fn add(&mut self, path: &str, fault: Fault) {
        self.0.push(Problem {
            path: path.to_owned(),
            fault,
        });
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn into_problems(self) -> Vec<Problem> {
        self.0
    }

    pub(super) fn range(&mut self, path: &str, value: i32, min: i32, max: i32) {
        if !(min..=max).contains(&value) {
            self.add(path, Fault::OutOfRange { value, min, max });
        }
    }

    pub(super) fn at_most(&mut self, path: &str, count: usize, max: usize) {
        if count > max {
            self.add(path, Fault::TooMany { count, max });
        }
    }

    pub(super) fn length(&mut self, path: &str, length: usize, expected: i32) {
        let expected = usize::try_from(expected).unwrap_or(0);
        if length != expected {
            self.add(path, Fault::WrongLength { length, expected });
        }
    }

    /// An id that must be among `known`.
    pub(super) fn known(&mut self, path: &str, kind: Kind, id: &str, known: &BTreeSet<&str>) {
        if !known.contains(id) {
            self.add(
                path,
                Fault::Unknown {
                    kind,
                    id: id.to_owned(),
                },
            );
        }
    }

    /// The set of `ids`, each of which must come once.
    pub(super) fn unique<'a>(
        &mut self,
        path: &str,
        ids: impl Iterator<Item = &'a str>,
    ) -> BTreeSet<&'a str> {
        let mut known = BTreeSet::new();
        for (n, id) in ids.enumerate() {
            if !known.insert(id) {
                self.add(
                    &format!("{path}[{n}]"),
                    Fault::Duplicate { id: id.to_owned() },
                );
            }
        }
        known
    }
}

/// The ids of an instance, by kind.
pub(super) struct Ids<'a> {
    pub(super) goals: BTreeSet<&'a str>,
    pub(super) rooms: BTreeSet<&'a str>,
    pub(super) staff: BTreeSet<&'a str>,
    pub(super) professionals: BTreeSet<&'a str>,
    pub(super) activities: BTreeSet<&'a str>,
    pub(super) persons: BTreeSet<&'a str>,
    pub(super) appointments: BTreeSet<&'a str>,
}

impl<'a> Ids<'a> {
    pub(super) fn collect(instance: &'a Instance, report: &mut Report) -> Self {
        Self {
            goals: report.unique("goals", instance.goals.iter().map(String::as_str)),
            rooms: report.unique("rooms", instance.rooms.iter().map(|room| room.id.as_str())),
            staff: report.unique(
                "staff",
                instance.staff.iter().map(|member| member.id.as_str()),
            ),
            professionals: report.unique(
                "professionals",
                instance
                    .professionals
                    .iter()
                    .map(|professional| professional.id.as_str()),
            ),
            activities: report.unique(
                "activities",
                instance
                    .activities
                    .iter()
                    .map(|activity| activity.id.as_str()),
            ),
            persons: report.unique(
                "persons",
                instance.persons.iter().map(|person| person.id.as_str()),
            ),
            appointments: report.unique(
                "appointments",
                instance
                    .appointments
                    .iter()
                    .map(|appointment| appointment.id.as_str()),
            ),
        }
    }
}
