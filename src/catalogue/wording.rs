//! What the rows of the catalogue say, in each language.

use super::{activities::rows, printed};
use crate::i18n::Locale;
use serde::{Deserialize, de::DeserializeOwned};
use std::{collections::BTreeMap, sync::OnceLock};

const ENGLISH: &str = include_str!("data/activities_en.csv");

/// Names that an invented house gives to some rows. They are the program's as well, so they have both languages.
const OTHER_NAMES: &str = include_str!("data/other_names.csv");

/// The texts of a row in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    /// Name.
    pub name: String,
    /// Name that is easy to read, in the person's voice.
    pub easy_name: String,
    /// Material.
    pub material: String,
    /// Cautions.
    pub cautions: String,
    /// Adaptations.
    pub adaptations: String,
}

/// The texts of a row in every language.
#[derive(Debug)]
pub struct Wordings {
    row: String,
    french: Wording,
    english: Wording,
    other_name: Option<OtherName>,
}

impl Wordings {
    /// The name in this language of what is stored as `stored`; nothing if it is no name that the program gave.
    pub fn name(&self, locale: Locale, stored: &str) -> Option<&str> {
        if [&self.french, &self.english]
            .iter()
            .any(|one| one.name == stored)
        {
            return Some(&self.of(locale).name);
        }
        let other = self.other_name.as_ref()?;
        let is_other = other.french == stored || other.english == stored;
        is_other.then_some(match locale {
            Locale::Fr => &other.french,
            Locale::En => &other.english,
        })
    }

    /// The texts in one language.
    pub const fn of(&self, locale: Locale) -> &Wording {
        match locale {
            Locale::Fr => &self.french,
            Locale::En => &self.english,
        }
    }
}

/// One row of the English table.
#[derive(Deserialize)]
struct EnglishRow {
    id: String,
    name: String,
    easy_name: String,
    material: String,
    cautions: String,
    adaptations: String,
}

/// One row of the other names.
#[derive(Debug, Deserialize)]
struct OtherName {
    id: String,
    french: String,
    english: String,
}

/// The texts of a row ("ACT001"). Screens ask for each card that they draw, so the tables are read once and a row is
/// found by its number.
pub fn wordings(row: &str) -> Option<&'static Wordings> {
    static ALL: OnceLock<Vec<Wordings>> = OnceLock::new();
    let number: usize = row.strip_prefix("ACT")?.parse().ok()?;
    ALL.get_or_init(read)
        .get(number.checked_sub(1)?)
        .filter(|wordings| wordings.row == row)
}

fn read() -> Vec<Wordings> {
    let mut others: BTreeMap<String, OtherName> = table(OTHER_NAMES)
        .map(|other: OtherName| (other.id.clone(), other))
        .collect();
    rows()
        .into_iter()
        .zip(table::<EnglishRow>(ENGLISH))
        .filter(|(french, english)| french.id == english.id)
        .map(|(french, english)| Wordings {
            french: french.wording(),
            other_name: others.remove(&french.id),
            row: french.id,
            english: Wording {
                name: printed(&english.name),
                easy_name: printed(&english.easy_name),
                material: printed(&english.material),
                cautions: printed(&english.cautions),
                adaptations: printed(&english.adaptations),
            },
        })
        .collect()
}

fn table<T: DeserializeOwned>(text: &'static str) -> impl Iterator<Item = T> {
    csv::Reader::from_reader(text.as_bytes())
        .into_deserialize()
        .filter_map(Result::ok)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    /// The five texts, each with its name.
    fn texts(wording: &Wording) -> [(&'static str, &str); 5] {
        [
            ("name", &wording.name),
            ("easy_name", &wording.easy_name),
            ("material", &wording.material),
            ("cautions", &wording.cautions),
            ("adaptations", &wording.adaptations),
        ]
    }

    #[test]
    fn every_row_says_in_english_what_it_says_in_french() {
        let french = rows();
        let ids: Vec<_> = table::<EnglishRow>(ENGLISH).map(|row| row.id).collect();
        let expected: Vec<_> = french.iter().map(|row| row.id.clone()).collect();
        assert_eq!(ids, expected);
        assert_eq!(french.len(), 129);
        for row in &french {
            let both = wordings(&row.id).unwrap();
            let pairs = texts(both.of(Locale::Fr))
                .into_iter()
                .zip(texts(both.of(Locale::En)));
            for ((field, french), (_, english)) in pairs {
                assert_eq!(
                    french.is_empty(),
                    english.is_empty(),
                    "{field} of {}: {french:?}, {english:?}",
                    row.id
                );
                assert_eq!(english.trim(), english, "{field} of {}", row.id);
                assert!(!english.contains('\''), "{field} of {}", row.id);
            }
        }
    }

    #[test]
    fn english_names_are_told_apart_and_easy_ones_are_short_and_in_the_first_person() {
        let all: Vec<EnglishRow> = table(ENGLISH).collect();
        let names: BTreeSet<_> = all.iter().map(|row| &row.name).collect();
        let easy: BTreeSet<_> = all.iter().map(|row| &row.easy_name).collect();
        assert_eq!((names.len(), easy.len()), (129, 129));
        for name in easy {
            assert!(name.starts_with("I "), "{name}");
            assert!(name.split_whitespace().count() <= 8, "{name}");
            let cut = |word: &str| word.len() > 1 && word.chars().all(char::is_uppercase);
            assert!(!name.split_whitespace().any(cut), "{name}");
        }
    }

    #[test]
    fn other_names_are_told_apart_from_those_of_the_table() {
        let others: Vec<OtherName> = table(OTHER_NAMES).collect();
        assert_eq!(others.len(), 18);
        for other in &others {
            let row = wordings(&other.id).unwrap();
            for (stored, locale) in [(&other.french, Locale::En), (&other.english, Locale::Fr)] {
                assert!(!stored.is_empty() && !stored.contains('\''), "{stored}");
                assert_ne!(row.name(locale, stored), Some(row.of(locale).name.as_str()));
            }
            assert_eq!(row.name(Locale::En, &other.french), Some(&*other.english));
            assert_eq!(row.name(Locale::Fr, &other.english), Some(&*other.french));
        }
    }

    #[test]
    fn what_is_no_row_says_nothing() {
        for row in ["", "ACT", "ACT000", "ACT130", "ACT1", "ACT+01", "XYZ001"] {
            assert!(wordings(row).is_none(), "{row}");
        }
    }
}
