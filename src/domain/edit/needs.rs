//! What an edit needs to find again when it is made on another state than the one it was given on: in another tab, or after
//! a form was open for a while.

use super::{Command, Entry, EntryId};
use crate::domain::{
    check::{Issue, IssueKind, Referent},
    collection::Record,
    document::Document,
};
use std::collections::BTreeSet;

impl Command {
    /// The record that the command adds or replaces, if that is all it does.
    pub fn record(&self) -> Option<EntryId> {
        match self {
            Self::Put(entry) => Some(entry.id()),
            _ => None,
        }
    }

    /// Records that the command replaces or writes about in this document. On a state in which one of them has gone since (somebody
    /// was erased) it would bring back what was to be gone, so it means nothing there.
    pub fn needs(&self, document: &Document) -> BTreeSet<EntryId> {
        let named: BTreeSet<EntryId> = match self {
            Self::Put(entry) => BTreeSet::from([entry.id()]),
            Self::Record(_, records) => records
                .iter()
                .map(|record| EntryId::Person(record.person))
                .collect(),
            Self::Several(_, commands) => commands
                .iter()
                .flat_map(|command| command.needs(document))
                .collect(),
            _ => BTreeSet::new(),
        };
        named.into_iter().filter(|id| id.is_in(document)).collect()
    }
}

impl Entry {
    /// Which record it is.
    pub fn id(&self) -> EntryId {
        match self {
            Self::Person(record) => EntryId::Person(record.id()),
            Self::Staff(record) => EntryId::Staff(record.id()),
            Self::Visitor(record) => EntryId::Visitor(record.id()),
            Self::Room(record) => EntryId::Room(record.id()),
            Self::Activity(record) => EntryId::Activity(record.id()),
            Self::Appointment(record) => EntryId::Appointment(record.id()),
        }
    }
}

impl EntryId {
    /// Whether the document has it.
    pub fn is_in(self, document: &Document) -> bool {
        match self {
            Self::Person(id) => document.persons.contains(id),
            Self::Staff(id) => document.staff.contains(id),
            Self::Visitor(id) => document.visitors.contains(id),
            Self::Room(id) => document.rooms.contains(id),
            Self::Activity(id) => document.activities.contains(id),
            Self::Appointment(id) => document.appointments.contains(id),
        }
    }

    /// That it has gone.
    pub fn missing(self) -> Issue {
        let referent = match self {
            Self::Person(_) => Referent::Person,
            Self::Staff(_) => Referent::Staff,
            Self::Visitor(_) => Referent::Visitor,
            Self::Room(_) => Referent::Room,
            Self::Activity(_) => Referent::Activity,
            Self::Appointment(_) => Referent::Appointment,
        };
        Issue {
            path: String::new(),
            kind: IssueKind::Unknown(referent),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        demo,
        domain::{attendance::Attendance, edit::Gesture, person::Person},
    };

    #[test]
    fn an_edit_needs_the_records_that_were_there() {
        let document = demo::small(chrono::NaiveDate::from_ymd_opt(2026, 11, 24).unwrap());
        let known = Person::clone(document.persons.iter().next().unwrap());
        let id = EntryId::Person(known.id);
        let mut new = known.clone();
        new.id.0 += 1;
        let put = |person: &Person| Command::Put(Box::new(Entry::Person(person.clone())));
        assert!(put(&new).needs(&document).is_empty());
        let both = Command::Several(Gesture::Import, vec![put(&new), put(&known)]);
        assert_eq!(both.needs(&document), BTreeSet::from([id]));
        let (week, records) = document.attendance.iter().next().unwrap();
        let record: Attendance = records[0].clone();
        let needed = Command::Record(*week, vec![record.clone()]).needs(&document);
        assert_eq!(needed, BTreeSet::from([EntryId::Person(record.person)]));
        let mut erased = document.clone();
        erased.persons.remove(known.id);
        assert!(id.is_in(&document) && !id.is_in(&erased));
    }
}
