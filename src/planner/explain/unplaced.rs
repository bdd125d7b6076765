//! What the plan lacks, and what stands against each possibility: found by trying them all.

use std::collections::BTreeMap;

use super::answers::{Missing, Obstacle, Reason, Unplaced};
use super::bars::Who;
use super::possible::{Place, Possibility, Span};
use super::shifts::Shift;
use super::{Change, Explainer};
use crate::instance::Half;
use crate::plan::SessionKey;
use crate::score::{Breach, Cause};

/// Persons and things named at most as being in the way.
const NAMED: usize = 12;

impl Explainer<'_> {
    /// Every goal short of its target, wish not met, appointment not placed and activity below its minimum, each with
    /// what stands against it.
    pub fn unplaced(&self) -> Vec<Unplaced> {
        let missing = self.missing();
        missing
            .into_iter()
            .filter_map(|missing| self.against(missing))
            .collect()
    }

    /// What the plan lacks, without saying why. Empty half-days are told by [`Explainer::empty_halves`].
    pub fn missing(&self) -> Vec<Missing> {
        let broken = self
            .now
            .violations
            .iter()
            .filter_map(|violation| match &violation.breach {
                Breach::AppointmentMissing { appointment } => Some(Missing::Appointment {
                    appointment: appointment.clone(),
                }),
                Breach::TooFewInWeek { activity } => Some(Missing::Minimum {
                    activity: activity.clone(),
                    sessions: violation.count,
                }),
                _ => None,
            });
        let short = self.now.costs.iter().filter_map(|cost| match &cost.cause {
            Cause::GoalShort { person, goal } => Some(Missing::Goal {
                person: person.clone(),
                goal: goal.clone(),
                units: cost.units,
            }),
            Cause::WishMissed { person, activity } => Some(Missing::Wish {
                person: person.clone(),
                activity: activity.clone(),
                times: cost.units,
            }),
            _ => None,
        });
        broken.chain(short).collect()
    }

    /// Half-days in which a person is here, has nothing, and is idle for it.
    pub fn empty_halves(&self) -> Vec<Missing> {
        let index = self.index();
        let mut empty = Vec::new();
        for cost in &self.now.costs {
            let Cause::Idle { person, day } = &cost.cause else {
                continue;
            };
            let (Some(at), Ok(on)) = (index.persons.find(person), usize::try_from(*day)) else {
                continue;
            };
            for half in [Half::Am, Half::Pm] {
                let hours = self.half_mask(half) & index.whole_day();
                let here = hours & !index.away[at][on];
                if here != 0 && self.ledger.person_busy(index, at, on) & hours == 0 {
                    empty.push(Missing::HalfDay {
                        person: person.clone(),
                        day: *day,
                        half,
                        slots: cost.units.min(i64::from(here.count_ones())),
                    });
                }
            }
        }
        empty
    }

    /// What stands against one of the things [`Explainer::missing`]; nothing if the instance does not know it.
    pub fn against(&self, missing: Missing) -> Option<Unplaced> {
        let possibilities = self.possibilities(&missing, Span::Likely)?;
        let mut first: BTreeMap<Obstacle, usize> = BTreeMap::new();
        let mut whose: BTreeMap<(Obstacle, Who), usize> = BTreeMap::new();
        for possibility in &possibilities {
            let obstacle = possibility.bars.first().map(|bar| bar.obstacle);
            *first
                .entry(obstacle.unwrap_or(Obstacle::Possible))
                .or_default() += 1;
            for bar in &possibility.bars {
                for who in &bar.whose {
                    *whose.entry((bar.obstacle, who.clone())).or_default() += 1;
                }
            }
        }
        if possibilities.is_empty() {
            let none = match missing {
                Missing::Appointment { .. } => Some(Obstacle::ProfessionalAway),
                Missing::Goal { .. } | Missing::HalfDay { .. } => Some(Obstacle::NothingServes),
                Missing::Wish { .. } | Missing::Minimum { .. } => None,
            };
            first.extend(none.map(|none| (none, 1)));
        }
        let cheapest = self.cheapest(&missing, &possibilities);
        let mut obstacles: Vec<(Obstacle, usize)> = first.into_iter().collect();
        obstacles.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        let mut whose: Vec<(Obstacle, Who, usize)> = whose
            .into_iter()
            .map(|((obstacle, who), count)| (obstacle, who, count))
            .collect();
        whose.sort_by_key(|(.., count)| std::cmp::Reverse(*count));
        whose.truncate(NAMED);
        Some(Unplaced {
            saves: self.saves(&missing),
            missing,
            obstacles,
            whose,
            cheapest,
        })
    }

    /// The cheapest session that the person could simply join.
    fn cheapest(
        &self,
        missing: &Missing,
        possibilities: &[Possibility],
    ) -> Option<(SessionKey, i64)> {
        let person = self.person_of(missing)?;
        let mut ledger = self.ledger.clone();
        let mut cheapest: Option<(SessionKey, i64)> = None;
        for possibility in possibilities.iter().filter(|it| it.bars.is_empty()) {
            let Place::Session(run) = possibility.place else {
                continue;
            };
            let joins = Shift {
                run,
                person,
                joins: true,
            };
            let mut change = Change::sums();
            self.price(&mut ledger, &[joins], &mut change);
            let cost = change.soft_sum();
            if cheapest.as_ref().is_none_or(|(_, least)| cost < *least) {
                cheapest = Some((self.key_of(run), cost));
            }
        }
        cheapest
    }

    /// What having all of it would save: its own rule, and fairness as far as it is owed to it.
    fn saves(&self, missing: &Missing) -> Vec<Reason> {
        let weights = &self.index().inst.weights;
        let own = |cause: Cause, units: i64, price: i64| Reason {
            cause,
            units,
            saves: units * price,
        };
        let fair = |person: &String, missed: i64| {
            let at = self.index().persons.find(person);
            let unfair = at.map_or(0, |at| self.ledger.unfair(self.ground(), at));
            let units = unfair.min(missed).max(0);
            let cause = Cause::Unfair {
                person: person.clone(),
            };
            own(cause, units, weights.fairness.into())
        };
        let mut reasons = match missing {
            Missing::Goal {
                person,
                goal,
                units,
            } => {
                let cause = Cause::GoalShort {
                    person: person.clone(),
                    goal: goal.clone(),
                };
                vec![
                    own(cause, *units, weights.goal.into()),
                    fair(person, *units),
                ]
            }
            Missing::Wish {
                person,
                activity,
                times,
            } => {
                let cause = Cause::WishMissed {
                    person: person.clone(),
                    activity: activity.clone(),
                };
                let weight = self.weight_of_wish(person, activity);
                let price = i64::from(weights.wish) * weight;
                vec![own(cause, *times, price), fair(person, weight * times)]
            }
            Missing::HalfDay {
                person, day, slots, ..
            } => {
                let cause = Cause::Idle {
                    person: person.clone(),
                    day: *day,
                };
                vec![own(cause, *slots, weights.idle.into())]
            }
            Missing::Appointment { .. } | Missing::Minimum { .. } => Vec::new(),
        };
        reasons.retain(|reason| reason.saves > 0);
        reasons.sort_by_key(|reason| std::cmp::Reverse(reason.saves));
        reasons
    }

    fn weight_of_wish(&self, person: &str, activity: &str) -> i64 {
        let index = self.index();
        let wishes = index.persons.find(person).map(|at| &index.wishes[at]);
        let activity = index.activities.find(activity);
        let wish = wishes
            .into_iter()
            .flatten()
            .find(|(wanted, ..)| Some(*wanted) == activity);
        wish.map_or(0, |(.., weight)| *weight)
    }

    pub(super) fn half_mask(&self, half: Half) -> u64 {
        let noon = self.index().inst.half_day;
        match half {
            Half::Am => crate::checker::bits(0, noon),
            Half::Pm => crate::checker::bits(noon, 64),
        }
    }
}
