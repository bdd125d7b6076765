//! Moves of two sessions at once: each takes the other's time, or a leader of the other.

use super::Solver;
use super::opening::Preference;
use super::repair::TakenAway;
use crate::state::Leaders;

impl Solver {
    /// Two sessions of different activities take each other's day and start.
    pub(super) fn move_swapping_times(&mut self) {
        let (Some(one), Some(other)) = (self.draw_free_session(), self.draw_free_session()) else {
            return;
        };
        if !self.could_swap_times(one, other) {
            return;
        }
        let origin = self.begin();
        let first = self.take_away(one);
        let second = self.take_away(other);
        if self.open_at_time_of(&first, &second) && self.open_at_time_of(&second, &first) {
            self.keep_or_undo(origin);
        } else {
            self.state.undo_to(origin);
        }
    }

    /// Whether each activity may start when the other does, and none runs there already.
    fn could_swap_times(&self, one: usize, other: usize) -> bool {
        let (first, second) = (&self.state.sessions[one], &self.state.sessions[other]);
        let may_run = |activity: usize, (day, start): (usize, usize)| {
            self.state.facts.activities[activity].may_start(day, start)
                && self.state.running_at(activity, day, start).is_none()
        };
        let (here, there) = ((first.day, first.start), (second.day, second.start));
        first.activity != second.activity
            && here != there
            && may_run(first.activity, there)
            && may_run(second.activity, here)
    }

    /// Runs a session taken away at the time of another, with those of its people who can follow.
    fn open_at_time_of(&mut self, taken: &TakenAway, other: &TakenAway) -> bool {
        let preference = Preference {
            room: Some(taken.room),
            leaders: taken.leaders.as_slice(),
        };
        let key = (taken.key.0, other.key.1, other.key.2);
        let Some(opened) = self.try_opening(key, preference) else {
            return false;
        };
        self.let_join(taken.people, opened);
        let pull = self.random.once_in(2);
        self.fill(opened, pull)
    }

    /// Two sessions that run at once exchange a leader: where all lead something, no other change of leader is possible.
    pub(super) fn move_swapping_leaders(&mut self) {
        let Some(one) = self.draw_free_session() else {
            return;
        };
        let session = &self.state.sessions[one];
        let staff = &self.state.facts.activities[session.activity].staff;
        let (Some(out), Some(into)) = (
            self.random.pick(session.leaders.as_slice()),
            self.random.pick(staff),
        ) else {
            return;
        };
        if session.leaders.contains(into) {
            return;
        }
        let Some(other) = self.only_session_led_at_once(one, into) else {
            return;
        };
        let session = &self.state.sessions[other];
        let qualified = self.state.facts.activities[session.activity]
            .staff
            .contains(&out);
        if session.is_pinned() || session.leaders.contains(out) || !qualified {
            return;
        }
        let origin = self.begin();
        self.drop_leader(one, out);
        self.drop_leader(other, into);
        if self.add_leader(other, out) && self.add_leader(one, into) {
            self.keep_or_undo(origin);
        } else {
            self.state.undo_to(origin);
        }
    }

    /// The session that the staff member leads while the given one runs, if it is exactly one.
    fn only_session_led_at_once(&self, at: usize, member: u16) -> Option<usize> {
        let (day, mask) = (self.state.sessions[at].day, self.state.sessions[at].mask);
        if self.state.leader_is_off(member, day, mask)
            || self.state.leader_is_free(member, day, mask)
        {
            return None;
        }
        let leads = |number: &&u32| {
            let other = &self.state.sessions[**number as usize];
            other.day == day && other.mask & mask != 0 && other.leaders.contains(member)
        };
        let mut led = self.state.running.iter().filter(leads);
        match (led.next(), led.next()) {
            (Some(only), None) => Some(*only as usize),
            _ => None,
        }
    }

    /// Takes a leader out of a session.
    fn drop_leader(&mut self, at: usize, out: u16) {
        let mut leaders = Leaders::default();
        for leader in self.state.sessions[at].leaders.as_slice() {
            if *leader != out {
                leaders.add(*leader);
            }
        }
        self.state.change_leaders(at, leaders);
    }

    /// Lets a leader into a session, if they are free and can bear it.
    fn add_leader(&mut self, at: usize, member: u16) -> bool {
        let session = &self.state.sessions[at];
        let (day, mask, duration) = (session.day, session.mask, session.duration);
        if !self.state.leader_is_free(member, day, mask)
            || !self.state.leader_can_bear(member, day, duration)
        {
            return false;
        }
        let mut leaders = session.leaders;
        leaders.add(member);
        self.state.change_leaders(at, leaders);
        true
    }
}
