//! Wishes that name an activity: how many were granted.

use super::{Followed, Share};
use crate::domain::{attendance::Presence, document::Document};
use chrono::Weekday;

/// Wishes over the finished weeks that were followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Wishes {
    /// Granted at least once, of all that could be.
    pub granted: Share,
    /// Times lived, of all times wished.
    pub times: Share,
}

pub(super) fn wishes(document: &Document, followed: &[Followed]) -> Wishes {
    let mut all = Wishes::default();
    for person in document.persons.iter() {
        for wish in &person.project.wishes {
            let Some(activity) = wish.activity else {
                continue;
            };
            let mut times = Share::default();
            for week in followed.iter().filter(|week| week.is_finished) {
                let end = week.week.date(Weekday::Sun);
                // Nobody could follow a wish before it was said.
                let is_said = wish.said_on.is_none_or(|said| said <= end);
                if !is_said || !person.is_here_on(end) {
                    continue;
                }
                let wanted = usize::from(wish.per_week);
                let lived = week.of(person.id).iter().filter(|lived| {
                    matches!(lived.presence, Presence::Came(_))
                        && lived.activity.is_some_and(|a| a.id == activity)
                });
                times.add(lived.count().min(wanted), wanted);
            }
            if times.all > 0 {
                all.granted.add(usize::from(times.part > 0), 1);
                all.times.add(times.part, times.all);
            }
        }
    }
    all
}
