//! View models: what a screen shows, computed before any drawing.

pub mod day;
pub mod domains;
pub mod edits;
pub mod issues;
pub mod journal;
pub mod names;
pub mod proposal;
pub mod reasons;
pub mod restore;
pub mod route;
pub mod score;
