//! Several searches for one week that help each other: what a member does, what is said, and what the council decides.
//! Nothing here knows threads, workers or a clock: the time is handed in.
//!
//! Each member has its own seed. At 600 thousandths of the time all meet, and those behind go on from the best plan.
//! A caller with threads uses [`search`]; the page passes [`ToMember`] and [`FromMember`] to workers and asks the
//! [`Council`] itself, so that a worker that is lost does not end the run.

mod company;
mod council;
mod member;
mod words;

pub use company::{Found, in_turn, orders, search};
pub use council::{Council, News};
pub use member::{Member, Turn};
pub use words::{Budget, FromMember, Order, Stage, Standing, ToMember, VERSION};

#[cfg(test)]
mod tests;
