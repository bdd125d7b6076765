//! Texts that could not be read and were set aside, in words.

use super::{journal, room};
use crate::{
    i18n::{Locale, text::data as t},
    storage::Aside,
};

/// When they were found and how much room they take: "28 novembre 2026, 19 h 05 – 12 Ko".
pub fn line(locale: Locale, aside: &Aside) -> String {
    let when = aside.found_at.map_or_else(
        || t::aside_undated(locale).to_owned(),
        |at| journal::moment(locale, at),
    );
    t::aside_one(locale, &when, &room::size(locale, aside.characters))
}

/// The name of the file that they are downloaded as.
pub fn file_name(aside: &Aside) -> String {
    let day = aside.found_at.map(|at| format!("-{}", at.date()));
    let number = aside.key.rsplit('/').next().unwrap_or_default();
    format!(
        "semainier-texte-abime-{number}{}.json",
        day.unwrap_or_default()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_tells_when_and_how_much_and_the_file_which() {
        let mut aside = Aside {
            key: "semainier/damaged/2".to_owned(),
            found_at: "2026-11-25T09:05:00".parse().ok(),
            characters: 12_345,
        };
        let plain = |locale, aside: &Aside| line(locale, aside).replace('\u{a0}', " ");
        let told = plain(Locale::Fr, &aside);
        assert_eq!(told, "25 novembre 2026, 9 h 05 – 13 Ko");
        assert_eq!(file_name(&aside), "semainier-texte-abime-2-2026-11-25.json");
        aside.found_at = None;
        assert_eq!(plain(Locale::En, &aside), "Unknown date – 13 kB");
        assert_eq!(file_name(&aside), "semainier-texte-abime-2.json");
    }
}
