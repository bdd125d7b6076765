//! Our checker and the reference checker agree in every count and every cost, also for broken plans.
//! The reference is `docs/score.py`, run by Python on every instance that the project has.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use oorandom::Rand32;
use semainier::planner::checker::Checker;
use semainier::planner::{instance::Instance, plan::Plan};

use crate::planner_support::random_plan;

/// Reads pairs of an instance or its file and its plans, scores each plan, writes one line of counts for each.
const DRIVER: &str = "
import json, sys
sys.path.insert(0, sys.argv[1])
from score import evaluate
for line in sys.stdin:
    path, plans = json.loads(line)
    inst = json.load(open(path)) if isinstance(path, str) else path
    for plan in plans:
        r = evaluate(inst, plan, 0)
        print(json.dumps([list(r['by_hard'].values()), list(r['by_soft'].values())]))
";

/// Every instance of the project, without the reference costs beside them.
fn instances() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = [
        root.join("tests/fixtures/planning"),
        root.join("benches/problems"),
    ];
    let mut paths: Vec<_> = folders
        .iter()
        .flat_map(|folder| std::fs::read_dir(folder).expect("a folder"))
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| !path.to_string_lossy().contains(".reference."))
        .collect();
    paths.sort();
    paths
}

/// The same with what the format leaves optional: a day for each appointment, one series for every second, several days for
/// most activities, what past weeks left short, and rooms that lack what some people need.
fn with_options(instance: &Instance) -> Instance {
    let mut changed = instance.clone();
    for (n, appointment) in changed.appointments.iter_mut().enumerate() {
        appointment.days = vec![n as i32 % instance.days];
        appointment.series = if n % 2 == 0 { "twice" } else { "" }.into();
    }
    for (n, activity) in changed.activities.iter_mut().enumerate() {
        activity.days = (0..n as i32 % instance.days).collect();
    }
    for (n, person) in changed.persons.iter_mut().enumerate() {
        person.owed = n as i32 % 4;
        person.needs = ["step_free", "hoist"][..n % 3]
            .iter()
            .map(|it| (*it).into())
            .collect();
    }
    for room in changed.rooms.iter_mut().step_by(2) {
        room.features.push("step_free".into());
    }
    changed
}

#[test]
fn every_count_agrees_with_the_reference_checker() {
    let paths = instances();
    assert_eq!(paths.len(), 12);
    let mut ours: Vec<(String, [i64; 15], Vec<i64>)> = Vec::new();
    let mut input = String::new();
    for path in &paths {
        let text = std::fs::read_to_string(path).expect("readable");
        let instance: &Instance = &serde_json::from_str(&text).expect("an instance");
        let limited = &with_options(instance);
        let mut random = Rand32::new(7);
        let count = if instance.persons.len() > 100 { 6 } else { 40 };
        let mut plans: Vec<Plan> = vec![Plan::empty("")];
        plans.extend((0..count).map(|n| random_plan(instance, &mut random, n % 2 == 1)));
        for (label, instance) in [("", instance), (" with options", limited)] {
            let checker = Checker::new(instance).expect("a sound instance");
            for (n, plan) in plans.iter().enumerate() {
                let report = checker.evaluate(plan);
                let costs: i64 = report.costs.iter().map(|cost| cost.cost).sum();
                let breaches: i64 = report
                    .violations
                    .iter()
                    .map(|violation| violation.count)
                    .sum();
                assert_eq!(
                    (breaches, costs),
                    (report.score().hard, report.score().soft),
                    "the lists add up"
                );
                ours.push((
                    format!("{path:?}{label} plan {n}"),
                    report.hard,
                    report.soft[1..].to_vec(),
                ));
            }
        }
        input += &serde_json::to_string(&(path, &plans)).expect("writable");
        input.push('\n');
        input += &serde_json::to_string(&(limited, &plans)).expect("writable");
        input.push('\n');
    }
    for rule in 0..15 {
        assert!(
            ours.iter().any(|(_, hard, _)| hard[rule] > 0),
            "some plan breaks H{rule}"
        );
        assert!(
            rule == 0 || ours.iter().any(|(_, _, soft)| soft[rule - 1] > 0),
            "some plan pays for S{rule}"
        );
    }
    let mut python = Command::new("python3")
        .args(["-c", DRIVER])
        .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("python3 runs");
    let mut stdin = python.stdin.take().expect("a pipe");
    let writer = std::thread::spawn(move || {
        stdin
            .write_all(input.as_bytes())
            .expect("the reference checker listens");
    });
    let output = python.wait_with_output().expect("it ends");
    writer.join().expect("all was written");
    assert!(output.status.success());
    let text = String::from_utf8(output.stdout).expect("text");
    assert_eq!(text.lines().count(), ours.len());
    for (line, (label, hard, soft)) in text.lines().zip(&ours) {
        let (theirs_hard, theirs_soft): ([i64; 15], Vec<i64>) =
            serde_json::from_str(line).expect("counts");
        assert_eq!(*hard, theirs_hard, "hard counts of {label}");
        assert_eq!(*soft, theirs_soft, "soft costs of {label}");
    }
}
