//! Calendars: what each reader is told, and the same times as another implementation reads.

use crate::support::{
    cases,
    documents::document,
    house::{AUBRY, GARDEN_ROOM, JEANNE, KARIM, LEA, date, house_with_weeks, week},
};
use chrono::{NaiveDateTime, TimeDelta};
use proptest::prelude::*;
use semainier::{
    domain::{document::Document, time::WeekId},
    export::ics::{Whose, calendar},
    i18n::Locale,
};
use serde_json::Value;
use std::{fs, path::PathBuf, process::Command};

fn made_at() -> NaiveDateTime {
    date(2026, 10, 1).and_hms_opt(8, 0, 0).unwrap()
}

fn made(document: &Document, whose: Whose, weeks: &[WeekId]) -> String {
    calendar(document, whose, weeks, made_at(), Locale::Fr)
}

/// The lines of the file, unfolded.
fn lines(text: &str) -> Vec<String> {
    text.replace("\r\n ", "")
        .split("\r\n")
        .map(str::to_owned)
        .collect()
}

fn one_week() -> (Document, [WeekId; 1]) {
    let weeks = [week(2026, 44)];
    (house_with_weeks(&weeks), weeks)
}

#[test]
fn an_event_says_what_when_and_where() {
    let (document, weeks) = one_week();
    let text = made(&document, Whose::House, &weeks);
    let lines = lines(&text);
    for expected in [
        "BEGIN:VTIMEZONE",
        "UID:00000000000000000000000000000001-2026-W44@semainier",
        "DTSTAMP:20261001T080000Z",
        "DTSTART;TZID=Europe/Paris:20261026T101500",
        "DTEND;TZID=Europe/Paris:20261026T110000",
        "SUMMARY:Gym douce\\, assis\\; en musique",
        "LOCATION:Salle du jardin\\, 3\\, rue des Tilleuls",
        "CATEGORIES:Mouvement",
        "STATUS:CONFIRMED",
        "STATUS:TENTATIVE",
        "URL:https://visio.example/abc",
    ] {
        assert!(
            lines.iter().any(|line| line == expected),
            "{expected} is missing:\n{text}"
        );
    }
    assert!(text.ends_with("END:VCALENDAR\r\n"));
    assert!(
        text.split("\r\n").all(|line| line.len() <= 75),
        "long lines are folded"
    );
}

#[test]
fn each_reader_sees_the_names_meant_for_that_reader_only() {
    let (document, weeks) = one_week();
    let check = |whose, told: &[&str], untold: &[&str]| {
        let text = lines(&made(&document, whose, &weeks)).join("\n");
        for word in told {
            assert!(text.contains(word), "{whose:?} is told {word}:\n{text}");
        }
        for word in untold {
            assert!(
                !text.contains(word),
                "{whose:?} is not told {word}:\n{text}"
            );
        }
    };
    check(
        Whose::Person(JEANNE),
        &[
            "Avec Léa et Karim",
            "Je fais de la gym assis",
            "Mme\u{a0}Aubry",
        ],
        &["Paul", "ballons", "Durand"],
    );
    check(
        Whose::Staff(LEA),
        &["Avec Karim", "Jeanne\u{a0}D.", "Paul\u{a0}P.", "ballons"],
        &["Durand", "Petit", "Léa et"],
    );
    check(
        Whose::Room(GARDEN_ROOM),
        &["Jeanne et Paul"],
        &["Durand", "Petit", "ballons", "Consultation"],
    );
    check(
        Whose::House,
        &["2\u{a0}personnes"],
        &["Jeanne", "Paul", "ballons"],
    );
    check(
        Whose::Visitor(AUBRY),
        &["Kinésithérapie", "Jeanne\u{a0}D."],
        &["Gym", "Consultation", "Durand"],
    );
}

#[test]
fn who_goes_along_is_busy_from_departure_to_return() {
    let (document, weeks) = one_week();
    let karim = made(&document, Whose::Staff(KARIM), &weeks);
    assert!(
        karim.contains("DTSTART;TZID=Europe/Paris:20261030T131500"),
        "{karim}"
    );
    assert!(
        karim.contains("DTEND;TZID=Europe/Paris:20261030T151500"),
        "{karim}"
    );
    let jeanne = made(&document, Whose::Person(JEANNE), &weeks);
    assert!(
        jeanne.contains("DTSTART;TZID=Europe/Paris:20261030T140000"),
        "{jeanne}"
    );
    let told = lines(&jeanne).join("\n");
    assert!(
        told.contains(
            "Départ à 13\u{a0}h\u{a0}15\\nRendez-vous à 14\u{a0}h\\nRetour vers 15\u{a0}h\u{a0}15"
        ),
        "{told}"
    );
}

#[test]
fn a_later_file_replaces_an_earlier_one() {
    let (document, weeks) = one_week();
    let sequence = |made_at| {
        let text = calendar(&document, Whose::House, &weeks, made_at, Locale::Fr);
        let line = lines(&text)
            .into_iter()
            .find(|line| line.starts_with("SEQUENCE:"))
            .unwrap();
        line["SEQUENCE:".len()..].parse::<u32>().unwrap()
    };
    assert!(sequence(made_at()) < sequence(made_at() + TimeDelta::minutes(1)));
}

#[test]
fn an_appointment_that_waits_to_be_placed_is_in_no_calendar() {
    let (document, weeks) = one_week();
    assert!(!made(&document, Whose::House, &weeks).contains("Pédicure"));
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn whatever_people_type_the_file_stays_well_formed(document in document()) {
        let weeks: Vec<_> = document.weeks.keys().copied().collect();
        let text = made(&document, Whose::House, &weeks);
        let parsed: icalendar::Calendar = text.parse().map_err(TestCaseError::fail)?;
        let begun = lines(&text).iter().filter(|line| *line == "BEGIN:VEVENT").count();
        prop_assert_eq!(parsed.events().count(), begun);
        prop_assert!(!text.replace("\r\n", "").contains(['\r', '\n']));
    }
}

/// A Python that has the icalendar package: the one named by the environment, the project's own, or the system's.
fn python() -> Option<PathBuf> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let named = std::env::var_os("SEMAINIER_PYTHON").map(PathBuf::from);
    let candidates = named
        .into_iter()
        .chain([root.join(".tools/venv/bin/python"), "python3".into()]);
    candidates.into_iter().find(|python| {
        let outcome = Command::new(python)
            .args(["-c", "import icalendar"])
            .output();
        outcome.is_ok_and(|output| output.status.success())
    })
}

fn read_by_python(python: &PathBuf, name: &str, text: &str) -> Value {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, text).unwrap();
    let script = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/python/read_calendar.py");
    let output = Command::new(python)
        .arg(script)
        .arg(&path)
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    serde_json::from_slice(&output.stdout).unwrap()
}

/// What the house has in these weeks, as `uid start` in UTC, written without looking at the export.
fn expected_starts(weeks: &[(WeekId, [&str; 5])]) -> Vec<String> {
    let mut all = Vec::new();
    for (week, starts) in weeks {
        // Session on Monday, physiotherapy on Tuesday, video on Thursday, hospital on Friday, session on Sunday.
        for (id, start) in [1, 2, 3, 1, 2].into_iter().zip(starts) {
            all.push(format!("{id:032x}-{week}@semainier {start}"));
        }
    }
    all.sort();
    all
}

#[test]
fn another_program_reads_the_same_instants_across_both_changes_of_hour() {
    let Some(python) = python() else {
        assert!(
            std::env::var_os("CI").is_none(),
            "tools/setup.sh installs a Python with icalendar"
        );
        println!("skipped: no Python with the icalendar package (tools/setup.sh installs it)");
        return;
    };
    let starts = [
        // The hour changes on Sunday 25 October 2026 at 3 h, and on Sunday 28 March 2027 at 2 h.
        (
            week(2026, 43),
            [
                "2026-10-19T08:15",
                "2026-10-20T09:00",
                "2026-10-22T08:00",
                "2026-10-23T12:00",
                "2026-10-25T13:30",
            ],
        ),
        (
            week(2026, 44),
            [
                "2026-10-26T09:15",
                "2026-10-27T10:00",
                "2026-10-29T09:00",
                "2026-10-30T13:00",
                "2026-11-01T13:30",
            ],
        ),
        (
            week(2027, 12),
            [
                "2027-03-22T09:15",
                "2027-03-23T10:00",
                "2027-03-25T09:00",
                "2027-03-26T13:00",
                "2027-03-28T12:30",
            ],
        ),
        (
            week(2027, 13),
            [
                "2027-03-29T08:15",
                "2027-03-30T09:00",
                "2027-04-01T08:00",
                "2027-04-02T12:00",
                "2027-04-04T12:30",
            ],
        ),
    ];
    let weeks = starts.map(|(week, _)| week);
    let document = house_with_weeks(&weeks);
    let text = made(&document, Whose::House, &weeks);
    // Under its own name the zone may come from Python's tables; under another one only from our definition.
    let renamed = text.replace("Europe/Paris", "Elsewhere/Paris");
    for (name, text) in [("paris.ics", &text), ("elsewhere.ics", &renamed)] {
        let read = read_by_python(&python, name, text);
        let events = read["events"].as_array().unwrap();
        let mut found: Vec<String> = events
            .iter()
            .map(|event| {
                let word = |key: &str| event[key].as_str().unwrap().to_owned();
                format!("{} {}", word("uid"), word("start").trim_end_matches(":00Z"))
            })
            .collect();
        found.sort();
        assert_eq!(found, expected_starts(&starts), "{name}");
        assert!(
            events
                .iter()
                .all(|event| event["errors"] == serde_json::json!([]))
        );
        assert_eq!(read["name"], "Les Tilleuls");
        let gym = &events[0];
        assert_eq!(gym["summary"], "Gym douce, assis; en musique");
        assert_eq!(gym["location"], "Salle du jardin, 3, rue des Tilleuls");
        assert_eq!(gym["categories"], serde_json::json!(["Mouvement"]));
    }
}
