//! The room of a session: whether it can be there, and moving it to another.

use super::State;
use super::journal::Change;

impl State {
    pub(crate) fn room_is_free(&self, room: u16, day: usize, mask: u64) -> bool {
        self.rooms
            .is_free(usize::from(room) * self.facts.days + day, mask)
    }

    pub(crate) fn room_is_barred(&self, room: u16, day: usize, mask: u64) -> bool {
        self.rooms
            .is_barred(usize::from(room) * self.facts.days + day, mask)
    }

    /// Moves a session to a room that is free then.
    pub(crate) fn change_room(&mut self, at: usize, room: u16) {
        let before = self.sessions[at].room;
        self.hard -= self.size_excess(at) + self.needs_missed(at);
        self.soft -= self.running_cost(at);
        self.release_room(at);
        self.sessions[at].room = room;
        self.sessions[at].lacking = self.facts.lacking[usize::from(room)];
        self.sessions[at].limit = self.limit_in(self.sessions[at].activity, room);
        self.take_room(at);
        self.soft += self.running_cost(at);
        self.hard += self.size_excess(at) + self.needs_missed(at);
        self.journal.push(Change::MovedRoom {
            session: at as u32,
            before,
        });
    }

    /// The most attendees of an activity in a room.
    pub(super) fn limit_in(&self, activity: usize, room: u16) -> usize {
        self.facts.activities[activity]
            .max
            .min(self.facts.capacities[usize::from(room)])
    }

    pub(super) fn take_room(&mut self, at: usize) {
        let session = &self.sessions[at];
        let cell = usize::from(session.room) * self.facts.days + session.day;
        self.hard += self.rooms.take(cell, session.mask);
    }

    pub(super) fn release_room(&mut self, at: usize) {
        let session = &self.sessions[at];
        let cell = usize::from(session.room) * self.facts.days + session.day;
        self.hard -= self.rooms.release(cell, session.mask);
    }

    /// H3 of what the attendees need of the room; without pins nobody is where it is missed.
    fn needs_missed(&self, at: usize) -> i64 {
        let session = &self.sessions[at];
        if session.lacking == 0 {
            return 0;
        }
        let missed = |person: &u16| self.near[usize::from(*person)].needs & session.lacking;
        let people = session.attendees.iter();
        people
            .map(|person| i64::from(missed(person).count_ones()))
            .sum()
    }

    /// Whether the room holds the session's people and has what each of them needs.
    pub(crate) fn room_holds(&self, room: u16, at: usize) -> bool {
        let people = &self.sessions[at].attendees;
        let lacking = self.facts.lacking[usize::from(room)];
        let is_served = |person: &u16| self.near[usize::from(*person)].needs & lacking == 0;
        self.facts.capacities[usize::from(room)] >= people.len()
            && (lacking == 0 || people.iter().all(is_served))
    }
}
