//! From the preview of a table to the people of the house.

use super::PersonRow;
use crate::{
    domain::{document::Document, person::Person},
    i18n::plain::plain,
};

/// Whether somebody of this name is in the house already; two dates of birth tell two people apart.
pub fn is_known(document: &Document, row: &PersonRow) -> bool {
    let name = |first: &str, last: &str| plain(&format!("{first} {last}"));
    let own = name(&row.first_name, &row.last_name);
    let is_same = |person: &Person| {
        let is_other = matches!((person.born, row.born), (Some(one), Some(other)) if one != other);
        !is_other && name(&person.first_name, &person.last_name) == own
    };
    document.persons.iter().any(|person| is_same(person))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo;
    use chrono::NaiveDate;

    #[test]
    fn a_person_of_the_house_is_known_whatever_the_accents() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
        let house = demo::small(day);
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
