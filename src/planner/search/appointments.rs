//! Moves of appointments, and making room for one.

use super::Solver;
use crate::state::{Compiled, Place};

impl Solver {
    /// Tries another place for an appointment, pushing its person out of a session if need be.
    pub(super) fn move_appointment(&mut self) {
        let appointment = self.random.below(self.state.placed.len());
        if appointment >= self.state.placed.len() {
            return;
        }
        let Some(place) = self.draw_place(appointment) else {
            return;
        };
        let origin = self.begin();
        self.state.displace(appointment);
        if self.free_person_for(appointment, place) && self.state.can_place(appointment, place) {
            self.state.place(appointment, place);
            self.keep_or_undo(origin);
        } else {
            self.state.undo_to(origin);
        }
    }

    /// A place at which nothing fixed stands against the appointment: the baseline's now and then, else any.
    pub(super) fn draw_place(&mut self, appointment: usize) -> Option<Place> {
        let about = &self.state.facts.appointments[appointment];
        if let Some((day, start, room)) = about.past
            && self.random.once_in(4)
        {
            let moment = (day as u8, start as u8);
            let fits = about.moments.contains(&moment) && about.rooms.contains(&room);
            return fits.then_some(Place {
                day: moment.0,
                start: moment.1,
                room,
            });
        }
        let (day, start) = self.random.pick(&about.moments)?;
        let room = self.random.pick(&about.rooms)?;
        Some(Place { day, start, room })
    }

    /// Takes the appointment's person out of the sessions that overlap the place, as far as those sessions can spare them.
    pub(super) fn free_person_for(&mut self, appointment: usize, place: Place) -> bool {
        let about = &self.state.facts.appointments[appointment];
        let (person, day) = (about.person, usize::from(place.day));
        let mask = Compiled::mask(place.start.into(), about.duration);
        while let Some(session) = self.state.first_session_of(person, day, mask) {
            if self.is_scarce(session) || self.state.is_bound(person, session) {
                return false;
            }
            self.state.leave(person, session);
        }
        true
    }

    /// Places an appointment by pushing aside whatever may be pushed aside; what was pushed is placed again if it can be.
    pub(super) fn force_appointment(&mut self, appointment: usize) {
        let Some(place) = self.draw_place(appointment) else {
            return;
        };
        let origin = self.begin();
        let about = &self.state.facts.appointments[appointment];
        let (person, professional) = (about.person, about.professional);
        let (day, mask) = (
            usize::from(place.day),
            Compiled::mask(place.start.into(), about.duration),
        );
        self.scratch.aside.clear();
        self.scratch.displaced.clear();
        for other in 0..self.state.placed.len() {
            let Some(taken) = self.state.placed[other] else {
                continue;
            };
            let about = &self.state.facts.appointments[other];
            let overlaps = taken.day == place.day
                && Compiled::mask(taken.start.into(), about.duration) & mask != 0;
            let same = about.person == person
                || about.professional == professional
                || taken.room == place.room;
            if overlaps && same {
                self.state.displace(other);
                self.scratch.displaced.push(other);
            }
        }
        while let Some(session) = self.session_in_room(place.room, day, mask) {
            if self.state.sessions[session].is_pinned() {
                self.state.undo_to(origin);
                return;
            }
            self.lay_aside(session);
        }
        while let Some(session) = self.state.first_session_of(person, day, mask) {
            if self.state.is_bound(person, session) {
                self.state.undo_to(origin);
                return;
            }
            if self.is_scarce(session) && !self.state.sessions[session].is_pinned() {
                self.lay_aside(session);
            } else {
                self.state.leave(person, session);
            }
        }
        if !self.state.can_place(appointment, place) {
            self.state.undo_to(origin);
            return;
        }
        self.state.place(appointment, place);
        for at in 0..self.scratch.displaced.len() {
            self.place_somewhere(self.scratch.displaced[at]);
        }
        for at in 0..self.scratch.aside.len() {
            let session = self.scratch.aside[at];
            self.put_back(&session);
        }
        self.keep_or_undo(origin);
    }

    /// Takes a session away, to be put back at the end of the move.
    fn lay_aside(&mut self, session: usize) {
        let taken = self.take_away(session);
        self.scratch.aside.push(taken);
    }

    /// Places an appointment at the cheapest of a few free places.
    pub(super) fn place_somewhere(&mut self, appointment: usize) {
        let mut best: Option<(i64, Place)> = None;
        for _ in 0..24 {
            let Some(place) = self.draw_place(appointment) else {
                continue;
            };
            if self.state.can_place(appointment, place) {
                let cost = self.state.placing_cost(appointment, place);
                if best.is_none_or(|(least, _)| cost < least) {
                    best = Some((cost, place));
                }
            }
        }
        if let Some((_, place)) = best {
            self.state.place(appointment, place);
        }
    }

    /// A session that uses the room at one of these slots.
    fn session_in_room(&self, room: u16, day: usize, mask: u64) -> Option<usize> {
        let uses = |number: &u32| {
            let session = &self.state.sessions[*number as usize];
            session.room == room && session.day == day && session.mask & mask != 0
        };
        let mut running = self.state.running.iter().copied();
        running.find(uses).map(|number| number as usize)
    }
}
