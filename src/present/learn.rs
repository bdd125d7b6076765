//! Missions in the sandbox: what to do, and whether it was done, told from the document and the address alone.

mod missions;
mod readers;

use super::route::{PrintModel, Route};
use crate::domain::{document::Document, id::SessionId, journal::DecisionKind, plan::PlanState};

pub use missions::{Mission, Step, missions};
pub use readers::who_reread;

/// What a mission watches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Watched {
    /// A proposal was taken.
    Proposed,
    /// The panel of a session was opened.
    WhyRead,
    /// Three sessions' panels were opened.
    WhyReadThrice,
    /// A session is held that was not.
    Held,
    /// A week is validated.
    Validated,
    /// A sheet is shown.
    SheetShown,
    /// The day is shown.
    DayShown,
    /// An absence was noted.
    AbsenceNoted,
    /// Proposed again after that.
    ProposedAgain,
    /// A refusal was noted.
    Refused,
    /// Somebody's attendance was noted.
    Noted,
    /// Somebody was erased.
    Erased,
    /// A backup was made.
    BackedUp,
    /// A backup was restored.
    Restored,
}

/// How things stood when a step began.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    proposals: usize,
    held: usize,
    absences: usize,
    refusals: usize,
    attendances: usize,
    persons: usize,
    restored: usize,
}

impl Counts {
    /// Counts a document.
    pub fn of(document: &Document) -> Self {
        let decisions = |is: &dyn Fn(&DecisionKind) -> bool| {
            let journal = document.journal.iter();
            journal.filter(|decision| is(&decision.kind)).count()
        };
        let sessions = document
            .weeks
            .values()
            .flat_map(|plan| &plan.placements.sessions);
        let persons = || document.persons.iter();
        Self {
            proposals: decisions(&|kind| matches!(kind, DecisionKind::ProposalTaken { .. })),
            held: sessions.filter(|session| session.is_pinned).count(),
            absences: persons().map(|person| person.absences.len()).sum(),
            refusals: persons().map(|person| person.refusals.len()).sum(),
            attendances: document.attendance.values().map(|all| all.len()).sum(),
            persons: persons().count(),
            restored: decisions(&|kind| matches!(kind, DecisionKind::Restored { .. })),
        }
    }
}

/// What was seen since a step began, apart from the document.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Seen {
    /// Sessions whose panel was opened.
    pub sessions: Vec<SessionId>,
    /// Whether a backup file was made.
    pub has_backup: bool,
}

impl Seen {
    /// Notes the page shown.
    pub fn note(&mut self, route: Route) {
        if let Route::Week {
            session: Some(session),
            ..
        } = route
            && !self.sessions.contains(&session)
        {
            self.sessions.push(session);
        }
    }
}

/// Whether what a step asks was done since it began.
pub fn is_done(
    watched: Watched,
    before: Counts,
    document: &Document,
    route: Route,
    seen: &Seen,
) -> bool {
    let now = Counts::of(document);
    match watched {
        Watched::Proposed | Watched::ProposedAgain => now.proposals > before.proposals,
        Watched::WhyRead => !seen.sessions.is_empty(),
        Watched::WhyReadThrice => seen.sessions.len() >= 3,
        Watched::Held => now.held > before.held,
        Watched::Validated => document.weeks.values().any(|plan| {
            matches!(&plan.state, PlanState::Validated { by, .. } if !by.is_empty())
                && is_newest(document, plan.week)
        }),
        Watched::SheetShown => {
            matches!(route, Route::Print(model, _) if model != PrintModel::Desk)
        }
        Watched::DayShown => matches!(route, Route::Day(_)),
        Watched::AbsenceNoted => now.absences > before.absences,
        Watched::Refused => now.refusals > before.refusals,
        Watched::Noted => now.attendances > before.attendances,
        Watched::Erased => now.persons < before.persons,
        Watched::BackedUp => seen.has_backup,
        Watched::Restored => now.restored > before.restored || now.persons > before.persons,
    }
}

/// Whether a week is the last one planned: the weeks behind it are validated from the start.
fn is_newest(document: &Document, week: crate::domain::time::WeekId) -> bool {
    document.weeks.keys().next_back() == Some(&week)
}

#[cfg(test)]
mod tests;
