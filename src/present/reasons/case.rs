//! A week as the planner sees it, with the way back to the house's own records.

use crate::{
    domain::{
        document::Document,
        id::SessionId,
        plan::{Placements, WeekPlan},
        time::WeekId,
    },
    planner::{
        instance::Instance,
        plan::{Plan, SessionKey},
    },
    translate::{self, Translation, Unfit, UnfitReason},
};
use chrono::NaiveDateTime;
use std::{collections::BTreeMap, sync::Arc};

/// A week of a house, its planning problem and what stands in it.
#[derive(Debug, Clone)]
pub struct Case {
    /// The house.
    pub document: Document,
    /// The week's plan.
    pub week: Arc<WeekPlan>,
    /// The problem.
    pub translation: Translation,
    /// What stands in the week, as a plan of the problem.
    pub plan: Plan,
    /// What stands in the week and the problem cannot say.
    pub unfit: Vec<Unfit>,
    keys: BTreeMap<SessionId, SessionKey>,
    ids: BTreeMap<SessionKey, SessionId>,
}

impl Case {
    /// The case of a week.
    pub fn of(document: &Document, week: WeekId) -> Self {
        Self::from_translation(document, translate::to_problem(document, week))
    }

    /// The case of a week that is planned from now on: what began before stays as it is.
    pub fn at(document: &Document, week: WeekId, now: NaiveDateTime) -> Self {
        Self::from_translation(document, translate::to_problem_at(document, week, now))
    }

    fn from_translation(document: &Document, translation: Translation) -> Self {
        let plan = document.week(translation.week);
        let current = translate::plan_of(&translation, &plan.placements);
        let keys = session_keys(
            &translation,
            &plan.placements,
            &current.unfit,
            &current.plan,
        );
        let ids = keys.iter().map(|(id, key)| (key.clone(), *id)).collect();
        Self {
            document: document.clone(),
            week: plan,
            translation,
            plan: current.plan,
            unfit: current.unfit,
            keys,
            ids,
        }
    }

    /// The planning problem.
    pub const fn instance(&self) -> &Instance {
        &self.translation.instance
    }

    /// The planner's name of a session.
    pub fn key(&self, id: SessionId) -> Option<&SessionKey> {
        self.keys.get(&id)
    }

    /// The session of a planner's name.
    pub fn session(&self, key: &SessionKey) -> Option<SessionId> {
        self.ids.get(key).copied()
    }
}

/// Sessions that fit stand in the plan in the order of the week.
fn session_keys(
    translation: &Translation,
    placements: &Placements,
    unfit: &[Unfit],
    plan: &Plan,
) -> BTreeMap<SessionId, SessionKey> {
    let is_left_out = |id: SessionId| {
        translation.held_outside.contains(&id)
            || unfit.iter().any(|unfit| {
                matches!(unfit, Unfit::Session(other, reason)
                    if *other == id && *reason != UnfitReason::People)
            })
    };
    let fitting = placements
        .sessions
        .iter()
        .filter(|session| !is_left_out(session.id));
    fitting
        .zip(&plan.sessions)
        .map(|(session, planned)| (session.id, planned.key()))
        .collect()
}
