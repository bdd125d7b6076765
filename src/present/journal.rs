//! The journal of decisions in words.

use crate::{
    domain::{
        document::Document,
        journal::{Decision, DecisionKind},
        time::Minutes,
    },
    i18n::{Locale, OfName, format, text::data as t},
    present::{follow_up_entry, names},
};
use chrono::NaiveDateTime;

/// What was decided.
pub fn what(locale: Locale, document: &Document, kind: &DecisionKind) -> String {
    match kind {
        DecisionKind::ProposalTaken { changes } => t::proposal_taken(locale, *changes as usize),
        DecisionKind::Validated => t::validated(locale).to_owned(),
        DecisionKind::Published => t::published(locale).to_owned(),
        DecisionKind::Reopened => t::reopened(locale).to_owned(),
        DecisionKind::Forced { reason } => t::forced(locale, reason),
        DecisionKind::Exported { file } => t::exported(locale, file),
        DecisionKind::Printed { what } => t::printed(locale, what),
        DecisionKind::Erased => t::erased(locale).to_owned(),
        DecisionKind::Kept { until, reason, .. } => {
            t::kept_until(locale, &format::date(locale, *until), reason)
        }
        DecisionKind::Restored { file } if is_exchange(file) => t::merged(locale, file),
        DecisionKind::Restored { file } => t::restored(locale, file),
        DecisionKind::Reread { person, reader, .. } => {
            let person = document.persons.get(*person);
            let name = person.map_or_else(String::new, |person| {
                names::person(locale, document, person)
            });
            t::reread(locale, OfName(&name), reader)
        }
        DecisionKind::Corrected {
            person, was, now, ..
        } => follow_up_entry::corrected(locale, document, *person, *was, *now),
    }
}

/// Whether a name is that of an exchange file: those are merged, not opened in place of what is there.
fn is_exchange(file: &str) -> bool {
    let extension = file.trim_end_matches(".age").rsplit('.').next();
    extension == Some("smx")
}

/// When it was: "24 novembre 2026, 9 h 05".
pub fn when(locale: Locale, decision: &Decision) -> String {
    moment(locale, decision.at)
}

/// A date and a time of day, in the same way.
pub fn moment(locale: Locale, at: NaiveDateTime) -> String {
    format!(
        "{}, {}",
        format::date(locale, at.date()),
        format::time(locale, Minutes::of(at.time()).0)
    )
}
