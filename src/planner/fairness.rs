//! What a week leaves short, carried into the next: whoever was left out comes first.

use super::check::{MAX_COUNT, Problem};
use super::checker::Checker;
use super::instance::Instance;
use super::plan::Plan;
use super::score::Cause;

/// Percent of what was owed that is still owed a week later, so that old weeks fade.
pub const KEPT_PERCENT: i64 = 60;

/// What a person is owed after a week: what of before is not forgotten, with what the week left short beyond the
/// tolerated share of their demand. A week that left less short than that pays back.
pub fn carried(owed: i64, missed: i64, tolerated: i64) -> i64 {
    (owed * KEPT_PERCENT / 100 + missed - tolerated).clamp(0, i64::from(MAX_COUNT))
}

/// One person's week: units of goals and weighted wishes asked for and missed, as rule S7 counts them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Demand {
    /// Asked for.
    pub asked: i64,
    /// Missed.
    pub missed: i64,
}

impl Demand {
    /// The share that may be missed, in units.
    pub fn tolerated(self, fair_percent: i32) -> i64 {
        self.asked * i64::from(fair_percent) / 100
    }
}

/// What each person of the instance asks for and misses in the plan, in the instance's order.
pub fn demands(instance: &Instance, plan: &Plan) -> Result<Vec<Demand>, Vec<Problem>> {
    let report = Checker::new(instance)?.evaluate(plan);
    let asked = instance.persons.iter().map(|person| {
        let goals = person.goals.values().map(|units| i64::from(*units));
        let wishes = person.wishes.iter();
        let wishes = wishes.map(|wish| i64::from(wish.count) * i64::from(wish.weight));
        Demand {
            asked: goals.sum::<i64>() + wishes.sum::<i64>(),
            missed: 0,
        }
    });
    let mut demands: Vec<Demand> = asked.collect();
    let ids: std::collections::BTreeMap<&str, usize> = instance
        .persons
        .iter()
        .enumerate()
        .map(|(at, person)| (person.id.as_str(), at))
        .collect();
    for cost in &report.costs {
        match &cost.cause {
            Cause::GoalShort { person, .. } => {
                if let Some(at) = ids.get(person.as_str()) {
                    demands[*at].missed += cost.units;
                }
            }
            Cause::WishMissed { person, activity } => {
                if let Some(at) = ids.get(person.as_str()) {
                    let wishes = instance.persons[*at].wishes.iter();
                    let weight = wishes
                        .filter(|wish| wish.activity == *activity)
                        .map(|wish| wish.weight)
                        .sum::<i32>();
                    demands[*at].missed += cost.units * i64::from(weight);
                }
            }
            _ => {}
        }
    }
    Ok(demands)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_owed_grows_with_bad_weeks_fades_and_is_paid_back() {
        assert_eq!(carried(0, 5, 2), 3);
        assert_eq!(carried(3, 5, 2), 4);
        assert_eq!(carried(5, 2, 2), 3, "it fades");
        assert_eq!(carried(5, 0, 2), 1, "it is paid back");
        assert_eq!(carried(1, 0, 2), 0, "nobody owes the house");
        assert_eq!(
            carried(i64::from(MAX_COUNT), i64::from(MAX_COUNT), 0),
            i64::from(MAX_COUNT)
        );
    }

    #[test]
    fn what_is_missed_is_what_the_rule_of_fairness_counts() {
        let text = include_str!("../../tests/fixtures/planning/S-1.json");
        let mut instance: Instance =
            serde_json::from_str(text).expect("the fixture is an instance");
        for person in &mut instance.persons {
            person.owed = 3;
        }
        let plan = Plan::empty("");
        let report = super::super::checker::evaluate(&instance, &plan).expect("a sound instance");
        let demands = demands(&instance, &plan).expect("a sound instance");
        let unfair = demands
            .iter()
            .map(|it| (it.missed + 3 - it.tolerated(instance.fair_percent)).max(0));
        assert_eq!(
            unfair.sum::<i64>() * i64::from(instance.weights.fairness),
            report.soft[7]
        );
    }
}
