//! The settings that are not lists of records: the data, the display, what this is.

mod about;
mod data;
mod display;

pub use about::About;
pub use data::Data;
pub use display::Display;
