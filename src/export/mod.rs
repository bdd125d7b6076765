//! Files out: domain to bytes.
