//! The catalogue of texts, one file a subject.
//!
//! French typography: a non-breaking space (`\u{a0}`) before `: ; ? ! »` and inside "14 h 15" and "Mme Durand", and ’
//! for the apostrophe. Tone: `design.md` section 6; *vous* to staff, *je* on the person's own screens, no blame.

pub mod about;
pub mod activities;
pub mod appointments;
pub mod balance;
pub mod common;
pub mod data;
pub mod display;
pub mod edits;
pub mod files;
pub mod follow_up;
pub mod forms;
pub mod help;
pub mod import_calendar;
pub mod house_words;
pub mod imports;
pub mod install;
pub mod issues;
pub mod kiosk;
pub mod learn;
pub mod lock;
pub mod palette;
pub mod person_places;
pub mod persons;
pub mod planner;
pub mod print;
pub mod privacy;
pub mod profile;
pub mod project;
pub mod repairs;
pub mod restore;
pub mod restrictions;
pub mod rooms;
pub mod rules;
pub mod settings_frame;
pub mod settings_house;
pub mod settings_rules;
pub mod sheet;
pub mod shell;
pub mod shortcuts;
pub mod staff;
pub mod suppose;
pub mod tags;
pub mod today;
pub mod visitors;
pub mod week;
pub mod week_conflicts;
pub mod week_dialogs;
pub mod week_form;
pub mod week_moving;
pub mod week_rows;
pub mod week_series;
pub mod week_tools;
pub mod welcome;
