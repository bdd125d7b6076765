//! Edits of one week's plan.

use super::{Stamp, note};
use crate::domain::{
    check::{self, Issue, IssueKind, Referent},
    difference::Differences,
    document::Document,
    id::{AppointmentId, PersonId, RoomId, SessionId},
    journal::DecisionKind,
    plan::{Forced, PlacedAppointment, Placements, PlanState, Session, WeekPlan},
    time::{Minutes, WeekId},
};
use chrono::Weekday;
use std::sync::Arc;

/// An edit of a week's plan.
#[derive(Debug, Clone, PartialEq)]
pub enum WeekCommand {
    /// Takes what the planner proposes, as a draft.
    TakeProposal(Placements),
    /// Takes a copy of other placements (last week, the template), as a draft.
    CopyFrom(Placements),
    /// Adds or replaces a session.
    PutSession(Session),
    /// Removes a session.
    RemoveSession(SessionId),
    /// Moves a session; it is then pinned, since a human chose its place.
    MoveSession {
        /// Session.
        session: SessionId,
        /// Weekday.
        day: Weekday,
        /// Start.
        start: Minutes,
        /// Room.
        room: RoomId,
    },
    /// Puts a person in a session and holds the place.
    AddParticipant(SessionId, PersonId),
    /// Takes a person out of a session.
    RemoveParticipant(SessionId, PersonId),
    /// Pins or frees a session.
    Pin(SessionId, bool),
    /// Places or moves an appointment; a human's choice is held.
    PlaceAppointment(PlacedAppointment),
    /// Takes an appointment off the plan; it then waits to be placed.
    UnplaceAppointment(AppointmentId),
    /// Locks or frees a day.
    LockDay(Weekday, bool),
    /// Keeps a session that breaks a rule, with a written reason.
    Force(SessionId, String),
    /// Notes how a session went. What was validated or published stays so.
    NoteSession(SessionId, String),
    /// Takes everything off that no human holds.
    Clear,
    /// The user accepts the week.
    Validate,
    /// The user publishes the week.
    Publish,
    /// The user takes the validation back.
    Reopen,
}

/// Applies the edit to the week and tells what is wrong with it.
pub(super) fn apply(
    document: &mut Document,
    week: WeekId,
    command: &WeekCommand,
    stamp: &Stamp,
) -> Vec<Issue> {
    let before = document.week(week);
    let mut plan = WeekPlan::clone(&before);
    let outcome = match command {
        WeekCommand::TakeProposal(placements) => {
            plan.before_proposal = Some(Arc::new(plan.placements.clone()));
            plan.placements = placements.clone();
            let changes = Differences::between(&before.placements, placements).count();
            let changes = u32::try_from(changes).unwrap_or(u32::MAX);
            note(
                document,
                Some(week),
                DecisionKind::ProposalTaken { changes },
                stamp,
            );
            Ok(())
        }
        WeekCommand::CopyFrom(placements) => {
            plan.placements = placements.clone();
            Ok(())
        }
        WeekCommand::Validate => {
            plan.state = PlanState::Validated {
                by: stamp.by.clone(),
                at: stamp.at,
            };
            note(document, Some(week), DecisionKind::Validated, stamp);
            Ok(())
        }
        WeekCommand::Publish => {
            plan.published = Some(Arc::new(plan.placements.clone()));
            plan.state = PlanState::Published {
                by: stamp.by.clone(),
                at: stamp.at,
            };
            note(document, Some(week), DecisionKind::Published, stamp);
            Ok(())
        }
        WeekCommand::Reopen => {
            plan.state = PlanState::Draft;
            note(document, Some(week), DecisionKind::Reopened, stamp);
            Ok(())
        }
        WeekCommand::LockDay(day, locked) => {
            plan.locked_days.retain(|other| other != day);
            if *locked {
                plan.locked_days.push(*day);
            }
            Ok(())
        }
        WeekCommand::Force(session, reason) => force(document, &mut plan, *session, reason, stamp),
        WeekCommand::NoteSession(session, note) => note_session(&mut plan, *session, note),
        _ => edit_placements(&mut plan.placements, command),
    };
    if let Err(issue) = outcome {
        return vec![issue];
    }
    let is_replanned =
        plan.placements != before.placements && !matches!(command, WeekCommand::NoteSession(..));
    if is_replanned && matches!(plan.state, PlanState::Validated { .. }) {
        // What was validated is no longer what stands here.
        plan.state = PlanState::Draft;
    }
    let issues = check::check_week(document, &plan);
    document.weeks.insert(week, Arc::new(plan));
    issues
}

fn force(
    document: &mut Document,
    plan: &mut WeekPlan,
    session: SessionId,
    reason: &str,
    stamp: &Stamp,
) -> Result<(), Issue> {
    if reason.trim().is_empty() {
        return Err(Issue {
            path: "reason".into(),
            kind: IssueKind::Missing,
        });
    }
    find(&mut plan.placements, session)?.is_pinned = true;
    plan.forced.push(Forced {
        session,
        reason: reason.trim().into(),
        by: stamp.by.clone(),
        at: stamp.at,
    });
    note(
        document,
        Some(plan.week),
        DecisionKind::Forced {
            reason: reason.trim().into(),
        },
        stamp,
    );
    Ok(())
}

/// Writes the note here and in what was published, since it changes no plan.
fn note_session(plan: &mut WeekPlan, id: SessionId, note: &str) -> Result<(), Issue> {
    note.trim()
        .clone_into(&mut find(&mut plan.placements, id)?.note);
    if let Some(published) = &mut plan.published
        && let Ok(session) = find(Arc::make_mut(published), id)
    {
        note.trim().clone_into(&mut session.note);
    }
    Ok(())
}

fn edit_placements(placements: &mut Placements, command: &WeekCommand) -> Result<(), Issue> {
    match command {
        WeekCommand::PutSession(session) => match find(placements, session.id) {
            Ok(old) => *old = session.clone(),
            Err(_) => placements.sessions.push(session.clone()),
        },
        WeekCommand::RemoveSession(id) => placements.sessions.retain(|session| session.id != *id),
        WeekCommand::MoveSession {
            session,
            day,
            start,
            room,
        } => {
            let session = find(placements, *session)?;
            (session.day, session.start, session.room, session.is_pinned) =
                (*day, *start, *room, true);
        }
        WeekCommand::AddParticipant(session, person) => {
            let session = find(placements, *session)?;
            for list in [&mut session.participants, &mut session.held] {
                if !list.contains(person) {
                    list.push(*person);
                }
            }
        }
        WeekCommand::RemoveParticipant(session, person) => {
            let session = find(placements, *session)?;
            session.participants.retain(|other| other != person);
            session.held.retain(|other| other != person);
        }
        WeekCommand::Pin(session, is_pinned) => find(placements, *session)?.is_pinned = *is_pinned,
        WeekCommand::PlaceAppointment(placed) => {
            placements
                .appointments
                .retain(|other| other.appointment != placed.appointment);
            placements.appointments.push(placed.clone());
        }
        WeekCommand::UnplaceAppointment(id) => placements
            .appointments
            .retain(|placed| placed.appointment != *id),
        WeekCommand::Clear => {
            placements
                .sessions
                .retain(|session| session.is_pinned || !session.held.is_empty());
            placements.appointments.retain(|placed| placed.is_pinned);
        }
        _ => {}
    }
    Ok(())
}

fn find(placements: &mut Placements, id: SessionId) -> Result<&mut Session, Issue> {
    placements
        .sessions
        .iter_mut()
        .find(|session| session.id == id)
        .ok_or_else(|| Issue {
            path: "session".into(),
            kind: IssueKind::Unknown(Referent::Activity),
        })
}
