//! What past weeks left short of a person's goals and wishes, carried into the week to plan.
//!
//! A week counts for what the house gave: a person who said no or stayed away was offered it. A session that did not take
//! place for want of a professional, of transport or of fine weather was not given.

use super::Source;
use crate::{
    domain::{
        attendance::Presence,
        document::Document,
        id::{ActivityId, PersonId},
        memory::{is_remembered, weeks_read},
        person::Person,
        project::GoalTarget,
        time::WeekId,
    },
    planner::fairness::{Demand, carry},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

/// A person and the wishes of theirs that count: activity, times a week, weight.
pub(super) struct Asking {
    pub(super) person: Arc<Person>,
    pub(super) wishes: Vec<(ActivityId, i64, i64)>,
}

/// What the past weeks gave, person by person.
pub(super) struct Memory {
    weeks: Vec<(WeekId, BTreeMap<PersonId, Vec<ActivityId>>)>,
}

impl Memory {
    /// Reads the weeks before; one in which nothing was planned is left out.
    pub(super) fn of(document: &Document, week: WeekId) -> Self {
        let before = weeks_read(week).into_iter().filter(|past| *past != week);
        Self {
            weeks: before
                .filter_map(|past| Some((past, given(document, past)?)))
                .collect(),
        }
    }

    /// What each of these persons is owed of their goals and wishes, in the same order.
    pub(super) fn owed(&self, source: &Source<'_>, asking: &[Asking]) -> Vec<i32> {
        let mut owed = vec![0; asking.len()];
        for (week, given) in &self.weeks {
            let demand = |asking: &Asking| {
                let had = given.get(&asking.person.id).map_or(&[][..], Vec::as_slice);
                demand(source, asking, *week, had)
            };
            let week: Vec<Demand> = asking.iter().map(demand).collect();
            carry(&mut owed, &week);
        }
        owed.into_iter()
            .map(|owed| i32::try_from(owed).unwrap_or(i32::MAX))
            .collect()
    }
}

/// What each person was given that week; nothing if no session was planned.
fn given(document: &Document, week: WeekId) -> Option<BTreeMap<PersonId, Vec<ActivityId>>> {
    let sessions = &document.weeks.get(&week)?.placements.sessions;
    let records = document.attendance.get(&week);
    let records = || records.into_iter().flat_map(|records| records.iter());
    let remembered = records().filter(|it| is_remembered(it.presence, it.is_ad_hoc));
    let (came, missed): (Vec<_>, Vec<_>) =
        remembered.partition(|it| matches!(it.presence, Presence::Came(_)));
    let missed: BTreeSet<_> = missed.iter().map(|it| (it.session, it.person)).collect();
    let mut given: BTreeMap<PersonId, Vec<ActivityId>> = BTreeMap::new();
    for session in sessions {
        let planned = session.participants.iter().copied();
        let planned = planned.filter(|person| !missed.contains(&(session.id, *person)));
        let joined = came
            .iter()
            .filter(|it| it.session == session.id)
            .map(|it| it.person);
        let joined = joined.filter(|person| !session.participants.contains(person));
        for person in planned.chain(joined) {
            given.entry(person).or_default().push(session.activity);
        }
    }
    (!sessions.is_empty()).then_some(given)
}

/// What the person asked for in that week, as they ask now, and what of it was missed.
fn demand(source: &Source<'_>, asking: &Asking, week: WeekId, had: &[ActivityId]) -> Demand {
    let person = &asking.person;
    let days_here = days_here(source.document, person, week);
    let usual = (person.usual().in_week(week).days().count() as i64).max(1);
    let (first, last) = (week.monday(), week.date(chrono::Weekday::Sun));
    let mut doses: BTreeMap<&GoalTarget, i64> = BTreeMap::new();
    let goals = person.project.goals.iter();
    for goal in goals.filter(|goal| goal.runs_between(first, last)) {
        if source.ids.goals.id(&goal.target).is_some() {
            let dose = i64::from(goal.per_week) * days_here.min(usual);
            let known = doses.entry(&goal.target).or_default();
            *known = (*known).max((dose + usual - 1) / usual);
        }
    }
    let mut demand = Demand::default();
    let mut ask = |asked: i64, received: i64, weight: i64| {
        demand.asked += asked * weight;
        demand.missed += (asked - received).max(0) * weight;
    };
    for (target, dose) in doses {
        let serving = had.iter().filter(|id| serves(source, **id, target));
        ask(dose, serving.count() as i64, 1);
    }
    for (activity, times, weight) in &asking.wishes {
        let granted = had.iter().filter(|id| *id == activity);
        ask((*times).min(days_here), granted.count() as i64, *weight);
    }
    demand
}

/// Whether sessions of the activity serve the goal, as the problem counts them.
fn serves(source: &Source<'_>, activity: ActivityId, target: &GoalTarget) -> bool {
    let activity = source.document.activities.get(activity);
    activity.is_some_and(|activity| match target {
        GoalTarget::Domain(domain) => activity.domain == *domain,
        GoalTarget::Need(code) => activity.needs.iter().any(|need| need.is_within(code)),
    })
}

/// Days of that week on which the person was to be here.
fn days_here(document: &Document, person: &Person, week: WeekId) -> i64 {
    let usual = person.usual().in_week(week);
    let days = usual.days().map(|(day, _)| week.date(day));
    let here = days.filter(|date| {
        let is_away = person
            .absences
            .iter()
            .any(|absence| absence.span.is_whole_day_on(*date));
        !is_away && person.is_here_on(*date) && !document.house.is_closed_on(*date)
    });
    here.count() as i64
}
