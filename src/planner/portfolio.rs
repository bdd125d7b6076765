//! Several searches for one week that help each other: what a member does, and what is said between it and whoever
//! holds the council. Nothing here knows threads, workers or a clock: the time is handed in.

mod member;
mod words;

pub use member::{Member, Turn};
pub use words::{Budget, FromMember, Stage, Standing, Task, ToMember, VERSION};

#[cfg(test)]
mod tests;
