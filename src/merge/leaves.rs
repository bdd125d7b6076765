//! Values cut into leaves, and put together again.
//!
//! The path of a leaf is made of names between slashes. [`HERE`] at the end of a path says that the record or element
//! there exists; [`ORDER`] holds the order of a list where it is not that of the keys.

use crate::shape::Shape;
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use xxhash_rust::xxh3::xxh3_64;

/// Last name of the leaf that says that what stands there exists.
pub const HERE: &str = "~";
/// Last name of the leaf that holds the order of a list.
pub const ORDER: &str = "^";
/// What [`HERE`] holds.
pub const TRUE: &str = "true";

/// Leaves: JSON texts by path.
pub type Leaves = BTreeMap<String, String>;

/// The leaves of a record, with the one that says that it exists.
pub fn cut(value: &Value, shape: &Shape) -> Leaves {
    let mut leaves = Leaves::from([(HERE.to_owned(), TRUE.to_owned())]);
    cut_into(value, shape, "", &mut leaves);
    leaves
}

fn cut_into(value: &Value, shape: &Shape, at: &str, leaves: &mut Leaves) {
    let mut leaf = |name: &str, value: &Value| {
        leaves.insert(format!("{at}{name}"), value.to_string());
    };
    match (shape, value) {
        (Shape::Fields { cut, together, own }, Value::Object(object)) => {
            for (name, names) in *together {
                let some = |field: &&str| Some(((*field).to_owned(), object.get(*field)?.clone()));
                let some: Map<String, Value> = names.iter().filter_map(some).collect();
                leaf(name, &Value::Object(some));
            }
            for (name, value) in object {
                let is_together = together.iter().any(|(_, names)| names.contains(&&**name));
                if is_together || own.contains(&&**name) {
                    continue;
                }
                match cut.iter().find(|(field, _)| field == name) {
                    Some((_, shape)) => cut_into(value, shape, &format!("{at}{name}/"), leaves),
                    None => drop(leaves.insert(format!("{at}{name}"), value.to_string())),
                }
            }
        }
        (Shape::Places(_), Value::Array(items)) => {
            for (place, item) in items.iter().enumerate() {
                leaf(&place.to_string(), item);
            }
        }
        (
            Shape::Records {
                key,
                item: shape,
                is_ordered,
            },
            Value::Array(items),
        ) => {
            let mut keys = Vec::new();
            for item in items {
                let key = unused(&keys, record_key(item, key));
                if matches!(shape, Shape::Leaf) {
                    leaves.insert(format!("{at}{key}"), item.to_string());
                } else {
                    let at = format!("{at}{key}/");
                    leaves.insert(format!("{at}{HERE}"), TRUE.to_owned());
                    cut_into(item, shape, &at, leaves);
                }
                keys.push(key);
            }
            order(at, &keys, *is_ordered, leaves);
        }
        (Shape::Values { is_ordered }, Value::Array(items)) => {
            let mut keys = Vec::new();
            for item in items {
                let key = unused(&keys, value_key(item));
                // A plain word is its own key: it is not written twice.
                let text = match item.as_str() {
                    Some(word) if word == key => TRUE.to_owned(),
                    _ => item.to_string(),
                };
                leaves.insert(format!("{at}{key}"), text);
                keys.push(key);
            }
            order(at, &keys, *is_ordered, leaves);
        }
        // The whole record is one leaf, or it has a form that nobody expects: kept as it is.
        _ => leaf("", value),
    }
}

fn order(at: &str, keys: &[String], is_ordered: bool, leaves: &mut Leaves) {
    if is_ordered && !keys.is_sorted() {
        leaves.insert(format!("{at}{ORDER}"), Value::from(keys).to_string());
    }
}

fn record_key(item: &Value, key: &[&str]) -> String {
    let parts: Vec<String> = key.iter().map(|name| value_key(&item[*name])).collect();
    parts.join(".")
}

/// A value as a name in a path: itself if it is a plain word, else a digest.
fn value_key(value: &Value) -> String {
    let is_plain =
        |word: &&str| !word.is_empty() && word.len() <= 40 && word.bytes().all(is_plain_byte);
    match value.as_str().filter(is_plain) {
        Some(word) => word.to_owned(),
        None => format!("={:016x}", xxh3_64(value.to_string().as_bytes())),
    }
}

const fn is_plain_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')
}

/// The key, with a number if it is taken: the same thing twice in a list stays twice.
fn unused(taken: &[String], key: String) -> String {
    if !taken.contains(&key) {
        return key;
    }
    let numbered = |n: usize| format!("{key}+{n}");
    // One of as many names as are taken, and one more, is free.
    let free = (2..taken.len() + 3)
        .map(numbered)
        .find(|key| !taken.contains(key));
    free.unwrap_or(key)
}

/// The record of these leaves, whether or not they say that it exists.
pub fn join(leaves: &Leaves, shape: &Shape) -> Value {
    join_at(leaves, shape, "")
}

/// The value of a leaf.
pub(crate) fn read(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_default()
}

/// What lies below a path, with what follows it.
pub(crate) fn below<'a, V>(
    all: &'a BTreeMap<String, V>,
    at: &'a str,
) -> impl Iterator<Item = (&'a str, &'a V)> {
    all.range(at.to_owned()..)
        .map_while(move |(path, value)| Some((path.strip_prefix(at)?, value)))
}

fn join_at(leaves: &Leaves, shape: &Shape, at: &str) -> Value {
    match shape {
        Shape::Leaf => leaves.get(at).map_or(Value::Null, |text| read(text)),
        Shape::Fields { cut, together, .. } => {
            let mut object = Map::new();
            for (name, text) in below(leaves, at) {
                if name.contains('/') || name == HERE || name.is_empty() {
                    continue;
                }
                let value = read(text);
                match value {
                    Value::Object(fields) if together.iter().any(|(own, _)| *own == name) => {
                        object.extend(fields);
                    }
                    value => drop(object.insert(name.to_owned(), value)),
                }
            }
            for (name, shape) in *cut {
                object.insert(
                    (*name).to_owned(),
                    join_at(leaves, shape, &format!("{at}{name}/")),
                );
            }
            Value::Object(object)
        }
        Shape::Places(n) => {
            let place = |place: usize| {
                let text = leaves.get(&format!("{at}{place}"));
                text.map_or(Value::Null, |text| read(text))
            };
            (0..*n).map(place).collect()
        }
        Shape::Records { item, .. } => {
            let mut items = BTreeMap::new();
            for (name, text) in below(leaves, at) {
                let (key, rest) = name.split_once('/').unwrap_or((name, ""));
                if matches!(item, Shape::Leaf) {
                    if key != ORDER && key != HERE && rest.is_empty() {
                        items.insert(key, read(text));
                    }
                } else if rest == HERE {
                    items.insert(key, join_at(leaves, item, &format!("{at}{key}/")));
                }
            }
            in_order(leaves, at, items)
        }
        Shape::Values { .. } => {
            let mut items = BTreeMap::new();
            for (key, text) in below(leaves, at) {
                if key != ORDER && key != HERE && !key.contains('/') {
                    let value = if text == TRUE {
                        Value::from(key)
                    } else {
                        read(text)
                    };
                    items.insert(key, value);
                }
            }
            in_order(leaves, at, items)
        }
    }
}

/// The items in the order that was kept; those it does not name follow by their keys.
fn in_order(leaves: &Leaves, at: &str, mut items: BTreeMap<&str, Value>) -> Value {
    let order = leaves.get(&format!("{at}{ORDER}"));
    let order: Vec<String> = order
        .and_then(|text| serde_json::from_str(text).ok())
        .unwrap_or_default();
    let mut list: Vec<Value> = order
        .iter()
        .filter_map(|key| items.remove(&**key))
        .collect();
    list.extend(items.into_values());
    Value::Array(list)
}
