//! How people took to activities, from the last weeks of follow-up. A refusal counts neither for nor against.

use crate::domain::{
    attendance::{Engagement, Presence, Smiley},
    document::Document,
    id::{ActivityId, PersonId},
};
use std::collections::BTreeMap;

/// Weeks of follow-up that are read.
const WEEKS_READ: usize = 12;

/// How a person took to one activity.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Past {
    /// Times the person came.
    pub came: usize,
    /// Times it was good: the person's own word first, the staff's view without one.
    pub enjoyed: usize,
    /// Times the person was not happy.
    pub disliked: usize,
}

/// What is known, by person and activity.
pub(super) type History = BTreeMap<(PersonId, ActivityId), Past>;

/// The last weeks of follow-up, by person and activity.
pub(super) fn history(document: &Document) -> History {
    let mut history = History::new();
    for (week, records) in document.attendance.iter().rev().take(WEEKS_READ) {
        let plan = document.week(*week);
        let activities: BTreeMap<_, _> = plan
            .placements
            .sessions
            .iter()
            .map(|session| (session.id, session.activity))
            .collect();
        for record in records.iter() {
            let Some(activity) = activities.get(&record.session) else {
                continue;
            };
            let past = history.entry((record.person, *activity)).or_default();
            let Presence::Came(engagement) = record.presence else {
                continue;
            };
            past.came += 1;
            match (record.smiley, engagement) {
                (Some(Smiley::Happy), _) | (None, Engagement::VeryActive | Engagement::Active) => {
                    past.enjoyed += 1;
                }
                (Some(Smiley::Unhappy), _) => past.disliked += 1,
                _ => {}
            }
        }
    }
    history
}
