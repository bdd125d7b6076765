//! How long explanations take: the slowest of each kind on a plan of each problem of a folder.
//!
//! `PROBLEMS` (a folder) says which. Milliseconds of the clock.

use std::path::{Path, PathBuf};
use std::time::Instant;
use std::{env, fs};

use semainier::planner::explain::Explainer;
use semainier::planner::instance::Instance;
use semainier::planner::plan::Session;
use semainier::planner::search::{Options, Solver};
use semainier::planner::whatif::{Effort, Hypothesis, what_if};

fn main() {
    let folder = env::var_os("PROBLEMS").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/planning"),
        PathBuf::from,
    );
    println!(
        "{:16} {:>8} {:>9} {:>9} {:>9} {:>9} {:>9} {:>9} {:>9} {:>9} {:>9}",
        "instance",
        "read",
        "why",
        "why not",
        "places",
        "person",
        "lack",
        "lacks",
        "attempts",
        "attempt",
        "what if"
    );
    for instance in read(&folder) {
        report(&instance);
    }
}

fn read(folder: &Path) -> Vec<Instance> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    let mut paths: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .collect();
    paths.retain(|path| path.extension().is_some_and(|ext| ext == "json"));
    paths.sort();
    let instance = |path: &PathBuf| serde_json::from_str(&fs::read_to_string(path).ok()?).ok();
    paths.iter().filter_map(instance).collect()
}

/// Milliseconds of the slowest of these calls, each taken at its quickest of five, because the machine has other work.
fn slowest<T: Copy, U>(items: impl IntoIterator<Item = T>, mut call: impl FnMut(T) -> U) -> f64 {
    let mut slowest: f64 = 0.0;
    for item in items {
        let mut quickest = f64::INFINITY;
        for _ in 0..5 {
            #[expect(clippy::disallowed_methods, reason = "a measurement has a clock")]
            let started = Instant::now();
            std::hint::black_box(call(item));
            quickest = quickest.min(started.elapsed().as_secs_f64() * 1e3);
        }
        slowest = slowest.max(quickest);
    }
    slowest
}

fn report(instance: &Instance) {
    let Ok(mut solver) = Solver::new(instance, 1, &Options::default()) else {
        return;
    };
    for elapsed in 0..10 {
        solver.step(20_000, elapsed * 100);
    }
    let plan = solver.best().1;
    let read = slowest([()], |()| {
        Explainer::new(instance, &plan).map(|it| it.score())
    });
    let Ok(explainer) = Explainer::new(instance, &plan) else {
        return;
    };
    let keys: Vec<_> = plan.sessions.iter().take(20).map(Session::key).collect();
    let why = slowest(&keys, |key| explainer.why_session(key));
    let persons = || instance.persons.iter().take(40);
    let why_not = slowest(persons(), |person| {
        explainer.why_not_person(&keys[0], &person.id)
    });
    let places = slowest(&keys, |key| explainer.best_places(key, 5));
    let person = slowest(persons(), |person| explainer.person_places(&person.id, 5));
    let missing = explainer.missing();
    let lack = slowest(missing.iter().take(40), |lack| {
        explainer.against(lack.clone())
    });
    let lacks = slowest([()], |()| explainer.unplaced());
    let lacks_looked_into = || missing.iter().take(6);
    let attempts = slowest(lacks_looked_into(), |lack| explainer.attempts(lack));
    let tried = lacks_looked_into().flat_map(|lack| {
        let attempts = explainer.attempts(lack);
        attempts.into_iter().take(2).map(move |it| (lack, it))
    });
    let tried: Vec<_> = tried.collect();
    let attempt = slowest(&tried, |(lack, attempt)| explainer.attempt(lack, attempt));
    let away = Hypothesis::StaffAway {
        staff: instance.staff[0].id.clone(),
        day: 1,
        from: 0,
        to: instance.slots,
    };
    let what = slowest([()], |()| what_if(instance, &plan, &away, Effort::QUESTION));
    println!(
        "{:16} {read:>8.2} {why:>9.2} {why_not:>9.2} {places:>9.2} {person:>9.2} {lack:>9.2} {lacks:>9.2} {attempts:>9.2} {attempt:>9.2} {what:>9.2}",
        instance.name
    );
    let ways: Vec<_> = missing
        .iter()
        .take(12)
        .map(|lack| explainer.ways_out(lack).len())
        .collect();
    let helped = ways.iter().filter(|ways| **ways > 0).count();
    println!(
        "{:16} {helped} of the first {} lacks have ways out",
        "",
        ways.len()
    );
}
