//! Undo and redo over snapshots of the immutable document.

use super::document::Document;
use std::sync::Arc;

/// A document as it stood before an edit, and the edit's label.
#[derive(Debug, Clone)]
struct Step<L> {
    label: L,
    document: Arc<Document>,
}

/// Past and future states. `L` says what an edit was, for "Annuler : déplacer la peinture".
#[derive(Debug, Clone)]
pub struct History<L> {
    past: Vec<Step<L>>,
    future: Vec<Step<L>>,
}

impl<L> Default for History<L> {
    fn default() -> Self {
        Self {
            past: Vec::new(),
            future: Vec::new(),
        }
    }
}

impl<L: Clone> History<L> {
    /// Steps kept; snapshots share what did not change, so many cost little.
    pub const LIMIT: usize = 200;

    /// Records the state before an edit. What could be redone is gone.
    pub fn record(&mut self, label: L, before: Arc<Document>) {
        self.future.clear();
        if self.past.len() == Self::LIMIT {
            self.past.remove(0);
        }
        self.past.push(Step {
            label,
            document: before,
        });
    }

    /// Goes back one step from `current`: the label undone and the earlier document.
    pub fn undo(&mut self, current: Arc<Document>) -> Option<(L, Arc<Document>)> {
        Self::shift(&mut self.past, &mut self.future, current)
    }

    /// Goes forward one step from `current`.
    pub fn redo(&mut self, current: Arc<Document>) -> Option<(L, Arc<Document>)> {
        Self::shift(&mut self.future, &mut self.past, current)
    }

    /// The states before each edit that can be undone, the newest first.
    pub fn past(&self) -> impl Iterator<Item = (&L, &Arc<Document>)> {
        let newest_first = self.past.iter().rev();
        newest_first.map(|step| (&step.label, &step.document))
    }

    /// What the next undo would take back.
    pub fn undo_label(&self) -> Option<&L> {
        self.past.last().map(|step| &step.label)
    }

    /// What the next redo would do again.
    pub fn redo_label(&self) -> Option<&L> {
        self.future.last().map(|step| &step.label)
    }

    fn shift(
        from: &mut Vec<Step<L>>,
        to: &mut Vec<Step<L>>,
        current: Arc<Document>,
    ) -> Option<(L, Arc<Document>)> {
        let step = from.pop()?;
        to.push(Step {
            label: step.label.clone(),
            document: current,
        });
        Some((step.label, step.document))
    }
}
