//! Why a plan is as it is, and what could be otherwise: typed data in the units of the problem, never a sentence.
//!
//! Every answer comes from the full recount of the plan with and without the thing in question, so costs add up and any
//! plan can be explained, also one that breaks rules.

mod answers;
mod blockers;
mod moves;
mod unplaced;

use std::collections::BTreeMap;

use super::check::Problem;
use super::checker::{Checker, Index, Key, Resolved, Run, Tally};
use super::instance::Instance;
use super::plan::{Plan, SessionKey};
use super::score::{Cause, Score, Violation};
pub use answers::{Blocker, Fact, Missing, MoveVerdict, Obstacle, Reason, Unplaced, Why, WhyNot};

/// Answers questions about one plan of one instance.
pub struct Explainer<'a> {
    checker: Checker<'a>,
    plan: &'a Plan,
    resolved: Resolved,
    now: Tally,
    /// Per person, positions of their sessions.
    runs_of: Vec<Vec<usize>>,
}

impl<'a> Explainer<'a> {
    /// Reads the plan, or says what is wrong with the instance. What the plan has malformed is scored, not explained.
    pub fn new(instance: &'a Instance, plan: &'a Plan) -> Result<Self, Vec<Problem>> {
        let checker = Checker::new(instance)?;
        let resolved = Resolved::new(checker.index(), plan);
        let now = checker.details(&resolved);
        let mut runs_of = vec![Vec::new(); instance.persons.len()];
        for (at, run) in resolved.runs.iter().enumerate() {
            for person in &run.attendees {
                runs_of[*person].push(at);
            }
        }
        Ok(Self {
            checker,
            plan,
            resolved,
            now,
            runs_of,
        })
    }

    /// The score of the plan.
    pub fn score(&self) -> Score {
        Score {
            hard: self.now.hard.iter().sum(),
            soft: self.now.soft_sum(),
        }
    }

    /// Every violation of the plan.
    pub fn violations(&self) -> &[Violation] {
        &self.now.violations
    }

    /// Why the session runs: what would change without it, and the rules it keeps.
    pub fn why_session(&self, key: &SessionKey) -> Option<Why> {
        let key = self.find(key)?;
        let mut without = self.resolved.clone();
        without.remove(key);
        let (reasons, broken) = self.difference(&without);
        let facts = self.facts_of(self.resolved.run(key)?);
        Some(Why {
            total: reasons.iter().map(|reason| reason.saves).sum(),
            reasons,
            broken,
            facts,
        })
    }

    /// Why the person attends the session: what would change if they did not.
    pub fn why_person(&self, key: &SessionKey, person: &str) -> Option<Why> {
        let key = self.find(key)?;
        let person = self.index().persons.find(person)?;
        if !self.resolved.run(key)?.attends(person) {
            return None;
        }
        let mut without = self.resolved.clone();
        take_out(&mut without, key, person);
        let (reasons, broken) = self.difference(&without);
        Some(Why {
            total: reasons.iter().map(|reason| reason.saves).sum(),
            reasons,
            broken,
            facts: Vec::new(),
        })
    }

    /// Why the person does not attend the session: what blocks them, and what it would change if they came,
    /// leaving the sessions in the way.
    pub fn why_not_person(&self, key: &SessionKey, person: &str) -> Option<WhyNot> {
        let key = self.find(key)?;
        let person = self.index().persons.find(person)?;
        let run = self.resolved.run(key)?;
        if run.attends(person) {
            return None;
        }
        let blockers = self.blockers(person, run, None);
        let mut after = self.resolved.clone();
        let mut leaving = Vec::new();
        for blocker in &blockers {
            if let Blocker::BusyWithSession { session } | Blocker::SameActivityThatDay { session } =
                blocker
                && !leaving.contains(session)
                && let Some(left) = self.find(session)
            {
                take_out(&mut after, left, person);
                leaving.push(session.clone());
            }
        }
        put_in(&mut after, key, person);
        let (mut reasons, broken) = self.difference(&after);
        for reason in &mut reasons {
            reason.saves = -reason.saves;
            reason.units = -reason.units;
        }
        let gain = reasons.iter().map(|reason| reason.saves).sum();
        Some(WhyNot {
            blockers,
            leaving,
            broken,
            reasons,
            gain,
        })
    }

    fn index(&self) -> &Index<'a> {
        self.checker.index()
    }

    /// A running session of that name, by position.
    fn find(&self, key: &SessionKey) -> Option<Key> {
        let activity = self.index().activities.find(&key.activity)?;
        let found = (
            activity,
            usize::try_from(key.day).ok()?,
            usize::try_from(key.start).ok()?,
        );
        self.resolved.by_key.contains_key(&found).then_some(found)
    }

    /// What another plan costs more than this one, cause by cause, and the violations it adds.
    fn difference(&self, other: &Resolved) -> (Vec<Reason>, Vec<Violation>) {
        let after = self.checker.details(other);
        let mut changes: BTreeMap<&Cause, (i64, i64)> = BTreeMap::new();
        for (costs, sign) in [(&after.costs, 1), (&self.now.costs, -1)] {
            for cost in costs {
                let change = changes.entry(&cost.cause).or_default();
                change.0 += sign * cost.units;
                change.1 += sign * cost.cost;
            }
        }
        let mut reasons: Vec<Reason> = changes
            .into_iter()
            .filter(|(_, (_, cost))| *cost != 0)
            .map(|(cause, (units, saves))| Reason {
                cause: cause.clone(),
                units,
                saves,
            })
            .collect();
        reasons.sort_by_key(|reason| std::cmp::Reverse(reason.saves.abs()));
        (reasons, self.added(&after))
    }

    /// The violations of another count that this plan has not, or has less of.
    fn added(&self, after: &Tally) -> Vec<Violation> {
        let mut counts: BTreeMap<_, i64> = BTreeMap::new();
        for (violations, sign) in [(&after.violations, 1), (&self.now.violations, -1)] {
            for violation in violations {
                *counts.entry(&violation.breach).or_default() += sign * violation.count;
            }
        }
        let more = counts.into_iter().filter(|(_, count)| *count > 0);
        more.map(|(breach, count)| Violation {
            breach: breach.clone(),
            count,
        })
        .collect()
    }

    /// The hard rules that the session keeps, with their margins.
    fn facts_of(&self, run: &Run) -> Vec<Fact> {
        let index = self.index();
        let activity = &index.inst.activities[run.activity];
        let mut facts = Vec::new();
        if index.suits(run.room, run.activity) && run.mask() & index.closed[run.room][run.day] == 0
        {
            facts.push(Fact::RoomSuits {
                room: index.room_id(run.room),
                feature: activity.feature.clone(),
                attendees: run.attendees.len() as i32,
                capacity: index.inst.rooms[run.room].capacity,
            });
        }
        for member in &run.staff {
            if index.qualified(*member, run.activity)
                && run.mask() & index.off[*member][run.day] == 0
            {
                facts.push(Fact::LeaderSuits {
                    staff: index.staff_id(*member),
                    skill: activity.skill.clone(),
                });
            }
        }
        let (from, to) = (run.start as i32, (run.start + run.duration) as i32);
        if let Some(window) = activity
            .windows
            .iter()
            .find(|window| window.from <= from && to <= window.to)
        {
            facts.push(Fact::InsideWindow {
                from: window.from,
                to: window.to,
            });
        }
        let care = run
            .attendees
            .iter()
            .map(|person| index.inst.persons[*person].care)
            .sum();
        let limit = activity.leaders * activity.ratio;
        if care <= limit {
            facts.push(Fact::Supervised { care, limit });
        }
        facts
    }
}

/// Takes a person out of a session.
fn take_out(plan: &mut Resolved, key: Key, person: usize) {
    if let Some(at) = plan.by_key.get(&key) {
        plan.runs[*at]
            .attendees
            .retain(|attendee| *attendee != person);
    }
}

/// Puts a person into a session.
fn put_in(plan: &mut Resolved, key: Key, person: usize) {
    if let Some(at) = plan.by_key.get(&key)
        && let Err(place) = plan.runs[*at].attendees.binary_search(&person)
    {
        plan.runs[*at].attendees.insert(place, person);
    }
}

#[cfg(test)]
mod tests;
