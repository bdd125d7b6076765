//! The native integration tests, one module a subject.
