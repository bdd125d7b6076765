//! The lock of the storage: the data key, wrapped once by the passphrase and once by the recovery key.
//!
//! The passphrase goes through Argon2id, so that each guess costs time and memory. The recovery key is 160 random
//! bits, which need no such thing. Changing either wraps the same data key anew: nothing else is written.

use crate::{
    key::{DataKey, KEY_BYTES, derive, open, seal},
    random,
};
use argon2::{Algorithm, Argon2, Params, Version};
use base64::{Engine as _, engine::general_purpose::STANDARD_NO_PAD as BASE64};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

const FORMAT: &str = "semainier-lock";
/// 64 MiB, three passes: 0.2 s in a worker of a desktop, near a second on a tablet.
const COST: Cost = Cost {
    memory_kib: 64 << 10,
    passes: 3,
};
/// A lock that asks for more was not made by this program.
const MOST_MEMORY_KIB: u32 = 512 << 10;
const MOST_PASSES: u32 = 12;
const SALT_BYTES: usize = 16;
const RECOVERY_BYTES: usize = 20;
/// Crockford's alphabet: no I, L, O, U.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// What Argon2id costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cost {
    /// Memory.
    pub memory_kib: u32,
    /// Passes over it.
    pub passes: u32,
}

/// The lock as it is stored: it tells nothing about the data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lock {
    format: String,
    version: u32,
    cost: Cost,
    salt: String,
    /// The data key, wrapped by the passphrase.
    passphrase: String,
    /// The data key, wrapped by the recovery key.
    recovery: String,
    /// The same by the recovery key before, until it is said that the new one is kept: a renewal that was stopped may have
    /// shown nobody the new one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    before: Option<String>,
}

/// Why a lock does not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LockFault {
    /// Not this passphrase, or not this recovery key.
    Wrong,
    /// Not a lock that this program can read.
    Unreadable,
    /// The device gave no chance or no memory.
    Device,
}

/// A new lock, its key and its recovery key.
#[derive(Debug)]
pub struct Made {
    /// The lock.
    pub lock: Lock,
    /// The key.
    pub key: DataKey,
    /// The recovery key, to be printed and never stored.
    pub recovery: String,
}

/// Locks with a passphrase and a new key.
pub fn make(passphrase: &str) -> Result<Made, LockFault> {
    make_at(passphrase, COST)
}

pub(crate) fn make_at(passphrase: &str, cost: Cost) -> Result<Made, LockFault> {
    let key = DataKey::new(random::<KEY_BYTES>().ok_or(LockFault::Device)?);
    let lock = Lock {
        format: FORMAT.to_owned(),
        version: 1,
        cost,
        salt: String::new(),
        passphrase: String::new(),
        recovery: String::new(),
        before: None,
    };
    let lock = lock.with_passphrase(&key, passphrase)?;
    let (lock, recovery) = lock.with_new_recovery(&key)?;
    Ok(Made {
        lock,
        key,
        recovery,
    })
}

impl Lock {
    /// Opens with the passphrase.
    pub fn open(&self, passphrase: &str) -> Result<DataKey, LockFault> {
        self.check()?;
        let wrapping = self.stretch(passphrase)?;
        unwrap(&wrapping, b"passphrase", &self.passphrase)
    }

    /// Opens with the recovery key, however it is typed, or with the one before as long as the new one is not said to be kept.
    pub fn open_by_recovery(&self, recovery: &str) -> Result<DataKey, LockFault> {
        self.check()?;
        let bytes = read_recovery(recovery).ok_or(LockFault::Wrong)?;
        let by = |wrapped: &String| unwrap(&recovery_key(&bytes), b"recovery", wrapped);
        match (by(&self.recovery), &self.before) {
            (Err(LockFault::Wrong), Some(before)) => by(before),
            (opened, _) => opened,
        }
    }

    /// The same key under another passphrase.
    pub fn with_passphrase(mut self, key: &DataKey, passphrase: &str) -> Result<Self, LockFault> {
        self.salt = BASE64.encode(random::<SALT_BYTES>().ok_or(LockFault::Device)?);
        let wrapping = self.stretch(passphrase)?;
        self.passphrase = wrap(&wrapping, b"passphrase", key)?;
        Ok(self)
    }

    /// The same key under another recovery key too; the last one that was said to be kept goes on opening.
    pub fn with_new_recovery(mut self, key: &DataKey) -> Result<(Self, String), LockFault> {
        let bytes = random::<RECOVERY_BYTES>().ok_or(LockFault::Device)?;
        let last = Some(self.recovery).filter(|wrapped| !wrapped.is_empty());
        self.before = self.before.or(last);
        self.recovery = wrap(&recovery_key(&bytes), b"recovery", key)?;
        Ok((self, write_recovery(&bytes)))
    }

    fn check(&self) -> Result<(), LockFault> {
        let is_known = self.format == FORMAT
            && self.version == 1
            && self.cost.memory_kib <= MOST_MEMORY_KIB
            && self.cost.passes <= MOST_PASSES;
        is_known.then_some(()).ok_or(LockFault::Unreadable)
    }

    fn stretch(&self, passphrase: &str) -> Result<Zeroizing<[u8; KEY_BYTES]>, LockFault> {
        let salt = BASE64
            .decode(&self.salt)
            .map_err(|_| LockFault::Unreadable)?;
        let params = Params::new(self.cost.memory_kib, self.cost.passes, 1, Some(KEY_BYTES))
            .map_err(|_| LockFault::Unreadable)?;
        let mut key = Zeroizing::new([0; KEY_BYTES]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(passphrase.as_bytes(), &salt, key.as_mut())
            .map_err(|_| LockFault::Unreadable)?;
        Ok(key)
    }
}

fn recovery_key(bytes: &[u8]) -> Zeroizing<[u8; KEY_BYTES]> {
    Zeroizing::new(derive(bytes, b"semainier recovery"))
}

fn wrap(wrapping: &[u8; KEY_BYTES], purpose: &[u8], key: &DataKey) -> Result<String, LockFault> {
    let sealed = seal(wrapping, purpose, key.bytes()).ok_or(LockFault::Device)?;
    Ok(BASE64.encode(sealed))
}

fn unwrap(wrapping: &[u8; KEY_BYTES], purpose: &[u8], wrapped: &str) -> Result<DataKey, LockFault> {
    let sealed = BASE64.decode(wrapped).map_err(|_| LockFault::Unreadable)?;
    let bytes = Zeroizing::new(open(wrapping, purpose, &sealed).ok_or(LockFault::Wrong)?);
    let bytes = bytes.as_slice().try_into();
    bytes.map(DataKey::new).map_err(|_| LockFault::Unreadable)
}

/// Eight groups of four, five bits a character.
fn write_recovery(bytes: &[u8; RECOVERY_BYTES]) -> String {
    let (mut bits, mut n_bits, mut text) = (0u32, 0, String::new());
    for byte in bytes {
        bits = bits << 8 | u32::from(*byte);
        n_bits += 8;
        while n_bits >= 5 {
            n_bits -= 5;
            if text.len() % 5 == 4 {
                text.push('-');
            }
            text.push(char::from(ALPHABET[(bits >> n_bits) as usize & 31]));
        }
    }
    text
}

fn read_recovery(text: &str) -> Option<Vec<u8>> {
    let (mut bits, mut n_bits, mut bytes) = (0u32, 0, Vec::new());
    for character in text.to_uppercase().chars() {
        let character = match character {
            ' ' | '-' | '\u{a0}' => continue,
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        };
        let digit = ALPHABET
            .iter()
            .position(|known| char::from(*known) == character)?;
        bits = (bits << 5 | digit as u32) & 0xfff;
        n_bits += 5;
        if n_bits >= 8 {
            n_bits -= 8;
            bytes.push((bits >> n_bits) as u8);
        }
    }
    (bytes.len() == RECOVERY_BYTES).then_some(bytes)
}
