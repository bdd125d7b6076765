//! What the planner reaches in a given time, and how fast it is: figures for people, no judgement.
//!
//! `PROBLEMS` (a folder), `SECONDS` (`0.1,0.3,1,3`) and `SEEDS` (5) say what to run. Times are processor seconds of this
//! thread where the system tells them (Linux), because wall time lies on a shared machine.

use std::path::PathBuf;
use std::time::Instant;
use std::{env, fs};

use semainier::planner::explain::Explainer;
use semainier::planner::instance::Instance;
use semainier::planner::score::Score;
use semainier::planner::search::{Options, Solver};

fn main() {
    let folder = env::var_os("PROBLEMS").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/planning"),
        PathBuf::from,
    );
    let seconds = env::var("SECONDS").unwrap_or_else(|_| "0.1,0.3,1,3".to_owned());
    let seconds: Vec<f64> = seconds
        .split(',')
        .filter_map(|number| number.parse().ok())
        .collect();
    let seeds = env::var("SEEDS")
        .ok()
        .and_then(|number| number.parse().ok())
        .unwrap_or(5);
    println!(
        "{:16} {:>7} {:>9} {:>9} {:>9} {:>12} {:>10}",
        "instance", "seconds", "best", "median", "worst", "moves/s", "first ms"
    );
    for instance in read(&folder) {
        for budget in &seconds {
            report(&instance, *budget, seeds);
        }
        explanations(&instance);
    }
}

fn read(folder: &PathBuf) -> Vec<Instance> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .map(|entries| {
            entries
                .filter_map(Result::ok)
                .map(|entry| entry.path())
                .collect()
        })
        .unwrap_or_default();
    paths.retain(|path| path.extension().is_some_and(|ext| ext == "json"));
    paths.sort();
    let instance = |path: &PathBuf| serde_json::from_str(&fs::read_to_string(path).ok()?).ok();
    paths.iter().filter_map(instance).collect()
}

/// Seconds of processor time this thread has had, or of the clock.
fn now() -> f64 {
    if let Ok(text) = fs::read_to_string("/proc/thread-self/schedstat")
        && let Some(nanoseconds) = text
            .split_whitespace()
            .next()
            .and_then(|word| word.parse::<f64>().ok())
    {
        return nanoseconds / 1e9;
    }
    #[expect(clippy::disallowed_methods, reason = "a measurement has a clock")]
    let now = Instant::now();
    thread_local!(static START: std::cell::OnceCell<Instant> = const { std::cell::OnceCell::new() });
    START.with(|start| now.duration_since(*start.get_or_init(|| now)).as_secs_f64())
}

fn report(instance: &Instance, budget: f64, seeds: u64) {
    let mut scores: Vec<Score> = Vec::new();
    let (mut rate, mut first) = (0.0, 0.0);
    for seed in 1..=seeds {
        let started = now();
        let Ok(mut solver) = Solver::new(instance, seed, &Options::default()) else {
            return;
        };
        let built = now() - started;
        let mut elapsed = built;
        while elapsed < budget {
            solver.step(2_000, (elapsed / budget * 1000.0) as u32);
            elapsed = now() - started;
        }
        rate += solver.moves() as f64 / (elapsed - built).max(1e-6) / seeds as f64;
        first += built / seeds as f64;
        scores.push(solver.best_score());
    }
    scores.sort_unstable();
    let text = |score: Option<&Score>| {
        let Some(score) = score else {
            return String::new();
        };
        if score.hard == 0 {
            score.soft.to_string()
        } else {
            format!("{}h{}", score.hard, score.soft)
        }
    };
    println!(
        "{:16} {budget:>7} {:>9} {:>9} {:>9} {:>12.2e} {:>10.1}",
        instance.name,
        text(scores.first()),
        text(scores.get(scores.len() / 2)),
        text(scores.last()),
        rate,
        first * 1000.0
    );
}

/// How long the slowest explanations take.
fn explanations(instance: &Instance) {
    let Ok(mut solver) = Solver::new(instance, 1, &Options::default()) else {
        return;
    };
    solver.step(100_000, 500);
    let plan = solver.best().1;
    let started = now();
    let Ok(explainer) = Explainer::new(instance, &plan) else {
        return;
    };
    let read = now() - started;
    let mut slowest: f64 = 0.0;
    for session in plan.sessions.iter().take(10) {
        let started = now();
        explainer.places(&session.key());
        slowest = slowest.max(now() - started);
    }
    let started = now();
    let lacking = explainer.unplaced().len();
    let unplaced = now() - started;
    println!(
        "{:16} explainer {:.1} ms, places {:.1} ms at most, {lacking} unplaced {:.1} ms",
        instance.name,
        read * 1e3,
        slowest * 1e3,
        unplaced * 1e3
    );
}
