//! Values made of the document, kept as long as it stays.

use crate::domain::document::Document;
use std::sync::Arc;

/// Values kept; of more the oldest is forgotten.
const KEPT: usize = 4;

/// The last values made of a document, each for a key.
#[derive(Debug, Clone)]
pub struct Recent<K, V> {
    document: Option<Arc<Document>>,
    values: Vec<(K, V)>,
}

impl<K, V> Default for Recent<K, V> {
    fn default() -> Self {
        Self {
            document: None,
            values: Vec::new(),
        }
    }
}

impl<K: PartialEq, V: Clone> Recent<K, V> {
    /// The value of this document for a key: the one that is kept, or else a new one. Another document forgets all.
    pub fn get(&mut self, document: &Arc<Document>, key: K, make: impl FnOnce() -> V) -> V {
        let known = self.document.as_ref();
        if !known.is_some_and(|known| Arc::ptr_eq(known, document)) {
            self.values.clear();
            self.document = Some(Arc::clone(document));
        }
        if let Some((_, value)) = self.values.iter().find(|(known, _)| *known == key) {
            return value.clone();
        }
        let value = make();
        if self.values.len() == KEPT {
            self.values.remove(0);
        }
        self.values.push((key, value.clone()));
        value
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo;
    use chrono::NaiveDate;

    #[test]
    fn a_value_is_made_once_until_the_document_is_another_or_newer_ones_crowd_it_out() {
        let document = demo::small(NaiveDate::from_ymd_opt(2026, 11, 24).unwrap());
        let edited = Arc::new(document.clone());
        let document = Arc::new(document);
        let mut recent = Recent::default();
        let mut n_made = 0;
        let mut get = |document: &Arc<Document>, key: usize| {
            recent.get(document, key, || {
                n_made += 1;
                (key, n_made)
            })
        };
        assert_eq!(get(&document, 7), (7, 1));
        assert_eq!(get(&document, 8), (8, 2));
        assert_eq!(get(&document, 7), (7, 1));
        assert_eq!(get(&edited, 7), (7, 3));
        assert_eq!(get(&document, 7), (7, 4));
        for (at, key) in (10..10 + KEPT).enumerate() {
            assert_eq!(get(&document, key), (key, 5 + at));
        }
        assert_eq!(get(&document, 10), (10, 5));
        assert_eq!(get(&document, 7), (7, 5 + KEPT));
    }
}
