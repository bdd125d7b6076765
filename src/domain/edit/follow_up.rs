//! Follow-up: records written, changed, taken back. A change of what was noted before leaves a trace.

use super::{Stamp, note};
use crate::domain::{
    attendance::{Attendance, Noted},
    document::Document,
    id::{PersonId, SessionId},
    journal::DecisionKind,
    time::WeekId,
};
use std::sync::Arc;

/// For how many minutes a change by the same hand still belongs to the first entry, and is no correction.
const ENTRY_MINUTES: i64 = 30;

/// Writes records in the place of those of the same session and person.
pub(super) fn record(document: &mut Document, week: WeekId, records: &[Attendance], stamp: &Stamp) {
    for record in records {
        trace(
            document,
            week,
            (record.session, record.person),
            Some(record.noted()),
            stamp,
        );
        let kept = Arc::make_mut(document.attendance.entry(week).or_default());
        match kept
            .iter_mut()
            .find(|old| (old.session, old.person) == (record.session, record.person))
        {
            Some(old) => *old = record.clone(),
            None => kept.push(record.clone()),
        }
    }
}

/// Takes a record back.
pub(super) fn unrecord(
    document: &mut Document,
    week: WeekId,
    session: SessionId,
    person: PersonId,
    stamp: &Stamp,
) {
    trace(document, week, (session, person), None, stamp);
    if let Some(kept) = document.attendance.get_mut(&week) {
        Arc::make_mut(kept).retain(|old| (old.session, old.person) != (session, person));
    }
}

/// Notes in the journal what stood there, if it was noted by another hand or some time ago.
fn trace(
    document: &mut Document,
    week: WeekId,
    (session, person): (SessionId, PersonId),
    now: Option<Noted>,
    stamp: &Stamp,
) {
    let old = document.attendance.get(&week).and_then(|kept| {
        kept.iter()
            .find(|old| (old.session, old.person) == (session, person))
    });
    let Some(old) = old else { return };
    let is_same_entry =
        old.by == stamp.by && (stamp.at - old.at).num_minutes().abs() < ENTRY_MINUTES;
    let was = old.noted();
    if is_same_entry || now == Some(was) {
        return;
    }
    let kind = DecisionKind::Corrected {
        session,
        person,
        was,
        now,
    };
    note(document, Some(week), kind, stamp);
}
