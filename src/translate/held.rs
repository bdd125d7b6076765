//! What of the week nobody may touch any more: days that a human locked, and the time that was lived.

use super::{Frame, Translation};
use crate::{
    domain::{
        document::Document,
        memory::lived_until,
        plan::WeekPlan,
        time::{Minutes, WeekId},
    },
    planner::instance::{DaySpan, Instance},
};
use chrono::{NaiveDateTime, Weekday};
use std::sync::Arc;

/// The times of a week that are settled.
pub(super) struct Held {
    plan: Arc<WeekPlan>,
    lived: Option<(Weekday, Minutes)>,
}

impl Held {
    pub(super) fn of(document: &Document, week: WeekId, now: Option<NaiveDateTime>) -> Self {
        let plan = document.week(week);
        let records = document.attendance.get(&week);
        let records = records.map_or(&[][..], |records| records.as_slice());
        Self {
            lived: lived_until(&plan, records, now),
            plan,
        }
    }

    /// Whether what begins then stays as it is.
    pub(super) fn holds(&self, day: Weekday, start: Minutes) -> bool {
        let at = |day: Weekday| day.num_days_from_monday();
        let is_lived = self
            .lived
            .is_some_and(|(last, end)| (at(day), start) < (at(last), end));
        is_lived || self.plan.locked_days.contains(&day)
    }

    /// The settled spans of the week.
    pub(super) fn spans(&self, frame: &Frame) -> Vec<DaySpan> {
        let mut spans: Vec<DaySpan> = Vec::new();
        for day in 0..frame.days {
            for slot in 0..frame.slots {
                if !self.holds(frame.weekday(day), frame.time(slot)) {
                    continue;
                }
                match spans.last_mut() {
                    Some(last) if last.day == day && last.to == slot => last.to += 1,
                    _ => spans.push(DaySpan {
                        day,
                        from: slot,
                        to: slot + 1,
                    }),
                }
            }
        }
        spans
    }
}

/// Keeps a search out of what is settled: whatever nobody has there is closed to them, so that nothing new can be planned and nobody
/// joins what was held. Humans who correct the past are free of it.
pub fn close_settled(translation: &Translation, document: &Document, instance: &mut Instance) {
    let (frame, settled) = (&translation.frame, &translation.settled);
    if settled.is_empty() {
        return;
    }
    let plan = document.week(translation.week);
    for planned in &mut instance.persons {
        let Some(person) = translation.person(&planned.id) else {
            continue;
        };
        let sessions = plan.placements.sessions.iter();
        let own: Vec<DaySpan> = sessions
            .filter(|session| session.participants.contains(&person))
            .filter_map(|session| frame.on(session.day, session.range()?))
            .collect();
        planned
            .busy
            .extend(settled.iter().flat_map(|span| without(*span, &own)));
    }
}

/// What is left of a span.
fn without(span: DaySpan, taken: &[DaySpan]) -> Vec<DaySpan> {
    let mut left = vec![span];
    for taken in taken.iter().filter(|taken| taken.day == span.day) {
        left = left
            .into_iter()
            .flat_map(|span| {
                let before = DaySpan {
                    to: span.to.min(taken.from),
                    ..span
                };
                let after = DaySpan {
                    from: span.from.max(taken.to),
                    ..span
                };
                [before, after]
            })
            .filter(|span| span.from < span.to)
            .collect();
    }
    left
}
