//! The house's own rules.

use super::{Checker, Issue, IssueKind, MAX_NAME, MAX_TEXT};
use crate::domain::house::House;

/// What is wrong with a house.
pub fn check_house(house: &House) -> Vec<Issue> {
    let mut checker = Checker::alone();
    checker.name("name", &house.name);
    checker.text("user", &house.user, MAX_NAME);
    checker.text("project_word", &house.project_word, MAX_NAME);
    checker.once("sites", house.sites.iter().map(|site| site.id));
    for (at, site) in house.sites.iter().enumerate() {
        checker.name(format_args!("sites[{at}].name"), &site.name);
        checker.text(format_args!("sites[{at}].address"), &site.address, MAX_TEXT);
    }
    if house.opening.days().next().is_none() {
        checker.add("opening", IssueKind::Missing);
    }
    for (at, moment) in house.moments.iter().enumerate() {
        checker.name(format_args!("moments[{at}].label"), &moment.label);
    }
    for (at, closure) in house.closures.iter().enumerate() {
        checker.span(format_args!("closures[{at}]"), &closure.span);
        checker.text(
            format_args!("closures[{at}].label"),
            &closure.label,
            MAX_NAME,
        );
    }
    let rules = &house.rules;
    if rules.slot_minutes != 15 && rules.slot_minutes != 30 {
        checker.add(
            "rules.slot_minutes",
            IssueKind::OutOfRange { min: 15, max: 30 },
        );
    }
    checker.number("rules.floor_staff", rules.floor_staff, 0, 50);
    checker.number("rules.half_day", rules.half_day.0, 0, 1440);
    checker.number("rules.fair_percent", rules.fair_percent, 0, 100);
    checker.number("rules.repeat_free", rules.repeat_free, 1, 14);
    checker.number("rules.demanding_effort", rules.demanding_effort, 1, 6);
    checker.number("rules.min_active_minutes", rules.min_active_minutes, 0, 720);
    checker.issues
}
