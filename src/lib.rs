//! Semainier, the pure half: what a day-care house is, how its week is planned, explained, saved and exported.
//!
//! Nothing here knows a browser, a clock or chance; whatever the world must provide is handed in.
//! The layers, in reading order (`tests/it/layers.rs` checks who may import whom):
//!
//! 1. [`domain`]: the words of the house, and every edit that may be made to them;
//! 2. [`planner`]: the weekly planning problem, its scorer, its search and its explanations;
//! 3. [`translate`]: from a house's week to a planning problem, and back;
//! 4. [`storage`]: the saved form, as text in and text out;
//! 5. [`i18n`]: every text that people read, in French and English;
//! 6. [`present`]: what a screen shows, computed before any drawing;
//! 7. [`export`] and [`import`]: files out and in;
//! 8. [`demo`]: the invented houses of the first run;
//! 9. [`protocol`]: the messages between the page and the planner's worker.

pub mod demo;
pub mod domain;
pub mod export;
pub mod i18n;
pub mod import;
pub mod planner;
pub mod present;
pub mod protocol;
pub mod storage;
pub mod translate;
