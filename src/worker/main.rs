//! The planner in its Web Worker: glue only.

fn main() {}
