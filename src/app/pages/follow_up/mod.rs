//! Follow-up: the sessions to note, the entry of one by taps, the house's figures.

mod agenda;
mod balance;
mod balance_cards;
mod bars;
mod dialogs;
mod entry;
mod note;
mod row;
mod tabs;

pub use agenda::Agenda;
pub use balance::Balance;
pub use entry::Entry;
