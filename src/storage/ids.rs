//! The identifiers of a house in a list that only grows: what plans and follow-up say in place of 32 digits each.
//!
//! The list is stored in chunks, each in two copies under keys of its own, since plans cannot be read without it. The
//! records themselves (people, rooms, …) are written with their full identifiers and need no list.

use crate::domain::document::Document;
use std::collections::BTreeMap;

/// Identifiers a chunk holds: a new record writes one chunk.
pub(super) const CHUNK: usize = 256;

/// The list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Ids {
    ids: Vec<u128>,
    numbers: BTreeMap<u128, i64>,
}

impl Ids {
    /// The number of an identifier.
    pub(super) fn number(&self, id: u128) -> Option<i64> {
        self.numbers.get(&id).copied()
    }

    /// The identifier of a number.
    pub(super) fn id(&self, number: i64) -> Option<u128> {
        self.ids.get(usize::try_from(number).ok()?).copied()
    }

    /// Adds an identifier, unless it is there.
    pub(super) fn add(&mut self, id: u128) {
        let next = self.ids.len() as i64;
        let number = *self.numbers.entry(id).or_insert(next);
        if number == next {
            self.ids.push(id);
        }
    }

    /// Adds all records of a document that plans may speak of.
    pub(super) fn add_all(&mut self, document: &Document) {
        // People of a site meet: near numbers make small differences.
        let mut persons: Vec<_> = document.persons.iter().collect();
        persons.sort_by_key(|person| (person.site, person.id));
        let persons = persons.iter().map(|record| record.id.0);
        let staff = document.staff.iter().map(|record| record.id.0);
        let visitors = document.visitors.iter().map(|record| record.id.0);
        let rooms = document.rooms.iter().map(|record| record.id.0);
        let appointments = document.appointments.iter().map(|record| record.id.0);
        let activities = document.activities.iter().map(|record| record.id.0);
        let all = persons
            .chain(staff)
            .chain(visitors)
            .chain(rooms)
            .chain(appointments)
            .chain(activities);
        for id in all {
            self.add(id);
        }
    }

    /// How many chunks it takes.
    pub(super) fn n_chunks(&self) -> usize {
        self.ids.len().div_ceil(CHUNK)
    }

    /// The bytes of a chunk.
    pub(super) fn chunk(&self, number: usize) -> Vec<u8> {
        let ids = self.ids.chunks(CHUNK).nth(number).unwrap_or_default();
        ids.iter().flat_map(|id| id.to_be_bytes()).collect()
    }

    /// Adds the chunk that follows; false if the bytes are none.
    pub(super) fn extend(&mut self, bytes: &[u8]) -> bool {
        let (ids, rest) = bytes.as_chunks::<16>();
        for id in ids {
            self.add(u128::from_be_bytes(*id));
        }
        rest.is_empty()
    }
}
