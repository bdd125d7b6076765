//! From the preview of a table to the people of the house.

use super::{PersonRow, PersonsPreview};
use crate::{
    domain::{document::Document, person::Person},
    i18n::plain::plain,
};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// Whether somebody of this name is in the house already.
pub fn is_known(document: &Document, row: &PersonRow) -> bool {
    let own = named(&row.first_name, &row.last_name);
    let is_same = |person: &Person| {
        is_same_birth(person.born, row.born) && named(&person.first_name, &person.last_name) == own
    };
    document.persons.iter().any(|person| is_same(person))
}

/// The name that a person is known again by, however it is written.
pub(super) fn named(first_name: &str, last_name: &str) -> String {
    plain(&format!("{first_name} {last_name}"))
}

/// Whether two people of one name may be the same: only two dates of birth tell them apart.
pub(super) fn is_same_birth(one: Option<NaiveDate>, other: Option<NaiveDate>) -> bool {
    one.is_none() || other.is_none() || one == other
}

/// Who is added if nobody says otherwise, by index: not who is in the house already, nor whose line is doubtful.
pub fn without_doubt(document: &Document, preview: &PersonsPreview) -> BTreeSet<usize> {
    let issues = preview.issues.iter();
    let doubtful = issues.filter(|issue| issue.kind.is_doubtful());
    let doubtful: BTreeSet<u64> = doubtful.map(|issue| issue.line).collect();
    let rows = preview.rows.iter().enumerate();
    rows.filter(|(_, row)| !doubtful.contains(&row.line) && !is_known(document, row))
        .map(|(at, _)| at)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo;

    fn house() -> Document {
        demo::small(NaiveDate::from_ymd_opt(2026, 11, 24).unwrap())
    }

    #[test]
    fn a_doubtful_line_is_not_added_with_the_others() {
        let house = house();
        let text = "Prénom;Nom;Arrivée;Départ\nZoé;Petit;;\nAli;Roux;2/1/2026;1/1/2026\nJeanne;Durand;;\n\
                    zoé;petit;;\nRose;Blanc;1/1/2026;2/1/2026\n";
        let preview = super::super::persons_csv(text.as_bytes(), &house.house).unwrap();
        assert_eq!(without_doubt(&house, &preview), BTreeSet::from([0, 4]));
    }

    #[test]
    fn a_person_of_the_house_is_known_whatever_the_accents() {
        let house = house();
        let known = |line: &str| {
            let text = format!("Prénom;Nom;Date de naissance\n{line}\n");
            let preview = super::super::persons_csv(text.as_bytes(), &house.house).unwrap();
            is_known(&house, &preview.rows[0])
        };
        assert!(known("jeanne;DURAND;"));
        assert!(!known("Zoé;Durand;"));
        assert!(!known("Jeanne;Durand;01/02/1903"));
    }
}
