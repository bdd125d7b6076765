//! What stays in the store beside the last saved state, and what goes when: the state before, a replaced one, texts that
//! nothing needs.

use super::{SaveFault, SaveReport, Saver, Written, read_slots};
use crate::storage::{
    key_value::{KeyValue, StorageFault},
    manifest::{Manifest, Read, Slot, parse_part_key},
    replaced::{self, REPLACED, forget_replaced},
    rescue::forget_damaged,
    sealed::unopened,
};
use chrono::NaiveDateTime;
use std::collections::BTreeSet;

impl Saver {
    /// Keeps the last saved state under a key of its own, until something takes its place there or it is forgotten: what is
    /// saved next replaces it as a whole.
    pub fn keep_replaced<K: KeyValue>(
        &self,
        kv: &mut K,
        at: NaiveDateTime,
    ) -> Result<(), SaveFault> {
        let saved = self.saved.as_ref();
        let Some(manifest) = saved.and_then(|saved| self.slots.get(&saved.slot)) else {
            return Ok(());
        };
        let text = replaced::text(at, manifest)?;
        kv.set(REPLACED, &text).map_err(|fault| SaveFault::Refused {
            of: Written::Manifest,
            fault,
        })
    }

    /// Removes the state before the last saved one, a replaced one, and every kept text that could not be read: after something
    /// was erased on purpose. False, and nothing is removed, when somebody else saved since: it is their state that would
    /// go.
    pub fn forget_before<K: KeyValue>(&mut self, kv: &mut K) -> Result<bool, StorageFault> {
        if read_slots(kv)? != self.slots {
            return Ok(false);
        }
        if let Some(saved) = &self.saved {
            let older = saved.slot.other();
            kv.remove(&older.key())?;
            self.slots.remove(&older);
        }
        forget_replaced(kv)?;
        self.sweep(kv, &BTreeSet::new());
        forget_damaged(kv)?;
        Ok(true)
    }

    /// Gives up the next thing that may go for what is to be written, the least wanted first. False if there is none left.
    pub(super) fn gives_way<K: KeyValue>(
        &mut self,
        kv: &mut K,
        fresh: &BTreeSet<String>,
        report: &mut SaveReport,
    ) -> bool {
        if !report.is_tight {
            report.is_tight = true;
            self.make_room(kv, fresh);
            return true;
        }
        if self.gives_up_abandoned(kv, fresh) {
            return true;
        }
        let is_given = replaced::has_replaced(kv) && forget_replaced(kv).is_ok();
        if is_given {
            self.sweep(kv, fresh);
        }
        is_given
    }

    /// Where the person chose to start anew, gives up the next of what is started over: the older manifest, the newer one, then
    /// what is sealed without its lock. All of it was offered as a file before; what is set aside stays, and goes by a human's
    /// hand only.
    fn gives_up_abandoned<K: KeyValue>(&mut self, kv: &mut K, fresh: &BTreeSet<String>) -> bool {
        if !self.is_over || self.saved.is_some() {
            return false;
        }
        let age = |text: &String| match Manifest::read(text) {
            Read::Whole(manifest) => Some(manifest.generation),
            Read::Damaged => Some(0),
            // Of a newer program: never ours to give up.
            Read::Other(_) => None,
        };
        let ages = self.slots.iter();
        let oldest = ages
            .filter_map(|(slot, text)| Some((age(text)?, *slot)))
            .min();
        if let Some((_, slot)) = oldest
            && kv.remove(&slot.key()).is_ok()
        {
            self.slots.remove(&slot);
            self.sweep(kv, fresh);
            return true;
        }
        let sealed = unopened(kv).unwrap_or_default();
        !sealed.is_empty() && sealed.iter().all(|place| kv.remove(place).is_ok())
    }

    /// Gives up the older state, and whatever nothing needs; never the last saved one.
    fn make_room<K: KeyValue>(&mut self, kv: &mut K, fresh: &BTreeSet<String>) {
        if let Some(saved) = &self.saved {
            let older = saved.slot.other();
            if kv.remove(&older.key()).is_err() {
                return;
            }
            self.slots.remove(&older);
        }
        self.sweep(kv, fresh);
    }

    /// After a save: a manifest that cannot be read has been kept aside, and what neither manifest needs goes.
    pub(super) fn tidy<K: KeyValue>(&mut self, kv: &mut K, other: Slot) {
        let is_whole = |text: &String| matches!(Manifest::read(text), Read::Whole(_));
        if self.slots.get(&other).is_some_and(|text| !is_whole(text))
            && kv.remove(&other.key()).is_ok()
        {
            self.slots.remove(&other);
        }
        self.sweep(kv, &BTreeSet::new());
    }

    /// Removes texts of parts that no manifest names, that of a replaced state included, except the `fresh` ones. What
    /// fails is left to the next save.
    fn sweep<K: KeyValue>(&self, kv: &mut K, fresh: &BTreeSet<String>) {
        let needed: BTreeSet<String> = self
            .slots
            .values()
            .filter_map(|text| match Manifest::read(text) {
                Read::Whole(manifest) => Some(manifest),
                _ => None,
            })
            .flat_map(|manifest| manifest.parts.into_values().map(|entry| entry.key))
            .chain(replaced::needed(kv))
            .collect();
        let keys = kv.keys().unwrap_or_default();
        for key in keys.iter().filter(|key| parse_part_key(key).is_some()) {
            if !needed.contains(key) && !fresh.contains(key) {
                let _ = kv.remove(key);
            }
        }
    }
}
