//! The browser's local storage, as the texts-under-keys that `storage` asks for.

use super::panic::is_poisoned;
use gloo_storage::{LocalStorage, Storage, errors::StorageError};
use semainier::storage::{KeyValue, StorageFault};

/// Local storage, checked to be there: `gloo-storage` throws where a browser forbids it.
#[derive(Debug, Clone, Copy)]
pub struct BrowserStore(());

impl BrowserStore {
    /// Local storage, or why not.
    pub fn open() -> Result<Self, StorageFault> {
        let window = web_sys::window().ok_or_else(|| unavailable("no window"))?;
        match window.local_storage() {
            Ok(Some(_)) => Ok(Self(())),
            Ok(None) => Err(unavailable("none")),
            Err(refusal) => Err(unavailable(&format!("{refusal:?}"))),
        }
    }
}

fn unavailable(detail: &str) -> StorageFault {
    StorageFault::Unavailable(detail.to_owned())
}

impl KeyValue for BrowserStore {
    fn get(&self, key: &str) -> Result<Option<String>, StorageFault> {
        // The raw text: a value that cannot be parsed must not be lost sight of.
        let text = LocalStorage::raw()
            .get_item(key)
            .map_err(|refusal| unavailable(&format!("{refusal:?}")))?;
        Ok(text.map(|text| serde_json::from_str(&text).unwrap_or(text)))
    }

    fn set(&mut self, key: &str, text: &str) -> Result<(), StorageFault> {
        if is_poisoned() {
            return Err(unavailable("the program stopped"));
        }
        LocalStorage::set(key, text).map_err(|error| match error {
            StorageError::JsError(refusal)
                if refusal.name.contains("Quota") || refusal.message.contains("quota") =>
            {
                StorageFault::Full
            }
            other => unavailable(&other.to_string()),
        })
    }

    fn remove(&mut self, key: &str) -> Result<(), StorageFault> {
        if is_poisoned() {
            return Err(unavailable("the program stopped"));
        }
        LocalStorage::delete(key);
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, StorageFault> {
        let raw = LocalStorage::raw();
        (0..LocalStorage::length())
            .map(|at| {
                raw.key(at)
                    .map_err(|refusal| unavailable(&format!("{refusal:?}")))
            })
            .filter_map(Result::transpose)
            .collect()
    }
}
