//! From a value to columns.

use super::{
    Ids,
    bytes::{join, put, put_text, zigzag},
    id_of, is_worth_naming, kind, seconds_of,
    trail::{Role, Trail},
};
use serde_json::{Map, Number, Value};
use std::{
    collections::BTreeMap,
    hash::{DefaultHasher, Hash, Hasher},
};

/// The bytes of a value. Only identifiers in `ids` are written as their number.
pub fn write(value: &Value, ids: &Ids) -> Vec<u8> {
    let mut writer = Writer {
        ids,
        columns: vec![Column::default()],
        named: Named::default(),
        trail: Trail::default(),
    };
    writer.value(0, value);
    let blobs: Vec<Vec<u8>> = writer
        .columns
        .into_iter()
        .flat_map(|column| [column.kinds, column.values, column.words])
        .collect();
    join(&blobs)
}

#[derive(Default)]
struct Column {
    kinds: Vec<u8>,
    values: Vec<u8>,
    words: Vec<u8>,
    /// The columns of what stands in it, by key.
    below: BTreeMap<String, usize>,
    /// Texts and lists of keys seen, which share their numbers.
    texts: BTreeMap<String, usize>,
    keys: BTreeMap<String, usize>,
    integer: i64,
    id: i64,
    own: u128,
    time: i64,
    again: i64,
    role: Role,
}

impl Column {
    fn n_known(&self) -> usize {
        self.texts.len() + self.keys.len()
    }
}

/// An object and its number.
type Numbered<'a> = (&'a Map<String, Value>, i64);

/// Objects written, with their numbers: found again by a hash, since to compare or write them all takes long.
#[derive(Default)]
struct Named<'a> {
    by_hash: BTreeMap<u64, Vec<Numbered<'a>>>,
    next: i64,
}

impl<'a> Named<'a> {
    fn hash(object: &Map<String, Value>) -> u64 {
        let mut hasher = DefaultHasher::new();
        object.hash(&mut hasher);
        hasher.finish()
    }

    fn number(&self, object: &Map<String, Value>) -> Option<i64> {
        let alike = self.by_hash.get(&Self::hash(object))?;
        let same = alike.iter().find(|(other, _)| *other == object);
        same.map(|(_, number)| *number)
    }

    fn add(&mut self, object: &'a Map<String, Value>) {
        let alike = self.by_hash.entry(Self::hash(object)).or_default();
        alike.push((object, self.next));
        self.next += 1;
    }
}

struct Writer<'a> {
    ids: &'a Ids,
    columns: Vec<Column>,
    named: Named<'a>,
    trail: Trail,
}

impl<'a> Writer<'a> {
    fn value(&mut self, at: usize, value: &'a Value) {
        match value {
            Value::Null => self.kind(at, kind::NULL),
            Value::Bool(false) => self.kind(at, kind::FALSE),
            Value::Bool(true) => self.kind(at, kind::TRUE),
            Value::Number(number) => self.number(at, number),
            Value::String(text) => self.text(at, text),
            Value::Array(items) => {
                self.kind(at, kind::ARRAY);
                put(&mut self.columns[at].values, items.len() as u128);
                let place = self.place(at, "[]");
                for item in items {
                    self.value(place, item);
                }
            }
            Value::Object(object) => {
                let is_named = is_worth_naming(object);
                if let Some(number) = is_named.then(|| self.named.number(object)).flatten() {
                    self.kind(at, kind::AGAIN);
                    let column = &mut self.columns[at];
                    put(&mut column.values, zigzag(number - column.again));
                    // Objects that stood one after the other mostly come again so.
                    column.again = number + 1;
                    return;
                }
                self.kind(at, kind::OBJECT);
                let keys: Vec<&str> = object.keys().map(String::as_str).collect();
                // No key of ours holds a line feed; one that does would still be read back, since it is only a name.
                self.keys(at, &keys);
                for (key, value) in object {
                    let place = self.place(at, key);
                    self.value(place, value);
                }
                if is_named {
                    self.named.add(object);
                }
            }
        }
    }

    fn kind(&mut self, at: usize, kind: u8) {
        self.columns[at].kinds.push(kind);
    }

    fn number(&mut self, at: usize, number: &Number) {
        if let Some(integer) = number.as_i64() {
            self.kind(at, kind::INTEGER);
            let column = &mut self.columns[at];
            put(
                &mut column.values,
                zigzag(integer.wrapping_sub(column.integer)),
            );
            column.integer = integer;
        } else if let Some(large) = number.as_u64() {
            self.kind(at, kind::LARGE);
            put(&mut self.columns[at].values, u128::from(large));
        } else {
            self.kind(at, kind::FRACTION);
            let bits = number.as_f64().unwrap_or_default().to_bits();
            put(&mut self.columns[at].values, u128::from(bits));
        }
    }

    fn text(&mut self, at: usize, text: &str) {
        if let Some(id) = id_of(text) {
            if let Some(number) = self.ids.number(id) {
                if self.trail.meets(self.columns[at].role, number) {
                    return self.kind(at, kind::FOLLOWS);
                }
                self.kind(at, kind::KNOWN);
                let column = &mut self.columns[at];
                put(&mut column.values, zigzag(number - column.id));
                column.id = number;
            } else {
                self.kind(at, kind::OWN);
                let column = &mut self.columns[at];
                let step = id.wrapping_sub(column.own).cast_signed();
                put(
                    &mut column.values,
                    ((step << 1) ^ (step >> 127)).cast_unsigned(),
                );
                column.own = id;
            }
        } else if let Some(seconds) = seconds_of(text) {
            self.kind(at, kind::TIME);
            let column = &mut self.columns[at];
            put(&mut column.values, zigzag(seconds - column.time));
            column.time = seconds;
        } else {
            self.kind(at, kind::TEXT);
            self.word(at, text);
        }
    }

    /// A text of the column's list.
    fn word(&mut self, at: usize, text: &str) {
        let column = &mut self.columns[at];
        if let Some(number) = column.texts.get(text) {
            return put(&mut column.values, *number as u128);
        }
        let next = column.n_known();
        column.texts.insert(text.to_owned(), next);
        put(&mut column.values, next as u128);
        put_text(&mut column.words, text);
    }

    /// The keys of an object.
    fn keys(&mut self, at: usize, keys: &[&str]) {
        let column = &mut self.columns[at];
        let name = keys.join("\n");
        if let Some(number) = column.keys.get(&name) {
            return put(&mut column.values, *number as u128);
        }
        let next = column.n_known();
        column.keys.insert(name, next);
        put(&mut column.values, next as u128);
        put(&mut column.words, keys.len() as u128);
        for key in keys {
            put_text(&mut column.words, key);
        }
    }

    fn place(&mut self, above: usize, key: &str) -> usize {
        if let Some(place) = self.columns[above].below.get(key) {
            return *place;
        }
        let place = self.columns.len();
        let role = self.columns[above].role.below(key);
        self.columns[above].below.insert(key.to_owned(), place);
        self.columns.push(Column {
            role,
            ..Column::default()
        });
        place
    }
}
