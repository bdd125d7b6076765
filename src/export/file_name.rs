//! Names of files that every system, drive and mail program takes.

use crate::i18n::plain::plain;

/// Longest name without its extension.
const MOST: usize = 80;

/// `semainier-les-tilleuls-2026-w48.ics` from its parts; small letters, digits and hyphens only.
pub fn file_name(parts: &[&str], extension: &str) -> String {
    let mut name = String::from("semainier");
    for part in parts {
        let slug = slug(part);
        if !slug.is_empty() {
            name.push('-');
            name.push_str(&slug);
        }
    }
    name.truncate(MOST);
    format!("{}.{extension}", name.trim_end_matches('-'))
}

fn slug(text: &str) -> String {
    let mut slug = String::new();
    for letter in plain(text).chars() {
        if letter.is_ascii_alphanumeric() {
            slug.push(letter);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_has_no_accent_blank_or_sign() {
        let check = |parts: &[&str], expected: &str| assert_eq!(file_name(parts, "ics"), expected);
        check(
            &["Les Tilleuls", "2026-W48"],
            "semainier-les-tilleuls-2026-w48.ics",
        );
        check(&["L’Œuvre d’Été", ""], "semainier-l-oeuvre-d-ete.ics");
        check(&["../../etc", "e\u{301}té"], "semainier-etc-ete.ics");
        check(&["🌞"], "semainier.ics");
    }

    #[test]
    fn a_name_is_never_too_long() {
        let long = "très long ".repeat(40);
        assert!(file_name(&[&long], "csv").len() <= MOST + 4);
    }
}
