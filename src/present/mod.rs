//! View models: what a screen shows, computed before any drawing.

pub mod activities;
pub mod activities_ideas;
pub mod activities_possible;
pub mod activities_sheet;
pub mod day;
pub mod domains;
pub mod edits;
pub mod form_text;
pub mod issues;
pub mod journal;
pub mod lanes;
pub mod lookup;
pub mod names;
pub mod pictograms;
pub mod proposal;
pub mod reasons;
pub mod restore;
pub mod restrictions;
pub mod route;
pub mod score;
pub mod tags;
pub mod week_axis;
pub mod week_cards;
pub mod week_conflicts;
pub mod week_filters;
pub mod week_grid;
