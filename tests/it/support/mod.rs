//! Generators and builders that the tests share.

pub mod documents;
pub mod records;
pub mod words;
