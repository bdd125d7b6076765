//! A store whose texts and names nobody reads without the key: every key of ours but a few becomes a token, and every
//! text is sealed for that token.
//!
//! Turning the lock on or off moves one key after the other. Stopped in between, some texts are sealed and some are
//! not: both are found, and the next opening goes on. Nothing is ever without a readable copy.

use super::{
    PREFIX,
    key_value::{KeyValue, StorageFault},
    manifest::{Manifest, Read},
    rescue::{RawTexts, Unreadable, set_aside},
    text::checksum,
};
use base64::{Engine as _, engine::general_purpose::STANDARD_NO_PAD as BASE64};
use chrono::NaiveDateTime;
use serde_json::Value;
use std::{cell::RefCell, collections::BTreeMap};

/// The lock, in two copies: without it nothing opens.
pub const LOCKS: [&str; 2] = ["semainier/lock/a", "semainier/lock/b"];
/// The field of a lock with the checksum of the others: a copy with a spoilt letter still reads as a lock.
const SUM: &str = "sum";
/// The field of a lock with the recovery key before the last, until that one is said to be kept.
const BEFORE: &str = "before";
/// Where sealed texts stand.
pub(super) const SEALED: &str = "semainier/sealed/";
/// What is read before any key is there, and says nothing of anybody: language, colours, size of the text; missions done.
const OPEN: [&str; 2] = ["semainier/preferences", "semainier/learn"];

/// Seals and opens; made elsewhere, so that this layer knows no cryptography.
pub trait Cipher {
    /// The name of a key, always the same; nothing if there is no key any more.
    fn token(&self, key: &str) -> Option<String>;
    /// Seals bytes for a place.
    fn seal(&self, place: &str, plain: &[u8]) -> Option<Vec<u8>>;
    /// Opens what was sealed for a place.
    fn open(&self, place: &str, sealed: &[u8]) -> Option<Vec<u8>>;
}

/// How far a lock was put on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PutOn {
    /// Everything is sealed.
    Whole,
    /// The lock is on, but a write was refused: some texts still stand in the open. The next opening goes on.
    Partly,
}

/// A store under a lock.
#[derive(Debug)]
pub struct Sealed<K, C> {
    inner: K,
    cipher: C,
    /// Keys by their tokens, as far as they are known.
    names: RefCell<BTreeMap<String, String>>,
}

/// Whether texts of a key stay as they are under a lock.
pub fn is_left_open(key: &str) -> bool {
    !key.starts_with(PREFIX) || OPEN.contains(&key) || LOCKS.contains(&key)
}

/// The places of sealed texts that do not open: spoilt, or of a lock that is lost. A store under a lock shows those that open
/// by their names.
pub(super) fn unopened<K: KeyValue>(kv: &K) -> Result<Vec<String>, StorageFault> {
    let keys = kv.keys()?.into_iter();
    Ok(keys.filter(|key| key.starts_with(SEALED)).collect())
}

/// The lock that is kept: of its two copies the first that is whole.
pub fn read_lock<K: KeyValue>(kv: &K) -> Result<Option<Value>, StorageFault> {
    for key in LOCKS {
        let text = kv.get(key)?;
        let lock = text.and_then(|text| serde_json::from_str::<Value>(&text).ok());
        if let Some(lock) = lock.filter(is_whole) {
            return Ok(Some(lock));
        }
    }
    Ok(None)
}

/// A lock of before this sum was kept has none.
fn is_whole(lock: &Value) -> bool {
    lock.as_object()
        .is_some_and(|fields| fields.get(SUM).is_none_or(|sum| *sum == sum_of(lock)))
}

/// Checksum of everything else in a lock.
fn sum_of(lock: &Value) -> String {
    let mut fields = lock.clone();
    if let Some(fields) = fields.as_object_mut() {
        fields.remove(SUM);
    }
    checksum(&fields.to_string())
}

/// Whether there is a lock, readable or not.
pub fn has_lock<K: KeyValue>(kv: &K) -> Result<bool, StorageFault> {
    Ok(kv.get(LOCKS[0])?.is_some() || kv.get(LOCKS[1])?.is_some())
}

/// Keeps a lock: one copy, then the other. Refused, what stood there stands there again: what opened it goes on opening it.
pub fn write_lock<K: KeyValue>(kv: &mut K, lock: &Value) -> Result<(), StorageFault> {
    let mut summed = lock.clone();
    if let Some(fields) = summed.as_object_mut() {
        fields.insert(SUM.into(), sum_of(lock).into());
    }
    let text = summed.to_string();
    let before = kv.get(LOCKS[0])?;
    kv.set(LOCKS[0], &text)?;
    kv.set(LOCKS[1], &text).inspect_err(|_| {
        // Of what is refused here too, both copies can still be read.
        let _ = match before {
            Some(text) => kv.set(LOCKS[0], &text),
            None => kv.remove(LOCKS[0]),
        };
    })
}

/// Whether the recovery key before the last still opens: nobody has said that the last one is kept.
pub fn opens_by_old_recovery<K: KeyValue>(kv: &K) -> Result<bool, StorageFault> {
    Ok(read_lock(kv)?.is_some_and(|lock| lock.get(BEFORE).is_some()))
}

/// The last recovery key is kept: the one before opens nothing any more.
pub fn keep_recovery<K: KeyValue>(kv: &mut K) -> Result<(), StorageFault> {
    let Some(mut lock) = read_lock(kv)? else {
        return Ok(());
    };
    if let Some(fields) = lock.as_object_mut() {
        fields.remove(BEFORE);
    }
    write_lock(kv, &lock)
}

/// Everything as it stands, sealed or not, for a download.
pub fn raw_all<K: KeyValue>(kv: &K) -> Result<RawTexts, StorageFault> {
    let mut raw = RawTexts::new();
    for key in kv.keys()?.into_iter().filter(|key| key.starts_with(PREFIX)) {
        if let Some(text) = kv.get(&key)? {
            raw.insert(key, text);
        }
    }
    Ok(raw)
}

impl<K: KeyValue, C: Cipher> Sealed<K, C> {
    /// A store opened with its key.
    pub const fn new(inner: K, cipher: C) -> Self {
        Self {
            inner,
            cipher,
            names: RefCell::new(BTreeMap::new()),
        }
    }

    /// Puts a new lock on, then seals everything: the lock first, so that from the first text on what is sealed can be opened.
    /// Where nothing was sealed no lock is left: nobody was given a key to it.
    pub fn put_on(&mut self, lock: &Value) -> Result<PutOn, StorageFault> {
        let outcome = write_lock(&mut self.inner, lock).and_then(|()| self.seal_all());
        let Err(fault) = outcome else {
            return Ok(PutOn::Whole);
        };
        if unopened(&self.inner).is_ok_and(|sealed| sealed.is_empty()) {
            LOCKS.iter().try_for_each(|key| self.inner.remove(key))?;
            return Err(fault);
        }
        Ok(PutOn::Partly)
    }

    /// Seals what still stands open. Gives the first refusal; what was done stays done.
    pub fn seal_all(&mut self) -> Result<(), StorageFault> {
        for key in self.inner.keys()? {
            if is_left_open(&key) || key.starts_with(SEALED) {
                continue;
            }
            let place = self.place(&key)?;
            if self.inner.get(&place)?.is_none()
                && let Some(text) = self.inner.get(&key)?
            {
                self.set(&key, &text)?;
            }
            self.inner.remove(&key)?;
        }
        self.mend_lock()
    }

    /// Writes both copies of the lock anew where one is missing or not the other.
    fn mend_lock(&mut self) -> Result<(), StorageFault> {
        if self.inner.get(LOCKS[0])? == self.inner.get(LOCKS[1])? {
            return Ok(());
        }
        match read_lock(&self.inner)? {
            Some(lock) => write_lock(&mut self.inner, &lock),
            None => Ok(()),
        }
    }

    /// Opens everything again and removes the lock. What does not open is set aside, as found at this time. One copy of the
    /// lock goes before anything else: by that other tabs hear of it, and seal nothing any more.
    pub fn unseal_all(&mut self, at: NaiveDateTime) -> Result<(), StorageFault> {
        self.mend_lock()?;
        self.inner.remove(LOCKS[1])?;
        if let Err(fault) = self.open_all(at) {
            // The lock stays on. Should it not find room again for its second copy, the next opening tries.
            let _ = self.mend_lock();
            return Err(fault);
        }
        self.inner.remove(LOCKS[0])
    }

    fn open_all(&mut self, at: NaiveDateTime) -> Result<(), StorageFault> {
        let mut spoilt = RawTexts::new();
        for place in unopened(&self.inner)? {
            let Some(text) = self.inner.get(&place)? else {
                continue;
            };
            if let Some((key, text)) = self.unpack(&place, &text) {
                self.inner.set(&key, &text)?;
                self.inner.remove(&place)?;
            } else {
                spoilt.insert(place, text);
            }
        }
        if !spoilt.is_empty() {
            // Without its lock nobody could ever mend a sealed text: the lock is kept with it.
            let lock = self.inner.get(LOCKS[0])?;
            spoilt.extend(lock.map(|text| (LOCKS[0].to_owned(), text)));
            set_aside(&mut self.inner, &Unreadable::at(at, spoilt))?;
        }
        Ok(())
    }

    /// Opens what another tab sealed while the lock came off, before it heard of that. A state that was saved in the open since
    /// is not taken back by an older one.
    pub fn open_late(&mut self) -> Result<(), StorageFault> {
        for place in unopened(&self.inner)? {
            let Some(late) = self.inner.get(&place)? else {
                continue;
            };
            let Some((key, late)) = self.unpack(&place, &late) else {
                continue;
            };
            let stands = self.inner.get(&key)?;
            if stands.is_none_or(|stands| !is_later(&stands, &late)) {
                self.inner.set(&key, &late)?;
            }
            self.inner.remove(&place)?;
        }
        Ok(())
    }

    /// The store below.
    pub const fn inner(&self) -> &K {
        &self.inner
    }

    /// Where the text of a key stands.
    pub fn place(&self, key: &str) -> Result<String, StorageFault> {
        let token = self.cipher.token(key).ok_or_else(locked)?;
        Ok(format!("{SEALED}{token}"))
    }

    fn pack(&self, place: &str, key: &str, text: &str) -> Option<String> {
        // Our texts are base64: as bytes they take a quarter less, which pays for their second base64.
        let bytes = BASE64.decode(text).ok();
        let bytes = bytes.filter(|bytes| BASE64.encode(bytes) == text);
        let (kind, body) = bytes.as_deref().map_or((0, text.as_bytes()), |b| (1, b));
        let length = u16::try_from(key.len()).ok()?;
        let mut plain = vec![kind];
        plain.extend(length.to_be_bytes());
        plain.extend_from_slice(key.as_bytes());
        plain.extend_from_slice(body);
        Some(BASE64.encode(self.cipher.seal(place, &plain)?))
    }

    /// The key and the text of a sealed text.
    fn unpack(&self, place: &str, sealed: &str) -> Option<(String, String)> {
        let plain = self.cipher.open(place, &BASE64.decode(sealed).ok()?)?;
        let (kind, rest) = plain.split_first()?;
        let (length, rest) = rest.split_first_chunk::<2>()?;
        let (key, body) = rest.split_at_checked(usize::from(u16::from_be_bytes(*length)))?;
        let key = String::from_utf8(key.to_vec()).ok()?;
        let text = if *kind == 1 {
            BASE64.encode(body)
        } else {
            String::from_utf8(body.to_vec()).ok()?
        };
        Some((key, text))
    }

    /// The key of a place, remembered: opening a text only to learn its name is done once.
    fn name(&self, place: &str) -> Result<Option<String>, StorageFault> {
        if let Some(key) = self.names.borrow().get(place) {
            return Ok(Some(key.clone()));
        }
        let text = self.inner.get(place)?;
        let opened = text.and_then(|text| self.unpack(place, &text));
        Ok(opened.map(|(key, _)| {
            self.names
                .borrow_mut()
                .insert(place.to_owned(), key.clone());
            key
        }))
    }
}

/// Whether of two manifests the first is of a save as late as the other's, or later. Other texts have no such order.
fn is_later(one: &str, other: &str) -> bool {
    let generation = |text: &str| match Manifest::read(text) {
        Read::Whole(manifest) => Some(manifest.generation),
        Read::Other(_) | Read::Damaged => None,
    };
    let both = generation(one).zip(generation(other));
    both.is_some_and(|(one, other)| one >= other)
}

fn locked() -> StorageFault {
    StorageFault::Unavailable("locked".to_owned())
}

impl<K: KeyValue, C: Cipher> KeyValue for Sealed<K, C> {
    fn get(&self, key: &str) -> Result<Option<String>, StorageFault> {
        if is_left_open(key) {
            return self.inner.get(key);
        }
        let place = self.place(key)?;
        match self.inner.get(&place)? {
            // A text that does not open is given as it is: no checksum will take it for the one that was saved.
            Some(text) => Ok(Some(
                self.unpack(&place, &text).map_or(text, |(_, text)| text),
            )),
            None => self.inner.get(key),
        }
    }

    fn set(&mut self, key: &str, text: &str) -> Result<(), StorageFault> {
        if is_left_open(key) {
            return self.inner.set(key, text);
        }
        let place = self.place(key)?;
        let sealed = self.pack(&place, key, text).ok_or_else(locked)?;
        self.inner.set(&place, &sealed)?;
        self.names.borrow_mut().insert(place, key.to_owned());
        Ok(())
    }

    fn remove(&mut self, key: &str) -> Result<(), StorageFault> {
        if is_left_open(key) {
            return self.inner.remove(key);
        }
        self.inner.remove(&self.place(key)?)?;
        self.inner.remove(key)
    }

    fn keys(&self) -> Result<Vec<String>, StorageFault> {
        let mut keys = Vec::new();
        for key in self.inner.keys()? {
            if key.starts_with(SEALED) {
                keys.push(self.name(&key)?.unwrap_or(key));
            } else {
                keys.push(key);
            }
        }
        keys.sort_unstable();
        keys.dedup();
        Ok(keys)
    }
}
