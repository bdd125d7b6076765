//! Follow-up: the sessions to note, the entry of one by taps.

mod agenda;
mod dialogs;
mod entry;
mod row;

pub use agenda::Agenda;
pub use entry::Entry;
