//! A document is saved in parts, so that one edit writes little.

use super::tree::Tree;
use crate::domain::{document::Document, time::WeekId};
use serde_json::Value;
use std::{collections::BTreeSet, fmt, str::FromStr, sync::Arc};

/// Names within the stored text of a week; the plan comes first in the order of keys.
const PLAN: &str = "plan";
const RECORDS: &str = "records";

/// One part of a document, written as one text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The house.
    House,
    /// People.
    Persons,
    /// Staff.
    Staff,
    /// Visitors.
    Visitors,
    /// Rooms.
    Rooms,
    /// Activities.
    Activities,
    /// Appointments.
    Appointments,
    /// What repeats each week.
    Template,
    /// Journal.
    Journal,
    /// The plan of a week.
    Week(WeekId),
    /// The follow-up of a week.
    Attendance(WeekId),
}

/// The parts that every document has, with their names in keys and files. Names are never reused.
const ALWAYS: [(Part, &str); 9] = [
    (Part::House, "house"),
    (Part::Persons, "persons"),
    (Part::Staff, "staff"),
    (Part::Visitors, "visitors"),
    (Part::Rooms, "rooms"),
    (Part::Activities, "activities"),
    (Part::Appointments, "appointments"),
    (Part::Template, "template"),
    (Part::Journal, "journal"),
];

/// Runs one expression over the data of a part, whatever its type.
macro_rules! with_data {
    ($part:expr, $document:expr, |$data:ident| $body:expr) => {
        match $part {
            Part::House => {
                let $data = &$document.house;
                $body
            }
            Part::Persons => {
                let $data = &$document.persons;
                $body
            }
            Part::Staff => {
                let $data = &$document.staff;
                $body
            }
            Part::Visitors => {
                let $data = &$document.visitors;
                $body
            }
            Part::Rooms => {
                let $data = &$document.rooms;
                $body
            }
            Part::Activities => {
                let $data = &$document.activities;
                $body
            }
            Part::Appointments => {
                let $data = &$document.appointments;
                $body
            }
            Part::Template => {
                let $data = &$document.template;
                $body
            }
            Part::Journal => {
                let $data = &$document.journal;
                $body
            }
            Part::Week(week) => {
                let $data = &$document.weeks.get(&week);
                $body
            }
            Part::Attendance(week) => {
                let $data = &$document.attendance.get(&week);
                $body
            }
        }
    };
}

impl Part {
    /// The parts that every document has.
    pub fn always() -> impl Iterator<Item = Self> {
        ALWAYS.into_iter().map(|(part, _)| part)
    }

    /// The parts of this document, as a backup names them.
    pub fn all_of(document: &Document) -> Vec<Self> {
        Self::always()
            .chain(document.weeks.keys().map(|week| Self::Week(*week)))
            .chain(
                document
                    .attendance
                    .keys()
                    .map(|week| Self::Attendance(*week)),
            )
            .collect()
    }

    /// Whether the part is the very same in both documents, not merely an equal one.
    pub fn is_same(self, a: &Document, b: &Document) -> bool {
        match self {
            Self::House => Arc::ptr_eq(&a.house, &b.house),
            Self::Persons => a.persons.is_same(&b.persons),
            Self::Staff => a.staff.is_same(&b.staff),
            Self::Visitors => a.visitors.is_same(&b.visitors),
            Self::Rooms => a.rooms.is_same(&b.rooms),
            Self::Activities => a.activities.is_same(&b.activities),
            Self::Appointments => a.appointments.is_same(&b.appointments),
            Self::Template => Arc::ptr_eq(&a.template, &b.template),
            Self::Journal => Arc::ptr_eq(&a.journal, &b.journal),
            Self::Week(week) => is_same(a.weeks.get(&week), b.weeks.get(&week)),
            Self::Attendance(week) => is_same(a.attendance.get(&week), b.attendance.get(&week)),
        }
    }

    /// The parts as they are stored: what was planned and what became of a week stand in one text, because the second
    /// mostly repeats the first.
    pub fn stored_of(document: &Document) -> Vec<Self> {
        let weeks = document.weeks.keys().chain(document.attendance.keys());
        let weeks: BTreeSet<WeekId> = weeks.copied().collect();
        Self::always()
            .chain(weeks.into_iter().map(Self::Week))
            .collect()
    }

    /// Whether what is stored of it is the very same in both documents.
    pub(super) fn is_stored_same(self, a: &Document, b: &Document) -> bool {
        let follow_up = match self {
            Self::Week(week) => Self::Attendance(week).is_same(a, b),
            _ => true,
        };
        follow_up && self.is_same(a, b)
    }

    /// What is stored of it.
    pub(super) fn stored_value(self, document: &Document) -> serde_json::Result<Value> {
        match self {
            Self::Week(week) => {
                let both = [
                    (PLAN, self.value(document)?),
                    (RECORDS, Self::Attendance(week).value(document)?),
                ];
                let both = both.map(|(name, value)| (name.to_owned(), value));
                Ok(Value::Object(both.into_iter().collect()))
            }
            _ => self.value(document),
        }
    }

    /// Puts a value that was stored into a tree.
    pub(super) fn unfold(name: &str, value: Value, tree: &mut Tree) {
        let Ok(Self::Week(week)) = name.parse() else {
            tree.insert(name.to_owned(), value);
            return;
        };
        let Value::Object(mut both) = value else {
            // Left as it is, to be told as a part that makes no sense.
            tree.insert(name.to_owned(), value);
            return;
        };
        let part = |part: Self, value: Option<Value>| {
            let value = value.filter(|value| !value.is_null())?;
            Some((part.to_string(), value))
        };
        tree.extend(part(Self::Week(week), both.remove(PLAN)));
        tree.extend(part(Self::Attendance(week), both.remove(RECORDS)));
    }

    /// Whether it is written with the house's list of identifiers; the others can be read by themselves.
    pub(super) const fn uses_ids(self) -> bool {
        matches!(self, Self::Week(_) | Self::Template)
    }

    /// The part's data as a JSON value.
    pub(super) fn value(self, document: &Document) -> serde_json::Result<Value> {
        with_data!(self, document, |data| serde_json::to_value(data))
    }
}

fn is_same<T>(a: Option<&Arc<T>>, b: Option<&Arc<T>>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => Arc::ptr_eq(a, b),
        (None, None) => true,
        _ => false,
    }
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Week(week) => write!(f, "week/{week}"),
            Self::Attendance(week) => write!(f, "attendance/{week}"),
            _ => f.write_str(
                ALWAYS
                    .iter()
                    .find(|(part, _)| part == self)
                    .map_or("", |(_, name)| name),
            ),
        }
    }
}

/// A text that names no part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoSuchPart;

impl FromStr for Part {
    type Err = NoSuchPart;
    fn from_str(text: &str) -> Result<Self, NoSuchPart> {
        let week = |text: &str| text.parse::<WeekId>().map_err(|_| NoSuchPart);
        if let Some(text) = text.strip_prefix("week/") {
            return week(text).map(Self::Week);
        }
        if let Some(text) = text.strip_prefix("attendance/") {
            return week(text).map(Self::Attendance);
        }
        let always = ALWAYS.iter().find(|(_, name)| *name == text);
        always.map(|(part, _)| *part).ok_or(NoSuchPart)
    }
}
