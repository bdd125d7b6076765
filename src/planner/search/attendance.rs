//! The move of one person: most of the search. Its cost is known before anything is changed, and it allocates nothing.

use super::Solver;
use super::mix::LARGE;
use crate::state::NOBODY;

/// How often another session is drawn when the person is away.
const REDRAWS: usize = 2;

impl Solver {
    /// Somebody joins a session, leaving the one in the way, or takes the place of somebody there.
    pub(super) fn move_attendance(&mut self) {
        let Some((person, to)) = self.draw_person_and_session() else {
            return;
        };
        if self.state.attends(person, to) {
            self.try_leaving(person, to);
            return;
        }
        let Ok(from) = self.session_in_the_way(person, to) else {
            return;
        };
        if from.is_some_and(|from| self.state.is_bound(person, from)) {
            return;
        }
        let session = &self.state.sessions[to];
        let care = session.care + self.state.near[person].care;
        let full = session.attendees.len() >= session.limit || care > session.care_limit;
        let scarce = from.is_some_and(|from| self.is_scarce(from));
        if full || scarce {
            self.try_swapping(person, from, to, scarce);
        } else {
            self.try_joining(person, from, to);
        }
    }

    /// A person and a session: half the time any who may come, half the time something that would serve the person.
    fn draw_person_and_session(&mut self) -> Option<(usize, usize)> {
        if self.random.once_in(2) {
            return self.draw_something_useful();
        }
        let session = self.random.pick(&self.state.running)? as usize;
        let about = &self.state.sessions[session];
        let candidates = self.state.facts.candidates(about.activity, about.day);
        Some((self.random.pick(candidates)?.into(), session))
    }

    /// A person and a session that would serve one of their goals or wishes: half the time a wish not yet granted, if any.
    fn draw_something_useful(&mut self) -> Option<(usize, usize)> {
        let person = self.draw_person();
        let about = self.state.facts.persons.get(person)?;
        let mut activity = self.random.pick(&about.useful)?;
        if self.is_guided && self.state.near[person].unmet > 0 && self.random.once_in(2) {
            let turn = self.random.below(about.wishes.len());
            let (before, after) = about.wishes.split_at(turn);
            let lacks = |wished: &&u16| self.state.lacks(person, usize::from(**wished));
            if let Some(wished) = after.iter().chain(before).find(lacks) {
                activity = *wished;
            }
        }
        let sessions = &self.state.of_activity[usize::from(activity)];
        let mut session = self.random.pick(sessions)? as usize;
        for _ in 0..REDRAWS {
            if !self.state.is_away(person, session) {
                break;
            }
            session = self.random.pick(sessions)? as usize;
        }
        Some((person, session))
    }

    /// A person: in a large house the one of two who misses more.
    fn draw_person(&mut self) -> usize {
        let persons = self.state.facts.persons.len();
        let drawn = self.random.below(persons);
        if !self.is_guided || persons <= LARGE {
            return drawn;
        }
        let other = self.random.below(persons);
        if self.state.near[other].unmet > self.state.near[drawn].unmet {
            other
        } else {
            drawn
        }
    }

    /// The one session that the person must leave to attend `to`, if any; `Err` if more than that is in the way.
    pub(super) fn session_in_the_way(&self, person: usize, to: usize) -> Result<Option<usize>, ()> {
        let session = &self.state.sessions[to];
        match self.state.clash(person, session.day, session.mask) {
            Err(()) => Err(()),
            Ok(Some(from)) => Ok(Some(from)),
            // The same activity is not attended twice a day: that other session is in the way too.
            Ok(None) => Ok(self
                .state
                .same_day_session(person, session.activity, session.day)),
        }
    }

    /// Whether nobody may leave without somebody coming.
    pub(super) fn is_scarce(&self, session: usize) -> bool {
        let session = &self.state.sessions[session];
        session.attendees.len() <= session.min
    }

    fn try_leaving(&mut self, person: usize, session: usize) {
        if self.is_scarce(session) || self.state.is_bound(person, session) {
            return;
        }
        let cost = self.state.shift_cost(person, Some(session), None, NOBODY)
            + self.state.crowd_cost(session).1;
        if self.accepts(cost) {
            self.state.exit(person, session);
            self.settle(cost);
        }
    }

    fn try_joining(&mut self, person: usize, from: Option<usize>, to: usize) {
        if !self.state.can_attend(person, to, from, NOBODY) {
            return;
        }
        let mut cost =
            self.state.shift_cost(person, from, Some(to), NOBODY) + self.state.crowd_cost(to).0;
        if let Some(from) = from {
            cost += self.state.crowd_cost(from).1;
        }
        // A pinned session may still lack people.
        let session = &self.state.sessions[to];
        let eager = if session.attendees.len() < session.min {
            self.penalty
        } else {
            0
        };
        if self.accepts(cost - eager) {
            if let Some(from) = from {
                self.state.exit(person, from);
            }
            self.state.enter(person, to);
            self.settle(cost);
        }
    }

    /// The person takes the place of another, who takes theirs or, failing that, leaves.
    fn try_swapping(&mut self, person: usize, from: Option<usize>, to: usize, scarce: bool) {
        let Some(other) = self.random.pick(&self.state.sessions[to].attendees) else {
            return;
        };
        let other = usize::from(other);
        if self.state.is_bound(other, to) || !self.state.can_attend(person, to, from, other) {
            return;
        }
        let mut cost = self.state.shift_cost(person, from, Some(to), other);
        let taker = from.filter(|from| self.state.can_attend(other, *from, Some(to), person));
        if let Some(taken) = taker {
            cost += self.state.shift_cost(other, Some(to), Some(taken), person);
        } else {
            if scarce {
                return;
            }
            cost += self.state.shift_cost(other, Some(to), None, NOBODY);
            if let Some(from) = from {
                cost += self.state.crowd_cost(from).1;
            }
        }
        if !self.accepts(cost) {
            return;
        }
        self.state.exit(other, to);
        if let Some(from) = from {
            self.state.exit(person, from);
        }
        self.state.enter(person, to);
        if let Some(taken) = taker {
            self.state.enter(other, taken);
        }
        self.settle(cost);
    }

    /// Whether a change of that cost is made; if so the present plan is set aside first when it is the best.
    fn accepts(&mut self, cost: i64) -> bool {
        if cost > self.cooling.threshold(&mut self.random) {
            return false;
        }
        if self.is_trying {
            return true;
        }
        if cost > 0 {
            self.set_aside();
        }
        self.state.mark();
        true
    }

    fn settle(&mut self, cost: i64) {
        self.state.soft += cost;
        if !self.is_trying {
            self.note_accepted();
        }
    }
}
