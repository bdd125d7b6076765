//! Who attends what: whether it may be, what it would cost, and doing it.
//!
//! [`State::shift_cost`] is asked hundreds of thousands of times a second before anything is changed; it allocates nothing.

use super::State;
use super::compiled::NONE;
use super::journal::Change;
use super::session::Session;
use super::usage::slots_of;

/// Nobody, as the person with whom one swaps.
pub(crate) const NOBODY: usize = usize::MAX;

impl State {
    /// Whether the person may join `to`, having left `from`, with `swapped` gone from it.
    pub(crate) fn can_attend(
        &self,
        person: usize,
        to: usize,
        from: Option<usize>,
        swapped: usize,
    ) -> bool {
        let facts = &self.facts;
        let session = &self.sessions[to];
        let pair_at = person * facts.activities.len() + session.activity;
        if facts.pairs[pair_at].barred {
            return false;
        }
        let mut busy = self.busy[person * facts.days + session.day];
        let mut attended = self.days_of[pair_at] >> session.day & 1 == 1;
        if let Some(from) = from {
            let left = &self.sessions[from];
            if left.day == session.day {
                busy &= !left.mask;
                attended &= left.activity != session.activity;
            }
        }
        if attended || busy & session.mask != 0 {
            return false;
        }
        let about = &facts.persons[person];
        let (mut count, mut care) = (session.attendees.len() + 1, session.care + about.care);
        if swapped != NOBODY {
            count -= 1;
            care -= facts.persons[swapped].care;
        }
        if count > session.limit || care > session.care_limit {
            return false;
        }
        about
            .incompatible
            .iter()
            .all(|other| usize::from(*other) == swapped || !self.attends((*other).into(), to))
    }

    /// Whether the person wishes the activity more often than they have it.
    pub(crate) fn lacks(&self, person: usize, activity: usize) -> bool {
        let at = person * self.facts.activities.len() + activity;
        self.times[at] < self.facts.pairs[at].wish_count
    }

    /// Whether the person is away at some slot of the session.
    pub(crate) fn is_away(&self, person: usize, session: usize) -> bool {
        let session = &self.sessions[session];
        self.facts.away[person * self.facts.days + session.day] & session.mask != 0
    }

    /// Whether the session has as many people as its activity and its room hold.
    pub(crate) fn is_full(&self, session: usize) -> bool {
        let session = &self.sessions[session];
        session.attendees.len() >= session.limit
    }

    /// Whether the person may leave the session: nobody pinned them there.
    pub(crate) fn is_bound(&self, person: usize, session: usize) -> bool {
        let pin = self.sessions[session].pin;
        pin != NONE
            && self.facts.pins[pin as usize]
                .attendees
                .contains(&(person as u16))
    }

    /// The soft cost of the person leaving `from` and joining `to`, without what depends on how many attend.
    /// With `swapped`, that person is about to leave `to`.
    pub(crate) fn shift_cost(
        &self,
        person: usize,
        from: Option<usize>,
        to: Option<usize>,
        swapped: usize,
    ) -> i64 {
        let from_session = from.map(|at| &self.sessions[at]);
        let to_session = to.map(|at| &self.sessions[at]);
        let prices = &self.facts.prices;
        let about = &self.facts.persons[person];
        let mut cost = 0;
        let (from_activity, to_activity) = (
            from_session.map(|session| session.activity),
            to_session.map(|session| session.activity),
        );
        if from_activity != to_activity {
            cost += self.demand_cost(person, from_activity, to_activity);
        }
        match (from_session, to_session) {
            (Some(from), Some(to)) if from.day == to.day => {
                cost += self.day_cost(
                    person,
                    to.day,
                    to.duration - from.duration,
                    to.effort - from.effort,
                );
            }
            _ => {
                if let Some(from) = from_session {
                    cost += self.day_cost(person, from.day, -from.duration, -from.effort);
                }
                if let Some(to) = to_session {
                    cost += self.day_cost(person, to.day, to.duration, to.effort);
                }
            }
        }
        if let Some(referent) = about.referent {
            let led = |session: Option<&Session>| {
                session.is_some_and(|session| session.leaders.contains(referent))
            };
            let met = i32::from(self.met[person]);
            let after = met + i32::from(led(to_session)) - i32::from(led(from_session));
            cost += prices.referent * (i64::from(after == 0) - i64::from(met == 0));
        }
        for (pair, friend) in &about.friends {
            let friend = usize::from(*friend);
            let left = from.is_some_and(|from| self.attends(friend, from));
            let joined = to.is_some_and(|to| friend != swapped && self.attends(friend, to));
            if left != joined {
                let shared = i32::from(self.together[*pair as usize]);
                let after = shared + i32::from(joined) - i32::from(left);
                cost += prices.friends * (i64::from(after == 0) - i64::from(shared == 0));
            }
        }
        cost + to_session.map_or(0, |session| self.own_cost(person, session))
            - from_session.map_or(0, |session| self.own_cost(person, session))
    }

    /// What depends on the person and this session alone: the moment, and the baseline.
    fn own_cost(&self, person: usize, session: &Session) -> i64 {
        let prices = &self.facts.prices;
        let good = self.facts.persons[person].good_half;
        let wrong = session.demanding_half != 0 && good != 0 && good != session.demanding_half;
        let moment = if wrong { prices.moment } else { 0 };
        if !self.facts.has_past {
            return moment;
        }
        let past = self.facts.past(session.past);
        let kept = past.is_some_and(|past| past.members[person / 64] >> (person % 64) & 1 == 1);
        moment
            + if kept {
                -prices.stability_person
            } else {
                prices.stability_person
            }
    }

    /// Goals, wishes, dislikes, variety and fairness, when one activity takes the place of another.
    fn demand_cost(&self, person: usize, from: Option<usize>, to: Option<usize>) -> i64 {
        let facts = &self.facts;
        let prices = &facts.prices;
        let units_missed = self.units_missed(person, from, to);
        let (mut wish_missed, mut cost) = (0, 0);
        let repeat_free = facts.repeat_free;
        if let Some(activity) = to {
            let pair = facts.pair(person, activity);
            let times = self.times[person * facts.activities.len() + activity];
            if times < pair.wish_count {
                wish_missed -= i64::from(pair.wish_weight);
            }
            cost += i64::from(pair.dislike)
                + if times >= repeat_free {
                    prices.variety
                } else {
                    0
                };
        }
        if let Some(activity) = from {
            let pair = facts.pair(person, activity);
            let times = self.times[person * facts.activities.len() + activity];
            if times <= pair.wish_count {
                wish_missed += i64::from(pair.wish_weight);
            }
            cost -= i64::from(pair.dislike)
                + if times > repeat_free {
                    prices.variety
                } else {
                    0
                };
        }
        let change = units_missed + wish_missed;
        if change != 0 {
            let (unmet, tolerated) = (self.unmet[person], facts.persons[person].tolerated);
            cost += prices.fairness
                * ((unmet + change - tolerated).max(0) - (unmet - tolerated).max(0));
        }
        cost + prices.goal * units_missed + prices.wish * wish_missed
    }

    /// The change in missed goal units.
    fn units_missed(&self, person: usize, from: Option<usize>, to: Option<usize>) -> i64 {
        let facts = &self.facts;
        let missed = |goal: usize, change: i32| {
            let short =
                facts.targets[person * facts.goals + goal] - self.got[person * facts.goals + goal];
            i64::from((short - change).max(0) - short.max(0))
        };
        let mut change = 0;
        if let Some(to) = to {
            for (goal, units) in &facts.activities[to].gives {
                let lost = from.map_or(0, |from| facts.units[from * facts.goals + goal]);
                change += missed(*goal, units - lost);
            }
        }
        if let Some(from) = from {
            for (goal, units) in &facts.activities[from].gives {
                if to.is_none_or(|to| facts.units[to * facts.goals + goal] == 0) {
                    change += missed(*goal, -units);
                }
            }
        }
        change
    }

    /// Idle and tiring, when a day gets longer and harder by this much.
    pub(super) fn day_cost(&self, person: usize, day: usize, duration: i32, effort: i32) -> i64 {
        let at = person * self.facts.days + day;
        let over = |value: i32, change: i32| i64::from((value + change).max(0) - value.max(0));
        let idle = self.facts.min_active[at] - self.occupied[at];
        let tired = self.effort[at] - self.facts.persons[person].tolerance;
        self.facts.prices.idle * over(idle, -duration)
            + self.facts.prices.fatigue * over(tired, effort)
    }

    /// The soft cost of one more attendee, and of one less.
    pub(crate) fn crowd_cost(&self, session: usize) -> (i64, i64) {
        let session = &self.sessions[session];
        let (count, comfort) = (session.attendees.len(), self.facts.prices.comfort);
        let more = if count >= session.ideal { comfort } else { 0 };
        let less = if count > session.ideal { -comfort } else { 0 };
        (more, less)
    }

    /// The person joins; the caller asked [`State::can_attend`].
    pub(crate) fn join(&mut self, person: usize, session: usize) {
        self.soft +=
            self.shift_cost(person, None, Some(session), NOBODY) + self.crowd_cost(session).0;
        self.enter(person, session);
    }

    /// The person leaves.
    pub(crate) fn leave(&mut self, person: usize, session: usize) {
        self.soft +=
            self.shift_cost(person, Some(session), None, NOBODY) + self.crowd_cost(session).1;
        self.exit(person, session);
    }

    /// The counters of joining, without the soft cost, which the caller knows already.
    pub(crate) fn enter(&mut self, person: usize, at: usize) {
        let session = &mut self.sessions[at];
        self.hard -= i64::from(session.attendees.len() < session.min);
        session.attendees.push(person as u16);
        session.members[person / 64] |= 1 << (person % 64);
        session.care += self.facts.persons[person].care;
        let (activity, day, mask) = (session.activity, session.day, session.mask);
        self.busy[person * self.facts.days + day] |= mask;
        self.count(person, at, activity, 1);
        self.days_of[person * self.facts.activities.len() + activity] |= 1 << day;
        let cells = (person * self.facts.days + day) * self.facts.slots;
        for slot in slots_of(mask) {
            self.attending[cells + slot] = at as u32;
        }
        self.journal.push(Change::Joined {
            person: person as u16,
            session: at as u32,
        });
    }

    /// The counters of leaving, without the soft cost.
    pub(crate) fn exit(&mut self, person: usize, at: usize) {
        let session = &mut self.sessions[at];
        self.hard += i64::from(session.attendees.len() <= session.min);
        if let Some(position) = session
            .attendees
            .iter()
            .position(|member| usize::from(*member) == person)
        {
            session.attendees.swap_remove(position);
        }
        session.members[person / 64] &= !(1 << (person % 64));
        session.care -= self.facts.persons[person].care;
        let (activity, day, mask) = (session.activity, session.day, session.mask);
        self.busy[person * self.facts.days + day] &= !mask;
        self.count(person, at, activity, -1);
        self.days_of[person * self.facts.activities.len() + activity] &= !(1 << day);
        let cells = (person * self.facts.days + day) * self.facts.slots;
        for slot in slots_of(mask) {
            self.attending[cells + slot] = NONE;
        }
        self.journal.push(Change::Left {
            person: person as u16,
            session: at as u32,
        });
    }

    /// What the person receives from a session, given or taken back.
    fn count(&mut self, person: usize, session: usize, activity: usize, sign: i32) {
        let facts = &self.facts;
        for (goal, units) in &facts.activities[activity].gives {
            let at = person * facts.goals + goal;
            let short = facts.targets[at] - self.got[at];
            self.unmet[person] += i64::from((short - sign * units).max(0) - short.max(0));
            self.got[at] += sign * units;
        }
        let times = &mut self.times[person * facts.activities.len() + activity];
        let pair = facts.pair(person, activity);
        let counted = if sign > 0 { *times } else { *times - 1 };
        if counted < pair.wish_count {
            self.unmet[person] -= i64::from(sign) * i64::from(pair.wish_weight);
        }
        *times = if sign > 0 { *times + 1 } else { *times - 1 };
        let session = &self.sessions[session];
        let day = person * facts.days + session.day;
        self.occupied[day] += sign * session.duration;
        self.effort[day] += sign * session.effort;
        let about = &facts.persons[person];
        if about
            .referent
            .is_some_and(|referent| session.leaders.contains(referent))
        {
            self.met[person] = (i32::from(self.met[person]) + sign) as u16;
        }
        for (pair, friend) in &about.friends {
            let friend = usize::from(*friend);
            if session.members[friend / 64] >> (friend % 64) & 1 == 1 {
                let shared = &mut self.together[*pair as usize];
                *shared = (i32::from(*shared) + sign) as u16;
            }
        }
    }
}
