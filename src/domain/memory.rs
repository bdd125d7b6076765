//! What of the past the planning of a week looks back on.

use super::{
    attendance::{Attendance, Presence},
    id::SessionId,
    person::AbsenceCause,
    plan::WeekPlan,
    time::{Minutes, WeekId},
};
use chrono::{Datelike, NaiveDateTime, Weekday};
use std::{cmp::Ordering, collections::BTreeSet};

/// Weeks looked back on; what is older weighs little.
const REMEMBERED: usize = 6;

/// The weeks that the planning of a week reads: those remembered, oldest first, and itself.
pub fn weeks_read(week: WeekId) -> Vec<WeekId> {
    let before = |week: &WeekId| Some(week.previous());
    let mut weeks: Vec<WeekId> = std::iter::successors(Some(week), before)
        .take(REMEMBERED + 1)
        .collect();
    weeks.reverse();
    weeks
}

/// Whether a record of the follow-up changes what the house gave: the session failed for the house's part, or somebody
/// came without being planned. A person who said no or stayed away was offered it all the same.
pub const fn is_remembered(presence: Presence, is_ad_hoc: bool) -> bool {
    match presence {
        Presence::Absent(cause) => matches!(
            cause,
            AbsenceCause::StaffAbsent | AbsenceCause::Weather | AbsenceCause::Transport
        ),
        Presence::Came(_) => is_ad_hoc,
        Presence::Refused => false,
    }
}

/// Until when a week was lived: the end of its last session that the follow-up speaks of, or what the clock says, if it is
/// asked. What begins before that is a fact, and nothing new can be proposed there.
pub fn lived_until(
    plan: &WeekPlan,
    records: &[Attendance],
    now: Option<NaiveDateTime>,
) -> Option<(Weekday, Minutes)> {
    let noted: BTreeSet<SessionId> = records.iter().map(|record| record.session).collect();
    let sessions = plan.placements.sessions.iter();
    sessions
        .filter(|session| noted.contains(&session.id))
        .map(|session| (session.day, session.start.plus(session.duration)))
        .chain(now.and_then(|now| passed(plan, now)))
        .max_by_key(|(day, end)| (day.num_days_from_monday(), *end))
}

/// Whether all of a planned week was lived, by the clock.
pub fn is_over(plan: &WeekPlan, now: NaiveDateTime) -> bool {
    passed(plan, now).is_some_and(|(_, end)| end == Minutes::DAY_END)
}

/// How much of a week is over. Of one that nobody planned nothing was lived: its first proposal may fill it whole.
fn passed(plan: &WeekPlan, now: NaiveDateTime) -> Option<(Weekday, Minutes)> {
    if plan.is_unplanned() {
        return None;
    }
    match plan.week.cmp(&WeekId::of(now.date())) {
        Ordering::Less => Some((Weekday::Sun, Minutes::DAY_END)),
        Ordering::Equal => Some((now.weekday(), Minutes::of(now.time()))),
        Ordering::Greater => None,
    }
}
