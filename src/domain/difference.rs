//! What differs between two versions of a week, as those who live it would notice: when, how long, where, with whom, who.
//!
//! A pin, a held place, a note and the order of names are no change. The one count for messages, the journal, the week's tag,
//! its filter and the list of what changed.

use super::{
    id::{AppointmentId, SessionId},
    plan::{PlacedAppointment, Placements, Session},
};
use std::collections::BTreeMap;

/// What stands in a week, found by what it is.
#[derive(Debug, Clone)]
pub struct ById<'a> {
    /// Sessions.
    pub sessions: BTreeMap<SessionId, &'a Session>,
    /// Places of appointments.
    pub appointments: BTreeMap<AppointmentId, &'a PlacedAppointment>,
}

impl<'a> ById<'a> {
    /// Of these placements.
    pub fn of(placements: &'a Placements) -> Self {
        let sessions = placements.sessions.iter();
        let placed = placements.appointments.iter();
        Self {
            sessions: sessions.map(|session| (session.id, session)).collect(),
            appointments: placed.map(|placed| (placed.appointment, placed)).collect(),
        }
    }
}

/// Something that stands otherwise in two versions, or in one of them only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Turn<'a, T> {
    /// It came.
    Added(&'a T),
    /// It went.
    Gone(&'a T),
    /// It was so, and is so now.
    Changed(&'a T, &'a T),
}

/// All that differs.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Differences<'a> {
    /// Sessions.
    pub sessions: Vec<Turn<'a, Session>>,
    /// Places of appointments.
    pub appointments: Vec<Turn<'a, PlacedAppointment>>,
}

impl<'a> Differences<'a> {
    /// What differs between what stood before and what stands now.
    pub fn between(before: &'a Placements, now: &'a Placements) -> Self {
        if before == now {
            return Self::default();
        }
        let (before, now) = (ById::of(before), ById::of(now));
        Self {
            sessions: turns(&before.sessions, &now.sessions, is_other_session),
            appointments: turns(&before.appointments, &now.appointments, is_other_place),
        }
    }

    /// How many.
    pub fn count(&self) -> usize {
        self.sessions.len() + self.appointments.len()
    }
}

fn turns<'a, K: Ord, T>(
    before: &BTreeMap<K, &'a T>,
    now: &BTreeMap<K, &'a T>,
    is_other: fn(&T, &T) -> bool,
) -> Vec<Turn<'a, T>> {
    let stands = now.iter().filter_map(|(id, one)| match before.get(id) {
        None => Some(Turn::Added(*one)),
        Some(old) => is_other(old, one).then_some(Turn::Changed(*old, *one)),
    });
    let gone = before.iter().filter(|(id, _)| !now.contains_key(id));
    stands
        .chain(gone.map(|(_, old)| Turn::Gone(*old)))
        .collect()
}

/// Whether people would notice that a session is another.
pub fn is_other_session(before: &Session, now: &Session) -> bool {
    let place = |one: &Session| (one.activity, one.day, one.start, one.duration, one.room);
    place(before) != place(now)
        || are_others(&before.leaders, &now.leaders)
        || are_others(&before.participants, &now.participants)
}

/// Whether people would notice that an appointment takes place elsewhere, as far as its rooms are known.
pub fn is_other_place(before: &PlacedAppointment, now: &PlacedAppointment) -> bool {
    let is_other_room = before
        .room
        .zip(now.room)
        .is_some_and(|(old, new)| old != new);
    (before.day, before.start) != (now.day, now.start) || is_other_room
}

/// Whether the two lists do not name the same, in whatever order.
fn are_others<T: Copy + Ord>(before: &[T], now: &[T]) -> bool {
    let sorted = |list: &[T]| {
        let mut list = list.to_vec();
        list.sort_unstable();
        list
    };
    before != now && sorted(before) != sorted(now)
}
