//! The settings that are not lists of records: the house, its rules, the data, the display, what
//! this is.

mod about;
mod data;
mod display;
mod house;
mod rules;

pub use about::About;
pub use data::Data;
pub use display::Display;
pub use house::HouseSettings;
pub use rules::Rules;
