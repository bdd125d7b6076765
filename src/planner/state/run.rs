//! Which sessions run: whether one may, and opening, closing, and changing its room and leaders.

use super::State;
use super::compiled::{Compiled, NONE};
use super::journal::Change;
use super::session::Leaders;
use super::usage::slots_of;

impl State {
    /// Whether the activity itself may start there: its times, its one kit, its sessions a day and a week.
    pub(crate) fn kit_is_free(&self, activity: usize, day: usize, start: usize) -> bool {
        let about = &self.facts.activities[activity];
        let at = activity * self.facts.days + day;
        self.on_day[at] < about.max_day
            && self.in_week(activity) < about.max_week
            && self.kits.is_free(at, Compiled::mask(start, about.duration))
    }

    pub(crate) fn sessions_on(&self, activity: usize, day: usize) -> i32 {
        self.on_day[activity * self.facts.days + day]
    }

    /// Whether so many more leaders at these slots leave the floor standing.
    pub(crate) fn floor_holds(&self, day: usize, mask: u64, leaders: usize) -> bool {
        slots_of(mask).all(|slot| {
            let at = day * self.facts.slots + slot;
            self.leading[at].saturating_add(leaders as i32) <= self.facts.may_lead[at]
        })
    }

    /// Whether the leader is on duty and not leading at these slots.
    pub(crate) fn leader_is_free(&self, member: u16, day: usize, mask: u64) -> bool {
        self.staff
            .is_free(usize::from(member) * self.facts.days + day, mask)
    }

    pub(crate) fn leader_is_off(&self, member: u16, day: usize, mask: u64) -> bool {
        self.staff
            .is_barred(usize::from(member) * self.facts.days + day, mask)
    }

    /// Whether the leader can bear so many more slots.
    pub(crate) fn leader_can_bear(&self, member: u16, day: usize, duration: i32) -> bool {
        let member = usize::from(member);
        let about = &self.facts.staff[member];
        self.led_day[member * self.facts.days + day] + duration <= about.max_day
            && self.led_week[member] + duration <= about.max_week
    }

    /// The soft cost of the leader leading so many more slots.
    pub(crate) fn load_cost(&self, member: u16, duration: i32) -> i64 {
        let member = usize::from(member);
        let over = self.led_week[member] - self.facts.staff[member].target;
        self.facts.prices.staff_balance * i64::from((over + duration).max(0) - over.max(0))
    }

    /// Opens a session, empty; the caller asked everything above.
    pub(crate) fn open(
        &mut self,
        key: (usize, usize, usize),
        room: u16,
        leaders: Leaders,
    ) -> usize {
        let number = match self.vacant.pop() {
            Some(number) => number,
            None => self.make_session(self.facts.most_attendees()),
        };
        self.fill_in(number as usize, key, room, leaders);
        self.list(number);
        let at = number as usize;
        self.soft += self.running_cost(at) - self.closed_cost(key);
        self.hard += self.week_excess(key.0, 0) - self.week_excess(key.0, -1);
        self.hard += self.size_excess(at);
        self.hard += self
            .kits
            .take(key.0 * self.facts.days + key.1, self.sessions[at].mask);
        self.take_room(at);
        for member in leaders.as_slice() {
            self.start_leading(at, *member);
        }
        self.hard += self.leader_count_excess(at);
        self.journal.push(Change::Opened { session: number });
        at
    }

    /// Closes a session that nobody attends.
    pub(crate) fn close(&mut self, at: usize) {
        let (activity, day) = (self.sessions[at].activity, self.sessions[at].day);
        let key = (activity, day, self.sessions[at].start);
        let (room, leaders) = (self.sessions[at].room, self.sessions[at].leaders);
        self.hard -= self.leader_count_excess(at);
        for member in leaders.as_slice() {
            self.stop_leading(at, *member);
        }
        self.release_room(at);
        self.hard -= self
            .kits
            .release(activity * self.facts.days + day, self.sessions[at].mask);
        self.hard -= self.size_excess(at);
        self.hard -= self.week_excess(activity, 0) - self.week_excess(activity, -1);
        self.soft -= self.running_cost(at) - self.closed_cost(key);
        self.unlist(at as u32);
        self.vacant.push(at as u32);
        self.journal.push(Change::Closed { key, room, leaders });
    }

    /// Empties and closes a session.
    pub(crate) fn dissolve(&mut self, at: usize) {
        while let Some(person) = self.sessions[at].attendees.last() {
            self.leave(usize::from(*person), at);
        }
        self.close(at);
    }

    /// Gives a session other leaders, who are free then or lead it already.
    pub(crate) fn change_leaders(&mut self, at: usize, leaders: Leaders) {
        let before = self.sessions[at].leaders;
        self.soft -= self.running_cost(at);
        self.hard -= self.leader_count_excess(at);
        for member in before.as_slice() {
            self.stop_leading(at, *member);
        }
        self.meet_referents(at, -1);
        self.sessions[at].leaders = leaders;
        self.meet_referents(at, 1);
        for member in leaders.as_slice() {
            self.start_leading(at, *member);
        }
        self.hard += self.leader_count_excess(at);
        self.soft += self.running_cost(at);
        self.journal.push(Change::ChangedLeaders {
            session: at as u32,
            before,
        });
    }

    fn fill_in(&mut self, at: usize, key: (usize, usize, usize), room: u16, leaders: Leaders) {
        let (activity, day, start) = key;
        let limit = self.limit_in(activity, room);
        let about = &self.facts.activities[activity];
        let session = &mut self.sessions[at];
        (session.activity, session.day, session.start) = key;
        session.duration = about.duration;
        session.effort = about.effort;
        session.mask = Compiled::mask(start, about.duration);
        session.demanding_half = if about.demanding {
            self.facts.half(start)
        } else {
            0
        };
        (session.room, session.leaders) = (room, leaders);
        session.lacking = self.facts.lacking[usize::from(room)];
        (session.min, session.limit, session.ideal) = (about.min, limit, about.ideal);
        (session.care, session.care_limit) = (0, about.care_limit);
        session.attendees.clear();
        session.past = self.facts.past_at[self.facts.key(activity, day, start)];
        session.pin = NONE;
    }

    fn list(&mut self, number: u32) {
        let at = number as usize;
        let (activity, day, start) = (
            self.sessions[at].activity,
            self.sessions[at].day,
            self.sessions[at].start,
        );
        let key = self.facts.key(activity, day, start);
        self.by_key[key] = number;
        self.on_day[activity * self.facts.days + day] += 1;
        self.sessions[at].position = self.running.len() as u32;
        self.running.push(number);
        self.sessions[at].position_of_activity = self.of_activity[activity].len() as u32;
        self.of_activity[activity].push(number);
    }

    fn unlist(&mut self, number: u32) {
        let at = number as usize;
        let (activity, day, start) = (
            self.sessions[at].activity,
            self.sessions[at].day,
            self.sessions[at].start,
        );
        let key = self.facts.key(activity, day, start);
        self.by_key[key] = NONE;
        self.on_day[activity * self.facts.days + day] -= 1;
        let position = self.sessions[at].position;
        self.running.swap_remove(position as usize);
        if let Some(moved) = self.running.get(position as usize) {
            self.sessions[*moved as usize].position = position;
        }
        let position = self.sessions[at].position_of_activity;
        self.of_activity[activity].swap_remove(position as usize);
        if let Some(moved) = self.of_activity[activity].get(position as usize) {
            self.sessions[*moved as usize].position_of_activity = position;
        }
    }

    fn start_leading(&mut self, at: usize, member: u16) {
        let (day, mask, duration) = (
            self.sessions[at].day,
            self.sessions[at].mask,
            self.sessions[at].duration,
        );
        let cell = usize::from(member) * self.facts.days + day;
        self.soft += self.load_cost(member, duration);
        self.hard -= self.load_excess(member, day);
        self.lead_slots(cell, day, mask, 1);
        self.hard += self.staff.take(cell, mask);
        self.led_day[cell] += duration;
        self.led_week[usize::from(member)] += duration;
        self.hard += self.load_excess(member, day);
    }

    fn stop_leading(&mut self, at: usize, member: u16) {
        let (day, mask, duration) = (
            self.sessions[at].day,
            self.sessions[at].mask,
            self.sessions[at].duration,
        );
        let cell = usize::from(member) * self.facts.days + day;
        self.hard -= self.load_excess(member, day);
        self.led_day[cell] -= duration;
        self.led_week[usize::from(member)] -= duration;
        self.hard -= self.staff.release(cell, mask);
        self.lead_slots(cell, day, mask, -1);
        self.hard += self.load_excess(member, day);
        self.soft -= self.load_cost(member, duration);
    }

    /// Counts the leader at the slots where they lead nothing else.
    fn lead_slots(&mut self, cell: usize, day: usize, mask: u64, sign: i32) {
        for slot in slots_of(mask) {
            if self.staff.used(cell, slot) {
                continue;
            }
            let at = day * self.facts.slots + slot;
            let over = |leading: i32, limit: i32| i64::from(leading.saturating_sub(limit).max(0));
            self.hard -= over(self.leading[at], self.facts.may_lead[at]);
            self.leading[at] += sign;
            self.hard += over(self.leading[at], self.facts.may_lead[at]);
        }
    }

    /// Adds or takes back the attendees' meetings with their referent.
    fn meet_referents(&mut self, at: usize, sign: i32) {
        let session = &self.sessions[at];
        for person in &session.attendees {
            let person = usize::from(*person);
            if session.leaders.contains(self.near[person].referent) {
                let met = i32::from(self.near[person].met);
                let after = met + sign;
                self.soft +=
                    self.facts.prices.referent * (i64::from(after == 0) - i64::from(met == 0));
                self.near[person].met = after as u16;
            }
        }
    }

    /// H10 of the activity's week, with `change` more sessions than now.
    fn week_excess(&self, activity: usize, change: i32) -> i64 {
        let about = &self.facts.activities[activity];
        let count = self.in_week(activity) + change;
        i64::from((about.min_week - count).max(0) + (count - about.max_week).max(0))
    }

    /// H3 and H6 of the number of attendees; H7 changes only with pinned people and is counted with them.
    pub(super) fn size_excess(&self, at: usize) -> i64 {
        let session = &self.sessions[at];
        let count = session.attendees.len() as i64;
        let capacity = self.facts.capacities[usize::from(session.room)] as i64;
        let max = self.facts.activities[session.activity].max as i64;
        (session.min as i64 - count).max(0) + (count - max).max(0) + (count - capacity).max(0)
    }

    fn leader_count_excess(&self, at: usize) -> i64 {
        let session = &self.sessions[at];
        (self.facts.activities[session.activity].leaders as i64 - session.leaders.len() as i64)
            .abs()
    }

    /// H13 of one leader: the day and the week.
    fn load_excess(&self, member: u16, day: usize) -> i64 {
        let member = usize::from(member);
        let about = &self.facts.staff[member];
        let over = self.led_day[member * self.facts.days + day] - about.max_day;
        i64::from(over.max(0) + (self.led_week[member] - about.max_week).max(0))
    }

    /// S9 and S14 of a session that does not run.
    fn closed_cost(&self, key: (usize, usize, usize)) -> i64 {
        let prices = &self.facts.prices;
        let mut cost = 0;
        if let Some(habit) = self.facts.habit(key.0, key.1, key.2) {
            for leaders in &habit.leaders {
                cost += prices.continuity_time
                    + if leaders.is_empty() {
                        0
                    } else {
                        prices.continuity_leader
                    };
            }
        }
        let past = self.facts.past_at[self.facts.key(key.0, key.1, key.2)];
        cost + if past == NONE {
            0
        } else {
            prices.stability_session
        }
    }

    /// S9 and S14 of a session that runs, its attendees apart.
    pub(super) fn running_cost(&self, at: usize) -> i64 {
        let (facts, session) = (&self.facts, &self.sessions[at]);
        let mut cost = 0;
        if let Some(habit) = facts.habit(session.activity, session.day, session.start) {
            for leaders in &habit.leaders {
                let changed = !leaders.is_empty()
                    && !leaders
                        .iter()
                        .any(|leader| session.leaders.contains(*leader));
                cost += if changed {
                    facts.prices.continuity_leader
                } else {
                    0
                };
            }
        }
        if !facts.has_past {
            return cost;
        }
        let Some(past) = facts.past(session.past) else {
            return cost + facts.prices.stability_session;
        };
        let changed = past
            .kept_leaders
            .iter()
            .filter(|leader| !session.leaders.contains(**leader))
            .count();
        cost + facts.prices.stability_person
            * (changed as i64 + i64::from(past.room != session.room))
    }
}
