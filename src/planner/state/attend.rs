//! Who attends what: whether it may be, what it would cost, and doing it.
//!
//! [`State::shift_cost`] is asked hundreds of thousands of times a second before anything is changed; it allocates nothing.

use super::State;
use super::compiled::NONE;
use super::journal::Change;
use super::near::{Held, LANES};
use super::session::Session;
use super::usage::slots_of;

/// Nobody, as the person with whom one swaps.
pub(crate) const NOBODY: usize = usize::MAX;

impl State {
    /// The person and the activity; the number after the last activity is none.
    #[inline]
    pub(super) fn held(&self, person: usize, activity: usize) -> &Held {
        &self.held[person * (self.facts.activities.len() + 1) + activity]
    }

    /// Whether the person may join `to`, having left `from`, with `swapped` gone from it.
    #[inline]
    #[expect(
        clippy::needless_bitwise_bool,
        reason = "chance decides each condition: one branch for all is quicker than one each"
    )]
    pub(crate) fn can_attend(
        &self,
        person: usize,
        to: usize,
        from: Option<usize>,
        swapped: usize,
    ) -> bool {
        let session = &self.sessions[to];
        let held = self.held(person, session.activity);
        let mut busy = self.today[person * self.facts.days + session.day].busy;
        let mut attended = held.days >> session.day & 1 == 1;
        if let Some(from) = from {
            let left = &self.sessions[from];
            if left.day == session.day {
                busy &= !left.mask;
                attended &= left.activity != session.activity;
            }
        }
        let near = &self.near[person];
        let (mut count, mut care) = (session.attendees.len() + 1, session.care + near.care);
        if swapped != NOBODY {
            count -= 1;
            care -= self.near[swapped].care;
        }
        if held.barred
            | attended
            | (busy & session.mask != 0)
            | (count > session.limit)
            | (care > session.care_limit)
            | (near.needs & session.lacking != 0)
        {
            return false;
        }
        !near.is_incompatible
            || self.facts.persons[person]
                .incompatible
                .iter()
                .all(|other| usize::from(*other) == swapped || !self.attends((*other).into(), to))
    }

    /// Whether the person wishes the activity more often than they have it.
    pub(crate) fn lacks(&self, person: usize, activity: usize) -> bool {
        let held = self.held(person, activity);
        held.times < held.wish_count
    }

    /// Whether the activity gives something towards a goal that the person has not reached.
    pub(crate) fn would_help(&self, person: usize, activity: usize) -> bool {
        let short = &self.short[person * self.facts.lanes..];
        let gives = &self.facts.activities[activity].gives;
        gives
            .iter()
            .any(|(goal, units)| *units > 0 && short[*goal] > 0)
    }

    /// Whether the activity would serve an open wish or goal of the person.
    pub(crate) fn is_wanted(&self, person: usize, activity: usize) -> bool {
        self.lacks(person, activity) || self.would_help(person, activity)
    }

    /// Whether the person is away at some of these slots.
    pub(crate) fn is_absent(&self, person: usize, day: usize, mask: u64) -> bool {
        self.today[person * self.facts.days + day].away & mask != 0
    }

    /// Whether the person is away at some slot of the session.
    #[inline]
    pub(crate) fn is_away(&self, person: usize, session: usize) -> bool {
        let session = &self.sessions[session];
        self.is_absent(person, session.day, session.mask)
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
    /// With `swapped`, that person is about to leave `to`. What is free of branches is so because chance decides them.
    pub(crate) fn shift_cost(
        &self,
        person: usize,
        from: Option<usize>,
        to: Option<usize>,
        swapped: usize,
    ) -> i64 {
        let left = from.map_or(&self.nothing, |at| &self.sessions[at]);
        let joined = to.map_or(&self.nothing, |at| &self.sessions[at]);
        let prices = &self.facts.prices;
        let near = &self.near[person];
        let mut cost = 0;
        if left.activity != joined.activity {
            cost += self.demand_cost(person, left.activity, joined.activity);
        }
        let (longer, harder) = (joined.duration - left.duration, joined.effort - left.effort);
        if from.is_some() && to.is_some() && left.day != joined.day {
            cost += self.day_cost(person, left.day, -left.duration, -left.effort)
                + self.day_cost(person, joined.day, joined.duration, joined.effort);
        } else {
            let day = if to.is_some() { joined.day } else { left.day };
            cost += self.day_cost(person, day, longer, harder);
        }
        let led = |session: &Session| i32::from(session.leaders.contains(near.referent));
        let met = i32::from(near.met);
        let after = met + led(joined) - led(left);
        cost += prices.referent * (i64::from(after == 0) - i64::from(met == 0));
        let wrong = |session: &Session| i64::from(session.demanding_half == near.bad_half);
        cost += prices.moment * (wrong(joined) - wrong(left));
        if near.has_friends {
            cost += self.friends_cost(person, from, to, swapped);
        }
        if self.facts.has_past {
            cost += to.map_or(0, |to| self.past_cost(person, to))
                - from.map_or(0, |from| self.past_cost(person, from));
        }
        cost
    }

    /// Friends who are together or apart.
    fn friends_cost(
        &self,
        person: usize,
        from: Option<usize>,
        to: Option<usize>,
        swapped: usize,
    ) -> i64 {
        let mut cost = 0;
        for (pair, friend) in &self.facts.persons[person].friends {
            let friend = usize::from(*friend);
            let left = from.is_some_and(|from| self.attends(friend, from));
            let joined = to.is_some_and(|to| friend != swapped && self.attends(friend, to));
            if left != joined {
                let shared = i32::from(self.together[*pair as usize]);
                let after = shared + i32::from(joined) - i32::from(left);
                cost +=
                    self.facts.prices.friends * (i64::from(after == 0) - i64::from(shared == 0));
            }
        }
        cost
    }

    /// What the person's attendance of this session costs beside the baseline.
    fn past_cost(&self, person: usize, session: usize) -> i64 {
        let price = self.facts.prices.stability_person;
        let past = self.facts.past(self.sessions[session].past);
        let kept = past.is_some_and(|past| past.members[person / 64] >> (person % 64) & 1 == 1);
        if kept { -price } else { price }
    }

    /// Goals, wishes, dislikes, variety and fairness, when one activity takes the place of another.
    #[inline]
    fn demand_cost(&self, person: usize, from: usize, to: usize) -> i64 {
        let facts = &self.facts;
        let prices = &facts.prices;
        let (left, joined) = (self.held(person, from), self.held(person, to));
        let repeat_free = facts.repeat_free;
        let units_missed = self.units_missed(person, from, to);
        let granted = i64::from(joined.times < joined.wish_count);
        let lost = i64::from(left.times <= left.wish_count);
        let wish_missed =
            lost * i64::from(left.wish_weight) - granted * i64::from(joined.wish_weight);
        let more = i64::from((joined.times >= repeat_free) & (to < facts.activities.len()));
        let less = i64::from(left.times > repeat_free);
        let near = &self.near[person];
        let over = near.unmet - near.tolerated;
        let change = units_missed + wish_missed;
        prices.goal * units_missed
            + prices.wish * wish_missed
            + prices.fairness * ((over + change).max(0) - over.max(0))
            + prices.variety * (more - less)
            + i64::from(joined.dislike)
            - i64::from(left.dislike)
    }

    /// The change in missed goal units: every goal, in whole lanes.
    #[inline]
    fn units_missed(&self, person: usize, from: usize, to: usize) -> i64 {
        let width = self.facts.lanes;
        let short = lanes(&self.short, person, width);
        let given = lanes(&self.given, to, width);
        let lost = lanes(&self.given, from, width);
        let mut missed = [0; LANES];
        for ((short, given), lost) in short.iter().zip(given).zip(lost) {
            for lane in 0..LANES {
                missed[lane] +=
                    (short[lane] - given[lane] + lost[lane]).max(0) - short[lane].max(0);
            }
        }
        i64::from(missed.into_iter().sum::<i32>())
    }

    /// Idle and tiring, when a day gets longer and harder by this much.
    #[inline]
    pub(super) fn day_cost(&self, person: usize, day: usize, duration: i32, effort: i32) -> i64 {
        let today = &self.today[person * self.facts.days + day];
        let over = |value: i32, change: i32| i64::from((value + change).max(0) - value.max(0));
        self.facts.prices.idle * over(today.idle, -duration)
            + self.facts.prices.fatigue * over(today.tired, effort)
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
        let words = self.facts.words;
        let session = &mut self.sessions[at];
        self.hard -= i64::from(session.attendees.len() < session.min);
        session.attendees.push(person as u16);
        self.members[at * words + person / 64] |= 1 << (person % 64);
        session.care += self.near[person].care;
        let (activity, day, mask) = (session.activity, session.day, session.mask);
        self.today[person * self.facts.days + day].busy |= mask;
        self.count(person, at, activity, 1);
        self.held_mut(person, activity).days |= 1 << day;
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
        let words = self.facts.words;
        let session = &mut self.sessions[at];
        self.hard += i64::from(session.attendees.len() <= session.min);
        if let Some(position) = session
            .attendees
            .iter()
            .position(|member| usize::from(*member) == person)
        {
            session.attendees.swap_remove(position);
        }
        self.members[at * words + person / 64] &= !(1 << (person % 64));
        session.care -= self.near[person].care;
        let (activity, day, mask) = (session.activity, session.day, session.mask);
        self.today[person * self.facts.days + day].busy &= !mask;
        self.count(person, at, activity, -1);
        self.held_mut(person, activity).days &= !(1 << day);
        let cells = (person * self.facts.days + day) * self.facts.slots;
        for slot in slots_of(mask) {
            self.attending[cells + slot] = NONE;
        }
        self.journal.push(Change::Left {
            person: person as u16,
            session: at as u32,
        });
    }

    fn held_mut(&mut self, person: usize, activity: usize) -> &mut Held {
        &mut self.held[person * (self.facts.activities.len() + 1) + activity]
    }

    /// What the person receives from a session, given or taken back.
    fn count(&mut self, person: usize, at: usize, activity: usize, sign: i32) {
        let facts = &self.facts;
        let near = &mut self.near[person];
        for (goal, units) in &facts.activities[activity].gives {
            let short = &mut self.short[person * facts.lanes + goal];
            let before = *short;
            *short -= sign * units;
            near.unmet += i64::from((*short).max(0) - before.max(0));
        }
        let held = &mut self.held[person * (facts.activities.len() + 1) + activity];
        let counted = if sign > 0 { held.times } else { held.times - 1 };
        if counted < held.wish_count {
            near.unmet -= i64::from(sign) * i64::from(held.wish_weight);
        }
        held.times = (i32::from(held.times) + sign) as u16;
        let session = &self.sessions[at];
        let today = &mut self.today[person * facts.days + session.day];
        today.idle -= sign * session.duration;
        today.tired += sign * session.effort;
        if session.leaders.contains(near.referent) {
            near.met = (i32::from(near.met) + sign) as u16;
        }
        if near.has_friends {
            for (pair, friend) in &facts.persons[person].friends {
                let friend = usize::from(*friend);
                if self.members[at * facts.words + friend / 64] >> (friend % 64) & 1 == 1 {
                    let shared = &mut self.together[*pair as usize];
                    *shared = (i32::from(*shared) + sign) as u16;
                }
            }
        }
    }
}

/// A row of goals.
#[inline]
fn lanes(rows: &[i32], row: usize, width: usize) -> &[[i32; LANES]] {
    rows[row * width..(row + 1) * width].as_chunks().0
}
