//! Where a session can be opened, in which room and with whom.

use super::Solver;
use super::mix::LARGE;
use crate::state::{Compiled, Leaders};

/// Draws of somebody who misses something, and of a moment at which they are there.
const PEOPLE: usize = 7;
const MOMENTS: usize = 4;

/// What a new session would rather have.
#[derive(Clone, Copy, Default)]
pub(super) struct Preference<'a> {
    pub(super) room: Option<u16>,
    pub(super) leaders: &'a [u16],
}

impl Solver {
    /// Opens a session there if the rules allow, in a free room with free leaders, preferred ones first.
    pub(super) fn try_opening(
        &mut self,
        key: (usize, usize, usize),
        preference: Preference<'_>,
    ) -> Option<usize> {
        let (activity, day, start) = key;
        if !self.state.kit_is_free(activity, day, start) {
            return None;
        }
        let about = &self.state.facts.activities[activity];
        let (mask, leaders) = (Compiled::mask(start, about.duration), about.leaders);
        if !self.state.floor_holds(day, mask, leaders) {
            return None;
        }
        let room = self.choose_room(activity, day, mask, preference.room)?;
        let leaders = self.choose_leaders(activity, day, mask, preference.leaders)?;
        Some(self.state.open(key, room, leaders))
    }

    /// A suitable room that is free then.
    pub(super) fn choose_room(
        &mut self,
        activity: usize,
        day: usize,
        mask: u64,
        preferred: Option<u16>,
    ) -> Option<u16> {
        let rooms = &self.state.facts.activities[activity].rooms;
        if let Some(room) = preferred
            && rooms.contains(&room)
            && self.state.room_is_free(room, day, mask)
        {
            return Some(room);
        }
        let turn = self.random.below(rooms.len());
        let (before, after) = rooms.split_at(turn);
        after
            .iter()
            .chain(before)
            .copied()
            .find(|room| self.state.room_is_free(*room, day, mask))
    }

    /// As many qualified leaders as the activity needs, free then and not overworked.
    pub(super) fn choose_leaders(
        &mut self,
        activity: usize,
        day: usize,
        mask: u64,
        preferred: &[u16],
    ) -> Option<Leaders> {
        let about = &self.state.facts.activities[activity];
        let can_lead = |member: u16| {
            self.state.leader_is_free(member, day, mask)
                && self.state.leader_can_bear(member, day, about.duration)
        };
        let turn = self.random.below(about.staff.len());
        let (before, after) = about.staff.split_at(turn);
        let known = preferred
            .iter()
            .filter(|member| about.staff.contains(member));
        let mut leaders = Leaders::default();
        for member in known.chain(after).chain(before) {
            if leaders.len() == about.leaders {
                break;
            }
            if !leaders.contains(*member) && can_lead(*member) {
                leaders.add(*member);
            }
        }
        (leaders.len() == about.leaders).then_some(leaders)
    }

    /// What people are used to at that key, three times in four: the baseline's room and leaders, else last week's.
    pub(super) fn preference_at(&mut self, key: (usize, usize, usize)) -> (Option<u16>, Leaders) {
        if self.random.once_in(4) {
            return (None, Leaders::default());
        }
        let facts = &self.state.facts;
        if let Some(past) = facts.past(facts.past_at[facts.key(key.0, key.1, key.2)]) {
            return (Some(past.room), Leaders::of(&past.leaders));
        }
        let habit = facts.habit(key.0, key.1, key.2);
        let leaders = habit.and_then(|habit| habit.leaders.first());
        (
            None,
            leaders.map_or_else(Leaders::default, |leaders| Leaders::of(leaders)),
        )
    }

    /// A key at which a session might open: half the time one that people are used to, else any or, in a large house, one
    /// that somebody needs.
    pub(super) fn draw_key(&mut self) -> Option<(usize, usize, usize)> {
        let facts = &self.state.facts;
        if self.random.once_in(2) {
            let used_to = facts.pasts.len() + facts.habits.len();
            let at = self.random.below(used_to);
            let key = match facts.pasts.get(at) {
                Some(past) => Some(past.key),
                None => facts
                    .habits
                    .get(at - facts.pasts.len())
                    .map(|habit| habit.key),
            };
            if let Some((activity, day, start)) = key {
                let may_start = facts.activities[activity].may_start(day, start);
                return may_start.then_some((activity, day, start));
            }
        }
        if self.is_guided
            && self.state.facts.persons.len() > LARGE
            && let Some(person) = self.draw_needy()
        {
            return self.draw_needed_key(person);
        }
        let activity = self.random.below(self.state.facts.activities.len());
        self.draw_moment(activity)
            .map(|(day, start)| (activity, day, start))
    }

    /// Somebody who misses something, if a few draws find one.
    fn draw_needy(&mut self) -> Option<usize> {
        for _ in 0..PEOPLE {
            let person = self.random.below(self.state.facts.persons.len());
            if self.state.near[person].unmet > 0 {
                return Some(person);
            }
        }
        None
    }

    /// A wish not granted to the person, else something for a goal not reached, if possible when the person is there.
    fn draw_needed_key(&mut self, person: usize) -> Option<(usize, usize, usize)> {
        let state = &self.state;
        let about = &state.facts.persons[person];
        let first = |activities: &[u16], turn: usize, is_right: &dyn Fn(usize) -> bool| {
            let (before, after) = activities.split_at(turn);
            let mut in_turn = after.iter().chain(before).map(|at| usize::from(*at));
            in_turn.find(|activity| is_right(*activity))
        };
        let turn = self.random.below(about.wishes.len());
        let wished = first(&about.wishes, turn, &|at| state.lacks(person, at));
        let turn = self.random.below(about.useful.len());
        let activity =
            wished.or_else(|| first(&about.useful, turn, &|at| state.would_help(person, at)))?;
        let duration = self.state.facts.activities[activity].duration;
        let mut key = None;
        for _ in 0..MOMENTS {
            let (day, start) = self.draw_moment(activity)?;
            key = Some((activity, day, start));
            let mask = Compiled::mask(start, duration);
            if !self.state.is_absent(person, day, mask)
                && self.state.kit_is_free(activity, day, start)
            {
                break;
            }
        }
        key
    }

    /// A day and a start that the activity allows.
    pub(super) fn draw_moment(&mut self, activity: usize) -> Option<(usize, usize)> {
        let about = self.state.facts.activities.get(activity)?;
        let day = self.random.pick(&about.days)?;
        self.random.pick(&about.starts).map(|start| (day, start))
    }
}
