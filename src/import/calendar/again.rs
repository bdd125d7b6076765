//! An event that comes again: what the house holds of it, and the edits that make the house hold it as the file has it now.
//!
//! The file decides when, where outside the house, and, of an appointment that moved, whether it is still to be confirmed.
//! All else was made better here by somebody (the title, a room, who goes along, a week left out) and stays.

use super::{
    EventRow,
    take::{Choices, appointments, id, ids},
};
use crate::domain::{
    appointment::{Appointment, Place, Recurrence, Timing},
    document::Document,
    edit::{Command, Entry, EntryId},
    id::{AppointmentId, PersonId},
    time::{DateSpan, TimeRange, WEEKDAYS, WeekId},
};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// How an event of the file stands to what the house holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It was not taken yet.
    New,
    /// The house holds it as the file has it.
    Taken,
    /// The house holds it otherwise: it moved, or has other dates.
    Changed,
    /// It was cancelled, and the house holds it still.
    Cancelled,
    /// It was cancelled, and the house does not hold it.
    Nothing,
}

/// How an event that becomes appointments of this person stands.
pub fn standing(
    document: &Document,
    person: PersonId,
    row: &EventRow,
    choices: &Choices,
) -> Standing {
    let is_held = !held(document, person, row).is_empty();
    let is_same = edits(document, person, row, choices).is_empty();
    match (row.is_cancelled(), is_held, is_same) {
        (true, _, true) => Standing::Nothing,
        (true, _, false) => Standing::Cancelled,
        (false, false, _) => Standing::New,
        (false, true, true) => Standing::Taken,
        (false, true, false) => Standing::Changed,
    }
}

/// When what the edits move or take out takes place so far.
pub(super) fn gone(
    document: &Document,
    person: PersonId,
    row: &EventRow,
    choices: &Choices,
) -> Vec<DateSpan> {
    let edits = edits(document, person, row, choices).into_iter();
    let moved = edits.filter_map(|edit| match edit {
        Command::Remove(EntryId::Appointment(id)) => document.appointments.get(id),
        Command::Put(entry) => match *entry {
            Entry::Appointment(new) => {
                let old = document.appointments.get(new.id)?;
                (old.timing != new.timing || old.duration != new.duration).then_some(old)
            }
            _ => None,
        },
        _ => None,
    });
    moved
        .filter_map(|one| match one.timing {
            Timing::Fixed { date, start } => Some(DateSpan {
                hours: TimeRange::lasting(start, one.duration),
                ..DateSpan::day(date)
            }),
            Timing::ToPlace { .. } => None,
        })
        .collect()
}

/// The edits after which the house holds the event as the file has it; none if it does already.
pub fn edits(
    document: &Document,
    person: PersonId,
    row: &EventRow,
    choices: &Choices,
) -> Vec<Command> {
    let held = held(document, person, row);
    let wanted = if row.is_cancelled() {
        Vec::new()
    } else {
        ids(document, person, row)
    };
    let gone = || {
        held.iter()
            .filter(|(id, one)| !wanted.contains(id) && !is_over(one, choices.from))
            .map(|(_, one)| *one)
    };
    let renew = |new: Appointment| {
        // What took its place keeps what was noted here about the one that goes.
        let old = held.get(&new.id).copied().or_else(|| gone().next());
        old.map_or_else(|| new.clone(), |old| renewed(old, &new, row))
    };
    let is_kept = |new: &Appointment| held.get(&new.id).is_some_and(|old| *old == new);
    let now = appointments(document, person, row, choices).into_iter();
    let puts = now
        .filter(|_| !row.is_cancelled())
        .map(renew)
        .filter(|new| !is_kept(new))
        .map(|new| Command::Put(Box::new(Entry::Appointment(new))));
    let ends = gone().map(|one| end(one, choices.from));
    ends.chain(puts).collect()
}

/// The appointments of the house that came from this event, by whichever of its identifiers.
fn held<'a>(
    document: &'a Document,
    person: PersonId,
    row: &EventRow,
) -> BTreeMap<AppointmentId, &'a Appointment> {
    let of = |part: &str| id(person, &row.uid, part);
    let weekdays = WEEKDAYS.iter().map(|day| of(&day.to_string()));
    let dates = row.dates.iter().map(|date| of(&date.to_string()));
    let by_id = weekdays
        .chain(dates)
        .chain([of("")])
        .filter_map(|id| document.appointments.get(id));
    // A date that the file no longer has is told by the appointment itself.
    let by_date = document.appointments.iter().filter(|one| {
        one.persons.contains(&person)
            && first(one).is_some_and(|date| of(&date.to_string()) == one.id)
    });
    by_id.chain(by_date).map(|one| (one.id, &**one)).collect()
}

/// The appointment as the file has it now, with what the file does not decide.
fn renewed(old: &Appointment, new: &Appointment, row: &EventRow) -> Appointment {
    let mut next = Appointment {
        id: new.id,
        duration: new.duration,
        timing: timing(old, new),
        repeats: new.repeats.as_ref().map(|repeats| Recurrence {
            except: excepted(old, repeats),
            ..repeats.clone()
        }),
        ..old.clone()
    };
    if !row.place.is_empty() {
        next.place = place(&old.place, &new.place);
    }
    // What somebody confirmed here stays so, until it moves.
    let is_moved = next.timing != old.timing || next.duration != old.duration;
    next.to_confirm = new.to_confirm && (old.to_confirm || is_moved);
    next
}

/// Each file tells a series from the day it is read: one that goes on began when it began.
fn timing(old: &Appointment, new: &Appointment) -> Timing {
    if let (Some(before), Some(repeats), Timing::Fixed { date, start }) =
        (first(old), &new.repeats, &new.timing)
    {
        let every = 7 * i64::from(repeats.every_weeks.max(1));
        let days = (*date - before).num_days();
        if old.repeats.is_some() && days >= 0 && days % every == 0 {
            return Timing::Fixed {
                date: before,
                start: *start,
            };
        }
    }
    new.timing.clone()
}

/// The weeks left out, here or by the file.
fn excepted(old: &Appointment, repeats: &Recurrence) -> Vec<WeekId> {
    let mut except = old
        .repeats
        .as_ref()
        .map_or_else(Vec::new, |repeats| repeats.except.clone());
    for week in &repeats.except {
        if !except.contains(week) {
            except.push(*week);
        }
    }
    except
}

/// A professional's calendar names the whole house where the team has chosen a room: only a room that it names, or
/// another address, is news.
fn place(old: &Place, new: &Place) -> Place {
    match (old, new) {
        (Place::Outside { travel, escort, .. }, Place::Outside { address, .. }) => Place::Outside {
            address: address.clone(),
            travel: *travel,
            escort: *escort,
        },
        (Place::OnSite { room: one, .. }, Place::OnSite { room: other, .. }) if one == other => {
            old.clone()
        }
        (_, Place::OnSite { .. }) => new.clone(),
        _ => old.clone(),
    }
}

fn first(appointment: &Appointment) -> Option<NaiveDate> {
    match appointment.timing {
        Timing::Fixed { date, .. } => Some(date),
        Timing::ToPlace { .. } => None,
    }
}

/// Whether it is over before this day. What is past stays as it was lived, whatever the file says now.
fn is_over(appointment: &Appointment, from: NaiveDate) -> bool {
    match &appointment.repeats {
        Some(repeats) => repeats.until.is_some_and(|until| until < from),
        None => first(appointment).is_some_and(|date| date < from),
    }
}

/// Takes out an appointment that the file no longer has; of a series that has begun, what is to come.
fn end(appointment: &Appointment, from: NaiveDate) -> Command {
    let has_begun = first(appointment).is_some_and(|date| date < from);
    match &appointment.repeats {
        Some(repeats) if has_begun => Command::Put(Box::new(Entry::Appointment(Appointment {
            repeats: Some(Recurrence {
                until: from.pred_opt(),
                ..repeats.clone()
            }),
            ..appointment.clone()
        }))),
        _ => Command::Remove(EntryId::Appointment(appointment.id)),
    }
}
