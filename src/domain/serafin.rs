//! SERAFIN-PH: the official nomenclature of needs and services, as published by the ANS (Licence Ouverte 2.0).

use serde::{Deserialize, Serialize};
use std::fmt;

/// A code such as `1.1.8`; always text, since a spreadsheet would make it a date.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SerafinCode(pub String);

impl SerafinCode {
    /// A code from its text.
    pub fn new(code: &str) -> Self {
        Self(code.to_owned())
    }

    /// Its text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether this code is `other` or stands below it.
    pub fn is_within(&self, other: &Self) -> bool {
        self == other
            || self
                .0
                .strip_prefix(&other.0)
                .is_some_and(|rest| rest.starts_with('.'))
    }
}

impl fmt::Display for SerafinCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_within_its_parents_only() {
        let within =
            |code: &str, parent: &str| SerafinCode::new(code).is_within(&SerafinCode::new(parent));
        assert!(within("1.1.10", "1.1") && within("1.1", "1.1"));
        assert!(!within("1.1.10", "1.1.1") && !within("1.1", "1.1.10"));
    }
}
