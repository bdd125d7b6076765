//! Why a plan is as it is, and what could be otherwise: typed data in the units of the problem, never a sentence.
//!
//! Every answer is the difference in score between the plan with and without the thing in question, counted by what the
//! change touches ([`ledger`]). It equals the difference of two full recounts to the last unit, so costs add up, and any
//! plan can be explained, also one that breaks rules.

mod answers;
mod bars;
mod blockers;
mod ledger;
mod moves;
mod person_places;
mod possible;
mod shares;
mod shifts;
mod unplaced;
mod visits;
mod ways;

use super::check::Problem;
use super::checker::{Checker, Index, Key, Resolved, Run, Tally};
use super::instance::Instance;
use super::plan::{Plan, SessionKey};
use super::score::{Score, Violation};
pub use answers::{Blocker, Fact, Missing, MoveVerdict, Obstacle, Reason, Unplaced, Why, WhyNot};
pub use bars::Who;
use ledger::{Change, Ground, Ledger, Links};
pub use moves::Moves;
pub use person_places::{Hindrance, PersonPlace, PersonPlaces};
pub use shares::{Owner, Share};
pub use ways::{Attempt, Way, best_ways};

/// Answers questions about one plan of one instance.
pub struct Explainer<'a> {
    checker: Checker<'a>,
    plan: &'a Plan,
    resolved: Resolved,
    now: Tally,
    links: Links,
    ledger: Ledger,
    /// Per person, positions of their sessions.
    runs_of: Vec<Vec<usize>>,
    /// Per person, positions of their placed appointments.
    placed_of: Vec<Vec<usize>>,
    /// Day and slot of the first moment that is still to come.
    begins: (usize, usize),
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
        let mut placed_of = vec![Vec::new(); instance.persons.len()];
        for (at, placed) in resolved.placed.iter().enumerate() {
            placed_of[checker.index().seen_by[placed.appointment].0].push(at);
        }
        let links = Links::new(checker.index());
        let ground = Ground {
            index: checker.index(),
            links: &links,
        };
        let ledger = Ledger::new(ground, &resolved);
        Ok(Self {
            checker,
            plan,
            resolved,
            now,
            links,
            ledger,
            runs_of,
            placed_of,
            begins: (0, 0),
        })
    }

    /// The same in the middle of the week: what would begin before this slot of this day is no place for anything any more.
    #[must_use]
    pub fn beginning(mut self, day: i32, slot: i32) -> Self {
        let position = |at: i32| usize::try_from(at).unwrap_or(0);
        self.begins = (position(day), position(slot));
        self
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
        let run = self.resolved.run(self.find(key)?)?;
        let mut without = Change::detailed();
        self.ledger.clone().take(self.ground(), run, &mut without);
        Some(Why::of(&without, self.facts_of(run)))
    }

    /// Why the person attends the session: what would change if they did not.
    pub fn why_person(&self, key: &SessionKey, person: &str) -> Option<Why> {
        let run = self.resolved.run(self.find(key)?)?;
        let person = self.index().persons.find(person)?;
        if !run.attends(person) {
            return None;
        }
        let mut without = Change::detailed();
        self.ledger
            .clone()
            .exit(self.ground(), &mut run.clone(), person, &mut without);
        Some(Why::of(&without, Vec::new()))
    }

    /// Why the appointment is where it is: what would change if it had no place.
    pub fn why_appointment(&self, appointment: &str) -> Option<Why> {
        let appointment = self.index().appointments.find(appointment)?;
        let placed = self
            .resolved
            .placed
            .iter()
            .find(|placed| placed.appointment == appointment)?;
        let mut without = Change::detailed();
        self.ledger
            .clone()
            .displace(self.ground(), placed, &mut without);
        Some(Why::of(&without, Vec::new()))
    }

    /// Why the person does not attend the session: what blocks them, and what it would change if they came,
    /// leaving the sessions in the way.
    pub fn why_not_person(&self, key: &SessionKey, person: &str) -> Option<WhyNot> {
        let run = self.resolved.run(self.find(key)?)?;
        let person = self.index().persons.find(person)?;
        if run.attends(person) {
            return None;
        }
        let blockers = self.blockers(person, run, None);
        let mut ledger = self.ledger.clone();
        let mut change = Change::detailed();
        let leaving = self.in_the_way(&blockers);
        for left in &leaving {
            let mut left = self.resolved.runs[*left].clone();
            ledger.exit(self.ground(), &mut left, person, &mut change);
        }
        ledger.enter(self.ground(), &mut run.clone(), person, &mut change);
        Some(WhyNot {
            leaving: leaving.iter().map(|at| self.key_of(*at)).collect(),
            blockers,
            broken: change.broken(),
            reasons: change.reasons(-1),
            gain: -change.soft_sum(),
        })
    }

    /// The sessions that the person would have to leave, by position.
    fn in_the_way(&self, blockers: &[Blocker]) -> Vec<usize> {
        let mut leaving = Vec::new();
        for blocker in blockers {
            if let Blocker::BusyWithSession { session } | Blocker::SameActivityThatDay { session } =
                blocker
                && let Some(key) = self.find(session)
            {
                leaving.push(self.resolved.by_key[&key]);
            }
        }
        leaving.sort_unstable();
        leaving.dedup();
        leaving
    }

    fn key_of(&self, at: usize) -> SessionKey {
        self.index().session_key(self.resolved.runs[at].key())
    }

    fn ground(&self) -> Ground<'_> {
        Ground {
            index: self.index(),
            links: &self.links,
        }
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

#[cfg(test)]
mod tests;
