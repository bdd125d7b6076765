//! The native integration tests, one module a subject.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that meets the unexpected should stop"
)]

mod english;
mod export_csv;
mod export_icalendar;
mod hostile;
mod hostile_names;
mod import_persons;
mod layers;
mod planner_cli;
mod planner_fuzz;
mod planner_golden;
mod planner_score_agreement;
mod planner_search;
mod planner_support;
mod plurals;
mod reasons;
mod running_week;
mod source;
mod source_rules;
mod storage;
mod storage_anew;
mod storage_backup;
mod storage_form;
mod storage_lock;
mod storage_newer;
mod storage_replaced;
mod storage_schema;
mod storage_sealed;
mod support;
mod suppose;
mod texts;
mod translate;
mod unplanned;
mod ways_out;
