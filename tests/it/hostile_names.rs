//! A house whose every free text was written to harm: nothing of it is more than text, on screen or in a file.
//!
//! `hostile-house.smn` is that house as a backup, which the browser tests open.

use semainier::{
    demo,
    domain::document::Document,
    export::{
        csv::{Flavour, week as week_table},
        person,
    },
    i18n::Locale,
    storage::backup,
};
use serde_json::Value;
use std::{collections::BTreeSet, fs, path::PathBuf};
use xxhash_rust::xxh3::xxh3_64;

/// What is put into every free text in turn.
const TEXTS: [&str; 9] = [
    "<img src=x onerror=window.hacked=1>",
    "\"><script>window.hacked=1</script>",
    "' onmouseover=window.hacked=1 x='",
    "\u{202e}sruojuot \u{5d0}\u{5d1}\u{5d2}",
    "Anticonstitutionnellementanticonstitutionnellementanticonstitutionnellement",
    "👩‍👩‍👧‍👦🏳️‍🌈 José 𝓐",
    "=HYPERLINK(\"http://ailleurs.invalid\")",
    "une ligne\nune autre",
    "&lt;b&gt; &amp; %3Cscript%3E",
];

/// Fields that people fill freely.
const FREE: [&str; 20] = [
    "address",
    "adaptations",
    "by",
    "cautions",
    "contact",
    "easy_name",
    "first_name",
    "help",
    "label",
    "last_name",
    "link",
    "material",
    "name",
    "note",
    "other",
    "reason",
    "role",
    "short_trade",
    "trade",
    "user",
];

fn spoil(value: &mut Value, n: &mut usize) {
    match value {
        Value::Object(fields) => {
            let is_person = fields.contains_key("first_name");
            for (name, value) in fields {
                // The title of a person is a choice.
                let is_free = FREE.contains(&name.as_str())
                    || name == "words"
                    || (name == "title" && !is_person);
                match value {
                    Value::String(text) if is_free => {
                        // Numbered, so that no two are the same.
                        *text = format!("{} {n}", TEXTS[*n % TEXTS.len()]);
                        *n += 1;
                    }
                    value => spoil(value, n),
                }
            }
        }
        Value::Array(all) => all.iter_mut().for_each(|value| spoil(value, n)),
        _ => {}
    }
}

fn made() -> (Document, usize) {
    let document = demo::small("2026-11-25".parse().unwrap());
    let at = "2026-11-25T09:00:00".parse().unwrap();
    let mut file: Value = serde_json::from_str(&backup::write(&document, at).unwrap()).unwrap();
    let mut n = 0;
    spoil(&mut file["data"], &mut n);
    let sum = xxh3_64(file["data"].to_string().as_bytes());
    file["checksum"] = format!("{sum:016x}").into();
    let read = backup::read(file.to_string().as_bytes()).unwrap();
    (read.document, n)
}

#[test]
fn the_hostile_house_of_the_browser_tests_is_read_and_its_files_hold_texts_only() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/hostile-house.smn");
    if !path.exists() {
        let (document, n) = made();
        assert!(n > 500, "only {n} texts were found");
        let at = "2026-11-25T09:00:00".parse().unwrap();
        fs::write(&path, backup::write_file(&document, at).unwrap()).unwrap();
        panic!("the fixture has been written: commit it");
    }
    let read = backup::read(&fs::read(path).unwrap()).unwrap();
    let document = read.document;
    assert!(document.house.name.contains("<img"));

    let weeks: Vec<_> = document.weeks.keys().copied().collect();
    let table = week_table(&document, &weeks, Flavour::PLAIN, Locale::Fr);
    assert!(table.contains("HYPERLINK"));
    let mut reader = csv::Reader::from_reader(table.trim_start_matches('\u{feff}').as_bytes());
    for row in reader.records() {
        for field in &row.unwrap() {
            assert!(!field.starts_with(['=', '+', '-', '@']), "{field}");
        }
    }
    for person in document.persons.iter() {
        let page = person::page(&person::Given {
            document: &document,
            person: person.id,
            about: &BTreeSet::new(),
            made_at: read.summary.saved_at.unwrap(),
            locale: Locale::Fr,
        });
        assert!(!page.unwrap().contains("<img src=x"));
    }
}
