//! Which event of a calendar an absence or a closure came from, so that a later file finds it again: the event as a number
//! made of its identifier, beside the span that it then had.

use super::{id::EventId, time::DateSpan};
use serde::{Deserialize, Serialize};

/// One span and its event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Imported {
    /// The event.
    pub event: EventId,
    /// The span of the absence or closure.
    pub span: DateSpan,
}
