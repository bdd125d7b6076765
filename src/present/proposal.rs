//! What a proposal changed, and how long it may be searched for.

use crate::{
    i18n::{
        Locale,
        text::{planner as t, week_needs as needs},
    },
    present::score::Facts,
};
use std::fmt::Write;

/// Milliseconds to search for a house of so many persons: under a second for most, three at most.
pub fn usual_limit(persons: usize) -> u32 {
    let persons = u32::try_from(persons).unwrap_or(u32::MAX);
    persons.saturating_mul(9).saturating_add(400).min(3_000)
}

/// Milliseconds to search for a week that stands already and is to change little: what changed is soon made good, and
/// somebody waits. A third of a second for the largest house.
pub fn repair_limit(persons: usize) -> u32 {
    let persons = u32::try_from(persons).unwrap_or(u32::MAX);
    (persons / 2).saturating_add(150).min(500)
}

/// The sentence under which a result is shown; `is_empty` tells that nothing stands in the week.
pub fn told(
    locale: Locale,
    (is_first, is_empty): (bool, bool),
    changes: usize,
    elapsed: u32,
) -> String {
    match (changes, is_first) {
        (0, _) if is_empty => needs::nothing_fits(locale).to_owned(),
        (0, _) => t::nothing_better(locale).to_owned(),
        (_, true) => t::proposed(locale, &seconds(locale, elapsed)),
        (changes, false) => t::changed(locale, changes),
    }
}

/// "0,4 seconde", "2 secondes"; in French what is less than two stays singular.
pub fn seconds(locale: Locale, elapsed: u32) -> String {
    let tenths = elapsed.div_ceil(100).max(1);
    let (whole, tenth) = (tenths / 10, tenths % 10);
    let mark = match locale {
        Locale::Fr => ',',
        Locale::En => '.',
    };
    let number = match tenth {
        0 => whole.to_string(),
        tenth => format!("{whole}{mark}{tenth}"),
    };
    let is_singular = match locale {
        Locale::Fr => tenths < 20,
        Locale::En => tenths == 10,
    };
    if is_singular {
        t::second(locale, &number)
    } else {
        t::seconds(locale, &number)
    }
}

/// How the best week got better, as the points of a line in a box of 100 by 30, higher is better.
pub fn sparkline(history: &[(u32, Facts)]) -> String {
    // A broken rule weighs more than any wish.
    let worth = |facts: &Facts| facts.hard.saturating_mul(10_000).saturating_add(facts.soft);
    let worst = history
        .iter()
        .map(|(_, facts)| worth(facts))
        .max()
        .unwrap_or(0);
    let best = history
        .iter()
        .map(|(_, facts)| worth(facts))
        .min()
        .unwrap_or(0);
    let end = history.last().map_or(1, |(elapsed, _)| *elapsed).max(1);
    let mut points = String::new();
    for (elapsed, facts) in history {
        let x = u64::from(*elapsed) * 100 / u64::from(end);
        let fallen = worst.saturating_sub(worth(facts));
        let y = 28 - fallen.saturating_mul(26) / worst.saturating_sub(best).max(1);
        // Writing to a text cannot fail.
        let _ = write!(points, "{x},{y} ");
    }
    points.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_climbs_as_the_week_gets_better() {
        let facts = |hard, soft| Facts {
            hard,
            soft,
            ..Facts::default()
        };
        let history = [
            (100, facts(1, 0)),
            (200, facts(0, 900)),
            (400, facts(0, 300)),
        ];
        assert_eq!(sparkline(&history), "25,28 50,4 100,2");
        assert_eq!(sparkline(&[]), "");
    }

    #[test]
    fn seconds_are_written_as_each_language_does() {
        let fr = |elapsed| seconds(Locale::Fr, elapsed).replace('\u{a0}', " ");
        assert_eq!(fr(380), "0,4 seconde");
        assert_eq!(fr(1_500), "1,5 seconde");
        assert_eq!(fr(3_000), "3 secondes");
        assert_eq!(
            seconds(Locale::En, 380).replace('\u{a0}', " "),
            "0.4 seconds"
        );
        assert_eq!(
            seconds(Locale::En, 1_000).replace('\u{a0}', " "),
            "1 second"
        );
    }

    #[test]
    fn a_result_without_change_is_the_best_week_found() {
        assert_eq!(
            told(Locale::Fr, (true, false), 0, 900),
            t::nothing_better(Locale::Fr)
        );
        assert!(told(Locale::Fr, (false, false), 6, 900).starts_with('6'));
        assert!(told(Locale::Fr, (true, true), 6, 400).contains("0,4"));
    }

    #[test]
    fn large_houses_are_searched_longer_but_not_for_ever() {
        assert!(usual_limit(14) < 1_000);
        assert!(usual_limit(80) > usual_limit(14));
        assert_eq!(usual_limit(300), 3_000);
        assert_eq!(repair_limit(300), 300);
    }
}
