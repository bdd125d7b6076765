//! What a week costs in which nothing happens.

use super::Compiled;

impl Compiled {
    /// S1 to S14 of the plan with nothing in it.
    pub(super) fn cost_of_nothing(&self) -> i64 {
        let prices = &self.prices;
        let mut cost = self.friend_pairs as i64 * prices.friends;
        for (at, person) in self.persons.iter().enumerate() {
            let targets = &self.targets[at * self.goals..(at + 1) * self.goals];
            let missed: i64 = targets.iter().copied().map(i64::from).sum();
            cost += prices.goal * missed + prices.wish * (person.demand - missed);
            cost += prices.fairness * (person.demand - person.tolerated).max(0);
            cost += if person.referent.is_some() {
                prices.referent
            } else {
                0
            };
        }
        cost += self
            .min_active
            .iter()
            .map(|slots| i64::from(*slots) * prices.idle)
            .sum::<i64>();
        for leaders in self.habits.iter().flat_map(|habit| &habit.leaders) {
            cost += prices.continuity_time
                + if leaders.is_empty() {
                    0
                } else {
                    prices.continuity_leader
                };
        }
        for past in &self.pasts {
            cost +=
                prices.stability_session + past.attendees.len() as i64 * prices.stability_person;
        }
        cost
    }
}
