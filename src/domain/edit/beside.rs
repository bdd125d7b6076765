//! A form that is saved after the same record changed elsewhere (in another tab, on the kiosk): what the form left as it was
//! when it was opened stays as it stands now.

use super::{Command, Entry};
use crate::domain::{collection::Record, document::Document};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;
use std::sync::Arc;

impl Command {
    /// The command beside what changed since its form was opened, with `opened` as the record was then.
    #[must_use]
    pub fn beside(self, opened: &Value, now: &Document) -> Self {
        match self {
            Self::Put(entry) => Self::Put(Box::new(entry.beside(opened, now))),
            Self::SetHouse(house) => {
                let house = merged(*house, opened, Some(&now.house));
                Self::SetHouse(Box::new(house))
            }
            other => other,
        }
    }
}

impl Entry {
    fn beside(self, opened: &Value, now: &Document) -> Self {
        match self {
            Self::Person(typed) => Self::Person(of(typed, opened, |id| now.persons.get(id))),
            Self::Staff(typed) => Self::Staff(of(typed, opened, |id| now.staff.get(id))),
            Self::Visitor(typed) => Self::Visitor(of(typed, opened, |id| now.visitors.get(id))),
            Self::Room(typed) => Self::Room(of(typed, opened, |id| now.rooms.get(id))),
            Self::Activity(typed) => Self::Activity(of(typed, opened, |id| now.activities.get(id))),
            Self::Appointment(typed) => {
                Self::Appointment(of(typed, opened, |id| now.appointments.get(id)))
            }
        }
    }
}

fn of<'a, T: Record + Serialize + DeserializeOwned + 'a>(
    typed: T,
    opened: &Value,
    now: impl Fn(T::Id) -> Option<&'a Arc<T>>,
) -> T {
    let now = now(typed.id());
    merged(typed, opened, now)
}

/// The record as typed, with the fields that nobody typed anything into as they are now.
fn merged<T: Serialize + DeserializeOwned>(typed: T, opened: &Value, now: Option<&Arc<T>>) -> T {
    let values = now.and_then(|now| {
        let now = serde_json::to_value(&**now).ok()?;
        (now != *opened).then_some((serde_json::to_value(&typed).ok()?, now))
    });
    let Some((Value::Object(mut fields), Value::Object(now))) = values else {
        return typed;
    };
    for (name, value) in &mut fields {
        if let (true, Some(now)) = (opened.get(name) == Some(&*value), now.get(name)) {
            value.clone_from(now);
        }
    }
    serde_json::from_value(Value::Object(fields)).unwrap_or(typed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{demo, domain::person::Person};

    #[test]
    fn what_the_form_left_as_it_was_stays_as_another_tab_wrote_it() {
        let mut document = demo::small(chrono::NaiveDate::from_ymd_opt(2026, 11, 24).unwrap());
        let opened = Person::clone(document.persons.iter().next().unwrap());
        let elsewhere = Person {
            first_name: "Odile".to_owned(),
            ..opened.clone()
        };
        document.persons.put(elsewhere);
        let typed = Person {
            last_name: "Perrin".to_owned(),
            ..opened.clone()
        };
        let opened = serde_json::to_value(opened).unwrap();
        let put = Command::Put(Box::new(Entry::Person(typed)));
        let Command::Put(entry) = put.beside(&opened, &document) else {
            panic!("another command");
        };
        let Entry::Person(person) = *entry else {
            panic!("another record");
        };
        assert_eq!(
            (&*person.first_name, &*person.last_name),
            ("Odile", "Perrin")
        );
    }

    #[test]
    fn what_both_wrote_is_as_it_was_saved_last() {
        let mut document = demo::small(chrono::NaiveDate::from_ymd_opt(2026, 11, 24).unwrap());
        let opened = Person::clone(document.persons.iter().next().unwrap());
        let named = |name: &str| Person {
            first_name: name.to_owned(),
            ..opened.clone()
        };
        document.persons.put(named("Odile"));
        let put = Command::Put(Box::new(Entry::Person(named("Rose"))));
        let expected = put.clone();
        let opened = serde_json::to_value(&opened).unwrap();
        assert_eq!(put.beside(&opened, &document), expected);
    }
}
