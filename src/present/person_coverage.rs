//! How a person's goals were served: this week's pips, the past weeks, the history, the participation.

use crate::domain::{
    activity::Activity,
    attendance::{Attendance, Engagement, Presence, Smiley},
    document::Document,
    id::{GoalId, PersonId},
    person::{AbsenceCause, Person},
    project::{Goal, GoalTarget},
    time::WeekId,
};
use chrono::{NaiveDate, Weekday};
use std::sync::Arc;

/// How many past weeks the coverage reads.
const COVERED: usize = 8;
/// How many weeks the history shows, the current one included.
const SHOWN: usize = 12;
/// From which share, in percent, a goal counts as served.
const SERVED_PERCENT: usize = 75;

/// How a goal stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Served.
    Served,
    /// To reinforce.
    Weak,
    /// No week followed yet.
    Unknown,
}

/// One goal in figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoalFigures {
    /// Which.
    pub id: GoalId,
    /// Done this week.
    pub done: usize,
    /// Planned this week and still to come.
    pub planned: usize,
    /// Missing this week for the dose.
    pub missing: usize,
    /// Done in the past weeks.
    pub past_done: usize,
    /// Asked for in the past weeks, refusals taken off.
    pub past_asked: usize,
}

impl GoalFigures {
    /// How the goal stands.
    pub const fn standing(&self) -> Standing {
        if self.past_asked == 0 {
            Standing::Unknown
        } else if self.past_done * 100 >= self.past_asked * SERVED_PERCENT {
            Standing::Served
        } else {
            Standing::Weak
        }
    }
}

/// One week in figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WeekFigures {
    /// Which.
    pub week: WeekId,
    /// Sessions planned for the person.
    pub planned: usize,
    /// Lived.
    pub lived: usize,
    /// Missed by an absence of the person.
    pub person_absent: usize,
    /// Missed by the house: a professional, the weather.
    pub house_absent: usize,
    /// Refused.
    pub refused: usize,
}

/// How the person takes part, over the covered weeks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Participation {
    /// Very active, active, observing, withdrawn.
    pub engaged: [usize; 4],
    /// Refused.
    pub refused: usize,
    /// What the person says: good, so-so, not good.
    pub says: [usize; 3],
}

impl Participation {
    /// Sessions lived.
    pub fn lived(&self) -> usize {
        self.engaged.iter().sum()
    }
}

/// All figures of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figures {
    /// Past weeks followed, latest first.
    pub weeks: Vec<WeekId>,
    /// Goals that run this week, in their order.
    pub goals: Vec<GoalFigures>,
    /// The latest weeks, oldest first; empty if nothing was ever planned.
    pub history: Vec<WeekFigures>,
    /// Participation.
    pub participation: Participation,
}

/// Whether an activity serves a goal; as the planner counts it.
pub fn serves(activity: &Activity, target: &GoalTarget) -> bool {
    match target {
        GoalTarget::Domain(domain) => activity.domain == *domain,
        GoalTarget::Need(code) => activity.needs.iter().any(|need| need.is_within(code)),
    }
}

/// The figures of a person on a date.
pub fn figures(document: &Document, person: &Person, today: NaiveDate) -> Figures {
    let this_week = WeekId::of(today);
    let mut before = this_week;
    let mut weeks = Vec::new();
    for _ in 0..COVERED {
        before = before.previous();
        if is_followed(document, before) {
            weeks.push(before);
        }
    }
    let goals = person
        .project
        .goals
        .iter()
        .filter(|goal| goal.runs_between(this_week.monday(), this_week.date(Weekday::Sun)))
        .map(|goal| goal_figures(document, person, goal, this_week, &weeks))
        .collect();
    Figures {
        goals,
        history: history(document, person.id, this_week),
        participation: participation(document, person.id, &weeks),
        weeks,
    }
}

/// Whether anything was recorded in the house in a week.
pub(super) fn is_followed(document: &Document, week: WeekId) -> bool {
    document
        .attendance
        .get(&week)
        .is_some_and(|records| !records.is_empty())
}

fn records(
    document: &Document,
    week: WeekId,
    person: PersonId,
) -> impl Iterator<Item = &Attendance> {
    document
        .attendance
        .get(&week)
        .into_iter()
        .flat_map(|records| records.iter())
        .filter(move |record| record.person == person)
}

/// The activity of a followed session.
fn activity_of<'a>(
    document: &'a Document,
    week: WeekId,
    record: &Attendance,
) -> Option<&'a Arc<Activity>> {
    let session = document
        .weeks
        .get(&week)?
        .placements
        .session(record.session)?;
    document.activities.get(session.activity)
}

fn goal_figures(
    document: &Document,
    person: &Person,
    goal: &Goal,
    this_week: WeekId,
    weeks: &[WeekId],
) -> GoalFigures {
    let wanted = usize::from(goal.per_week);
    let done = counted(document, person, goal, this_week, |presence| {
        matches!(presence, Presence::Came(_))
    });
    let planned = planned(document, person.id, this_week)
        .filter(|activity| serves(activity, &goal.target))
        .count();
    let running = weeks.iter().copied().filter(|week| {
        let (first, last) = (week.monday(), week.date(Weekday::Sun));
        goal.runs_between(first, last) && person.is_here_on(last)
    });
    let (mut past_done, mut past_asked) = (0, 0);
    for week in running {
        let (lived, asked) = week_dose(document, person, goal, week);
        past_done += lived;
        past_asked += asked;
    }
    GoalFigures {
        id: goal.id,
        done,
        planned,
        missing: wanted.saturating_sub(done + planned),
        past_done,
        past_asked,
    }
}

/// Lived and asked for in one week. No week makes up for another, and a no lowers nothing.
pub(super) fn week_dose(
    document: &Document,
    person: &Person,
    goal: &Goal,
    week: WeekId,
) -> (usize, usize) {
    let wanted = usize::from(goal.per_week);
    let count = |is_counted| counted(document, person, goal, week, is_counted);
    let refused = count(|presence| *presence == Presence::Refused);
    let lived = count(|presence| matches!(presence, Presence::Came(_))).min(wanted);
    (lived, wanted.saturating_sub(refused).max(lived))
}

/// Records of a week in sessions that serve a goal.
fn counted(
    document: &Document,
    person: &Person,
    goal: &Goal,
    week: WeekId,
    is_counted: fn(&Presence) -> bool,
) -> usize {
    records(document, week, person.id)
        .filter(|record| is_counted(&record.presence))
        .filter(|record| {
            activity_of(document, week, record)
                .is_some_and(|activity| serves(activity, &goal.target))
        })
        .count()
}

/// The activities of the person's sessions in a week that nobody has recorded yet.
fn planned(
    document: &Document,
    person: PersonId,
    week: WeekId,
) -> impl Iterator<Item = &Arc<Activity>> {
    document
        .weeks
        .get(&week)
        .into_iter()
        .flat_map(|plan| &plan.placements.sessions)
        .filter(move |session| session.participants.contains(&person))
        .filter(move |session| {
            !records(document, week, person).any(|record| record.session == session.id)
        })
        .filter_map(|session| document.activities.get(session.activity))
}

fn history(document: &Document, person: PersonId, this_week: WeekId) -> Vec<WeekFigures> {
    let mut weeks = Vec::with_capacity(SHOWN);
    let mut week = this_week;
    for _ in 0..SHOWN {
        weeks.push(week_figures(document, person, week));
        week = week.previous();
    }
    weeks.reverse();
    let first = weeks
        .iter()
        .position(|week| week.planned + week.lived + week.refused > 0)
        .unwrap_or(weeks.len());
    weeks.split_off(first)
}

fn week_figures(document: &Document, person: PersonId, week: WeekId) -> WeekFigures {
    let sessions = document
        .weeks
        .get(&week)
        .into_iter()
        .flat_map(|plan| &plan.placements.sessions);
    let mut figures = WeekFigures {
        week,
        planned: sessions
            .filter(|session| session.participants.contains(&person))
            .count(),
        lived: 0,
        person_absent: 0,
        house_absent: 0,
        refused: 0,
    };
    for record in records(document, week, person) {
        match record.presence {
            Presence::Came(_) => figures.lived += 1,
            Presence::Refused => figures.refused += 1,
            Presence::Absent(AbsenceCause::StaffAbsent | AbsenceCause::Weather) => {
                figures.house_absent += 1;
            }
            Presence::Absent(_) => figures.person_absent += 1,
        }
    }
    figures
}

fn participation(document: &Document, person: PersonId, weeks: &[WeekId]) -> Participation {
    let mut all = Participation::default();
    let records = weeks
        .iter()
        .flat_map(|week| records(document, *week, person));
    for record in records {
        match record.presence {
            Presence::Came(Engagement::VeryActive) => all.engaged[0] += 1,
            Presence::Came(Engagement::Active) => all.engaged[1] += 1,
            Presence::Came(Engagement::Observer) => all.engaged[2] += 1,
            Presence::Came(Engagement::Withdrawn) => all.engaged[3] += 1,
            Presence::Refused => all.refused += 1,
            Presence::Absent(_) => {}
        }
        match record.smiley {
            Some(Smiley::Happy) => all.says[0] += 1,
            Some(Smiley::Neutral) => all.says[1] += 1,
            Some(Smiley::Unhappy) => all.says[2] += 1,
            None => {}
        }
    }
    all
}

#[cfg(test)]
mod tests;
