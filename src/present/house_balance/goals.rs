//! Goals of everybody, by what they aim at.

use super::{Followed, Share};
use crate::{
    domain::{
        activity::Domain, attendance::Presence, document::Document, project::GoalTarget,
        serafin::SerafinCode,
    },
    present::person_coverage::serves,
};
use chrono::Weekday;
use std::collections::BTreeMap;

/// What goals aim at: a domain of activities, or a branch of the nomenclature of needs.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Aim {
    /// A domain.
    Domain(Domain),
    /// A branch of needs, such as 1.2.
    Needs(SerafinCode),
}

impl Aim {
    fn of(target: &GoalTarget) -> Self {
        match target {
            GoalTarget::Domain(domain) => Self::Domain(*domain),
            GoalTarget::Need(code) => {
                let branch: Vec<&str> = code.as_str().split('.').take(2).collect();
                Self::Needs(SerafinCode::new(&branch.join(".")))
            }
        }
    }
}

/// The goals that aim at one thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Served {
    /// What they aim at.
    pub aim: Aim,
    /// How many goals.
    pub goals: usize,
    /// Lived, of what was asked for; no week makes up for another and refusals are taken off.
    pub dose: Share,
}

/// Over the finished weeks that were followed, least served first.
pub(super) fn served(document: &Document, followed: &[Followed]) -> Vec<Served> {
    let mut by_aim: BTreeMap<Aim, Served> = BTreeMap::new();
    for person in document.persons.iter() {
        for goal in &person.project.goals {
            let mut dose = Share::default();
            for week in followed.iter().filter(|week| week.is_finished) {
                let (first, last) = (week.week.monday(), week.week.date(Weekday::Sun));
                if !goal.runs_between(first, last) || !person.is_here_on(last) {
                    continue;
                }
                let count = |is_counted: fn(Presence) -> bool| {
                    week.of(person.id)
                        .iter()
                        .filter(|lived| is_counted(lived.presence))
                        .filter(|lived| {
                            lived
                                .activity
                                .is_some_and(|activity| serves(activity, &goal.target))
                        })
                        .count()
                };
                let wanted = usize::from(goal.per_week);
                let lived = count(|presence| matches!(presence, Presence::Came(_))).min(wanted);
                let refused = count(|presence| presence == Presence::Refused);
                dose.add(lived, wanted.saturating_sub(refused).max(lived));
            }
            if dose.all > 0 {
                let aim = Aim::of(&goal.target);
                let served = by_aim.entry(aim.clone()).or_insert_with(|| Served {
                    aim,
                    goals: 0,
                    dose: Share::default(),
                });
                served.goals += 1;
                served.dose.add(dose.part, dose.all);
            }
        }
    }
    let mut all: Vec<Served> = by_aim.into_values().collect();
    all.sort_by_key(|served| served.dose.percent());
    all
}
