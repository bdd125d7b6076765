//! Names that only the house can read: for walls that visitors see and files that leave the house.

use crate::{
    domain::{
        document::Document,
        person::{Person, Title},
        plan::Placements,
    },
    i18n::{Locale, text::privacy as t},
};
use std::{collections::BTreeSet, sync::Arc};

/// The document with people called by a number: the same in all weeks, in the order of arrival in the house.
///
/// Notes are left out, since they are typed by many hands and may name anybody. So is the title of an appointment in which
/// a name of the house stands.
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
    let names = names(document);
    next.appointments.update_where(|appointment| {
        let mut appointment = appointment.clone();
        appointment.note.clear();
        if words(&appointment.title).any(|word| names.contains(&word)) {
            t::appointment(locale).clone_into(&mut appointment.title);
        }
        Some(appointment)
    });
    for plan in next.weeks.values_mut() {
        let plan = Arc::make_mut(plan);
        forget_notes(&mut plan.placements);
        let earlier = [&mut plan.published, &mut plan.before_proposal];
        for earlier in earlier.into_iter().flatten() {
            forget_notes(Arc::make_mut(earlier));
        }
    }
    forget_notes(Arc::make_mut(&mut next.template));
    for records in next.attendance.values_mut() {
        if records.iter().any(|record| !record.note.is_empty()) {
            for record in Arc::make_mut(records) {
                record.note.clear();
            }
        }
    }
    next
}

fn forget_notes(placements: &mut Placements) {
    for session in &mut placements.sessions {
        session.note.clear();
    }
}

/// First and last names of the people of the house, as single words. A word of one or two letters names nobody.
fn names(document: &Document) -> BTreeSet<String> {
    let persons = document.persons.iter();
    persons
        .flat_map(|person| [person.first_name.clone(), person.last_name.clone()])
        .flat_map(|name| words(&name).collect::<Vec<_>>())
        .filter(|word| word.chars().count() > 2)
        .collect()
}

fn words(text: &str) -> impl Iterator<Item = String> {
    let parts = text.split(|c: char| !c.is_alphabetic());
    parts.map(str::to_lowercase).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::{csv, ics};

    /// Whether a name stands in a text as a word of its own.
    fn names_in(house: &Document, text: &str) -> Vec<String> {
        let names = names(house);
        words(text).filter(|word| names.contains(word)).collect()
    }

    #[test]
    fn no_name_is_left_in_a_table_a_calendar_or_on_a_wall() {
        let mut house = crate::demo::small("2026-11-25".parse().unwrap());
        let person = house.persons.iter().next().unwrap().clone();
        house.appointments.update_where(|appointment| {
            let mut appointment = appointment.clone();
            appointment.title =
                format!("Visite de la fille de {}", person.last_name.to_uppercase());
            Some(appointment)
        });
        let hidden = document(Locale::Fr, &house);
        assert_eq!(hidden.persons.len(), house.persons.len());
        let weeks: Vec<_> = house.weeks.keys().copied().collect();
        let flavour = csv::Flavour::PLAIN;
        let at = "2026-11-25T08:00:00".parse().unwrap();
        let calendar =
            |whose| ics::calendar(&hidden, whose, &weeks, at, Locale::Fr).replace("\r\n ", "");
        let walls: Vec<String> = weeks
            .iter()
            .map(|week| {
                format!(
                    "{:?}",
                    crate::present::wall::walls(Locale::Fr, &hidden, *week)
                )
            })
            .collect();
        let texts = [
            csv::week(&hidden, &weeks, flavour, Locale::Fr),
            csv::attendance(&hidden, &weeks, flavour, Locale::Fr),
            csv::persons(&hidden, flavour, Locale::Fr),
            calendar(ics::Whose::House),
            calendar(ics::Whose::Person(person.id)),
            walls.join("\n"),
        ];
        for text in &texts {
            assert_eq!(names_in(&house, text), Vec::<String>::new(), "{text}");
        }
        assert!(texts[0].contains("Personne\u{a0}1"));
        assert!(texts[3].contains("SUMMARY:"));
    }
}
