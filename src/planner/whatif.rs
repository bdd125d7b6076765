//! What if a datum were otherwise: the week solved again from the plan that stands, changing as little as can be.

mod hypothesis;
mod outcome;

use serde::{Deserialize, Serialize};

use super::check::Problem;
use super::checker::evaluate;
use super::explain::{Explainer, Missing};
use super::instance::{Baseline, Instance};
use super::plan::{Plan, Session};
use super::score::Score;
use super::search::{Options, Solver};
pub use hypothesis::Hypothesis;
pub use outcome::{Differences, Outcome};

/// How long to search: the same numbers give the same answer on every machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effort {
    /// Where chance starts.
    pub seed: u64,
    /// Moves to try.
    pub moves: u32,
}

impl Effort {
    /// Enough for the answer to a question somebody waits for.
    pub const QUESTION: Self = Self {
        seed: 1,
        moves: 150_000,
    };
    /// Enough to see whether one thing finds its place.
    pub const ATTEMPT: Self = Self {
        seed: 1,
        moves: 20_000,
    };
}

/// What a change of a datum would bring.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WhatIf {
    /// The plan found with the change, against the plan that stands.
    pub outcome: Outcome,
    /// What the same search reaches without the change: what goes beyond it is owed to the change.
    pub without: Score,
    /// What finds its place that had none.
    pub placed: Vec<Missing>,
    /// What loses its place.
    pub displaced: Vec<Missing>,
}

/// What the change would bring to a week in which this plan stands. `None` if the change names nothing of the instance,
/// or what is wrong with the instance or with the change.
pub fn what_if(
    instance: &Instance,
    plan: &Plan,
    hypothesis: &Hypothesis,
    effort: Effort,
) -> Option<Result<WhatIf, Vec<Problem>>> {
    let changed = hypothesis.apply(instance)?;
    Some(compare(instance, &changed, plan, effort))
}

fn compare(
    instance: &Instance,
    changed: &Instance,
    plan: &Plan,
    effort: Effort,
) -> Result<WhatIf, Vec<Problem>> {
    let before = evaluate(instance, plan)?;
    let found = solve_near(changed, plan, effort)?;
    let after = evaluate(changed, &found)?;
    let same = solve_near(instance, plan, effort)?;
    let lacks_before = Explainer::new(instance, plan)?.missing();
    let lacks_after = Explainer::new(changed, &found)?.missing();
    Ok(WhatIf {
        placed: less(&lacks_before, &lacks_after),
        displaced: less(&lacks_after, &lacks_before),
        without: evaluate(instance, &same)?.score(),
        outcome: Outcome::of((plan, &before), (found, &after)),
    })
}

/// What one list lacks more than the other.
fn less(more: &[Missing], less: &[Missing]) -> Vec<Missing> {
    let rest = |missing: &Missing| {
        let other = less.iter().find(|other| other.is_same(missing));
        missing.beyond(other)
    };
    more.iter().filter_map(rest).collect()
}

/// A plan of the instance near another plan: the search starts from it and every difference has its price.
pub(super) fn solve_near(
    instance: &Instance,
    plan: &Plan,
    effort: Effort,
) -> Result<Plan, Vec<Problem>> {
    let mut near = Near::begin(instance, plan, effort)?;
    while near.step() {}
    Ok(near.plan())
}

/// The same search in pieces, for who has other things to do meanwhile.
pub struct Near {
    solver: Solver,
    moves: u32,
    done: u32,
}

impl Near {
    /// Begins it, or says what is wrong with the instance.
    pub fn begin(instance: &Instance, plan: &Plan, effort: Effort) -> Result<Self, Vec<Problem>> {
        let mut near = instance.clone();
        near.baseline = Some(known_part(instance, plan));
        Ok(Self {
            solver: Solver::new(&near, effort.seed, &Options::default())?,
            moves: effort.moves / SLICES,
            done: 0,
        })
    }

    /// Searches for one piece more; whether there is still something to do.
    pub fn step(&mut self) -> bool {
        if self.done < SLICES {
            self.solver.step(self.moves, self.done * 1000 / SLICES);
            self.done += 1;
        }
        self.done < SLICES
    }

    /// The best plan so far.
    pub fn plan(&self) -> Plan {
        self.solver.best().1
    }
}

/// Parts in which the temperature falls.
const SLICES: u32 = 20;

/// What of a plan can be a baseline: what names things of the instance, within its week.
fn known_part(instance: &Instance, plan: &Plan) -> Baseline {
    let in_week = |day: i32, start: i32| {
        (0..instance.days).contains(&day) && (0..instance.slots).contains(&start)
    };
    let room = |id: &String| instance.rooms.iter().any(|room| room.id == *id);
    let is_known = |session: &&Session| {
        let activity = instance
            .activities
            .iter()
            .any(|it| it.id == session.activity);
        in_week(session.day, session.start) && activity && room(&session.room)
    };
    let mut sessions: Vec<Session> = plan.sessions.iter().filter(is_known).cloned().collect();
    for session in &mut sessions {
        session
            .staff
            .retain(|id| instance.staff.iter().any(|member| member.id == *id));
        session
            .attendees
            .retain(|id| instance.persons.iter().any(|person| person.id == *id));
    }
    let placed = plan.appointments.iter().filter(|placed| {
        let known = instance.appointments.iter().any(|it| it.id == placed.id);
        in_week(placed.day, placed.start) && known && room(&placed.room)
    });
    Baseline {
        sessions,
        appointments: placed.cloned().collect(),
    }
}

#[cfg(test)]
mod tests;
