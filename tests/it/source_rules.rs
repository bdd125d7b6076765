//! Rules of the sources that no compiler checks: sizes, styles that the policy refuses, colours out of place.

use crate::source::{code_lines, files};

/// Longest file, in lines; see `CONTRIBUTING.md`.
const MAX_LINES: usize = 400;

#[test]
fn no_file_is_longer_than_can_be_read_at_once() {
    let sources = [
        files("src", "rs"),
        files("tests", "rs"),
        files("style", "css"),
    ]
    .concat();
    let long: Vec<_> = sources
        .iter()
        .map(|(path, text)| (path, text.lines().count()))
        .filter(|(_, lines)| *lines > MAX_LINES)
        .map(|(path, lines)| format!("{path}: {lines} lines"))
        .collect();
    assert!(long.is_empty(), "{}", long.join("\n"));
}

#[test]
fn no_view_has_a_style_attribute_that_the_policy_refuses() {
    let mut wrong = Vec::new();
    for (path, text) in files("src/app", "rs") {
        for (number, line) in code_lines(&text) {
            if line.contains("style=\"")
                || line.contains("style=move")
                || line.contains("style=format!")
            {
                wrong.push(format!(
                    "{path}:{number}: use style:name= or style=(\"--name\", …)"
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_custom_property_used_is_declared() {
    let sheets = files("style", "css");
    let views = files("src/app", "rs");
    let declared = |name: &str| {
        sheets
            .iter()
            .any(|(_, text)| text.contains(&format!("{name}:")))
            || views
                .iter()
                .any(|(_, text)| text.contains(&format!("\"{name}\"")))
    };
    let mut wrong = Vec::new();
    for (path, text) in &sheets {
        for rest in text.split("var(").skip(1) {
            let name = rest.split([')', ',', ' ']).next().unwrap_or_default();
            if !declared(name) {
                wrong.push(format!("{path}: var({name}) is declared nowhere"));
            }
        }
    }
    wrong.dedup();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_stylesheet_is_listed_in_the_page() {
    let page = std::fs::read_to_string(crate::source::root().join("index.html")).unwrap();
    let missing: Vec<_> = files("style", "css")
        .into_iter()
        .map(|(path, _)| path)
        .filter(|path| !page.contains(&format!("href=\"{path}\"")))
        .collect();
    assert!(missing.is_empty(), "not in index.html: {missing:?}");
}

#[test]
fn every_icon_used_is_in_the_sprite() {
    let sprite = std::fs::read_to_string(crate::source::root().join("style/icons.svg")).unwrap();
    let mut missing = Vec::new();
    for (path, text) in files("src/app", "rs") {
        for rest in text.split("<Icon name=\"").skip(1) {
            let name = rest.split('"').next().unwrap_or_default();
            if !sprite.contains(&format!("id=\"i-{name}\"")) {
                missing.push(format!("{path}: {name}"));
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}
