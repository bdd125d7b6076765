//! `semainier-plan`: plans or scores a problem file from the command line.

mod arguments;
mod report;
mod search;

use arguments::Arguments;
use semainier::planner::checker::Checker;
use semainier::planner::instance::Instance;
use std::fs;
use std::process::ExitCode;

/// Faults told at most.
const TOLD: usize = 20;

/// Bytes of a file at most; the largest house takes one or two million.
const LARGEST: u64 = 64 << 20;

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
    for reason in reasons.iter().take(TOLD) {
        eprintln!("semainier-plan: {reason}");
    }
    if reasons.len() > TOLD {
        eprintln!("semainier-plan: and {} more faults", reasons.len() - TOLD);
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
        None => search::search(&instance, arguments)?,
    };
    let report = checker.evaluate(&plan);
    if let Some(path) = &arguments.out {
        let text = serde_json::to_string(&plan).map_err(|why| vec![why.to_string()])?;
        fs::write(path, text).map_err(|why| vec![format!("{path}: {why}")])?;
    }
    println!("{}", report::text(&instance, &plan, &report, arguments));
    Ok(report.score().hard == 0)
}

pub(crate) fn read<T: serde::de::DeserializeOwned>(path: &str) -> Result<T, Vec<String>> {
    let fault = |why: std::io::Error| vec![format!("{path}: {why}")];
    let size = fs::metadata(path).map_err(fault)?.len();
    if size > LARGEST {
        return Err(vec![format!("{path}: {size} bytes, {LARGEST} at most")]);
    }
    let text = fs::read_to_string(path).map_err(fault)?;
    serde_json::from_str(&text).map_err(|why| vec![format!("{path}: {why}")])
}
