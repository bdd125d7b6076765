//! What leaves the house goes by one module, `src/app/state/outgoing.rs`, which hides names where that is chosen and notes
//! it: no other source makes a file, prints, shares or copies.

use crate::source::{code_lines, files};

const WAY_OUT: &str = "src/app/state/outgoing.rs";

/// What makes the browser give something out, and who alone may say it.
const GIVES: [(&str, &[&str]); 12] = [
    ("file::download", &[WAY_OUT]),
    ("print::now", &[WAY_OUT]),
    ("print::when_drawn", &[WAY_OUT]),
    ("create_object_url", &["src/app/platform/file.rs"]),
    ("set_download", &["src/app/platform/file.rs"]),
    (".print()", &["src/app/platform/print.rs"]),
    ("clipboard()", &[]),
    ("write_text", &[]),
    (".share(", &[]),
    ("send_beacon", &[]),
    // Backups go to the file that was chosen before.
    ("save-file.js", &["src/app/state/backup.rs"]),
    ("download=", &[]),
];

/// Ways out that note nothing, and who alone may use them: nothing is open to note it in, nothing of the house is in it, or
/// a command notes it.
const UNNOTED: [(&str, &[&str]); 4] = [
    (
        "outgoing::rescue",
        &["src/app/pages/faults.rs", "src/app/pages/locked.rs"],
    ),
    ("outgoing::blank", &["src/app/pages/persons/import/mod.rs"]),
    (
        "outgoing::print_blank",
        &["src/app/pages/learn/transparency.rs"],
    ),
    ("outgoing::send_exchange", &["src/app/state/exchange.rs"]),
];

fn breaches(sources: &[(String, String)], rules: &[(&str, &[&str])]) -> Vec<String> {
    let mut wrong = Vec::new();
    for (path, text) in sources {
        for (number, line) in code_lines(text) {
            for (word, allowed) in rules {
                if line.contains(word) && !allowed.contains(&path.as_str()) {
                    wrong.push(format!("{path}:{number} says {word}"));
                }
            }
        }
    }
    wrong
}

#[test]
fn only_the_way_out_makes_files_and_prints() {
    let wrong = breaches(&files("src/app", "rs"), &GIVES);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_not_noted_is_used_where_it_must_be_and_nowhere_else() {
    let sources = files("src/app", "rs");
    let wrong = breaches(&sources, &UNNOTED);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    for (word, users) in UNNOTED {
        for user in users {
            let text = sources.iter().find(|(path, _)| path == user);
            assert!(
                text.is_some_and(|(_, text)| text.contains(word)),
                "{user} no longer says {word}"
            );
        }
    }
}

#[test]
fn each_way_out_notes_what_it_gives() {
    let (_, text) = files("src/app/state", "rs")
        .into_iter()
        .find(|(path, _)| path == WAY_OUT)
        .unwrap();
    let silent: Vec<&str> = UNNOTED
        .iter()
        .map(|(name, _)| name.trim_start_matches("outgoing::"))
        .collect();
    for function in text.split("\n}\n").flat_map(|item| item.split("\n    }\n")) {
        let gives = ["file::download", "print::now", "print::when_drawn"];
        if !gives.iter().any(|word| function.contains(word)) {
            continue;
        }
        let is_silent = silent
            .iter()
            .any(|name| function.contains(&format!("fn {name}(")));
        let notes = ["note(", "note_real(", "note_print("]
            .iter()
            .any(|word| function.contains(word));
        assert!(is_silent || notes, "noted nowhere:\n{function}");
    }
}

#[test]
fn a_file_made_elsewhere_is_found() {
    let source = (
        "src/app/pages/x.rs".to_owned(),
        "    file::download(&name, kind, &bytes);".to_owned(),
    );
    assert_eq!(
        breaches(&[source], &GIVES),
        ["src/app/pages/x.rs:1 says file::download"]
    );
}
