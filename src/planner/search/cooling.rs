//! The temperature, and how much worse a move may be at it: integers, so that every machine decides alike.

use super::mix::{LARGE, SMALL};
use super::random::Random;
use crate::instance::Weights;
use crate::state::Compiled;

/// Entries of the table of logarithms.
const DRAWS: usize = 1024;
/// Steps from the first temperature to the last.
const STEPS: usize = 1000;

pub(super) struct Cooling {
    /// Temperatures by elapsed thousandth, in 1024ths of a cost unit.
    temperatures: Vec<i64>,
    /// That of the thousandth, and that of the moves being tried.
    base: i64,
    now: i64,
    /// Thousandths at which the search goes back to its best plan: the last tenth of each cycle.
    homecomings: Vec<u32>,
    /// `-ln` of evenly spaced numbers between 0 and 1, in 1024ths.
    logarithms: Vec<i64>,
}

impl Cooling {
    pub(super) fn new(facts: &Compiled, mean_weight: i64) -> Self {
        let scale = mean_weight as f64 / 8.0;
        let cycles = cycles(facts);
        let temperatures = sawtooth(&cycles, scale);
        Self {
            base: temperatures[0],
            now: temperatures[0],
            homecomings: homecomings(&cycles),
            temperatures,
            logarithms: (0..DRAWS).map(minus_ln).collect(),
        }
    }

    /// Takes the temperature of that thousandth of the time.
    pub(super) fn set(&mut self, elapsed: u32) {
        self.base = self.temperatures[(elapsed as usize).min(STEPS)];
        self.now = self.base;
    }

    /// Takes so many 1024ths of that temperature.
    pub(super) fn warm(&mut self, warmth: i64) {
        self.now = self.warmed(warmth);
    }

    /// Takes half of the present temperature, which is given back with [`Self::return_to`].
    pub(super) fn halve(&mut self) -> i64 {
        let before = self.now;
        self.now = before / 2;
        before
    }

    /// Takes the temperature that was there before.
    pub(super) fn return_to(&mut self, before: i64) {
        self.now = before;
    }

    fn warmed(&self, warmth: i64) -> i64 {
        ((self.base * warmth) >> 10).max(1)
    }

    /// Whether two plans exchange their temperatures, given the cost of each and the 1024ths of the temperature at which it
    /// stands, the colder first: always if the dearer is the colder.
    pub(super) fn exchanges(
        &self,
        random: &mut Random,
        (cold_cost, cold): (i64, i64),
        (warm_cost, warm): (i64, i64),
    ) -> bool {
        let (cold, warm) = (self.warmed(cold), self.warmed(warm));
        let loss = i128::from(warm_cost) - i128::from(cold_cost);
        let drawn = i128::from(self.logarithms[random.below(DRAWS)]);
        // loss (1 / cold - 1 / warm) against -ln of the draw, temperatures and logarithms being in 1024ths.
        (loss * i128::from(warm - cold)) << 20 <= drawn * i128::from(cold) * i128::from(warm)
    }

    /// How many times the search should have gone back to its best plan by that thousandth of the time.
    pub(super) fn homecomings(&self, elapsed: u32) -> usize {
        self.homecomings.partition_point(|at| *at <= elapsed)
    }

    /// How much worse a move may be this time.
    pub(super) fn threshold(&self, random: &mut Random) -> i64 {
        (self.now * self.logarithms[random.below(DRAWS)]) >> 20
    }
}

/// A fall of the temperature: its share of the time in thousandths, and its first and last temperature in cost units, for
/// weights of the usual size.
type Cycle = (usize, f64, f64);

fn cycles(facts: &Compiled) -> Vec<Cycle> {
    let persons = facts.persons.len();
    if facts.has_past {
        // A published plan is good already: the larger the house, the smaller the part that changes.
        return vec![(STEPS, if persons > LARGE { 1.0 } else { 3.0 }, 0.3)];
    }
    if persons <= SMALL {
        // A small house has few sessions, each of which matters: it stays warm longer, and warmer copies find the one of a
        // few good weeks to end in. Then it is alone.
        return vec![(800, 3.6, 1.2), (100, 1.2, 1.2), (100, 2.0, 1.2)];
    }
    if persons > LARGE {
        // There is little time for each person: less of it goes to heat, more to the end. Beyond 200 persons a second is
        // over before the coldest part of it pays.
        return vec![(STEPS, 7.0, if persons > 200 { 0.3 } else { 0.15 })];
    }
    vec![(STEPS, 10.0, 0.4)]
}

fn homecomings(cycles: &[Cycle]) -> Vec<u32> {
    let mut end = 0;
    let last_tenth = |(length, ..): &Cycle| {
        end += length;
        (end - length / 10) as u32
    };
    cycles.iter().map(last_tenth).collect()
}

/// Temperatures of one cycle after the other, by elapsed thousandth, in 1024ths of a cost unit.
fn sawtooth(cycles: &[Cycle], scale: f64) -> Vec<i64> {
    let mut temperatures = Vec::with_capacity(STEPS + 1);
    for &(length, first, last) in cycles {
        let fall = geometric(first * scale, last * scale);
        temperatures.extend((0..length).map(|at| fall[at * STEPS / length]));
    }
    temperatures.extend(temperatures.last().copied());
    temperatures
}

/// The mean of the weights, at least 1.
pub(super) fn mean_weight(weights: &Weights) -> i64 {
    let sum = [
        weights.goal,
        weights.wish,
        weights.dislike,
        weights.idle,
        weights.fatigue,
        weights.variety,
        weights.fairness,
        weights.staff_balance,
        weights.continuity_time,
        weights.continuity_leader,
        weights.referent,
        weights.friends,
        weights.comfort,
        weights.moment,
        weights.stability_session,
        weights.stability_person,
    ]
    .into_iter()
    .map(i64::from)
    .sum::<i64>();
    (sum / 16).max(1)
}

/// Temperatures from first to last, each in the same ratio to the one before, in 1024ths.
/// Only operations that IEEE 754 rounds exactly are used, so that every machine gets the same numbers.
fn geometric(first: f64, last: f64) -> Vec<i64> {
    // The 1024th root by ten square roots; what lies beyond the last temperature is cut off.
    let mut ratio = last / first;
    for _ in 0..10 {
        ratio = ratio.sqrt();
    }
    let mut exact = first * 1024.0;
    let mut temperatures = Vec::with_capacity(STEPS + 1);
    for _ in 0..=STEPS {
        temperatures.push(exact as i64);
        exact *= ratio;
    }
    temperatures
}

/// `-ln((2 n + 1) / 2048)` in 1024ths.
fn minus_ln(n: usize) -> i64 {
    let log2 = (11 << 16) - log2(2 * n as u64 + 1);
    // 45426 is ln 2 in 65536ths.
    (log2 * 45_426) >> 22
}

/// The binary logarithm in 65536ths, by squaring.
fn log2(value: u64) -> i64 {
    let whole = 63 - i64::from(value.leading_zeros());
    let mut mantissa = value << (31 - whole);
    let mut log = whole;
    for _ in 0..16 {
        mantissa = (mantissa * mantissa) >> 31;
        log <<= 1;
        if mantissa >> 32 != 0 {
            log |= 1;
            mantissa >>= 1;
        }
    }
    log
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn logarithms_are_right_to_three_digits() {
        for n in 0..DRAWS {
            let exact = -(((2 * n + 1) as f64) / 2048.0).ln();
            assert!((minus_ln(n) as f64 / 1024.0 - exact).abs() < 0.002, "{n}");
        }
    }

    #[test]
    fn temperatures_fall_from_first_to_last() {
        let temperatures = geometric(20.0, 0.5);
        assert!(temperatures.is_sorted_by(|one, other| one >= other));
        assert_eq!(temperatures[0], 20_480);
        assert!(
            (500..600).contains(&temperatures[STEPS]),
            "{}",
            temperatures[STEPS]
        );
    }

    #[test]
    fn plans_exchange_temperatures_by_what_it_costs() {
        let instance: crate::instance::Instance =
            serde_json::from_str(include_str!("../../../tests/fixtures/planning/S-1.json"))
                .unwrap();
        let cooling = Cooling::new(&Compiled::new(&instance), 8);
        let mut random = Random::new(1);
        let mut share = |loss: i64| {
            let draws = (0..10_000)
                .filter(|_| cooling.exchanges(&mut random, (500, 1024), (500 + loss, 2048)));
            draws.count()
        };
        assert_eq!((share(0), share(-1_000_000)), (10_000, 10_000));
        // At 3.6 and 7.2: exp(-7 (1 / 3.6 - 1 / 7.2)).
        let some = share(7);
        assert!((3_600..4_000).contains(&some), "{some}");
        assert_eq!(share(1_000_000_000_000), 0);
    }

    #[test]
    fn each_cycle_begins_warm_and_ends_at_home() {
        let cycles = [(400, 10.0, 1.0), (600, 5.0, 1.0)];
        let temperatures = sawtooth(&cycles, 1.0);
        assert_eq!(temperatures.len(), STEPS + 1);
        assert_eq!((temperatures[0], temperatures[400]), (10_240, 5_120));
        assert!(temperatures[399] < 1_100 && temperatures[STEPS] < 1_100);
        assert_eq!(homecomings(&cycles), [360, 940]);
    }
}
