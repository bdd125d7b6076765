//! Which entries a query means, the likeliest first.
//!
//! A query's words stand in any order, each may be the beginning of a word, and accents and case do not count. Only
//! when nothing matches so may a word be mistyped by one letter.

use super::{Entry, Found, Kind};
use crate::i18n::plain::plain;

/// Words shorter than this have too many neighbours at one letter's distance.
const SHORTEST_MISTYPED: usize = 4;

/// The words of a text, folded: "L’Été, salon" gives "l", "ete", "salon".
pub(super) fn words(text: &str) -> Vec<String> {
    plain(text)
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The entries that a query means, at most `most` of them shown. An empty query gives the entries as they stand.
pub fn find(entries: &[Entry], query: &str, most: usize) -> Found {
    let asked = words(query);
    let ranked = |may_mistype: bool| {
        let mut ranked: Vec<(u32, &Entry)> = entries
            .iter()
            .filter_map(|entry| Some((score(entry, &asked, may_mistype)?, entry)))
            .collect();
        // The sort is stable: equals stay in the order of the entries.
        ranked.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
        ranked
    };
    let mut found = ranked(false);
    if found.is_empty() {
        found = ranked(true);
    }
    Found {
        n_all: found.len(),
        shown: found
            .into_iter()
            .take(most)
            .map(|(_, entry)| entry.clone())
            .collect(),
    }
}

/// How well an entry answers; nothing unless each word asked for is found in it.
fn score(entry: &Entry, asked: &[String], may_mistype: bool) -> Option<u32> {
    if asked.is_empty() {
        return Some(0);
    }
    let mut total = 0;
    for word in asked {
        let in_name = entry.words.iter().filter_map(|own| likeness(own, word));
        let in_others = entry
            .others
            .iter()
            .filter_map(|own| likeness(own, word).map(|likeness| likeness.saturating_sub(10)));
        let mistyped = entry
            .words
            .iter()
            .chain(&entry.others)
            .filter(|own| may_mistype && is_mistyped(own, word))
            .map(|_| 20);
        total += in_name.chain(in_others).chain(mistyped).max()?;
    }
    let average = total * 10 / u32::try_from(asked.len()).unwrap_or(1);
    // A short name that is wholly meant comes before a long one that says the same among other things.
    let left = u32::try_from(entry.words.len().saturating_sub(asked.len())).unwrap_or(9);
    let first = u32::from(
        entry
            .words
            .first()
            .zip(asked.first())
            .is_some_and(|(own, word)| own.starts_with(word.as_str())),
    );
    Some(1_000 + average + 60 * first + kind_bonus(entry.kind) - 10 * left.min(9))
}

/// 100 for the same word, 80 for its beginning, 40 for a part of it.
fn likeness(own: &str, word: &str) -> Option<u32> {
    if own == word {
        Some(100)
    } else if own.starts_with(word) {
        Some(80)
    } else if word.len() > 2 && own.contains(word) {
        Some(40)
    } else {
        None
    }
}

/// Whether a word, or the beginning of one, was typed with one letter too few, too many, wrong or exchanged.
fn is_mistyped(own: &str, word: &str) -> bool {
    let n_letters = word.chars().count();
    if n_letters < SHORTEST_MISTYPED {
        return false;
    }
    (n_letters - 1..=n_letters + 1).any(|length| {
        let beginning: String = own.chars().take(length).collect();
        strsim::osa_distance(&beginning, word) <= 1
    })
}

const fn kind_bonus(kind: Kind) -> u32 {
    match kind {
        Kind::Person => 25,
        Kind::Action | Kind::Screen => 20,
        Kind::Activity => 10,
        Kind::Staff | Kind::Room => 5,
    }
}
