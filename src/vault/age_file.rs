//! Files in the age format (age-encryption.org/v1) with a passphrase: any age program reads and writes them.

use age::{
    DecryptError, Decryptor, Encryptor,
    scrypt::{Identity, Recipient},
    secrecy::SecretString,
};
use serde::{Deserialize, Serialize};
use std::io::{Read as _, Write as _};

/// scrypt with 2^17 rounds and 128 MiB: half a second in a worker. Files that ask for more are read up to 2^20.
const WORK: u8 = 17;
const MOST_WORK: u8 = 20;
/// A file that inflates without end is cut off here.
const MOST_BYTES: u64 = 256 << 20;
/// How every age file begins.
const MAGIC: &[u8] = b"age-encryption.org/";

/// Why a file is not opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AgeFault {
    /// Not this passphrase.
    Wrong,
    /// Cut or changed.
    Damaged,
    /// Not for a passphrase, or too costly to open.
    Foreign,
}

/// Whether bytes are an age file.
pub fn is_age(bytes: &[u8]) -> bool {
    bytes.starts_with(MAGIC)
}

/// Encrypts bytes; nothing if the device gives no chance.
pub fn encrypt(passphrase: &str, plain: &[u8]) -> Option<Vec<u8>> {
    encrypt_at(passphrase, plain, WORK)
}

pub(crate) fn encrypt_at(passphrase: &str, plain: &[u8], work: u8) -> Option<Vec<u8>> {
    // The crate asks the same source and stops the program if there is none.
    crate::random::<1>()?;
    let mut recipient = Recipient::new(SecretString::from(passphrase.to_owned()));
    recipient.set_work_factor(work);
    let encryptor = Encryptor::with_recipients(std::iter::once(&recipient as _)).ok()?;
    let mut sealed = Vec::new();
    let mut writer = encryptor.wrap_output(&mut sealed).ok()?;
    writer.write_all(plain).ok()?;
    writer.finish().ok()?;
    Some(sealed)
}

/// Decrypts a file.
pub fn decrypt(passphrase: &str, sealed: &[u8]) -> Result<Vec<u8>, AgeFault> {
    let decryptor = Decryptor::new(sealed).map_err(|_| AgeFault::Damaged)?;
    if !decryptor.is_scrypt() {
        return Err(AgeFault::Foreign);
    }
    let mut identity = Identity::new(SecretString::from(passphrase.to_owned()));
    identity.set_max_work_factor(MOST_WORK);
    let reader =
        decryptor
            .decrypt(std::iter::once(&identity as _))
            .map_err(|fault| match fault {
                DecryptError::ExcessiveWork { .. } => AgeFault::Foreign,
                DecryptError::DecryptionFailed
                | DecryptError::KeyDecryptionFailed
                | DecryptError::NoMatchingKeys => AgeFault::Wrong,
                _ => AgeFault::Damaged,
            })?;
    let mut plain = Vec::new();
    reader
        .take(MOST_BYTES)
        .read_to_end(&mut plain)
        .map_err(|_| AgeFault::Damaged)?;
    Ok(plain)
}
