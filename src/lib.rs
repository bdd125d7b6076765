//! Semainier, the pure half: what a day-care house is, how its week is planned, explained, saved and exported.
//!
//! Nothing here knows a browser, a clock or chance; whatever the world must provide is handed in.
//! The layers, in reading order (`tests/it/layers.rs` checks who may import whom):
//!
//! 1. [`domain`]: the words of the house, and every edit that may be made to them;
//! 2. [`catalogue`]: the starting catalogue of activities and the SERAFIN-PH nomenclature;
//! 3. [`planner`]: the weekly planning problem, its scorer, its search and its explanations;
//! 4. [`translate`]: from a house's week to a planning problem, and back;
//! 5. [`storage`]: the saved form, as text in and text out;
//! 6. [`i18n`]: every text that people read, in French and English;
//! 7. [`present`]: what a screen shows, computed before any drawing;
//! 8. [`export`] and [`import`]: files out and in;
//! 9. [`demo`]: the invented houses of the first run;
//! 10. [`protocol`]: the messages between the page and the planner's worker.
//!
//! Beside them [`plain`], text without case and accents, which any of them may use.

pub use semainier_planner as planner;

pub mod catalogue;
pub mod demo;
pub mod domain;
pub mod export;
pub mod i18n;
pub mod import;
pub mod plain;
pub mod present;
pub mod protocol;
pub mod storage;
pub mod translate;
