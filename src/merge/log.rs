//! What is known of one record: its live entries, in a document of the CRDT engine.
//!
//! An entry is one value that one device wrote at one path. Writing takes out the entries that the device knew there and
//! adds its own, so two devices that wrote apart leave two entries: a conflict is what is alive, not what a clock says.
//! The engine forgets the contents of what is taken out and keeps only which entries were: nothing erased can be read
//! from a log, and no old file brings it back.

use crate::leaves::Leaves;
use std::{collections::BTreeMap, sync::Arc};
use yrs::{
    Any, Array, ArrayRef, ClientID, Doc, Options, Out, ReadTxn, StateVector, Transact, Update,
    updates::decoder::Decode,
};

/// Parts an entry's text: JSON never holds it as it is, paths never hold it at all.
const TAB: char = '\t';
/// Name of the list within the engine's document.
const LIST: &str = "entries";

/// One value that one device wrote.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// Where.
    pub path: String,
    /// By which writing: a key of the history's list of writings.
    pub writing: String,
    /// The value as JSON; nothing if the device took out what stood there.
    pub value: Option<String>,
}

/// The bytes are no log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BadLog;

/// The log of one record.
pub struct Log {
    doc: Doc,
    list: ArrayRef,
}

impl std::fmt::Debug for Log {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.entries()).finish()
    }
}

impl Log {
    /// An empty log. No two devices, and no two branches of one device's past, may write under one `client`.
    pub fn new(client: u64) -> Self {
        let client = ClientID::new(client & ((1 << 53) - 1));
        let doc = Doc::with_options(Options::with_guid_and_client_id(Arc::from(LIST), client));
        let list = doc.get_or_insert_array(LIST);
        Self { doc, list }
    }

    /// The log of its bytes, to be written under `client`.
    pub fn open(bytes: &[u8], client: u64) -> Result<Self, BadLog> {
        let mut log = Self::new(client);
        log.merge(bytes)?;
        Ok(log)
    }

    /// Takes in what another device knows of the record.
    pub fn merge(&mut self, bytes: &[u8]) -> Result<(), BadLog> {
        let update = Update::decode_v1(bytes).map_err(|_| BadLog)?;
        let mut writing = self.doc.transact_mut();
        writing.apply_update(update).map_err(|_| BadLog)?;
        // A whole log needs nothing else; what waits for something was made by no device.
        if writing.has_missing_updates() {
            return Err(BadLog);
        }
        Ok(())
    }

    /// Its bytes.
    pub fn bytes(&self) -> Vec<u8> {
        let reading = self.doc.transact();
        reading.encode_state_as_update_v1(&StateVector::default())
    }

    fn texts(&self) -> Vec<Arc<str>> {
        let reading = self.doc.transact();
        let text = |value: Out| match value {
            Out::Any(Any::String(text)) => text,
            // Written by no device; it stands where it stands, so that the others keep their places.
            _ => Arc::from(""),
        };
        self.list.iter(&reading).map(text).collect()
    }

    /// The live entries, in no order that means anything.
    pub fn entries(&self) -> Vec<Entry> {
        self.texts().iter().filter_map(|text| entry(text)).collect()
    }

    /// Writes values in the place of all that is known at their paths.
    pub fn write(&mut self, changes: &BTreeMap<String, Option<String>>, writing: &str) {
        self.remove_where(|entry| changes.contains_key(&entry.path));
        let changes = changes
            .iter()
            .map(|(path, value)| (&**path, value.as_deref()));
        self.add(changes, writing);
    }

    /// Writes values again that hold already. That somebody took one out stays beside it: whether it was right to do so is
    /// answered by a human who is asked, not by what else changed meanwhile.
    pub fn confirm(&mut self, leaves: &Leaves, writing: &str) {
        self.remove_where(|entry| entry.value.is_some() && leaves.contains_key(&entry.path));
        let leaves = leaves.iter();
        self.add(leaves.map(|(path, text)| (&**path, Some(&**text))), writing);
    }

    /// Writes values beside what is known at their paths, unless they are known there.
    pub fn write_beside(&mut self, leaves: &Leaves, writing: &str) {
        let known: std::collections::BTreeSet<(String, String)> = self
            .entries()
            .into_iter()
            .filter_map(|entry| Some((entry.path, entry.value?)))
            .collect();
        let new = leaves
            .iter()
            .filter(|(path, text)| !known.contains(&((*path).clone(), (*text).clone())));
        self.add(new.map(|(path, text)| (&**path, Some(&**text))), writing);
    }

    /// Takes entries out, and their contents with them.
    pub fn remove_where(&mut self, is_gone: impl Fn(&Entry) -> bool) {
        let texts = self.texts();
        let gone = texts
            .iter()
            .map(|text| entry(text).is_some_and(|entry| is_gone(&entry)));
        let gone: Vec<bool> = gone.collect();
        let mut writing = self.doc.transact_mut();
        let mut end = gone.len();
        // From the end, run by run, so that places stay what they were.
        while let Some(last) = gone[..end].iter().rposition(|is_gone| *is_gone) {
            let first = gone[..last].iter().rposition(|is_gone| !is_gone);
            let first = first.map_or(0, |kept| kept + 1);
            let length = (last + 1 - first) as u32;
            self.list.remove_range(&mut writing, first as u32, length);
            end = first;
        }
    }

    fn add<'a>(&mut self, values: impl Iterator<Item = (&'a str, Option<&'a str>)>, writing: &str) {
        let texts: Vec<String> = values
            .map(|(path, value)| match value {
                Some(value) => format!("{path}{TAB}{writing}{TAB}{value}"),
                None => format!("{path}{TAB}{writing}"),
            })
            .collect();
        if texts.is_empty() {
            return;
        }
        let mut transaction = self.doc.transact_mut();
        let end = self.list.len(&transaction);
        self.list.insert_range(&mut transaction, end, texts);
    }
}

fn entry(text: &str) -> Option<Entry> {
    let mut parts = text.splitn(3, TAB);
    Some(Entry {
        path: parts.next()?.to_owned(),
        writing: parts.next()?.to_owned(),
        value: parts.next().map(str::to_owned),
    })
}
