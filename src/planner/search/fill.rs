//! Filling a session: those who gain most come first, from elsewhere too if asked.

use super::{People, Solver};
use crate::state::NOBODY;

impl Solver {
    /// Fills the session while people gain by it, or while it lacks people; with `pull`, out of other sessions too.
    /// Says whether it has enough people.
    pub(super) fn fill(&mut self, at: usize, pull: bool) -> bool {
        let mut wanted = std::mem::take(&mut self.scratch.wanted);
        let mut others = std::mem::take(&mut self.scratch.others);
        wanted.clear();
        others.clear();
        let (activity, day) = (
            self.state.sessions[at].activity,
            self.state.sessions[at].day,
        );
        for person in self.state.facts.candidates(activity, day) {
            if self.state.may_gain((*person).into(), at)
                && let Some((cost, _)) = self.cost_of_coming((*person).into(), at, pull)
            {
                let list = if cost < 0 { &mut wanted } else { &mut others };
                list.push((cost, *person));
            }
        }
        wanted.sort_unstable();
        self.admit(&wanted, at, pull);
        if self.lacks_people(at) {
            for person in self.state.facts.candidates(activity, day) {
                if !self.state.may_gain((*person).into(), at)
                    && let Some((cost, _)) = self.cost_of_coming((*person).into(), at, pull)
                {
                    others.push((cost, *person));
                }
            }
            others.sort_unstable();
            self.admit(&others, at, pull);
        }
        self.scratch.wanted = wanted;
        self.scratch.others = others;
        !self.lacks_people(at)
    }

    fn lacks_people(&self, at: usize) -> bool {
        let session = &self.state.sessions[at];
        session.attendees.len() < session.min
    }

    /// Lets the listed persons in while that gains something or somebody is lacking.
    fn admit(&mut self, persons: &[(i64, u16)], at: usize, pull: bool) {
        for (_, person) in persons {
            let person = usize::from(*person);
            if self.state.sessions[at].attendees.len() >= self.state.sessions[at].limit {
                return;
            }
            let Some((cost, from)) = self.cost_of_coming(person, at, pull) else {
                continue;
            };
            if cost + self.state.crowd_cost(at).0 >= 0 && !self.lacks_people(at) {
                continue;
            }
            if let Some(from) = from {
                self.state.leave(person, from);
                self.scratch.left.push(from as u32);
            }
            self.state.join(person, at);
        }
    }

    /// What it costs that the person comes, leaving what is in the way if `pull`; `None` if they cannot.
    pub(super) fn cost_of_coming(
        &self,
        person: usize,
        at: usize,
        pull: bool,
    ) -> Option<(i64, Option<usize>)> {
        if self.state.attends(person, at) {
            return None;
        }
        let from = self.session_in_the_way(person, at).ok()?;
        if let Some(from) = from
            && (!pull || self.is_scarce(from) || self.state.is_bound(person, from))
        {
            return None;
        }
        if !self.state.can_attend(person, at, from, NOBODY) {
            return None;
        }
        let left = from.map_or(0, |from| self.state.crowd_cost(from).1);
        Some((
            self.state.shift_cost(person, from, Some(at), NOBODY) + left,
            from,
        ))
    }

    /// Lets people who lost their session into another they gain by, the best of a few draws.
    pub(super) fn resettle(&mut self, people: People) {
        for at in people.range() {
            let person = usize::from(self.scratch.people[at]);
            let mut best: Option<(i64, usize)> = None;
            for _ in 0..4 {
                let drawn = if self.random.once_in(2) {
                    self.random.pick(&self.state.running)
                } else {
                    let activity = self.random.pick(&self.state.facts.persons[person].useful);
                    activity.and_then(|activity| {
                        self.random
                            .pick(&self.state.of_activity[usize::from(activity)])
                    })
                };
                let Some(session) = drawn.map(|session| session as usize) else {
                    continue;
                };
                if let Some((cost, _)) = self.cost_of_coming(person, session, false) {
                    let cost = cost + self.state.crowd_cost(session).0;
                    if cost < best.map_or(0, |(cost, _)| cost) {
                        best = Some((cost, session));
                    }
                }
            }
            if let Some((_, session)) = best {
                self.state.join(person, session);
            }
        }
    }
}
