//! Readers of files that other programs wrote, in a module of its own that the page loads when one is first opened.
//!
//! They only take a file apart: [`sheet`] into lines of cells, [`calendar`] into events as they are written. What the
//! house understands of it is decided by the library, in `import`. [`request`] is how the page asks. A file is bounded
//! before it is read, and what it inflates to is counted before it is kept.

pub mod calendar;
pub mod request;
pub mod sheet;

use serde::Serialize;

/// Why a file gives nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Fault {
    /// Larger than any list or calendar, or it would be once inflated.
    TooLarge,
    /// Another kind of file.
    Foreign,
    /// Behind a password, or an older kind of workbook, which begin alike.
    Locked,
    /// Of the right kind, but cut or changed.
    Damaged,
}

#[cfg(test)]
mod tests;
