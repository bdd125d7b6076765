//! Short messages at the bottom of the page, announced to screen readers; some offer one action.

use leptos::prelude::*;

/// A message.
#[derive(Debug, Clone)]
pub struct Notice {
    /// Number, to tell one from the next.
    pub id: u64,
    /// Sentence.
    pub text: String,
    /// Whether it offers to undo the last edit.
    pub offers_undo: bool,
}

/// The message shown now, if any.
#[derive(Debug, Clone, Copy)]
pub struct Notices {
    current: RwSignal<Option<Notice>>,
    next_id: StoredValue<u64>,
}

impl Notices {
    /// None yet.
    pub fn new() -> Self {
        Self {
            current: RwSignal::new(None),
            next_id: StoredValue::new(0),
        }
    }

    /// Tells something.
    pub fn tell(self, text: impl Into<String>) {
        self.show(text.into(), false);
    }

    /// Tells what was done and offers to undo it.
    pub fn tell_with_undo(self, text: impl Into<String>) {
        self.show(text.into(), true);
    }

    /// Takes the message away.
    pub fn dismiss(self) {
        self.current.set(None);
    }

    /// Takes this message away, unless another took its place.
    pub fn dismiss_if(self, id: u64) {
        // A timer may outlive the page.
        self.current.try_update(|current| {
            if current.as_ref().is_some_and(|notice| notice.id == id) {
                *current = None;
            }
        });
    }

    /// The message shown, tracked.
    pub fn current(self) -> Option<Notice> {
        self.current.get()
    }

    fn show(self, text: String, offers_undo: bool) {
        let id = self.next_id.try_update_value(|id| {
            *id += 1;
            *id
        });
        self.current.set(Some(Notice {
            id: id.unwrap_or_default(),
            text,
            offers_undo,
        }));
    }
}

/// The notices of the page.
pub fn use_notices() -> Notices {
    expect_context()
}
