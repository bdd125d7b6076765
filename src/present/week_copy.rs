//! Another week, or the week template, taken over into a week.

use super::week_cards::Card;
use crate::domain::{
    document::Document,
    id::{PersonId, SessionId},
    occurrence::occurs_in,
    plan::{Placements, Session},
    time::{Minutes, TimeRange, WeekId},
};
use chrono::{NaiveDate, Weekday};
use std::sync::Arc;

/// A copy of a session at another time of the week, held there, with its leaders and those of its people who come that
/// day and have nothing else then.
pub fn session(
    document: &Document,
    week: WeekId,
    cards: &[Arc<Card>],
    source: &Session,
    (id, day, start): (SessionId, Weekday, Minutes),
) -> Session {
    let range = TimeRange::lasting(start, source.duration);
    let is_free = |person: &PersonId| {
        comes(document, *person, week.date(day))
            && !cards.iter().any(|card| {
                card.day == day
                    && range.is_some_and(|range| range.overlaps(card.range))
                    && card.persons.contains(person)
            })
    };
    Session {
        id,
        day,
        start,
        participants: source
            .participants
            .iter()
            .copied()
            .filter(is_free)
            .collect(),
        is_pinned: true,
        held: Vec::new(),
        series: None,
        ..source.clone()
    }
}

/// Whether a person comes on a date.
pub(super) fn comes(document: &Document, id: PersonId, date: NaiveDate) -> bool {
    document.persons.get(id).is_some_and(|person| {
        person.is_here_on(date)
            && person.usual().on(date).is_some()
            && !person
                .absences
                .iter()
                .any(|absence| absence.span.is_whole_day_on(date))
    })
}

/// The placements as they suit this week: sessions of their own, without the people who are away, nothing held, and
/// only the appointments that take place. Days when the house is closed stay empty. A repeated session is not copied: it
/// has its own in each of its weeks, and those of this week stay.
pub fn copied(
    document: &Document,
    from: &Placements,
    week: WeekId,
    mut new_id: impl FnMut() -> SessionId,
) -> Placements {
    let own = document.week(week);
    let repeated = own.placements.sessions.iter();
    let repeated = repeated.filter(|session| session.series.is_some()).cloned();
    let sessions = from
        .sessions
        .iter()
        .filter(|session| session.series.is_none())
        .filter(|session| !document.house.is_closed_on(week.date(session.day)))
        .map(|session| {
            let date = week.date(session.day);
            let comes = |id: &PersonId| comes(document, *id, date);
            Session {
                id: new_id(),
                participants: session.participants.iter().copied().filter(comes).collect(),
                is_pinned: false,
                held: Vec::new(),
                ..session.clone()
            }
        })
        .chain(repeated)
        .collect();
    let appointments = from
        .appointments
        .iter()
        .filter(|placed| {
            !document.house.is_closed_on(week.date(placed.day))
                && document
                    .appointments
                    .get(placed.appointment)
                    .is_some_and(|appointment| occurs_in(document, week, appointment))
        })
        .map(|placed| crate::domain::plan::PlacedAppointment {
            is_pinned: false,
            ..placed.clone()
        })
        .collect();
    Placements {
        sessions,
        appointments,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo;
    use chrono::NaiveDate;

    #[test]
    fn a_copied_week_has_sessions_of_its_own_that_nobody_holds() {
        let document = demo::small(NaiveDate::from_ymd_opt(2026, 11, 24).unwrap());
        let week: WeekId = "2026-W48".parse().unwrap();
        let last = document.week(week.previous());
        let mut next = 0;
        let copy = copied(&document, &last.placements, week, || {
            next += 1;
            SessionId(next)
        });
        assert_eq!(copy.sessions.len(), last.placements.sessions.len());
        assert!(!copy.sessions.is_empty());
        for session in &copy.sessions {
            assert!(!session.is_pinned && session.held.is_empty());
            assert!(last.placements.session(session.id).is_none());
        }
    }
}
