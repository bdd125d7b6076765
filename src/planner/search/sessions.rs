//! Moves of whole sessions: opening, closing, another time, another activity, another room or leader.

use super::opening::Preference;
use super::{People, Solver};
use crate::state::NOBODY;

/// How often another time or activity is drawn when a quick look says that the first cannot be.
const DRAWS: usize = 4;

/// What closing a session saves at most, apart from its people, in mean weights.
const CLOSING: i64 = 4;

impl Solver {
    /// Opens a session somewhere and fills it.
    pub(super) fn move_opening(&mut self) {
        let Some(key) = self.draw_key() else { return };
        if !self.state.kit_is_free(key.0, key.1, key.2) {
            return;
        }
        let (room, leaders) = self.preference_at(key);
        let origin = self.begin();
        let Some(session) = self.try_opening(
            key,
            Preference {
                room,
                leaders: leaders.as_slice(),
            },
        ) else {
            return;
        };
        let pull = self.random.once_in(2);
        if self.fill(session, pull) {
            self.keep_or_undo(origin);
        } else {
            self.state.undo_to(origin);
        }
    }

    /// A running session that no pin holds.
    pub(super) fn draw_free_session(&mut self) -> Option<usize> {
        let session = self.random.pick(&self.state.running)? as usize;
        (!self.state.sessions[session].is_pinned()).then_some(session)
    }

    /// Closes a session; its people look for another.
    pub(super) fn move_closing(&mut self) {
        let Some(session) = self.draw_free_session() else {
            return;
        };
        let activity = self.state.sessions[session].activity;
        if self.state.in_week(activity) <= self.state.facts.activities[activity].min_week {
            return;
        }
        if self.is_worth_too_much(session) {
            return;
        }
        let origin = self.begin();
        let people = self.remember_people(session);
        self.state.dissolve(session);
        self.resettle(people);
        self.keep_or_undo(origin);
    }

    /// Whether its people would lose so much that what the other sessions can offer them will not make up for it.
    fn is_worth_too_much(&mut self, session: usize) -> bool {
        let bound = 2 * (self.cooling.threshold(&mut self.random) + self.mean_weight * CLOSING);
        let mut worth = 0;
        for person in &self.state.sessions[session].attendees {
            worth += self
                .state
                .shift_cost((*person).into(), Some(session), None, NOBODY);
            if worth > bound {
                return true;
            }
        }
        false
    }

    /// Runs a session at another time, with those of its people who can follow.
    pub(super) fn move_time(&mut self) {
        let Some(session) = self.draw_free_session() else {
            return;
        };
        let activity = self.state.sessions[session].activity;
        for _ in 0..DRAWS {
            let Some((day, start)) = self.draw_moment(activity) else {
                return;
            };
            let key = (activity, day, start);
            if self.state.could_replace(session, key) {
                return self.replace(session, key);
            }
        }
    }

    /// Runs another activity in the place of a session.
    pub(super) fn move_activity(&mut self) {
        let Some(session) = self.draw_free_session() else {
            return;
        };
        let (day, start) = (
            self.state.sessions[session].day,
            self.state.sessions[session].start,
        );
        for _ in 0..DRAWS {
            let activity = self.random.below(self.state.facts.activities.len());
            let key = (activity, day, start);
            let may_start = self.state.facts.activities[activity].may_start(day, start);
            if may_start && self.state.could_replace(session, key) {
                return self.replace(session, key);
            }
        }
    }

    /// Closes the session and opens the other with the same room, leaders and people as far as may be.
    fn replace(&mut self, session: usize, key: (usize, usize, usize)) {
        if self.state.running_at(key.0, key.1, key.2).is_some() {
            return;
        }
        let origin = self.begin();
        let old = &self.state.sessions[session];
        let (room, leaders) = (old.room, old.leaders);
        let people = self.remember_people(session);
        self.state.dissolve(session);
        let preference = Preference {
            room: Some(room),
            leaders: leaders.as_slice(),
        };
        let Some(opened) = self.try_opening(key, preference) else {
            self.state.undo_to(origin);
            return;
        };
        self.let_join(people, opened);
        let pull = self.random.once_in(2);
        if self.fill(opened, pull) {
            self.keep_or_undo(origin);
        } else {
            self.state.undo_to(origin);
        }
    }

    /// Those join for whom nothing is in the way and whom it costs nothing.
    pub(super) fn let_join(&mut self, people: People, session: usize) {
        for at in people.range() {
            self.join_if_free(self.scratch.people[at].into(), session);
        }
    }

    /// The person joins if nothing is in the way and it costs nothing.
    fn join_if_free(&mut self, person: usize, session: usize) {
        if self.session_in_the_way(person, session) == Ok(None)
            && self.state.can_attend(person, session, None, NOBODY)
            && self.state.shift_cost(person, None, Some(session), NOBODY)
                + self.state.crowd_cost(session).0
                <= 0
        {
            self.state.join(person, session);
        }
    }

    /// Gives a session another room, or another leader in the place of one.
    pub(super) fn move_leader_or_room(&mut self) {
        let Some(session) = self.random.pick(&self.state.running) else {
            return;
        };
        if self.random.once_in(3) {
            self.try_other_room(session as usize);
        } else {
            self.try_other_leader(session as usize);
        }
    }

    fn try_other_room(&mut self, at: usize) {
        let session = &self.state.sessions[at];
        if session.is_pinned() && self.state.facts.pins[session.pin as usize].room.is_some() {
            return;
        }
        let (activity, day, mask) = (session.activity, session.day, session.mask);
        let Some(room) = self
            .random
            .pick(&self.state.facts.activities[activity].rooms)
        else {
            return;
        };
        if room != session.room
            && self.state.room_is_free(room, day, mask)
            && self.state.room_holds(room, at)
        {
            let origin = self.begin();
            self.state.change_room(at, room);
            self.keep_or_undo(origin);
        }
    }

    fn try_other_leader(&mut self, at: usize) {
        let session = &self.state.sessions[at];
        let (activity, day, mask, duration) = (
            session.activity,
            session.day,
            session.mask,
            session.duration,
        );
        let mut leaders = session.leaders;
        if leaders.len() == 0 {
            return;
        }
        let out = self.random.below(leaders.len());
        if session.is_pinned()
            && self.state.facts.pins[session.pin as usize]
                .leaders
                .contains(&leaders.as_slice()[out])
        {
            return;
        }
        let Some(member) = self
            .random
            .pick(&self.state.facts.activities[activity].staff)
        else {
            return;
        };
        if !leaders.contains(member)
            && self.state.leader_is_free(member, day, mask)
            && self.state.leader_can_bear(member, day, duration)
        {
            leaders.replace(out, member);
            let origin = self.begin();
            self.state.change_leaders(at, leaders);
            self.keep_or_undo(origin);
        }
    }
}
