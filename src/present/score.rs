//! What the score bar tells of a week: four plain facts, and behind each its detail. Never one opaque number.

use crate::{
    domain::id::{AppointmentId, PersonId, SessionId},
    planner::{
        instance::Instance,
        plan::Plan,
        score::{Cause, ScoreReport},
    },
    present::week_cards::CardKey,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The numbers of the four facts, and the raw score that stands in the detail only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Facts {
    /// Hard rules of the house that are kept.
    pub rules_kept: u32,
    /// Hard rules of the house that are broken.
    pub rules_broken: u32,
    /// Hard rules that lack nothing but what a proposal brings, in a week that was never planned.
    pub rules_waiting: u32,
    /// Whether the week was never planned: what is lacking waits and is no fault.
    pub is_unplanned: bool,
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
    /// What it means when it is kept; hard rules only.
    pub kept: String,
    /// How to ease it.
    pub eased: String,
    /// Violations of a hard rule, points of a soft one.
    pub amount: i64,
    /// Whether it waits for a proposal rather than being broken; hard rules only.
    pub is_waiting: bool,
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
    /// Appointments concerned.
    pub appointments: Vec<AppointmentId>,
    /// Whether all of them were forced, with a written reason.
    pub is_forced: bool,
    /// Whether it is nothing but a lack in a week that was never planned.
    pub is_waiting: bool,
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

impl Broken {
    /// The cards concerned.
    pub fn cards(&self) -> impl Iterator<Item = CardKey> {
        let sessions = self.sessions.iter().copied().map(CardKey::Session);
        let appointments = self.appointments.iter().copied();
        sessions.chain(appointments.map(CardKey::Appointment))
    }
}

impl ScoreView {
    /// What is broken without a written reason: validation asks for it.
    pub fn unforced(&self) -> impl Iterator<Item = &Broken> {
        self.broken.iter().filter(|broken| !broken.is_forced)
    }

    /// What is wrong now, and not simply unplanned: it is shown as a fault.
    pub fn faults(&self) -> impl Iterator<Item = &Broken> {
        self.broken.iter().filter(|broken| !broken.is_waiting)
    }

    /// What is wrong with a card, a sentence each: why it is marked.
    pub fn faults_of(&self, card: CardKey) -> impl Iterator<Item = &str> {
        self.faults()
            .filter(move |broken| broken.cards().any(|other| other == card))
            .map(|broken| broken.sentence.as_str())
    }
}

impl Facts {
    /// The facts of a plan, from its full score. `forced` sessions have a written reason.
    pub fn of(instance: &Instance, plan: &Plan, report: &ScoreReport, forced: u32) -> Self {
        let goals = instance
            .persons
            .iter()
            .flat_map(|person| person.goals.values());
        let goals = count(goals.copied());
        let wishes = instance.persons.iter().flat_map(|person| &person.wishes);
        let wishes = count(wishes.map(|wish| wish.count));
        let missed = |is_meant: fn(&Cause) -> bool| -> u32 {
            let costs = report.costs.iter().filter(|cost| is_meant(&cost.cause));
            u32::try_from(costs.map(|cost| cost.units).sum::<i64>()).unwrap_or(u32::MAX)
        };
        let rules_broken = report.hard[1..].iter().filter(|count| **count > 0).count() as u32;
        let days = days_of(instance, plan);
        let score = report.score();
        Self {
            rules_kept: report.hard.len() as u32 - 1 - rules_broken,
            rules_broken,
            rules_waiting: 0,
            is_unplanned: false,
            forced,
            goals_served: goals
                .saturating_sub(missed(|cause| matches!(cause, Cause::GoalShort { .. }))),
            goals,
            wishes_followed: wishes
                .saturating_sub(missed(|cause| matches!(cause, Cause::WishMissed { .. }))),
            wishes,
            forgotten: days.iter().filter(|days| days.contains(&0)).count() as u32,
            fewest: days.iter().flatten().min().copied().unwrap_or(0),
            most: days.iter().flatten().max().copied().unwrap_or(0),
            hard: score.hard,
            soft: score.soft,
        }
    }
}

impl Facts {
    /// Counts rules that only wait apart from those that are broken.
    pub(super) fn with_waiting(mut self, rules: u32) -> Self {
        self.is_unplanned = true;
        self.rules_waiting = rules;
        self.rules_broken = self.rules_broken.saturating_sub(rules);
        self
    }
}

fn count(amounts: impl Iterator<Item = i32>) -> u32 {
    amounts
        .map(|amount| u32::try_from(amount).unwrap_or(0))
        .sum()
}

/// For each person of the problem, how many sessions and appointments each day holds on which something should.
pub(super) fn days_of(instance: &Instance, plan: &Plan) -> Vec<Vec<u32>> {
    let at: BTreeMap<&str, usize> = instance
        .persons
        .iter()
        .enumerate()
        .map(|(at, person)| (person.id.as_str(), at))
        .collect();
    let owner: BTreeMap<&str, &str> = instance
        .appointments
        .iter()
        .map(|appointment| (appointment.id.as_str(), appointment.person.as_str()))
        .collect();
    let mut held = vec![vec![0; instance.days.max(0) as usize]; instance.persons.len()];
    let mut add = |person: &str, day: i32| {
        let day = usize::try_from(day).ok();
        if let Some(place) = at
            .get(person)
            .zip(day)
            .and_then(|(at, day)| held[*at].get_mut(day))
        {
            *place += 1;
        }
    };
    for session in &plan.sessions {
        for person in &session.attendees {
            add(person, session.day);
        }
    }
    for placed in &plan.appointments {
        if let Some(person) = owner.get(placed.id.as_str()) {
            add(person, placed.day);
        }
    }
    let is_due = |at: usize, day: usize| {
        let person = &instance.persons[at];
        person.min_active.get(day).is_some_and(|slots| *slots > 0)
    };
    held.into_iter()
        .enumerate()
        .map(|(at, days)| {
            let days = days.into_iter().enumerate();
            days.filter(|(day, _)| is_due(at, *day))
                .map(|(_, held)| held)
                .collect()
        })
        .collect()
}
