//! What the planner reaches in a given time, natively and on one thread, as lines of JSON for `tools/bench-planner.mjs`.
//!
//! `FILES` (problem files with commas between), `SECONDS` and `SEEDS` say what to run, `WITHOUT` which part of the search to
//! do without (`guided-draws`, `second-look`, `swaps`, `ejection`, `replicas`, `third-look`), to see what it
//! brings. Times are processor seconds of this thread where the system tells them (Linux), because wall time lies on a
//! shared machine.

use std::time::Instant;
use std::{env, fs};

use semainier_planner::instance::Instance;
use semainier_planner::score::Score;
use semainier_planner::search::{Options, Part, Solver};

/// Moves between two looks at the clock.
const MOVES: u32 = 1_000;

#[expect(clippy::disallowed_methods, reason = "a measurement has a clock")]
fn main() {
    let words = |name| env::var(name).unwrap_or_default();
    let seeds = words("SEEDS").parse().unwrap_or(5);
    let options = Options {
        without: part(&words("WITHOUT")),
        ..Options::default()
    };
    let epoch = Instant::now();
    for path in words("FILES").split(',') {
        let text = fs::read_to_string(path).unwrap_or_default();
        if let Err(why) = serde_json::from_str::<Instance>(&text) {
            eprintln!("{path}: {why}");
            continue;
        }
        for seconds in words("SECONDS")
            .split(',')
            .filter_map(|word| word.parse().ok())
        {
            let runs: Vec<_> = (1..=seeds)
                .filter_map(|seed| run(&text, &options, seed, seconds, epoch))
                .collect();
            let line = serde_json::json!({ "path": path, "seconds": seconds, "runs": runs });
            println!("{line}");
        }
    }
}

/// The part of that name.
fn part(name: &str) -> Option<Part> {
    match name {
        "guided-draws" => Some(Part::GuidedDraws),
        "second-look" => Some(Part::SecondLook),
        "swaps" => Some(Part::Swaps),
        "ejection" => Some(Part::Ejection),
        "third-look" => Some(Part::ThirdLook),
        "replicas" => Some(Part::Replicas),
        _ => None,
    }
}

/// One run: the problem is read, a first plan made, and improved until the time is used up.
fn run(
    text: &str,
    options: &Options,
    seed: u64,
    seconds: f64,
    epoch: Instant,
) -> Option<serde_json::Value> {
    let wall = epoch.elapsed().as_secs_f64();
    let begun = now(epoch);
    let instance: Instance = serde_json::from_str(text).ok()?;
    let mut solver = Solver::new(&instance, seed, options)
        .map_err(|problems| eprintln!("{}: {problems:?}", instance.name))
        .ok()?;
    // Processor time comes in ticks, too coarse for this.
    let first = epoch.elapsed().as_secs_f64() - wall;
    let built = now(epoch) - begun;
    let mut elapsed = built;
    while elapsed < seconds && solver.best_score() != Score::default() {
        solver.step(MOVES, (elapsed / seconds * 1000.0) as u32);
        elapsed = now(epoch) - begun;
    }
    let score = solver.best_score();
    Some(serde_json::json!({
        "hard": score.hard,
        "soft": score.soft,
        "first": first * 1000.0,
        "accepted": solver.accepted() as f64 / (elapsed - built).max(1e-6),
        "rate": solver.moves() as f64 / (elapsed - built).max(1e-6),
        "cpu": elapsed,
        "wall": epoch.elapsed().as_secs_f64() - wall,
    }))
}

/// Seconds of processor time that this thread has had, or of the clock.
fn now(epoch: Instant) -> f64 {
    let told = fs::read_to_string("/proc/thread-self/schedstat").ok();
    told.and_then(|text| text.split(' ').next()?.parse::<f64>().ok())
        .map_or_else(
            || epoch.elapsed().as_secs_f64(),
            |nanoseconds| nanoseconds / 1e9,
        )
}
