//! How people are named on screen.

use crate::{
    catalogue::folded,
    domain::{
        document::Document,
        person::{Person, Title},
        staff::StaffMember,
    },
    i18n::{Locale, text::common as t},
};

/// "Mme Durand"; the first name alone where that is the custom, or where there is no last name. Where the house knows another
/// who would be called the same, "Mme Jeanne Durand".
pub fn person(locale: Locale, document: &Document, person: &Person) -> String {
    if person.last_name.is_empty() {
        return person.first_name.clone();
    }
    let name = if has_namesake(document, person) {
        full(person)
    } else {
        called(person).to_owned()
    };
    addressed(locale, person.title, &name)
}

/// What lists by name are sorted by: who is called alike stands together, then by the whole name.
pub fn order(locale: Locale, person: &Person) -> (String, String) {
    let name = if person.last_name.is_empty() {
        person.first_name.clone()
    } else {
        addressed(locale, person.title, called(person))
    };
    (folded(&name), folded(&full(person)))
}

fn addressed(locale: Locale, title: Title, name: &str) -> String {
    match title {
        Title::Mrs => t::mrs(locale, name),
        Title::Mr => t::mr(locale, name),
        Title::FirstName => name.to_owned(),
    }
}

fn called(person: &Person) -> &str {
    match person.title {
        Title::FirstName => &person.first_name,
        Title::Mrs | Title::Mr => &person.last_name,
    }
}

/// Whether another is addressed and called alike.
fn has_namesake(document: &Document, person: &Person) -> bool {
    document.persons.iter().any(|other| {
        other.title == person.title && called(other) == called(person) && other.id != person.id
    })
}

/// "Jeanne Durand".
pub fn full(person: &Person) -> String {
    joined(&person.first_name, &person.last_name)
}

/// "Jeanne D.", for those who know her: no last name, but told apart from another Jeanne.
pub fn with_initial(person: &Person) -> String {
    match person.last_name.chars().next() {
        Some(initial) => format!("{}\u{a0}{}.", person.first_name, initial.to_uppercase()),
        None => person.first_name.clone(),
    }
}

/// "Claire Morel".
pub fn staff(member: &StaffMember) -> String {
    joined(&member.first_name, &member.last_name)
}

/// "JD", for an avatar.
pub fn initials(first: &str, last: &str) -> String {
    [first, last]
        .into_iter()
        .filter_map(|name| name.chars().next())
        .flat_map(char::to_uppercase)
        .collect()
}

fn joined(first: &str, last: &str) -> String {
    format!("{first} {last}").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{demo::blank, domain::id::PersonId, present::person_blank};

    fn house(people: &[(Title, &str, &str)]) -> Document {
        let mut document = Document::new(blank::house());
        for (at, (title, first, last)) in people.iter().enumerate() {
            document.persons.put(Person {
                title: *title,
                first_name: (*first).into(),
                last_name: (*last).into(),
                ..person_blank::person(PersonId(at as u128 + 1))
            });
        }
        document
    }

    fn names(document: &Document) -> Vec<String> {
        let persons = document.persons.iter();
        persons
            .map(|known| person(Locale::Fr, document, known).replace('\u{a0}', " "))
            .collect()
    }

    #[test]
    fn who_would_be_called_alike_is_told_apart_by_the_first_name() {
        let spouses = house(&[
            (Title::Mr, "Raymond", "Bernard"),
            (Title::Mrs, "Odette", "Bernard"),
            (Title::Mr, "Paul", "Cherif"),
        ]);
        assert_eq!(names(&spouses), ["M. Bernard", "Mme Bernard", "M. Cherif"]);
        let brothers = house(&[
            (Title::Mr, "Raymond", "Bernard"),
            (Title::Mr, "Robert", "Bernard"),
            (Title::Mr, "Paul", "Cherif"),
        ]);
        assert_eq!(
            names(&brothers),
            ["M. Raymond Bernard", "M. Robert Bernard", "M. Cherif"]
        );
    }

    #[test]
    fn who_is_called_alike_stands_together_by_first_name() {
        let people = house(&[
            (Title::Mr, "Robert", "Lefort"),
            (Title::Mr, "Paul", "Lambert"),
            (Title::Mr, "Henri", "Lefort"),
            (Title::Mr, "Jean", "Lopez"),
        ]);
        let mut sorted: Vec<_> = people.persons.iter().collect();
        sorted.sort_by_cached_key(|person| order(Locale::Fr, person));
        let first: Vec<_> = sorted.iter().map(|person| &person.first_name).collect();
        assert_eq!(first, ["Paul", "Henri", "Robert", "Jean"]);
    }

    #[test]
    fn first_names_are_told_apart_by_the_last() {
        let youths = house(&[
            (Title::FirstName, "Léa", "Morel"),
            (Title::FirstName, "Léa", "Petit"),
            (Title::FirstName, "Hugo", "Petit"),
            (Title::FirstName, "Léa", ""),
        ]);
        assert_eq!(names(&youths), ["Léa Morel", "Léa Petit", "Hugo", "Léa"]);
    }
}
