//! Files out: calendars and tables, from a document to text. Whoever calls chooses the language and hands in the time.

pub mod csv;
pub mod file_name;
pub mod ics;
pub mod papers;
pub mod person;
pub mod pseudonym;
pub mod xlsx;

pub use file_name::file_name;
