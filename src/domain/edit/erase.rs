//! Erasing a person: from every record, plan and follow-up, and from the words of the journal.

use super::{EntryId, records};
use crate::domain::{document::Document, id::PersonId, journal::DecisionKind, plan::WeekPlan};
use std::sync::Arc;

/// What stands in place of a text that named the person.
const BLANK: &str = "…";

pub(super) fn erase(document: &mut Document, id: PersonId, words: &[String]) {
    records::remove(document, EntryId::Person(id));
    if document.house.exchanged.is_some()
        && let Some(exchanged) = &mut Arc::make_mut(&mut document.house).exchanged
    {
        exchanged.erased.insert(id);
    }
    let names = |text: &str| {
        let text = text.to_lowercase();
        words.iter().any(|word| text.contains(word.as_str()))
    };
    let journal = Arc::make_mut(&mut document.journal);
    journal.retain(|entry| match entry.kind {
        DecisionKind::Kept { person, .. }
        | DecisionKind::Corrected { person, .. }
        | DecisionKind::Reread { person, .. } => person != id,
        _ => true,
    });
    for entry in journal {
        match &mut entry.kind {
            DecisionKind::Forced { reason: text }
            | DecisionKind::Kept { reason: text, .. }
            | DecisionKind::Exported { file: text }
            | DecisionKind::Restored { file: text }
            | DecisionKind::Reread { reader: text, .. }
                if names(text) =>
            {
                BLANK.clone_into(text);
            }
            _ => {}
        }
    }
    for plan in document.weeks.values_mut() {
        if is_named(plan, &names) {
            let plan = Arc::make_mut(plan);
            plan.before_proposal = None;
            for forced in &mut plan.forced {
                if names(&forced.reason) {
                    BLANK.clone_into(&mut forced.reason);
                }
            }
            for session in &mut plan.placements.sessions {
                if names(&session.note) {
                    session.note.clear();
                }
            }
            // What was published stands for comparison only.
            if let Some(published) = &mut plan.published {
                for session in &mut Arc::make_mut(published).sessions {
                    if names(&session.note) {
                        session.note.clear();
                    }
                }
            }
        }
    }
}

/// Whether a note or a reason of the plan names the person.
fn is_named(plan: &WeekPlan, names: &impl Fn(&str) -> bool) -> bool {
    let all = [
        Some(&plan.placements),
        plan.published.as_deref(),
        plan.before_proposal.as_deref(),
    ];
    let mut sessions = all
        .into_iter()
        .flatten()
        .flat_map(|placements| &placements.sessions);
    sessions.any(|session| names(&session.note))
        || plan.forced.iter().any(|forced| names(&forced.reason))
}
