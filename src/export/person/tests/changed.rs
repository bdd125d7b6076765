//! Every value of a record, changed alone: what shows a record must then be another.

use serde_json::Value;

/// Words that stand for one another somewhere in the saved form.
const WORDS: [&str; 25] = [
    "very_active",
    "observer",
    "2026-W51",
    "2021-02-03",
    "2021-02-03T04:05:06",
    "mr",
    "first_name",
    "little",
    "very_important",
    "guardian",
    "staff",
    "agrees",
    "disagrees",
    "ill",
    "asleep",
    "morning",
    "afternoon",
    "Wed",
    "Thu",
    "effort",
    "sugar",
    "happy",
    "unhappy",
    "refused",
    "9.9.9",
];

/// Each value of a record changed alone: what the changed records are, with the path of the change.
fn changed(
    value: &Value,
    at: &str,
    all: &mut Vec<(String, Vec<Value>)>,
    root: &dyn Fn(Value) -> Value,
) {
    match value {
        Value::Object(fields) => {
            for (name, field) in fields {
                let inside = |changed| {
                    let mut fields = fields.clone();
                    fields.insert(name.clone(), changed);
                    root(Value::Object(fields))
                };
                changed_in(field, &format!("{at}.{name}"), all, &inside);
            }
        }
        Value::Array(items) => {
            for (place, item) in items.iter().enumerate() {
                let inside = |changed| {
                    let mut items = items.clone();
                    items[place] = changed;
                    root(Value::Array(items))
                };
                changed_in(item, &format!("{at}[]"), all, &inside);
            }
        }
        _ => {}
    }
}

fn changed_in(
    field: &Value,
    at: &str,
    all: &mut Vec<(String, Vec<Value>)>,
    inside: &dyn Fn(Value) -> Value,
) {
    let others: Vec<Value> = match field {
        Value::Null | Value::Object(_) | Value::Array(_) => Vec::new(),
        Value::Bool(is) => vec![Value::from(!is)],
        Value::Number(n) => vec![Value::from(n.as_u64().unwrap_or_default() + 1)],
        Value::String(text) => {
            let id = format!("{:032x}", 77);
            let longer = [format!("{text} aussi"), id].into_iter();
            longer
                .chain(WORDS.map(str::to_owned))
                .filter(|word| word != text)
                .map(Value::from)
                .collect()
        }
    };
    if !others.is_empty() {
        all.push((at.to_owned(), others.into_iter().map(inside).collect()));
    }
    changed(field, at, all, inside);
}

/// Every value of a record shows: where one is changed, the extract is another.
pub(super) fn assert_shows<T>(record: &T, hidden: &[&str], made: impl Fn(T) -> [String; 2])
where
    T: serde::Serialize + serde::de::DeserializeOwned + PartialEq + Clone,
{
    let value = serde_json::to_value(record).unwrap();
    let mut all = Vec::new();
    changed(&value, "", &mut all, &|changed| changed);
    let before = made(record.clone());
    for (path, values) in all {
        let valid = values
            .into_iter()
            .filter_map(|value| serde_json::from_value::<T>(value).ok());
        let mut valid = valid.filter(|other| other != record);
        let other = valid
            .next()
            .unwrap_or_else(|| panic!("{path} has no other value"));
        if !hidden.contains(&&*path) {
            let after = made(other);
            assert!(before[0] != after[0], "{path} is not on the page");
            assert!(before[1] != after[1], "{path} is not in the file");
        }
    }
}
