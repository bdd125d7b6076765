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
        /// Changes that people would notice.
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
    /// A sheet or a page was printed.
    Printed {
        /// What it was.
        what: String,
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

impl DecisionKind {
    /// Whether it tells something that no step back undoes: what has left the house, or was erased, is so for good.
    pub const fn is_final(&self) -> bool {
        matches!(
            self,
            Self::Exported { .. } | Self::Printed { .. } | Self::Erased
        )
    }
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

/// The journal of an earlier or later state, with what happened for good on the way from `now`; nothing if all of it is there.
pub fn with_final(now: &[Decision], then: &[Decision]) -> Option<Vec<Decision>> {
    let is_missing = |entry: &&Decision| entry.kind.is_final() && !then.contains(entry);
    let missing: Vec<Decision> = now.iter().filter(is_missing).cloned().collect();
    if missing.is_empty() {
        return None;
    }
    let mut all = [then, &missing].concat();
    all.sort_by_key(|entry| entry.at);
    Some(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(minute: u32, kind: DecisionKind) -> Decision {
        let day = NaiveDate::from_ymd_opt(2026, 11, 28);
        Decision {
            at: day.and_then(|day| day.and_hms_opt(10, minute, 0)).unwrap(),
            by: "Nadia".to_owned(),
            week: None,
            kind,
        }
    }

    #[test]
    fn a_step_back_does_not_take_back_what_left_the_house() {
        let what = "Semaine de Claire".to_owned();
        let printed = entry(2, DecisionKind::Printed { what });
        let validated = entry(1, DecisionKind::Validated);
        let file = "semainier.ics".to_owned();
        let exported = entry(3, DecisionKind::Exported { file });
        let now = [validated, printed.clone(), exported.clone()];
        let then = [entry(0, DecisionKind::Reopened)];
        let after = with_final(&now, &then).unwrap();
        assert_eq!(after, [then[0].clone(), printed, exported]);
        assert_eq!(with_final(&now, &after), None);
    }
}
