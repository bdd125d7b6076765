//! The words of the house: what exists and what may be said about it.
//!
//! Plain data with no behaviour beyond its own invariants. Never imports another layer, never reads a clock,
//! never makes a text for people. Start with [`document`], then [`person`] and [`plan`]; [`edit`] changes a
//! document, [`check`] judges one, [`history`] undoes.

pub mod activity;
pub mod appointment;
pub mod attendance;
pub mod check;
pub mod collection;
pub mod difference;
pub mod document;
pub mod edit;
pub mod history;
pub mod holidays;
pub mod house;
pub mod id;
pub mod imported;
pub mod journal;
pub mod memory;
pub mod naming;
pub mod occurrence;
pub mod person;
pub mod plan;
pub mod project;
pub mod room;
pub mod rota;
pub mod serafin;
pub mod staff;
pub mod suppose;
pub mod texts;
pub mod time;
pub mod visitor;
pub mod weather;
