//! A week as the planner sees it, with the way back to the house's own records.

use crate::{
    domain::{
        document::Document,
        id::SessionId,
        memory::lived_until,
        plan::{Placements, WeekPlan},
        time::WeekId,
    },
    planner::{
        explain::Explainer,
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
    now: Option<NaiveDateTime>,
    /// Day and slot of the first moment that is not over.
    begins: (i32, i32),
}

impl Case {
    /// The case of a week, at no time in particular.
    pub fn of(document: &Document, week: WeekId) -> Self {
        Self::from_translation(document, translate::to_problem(document, week))
    }

    /// The case of a week that is planned from now on: what began before stays as it is.
    pub fn at(document: &Document, week: WeekId, now: NaiveDateTime) -> Self {
        let translation = translate::to_problem_at(document, week, now);
        Self::from_translation(document, translation).seen(now)
    }

    /// The same case at this time: nothing is offered any more in what is over.
    #[must_use]
    pub fn seen(mut self, now: NaiveDateTime) -> Self {
        let records = self.document.attendance.get(&self.week.week);
        let records = records.map_or(&[][..], |records| records.as_slice());
        let frame = &self.translation.frame;
        self.begins = lived_until(&self.week, records, Some(now)).map_or((0, 0), |(day, end)| {
            let over = (0..frame.slots).filter(|slot| frame.time(*slot) < end);
            (day.num_days_from_monday() as i32, over.count() as i32)
        });
        self.now = Some(now);
        self
    }

    /// The week of the house in this state as something else is tried in it: what is over or locked stays as it is. With it the
    /// problem in which nobody has a free moment there.
    pub(super) fn trial(&self, document: &Document) -> (Self, Instance) {
        let week = self.week.week;
        let case = match self.now {
            Some(now) => Self::at(document, week, now),
            None => Self::of(document, week),
        };
        let mut instance = case.instance().clone();
        translate::close_settled(&case.translation, document, &mut instance);
        (case, instance)
    }

    /// Answers about what stands in the week.
    pub(super) fn explainer(&self) -> Option<Explainer<'_>> {
        let explainer = Explainer::new(self.instance(), &self.plan).ok()?;
        Some(self.to_come(explainer))
    }

    /// The same answers, of what is still to come.
    pub(super) fn to_come<'a>(&self, explainer: Explainer<'a>) -> Explainer<'a> {
        let (day, slot) = self.begins;
        explainer.beginning(day, slot)
    }

    /// The time at which the case is seen, if it is at one.
    pub(super) const fn now(&self) -> Option<NaiveDateTime> {
        self.now
    }

    /// Whether what begins then cannot be otherwise any more.
    pub(super) fn is_over(&self, day: i32, slot: i32) -> bool {
        (day, slot) < self.begins
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
            now: None,
            begins: (0, 0),
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
