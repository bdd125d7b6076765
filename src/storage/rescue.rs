//! What cannot be read is kept, never thrown away: a person may still mend it.

use super::{
    PREFIX, Saver,
    key_value::{KeyValue, StorageFault},
    manifest::parse_part_key,
    replaced::REPLACED,
    sealed::{SEALED, unopened},
};
use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Texts as they stand in the store, by key.
pub type RawTexts = BTreeMap<String, String>;

const MANIFESTS: &str = "semainier/manifest/";
pub(super) const DAMAGED: &str = "semainier/damaged/";
const FORMAT: &str = "semainier-rescue";

/// Texts that could not be read, and when that was found; this layer knows no clock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Unreadable {
    /// Says what the file is.
    format: &'static str,
    /// Local time.
    #[serde(skip_serializing_if = "Option::is_none")]
    found_at: Option<NaiveDateTime>,
    /// The texts.
    texts: RawTexts,
}

/// Texts that were set aside, as a list shows them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aside {
    /// Where they are.
    pub key: String,
    /// When they were found unreadable, local time.
    pub found_at: Option<NaiveDateTime>,
    /// Room that they take, in characters.
    pub characters: usize,
}

impl Unreadable {
    /// Texts found unreadable at this time.
    pub const fn at(found_at: NaiveDateTime, texts: RawTexts) -> Self {
        Self {
            format: FORMAT,
            found_at: Some(found_at),
            texts,
        }
    }
}

impl From<RawTexts> for Unreadable {
    fn from(texts: RawTexts) -> Self {
        Self {
            format: FORMAT,
            found_at: None,
            texts,
        }
    }
}

impl Saver {
    /// Says when what this saver will set aside was found unreadable.
    pub const fn found_damage_at(&mut self, at: NaiveDateTime) {
        if let Some(damaged) = &mut self.damaged {
            damaged.found_at = Some(at);
        }
    }
}

/// The sealed texts in the store that do not open.
pub(super) fn unopened_texts<K: KeyValue>(kv: &K) -> Result<RawTexts, StorageFault> {
    let mut texts = RawTexts::new();
    for place in unopened(kv)? {
        let text = kv.get(&place)?;
        texts.extend(text.map(|text| (place, text)));
    }
    Ok(texts)
}

/// All texts of the document in the store, readable or not.
pub(super) fn raw_texts<K: KeyValue>(kv: &K) -> Result<RawTexts, StorageFault> {
    let mut raw = unopened_texts(kv)?;
    for key in kv.keys()? {
        let is_ours =
            parse_part_key(&key).is_some() || key.starts_with(MANIFESTS) || key == REPLACED;
        if is_ours && let Some(text) = kv.get(&key)? {
            raw.insert(key, text);
        }
    }
    Ok(raw)
}

/// The raw texts as one JSON file, to be downloaded.
pub fn rescue_file(raw: &RawTexts) -> String {
    serde_json::json!({ "format": FORMAT, "texts": raw }).to_string()
}

/// Keeps texts in the store under a key of their own, and says which. A sealed text that does not open leaves its place for
/// it: no manifest names that place, so that nothing else would ever remove it.
pub fn set_aside<K: KeyValue>(kv: &mut K, damaged: &Unreadable) -> Result<String, StorageFault> {
    let newest = numbered(kv)?.into_keys().next_back().unwrap_or(0);
    let key = format!("{DAMAGED}{}", newest.saturating_add(1));
    let text = serde_json::to_string(damaged)
        .map_err(|fault| StorageFault::Unavailable(fault.to_string()))?;
    kv.set(&key, &text)?;
    let sealed = damaged.texts.iter();
    for (place, text) in sealed.filter(|(key, _)| key.starts_with(SEALED)) {
        if kv.get(place)?.as_ref() == Some(text) {
            kv.remove(place)?;
        }
    }
    Ok(key)
}

/// Everything that was set aside, oldest first.
pub fn asides<K: KeyValue>(kv: &K) -> Result<Vec<Aside>, StorageFault> {
    #[derive(Deserialize)]
    struct Head {
        found_at: Option<NaiveDateTime>,
    }
    let mut all = Vec::new();
    for (_, key) in numbered(kv)? {
        let Some(text) = kv.get(&key)? else { continue };
        // One that cannot be read either is listed all the same: it can be downloaded and deleted.
        let head = serde_json::from_str::<Head>(&text).ok();
        all.push(Aside {
            characters: key.len() + text.len(),
            found_at: head.and_then(|head| head.found_at),
            key,
        });
    }
    Ok(all)
}

/// Deletes texts that were set aside; nothing else.
pub fn forget_aside<K: KeyValue>(kv: &mut K, aside: &Aside) -> Result<(), StorageFault> {
    if aside.key.starts_with(DAMAGED) {
        kv.remove(&aside.key)?;
    }
    Ok(())
}

/// The keys of what was set aside, by number.
fn numbered<K: KeyValue>(kv: &K) -> Result<BTreeMap<u32, String>, StorageFault> {
    let keys = kv.keys()?.into_iter();
    let numbered = keys.filter_map(|key| Some((key.strip_prefix(DAMAGED)?.parse().ok()?, key)));
    Ok(numbered.collect())
}

/// Characters that all our keys and texts take in the store, for the screen that shows how much room is left.
pub fn used_characters<K: KeyValue>(kv: &K) -> Result<usize, StorageFault> {
    let mut used = 0;
    for key in kv.keys()?.iter().filter(|key| key.starts_with(PREFIX)) {
        used += key.len() + kv.get(key)?.map_or(0, |text| text.len());
    }
    Ok(used)
}

/// Removes every text that was set aside.
pub(super) fn forget_damaged<K: KeyValue>(kv: &mut K) -> Result<(), StorageFault> {
    let keys = kv.keys()?.into_iter();
    keys.filter(|key| key.starts_with(DAMAGED))
        .try_for_each(|key| kv.remove(&key))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::MemoryStore;

    fn texts(text: &str) -> RawTexts {
        RawTexts::from([("semainier/part/rooms/3".to_owned(), text.to_owned())])
    }

    #[test]
    fn what_is_set_aside_is_listed_with_time_and_size_and_deleted_alone() {
        let mut store = MemoryStore::default();
        let at: NaiveDateTime = "2026-11-25T09:30:00".parse().unwrap();
        store.set("semainier/part/rooms/4", "newer").unwrap();
        set_aside(&mut store, &texts("undated").into()).unwrap();
        set_aside(&mut store, &Unreadable::at(at, texts("dated"))).unwrap();
        store.set("semainier/damaged/10", "no JSON").unwrap();
        let before = used_characters(&store).unwrap();

        let all = asides(&store).unwrap();
        let times: Vec<_> = all.iter().map(|aside| aside.found_at).collect();
        assert_eq!(times, [None, Some(at), None], "by number, 10 after 2");
        assert!(store.get(&all[1].key).unwrap().unwrap().contains("dated"));

        forget_aside(&mut store, &all[1]).unwrap();
        assert_eq!(before - used_characters(&store).unwrap(), all[1].characters);
        assert_eq!(asides(&store).unwrap(), [all[0].clone(), all[2].clone()]);

        let foreign = Aside {
            key: "semainier/part/rooms/4".to_owned(),
            ..all[0].clone()
        };
        forget_aside(&mut store, &foreign).unwrap();
        assert!(store.get("semainier/part/rooms/4").unwrap().is_some());
    }

    #[test]
    fn a_number_is_never_given_twice_while_the_text_is_there() {
        let mut store = MemoryStore::default();
        store.set("semainier/damaged/7", "{}").unwrap();
        let key = set_aside(&mut store, &texts("x").into()).unwrap();
        assert_eq!(key, "semainier/damaged/8");
    }
}
