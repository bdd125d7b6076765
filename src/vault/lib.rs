//! The cryptography of Semainier, in a module of its own that the page loads when it is first used.
//!
//! [`lock`] makes and opens the key of a locked storage, [`key`] seals texts with it, [`age_file`] writes and reads
//! backups in the age format, [`request`] is how the page asks. Primitives are those of `RustCrypto` and of `age`; nothing
//! is invented here but their arrangement, which `docs/security.md` tells.

pub mod age_file;
pub mod key;
pub mod lock;
pub mod request;

/// Random bytes of the system or the browser, or nothing: a key is never made of lesser chance.
fn random<const N: usize>() -> Option<[u8; N]> {
    let mut bytes = [0; N];
    getrandom::getrandom(&mut bytes).ok()?;
    Some(bytes)
}

#[cfg(test)]
mod tests;
