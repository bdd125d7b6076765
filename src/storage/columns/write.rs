//! From a value to columns.

use super::{
    Ids,
    bytes::{join, put, put_text, zigzag},
    id_of, is_worth_naming, kind, seconds_of,
    trail::{Role, Trail},
};
use serde_json::{Number, Value};
use std::collections::BTreeMap;

/// The bytes of a value. Only identifiers in `ids` are written as their number.
pub fn write(value: &Value, ids: &Ids) -> Vec<u8> {
    let mut writer = Writer {
        ids,
        columns: vec![Column::default()],
        places: BTreeMap::new(),
        named: BTreeMap::new(),
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
    /// Texts and lists of keys seen, by their number.
    known: BTreeMap<String, usize>,
    integer: i64,
    id: i64,
    own: u128,
    time: i64,
    again: i64,
    role: Role,
}

struct Writer<'a> {
    ids: &'a Ids,
    columns: Vec<Column>,
    /// Columns by the place above and the key.
    places: BTreeMap<(usize, String), usize>,
    /// Objects written, by their text.
    named: BTreeMap<String, i64>,
    trail: Trail,
}

impl Writer<'_> {
    fn value(&mut self, at: usize, value: &Value) {
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
                let name = is_worth_naming(object).then(|| value.to_string());
                if let Some(number) = name.as_ref().and_then(|name| self.named.get(name)) {
                    let number = *number;
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
                self.word(at, &keys.join("\n"), Some(&keys));
                for (key, value) in object {
                    let place = self.place(at, key);
                    self.value(place, value);
                }
                if let Some(name) = name {
                    let number = self.named.len() as i64;
                    self.named.entry(name).or_insert(number);
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
            self.word(at, text, None);
        }
    }

    /// A text of the column's list, or the keys of an object.
    fn word(&mut self, at: usize, text: &str, keys: Option<&[&str]>) {
        let column = &mut self.columns[at];
        // Texts and keys of one place share a list; a mark tells them apart.
        let mark = if keys.is_some() { "k" } else { "t" };
        let name = format!("{mark}{text}");
        let next = column.known.len();
        let number = *column.known.entry(name).or_insert(next);
        put(&mut column.values, number as u128);
        if number == next {
            if let Some(keys) = keys {
                put(&mut column.words, keys.len() as u128);
                for key in keys {
                    put_text(&mut column.words, key);
                }
            } else {
                put_text(&mut column.words, text);
            }
        }
    }

    fn place(&mut self, above: usize, key: &str) -> usize {
        let next = self.columns.len();
        let place = *self.places.entry((above, key.to_owned())).or_insert(next);
        if place == next {
            let role = self.columns[above].role.below(key);
            self.columns.push(Column {
                role,
                ..Column::default()
            });
        }
        place
    }
}
