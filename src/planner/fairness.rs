//! What a week leaves short, carried into the next: whoever was left out comes first.

use super::check::{MAX_COUNT, Problem};
use super::checker::Checker;
use super::instance::Instance;
use super::plan::Plan;
use super::score::Cause;

/// Percent of what was owed that is still owed a week later, so that old weeks fade.
pub const KEPT_PERCENT: i64 = 85;

/// Percent of their demand by which a person may fare worse than the house before they are owed anything: to lift
/// those left out, not everybody below the mean.
pub const SLACK_PERCENT: i64 = 8;

/// What each person is owed after a week: what of before is not forgotten, with what the week left short beyond the
/// share that the house missed on the whole and a little slack. Who fared better is paid back; what everybody misses alike
/// owes nobody anything.
pub fn carry(owed: &mut [i64], week: &[Demand]) {
    let asked: i64 = week.iter().map(|demand| demand.asked).sum();
    let missed: i64 = week.iter().map(|demand| demand.missed).sum();
    for (owed, demand) in owed.iter_mut().zip(week) {
        let slack = demand.asked * SLACK_PERCENT / 100;
        let usual = demand.asked * missed / asked.max(1) + slack;
        let after = *owed * KEPT_PERCENT / 100 + demand.missed - usual;
        *owed = after.clamp(0, i64::from(MAX_COUNT));
    }
}

/// One person's week: units of goals and weighted wishes asked for and missed, as rule S7 counts them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Demand {
    /// Asked for.
    pub asked: i64,
    /// Missed.
    pub missed: i64,
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
        let week = |missed: [i64; 2]| missed.map(|missed| Demand { asked: 10, missed });
        let mut owed = [0, 0];
        carry(&mut owed, &week([6, 0]));
        assert_eq!(owed, [3, 0], "beyond what both miss on the whole");
        carry(&mut owed, &week([6, 0]));
        assert_eq!(owed, [5, 0]);
        carry(&mut owed, &week([2, 2]));
        assert_eq!(owed, [4, 0], "it fades");
        carry(&mut owed, &week([0, 2]));
        assert_eq!(owed, [2, 1], "it is paid back");
        carry(&mut owed, &[Demand::default(); 2]);
        assert_eq!(owed, [1, 0], "a week without demands owes nothing");
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
        let fair = i64::from(instance.fair_percent);
        let unfair = demands
            .iter()
            .map(|it| (it.missed + 3 - it.asked * fair / 100).max(0));
        assert_eq!(
            unfair.sum::<i64>() * i64::from(instance.weights.fairness),
            report.soft[7]
        );
    }
}
