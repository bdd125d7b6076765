//! A store that dies at its n-th write, as a closed tab does: nothing after it happens.

use semainier::storage::{KeyValue, MemoryStore, StorageFault};
use std::borrow::BorrowMut;

/// A store of one's own, or one that outlives its death.
#[derive(Debug, Clone)]
pub struct Mortal<S> {
    pub store: S,
    pub writes_left: usize,
}

impl<S: BorrowMut<MemoryStore>> Mortal<S> {
    fn live(&mut self) -> Result<&mut MemoryStore, StorageFault> {
        let dead = StorageFault::Unavailable("killed".into());
        self.writes_left = self.writes_left.checked_sub(1).ok_or(dead)?;
        Ok(self.store.borrow_mut())
    }
}

impl<S: BorrowMut<MemoryStore>> KeyValue for Mortal<S> {
    fn get(&self, key: &str) -> Result<Option<String>, StorageFault> {
        self.store.borrow().get(key)
    }
    fn set(&mut self, key: &str, text: &str) -> Result<(), StorageFault> {
        self.live()?.set(key, text)
    }
    fn remove(&mut self, key: &str) -> Result<(), StorageFault> {
        self.live()?.remove(key)
    }
    fn keys(&self) -> Result<Vec<String>, StorageFault> {
        self.store.borrow().keys()
    }
}
