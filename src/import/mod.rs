//! Files in: bytes to a preview, and to messages that say the line, the column and what to do.
//!
//! Nothing here changes a document: the person looks at the preview first. Backups are read by the storage layer.

pub mod persons;
mod text;

pub use persons::persons_csv;
