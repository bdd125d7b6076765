//! What stands in a sentence: numbers, and names after "of".

use crate::i18n::Locale;

/// A name that "of" stands before: "de Mme Durand", "d’Enzo"; the name alone in English, which says it otherwise.
#[derive(Debug, Clone, Copy)]
pub struct OfName<'a>(pub &'a str);

impl Shown for OfName<'_> {
    type As = String;

    fn shown(self, locale: Locale) -> String {
        let Self(name) = self;
        match locale {
            Locale::Fr if is_elided_before(name) => format!("d’{name}"),
            Locale::Fr => format!("de {name}"),
            Locale::En => name.to_owned(),
        }
    }
}

/// Whether "de" loses its vowel before a name. A name's h is taken for mute, and y for a vowel before a consonant: "d’Yves",
/// "de Yann".
fn is_elided_before(name: &str) -> bool {
    const VOWELS: &str = "aàâäeéèêëiîïoôöuùûüœæ";
    let mut letters = name.chars().flat_map(char::to_lowercase);
    match letters.next() {
        Some('y') => letters.next().is_some_and(|next| !VOWELS.contains(next)),
        Some(first) => first == 'h' || VOWELS.contains(first),
        None => false,
    }
}

/// A number, its thousands set apart: "1 022", "1,022".
pub fn number(locale: Locale, n: impl Into<Grouped>) -> String {
    n.into().written(locale)
}

/// A number that has its thousands set apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Grouped {
    is_negative: bool,
    size: u64,
}

impl Grouped {
    fn written(self, locale: Locale) -> String {
        let apart = match locale {
            Locale::Fr => '\u{202f}',
            Locale::En => ',',
        };
        let digits = self.size.to_string();
        let mut text = String::from(if self.is_negative { "-" } else { "" });
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                text.push(apart);
            }
            text.push(digit);
        }
        text
    }
}

/// What stands in a sentence, as people of each language write it.
pub trait Shown {
    /// How it stands there.
    type As: std::fmt::Display;

    /// Makes it ready for a sentence of this language.
    fn shown(self, locale: Locale) -> Self::As;
}

macro_rules! shown_grouped {
    ($($number:ty),+) => {$(
        impl Shown for $number {
            type As = String;

            fn shown(self, locale: Locale) -> String {
                number(locale, self)
            }
        }
    )+};
}

shown_grouped!(u8, u16, u32, u64, usize, i64);

macro_rules! grouped_from {
    ($($number:ty),+) => {$(
        impl From<$number> for Grouped {
            fn from(n: $number) -> Self {
                Self {
                    is_negative: false,
                    size: n.into(),
                }
            }
        }
    )+};
}

grouped_from!(u8, u16, u32, u64);

impl From<usize> for Grouped {
    fn from(n: usize) -> Self {
        Self {
            is_negative: false,
            size: n as u64,
        }
    }
}

impl From<i64> for Grouped {
    fn from(n: i64) -> Self {
        Self {
            is_negative: n < 0,
            size: n.unsigned_abs(),
        }
    }
}

impl Shown for i32 {
    type As = Self;

    fn shown(self, _: Locale) -> Self {
        self
    }
}

impl<'a> Shown for &'a str {
    type As = &'a str;

    fn shown(self, _: Locale) -> &'a str {
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_loses_its_vowel_before_a_vowel_or_a_mute_h() {
        let told = |name| OfName(name).shown(Locale::Fr);
        assert_eq!(told("Enzo"), "d’Enzo");
        assert_eq!(told("Élodie"), "d’Élodie");
        assert_eq!(told("Hugo"), "d’Hugo");
        assert_eq!(told("Yves"), "d’Yves");
        assert_eq!(told("Yann"), "de Yann");
        assert_eq!(told("Mme Durand"), "de Mme Durand");
        assert_eq!(OfName("Enzo").shown(Locale::En), "Enzo");
    }

    #[test]
    fn thousands_are_set_apart() {
        assert_eq!(number(Locale::En, 1022_usize), "1,022");
        assert_eq!(number(Locale::Fr, 1022_usize), "1\u{202f}022");
        assert_eq!(number(Locale::En, 999_usize), "999");
        assert_eq!(number(Locale::En, -1_234_567_i64), "-1,234,567");
    }
}
