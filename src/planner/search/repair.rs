//! Ejection: a session takes the place of those in its way, which are put back elsewhere if they can be.
//! The same move, aimed at what is missing, repairs.

use super::opening::Preference;
use super::{People, Solver};
use crate::state::{Compiled, Leaders};

/// A session taken away, to be put back somewhere.
#[derive(Clone, Copy)]
pub(super) struct TakenAway {
    pub(super) key: (usize, usize, usize),
    pub(super) room: u16,
    pub(super) leaders: Leaders,
    pub(super) people: People,
}

/// Most sessions that one session may push aside.
const MOST_PUSHED: usize = 3;

impl Solver {
    /// Opens a session where others are in the way.
    pub(super) fn move_ejecting(&mut self) {
        if let Some(key) = self.draw_key() {
            self.eject_for(key);
        }
    }

    /// Tries to supply one of the obligations that are missing.
    pub(super) fn repair_something(&mut self) {
        if self.state.hard == 0 {
            self.move_ejecting();
            return;
        }
        let missing = |placed: &Option<_>| placed.is_none();
        let appointments = self
            .state
            .placed
            .iter()
            .filter(|placed| missing(placed))
            .count();
        let activities = &self.state.facts.activities;
        let short = |at: &usize| self.state.in_week(*at) < activities[*at].min_week;
        let short = || (0..activities.len()).filter(short);
        let hungry = |number: &&u32| {
            let session = &self.state.sessions[**number as usize];
            session.attendees.len() < session.min
        };
        let hungry = || self.state.running.iter().filter(hungry);
        let (n_short, n_hungry) = (short().count(), hungry().count());
        let drawn = self.random.below(appointments + n_short + n_hungry);
        if drawn < appointments {
            let missing =
                (0..self.state.placed.len()).filter(|at| self.state.placed[*at].is_none());
            if let Some(appointment) = missing.into_iter().nth(drawn) {
                self.force_appointment(appointment);
            }
        } else if let Some(activity) = short().nth(drawn - appointments) {
            if let Some((day, start)) = self.draw_moment(activity) {
                self.eject_for((activity, day, start));
            }
        } else if let Some(session) = hungry().nth(drawn - appointments - n_short).copied() {
            let origin = self.begin();
            self.fill(session as usize, true);
            self.keep_or_undo(origin);
        }
    }

    /// Opens a session at the key, pushing up to three others aside.
    fn eject_for(&mut self, key: (usize, usize, usize)) {
        let (activity, day, start) = key;
        if self.state.running_at(activity, day, start).is_some() {
            return;
        }
        let (room, leaders) = self.preference_at(key);
        let Some((room, leaders)) = self.choose_to_push(key, room, leaders.as_slice()) else {
            return;
        };
        if !self.can_be_pushed(key, room, &leaders) {
            return;
        }
        let origin = self.begin();
        let (mut pushed, mut n_pushed) = ([None; MOST_PUSHED], 0);
        while let Some(blocker) = self.blocker_of(key, room, &leaders) {
            if n_pushed == MOST_PUSHED || self.state.sessions[blocker].is_pinned() {
                self.state.undo_to(origin);
                return;
            }
            pushed[n_pushed] = Some(self.take_away(blocker));
            n_pushed += 1;
        }
        let mask = Compiled::mask(start, self.state.facts.activities[activity].duration);
        let duration = self.state.facts.activities[activity].duration;
        let possible = self.state.kit_is_free(activity, day, start)
            && self.state.room_is_free(room, day, mask)
            && self.state.floor_holds(day, mask, leaders.len())
            && leaders.as_slice().iter().all(|member| {
                self.state.leader_is_free(*member, day, mask)
                    && self.state.leader_can_bear(*member, day, duration)
            });
        if !possible {
            self.state.undo_to(origin);
            return;
        }
        let emptied = self.state.inner_mark();
        let session = self.state.open(key, room, leaders);
        let enough = self.fill(session, true);
        // What was pushed aside cannot become better than it was, so the new session must be worth something by itself.
        let (hard, soft) = self.state.change_since(emptied);
        let worth = soft + self.penalty * hard;
        if !enough || (worth > 0 && worth > self.cooling.threshold(&mut self.random)) {
            self.state.undo_to(origin);
            return;
        }
        for session in pushed.iter().flatten() {
            self.put_back(session);
        }
        self.keep_or_undo(origin);
    }

    /// Whether few enough sessions, and none that is pinned, stand in the way: a quick look, before anything is changed.
    fn can_be_pushed(&mut self, key: (usize, usize, usize), room: u16, leaders: &Leaders) -> bool {
        let (activity, day, start) = key;
        let mask = Compiled::mask(start, self.state.facts.activities[activity].duration);
        let mut pushed = 0;
        for number in &self.state.running {
            let session = &self.state.sessions[*number as usize];
            if session.day != day || session.mask & mask == 0 {
                continue;
            }
            if session.activity == activity
                || session.room == room
                || leaders
                    .as_slice()
                    .iter()
                    .any(|member| session.leaders.contains(*member))
            {
                pushed += 1;
                if pushed > MOST_PUSHED || session.is_pinned() {
                    return false;
                }
            }
        }
        true
    }

    /// A room and leaders that are not barred then, busy or not; free ones are likelier.
    fn choose_to_push(
        &mut self,
        (activity, day, start): (usize, usize, usize),
        room: Option<u16>,
        preferred: &[u16],
    ) -> Option<(u16, Leaders)> {
        let about = &self.state.facts.activities[activity];
        let mask = Compiled::mask(start, about.duration);
        let open = |room: &u16| !self.state.room_is_barred(*room, day, mask);
        let mut room = room.filter(|room| about.rooms.contains(room) && open(room));
        for _ in 0..3 {
            let drawn = self.random.pick(&about.rooms).filter(open);
            let free = |room: Option<u16>| {
                room.is_some_and(|room| self.state.room_is_free(room, day, mask))
            };
            if room.is_none() || (!free(room) && free(drawn)) {
                room = drawn.or(room);
            }
        }
        let mut leaders = Leaders::default();
        for member in preferred
            .iter()
            .filter(|member| about.staff.contains(member))
        {
            if leaders.len() < about.leaders && !self.state.leader_is_off(*member, day, mask) {
                leaders.add(*member);
            }
        }
        for _ in 0..8 {
            if leaders.len() == about.leaders {
                break;
            }
            let member = self.random.pick(&about.staff)?;
            if !self.state.leader_is_off(member, day, mask) {
                leaders.add(member);
            }
        }
        (leaders.len() == about.leaders).then_some((room?, leaders))
    }

    /// A session that stands in the way of the key with that room and those leaders.
    fn blocker_of(
        &mut self,
        key: (usize, usize, usize),
        room: u16,
        leaders: &Leaders,
    ) -> Option<usize> {
        let (activity, day, start) = key;
        let about = &self.state.facts.activities[activity];
        let (mask, duration) = (Compiled::mask(start, about.duration), about.duration);
        let overworked = |member: &&u16| !self.state.leader_can_bear(**member, day, duration);
        let overworked = leaders.as_slice().iter().find(overworked).copied();
        let day_is_full = self.state.sessions_on(activity, day) >= about.max_day;
        let week_is_full = self.state.in_week(activity) >= about.max_week;
        let floor_falls = !self.state.floor_holds(day, mask, leaders.len());
        let turn = self.random.below(self.state.running.len());
        let (before, after) = self.state.running.split_at(turn);
        after
            .iter()
            .chain(before)
            .map(|number| *number as usize)
            .find(|at| {
                let session = &self.state.sessions[*at];
                let at_once = session.day == day && session.mask & mask != 0;
                let same_activity = session.activity == activity;
                let led = |member: &u16| session.leaders.contains(*member);
                (at_once
                    && (same_activity
                        || session.room == room
                        || leaders.as_slice().iter().any(led)
                        || floor_falls))
                    || (same_activity && (week_is_full || (day_is_full && session.day == day)))
                    || overworked.is_some_and(|member| {
                        session.leaders.contains(member) && session.day == day
                    })
            })
    }

    /// Takes a session away with its people.
    pub(super) fn take_away(&mut self, at: usize) -> TakenAway {
        let session = &self.state.sessions[at];
        let (room, leaders) = (session.room, session.leaders);
        let taken = TakenAway {
            key: (session.activity, session.day, session.start),
            room,
            leaders,
            people: self.remember_people(at),
        };
        self.state.dissolve(at);
        taken
    }

    /// Puts a session back at one of a few times, if it gains; else its people look elsewhere.
    pub(super) fn put_back(&mut self, taken: &TakenAway) {
        let activity = taken.key.0;
        for attempt in 0..4 {
            let moment = if attempt == 0 {
                Some((taken.key.1, taken.key.2))
            } else {
                self.draw_moment(activity)
            };
            let Some((day, start)) = moment else { continue };
            let inner = self.state.inner_mark();
            let preference = Preference {
                room: Some(taken.room),
                leaders: taken.leaders.as_slice(),
            };
            let Some(opened) = self.try_opening((activity, day, start), preference) else {
                continue;
            };
            self.let_join(taken.people, opened);
            let filled = self.fill(opened, false);
            let (hard, soft) = self.state.change_since(inner);
            if filled && soft + self.penalty * hard < 0 {
                return;
            }
            self.state.undo_to(inner);
        }
        self.resettle(taken.people);
    }
}
