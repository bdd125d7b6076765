//! What cannot be read is kept, never thrown away: a person may still mend it.

use super::{
    PREFIX,
    key_value::{KeyValue, StorageFault},
    manifest::parse_part_key,
};
use std::collections::BTreeMap;

/// Texts as they stand in the store, by key.
pub type RawTexts = BTreeMap<String, String>;

const MANIFESTS: &str = "semainier/manifest/";
pub(super) const DAMAGED: &str = "semainier/damaged/";

/// All texts of the document in the store, readable or not.
pub(super) fn raw_texts<K: KeyValue>(kv: &K) -> Result<RawTexts, StorageFault> {
    let mut raw = RawTexts::new();
    for key in kv.keys()? {
        if (parse_part_key(&key).is_some() || key.starts_with(MANIFESTS))
            && let Some(text) = kv.get(&key)?
        {
            raw.insert(key, text);
        }
    }
    Ok(raw)
}

/// The raw texts as one JSON file, to be downloaded or kept.
pub fn rescue_file(raw: &RawTexts) -> String {
    let file = serde_json::json!({ "format": "semainier-rescue", "texts": raw });
    file.to_string()
}

/// Keeps raw texts in the store under a key of their own, and says which.
pub fn set_aside<K: KeyValue>(kv: &mut K, raw: &RawTexts) -> Result<String, StorageFault> {
    let numbers = kv
        .keys()?
        .into_iter()
        .filter_map(|key| key.strip_prefix(DAMAGED)?.parse().ok());
    let key = format!(
        "{DAMAGED}{}",
        numbers
            .max()
            .map_or(1, |number: u32| number.saturating_add(1))
    );
    kv.set(&key, &rescue_file(raw))?;
    Ok(key)
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
