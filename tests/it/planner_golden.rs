//! The search does the same everywhere: what it reached once, written down, is what it reaches here. The same file is held
//! against the browser's workers by `tests/e2e/golden.spec.mjs`, so native code and WebAssembly agree move by move.
//!
//! A change of the search changes the file: `GOLDEN=write cargo test --test it golden` writes it anew.

use std::path::PathBuf;
use std::sync::Arc;
use std::{env, fs};

use semainier::planner::portfolio::{self, Budget};
use serde::{Deserialize, Serialize};

use crate::planner_support::fixture;

/// A run by a number of moves, and what it came to. Moves that stayed tell two ways apart that end alike.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Run {
    problem: String,
    seed: u64,
    workers: usize,
    steps: u64,
    hard: i64,
    soft: i64,
    accepted: u64,
}

fn path() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/planner-golden.json")
}

/// The run made anew.
fn again(run: &Run) -> Run {
    let orders = portfolio::orders(run.seed, run.workers, Budget::Steps(run.steps), None);
    let found = portfolio::search(&Arc::new(fixture(&run.problem)), orders, portfolio::in_turn)
        .expect("a sound problem");
    Run {
        hard: found.score.hard,
        soft: found.score.soft,
        accepted: found.accepted,
        ..run.clone()
    }
}

#[test]
fn a_seed_and_a_number_of_moves_give_what_they_gave_before() {
    let text = fs::read_to_string(path()).expect("the file is there");
    let runs: Vec<Run> = serde_json::from_str(&text).expect("runs");
    assert!(runs.iter().any(|run| run.workers > 1) && runs.len() > 4);
    let now: Vec<Run> = runs.iter().map(again).collect();
    if env::var("GOLDEN").is_ok_and(|word| word == "write") {
        let lines: Vec<_> = now
            .iter()
            .map(|run| format!("  {}", serde_json::to_string(run).expect("text")))
            .collect();
        fs::write(path(), format!("[\n{}\n]\n", lines.join(",\n"))).expect("written");
        return;
    }
    assert_eq!(now, runs);
}
