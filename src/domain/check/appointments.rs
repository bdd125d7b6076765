//! Rules of appointments.

use super::{Checker, Issue, IssueKind, MAX_TEXT};
use crate::domain::{
    appointment::{Appointment, Place, Professional, Timing},
    document::Document,
    time::TimeRange,
};

/// What is wrong with an appointment, in this document.
pub fn check_appointment(document: &Document, appointment: &Appointment) -> Vec<Issue> {
    let mut checker = Checker::within(document);
    checker.name("title", &appointment.title);
    checker.text("note", &appointment.note, MAX_TEXT);
    if appointment.persons.is_empty() {
        checker.add("persons", IssueKind::Missing);
    }
    checker.once("persons", appointment.persons.iter().copied());
    for (at, person) in appointment.persons.iter().enumerate() {
        checker.person(format_args!("persons[{at}]"), *person);
    }
    checker.number("duration", appointment.duration, 5, 720);
    match &appointment.with {
        Professional::Visitor(id) => checker.visitor("with", *id),
        Professional::Staff(id) => checker.staff("with", *id),
        Professional::Other(name) => checker.name("with", name),
    }
    match &appointment.place {
        Place::OnSite { room, feature } => match room {
            Some(room) => checker.room("place.room", *room),
            None => checker.name("place.feature", feature.as_str()),
        },
        Place::Outside {
            travel,
            escort,
            address,
        } => {
            checker.text("place.address", address, MAX_TEXT);
            checker.number("place.travel", *travel, 0, 300);
            if let Some(escort) = escort {
                checker.staff("place.escort", *escort);
            }
        }
        Place::Remote { room, link } => {
            checker.text("place.link", link, MAX_TEXT);
            if let Some(room) = room {
                checker.room("place.room", *room);
            }
        }
    }
    match &appointment.timing {
        Timing::Fixed { start, .. } => {
            if TimeRange::lasting(*start, appointment.duration).is_none() {
                checker.add("timing.start", IssueKind::PastMidnight);
            }
        }
        Timing::ToPlace { from, until, .. } => {
            if until.is_some_and(|until| until < *from) {
                checker.add("timing.until", IssueKind::EndBeforeStart);
            }
        }
    }
    if let Some(recurrence) = &appointment.repeats {
        checker.number("repeats.every_weeks", recurrence.every_weeks, 1, 52);
    }
    checker.issues
}
