//! Generators and builders that the tests share.

pub mod documents;
pub mod house;
pub mod people;
pub mod things;
pub mod words;
