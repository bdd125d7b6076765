//! Another week, or the week template, taken over into a week.

use crate::domain::{
    document::Document,
    id::SessionId,
    plan::{Placements, Session},
    time::WeekId,
};

/// The placements as they suit this week: sessions of their own, without the people who are away, nothing held, and
/// only the appointments that take place. Days when the house is closed stay empty.
pub fn copied(
    document: &Document,
    from: &Placements,
    week: WeekId,
    mut new_id: impl FnMut() -> SessionId,
) -> Placements {
    let sessions = from
        .sessions
        .iter()
        .filter(|session| !document.house.is_closed_on(week.date(session.day)))
        .map(|session| {
            let date = week.date(session.day);
            let comes = |id: &crate::domain::id::PersonId| {
                document.persons.get(*id).is_some_and(|person| {
                    person.is_here_on(date)
                        && person.presence.get(session.day).is_some()
                        && !person.absences.iter().any(|absence| {
                            absence.span.hours.is_none() && absence.span.covers(date)
                        })
                })
            };
            Session {
                id: new_id(),
                participants: session.participants.iter().copied().filter(comes).collect(),
                is_pinned: false,
                held: Vec::new(),
                ..session.clone()
            }
        })
        .collect();
    let appointments = from
        .appointments
        .iter()
        .filter(|placed| {
            !document.house.is_closed_on(week.date(placed.day))
                && document
                    .appointments
                    .get(placed.appointment)
                    .is_some_and(|appointment| appointment.occurs_in(week))
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
