//! What the score bar tells of a week: four plain facts, and behind each its detail. Never one opaque number.

use crate::domain::id::{PersonId, SessionId};
use serde::{Deserialize, Serialize};

/// The numbers of the four facts, and the raw score that stands in the detail only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Facts {
    /// Hard rules of the house that are kept.
    pub rules_kept: u32,
    /// Hard rules of the house that are broken.
    pub rules_broken: u32,
    /// Sessions forced with a written reason.
    pub forced: u32,
    /// Times that goals are served.
    pub goals_served: u32,
    /// Times that goals ask for.
    pub goals: u32,
    /// Times that wishes are followed.
    pub wishes_followed: u32,
    /// Times that wishes ask for.
    pub wishes: u32,
    /// Persons with a day of presence without anything.
    pub forgotten: u32,
    /// Fewest sessions and appointments of a person on a day of presence.
    pub fewest: u32,
    /// Most sessions and appointments of a person on a day of presence.
    pub most: u32,
    /// Hard violations, in the units of the rules.
    pub hard: i64,
    /// Soft cost in points.
    pub soft: i64,
}

/// One rule in the detail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleLine {
    /// The rule, in the words of the house.
    pub name: String,
    /// Violations of a hard rule, points of a soft one.
    pub amount: i64,
    /// What breaks it or costs, most first; the longest lists are cut.
    pub sentences: Vec<String>,
    /// Sentences left out.
    pub more: u32,
}

/// A hard rule broken somewhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Broken {
    /// Sessions concerned; none for what concerns the whole day or week.
    pub sessions: Vec<SessionId>,
    /// Whether all of them were forced, with a written reason.
    pub is_forced: bool,
    /// Who, what, when.
    pub sentence: String,
}

/// Everything the score bar and its dialog show of a week.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ScoreView {
    /// The four facts.
    pub facts: Facts,
    /// Hard rules, each with what breaks it.
    pub rules: Vec<RuleLine>,
    /// Soft rules, each with its cost; they add up to the raw soft score.
    pub costs: Vec<RuleLine>,
    /// Goals not fully served, a sentence each.
    pub goals: Vec<String>,
    /// Wishes not followed, a sentence each.
    pub wishes: Vec<String>,
    /// Persons with an empty day, a sentence each.
    pub forgotten: Vec<(PersonId, String)>,
    /// Every hard violation.
    pub broken: Vec<Broken>,
    /// What stands in the week and could not be counted, a sentence each.
    pub uncounted: Vec<String>,
}

impl ScoreView {
    /// What is wrong with a session, a sentence each: its warning mark.
    pub fn warnings(&self, session: SessionId) -> impl Iterator<Item = &str> {
        self.broken
            .iter()
            .filter(move |broken| broken.sessions.contains(&session))
            .map(|broken| broken.sentence.as_str())
    }

    /// What is broken without a written reason: validation asks for it.
    pub fn unforced(&self) -> impl Iterator<Item = &Broken> {
        self.broken.iter().filter(|broken| !broken.is_forced)
    }
}
