//! The names of a person who stands in one cell.

use super::{LineIssueKind, cells};
use crate::{domain::person::Title, i18n::plain::plain};

/// How somebody is addressed who is neither "Mme" nor "M." here: no part of the name.
const HONORIFICS: [&str; 4] = ["dr", "docteur", "pr", "professeur"];

/// What a cell says of one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WholeName {
    /// How to address the person, if the cell says it.
    pub title: Option<Title>,
    /// First name; may be empty.
    pub first: String,
    /// Last name; may be empty.
    pub last: String,
    /// What somebody should look at.
    pub doubt: Option<LineIssueKind>,
}

/// Title, first and last name of a cell that holds them all. Words in capitals are the last name; where all are, or none, the
/// order of the column's own name decides.
pub fn whole(cell: &str, last_first: bool) -> WholeName {
    let words: Vec<&str> = cell.split_whitespace().collect();
    let (address, words) = words.split_at(n_address(&words));
    let title = match address {
        [word] => cells::title(word),
        _ => None,
    };
    let n_capital = words.iter().filter(|word| is_capital(word)).count();
    let is_told = n_capital > 0 && n_capital < words.len();
    let (first, last): (Vec<&str>, Vec<&str>) = if is_told {
        words.iter().partition(|word| !is_capital(word))
    } else if last_first {
        // French lists write DURAND JEANNE: the family name first, of as many words as it has, then one first name.
        let (last, first) = words.split_at(words.len().saturating_sub(1));
        (first.to_vec(), last.to_vec())
    } else {
        let (first, last) = words.split_at(words.len().min(1));
        (first.to_vec(), last.to_vec())
    };
    let (first, last) = (first.join(" "), last.join(" "));
    let doubt = match address {
        [] | [_] if !is_told && words.len() > 2 => Some(LineIssueKind::Split {
            first: first.clone(),
            last: last.clone(),
        }),
        [word] if title.is_none() => Some(LineIssueKind::Title((*word).to_owned())),
        [_, ..] if address.len() > 1 => Some(LineIssueKind::Couple(address.join(" "))),
        _ => None,
    };
    WholeName {
        title,
        first,
        last,
        doubt,
    }
}

/// How many words at the start say how to address somebody: "Mme", "Dr", "M. et Mme". A single word is a name.
fn n_address(words: &[&str]) -> usize {
    let is_title = |word: &str| cells::title(word).is_some();
    match words {
        [one, and, other, _, ..]
            if is_title(one) && matches!(*and, "et" | "&" | "and" | "ou") && is_title(other) =>
        {
            3
        }
        [one, _, ..] if is_title(one) || is_honorific(one) => 1,
        _ => 0,
    }
}

fn is_honorific(word: &str) -> bool {
    HONORIFICS.contains(&plain(word).trim_end_matches('.'))
}

/// Whether a word is written in capitals; an initial ("Y.", "J.-P.") is always one letter and tells nothing.
fn is_capital(word: &str) -> bool {
    let mut parts = word.split(|letter: char| !letter.is_alphabetic());
    !word.chars().any(char::is_lowercase) && parts.any(|part| part.chars().count() > 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(cell: &str, last_first: bool, first: &str, last: &str) -> Option<LineIssueKind> {
        let found = whole(cell, last_first);
        assert_eq!(
            (found.first.as_str(), found.last.as_str()),
            (first, last),
            "{cell}"
        );
        found.doubt
    }

    #[test]
    fn capitals_are_the_last_name_wherever_they_stand() {
        for (cell, last_first, first, last) in [
            ("DURAND Jeanne", false, "Jeanne", "DURAND"),
            ("Mme Jeanne DE LA TOUR", true, "Jeanne", "DE LA TOUR"),
            ("Jeanne D’ARC", true, "Jeanne", "D’ARC"),
            ("Durand Jeanne", true, "Jeanne", "Durand"),
            ("Jeanne Durand", false, "Jeanne", "Durand"),
            ("Jeanne", true, "Jeanne", ""),
        ] {
            assert_eq!(check(cell, last_first, first, last), None);
        }
        assert_eq!(whole("Mme Petit", true).title, Some(Title::Mrs));
    }

    #[test]
    fn of_capitals_alone_the_order_of_the_column_decides() {
        assert_eq!(check("DURAND JEANNE", true, "JEANNE", "DURAND"), None);
        assert_eq!(check("JEANNE DURAND", false, "JEANNE", "DURAND"), None);
        assert_eq!(check("M. DURAND PAUL", true, "PAUL", "DURAND"), None);
    }

    #[test]
    fn an_initial_is_a_first_name() {
        assert_eq!(check("MARTIN Y.", true, "Y.", "MARTIN"), None);
        assert_eq!(check("J.-P. MARTIN", true, "J.-P.", "MARTIN"), None);
        assert_eq!(check("Martin Y.", true, "Y.", "Martin"), None);
    }

    #[test]
    fn of_many_words_alike_somebody_is_asked_to_look() {
        let split = |first: &str, last: &str| {
            Some(LineIssueKind::Split {
                first: first.to_owned(),
                last: last.to_owned(),
            })
        };
        assert_eq!(
            check("DURAND MARIE CLAUDE", true, "CLAUDE", "DURAND MARIE"),
            split("CLAUDE", "DURAND MARIE")
        );
        assert_eq!(
            check("Marie Claude Durand", false, "Marie", "Claude Durand"),
            split("Marie", "Claude Durand")
        );
    }

    #[test]
    fn a_title_that_is_not_known_is_no_part_of_the_name() {
        let doubt = check("Dr. DURAND Jeanne", true, "Jeanne", "DURAND");
        assert_eq!(doubt, Some(LineIssueKind::Title("Dr.".to_owned())));
    }

    #[test]
    fn a_line_for_two_people_is_told() {
        let doubt = check("M et Mme PETIT", true, "PETIT", "");
        assert_eq!(doubt, Some(LineIssueKind::Couple("M et Mme".to_owned())));
        assert_eq!(whole("M. et Mme Paul PETIT", true).last, "PETIT");
    }
}
