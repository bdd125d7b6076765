//! A person's name in texts that people typed: found as whole words, whatever its accents and capitals, and replaced.

use super::person::Person;
use crate::plain::plain;
use serde::{Deserialize, Serialize};
use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

/// Ways to address somebody, as notes write them: they go with the name.
const TITLES: [&str; 10] = [
    "m",
    "mr",
    "mme",
    "mlle",
    "mrs",
    "ms",
    "miss",
    "monsieur",
    "madame",
    "mademoiselle",
];
/// French words that lose their last letter before a name ("d’Odette").
const ELIDED: [&str; 5] = ["d", "qu", "jusqu", "lorsqu", "puisqu"];
/// A name of fewer letters is a common word too ("Le"): it counts beside a title or another name only.
const SHORT: usize = 3;
/// What stands in place of a text in which the name cannot be replaced by the word given.
pub const BLANK: &str = "…";

/// Whether small letters may be a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Case {
    /// They may: a human looks at what is found, or nothing may slip through.
    Any,
    /// Only beside a title: "un petit café" is not about M. Petit.
    Capital,
}

/// How one person, or several, are called: first names and last names, and the parts of a double last name.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Naming {
    /// Names as small words without accents, by their first word.
    names: BTreeMap<String, BTreeSet<Vec<String>>>,
    /// First letters of the names.
    initials: BTreeSet<String>,
}

/// A word of a text.
struct Word {
    at: Range<usize>,
    plain: String,
    is_capital: bool,
}

impl Naming {
    /// How a person is called.
    pub fn of(person: &Person) -> Self {
        Self::of_all([person])
    }

    /// How people are called.
    pub fn of_all<'a>(persons: impl IntoIterator<Item = &'a Person>) -> Self {
        persons.into_iter().fold(Self::default(), |naming, person| {
            naming.and(&person.first_name, &person.last_name)
        })
    }

    /// The same with the names of one more.
    #[must_use]
    pub fn and(mut self, first_name: &str, last_name: &str) -> Self {
        self.add(first_name);
        self.add(last_name);
        // "Mme Durand-Martin" is called Mme Durand by many.
        let parts = last_name.split(['-', '\u{2011}']);
        parts
            .filter(|part| part.chars().count() >= SHORT)
            .for_each(|part| self.add(part));
        self
    }

    fn add(&mut self, name: &str) {
        let words: Vec<String> = words(name).into_iter().map(|word| word.plain).collect();
        if let Some(first) = words.first() {
            self.initials.extend(first.chars().next().map(String::from));
            self.names.entry(first.clone()).or_default().insert(words);
        }
    }

    /// The same without the names that others have too.
    #[must_use]
    pub fn without(self, others: &Self) -> Self {
        self.retain(|name| !others.has(name))
    }

    /// Only the names that others have too.
    #[must_use]
    pub fn shared_with(self, others: &Self) -> Self {
        self.retain(|name| others.has(name))
    }

    fn has(&self, name: &[String]) -> bool {
        let names = name.first().and_then(|first| self.names.get(first));
        names.is_some_and(|names| names.contains(name))
    }

    fn retain(mut self, is_kept: impl Fn(&[String]) -> bool) -> Self {
        for names in self.names.values_mut() {
            names.retain(|name| is_kept(name));
        }
        self.names.retain(|_, names| !names.is_empty());
        self
    }

    /// Whether nobody is called by it.
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// Whether a text names the person.
    pub fn is_in(&self, text: &str) -> bool {
        self.is_written_in(text, Case::Any)
    }

    /// Whether a text names the person in letters of this kind.
    pub fn is_written_in(&self, text: &str, case: Case) -> bool {
        !self.find(text, case).is_empty()
    }

    /// Where a text names the person: title, first and last name together are one place.
    pub fn find(&self, text: &str, case: Case) -> Vec<Range<usize>> {
        let words = words(text);
        let mut found = Vec::new();
        let mut at = 0;
        while at < words.len() {
            match self.run(text, &words, at, case) {
                Some((next, place)) => {
                    found.push(place);
                    at = next;
                }
                None => at += 1,
            }
        }
        found
    }

    /// The text with another word in place of the name; never again with the name.
    pub fn replace(&self, text: &str, by: &str, case: Case) -> String {
        let mut text = text.to_owned();
        // A second look: what stood around a name may be one together with what came in its place.
        for _ in 0..3 {
            let found = self.find(&text, case);
            if found.is_empty() {
                return text;
            }
            text = replaced(&text, &found, by);
        }
        if self.is_written_in(&text, case) {
            BLANK.clone_into(&mut text);
        }
        text
    }

    /// From a word on, the longest row of title, names and initials that names the person: the word after it, and where
    /// it stands.
    fn run(
        &self,
        text: &str,
        words: &[Word],
        first: usize,
        case: Case,
    ) -> Option<(usize, Range<usize>)> {
        let mut at = first;
        let has_title = TITLES.contains(&&*words[at].plain);
        at += usize::from(has_title);
        let (mut whole, mut short, mut others, mut is_capital) = (0, 0, 0, false);
        let mut end = 0;
        while let Some(word) = words.get(at) {
            if at > first && !is_joined(text, &words[at - 1], word) {
                break;
            }
            let next = if let Some(length) = self.name_at(text, words, at) {
                let row = &words[at..at + length];
                let letters: usize = row.iter().map(|word| word.plain.chars().count()).sum();
                if letters < SHORT {
                    short += 1;
                } else {
                    whole += 1;
                }
                is_capital |= row.iter().any(|word| word.is_capital);
                at + length
            } else if self.is_initial(text, word) {
                others += 1;
                at + 1
            } else {
                break;
            };
            at = next;
            end = words[at - 1].at.end;
        }
        let is_named = whole > 0 || (short > 0 && (has_title || short + others > 1));
        let is_meant = case == Case::Any || has_title || is_capital;
        if !is_named || !is_meant {
            return None;
        }
        // The point of "Jeanne D." goes with it.
        let is_abbreviated = words[at - 1].at.len() == 1 && text[end..].starts_with('.');
        Some((at, words[first].at.start..end + usize::from(is_abbreviated)))
    }

    /// How many words from here on are one of the names: the longest.
    fn name_at(&self, text: &str, words: &[Word], at: usize) -> Option<usize> {
        let names = self.names.get(&words[at].plain)?.iter();
        let fits = |name: &&Vec<String>| {
            let row = words.get(at..at + name.len());
            row.is_some_and(|row| {
                row.iter().map(|word| &word.plain).eq(name.iter())
                    && row.windows(2).all(|pair| is_near(text, &pair[0], &pair[1]))
            })
        };
        names.filter(fits).map(Vec::len).max()
    }

    /// "D." of Jeanne D., "J." of J. Durand.
    fn is_initial(&self, text: &str, word: &Word) -> bool {
        let after = text[word.at.end..].chars().next();
        word.is_capital
            && self.initials.contains(&word.plain)
            && after.is_none_or(|letter| letter != '\'' && letter != '’')
    }
}

/// A text with a word in the places found.
fn replaced(text: &str, found: &[Range<usize>], by: &str) -> String {
    let mut next = String::with_capacity(text.len());
    let mut end = 0;
    for place in found {
        next.push_str(&text[end..place.start]);
        if !begins_with_vowel(by) {
            write_out_elision(&mut next);
        }
        let is_start = next.trim_end().is_empty() || next.trim_end().ends_with(['.', '!', '?']);
        let mut letters = by.chars();
        match letters.next().filter(|_| is_start) {
            Some(first) => next.extend(first.to_uppercase().chain(letters)),
            None => next.push_str(by),
        }
        end = place.end;
    }
    next.push_str(&text[end..]);
    next
}

fn begins_with_vowel(word: &str) -> bool {
    plain(word).starts_with(['a', 'e', 'i', 'o', 'u', 'y', 'h'])
}

/// "d’" becomes "de " before a word that does not begin with a vowel.
fn write_out_elision(text: &mut String) {
    let Some(before) = text.strip_suffix(['\'', '’']) else {
        return;
    };
    let last = words(before).pop();
    if last.is_some_and(|word| word.at.end == before.len() && ELIDED.contains(&&*word.plain)) {
        text.pop();
        text.push_str("e ");
    }
}

/// The words of a text: letters, digits and accents that stand together.
fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut start = None;
    let end_at = |at: usize, start: usize, words: &mut Vec<Word>| {
        let word = &text[start..at];
        let plain = plain(word);
        // A lone accent is no word.
        if !plain.is_empty() {
            words.push(Word {
                at: start..at,
                is_capital: word.chars().next().is_some_and(char::is_uppercase),
                plain,
            });
        }
    };
    for (at, letter) in text.char_indices() {
        let is_accent = ('\u{300}'..='\u{36f}').contains(&letter);
        if letter.is_alphanumeric() || is_accent {
            start.get_or_insert(at);
        } else if let Some(start) = start.take() {
            end_at(at, start, &mut words);
        }
    }
    if let Some(start) = start {
        end_at(text.len(), start, &mut words);
    }
    words
}

/// Whether what stands between two words of one name may.
fn is_near(text: &str, one: &Word, next: &Word) -> bool {
    let is_blank = |letter: char| letter.is_whitespace() && letter != '\n';
    let is_between =
        |letter: char| is_blank(letter) || matches!(letter, '-' | '\u{2011}' | '\'' | '’' | '_');
    text[one.at.end..next.at.start].chars().all(is_between)
}

/// Whether two words may belong to one row: a title and an initial may have their point.
fn is_joined(text: &str, one: &Word, next: &Word) -> bool {
    let is_short = one.plain.chars().count() <= 4;
    let after_point = text[one.at.end..next.at.start].strip_prefix('.');
    match after_point.filter(|_| is_short && one.is_capital) {
        Some(rest) => {
            !rest.contains('\n')
                && rest
                    .chars()
                    .all(|letter| letter.is_whitespace() || letter == '-')
        }
        None => is_near(text, one, next),
    }
}

#[cfg(test)]
mod tests;
