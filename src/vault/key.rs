//! The data key: seals texts with XChaCha20-Poly1305 under names that tell nothing.

use chacha20poly1305::{
    AeadInPlace as _, KeyInit as _, XChaCha20Poly1305, XNonce,
    aead::{Aead as _, Payload},
};
use hkdf::Hkdf;
use hmac::{Hmac, Mac as _};
use sha2::Sha256;
use zeroize::{Zeroize, ZeroizeOnDrop};

/// Bytes of a key.
pub const KEY_BYTES: usize = 32;
const NONCE_BYTES: usize = 24;

/// The key of a locked storage. Wiped from memory when dropped.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct DataKey {
    key: [u8; KEY_BYTES],
    contents: [u8; KEY_BYTES],
    names: [u8; KEY_BYTES],
}

impl std::fmt::Debug for DataKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("DataKey")
    }
}

impl DataKey {
    /// A key of bytes; one key seals contents, another makes names.
    pub fn new(key: [u8; KEY_BYTES]) -> Self {
        Self {
            key,
            contents: derive(&key, b"semainier contents"),
            names: derive(&key, b"semainier names"),
        }
    }

    /// The bytes it was made of.
    pub const fn bytes(&self) -> &[u8; KEY_BYTES] {
        &self.key
    }

    /// The name under which a key of the storage stands: always the same, and telling nothing.
    pub fn token(&self, name: &str) -> String {
        let mut mac = <Hmac<Sha256> as hmac::Mac>::new_from_slice(&self.names)
            .unwrap_or_else(|_| unreachable!("a MAC takes a key of any length"));
        mac.update(name.as_bytes());
        let digest = mac.finalize().into_bytes();
        let first = digest.first_chunk::<16>().copied().unwrap_or_default();
        format!("{:032x}", u128::from_be_bytes(first))
    }

    /// Seals bytes for a place: elsewhere they do not open.
    pub fn seal(&self, place: &str, plain: &[u8]) -> Option<Vec<u8>> {
        seal(&self.contents, place.as_bytes(), plain)
    }

    /// Opens what was sealed for a place.
    pub fn open(&self, place: &str, sealed: &[u8]) -> Option<Vec<u8>> {
        open(&self.contents, place.as_bytes(), sealed)
    }
}

/// A key for one purpose.
pub(crate) fn derive(secret: &[u8], purpose: &[u8]) -> [u8; KEY_BYTES] {
    let mut key = [0; KEY_BYTES];
    // Fails only for keys of more than 8 kB.
    let _ = Hkdf::<Sha256>::new(None, secret).expand(purpose, &mut key);
    key
}

pub(crate) fn seal(key: &[u8; KEY_BYTES], place: &[u8], plain: &[u8]) -> Option<Vec<u8>> {
    let nonce = crate::random::<NONCE_BYTES>()?;
    let cipher = XChaCha20Poly1305::new(key.into());
    let mut sealed = plain.to_vec();
    cipher
        .encrypt_in_place(XNonce::from_slice(&nonce), place, &mut sealed)
        .ok()?;
    Some([&nonce, sealed.as_slice()].concat())
}

pub(crate) fn open(key: &[u8; KEY_BYTES], place: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
    let (nonce, sealed) = sealed.split_at_checked(NONCE_BYTES)?;
    let payload = Payload {
        msg: sealed,
        aad: place,
    };
    let cipher = XChaCha20Poly1305::new(key.into());
    cipher.decrypt(XNonce::from_slice(nonce), payload).ok()
}
