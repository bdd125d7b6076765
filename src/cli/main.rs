//! `semainier-plan`: plans or scores a problem file from the command line.

mod arguments;
mod report;

use std::fs;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use arguments::{Arguments, Limit};
use semainier::planner::checker::Checker;
use semainier::planner::instance::Instance;
use semainier::planner::plan::Plan;
use semainier::planner::search::{Options, Solver};

/// Moves between two looks at the clock.
const SLICE: u32 = 2_000;

fn main() -> ExitCode {
    let arguments = match Arguments::read(std::env::args_os().skip(1)) {
        Ok(Some(arguments)) => arguments,
        Ok(None) => {
            println!("{}", arguments::HELP);
            return ExitCode::SUCCESS;
        }
        Err(why) => return refuse(&[why]),
    };
    match run(&arguments) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(reasons) => refuse(&reasons),
    }
}

fn refuse(reasons: &[String]) -> ExitCode {
    for reason in reasons {
        eprintln!("semainier-plan: {reason}");
    }
    ExitCode::from(2)
}

/// Does what was asked; says whether no hard rule is broken.
fn run(arguments: &Arguments) -> Result<bool, Vec<String>> {
    let instance: Instance = read(&arguments.problem)?;
    let checker = Checker::new(&instance).map_err(|problems| {
        problems
            .iter()
            .map(|problem| format!("{}: {problem}", arguments.problem))
            .collect::<Vec<_>>()
    })?;
    let plan = match &arguments.score {
        Some(path) => read(path)?,
        None => search(&instance, arguments)?,
    };
    let report = checker.evaluate(&plan);
    if let Some(path) = &arguments.out {
        let text = serde_json::to_string(&plan).map_err(|why| vec![why.to_string()])?;
        fs::write(path, text).map_err(|why| vec![format!("{path}: {why}")])?;
    }
    println!("{}", report::text(&instance, &plan, &report, arguments));
    Ok(report.score().hard == 0)
}

fn read<T: serde::de::DeserializeOwned>(path: &str) -> Result<T, Vec<String>> {
    let text = fs::read_to_string(path).map_err(|why| vec![format!("{path}: {why}")])?;
    serde_json::from_str(&text).map_err(|why| vec![format!("{path}: {why}")])
}

#[expect(
    clippy::disallowed_methods,
    reason = "the program for the command line has a clock and owns time"
)]
fn search(instance: &Instance, arguments: &Arguments) -> Result<Plan, Vec<String>> {
    let started = Instant::now();
    let start = arguments.start.as_deref().map(read).transpose()?;
    let mut solver = Solver::new(instance, arguments.seed, &Options { start })
        .map_err(|problems| problems.iter().map(ToString::to_string).collect::<Vec<_>>())?;
    let (first, built) = (solver.best_score(), started.elapsed());
    match arguments.limit {
        Limit::Seconds(seconds) => {
            let total = Duration::from_secs_f64(seconds);
            let mut elapsed = started.elapsed();
            while elapsed < total {
                solver.step(SLICE, (elapsed.as_secs_f64() / seconds * 1000.0) as u32);
                elapsed = started.elapsed();
            }
        }
        Limit::Steps(steps) => {
            let mut done = 0;
            while done < steps {
                let slice = u64::from(SLICE).min(steps - done);
                solver.step(
                    slice as u32,
                    (u128::from(done) * 1000 / u128::from(steps)) as u32,
                );
                done += slice;
            }
        }
    }
    let rate = solver.moves() as f64
        / started
            .elapsed()
            .saturating_sub(built)
            .as_secs_f64()
            .max(0.001);
    eprintln!(
        "first plan: hard={} soft={} after {:.1} ms; then {} moves, {:.2} million a second",
        first.hard,
        first.soft,
        built.as_secs_f64() * 1000.0,
        solver.moves(),
        rate / 1e6
    );
    Ok(solver.best().1)
}
