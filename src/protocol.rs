//! The messages between the page and the planner's worker.
