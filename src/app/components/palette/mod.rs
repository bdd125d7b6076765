//! The search that opens everywhere, the sheet of keys, and the keys that work on every page.

#![allow(
    clippy::large_types_passed_by_value,
    reason = "what a deed needs is a bundle of signals and is handed on as signals are"
)]

mod deeds;
mod keys;
mod search;

pub use keys::{Desk, EverywhereKeys, use_desk};
