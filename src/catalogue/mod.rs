//! The starting catalogue: 129 activities to begin with, and the SERAFIN-PH nomenclature of needs and services.
//!
//! Everything is read from the two tables of `data/`, whose credits stand beside them. Identifiers are derived from
//! the rows, so two devices that start from the catalogue agree on what is the same activity. Two more tables say the
//! same in English; a document stores the French texts, and screens show those of their language.

mod activities;
mod kinds;
mod restrictions;
mod serafin;
mod wording;

pub use activities::{activities, activity_id};
pub use kinds::{advised, starters};
pub use serafin::{SerafinEntry, SerafinFamily, search, serafin, serafin_label};
pub use wording::{Wording, Wordings, wordings};

/// A text of the tables as it is printed: they have the typewriter's apostrophe.
fn printed(text: &str) -> String {
    text.replace('\'', "’")
}

/// A text as searches compare it: lower case, without accents.
pub fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            'à' | 'â' | 'ä' | 'á' => folded.push('a'),
            'é' | 'è' | 'ê' | 'ë' => folded.push('e'),
            'î' | 'ï' | 'í' => folded.push('i'),
            'ô' | 'ö' | 'ó' => folded.push('o'),
            'û' | 'ü' | 'ù' | 'ú' => folded.push('u'),
            'ç' => folded.push('c'),
            'ÿ' => folded.push('y'),
            'ñ' => folded.push('n'),
            'œ' => folded.push_str("oe"),
            'æ' => folded.push_str("ae"),
            '’' => folded.push('\''),
            '\u{a0}' | '\u{202f}' => folded.push(' '),
            other => folded.push(other),
        }
    }
    folded
}

#[cfg(test)]
mod tests;
