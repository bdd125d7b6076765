//! Human decisions become facts of the state before anything else happens, and whatever they break is counted here.

use super::State;
use super::compiled::{Compiled, NONE, Pin};
use super::session::Leaders;
use super::usage::slots_of;

impl State {
    /// Opens every pinned session with its pinned people, whatever that breaks.
    pub(super) fn hold_pins(&mut self) {
        for number in 0..self.facts.pins.len() {
            let pin = &self.facts.pins[number];
            let (key, room) = (pin.key, pin.room);
            let mut leaders = Leaders::default();
            for member in &pin.leaders {
                leaders.add(*member);
            }
            self.hard += (pin.leaders.len() - leaders.len()) as i64;
            let Some(room) = room.or_else(|| self.room_for_pin(pin)) else {
                // A house without rooms runs nothing.
                self.hard += 1;
                continue;
            };
            self.hard += self.time_breaches(key)
                + self.skill_breaches(key.0, leaders)
                + self.room_breaches(key.0, room);
            self.hard +=
                i64::from(self.sessions_on(key.0, key.1) >= self.facts.activities[key.0].max_day);
            let session = self.open(key, room, leaders);
            self.sessions[session].pin = number as u32;
            for person in 0..self.facts.pins[number].attendees.len() {
                let person = usize::from(self.facts.pins[number].attendees[person]);
                self.bind(person, session);
            }
        }
        // Bound people may be in two places; what is theirs stays theirs.
        self.add_missing_leaders();
    }

    /// A room for a pinned session that names none: a suitable one, best if it is free, serves its people and is named by no other
    /// pin then; else any.
    fn room_for_pin(&self, pin: &Pin) -> Option<u16> {
        let (activity, day, start) = pin.key;
        let about = &self.facts.activities[activity];
        let mask = Compiled::mask(start, about.duration);
        let is_named = |room: u16| {
            self.facts.pins.iter().any(|pin| {
                let other = Compiled::mask(pin.key.2, self.facts.activities[pin.key.0].duration);
                pin.room == Some(room) && pin.key.1 == day && other & mask != 0
            })
        };
        let needed = pin.attendees.iter().fold(0, |needed, person| {
            needed | self.near[usize::from(*person)].needs
        });
        let drawback = |room: &&u16| {
            let is_free = self.room_is_free(**room, day, mask);
            let serves = needed & self.facts.lacking[usize::from(**room)] == 0;
            (!is_free, !serves, is_free && is_named(**room))
        };
        let best = about.rooms.iter().min_by_key(drawback).copied();
        best.or((!self.facts.capacities.is_empty()).then_some(0))
    }

    /// Pinned sessions that lack leaders get free ones.
    fn add_missing_leaders(&mut self) {
        for position in 0..self.running.len() {
            let at = self.running[position] as usize;
            let (activity, day) = (self.sessions[at].activity, self.sessions[at].day);
            let mut leaders = self.sessions[at].leaders;
            let (mask, duration) = (self.sessions[at].mask, self.sessions[at].duration);
            for member in &self.facts.activities[activity].staff {
                let missing = leaders.len() < self.facts.activities[activity].leaders;
                let free = self.leader_is_free(*member, day, mask)
                    && self.leader_can_bear(*member, day, duration);
                let more = leaders.len() - self.sessions[at].leaders.len() + 1;
                if missing && free && self.floor_holds(day, mask, more) {
                    leaders.add(*member);
                }
            }
            if leaders != self.sessions[at].leaders {
                self.change_leaders(at, leaders);
            }
        }
    }

    /// Puts a pinned person in, counting what that breaks.
    fn bind(&mut self, person: usize, at: usize) {
        let facts = &self.facts;
        let session = &self.sessions[at];
        let (activity, mask) = (session.activity, session.mask);
        let day_at = person * facts.days + session.day;
        let mut broken = i64::from((facts.away[day_at] & mask).count_ones());
        for slot in slots_of(mask) {
            broken += i64::from(self.attending[day_at * facts.slots + slot] != NONE);
        }
        let incompatible = facts.persons[person].incompatible.iter();
        broken += incompatible
            .filter(|other| self.attends((**other).into(), at))
            .count() as i64;
        broken += i64::from(facts.contra.binary_search(&(person, activity)).is_ok());
        broken += i64::from(self.held(person, activity).days >> session.day & 1);
        broken += facts
            .avoided
            .iter()
            .filter(|pair| **pair == (person, activity))
            .count() as i64;
        let over = |care: i32| i64::from((care - session.care_limit).max(0));
        broken += over(session.care + facts.persons[person].care) - over(session.care);
        broken += i64::from((self.near[person].needs & session.lacking).count_ones());
        let count = session.attendees.len();
        broken += i64::from(count >= facts.activities[activity].max);
        broken += i64::from(count >= facts.capacities[usize::from(session.room)]);
        self.hard += broken;
        self.join(person, at);
    }

    /// H10: on none of its days, outside the windows, during a break.
    fn time_breaches(&self, (activity, day, start): (usize, usize, usize)) -> i64 {
        let about = &self.facts.activities[activity];
        i64::from(!about.inside[start])
            + i64::from(!about.days.contains(&day))
            + i64::from(Compiled::mask(start, about.duration) & self.facts.breaks != 0)
    }

    /// H5: pinned leaders without the skill.
    fn skill_breaches(&self, activity: usize, leaders: Leaders) -> i64 {
        let qualified = &self.facts.activities[activity].staff;
        leaders
            .as_slice()
            .iter()
            .filter(|member| !qualified.contains(member))
            .count() as i64
    }

    /// H3: a pinned room without the feature.
    fn room_breaches(&self, activity: usize, room: u16) -> i64 {
        i64::from(!self.facts.activities[activity].suited[usize::from(room)])
    }
}
