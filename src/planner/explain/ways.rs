//! Ways out for what has no place: the plan arranged otherwise, or one datum of the week changed, each tried by solving
//! the week again, and told only if it really brings what was lacking.

use serde::{Deserialize, Serialize};

use super::Explainer;
use super::answers::Missing;
use super::possible::{Place, Possibility, Span};
use crate::checker::evaluate;
use crate::instance::{Half, Instance, PinnedAttendance, PinnedSession};
use crate::plan::{Plan, SessionKey};
use crate::score::{Breach, Cause, ScoreReport};
use crate::whatif::{Effort, Hypothesis, Outcome, solve_near};

/// Attempts at most for one thing.
const ATTEMPTS: usize = 10;

/// Attempts of one kind at most: the same change in other places brings little.
const OF_A_KIND: usize = 3;

/// Ways told at most.
const WAYS: usize = 3;

/// A way to try.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attempt {
    /// The change of the week's data; `None` to arrange the plan otherwise.
    pub hypothesis: Option<Hypothesis>,
    /// The session in which it would happen, if it is one.
    pub session: Option<SessionKey>,
    /// Things in the way that must be arranged otherwise.
    effort: usize,
}

/// A way that really brings what was lacking.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Way {
    /// The change of the week's data; `None` if the plan need only be arranged otherwise.
    pub hypothesis: Option<Hypothesis>,
    /// The session in which it happens, if it is one.
    pub session: Option<SessionKey>,
    /// The plan that it gives, against the one that stands.
    pub outcome: Outcome,
}

impl Explainer<'_> {
    /// At most three ways out, found by trying: arranging the plan otherwise first, then the cheapest.
    pub fn ways_out(&self, missing: &Missing) -> Vec<Way> {
        let attempts = self.attempts(missing);
        let mut ways: Vec<Way> = attempts
            .iter()
            .filter_map(|it| self.attempt(missing, it))
            .collect();
        best_ways(&mut ways);
        ways
    }

    /// What could be tried for it, the most promising first. In a large house each takes its time: ask
    /// [`Explainer::attempt`] one by one, then [`best_ways`].
    pub fn attempts(&self, missing: &Missing) -> Vec<Attempt> {
        let found = self
            .possibilities(missing, Span::Everything)
            .unwrap_or_default();
        let mut attempts: Vec<Attempt> = found.iter().flat_map(|it| self.attempts_at(it)).collect();
        attempts.sort_by_cached_key(|attempt| {
            let kind = attempt.hypothesis.as_ref().map_or(0, kind);
            (
                attempt.effort,
                kind,
                attempt.hypothesis.clone(),
                attempt.session.clone(),
            )
        });
        let mut chosen: Vec<Attempt> = Vec::new();
        for attempt in attempts {
            let is_same = |other: &&Attempt| {
                other.hypothesis.as_ref().map(kind) == attempt.hypothesis.as_ref().map(kind)
            };
            let known = attempt.hypothesis.is_some()
                && chosen
                    .iter()
                    .any(|other| other.hypothesis == attempt.hypothesis);
            if !known && chosen.iter().filter(is_same).count() < OF_A_KIND {
                chosen.push(attempt);
            }
        }
        chosen.truncate(ATTEMPTS);
        chosen
    }

    /// Tries it: the week with the change is solved again near this plan. `None` if that does not bring what was
    /// lacking, or breaks another rule.
    pub fn attempt(&self, missing: &Missing, attempt: &Attempt) -> Option<Way> {
        let instance = self.index().inst;
        let changed = match &attempt.hypothesis {
            Some(hypothesis) => hypothesis.apply(instance)?,
            None => instance.clone(),
        };
        let mut tried = changed.clone();
        if let Some(session) = &attempt.session {
            hold(&mut tried, missing, session);
        }
        let plan = solve_near(&tried, self.plan, Effort::ATTEMPT).ok()?;
        let before = evaluate(instance, self.plan).ok()?;
        let after = evaluate(&changed, &plan).ok()?;
        let is_whole = breaks_nothing_more(&before, &after);
        (is_whole && brings(missing, instance, &plan, &after)).then(|| Way {
            hypothesis: attempt.hypothesis.clone(),
            session: attempt.session.clone(),
            outcome: Outcome::of((self.plan, &before), (plan, &after)),
        })
    }

    /// Arranging what can be moved, if that is all there is; else doing away with the one thing that cannot.
    fn attempts_at(&self, possibility: &Possibility) -> Vec<Attempt> {
        let session = match possibility.place {
            Place::Session(at) => Some(self.key_of(at)),
            Place::Opening(activity, day, start) => {
                Some(self.index().session_key((activity, day, start)))
            }
            Place::Visit => None,
            Place::Nowhere => return Vec::new(),
        };
        let attempt = |hypothesis: Option<Hypothesis>, effort: usize| Attempt {
            hypothesis,
            session: session.clone(),
            effort,
        };
        let bars = &possibility.bars;
        let firm: Vec<_> = bars.iter().filter(|bar| !bar.is_movable).collect();
        match firm[..] {
            [] => {
                let eased = bars.iter().filter_map(|bar| bar.ease.clone());
                let others = bars.len().saturating_sub(1);
                eased
                    .map(|ease| attempt(Some(ease), others))
                    .chain([attempt(None, bars.len())])
                    .collect()
            }
            [only] => {
                let ease = only.ease.clone();
                ease.map(|ease| attempt(Some(ease), bars.len() - 1))
                    .into_iter()
                    .collect()
            }
            _ => Vec::new(),
        }
    }
}

/// Keeps at most three: the best without any change of the data, and the cheapest.
pub fn best_ways(ways: &mut Vec<Way>) {
    ways.sort_by_key(|way| {
        (
            way.hypothesis.is_some(),
            way.outcome.cost(),
            way.outcome.differences.count(),
        )
    });
    let mut is_arranged = false;
    ways.retain(|way| {
        let is_another = way.hypothesis.is_none() && is_arranged;
        is_arranged |= way.hypothesis.is_none();
        !is_another
    });
    ways.truncate(WAYS);
}

/// The order in which a house would rather change something.
fn kind(hypothesis: &Hypothesis) -> u8 {
    match hypothesis {
        Hypothesis::Capacity { .. } => 1,
        Hypothesis::GroupSize { .. } => 2,
        Hypothesis::Frequency { .. } => 3,
        Hypothesis::Visit { .. } => 4,
        Hypothesis::Floor { .. } => 5,
        Hypothesis::RoomOpen { .. } => 6,
        Hypothesis::PersonHere { .. } => 7,
        Hypothesis::StaffHere { .. } => 8,
        Hypothesis::Leader { .. } => 9,
        Hypothesis::Room { .. } => 10,
        Hypothesis::PersonAway { .. }
        | Hypothesis::StaffAway { .. }
        | Hypothesis::RoomClosed { .. } => 11,
    }
}

/// Holds what is tried in its session, so that the search arranges the rest around it.
fn hold(instance: &mut Instance, missing: &Missing, session: &SessionKey) {
    match missing {
        Missing::Goal { person, .. }
        | Missing::Wish { person, .. }
        | Missing::HalfDay { person, .. } => {
            instance.pins.attend.push(PinnedAttendance {
                person: person.clone(),
                activity: session.activity.clone(),
                day: session.day,
                start: session.start,
            });
        }
        Missing::Minimum { .. } => instance.pins.sessions.push(PinnedSession {
            activity: session.activity.clone(),
            day: session.day,
            start: session.start,
            ..PinnedSession::default()
        }),
        Missing::Appointment { .. } => {}
    }
}

/// Whether the second plan breaks nothing that the first does not.
fn breaks_nothing_more(before: &ScoreReport, after: &ScoreReport) -> bool {
    let count = |report: &ScoreReport, breach: &Breach| -> i64 {
        let same = report
            .violations
            .iter()
            .filter(|violation| violation.breach == *breach);
        same.map(|violation| violation.count).sum()
    };
    let mut breaches = after.violations.iter().map(|violation| &violation.breach);
    breaches.all(|breach| count(after, breach) <= count(before, breach))
}

/// Whether the plan has more of what was lacking.
fn brings(missing: &Missing, instance: &Instance, plan: &Plan, report: &ScoreReport) -> bool {
    let broken = |wanted: &Breach| -> i64 {
        let same = report
            .violations
            .iter()
            .filter(|violation| violation.breach == *wanted);
        same.map(|violation| violation.count).sum()
    };
    let short = |wanted: &Cause| -> i64 {
        let same = report.costs.iter().filter(|cost| cost.cause == *wanted);
        same.map(|cost| cost.units).sum()
    };
    let left = match missing {
        Missing::Goal { person, goal, .. } => short(&Cause::GoalShort {
            person: person.clone(),
            goal: goal.clone(),
        }),
        Missing::Wish {
            person, activity, ..
        } => short(&Cause::WishMissed {
            person: person.clone(),
            activity: activity.clone(),
        }),
        Missing::Appointment { appointment } => broken(&Breach::AppointmentMissing {
            appointment: appointment.clone(),
        }),
        Missing::Minimum { activity, .. } => broken(&Breach::TooFewInWeek {
            activity: activity.clone(),
        }),
        Missing::HalfDay {
            person, day, half, ..
        } => {
            let is_then = |on: i32, start: i32| {
                on == *day && (start < instance.half_day) == (*half == Half::Am)
            };
            let attends = plan.sessions.iter().any(|session| {
                is_then(session.day, session.start) && session.attendees.contains(person)
            });
            return attends;
        }
    };
    left < missing.amount()
}

#[cfg(test)]
mod tests;
