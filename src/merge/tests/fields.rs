//! A record with any one of its fields changed, whatever fields it has: what merging carries is not a list made by hand.

use proptest::sample::Index;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

/// What says which record it is, and not what it says.
const NAMES: [&str; 4] = ["id", "week", "exchanged", "is_demo"];

/// The record with one field, at whatever depth, as another record has it, or with another value of its kind.
pub fn changed<T: Serialize + DeserializeOwned>(
    record: &T,
    other: &T,
    [a, b]: &[Index; 2],
    word: &str,
) -> Option<T> {
    let value = serde_json::to_value(record).ok()?;
    let other = serde_json::to_value(other).ok()?;
    let mut places = Vec::new();
    collect(&value, "", &mut places);
    let place = places.get(a.index(places.len().max(1)))?;
    let old = value.pointer(place)?;
    let mut ways: Vec<Value> = other.pointer(place).cloned().into_iter().collect();
    ways.extend(other_values(old, other.pointer(place), *b, word));
    let n_ways = ways.len();
    ways.rotate_left(b.index(n_ways.max(1)).min(n_ways));
    ways.into_iter().filter(|new| new != old).find_map(|new| {
        let mut value = value.clone();
        *value.pointer_mut(place)? = new;
        serde_json::from_value(value).ok()
    })
}

/// Pointers to everything in a value that may be changed.
fn collect(value: &Value, at: &str, places: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            for (name, field) in fields
                .iter()
                .filter(|(name, _)| !NAMES.contains(&name.as_str()))
            {
                places.push(format!("{at}/{name}"));
                collect(field, &format!("{at}/{name}"), places);
            }
        }
        Value::Array(items) => {
            for (number, item) in items.iter().enumerate() {
                places.push(format!("{at}/{number}"));
                collect(item, &format!("{at}/{number}"), places);
            }
        }
        _ => {}
    }
}

/// Other values of the kind of an old one.
fn other_values(old: &Value, other: Option<&Value>, index: Index, word: &str) -> Vec<Value> {
    match old {
        Value::Bool(old) => vec![Value::Bool(!old)],
        Value::Number(old) => {
            let old = old.as_u64().unwrap_or_default();
            vec![(old + 1).into(), old.saturating_sub(1).into()]
        }
        Value::String(_) => vec![word.into()],
        Value::Array(items) => {
            let mut fewer = items.clone();
            if !items.is_empty() {
                fewer.remove(index.index(items.len()));
            }
            let more = other.and_then(Value::as_array).cloned().unwrap_or_default();
            let mut longer = items.clone();
            longer.extend(more.into_iter().filter(|item| !items.contains(item)));
            let mut turned = items.clone();
            turned.reverse();
            vec![fewer.into(), longer.into(), turned.into()]
        }
        Value::Null => vec![word.into(), 1.into(), "2027-03-01".into()],
        Value::Object(_) => vec![Value::Null],
    }
}

#[test]
fn every_field_of_a_record_is_changed_sooner_or_later() {
    use proptest::{
        arbitrary::any,
        strategy::{Strategy, ValueTree},
        test_runner::TestRunner,
    };
    use std::collections::BTreeSet;
    let fields = |person: &semainier::domain::person::Person| -> Vec<(String, Value)> {
        let value = serde_json::to_value(person).unwrap();
        value.as_object().unwrap().clone().into_iter().collect()
    };
    let house = super::devices::house();
    let persons: Vec<_> = house.persons.iter().collect();
    let one = persons[0];
    let mut runner = TestRunner::deterministic();
    let mut seen = BTreeSet::new();
    for turn in 0..4000 {
        let other = persons[turn % persons.len()];
        let indices = any::<[Index; 2]>().new_tree(&mut runner).unwrap().current();
        let Some(next) = changed(&**one, &**other, &indices, "mot") else {
            continue;
        };
        for ((name, old), (_, new)) in fields(one).into_iter().zip(fields(&next)) {
            if old != new {
                seen.insert(name);
            }
        }
    }
    // What is empty everywhere in this house has no other value to take.
    let differs = |name: &String, value: &Value| {
        let others = persons
            .iter()
            .map(|person| serde_json::to_value(person).unwrap());
        others.into_iter().any(|other| other[name] != *value)
    };
    let all: Vec<_> = fields(one)
        .into_iter()
        .filter(|(name, value)| name != "id" && differs(name, value))
        .collect();
    assert!(all.len() > 15, "{all:?}");
    let never: Vec<_> = all
        .iter()
        .map(|(name, _)| name)
        .filter(|name| !seen.contains(*name))
        .collect();
    assert!(never.is_empty(), "never changed: {never:?}");
}
