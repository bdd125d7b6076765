//! Names that only the house can read: for walls that visitors see and files that leave the house.

use crate::{
    domain::{
        document::Document,
        person::{Person, Title},
    },
    i18n::{Locale, text::privacy as t},
};

/// The document with people called by a number: the same in all weeks, in the order of arrival in the house.
///
/// Notes are left out, since they are typed by many hands and may name anybody.
pub fn document(locale: Locale, document: &Document) -> Document {
    let mut order: Vec<&Person> = document.persons.iter().map(AsRef::as_ref).collect();
    order.sort_by_key(|person| (person.arrived, person.id));
    let mut next = document.clone();
    for (at, person) in order.into_iter().enumerate() {
        next.persons.put(Person {
            title: Title::FirstName,
            first_name: t::pseudonym(locale, at + 1),
            last_name: String::new(),
            born: None,
            help: Vec::new(),
            ..person.clone()
        });
    }
    next.appointments.update_where(|appointment| {
        let mut appointment = appointment.clone();
        appointment.note.clear();
        Some(appointment)
    });
    for plan in next.weeks.values_mut() {
        if plan
            .placements
            .sessions
            .iter()
            .any(|session| !session.note.is_empty())
        {
            for session in &mut std::sync::Arc::make_mut(plan).placements.sessions {
                session.note.clear();
            }
        }
    }
    for records in next.attendance.values_mut() {
        if records.iter().any(|record| !record.note.is_empty()) {
            for record in std::sync::Arc::make_mut(records) {
                record.note.clear();
            }
        }
    }
    next
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::csv;

    #[test]
    fn no_name_is_left_in_a_table_or_on_a_wall() {
        let house = crate::demo::small("2026-11-25".parse().unwrap());
        let hidden = document(Locale::Fr, &house);
        let weeks: Vec<_> = house.weeks.keys().copied().collect();
        let all = csv::week(&hidden, &weeks, csv::Flavour::PLAIN, Locale::Fr);
        assert!(all.contains("Personne\u{a0}1"));
        for person in house.persons.iter() {
            assert!(!all.contains(&person.last_name), "{}", person.last_name);
        }
        assert_eq!(hidden.persons.len(), house.persons.len());
    }
}
