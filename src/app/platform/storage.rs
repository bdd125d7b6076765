//! The browser's local storage, as the texts-under-keys that `storage` asks for. Under a lock, all but the lock itself
//! and the preferences is sealed on its way.

use super::{clock, panic::is_poisoned, vault::PageCipher};
use gloo_storage::{LocalStorage, Storage, errors::StorageError};
use semainier::storage::{self, KeyValue, PutOn, Sealed, StorageFault};
use serde_json::Value;
use std::cell::RefCell;

thread_local! {
    /// The opened lock of this page.
    static SEALED: RefCell<Option<Sealed<RawStore, PageCipher>>> = const { RefCell::new(None) };
}

/// Local storage as it stands, checked to be there: `gloo-storage` throws where a browser forbids it.
#[derive(Debug, Clone, Copy)]
pub struct RawStore(());

/// Local storage as the page sees it: through the lock, once that is open.
#[derive(Debug, Clone, Copy)]
pub struct BrowserStore(RawStore);

impl RawStore {
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

impl BrowserStore {
    /// Local storage, or why not.
    pub fn open() -> Result<Self, StorageFault> {
        RawStore::open().map(Self)
    }

    fn with<T>(
        self,
        sealed: impl FnOnce(&mut Sealed<RawStore, PageCipher>) -> T,
        raw: impl FnOnce(RawStore) -> T,
    ) -> T {
        SEALED.with_borrow_mut(|slot| match slot {
            Some(store) => sealed(store),
            None => raw(self.0),
        })
    }
}

/// Puts a new lock on. Unless that is refused as a whole, the page reads and writes through its key from here on.
pub fn put_on(lock: &Value) -> Result<PutOn, StorageFault> {
    let mut store = Sealed::new(RawStore::open()?, PageCipher);
    let done = store.put_on(lock)?;
    SEALED.with_borrow_mut(|slot| *slot = Some(store));
    Ok(done)
}

/// From here on the page reads and writes through its key, and what stood open is sealed.
pub fn unlock() -> Result<(), StorageFault> {
    let mut store = Sealed::new(RawStore::open()?, PageCipher);
    let outcome = store.seal_all();
    SEALED.with_borrow_mut(|slot| *slot = Some(store));
    outcome
}

/// Takes the lock off: all texts stand open again.
pub fn remove_lock() -> Result<(), StorageFault> {
    SEALED.with_borrow_mut(|slot| {
        let Some(store) = slot else { return Ok(()) };
        store.unseal_all(clock::now())?;
        *slot = None;
        Ok(())
    })
}

/// Opens what another tab sealed before it heard that this page took the lock off.
pub fn open_late() -> Result<(), StorageFault> {
    if is_open() || has_lock() {
        return Ok(());
    }
    Sealed::new(RawStore::open()?, PageCipher).open_late()
}

/// Seals what another tab wrote in the open before it heard that this page put a lock on.
pub fn seal_late() -> Result<(), StorageFault> {
    SEALED.with_borrow_mut(|slot| match slot {
        Some(store) if has_lock() => store.seal_all(),
        _ => Ok(()),
    })
}

/// Another tab took the lock off: from here on this page reads and writes in the open.
pub fn let_go() {
    SEALED.take();
}

/// Whether there is a lock that this page has not opened.
pub fn is_locked() -> bool {
    !is_open() && has_lock()
}

/// Whether this page reads and writes through a key.
fn is_open() -> bool {
    SEALED.with_borrow(Option::is_some)
}

/// Whether there is a lock.
pub fn has_lock() -> bool {
    RawStore::open().is_ok_and(|raw| storage::has_lock(&raw).unwrap_or(false))
}

/// Whether a key, as an event of another tab tells it, is that of a manifest.
pub fn is_manifest(key: &str) -> bool {
    const MANIFESTS: [&str; 2] = ["semainier/manifest/a", "semainier/manifest/b"];
    SEALED.with_borrow(|slot| match slot {
        Some(store) => MANIFESTS
            .iter()
            .any(|name| store.place(name).is_ok_and(|place| place == key)),
        None => MANIFESTS.contains(&key),
    })
}

fn unavailable(detail: &str) -> StorageFault {
    StorageFault::Unavailable(detail.to_owned())
}

impl KeyValue for BrowserStore {
    fn get(&self, key: &str) -> Result<Option<String>, StorageFault> {
        self.with(|store| store.get(key), |raw| raw.get(key))
    }

    fn set(&mut self, key: &str, text: &str) -> Result<(), StorageFault> {
        // Under a lock that is not open nothing is written but what that lock leaves open, and nothing is sealed for a lock
        // that another tab took off: nobody could open it again.
        if is_open() != has_lock() && !storage::is_left_open(key) {
            return Err(unavailable("locked"));
        }
        self.with(|store| store.set(key, text), |mut raw| raw.set(key, text))
    }

    fn remove(&mut self, key: &str) -> Result<(), StorageFault> {
        self.with(|store| store.remove(key), |mut raw| raw.remove(key))
    }

    fn keys(&self) -> Result<Vec<String>, StorageFault> {
        self.with(|store| store.keys(), |raw| raw.keys())
    }
}

impl KeyValue for RawStore {
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
