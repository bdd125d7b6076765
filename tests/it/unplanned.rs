//! A week that nobody planned yet: what waits for a proposal is told, and is no fault.

use crate::reasons::{edited, proposed, week};
use semainier::{
    demo,
    domain::{
        edit::{Command, WeekCommand},
        id::SessionId,
    },
    i18n::Locale,
    present::{reasons::Case, score::ScoreView},
};

fn score(document: &semainier::domain::document::Document) -> ScoreView {
    let case = Case::of(document, week());
    case.score(Locale::Fr).expect("a week that can be counted")
}

#[test]
fn a_new_house_has_rules_that_wait_and_none_that_is_broken() {
    let document = demo::small(week().monday());
    let score = score(&document);
    assert!(score.facts.is_unplanned);
    assert_eq!(score.facts.rules_broken, 0, "{:?}", score.broken);
    assert!(score.facts.rules_waiting > 0);
    assert_eq!(score.facts.rules_kept + score.facts.rules_waiting, 14);
    assert_eq!(score.faults().count(), 0);
    // Validating an unplanned week still asks for a reason.
    assert!(score.unforced().count() > 0);
}

#[test]
fn two_uses_of_one_room_are_a_fault_in_a_week_that_waits_for_the_rest() {
    let document = demo::small(week().monday());
    let plan = document.week(week());
    let held = &plan.placements.sessions[0];
    let again = semainier::domain::plan::Session {
        id: SessionId(7 << 100),
        ..held.clone()
    };
    let put = WeekCommand::PutSession(again);
    let twice = edited(&document, &Command::Week(week(), put));
    let score = score(&twice);
    assert!(score.facts.is_unplanned);
    assert!(score.facts.rules_broken > 0);
    assert!(score.faults().any(|broken| !broken.sessions.is_empty()));
}

#[test]
fn a_proposed_week_waits_for_nothing() {
    let mut document = proposed();
    assert!(!score(&document).facts.is_unplanned);
    let plan = document.week(week());
    let first = plan.placements.sessions[0].id;
    document = edited(
        &document,
        &Command::Week(week(), WeekCommand::RemoveSession(first)),
    );
    let score = score(&document);
    assert_eq!(score.facts.rules_waiting, 0);
    assert!(score.broken.iter().all(|broken| !broken.is_waiting));
}
