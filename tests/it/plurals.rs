//! A number before a plural word decides its form: "1 séance", "2 séances". Checked on the sources of the texts.

use crate::source::files;

/// Words that look like a plural and do not change after one, and those whose number is never small.
const INVARIABLE: [&str; 11] = [
    "fois",
    "dans",
    "auprès",
    "is",
    "plus",
    "pers",
    "mois",
    "ans",
    "minutes",
    "caractères",
    "characters",
];

/// Values that are never 0 or 1, by text: constants of the program and what a rule keeps larger.
const NEVER_ONE: [&str; 6] = [
    "group_range",
    "a_rules",
    "only_first",
    "rule_text_size",
    "every_until",
    "count_more",
];

/// A text of a file.
struct Text<'a> {
    name: &'a str,
    /// Its values with their types.
    values: Vec<(&'a str, &'a str)>,
    /// What is written, in both languages.
    written: &'a str,
}

/// The texts of a file that take values.
fn texts(source: &str) -> Vec<Text<'_>> {
    let heads: Vec<usize> = source
        .match_indices("\n    ")
        .map(|(at, found)| at + found.len())
        .filter(|at| source[*at..].starts_with(|first: char| first.is_ascii_lowercase()))
        .collect();
    let ends = heads.iter().skip(1).copied().chain([source.len()]);
    heads
        .iter()
        .zip(ends)
        .filter_map(|(start, end)| {
            let (head, written) = source[*start..end].split_once('{')?;
            let (name, values) = head.trim().split_once('(')?;
            let values = values.trim_end().trim_end_matches(')').split(',');
            let values = values.filter_map(|value| {
                let (name, kind) = value.split_once(':')?;
                Some((name.trim(), kind.trim()))
            });
            Some(Text {
                name,
                values: values.collect(),
                written,
            })
        })
        .collect()
}

/// The word that follows a value in a text, without the space between.
fn word_after(rest: &str) -> &str {
    let rest = rest
        .strip_prefix("\\u{a0}")
        .or_else(|| rest.strip_prefix(' '));
    let rest = rest.unwrap_or_default();
    let end = rest.find(|letter: char| !letter.is_alphabetic());
    &rest[..end.unwrap_or(rest.len())]
}

fn is_plural(word: &str) -> bool {
    let ends = word.ends_with('s') || word.ends_with('x') || word == "people";
    ends && !INVARIABLE.contains(&word)
}

#[test]
fn no_number_stands_before_a_plural_that_it_does_not_decide() {
    let mut wrong = Vec::new();
    for (path, source) in files("src/i18n/text", "rs") {
        for Text {
            name,
            values,
            written,
        } in texts(&source)
        {
            let decides = written.contains("one \"").then(|| values[0].0);
            let numbers = values
                .iter()
                .filter(|(value, kind)| !kind.contains("str") && Some(*value) != decides);
            for (value, _) in numbers {
                let place = format!("{{{value}}}");
                let mut after = written.split(&place).skip(1);
                if let Some(word) = after
                    .find(|rest| is_plural(word_after(rest)))
                    .map(word_after)
                    && !NEVER_ONE.contains(&name)
                {
                    wrong.push(format!("{path}: {name} says {{{value}}} {word}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_texts_are_found_and_a_wrong_one_would_be() {
    let source = "texts! {\n    a { fr: \"b\", en: \"c\" }\n    days(n: usize, of: &str) { fr: \"{n}\\u{a0}jours\", en: \"{n} days\" }\n}";
    let found = texts(source);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].values, [("n", "usize"), ("of", "&str")]);
    assert_eq!(word_after("\\u{a0}jours de venue"), "jours");
    assert!(is_plural("jours") && is_plural("people") && !is_plural("fois"));
}
