//! The rights of one person, in dialogs: their data given, their data erased. Both ask about the texts of others in which
//! the name stands, since no program can tell whom they are about.

mod erase;
mod extract;
mod mentions;

pub use erase::EraseDialog;
pub use extract::ExtractDialog;
