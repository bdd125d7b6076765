//! JSON values as columns: what stands at the same place of many records stands together, so that it compresses to a
//! fraction of its text.
//!
//! A value is walked from the root. Each place (`placements.sessions[].room`) has a column: the kinds of what stands
//! there, its values, its words. Numbers and times are differences from the one before, words a number in the
//! column's own list, identifiers that the [`Ids`] of the house know a number in it. An object that stood before is
//! named by its number: a published plan costs next to nothing beside the plan itself. Nor do the people of a follow-up
//! that goes through the sessions in their order.
//!
//! The walk finds places in the same order when writing and reading, so no path is written. New fields need no change
//! here. Whatever the bytes, reading ends in a value or a [`Fault`], within [`MOST_NODES`] and [`MOST_DEPTH`].

mod bytes;
mod read;
mod trail;
mod write;

pub(super) use self::{read::read, write::write};
use super::ids::Ids;
use serde_json::Value;

/// Why bytes are no columns.
pub(super) type Fault = &'static str;

/// No part of a real house comes near this; a crafted text must not fill the memory.
const MOST_NODES: usize = 20_000_000;
/// Deeper than any of our records.
const MOST_DEPTH: usize = 48;

/// What stands at a place.
mod kind {
    pub const NULL: u8 = 0;
    pub const FALSE: u8 = 1;
    pub const TRUE: u8 = 2;
    pub const INTEGER: u8 = 3;
    pub const LARGE: u8 = 4;
    pub const FRACTION: u8 = 5;
    pub const TEXT: u8 = 6;
    /// An identifier that the house's list knows.
    pub const KNOWN: u8 = 7;
    /// Any other identifier.
    pub const OWN: u8 = 8;
    /// Date and time to the second.
    pub const TIME: u8 = 9;
    pub const ARRAY: u8 = 10;
    pub const OBJECT: u8 = 11;
    /// An object that stood before.
    pub const AGAIN: u8 = 12;
    /// The participant expected next.
    pub const FOLLOWS: u8 = 13;
}

/// A text that is exactly how an identifier is written.
fn id_of(text: &str) -> Option<u128> {
    let is_id = text.len() == 32
        && text
            .bytes()
            .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    if is_id {
        u128::from_str_radix(text, 16).ok()
    } else {
        None
    }
}

/// Seconds of a text that is exactly how a time is written.
fn seconds_of(text: &str) -> Option<i64> {
    if text.len() != 19 {
        return None;
    }
    let time: chrono::NaiveDateTime = text.parse().ok()?;
    let seconds = time.and_utc().timestamp();
    (time_text(seconds)? == text).then_some(seconds)
}

fn time_text(seconds: i64) -> Option<String> {
    let time = chrono::DateTime::from_timestamp(seconds, 0)?;
    Some(time.naive_utc().format("%Y-%m-%dT%H:%M:%S").to_string())
}

/// Whether an object is worth remembering; the same when writing and reading.
fn is_worth_naming(object: &serde_json::Map<String, Value>) -> bool {
    object.len() > 2
}

#[cfg(test)]
mod tests;
