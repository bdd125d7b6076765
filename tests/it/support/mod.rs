//! Generators and builders that the tests share.

pub mod documents;
pub mod house;
pub mod locked;
pub mod mortal;
pub mod people;
pub mod things;
pub mod words;

/// So many cases of a property, unless `PROPTEST_CASES` asks for another number.
pub fn cases(n: u32) -> proptest::test_runner::Config {
    let asked = std::env::var("PROPTEST_CASES")
        .ok()
        .and_then(|text| text.parse().ok());
    proptest::test_runner::Config {
        cases: asked.unwrap_or(n),
        failure_persistence: None,
        ..proptest::test_runner::Config::default()
    }
}
