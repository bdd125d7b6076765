//! Several devices without a server: merges what they changed apart, in a module of its own that the page loads when it
//! is first used.
//!
//! [`records`] cuts a document into records, [`leaves`] a record into leaves by the table of [`shape`]; [`log`] keeps what
//! is known of one record in the CRDT engine, [`settle`] says what holds of it (of two proposals for a week one, whole: `proposal`), [`history`] is all logs of a house and
//! [`file`] its file. [`merge`] is the whole way, [`mend`] makes references whole again, [`request`] is how the page asks.

mod changes;
pub mod file;
pub mod history;
pub mod hold;
pub mod leaves;
mod lift;
pub mod log;
mod mend;
pub mod merge;
mod proposal;
pub mod records;
pub mod request;
pub mod settle;
pub mod shape;

#[cfg(test)]
mod tests;
