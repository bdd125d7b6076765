//! From columns back to the value.

use super::{
    Fault, Ids, MOST_DEPTH, MOST_NODES,
    bytes::{Source, split, unzigzag},
    is_worth_naming, kind, time_text,
    trail::{Role, Trail},
};
use serde_json::{Map, Number, Value};
use std::collections::BTreeMap;

/// The value of bytes.
pub fn read(bytes: &[u8], ids: &Ids) -> Result<Value, Fault> {
    let mut blobs = split(bytes)?.into_iter();
    let mut sources = Vec::new();
    while let (Some(kinds), Some(values), Some(words)) = (blobs.next(), blobs.next(), blobs.next())
    {
        sources.push(Some(Column {
            kinds: Source::new(kinds),
            values: Source::new(values),
            words: Source::new(words),
            ..Column::default()
        }));
    }
    let mut reader = Reader {
        ids,
        waiting: sources.into_iter(),
        columns: Vec::new(),
        places: BTreeMap::new(),
        named: Vec::new(),
        nodes_left: MOST_NODES,
        deepest: 0,
        trail: Trail::default(),
    };
    reader.open()?;
    reader.value(0, 0)
}

#[derive(Default)]
struct Column {
    kinds: Source,
    values: Source,
    words: Source,
    known: Vec<Word>,
    integer: i64,
    id: i64,
    own: u128,
    time: i64,
    again: i64,
    role: Role,
}

#[derive(Clone)]
enum Word {
    Text(String),
    Keys(Vec<String>),
}

struct Reader<'a> {
    ids: &'a Ids,
    /// Columns whose place has not been come to.
    waiting: std::vec::IntoIter<Option<Column>>,
    columns: Vec<Column>,
    places: BTreeMap<(usize, String), usize>,
    /// Objects read, each with its number of nodes and its height.
    named: Vec<(Value, usize, usize)>,
    nodes_left: usize,
    /// The deepest place of the object being read.
    deepest: usize,
    trail: Trail,
}

impl Reader<'_> {
    /// The next column, for a place come to for the first time.
    fn open(&mut self) -> Result<usize, Fault> {
        let column = self.waiting.next().flatten().ok_or("a column is missing")?;
        self.columns.push(column);
        Ok(self.columns.len() - 1)
    }

    fn place(&mut self, above: usize, key: &str) -> Result<usize, Fault> {
        if let Some(place) = self.places.get(&(above, key.to_owned())) {
            return Ok(*place);
        }
        let place = self.open()?;
        self.columns[place].role = self.columns[above].role.below(key);
        self.places.insert((above, key.to_owned()), place);
        Ok(place)
    }

    fn reach(&mut self, depth: usize) -> Result<(), Fault> {
        self.deepest = self.deepest.max(depth);
        if depth > MOST_DEPTH {
            return Err("it is too deep");
        }
        Ok(())
    }

    fn spend(&mut self, nodes: usize) -> Result<(), Fault> {
        let left = self.nodes_left.checked_sub(nodes);
        self.nodes_left = left.ok_or("there is too much in it")?;
        Ok(())
    }

    fn value(&mut self, at: usize, depth: usize) -> Result<Value, Fault> {
        self.reach(depth)?;
        self.spend(1)?;
        let kind = self.columns[at].kinds.byte()?;
        match kind {
            kind::ARRAY => {
                let length = self.columns[at].values.size()?;
                let place = self.place(at, "[]")?;
                let mut items = Vec::new();
                for _ in 0..length {
                    items.push(self.value(place, depth + 1)?);
                }
                Ok(Value::Array(items))
            }
            kind::OBJECT => self.object(at, depth),
            kind::AGAIN => {
                let column = &mut self.columns[at];
                let number = column.again.wrapping_add(unzigzag(column.values.number()?));
                column.again = number.wrapping_add(1);
                let known = usize::try_from(number)
                    .ok()
                    .and_then(|number| self.named.get(number));
                let (value, nodes, height) = known.cloned().ok_or("it names what was not there")?;
                self.spend(nodes)?;
                self.reach(depth + height)?;
                Ok(value)
            }
            _ => self.plain(at, kind),
        }
    }

    fn object(&mut self, at: usize, depth: usize) -> Result<Value, Fault> {
        let Word::Keys(keys) = self.columns[at].word(true)? else {
            return Err("keys are a text");
        };
        let before = self.nodes_left;
        let deepest_around = std::mem::replace(&mut self.deepest, depth);
        let mut object = Map::new();
        for key in keys {
            let place = self.place(at, &key)?;
            object.insert(key, self.value(place, depth + 1)?);
        }
        let is_worth_naming = is_worth_naming(&object);
        let value = Value::Object(object);
        if is_worth_naming {
            let nodes = before.saturating_sub(self.nodes_left) + 1;
            self.named
                .push((value.clone(), nodes, self.deepest - depth));
        }
        self.deepest = self.deepest.max(deepest_around);
        Ok(value)
    }

    fn plain(&mut self, at: usize, kind: u8) -> Result<Value, Fault> {
        let column = &mut self.columns[at];
        Ok(match kind {
            kind::NULL => Value::Null,
            kind::FALSE => Value::Bool(false),
            kind::TRUE => Value::Bool(true),
            kind::INTEGER => {
                let step = unzigzag(column.values.number()?);
                column.integer = column.integer.wrapping_add(step);
                column.integer.into()
            }
            kind::LARGE => (column.values.number()? as u64).into(),
            kind::FRACTION => {
                let fraction = f64::from_bits(column.values.number()? as u64);
                Value::Number(Number::from_f64(fraction).ok_or("a number is none")?)
            }
            kind::TEXT => match column.word(false)? {
                Word::Text(text) => Value::String(text),
                Word::Keys(_) => return Err("a text is keys"),
            },
            kind::KNOWN => {
                let step = unzigzag(column.values.number()?);
                column.id = column.id.wrapping_add(step);
                self.trail.meets(column.role, column.id);
                let id = self.ids.id(column.id).ok_or("an identifier is unknown")?;
                Value::String(format!("{id:032x}"))
            }
            kind::FOLLOWS => {
                let number = self.trail.follow().ok_or("nobody is to be followed")?;
                let id = self.ids.id(number).ok_or("an identifier is unknown")?;
                Value::String(format!("{id:032x}"))
            }
            kind::OWN => {
                let step = column.values.number()?;
                let step = (step >> 1) ^ (step & 1).wrapping_neg();
                column.own = column.own.wrapping_add(step);
                Value::String(format!("{:032x}", column.own))
            }
            kind::TIME => {
                let step = unzigzag(column.values.number()?);
                column.time = column.time.wrapping_add(step);
                Value::String(time_text(column.time).ok_or("a time is none")?)
            }
            _ => return Err("a kind is unknown"),
        })
    }
}

impl Column {
    fn word(&mut self, is_keys: bool) -> Result<Word, Fault> {
        let number = self.values.size()?;
        if number > self.known.len() {
            return Err("a word is unknown");
        }
        if number == self.known.len() {
            let word = if is_keys {
                let n_keys = self.words.size()?;
                let mut keys = Vec::new();
                for _ in 0..n_keys {
                    keys.push(self.words.text()?);
                }
                Word::Keys(keys)
            } else {
                Word::Text(self.words.text()?)
            };
            self.known.push(word);
        }
        self.known.get(number).cloned().ok_or("a word is unknown")
    }
}
