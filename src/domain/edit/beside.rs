//! A form that is saved after the same record changed elsewhere (in another tab, on the kiosk): what the form left as it was
//! when it was opened stays as it stands now.

use super::{Command, Entry};
use crate::domain::{collection::Record, document::Document};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;
use std::{collections::BTreeSet, sync::Arc};

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

fn merged<T: Serialize + DeserializeOwned>(typed: T, opened: &Value, now: Option<&Arc<T>>) -> T {
    match now {
        Some(now) => rebased(typed, opened, &**now),
        None => typed,
    }
}

/// The record as typed since it was `opened`, with the fields that nobody typed anything into as they are now. What a record
/// leaves out when it has none of it counts as a field like any other.
pub fn rebased<T: Serialize + DeserializeOwned>(typed: T, opened: &Value, now: &T) -> T {
    let values = serde_json::to_value(&typed)
        .ok()
        .zip(serde_json::to_value(now).ok());
    let Some((Value::Object(mut fields), Value::Object(now))) = values else {
        return typed;
    };
    let names: BTreeSet<String> = fields.keys().chain(now.keys()).cloned().collect();
    for name in names {
        if fields.get(&name) != opened.get(&name) {
            continue;
        }
        match now.get(&name) {
            Some(value) => fields.insert(name, value.clone()),
            None => fields.remove(&name),
        };
    }
    serde_json::from_value(Value::Object(fields)).unwrap_or(typed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        demo,
        domain::{
            house::{Exchanged, House},
            id::{ExchangeId, PersonId},
            person::Person,
        },
    };

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

    #[test]
    fn what_stands_only_now_stays_and_what_was_taken_away_is_gone() {
        let now = demo::small(chrono::NaiveDate::from_ymd_opt(2026, 11, 24).unwrap());
        let mut opened = House::clone(&now.house);
        opened.name = "Les Aulnes".to_owned();
        let typed = House {
            user: "Nadia Ferrand".to_owned(),
            ..opened.clone()
        };
        let exchanged = House {
            exchanged: Some(Exchanged {
                mark: ExchangeId(7),
                erased: BTreeSet::from([PersonId(3)]),
            }),
            ..opened.clone()
        };
        let saved = rebased(
            typed.clone(),
            &serde_json::to_value(&opened).unwrap(),
            &exchanged,
        );
        assert_eq!(saved.exchanged, exchanged.exchanged);
        assert_eq!(saved.user, typed.user);
        // The other way round: another tab took the mark away.
        let marked = House {
            user: typed.user.clone(),
            ..exchanged.clone()
        };
        let saved = rebased(marked, &serde_json::to_value(&exchanged).unwrap(), &opened);
        assert_eq!(saved.exchanged, None);
        assert_eq!(saved.user, typed.user);
    }
}
