//! The journal of decisions: who or what decided, when, and why.

use super::{
    attendance::Noted,
    id::{PersonId, SessionId},
    time::WeekId,
};
use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

/// What was decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DecisionKind {
    /// The planner proposed, and the proposal was taken as a draft.
    ProposalTaken {
        /// Sessions changed.
        changes: u32,
    },
    /// A person validated the week.
    Validated,
    /// A person published the week.
    Published,
    /// A person reopened the week.
    Reopened,
    /// A person broke a rule on purpose.
    Forced {
        /// The written reason.
        reason: String,
    },
    /// A file was made.
    Exported {
        /// Its name.
        file: String,
    },
    /// A person's data were erased; who it was is not kept.
    Erased,
    /// The data of a person who left two years ago are kept longer.
    Kept {
        /// Whose.
        person: PersonId,
        /// Until when; then the question comes again.
        until: NaiveDate,
        /// The written reason.
        reason: String,
    },
    /// A file was taken in: a backup restored, or an exchange file (`.smx`) merged.
    Restored {
        /// Its name.
        file: String,
    },
    /// A person's easy-to-read sheet was read again with a reader.
    Reread {
        /// Whose sheet.
        person: PersonId,
        /// Who read it.
        reader: String,
        /// What the sheet said then, as a fingerprint: another text is to be read again.
        text: String,
    },
    /// Follow-up that had been noted before was changed or taken back.
    Corrected {
        /// The session.
        session: SessionId,
        /// The person it is about.
        person: PersonId,
        /// What stood there.
        was: Noted,
        /// What stands there now; nothing if it was taken back.
        now: Option<Noted>,
    },
}

/// An entry of the journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// When, local time.
    pub at: NaiveDateTime,
    /// Who.
    pub by: String,
    /// Week concerned.
    pub week: Option<WeekId>,
    /// What.
    pub kind: DecisionKind,
}
