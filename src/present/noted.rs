//! How far sessions are noted: one count for the list of the follow-up, the day and the review.
//!
//! A session is noted once each of its people is, planned or come as well. With some of them it is noted in part, and still
//! left to note. One that has not begun is left to nobody, and one without people is nothing to note.

use super::follow_up::begins;
use crate::domain::{
    document::Document,
    id::{PersonId, SessionId},
    plan::Session,
    time::WeekId,
};
use chrono::NaiveDateTime;
use std::collections::BTreeMap;

/// How far a session is noted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// It has not begun yet, and not everybody is noted.
    Later,
    /// It has begun, and there is nobody to note.
    Nobody,
    /// Nobody is noted.
    ToNote,
    /// Some are noted.
    Partly,
    /// Everybody is noted.
    Done,
}

impl Progress {
    /// Whether something is left to note now.
    pub const fn is_left(self) -> bool {
        matches!(self, Self::ToNote | Self::Partly)
    }

    /// Whether the session counts: something is left to note now, or nothing any more.
    pub const fn is_counted(self) -> bool {
        self.is_left() || matches!(self, Self::Done)
    }
}

/// How far a session is noted, in people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Extent {
    /// People noted.
    pub noted: usize,
    /// People planned or noted.
    pub people: usize,
    /// How far that is.
    pub progress: Progress,
}

/// Sessions that have begun or are noted, by how far they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sessions {
    /// Everybody is noted.
    pub noted: usize,
    /// Some are noted.
    pub partly: usize,
    /// All of them.
    pub all: usize,
}

impl Sessions {
    /// Counts one more, if it counts.
    pub fn add(&mut self, progress: Progress) {
        self.noted += usize::from(progress == Progress::Done);
        self.partly += usize::from(progress == Progress::Partly);
        self.all += usize::from(progress.is_counted());
    }
}

/// Who is noted in each session of a week.
pub fn by_session(document: &Document, week: WeekId) -> BTreeMap<SessionId, Vec<PersonId>> {
    let mut noted: BTreeMap<SessionId, Vec<PersonId>> = BTreeMap::new();
    let records = document.attendance.get(&week).into_iter();
    for record in records.flat_map(|records| records.iter()) {
        noted.entry(record.session).or_default().push(record.person);
    }
    noted
}

/// How far a session is, of which these people are noted.
pub fn extent(
    week: WeekId,
    session: &Session,
    noted: Option<&Vec<PersonId>>,
    now: NaiveDateTime,
) -> Extent {
    let noted = noted.map_or(&[][..], Vec::as_slice);
    let planned = session.participants.iter();
    let missing = planned.filter(|id| !noted.contains(id)).count();
    let has_begun = begins(week.date(session.day), session.start) <= now;
    let progress = match (noted.len(), missing) {
        (1.., 0) => Progress::Done,
        // An absence that was noted beforehand is no beginning.
        _ if !has_begun => Progress::Later,
        (0, 0) => Progress::Nobody,
        (0, _) => Progress::ToNote,
        _ => Progress::Partly,
    };
    Extent {
        noted: noted.len(),
        people: noted.len() + missing,
        progress,
    }
}
