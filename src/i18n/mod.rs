//! Every text that people read, in French and English, side by side and checked by the compiler.
//!
//! [`text`] holds one file of sentences for each subject, written with the `texts!` macro: a text that lacks a
//! language does not compile. [`format`] writes dates, times and numbers. This layer knows no record of the
//! house: it is given values.

#[macro_use]
mod texts;
pub mod format;
mod locale;
pub mod text;

pub use crate::plain;
pub use format::OfName;
pub use locale::Locale;
