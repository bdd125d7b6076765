//! The invented houses of the first run, made by a seeded generator: the same on every device.
//!
//! * [`small`]: "Les Tilleuls", a day care with 14 people, written by hand, with eight weeks of follow-up;
//! * [`pasa`]: a home of 80 residents with its PASA;
//! * [`large`]: an association of six sites and 300 people;
//! * [`blank`]: an empty house, to fill.
//!
//! All dates are relative to the week to work on when the house is visited: on a Saturday, the next one. Nobody here exists.

pub mod blank;
mod draft;
mod large;
mod names;
mod pasa;
mod past;
mod population;
mod profiles;
mod seed;
mod site;
mod sketch;
mod small;
mod timetable;

pub use large::large;
pub use pasa::pasa;
pub use small::small;

#[cfg(test)]
mod tests;
