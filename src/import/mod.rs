//! Files in: bytes to a preview, and to messages that say the line, the column and what to do.
//!
//! Nothing here changes a document: the person looks at the preview first. Backups are read by the storage layer;
//! workbooks and calendars are first taken apart by the reader's module ([`read`]).

pub mod calendar;
pub mod persons;
pub mod read;
mod text;

pub use persons::{is_workbook, persons_csv, persons_sheets};
