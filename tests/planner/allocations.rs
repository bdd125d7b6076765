//! The search asks for no memory while it moves: what it needs it has by then.
//!
//! A program of its own, since what it counts with takes the place of the allocator.

use semainier_planner::{
    instance::Instance,
    search::{Options, Solver},
};

/// Moves after which every list has been as long as it gets.
const WARM: u32 = 400_000;
const COUNTED: u32 = 100_000;
const PROBLEMS: [&str; 2] = ["S-1", "M-1"];

#[test]
fn moves_allocate_nothing() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/fixtures/planning");
    for name in PROBLEMS {
        let text = std::fs::read_to_string(format!("{folder}/{name}.json")).unwrap();
        let instance: Instance = serde_json::from_str(&text).unwrap();
        let mut solver = Solver::new(&instance, 7, &Options::default()).unwrap();
        // Hot, when much is accepted, and at the end, when little is.
        for elapsed in [50, 950] {
            solver.step(WARM, elapsed);
            let before = solver.accepted();
            let counted = allocation_counter::measure(|| solver.step(COUNTED, elapsed));
            assert!(solver.accepted() > before);
            assert_eq!(counted.count_total, 0, "{name} at {elapsed}");
        }
    }
}
