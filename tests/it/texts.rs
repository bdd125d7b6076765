//! Every text of the interface is said somewhere: one that nobody says is still translated and read by whoever looks for it.

use crate::source::files;

/// Names of the weights' texts are also those of the weights, and a macro says them.
const SAID_BY_MACRO: &str = "settings_rules";

/// The names of the texts of a file.
fn names(source: &str) -> impl Iterator<Item = &str> {
    source.lines().filter_map(|line| {
        let line = line.strip_prefix("    ")?;
        let end = line.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_')?;
        let is_name = line.starts_with(|first: char| first.is_ascii_lowercase());
        let opens = line[end..].starts_with('(') || line[end..].starts_with(" {");
        (is_name && opens).then_some(&line[..end])
    })
}

/// Whether a source says `::name`, and no longer name.
fn says(source: &str, name: &str) -> bool {
    let path = format!("::{name}");
    let is_end = |rest: &str| !rest.starts_with(|next: char| next.is_alphanumeric() || next == '_');
    source
        .match_indices(&path)
        .any(|(at, found)| is_end(&source[at + found.len()..]))
}

#[test]
fn every_text_is_said_somewhere() {
    let sources = files("src", "rs");
    let mut silent = Vec::new();
    for (path, texts) in files("src/i18n/text", "rs") {
        let module = path.rsplit('/').next().unwrap().trim_end_matches(".rs");
        if module == "mod" || module == SAID_BY_MACRO {
            continue;
        }
        let mentions =
            |(other, source): &&(String, String)| *other != path && source.contains(module);
        let readers: Vec<_> = sources.iter().filter(mentions).collect();
        let is_silent = |name: &&str| {
            let in_its_own = texts.matches(name).count() > 1;
            !in_its_own && !readers.iter().any(|(_, source)| says(source, name))
        };
        silent.extend(
            names(&texts)
                .filter(is_silent)
                .map(|name| format!("{path}: {name}")),
        );
    }
    assert!(silent.is_empty(), "{}", silent.join("\n"));
}

#[test]
fn the_names_are_found_and_a_silent_one_would_be() {
    let source =
        "texts! {\n    one { fr: \"a\" }\n    two(n: usize) {\n        fr: \"b\",\n    }\n}";
    assert_eq!(names(source).collect::<Vec<_>>(), ["one", "two"]);
    assert!(says("t::one(locale)", "one") && !says("t::one_more(locale)", "one"));
}
