//! The invented houses of the first run, made by a seeded generator.

pub mod blank;
