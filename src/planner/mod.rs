//! The weekly planning problem: format, scorer, search, explanations. Knows no storage, no screen, no clock and no house.
//!
//! What others call:
//!
//! * [`instance::Instance`] and [`plan::Plan`]: the formats `daycare-week/1` and `daycare-plan/1`, as serde types;
//! * [`check::check`]: everything wrong with an instance, with paths;
//! * [`contradictions::contradictions`]: human decisions that cannot all hold, before any search;
//! * [`checker::evaluate`] and [`checker::Checker`]: the full score of a plan ([`score::ScoreReport`]), with every
//!   [`score::Violation`] and every [`score::Cost`];
//! * [`search::Solver`]: `new(&Instance, seed, &Options)`, then `step(moves, elapsed)` with the elapsed thousandths of the
//!   caller's time as often as wished, and `best()`, `best_score()`, `moves()` at any time;
//! * [`explain::Explainer`]: `new(&Instance, &Plan)`, then `shares`, `why_session`, `why_person`, `why_not_person`,
//!   `why_appointment`, `places`, `moves`, `check_move`, `apply_move`, `person_places`, `unplaced` and `ways_out`, as typed
//!   data;
//! * [`fairness`]: what a week leaves short, carried into the next;
//! * [`whatif::what_if`]: what a change of a datum would bring, by solving the week again near the plan that stands.

pub mod check;
pub mod checker;
pub mod contradictions;
pub mod explain;
pub mod fairness;
pub mod instance;
pub mod plan;
pub mod portfolio;
pub mod score;
pub mod search;
mod state;
pub mod whatif;
