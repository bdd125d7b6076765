//! Which layer may import which: the table of `ARCHITECTURE.md`, checked on the sources.

use crate::source::{code_lines, files};

/// A layer of the library and the layers it may import, itself apart.
const LIBRARY: [(&str, &[&str]); 11] = [
    ("domain", &[]),
    ("planner", &[]),
    ("i18n", &[]),
    ("catalogue", &["domain", "i18n"]),
    ("translate", &["domain", "planner"]),
    ("storage", &["domain"]),
    (
        "present",
        &[
            "domain",
            "planner",
            "i18n",
            "catalogue",
            "translate",
            "export",
            // The summary of a backup, compared before a restore.
            "storage",
        ],
    ),
    ("export", &["domain", "i18n", "present"]),
    (
        "import",
        &["domain", "i18n", "present", "storage", "catalogue"],
    ),
    (
        "demo",
        &["domain", "catalogue", "planner", "translate", "i18n"],
    ),
    ("protocol", &["domain", "i18n", "present"]),
];

/// A folder of the page and the folders it may import, itself apart.
const PAGE: [(&str, &[&str]); 4] = [
    ("platform", &[]),
    ("state", &["platform"]),
    ("components", &["state", "platform"]),
    ("pages", &["state", "platform", "components"]),
];

/// The layer of a file under a folder: its first folder or file name.
fn layer<'a>(path: &'a str, under: &str) -> Option<&'a str> {
    let rest = path.strip_prefix(under)?;
    Some(rest.split('/').next()?.trim_end_matches(".rs"))
}

/// Names that follow `prefix` in a line: `crate::domain::x` gives `domain`; `crate::{a::b, c}` gives both.
fn imported<'a>(text: &'a str, prefix: &str) -> Vec<(usize, &'a str)> {
    let mut found = Vec::new();
    let mut in_group = None;
    for (number, line) in code_lines(text) {
        let trimmed = line.trim();
        for rest in line.split(prefix).skip(1) {
            if rest.trim_start().starts_with('{') && !rest.contains('}') {
                in_group = Some(line.len() - line.trim_start().len());
            }
            found.extend(
                rest.trim_start_matches('{')
                    .split([':', ';', ',', '{', '}', ' ', ')', '(', '<'])
                    .next()
                    .map(|name| (number, name)),
            );
        }
        if let Some(indent) = in_group {
            let here = line.len() - line.trim_start().len();
            if here == indent + 4 {
                found.extend(
                    trimmed
                        .split([':', ';', ',', '{', '}', ' '])
                        .next()
                        .map(|name| (number, name)),
                );
            }
            if trimmed.starts_with("};") {
                in_group = None;
            }
        }
    }
    found
}

fn breaches(folder: &str, prefix: &str, table: &[(&str, &[&str])]) -> Vec<String> {
    let known = |name: &str| table.iter().any(|(layer, _)| *layer == name);
    let mut wrong = Vec::new();
    for (path, text) in files(folder.trim_end_matches('/'), "rs") {
        // Tests may use anything that makes their sentence short.
        if path.contains("/tests/") || path.ends_with("/tests.rs") {
            continue;
        }
        let Some(own) = layer(&path, folder).filter(|own| known(own)) else {
            continue;
        };
        let allowed = table
            .iter()
            .find(|(layer, _)| *layer == own)
            .map_or(&[][..], |(_, allowed)| *allowed);
        let own_code = text.split("#[cfg(test)]").next().unwrap_or_default();
        for (number, name) in imported(own_code, prefix) {
            if name != own && known(name) && !allowed.contains(&name) {
                wrong.push(format!(
                    "{path}:{number} imports {name}, forbidden for {own}"
                ));
            }
        }
    }
    wrong
}

#[test]
fn layers_of_the_library_import_only_what_they_may() {
    let wrong = breaches("src/", "crate::", &LIBRARY);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn layers_of_the_page_import_only_what_they_may() {
    let wrong = breaches("src/app/", "crate::", &PAGE);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_library_names_no_browser_and_no_clock() {
    let forbidden = [
        "leptos",
        "web_sys",
        "js_sys",
        "gloo",
        "wasm_bindgen",
        "Instant::now",
        "SystemTime::now",
        "Local::now",
        "Utc::now",
    ];
    let mut wrong = Vec::new();
    for (path, text) in files("src", "rs") {
        if [
            "src/app/",
            "src/worker/",
            "src/cli/",
            "src/vault/main.rs",
            "src/reader/main.rs",
            "src/merge/main.rs",
        ]
        .iter()
        .any(|own| path.starts_with(own))
        {
            continue;
        }
        for (number, line) in code_lines(&text) {
            if let Some(word) = forbidden.iter().find(|word| line.contains(**word)) {
                wrong.push(format!("{path}:{number} names {word}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_forbidden_import_is_found() {
    let single = imported("use crate::storage::load;", "crate::");
    assert_eq!(single, [(1, "storage")]);
    let group = imported(
        "use crate::{\n    domain::time,\n    i18n::Locale,\n};",
        "crate::",
    );
    assert!(
        group.contains(&(2, "domain")) && group.contains(&(3, "i18n")),
        "{group:?}"
    );
}
