//! Rules of plans: references and times only. Whether a plan is good is the planner's business.

use super::{Checker, Issue, IssueKind, Referent};
use crate::domain::{
    attendance::Attendance,
    document::Document,
    plan::{PlacedAppointment, Placements, Session, WeekPlan},
};
use std::fmt;

/// What is wrong with a week's plan, in this document.
pub fn check_week(document: &Document, plan: &WeekPlan) -> Vec<Issue> {
    check_placements(document, &plan.placements)
}

/// What is wrong with what stands in a plan.
pub fn check_placements(document: &Document, placements: &Placements) -> Vec<Issue> {
    let mut checker = Checker::within(document);
    checker.once(
        "sessions",
        placements.sessions.iter().map(|session| session.id),
    );
    for (at, session) in placements.sessions.iter().enumerate() {
        check_session(&mut checker, format_args!("sessions[{at}]"), session);
    }
    checker.once(
        "appointments",
        placements
            .appointments
            .iter()
            .map(|placed| placed.appointment),
    );
    for (at, placed) in placements.appointments.iter().enumerate() {
        check_placed(&mut checker, format_args!("appointments[{at}]"), placed);
    }
    checker.issues
}

/// What is wrong with records of the follow-up: of somebody who was erased nothing more is noted.
pub fn check_attendance(document: &Document, records: &[Attendance]) -> Vec<Issue> {
    let mut checker = Checker::within(document);
    for (at, record) in records.iter().enumerate() {
        checker.person(format_args!("[{at}].person"), record.person);
    }
    checker.issues
}

fn check_session(checker: &mut Checker<'_>, path: fmt::Arguments<'_>, session: &Session) {
    checker.activity(format_args!("{path}.activity"), session.activity);
    checker.room(format_args!("{path}.room"), session.room);
    checker.number(format_args!("{path}.duration"), session.duration, 5, 720);
    if session.range().is_none() {
        checker.add(format_args!("{path}.start"), IssueKind::PastMidnight);
    }
    checker.once(
        format_args!("{path}.leaders"),
        session.leaders.iter().copied(),
    );
    checker.once(
        format_args!("{path}.participants"),
        session.participants.iter().copied(),
    );
    checker.once(format_args!("{path}.held"), session.held.iter().copied());
    for (at, leader) in session.leaders.iter().enumerate() {
        checker.staff(format_args!("{path}.leaders[{at}]"), *leader);
    }
    for (at, person) in session.participants.iter().enumerate() {
        checker.person(format_args!("{path}.participants[{at}]"), *person);
    }
    for (at, person) in session.held.iter().enumerate() {
        checker.person(format_args!("{path}.held[{at}]"), *person);
    }
}

fn check_placed(checker: &mut Checker<'_>, path: fmt::Arguments<'_>, placed: &PlacedAppointment) {
    checker.known(path, Referent::Appointment, |document| {
        document.appointments.contains(placed.appointment)
    });
    if let Some(room) = placed.room {
        checker.room(format_args!("{path}.room"), room);
    }
    checker.number(format_args!("{path}.start"), placed.start.0, 0, 1439);
}
