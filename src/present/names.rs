//! How people are named on screen.

use crate::{
    domain::{
        person::{Person, Title},
        staff::StaffMember,
    },
    i18n::{Locale, text::common as t},
};

/// "Mme Durand"; the first name alone where that is the custom, or where there is no last name.
pub fn person(locale: Locale, person: &Person) -> String {
    match person.title {
        _ if person.last_name.is_empty() => person.first_name.clone(),
        Title::Mrs => t::mrs(locale, &person.last_name),
        Title::Mr => t::mr(locale, &person.last_name),
        Title::FirstName => person.first_name.clone(),
    }
}

/// "Jeanne Durand".
pub fn full(person: &Person) -> String {
    joined(&person.first_name, &person.last_name)
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
