//! Whose data are kept for longer than they should be: two years after the last contact, a human decides.
//!
//! The last contact is the last trace of the person in the house: the last day noted in the record, else the last time that
//! the person came, was planned or had an appointment. So people of whom nobody noted that they left are found as well,
//! and those of whom nothing at all has a date, once the house has been followed here for so long.

use super::names;
use crate::domain::{
    appointment::{Appointment, Timing},
    attendance::Presence,
    document::Document,
    id::{PersonId, SessionId},
    journal::DecisionKind,
    person::Person,
    time::WeekId,
};
use chrono::{Days, Months, NaiveDate};
use std::collections::{BTreeMap, BTreeSet};

/// Two years after the last contact, as the authority for data protection advises for social care.
pub const KEPT: Months = Months::new(24);
/// A decision to keep longer holds so long.
pub const LONGER: Months = Months::new(12);

/// What the last contact was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trace {
    /// Nothing has a date: all that is known is since when the house is followed here.
    Nothing,
    /// Something dated in the record: the arrival, the project, a wish, a refusal.
    Record,
    /// A place in a plan of which nobody noted what became of it.
    Planned,
    /// An appointment.
    Appointment,
    /// Came, or said no, as the follow-up notes.
    FollowUp,
    /// The last day in the house.
    Left,
}

/// A person to decide about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// Who.
    pub id: PersonId,
    /// Name.
    pub name: String,
    /// Last contact.
    pub last: NaiveDate,
    /// What it was.
    pub trace: Trace,
    /// Whether the day when the person left is noted.
    pub has_left: bool,
}

/// The people to decide about, longest gone first.
pub fn due(document: &Document, today: NaiveDate) -> Vec<Due> {
    let is_kept = |person: &Person| {
        document.journal.iter().any(|entry| {
            matches!(entry.kind, DecisionKind::Kept { person: of, until, .. } if of == person.id && today <= until)
        })
    };
    let lived = lived(document, today);
    // Whoever came to the house long before it used this program was not without contact all that time, unless it is noted
    // when the person left.
    let begun = begun(document);
    // A record just made has nothing dated either, until its first week is planned.
    let awaited = today.checked_add_months(KEPT).unwrap_or(today);
    let awaited = self::lived(document, awaited);
    let mut due: Vec<Due> = document
        .persons
        .iter()
        .filter_map(|person| {
            let is_awaited = awaited.contains_key(&person.id);
            let raised_to = match person.left {
                Some(_) => NaiveDate::MIN,
                None => begun.unwrap_or(today),
            };
            let traces = [
                person.left.map(|left| (left, Trace::Left)),
                record(person, today).map(|date| (date.max(raised_to), Trace::Record)),
                lived.get(&person.id).copied(),
                begun
                    .filter(|_| !is_awaited && person.left.is_none())
                    .map(|date| (date, Trace::Nothing)),
            ];
            let (last, trace) = traces.into_iter().flatten().max()?;
            let is_over = last.checked_add_months(KEPT).is_some_and(|end| end < today);
            (is_over && !is_kept(person)).then(|| Due {
                id: person.id,
                name: names::full(person),
                last,
                trace,
                has_left: person.left.is_some_and(|left| left < today),
            })
        })
        .collect();
    due.sort_by_key(|due| due.last);
    due
}

/// The first day of which anything of the house is kept.
fn begun(document: &Document) -> Option<NaiveDate> {
    let weeks = document.weeks.keys().chain(document.attendance.keys());
    let noted = document.journal.iter().map(|entry| entry.at.date());
    weeks.map(|week| week.monday()).chain(noted).min()
}

/// The last past day that the person's own record tells.
fn record(person: &Person, today: NaiveDate) -> Option<NaiveDate> {
    let project = &person.project;
    let wishes = project.wishes.iter().filter_map(|wish| wish.said_on);
    let refusals = person.refusals.iter().map(|refusal| refusal.since);
    let dates = [person.arrived, project.signed_on].into_iter().flatten();
    let all = dates.chain(wishes).chain(refusals);
    all.filter(|date| *date <= today).max()
}

/// The last time that each person came, was planned or had an appointment, until today.
fn lived(document: &Document, today: NaiveDate) -> BTreeMap<PersonId, (NaiveDate, Trace)> {
    let mut last = BTreeMap::new();
    let mut add = |person: PersonId, date: NaiveDate, trace: Trace| {
        if date <= today {
            let known = last.entry(person).or_insert((date, trace));
            *known = (*known).max((date, trace));
        }
    };
    for (week, records) in &document.attendance {
        let plan = document.weeks.get(week);
        for record in records.iter() {
            let session = plan.and_then(|plan| plan.placements.session(record.session));
            let date = session.map_or_else(|| week.monday(), |session| week.date(session.day));
            if !matches!(record.presence, Presence::Absent(_)) {
                add(record.person, date, Trace::FollowUp);
            }
        }
    }
    for (week, plan) in &document.weeks {
        let absent = absent(document, *week);
        for session in &plan.placements.sessions {
            for person in &session.participants {
                if !absent.contains(&(session.id, *person)) {
                    add(*person, week.date(session.day), Trace::Planned);
                }
            }
        }
        for placed in &plan.placements.appointments {
            let appointment = document.appointments.get(placed.appointment);
            for person in appointment
                .iter()
                .flat_map(|appointment| &appointment.persons)
            {
                add(*person, week.date(placed.day), Trace::Appointment);
            }
        }
    }
    for appointment in document.appointments.iter() {
        if let Some(date) = last_fixed(appointment, today) {
            for person in &appointment.persons {
                add(*person, date, Trace::Appointment);
            }
        }
    }
    last
}

/// Who was noted as absent in a week: a plan that was not lived is no contact.
fn absent(document: &Document, week: WeekId) -> BTreeSet<(SessionId, PersonId)> {
    let records = document.attendance.get(&week);
    let records = records.iter().flat_map(|records| records.iter());
    records
        .filter(|record| matches!(record.presence, Presence::Absent(_)))
        .map(|record| (record.session, record.person))
        .collect()
}

/// The last day until today of an appointment at a fixed time.
fn last_fixed(appointment: &Appointment, today: NaiveDate) -> Option<NaiveDate> {
    let Timing::Fixed { date: first, .. } = appointment.timing else {
        return None;
    };
    let Some(repeats) = &appointment.repeats else {
        return Some(first);
    };
    let end = repeats.until.map_or(today, |until| until.min(today));
    let every = 7 * u64::from(repeats.every_weeks.max(1));
    let days = u64::try_from((end - first).num_days()).ok()?;
    first.checked_add_days(Days::new(days - days % every))
}

#[cfg(test)]
mod tests;
