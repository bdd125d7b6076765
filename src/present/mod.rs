//! View models: what a screen shows, computed before any drawing.

pub mod day;
pub mod domains;
pub mod edits;
pub mod issues;
pub mod journal;
pub mod lanes;
pub mod names;
pub mod proposal;
pub mod reasons;
pub mod restore;
pub mod route;
pub mod score;
pub mod week_axis;
pub mod week_cards;
pub mod week_conflicts;
pub mod week_filters;
pub mod week_grid;
