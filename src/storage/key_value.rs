//! What storage asks of the world: texts under keys.

use std::{collections::BTreeMap, fmt};

/// Why a store did not do what was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StorageFault {
    /// There is no room for this text.
    Full,
    /// The store cannot be used, in its own words.
    Unavailable(String),
}

impl fmt::Display for StorageFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Full => f.write_str("the store is full"),
            Self::Unavailable(detail) => write!(f, "the store cannot be used: {detail}"),
        }
    }
}

/// Texts under keys. Each call is done wholly or not at all; nothing is promised about two calls.
pub trait KeyValue {
    /// The text under a key.
    fn get(&self, key: &str) -> Result<Option<String>, StorageFault>;
    /// Puts a text under a key.
    fn set(&mut self, key: &str, text: &str) -> Result<(), StorageFault>;
    /// Removes a key; a missing one is no fault.
    fn remove(&mut self, key: &str) -> Result<(), StorageFault>;
    /// All keys, ours or not.
    fn keys(&self) -> Result<Vec<String>, StorageFault>;
}

/// A store in memory: for tests, and for a page whose browser forbids storage.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MemoryStore {
    texts: BTreeMap<String, String>,
    room: Option<usize>,
}

impl MemoryStore {
    /// A store that holds so many characters in keys and texts together.
    pub fn with_room(characters: usize) -> Self {
        Self {
            texts: BTreeMap::new(),
            room: Some(characters),
        }
    }

    /// Changes the room; what is already there stays.
    pub fn set_room(&mut self, characters: Option<usize>) {
        self.room = characters;
    }

    /// Characters in keys and texts together.
    pub fn used(&self) -> usize {
        self.texts
            .iter()
            .map(|(key, text)| key.len() + text.len())
            .sum()
    }
}

impl KeyValue for MemoryStore {
    fn get(&self, key: &str) -> Result<Option<String>, StorageFault> {
        Ok(self.texts.get(key).cloned())
    }

    fn set(&mut self, key: &str, text: &str) -> Result<(), StorageFault> {
        let replaced = self.texts.get(key).map_or(0, |old| key.len() + old.len());
        let used = self.used() - replaced + key.len() + text.len();
        if self.room.is_some_and(|room| used > room) {
            return Err(StorageFault::Full);
        }
        self.texts.insert(key.to_owned(), text.to_owned());
        Ok(())
    }

    fn remove(&mut self, key: &str) -> Result<(), StorageFault> {
        self.texts.remove(key);
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, StorageFault> {
        Ok(self.texts.keys().cloned().collect())
    }
}
