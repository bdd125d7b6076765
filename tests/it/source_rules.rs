//! Rules of the sources that no compiler checks: sizes, styles that the policy refuses, colours out of place.

use crate::source::{code_lines, files};
use semainier::{domain::activity::Domain, present::domains};
use std::collections::BTreeSet;

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
fn usual_hours_are_asked_of_their_rota() {
    // The hours of every week alone are wrong in an odd week and after a change.
    let mut wrong = Vec::new();
    for folder in [
        "src/translate",
        "src/present",
        "src/export",
        "src/app",
        "src/worker",
    ] {
        for (path, text) in files(folder, "rs") {
            let joined: String = text.split_whitespace().collect();
            let is_read = |field: &str| {
                ["person", "member"].iter().any(|owner| {
                    [".get(", ".days("]
                        .iter()
                        .any(|read| joined.contains(&format!("{owner}.{field}{read}")))
                })
            };
            if !path.ends_with("tests.rs") && (is_read("presence") || is_read("hours")) {
                wrong.push(format!(
                    "{path}: use .usual().on(date) or .usual().in_week(week)"
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn texts_of_activities_are_shown_in_the_language_of_the_screen() {
    // What is stored is the catalogue's French: `present/activity_words.rs` says what is shown. A form works on a draft
    // that has been through it.
    let is_home = |path: &str| path.ends_with("activity_words.rs") || path.ends_with("tests.rs");
    let mut wrong = Vec::new();
    for folder in ["src/present", "src/export", "src/app", "src/worker"] {
        for (path, text) in files(folder, "rs") {
            for (number, line) in code_lines(&text).filter(|_| !is_home(&path)) {
                let reads = |field: &str| line.contains(&format!("activity.{field}"));
                let is_of_form = line.contains("form.") || line.contains("draft.");
                let read = ["name", "easy_name", "material", "cautions", "adaptations"]
                    .into_iter()
                    .find(|field| reads(field));
                if let (Some(field), false) = (read, is_of_form) {
                    wrong.push(format!(
                        "{path}:{number}: use activity_words::{field}(locale, activity)"
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
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

/// The names in a text, as stylesheets write them.
fn names(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-' && letter != '_')
}

/// The classes that selectors name.
fn classes(sheet: &str) -> BTreeSet<&str> {
    let rules = sheet.split("/*").enumerate();
    let outside = rules.map(|(n, part)| match part.split_once("*/") {
        Some((_, rest)) if n > 0 => rest,
        _ => part,
    });
    let selectors = outside.flat_map(|part| {
        let blocks = part.split('{');
        blocks.map(|before| before.rsplit(['}', ';']).next().unwrap_or_default())
    });
    let dotted = selectors.flat_map(|selector| selector.split('.').skip(1));
    dotted
        .filter_map(|rest| names(rest).next())
        .filter(|name| name.starts_with(|letter: char| letter.is_ascii_alphabetic()))
        .collect()
}

/// What stands in the string literals of a source, and in its `class:` attributes.
fn literals(source: &str) -> String {
    let lines: Vec<&str> = code_lines(source).map(|(_, line)| line).collect();
    let code = lines.join("\n").replace("\\\"", " ").replace("'\"'", " ");
    let quoted = code.split('"').skip(1).step_by(2);
    let attributes = code.split("class:").skip(1);
    let classes = attributes.filter_map(|rest| names(rest).next());
    quoted.chain(classes).collect::<Vec<_>>().join(" ")
}

#[test]
fn every_class_of_the_stylesheets_is_named_where_the_page_is_made() {
    let page = std::fs::read_to_string(crate::source::root().join("index.html")).unwrap();
    let scripts = files("public", "js").into_iter().map(|(_, text)| text);
    let sources = files("src", "rs").into_iter();
    let views = sources
        .filter(|(path, _)| !path.starts_with("src/i18n"))
        .map(|(_, text)| literals(&text));
    let made: Vec<String> = views.chain(scripts).chain([page]).collect();
    let named: BTreeSet<&str> = made.iter().flat_map(|text| names(text)).collect();
    // "opt--{place}"
    let made_up = |class: &str| {
        let mut ends = class.match_indices("--").map(|(at, _)| &class[..at + 2]);
        ends.any(|beginning| {
            made.iter()
                .any(|text| text.contains(&format!("{beginning}{{")))
        })
    };
    let mut unused = Vec::new();
    for (path, sheet) in &files("style", "css") {
        for class in classes(sheet) {
            if !named.contains(class) && !made_up(class) {
                unused.push(format!("{path}: .{class}"));
            }
        }
    }
    assert!(unused.is_empty(), "{}", unused.join("\n"));
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

#[test]
fn every_domain_has_its_own_icon_as_a_letter_too() {
    let read = |path: &str| std::fs::read_to_string(crate::source::root().join(path)).unwrap();
    let rules = read("style/components/domains.css");
    for domain in Domain::ALL {
        let (_, rule) = rules
            .split_once(&format!(".{} {{", domains::class(domain)))
            .unwrap();
        let icon = format!("--icon: var(--icon-{});", domains::icon(domain));
        assert!(rule.split('}').next().unwrap().contains(&icon), "{icon}");
    }
}

/// Where a piece of HTML goes into the page as such; anything else is a text, which the browser never takes for HTML.
const AS_HTML: [(&str, usize); 5] = [
    // The sprite of the page itself is read there, nothing is written.
    ("src/app/platform/page.rs", 1),
    // Constants, since what stands on a card goes in as texts; and what others hand in, who are listed here.
    ("src/app/platform/element.rs", 3),
    ("src/app/pages/week/list.rs", 1),
    ("src/app/pages/week/rows.rs", 1),
    ("src/app/pages/week/target.rs", 2),
];

/// Where that HTML is made: a file, and the function of it that does.
const MAKES_HTML: [(&str, &str); 2] = [
    ("src/app/pages/week/target.rs", "fn inside("),
    ("src/app/pages/week/cells.rs", ""),
];

#[test]
fn html_goes_into_the_page_in_the_listed_places_only() {
    let found: Vec<(String, usize)> = files("src/app", "rs")
        .into_iter()
        .map(|(path, text)| {
            let is_html = |line: &str| {
                ["inner_html", "set_html("]
                    .iter()
                    .any(|word| line.contains(word))
            };
            let lines = code_lines(&text).filter(|(_, line)| is_html(line));
            (path, lines.count())
        })
        .filter(|(_, times)| *times > 0)
        .collect();
    let mut listed = AS_HTML.map(|(path, times)| (path.to_owned(), times));
    listed.sort();
    assert_eq!(
        found, listed,
        "a new place needs escaped texts, and a line here"
    );
    let others = [files("src/app", "rs"), files("public", "js")].concat();
    for (path, text) in others {
        for word in [
            "outer_html",
            "insert_adjacent",
            "innerHTML",
            "outerHTML",
            "insertAdjacent",
            "document.write",
            "eval(",
        ] {
            assert!(!text.contains(word), "{path}: {word}");
        }
    }
}

#[test]
fn texts_of_the_house_are_escaped_where_html_is_made() {
    let mut escaped = 0;
    for (path, function) in MAKES_HTML {
        let text = std::fs::read_to_string(crate::source::root().join(path)).unwrap();
        let from = text.find(function).unwrap();
        let body = &text[from..];
        let body = if function.is_empty() {
            body
        } else {
            &body[..body.find("\n}\n").unwrap()]
        };
        for (number, line) in code_lines(body) {
            // Handed on to a function of the same file, which escapes it.
            if line.contains("gap(locale, &row.name") {
                continue;
            }
            for field in [".title", ".name", ".detail", ".text"] {
                let Some(at) = line.find(field) else { continue };
                if line[at + field.len()..].starts_with(".is_empty()") {
                    continue;
                }
                let is_field = !line[at + field.len()..]
                    .starts_with(|next: char| next.is_alphanumeric() || next == '_' || next == '(');
                let record =
                    |letter: char| letter.is_alphanumeric() || letter == '_' || letter == '.';
                let before = line[..at].trim_end_matches(record);
                assert!(
                    !is_field || before.ends_with("escape(&"),
                    "{path}, line {number} of it: {line}"
                );
                escaped += usize::from(is_field);
            }
        }
    }
    assert!(
        escaped >= 4,
        "only {escaped} texts were found: does the rule still see them?"
    );
}
