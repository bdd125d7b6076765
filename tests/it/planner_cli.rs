//! `semainier-plan` says in one line what is wrong with a file, and plans a sound one.

use std::path::PathBuf;
use std::process::{Command, Output};

use crate::planner_support::fixture_text;

/// A file for one test.
fn file(name: &str, text: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("semainier-plan-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder of our own");
    let path = folder.join(name);
    std::fs::write(&path, text).expect("writable");
    path
}

fn run(path: &PathBuf, more: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_semainier-plan"))
        .arg("--problem")
        .arg(path)
        .args(more)
        .output()
        .expect("it runs")
}

fn refused(name: &str, text: &str, expected: &str) {
    let output = run(&file(name, text), &["--steps", "10"]);
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2), "{told}");
    assert!(told.contains(expected) && told.contains(name), "{told}");
    assert!(!told.contains("panicked"), "{told}");
    assert!(told.lines().count() <= 21, "{told}");
}

#[test]
fn a_damaged_file_is_refused_with_the_place_of_the_damage() {
    let text = fixture_text("S-1");
    refused("cut.json", &text[..text.len() / 2], "EOF while parsing");
    refused("empty.json", "", "EOF while parsing");
    refused("list.json", "[]", "invalid");
    let deep = format!("{{\"unknown\":{}", "[".repeat(100_000));
    refused("deep.json", &deep, "EOF while parsing");
    let huge = text.replacen("\"days\": 5", "\"days\": 99999999999", 1);
    let huge = huge.replacen("\"days\":5", "\"days\":99999999999", 1);
    refused("huge.json", &huge, "invalid value");
}

#[test]
fn an_unsound_problem_is_refused_with_the_paths_of_its_faults() {
    let mut instance = crate::planner_support::fixture("S-1");
    instance.persons[2].care = -4;
    let text = serde_json::to_string(&instance).expect("writable");
    refused(
        "care.json",
        &text,
        "persons[2].care: -4 is not between 0 and 10000",
    );
    for activity in &mut instance.activities {
        activity.id = "same".to_owned();
    }
    let text = serde_json::to_string(&instance).expect("writable");
    refused("same.json", &text, "more faults");
}

#[test]
fn a_sound_problem_is_planned() {
    let output = run(
        &file("sound.json", &fixture_text("S-1")),
        &["--steps", "20000"],
    );
    let told = String::from_utf8_lossy(&output.stdout).into_owned();
    assert_eq!(output.status.code(), Some(0), "{told}");
    assert!(told.contains("hard=0"), "{told}");
}
