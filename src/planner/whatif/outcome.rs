//! What is otherwise in another plan of the week.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::plan::{Plan, Session, SessionKey};
use crate::score::{Score, ScoreReport};

/// One plan against another: what it is worth and what it changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// The plan found.
    pub plan: Plan,
    /// What the plan before is worth.
    pub before: Score,
    /// What the plan found is worth.
    pub after: Score,
    /// Change of each hard count, at the rule's number.
    pub hard: [i64; 15],
    /// Change of each soft cost, at the rule's number.
    pub soft: [i64; 15],
    /// What is different.
    pub differences: Differences,
}

/// What two plans do not share.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Differences {
    /// Sessions that run only after.
    pub sessions_added: Vec<SessionKey>,
    /// Sessions that ran only before.
    pub sessions_dropped: Vec<SessionKey>,
    /// Sessions with another room or other leaders.
    pub sessions_rearranged: Vec<SessionKey>,
    /// Who attends a session only after.
    pub joined: Vec<(String, SessionKey)>,
    /// Who attended a session only before.
    pub left: Vec<(String, SessionKey)>,
    /// Appointments at another time or in another room, newly placed or no longer.
    pub appointments: Vec<String>,
}

impl Outcome {
    pub(crate) fn of(before: (&Plan, &ScoreReport), after: (Plan, &ScoreReport)) -> Self {
        let change = |before: &[i64; 15], after: &[i64; 15]| {
            std::array::from_fn(|rule| after[rule] - before[rule])
        };
        Self {
            before: before.1.score(),
            after: after.1.score(),
            hard: change(&before.1.hard, &after.1.hard),
            soft: change(&before.1.soft, &after.1.soft),
            differences: Differences::between(before.0, &after.0),
            plan: after.0,
        }
    }

    /// The change in soft cost.
    pub fn cost(&self) -> i64 {
        self.after.soft - self.before.soft
    }
}

impl Differences {
    /// What the second plan changes in the first.
    pub fn between(before: &Plan, after: &Plan) -> Self {
        let keys = |plan: &Plan| {
            plan.sessions
                .iter()
                .map(Session::key)
                .collect::<BTreeSet<_>>()
        };
        let (old_keys, new_keys) = (keys(before), keys(after));
        let (old, new) = (attendances(before), attendances(after));
        let rearranged = |key: &&SessionKey| {
            let (Some(old), Some(new)) = (before.session(key), after.session(key)) else {
                return false;
            };
            let leaders =
                |session: &Session| session.staff.iter().cloned().collect::<BTreeSet<_>>();
            old.room != new.room || leaders(old) != leaders(new)
        };
        let places = |plan: &Plan| -> BTreeSet<(String, i32, i32, String)> {
            let placed = plan.appointments.iter();
            placed
                .map(|it| (it.id.clone(), it.day, it.start, it.room.clone()))
                .collect()
        };
        let mut appointments: Vec<String> = places(before)
            .symmetric_difference(&places(after))
            .map(|place| place.0.clone())
            .collect();
        appointments.dedup();
        Self {
            sessions_added: new_keys.difference(&old_keys).cloned().collect(),
            sessions_dropped: old_keys.difference(&new_keys).cloned().collect(),
            sessions_rearranged: old_keys
                .intersection(&new_keys)
                .filter(rearranged)
                .cloned()
                .collect(),
            joined: new.difference(&old).cloned().collect(),
            left: old.difference(&new).cloned().collect(),
            appointments,
        }
    }

    /// How many sessions, attendances and appointments differ.
    pub fn count(&self) -> usize {
        self.sessions_added.len()
            + self.sessions_dropped.len()
            + self.sessions_rearranged.len()
            + self.joined.len()
            + self.left.len()
            + self.appointments.len()
    }
}

fn attendances(plan: &Plan) -> BTreeSet<(String, SessionKey)> {
    let sessions = plan.sessions.iter();
    sessions
        .flat_map(|session| {
            session
                .attendees
                .iter()
                .map(|person| (person.clone(), session.key()))
        })
        .collect()
}
