//! A shared collection of records of one kind: cloning it costs one pointer, editing it copies what it must.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::{collections::BTreeMap, sync::Arc};

/// Something with an identifier that stands in a [`Collection`].
pub trait Record: Clone {
    /// Its identifier's type.
    type Id: Copy + Ord;
    /// Its identifier.
    fn id(&self) -> Self::Id;
}

/// Records by identifier.
#[derive(Debug, Clone, PartialEq)]
pub struct Collection<T: Record>(Arc<BTreeMap<T::Id, Arc<T>>>);

impl<T: Record> Default for Collection<T> {
    fn default() -> Self {
        Self(Arc::default())
    }
}

impl<T: Record> Collection<T> {
    /// The record with this identifier.
    pub fn get(&self, id: T::Id) -> Option<&Arc<T>> {
        self.0.get(&id)
    }

    /// Whether a record has this identifier.
    pub fn contains(&self, id: T::Id) -> bool {
        self.0.contains_key(&id)
    }

    /// All records, by identifier: an order without meaning for people.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<T>> {
        self.0.values()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Adds a record, or replaces the one with its identifier.
    pub fn put(&mut self, record: T) {
        Arc::make_mut(&mut self.0).insert(record.id(), Arc::new(record));
    }

    /// Takes a record out.
    pub fn remove(&mut self, id: T::Id) {
        if self.contains(id) {
            Arc::make_mut(&mut self.0).remove(&id);
        }
    }

    /// Changes each record for which `change` gives a new one.
    pub fn update_where(&mut self, change: impl Fn(&T) -> Option<T>) {
        let changed: Vec<T> = self.iter().filter_map(|record| change(record)).collect();
        for record in changed {
            self.put(record);
        }
    }

    /// Whether both are the very same collection, not merely equal ones: tells what an edit did not touch.
    pub fn is_same(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl<T: Record> FromIterator<T> for Collection<T> {
    fn from_iter<I: IntoIterator<Item = T>>(records: I) -> Self {
        Self(Arc::new(
            records
                .into_iter()
                .map(|record| (record.id(), Arc::new(record)))
                .collect(),
        ))
    }
}

impl<T: Record + Serialize> Serialize for Collection<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

impl<'de, T: Record + Deserialize<'de>> Deserialize<'de> for Collection<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Vec::<T>::deserialize(deserializer)?.into_iter().collect())
    }
}
