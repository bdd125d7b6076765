//! Pinned sessions for which there is no room, or are not enough leaders or persons, beside the other pins.

use std::collections::BTreeMap;

use super::{Conflict, mask_of};
use crate::checker::{Index, Key};

/// What is pinned of one session.
#[derive(Default)]
struct Held {
    room: Option<usize>,
    staff: Vec<usize>,
    persons: Vec<usize>,
}

pub(super) fn scarce(index: &Index<'_>) -> Vec<Conflict> {
    let mut held: BTreeMap<Key, Held> = BTreeMap::new();
    for pin in &index.pinned {
        let session = held.entry(pin.key).or_default();
        session.room = session.room.or(pin.room);
        session.staff.extend(&pin.staff);
    }
    for (person, key) in &index.pinned_attendances {
        held.entry(*key).or_default().persons.push(*person);
    }
    // What would end after the day is broken anyway.
    held.retain(|key, _| key.2 + index.duration(key.0) <= index.slots);
    let mut found = Vec::new();
    for (key, session) in &held {
        let mask = mask_of(index, key.0, key.2);
        let at_once: Vec<&Held> = held
            .iter()
            .filter(|(other, _)| {
                *other != key && other.1 == key.1 && mask_of(index, other.0, other.2) & mask != 0
            })
            .map(|(_, other)| other)
            .collect();
        found.extend(room(index, *key, session, &at_once));
        found.extend(leaders(index, *key, session, &at_once));
        found.extend(persons(index, *key, session, &at_once));
    }
    found
}

fn room(index: &Index<'_>, key: Key, session: &Held, at_once: &[&Held]) -> Option<Conflict> {
    let about = &index.inst.activities[key.0];
    let mask = mask_of(index, key.0, key.2);
    let holds = about.min.max(session.persons.len() as i32);
    let fits = |room: usize| {
        index.suits(room, key.0)
            && index.closed[room][key.1] & mask == 0
            && index.inst.rooms[room].capacity >= holds
            && session
                .persons
                .iter()
                .all(|person| index.missed_by(*person, room) == 0)
            && !at_once.iter().any(|other| other.room == Some(room))
    };
    let is_lacking = session.room.is_none() && !(0..index.inst.rooms.len()).any(fits);
    is_lacking.then(|| Conflict::NoRoom {
        session: index.session_key(key),
    })
}

fn leaders(index: &Index<'_>, key: Key, session: &Held, at_once: &[&Held]) -> Option<Conflict> {
    let mask = mask_of(index, key.0, key.2);
    let needed = index.inst.activities[key.0].leaders;
    let can = |member: &usize| {
        session.staff.contains(member)
            || (index.qualified(*member, key.0)
                && index.off[*member][key.1] & mask == 0
                && !at_once.iter().any(|other| other.staff.contains(member)))
    };
    let found = (0..index.inst.staff.len()).filter(can).count() as i32;
    (found < needed).then(|| Conflict::TooFewLeaders {
        session: index.session_key(key),
        found,
        needed,
    })
}

fn persons(index: &Index<'_>, key: Key, session: &Held, at_once: &[&Held]) -> Option<Conflict> {
    let mask = mask_of(index, key.0, key.2);
    let needed = index.inst.activities[key.0].min;
    let can = |person: &usize| {
        session.persons.contains(person)
            || (!index.contra[*person].contains(&key.0)
                && !index.avoided.contains(&(*person, key.0))
                && index.away[*person][key.1] & mask == 0
                && !at_once.iter().any(|other| other.persons.contains(person)))
    };
    let found = (0..index.inst.persons.len()).filter(can).count() as i32;
    (found < needed).then(|| Conflict::TooFewPersons {
        session: index.session_key(key),
        found,
        needed,
    })
}
