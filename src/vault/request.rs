//! What the page asks of the vault's worker, and what it answers. Bytes of files go beside, as bytes.

use crate::{
    age_file::{self, AgeFault},
    key::{DataKey, KEY_BYTES},
    lock::{self, Lock, LockFault},
};
use base64::{Engine as _, engine::general_purpose::STANDARD_NO_PAD as BASE64};
use serde::{Deserialize, Serialize};

/// A request; all of them are slow on purpose.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Request {
    /// A new lock.
    Make {
        /// Passphrase.
        passphrase: String,
    },
    /// Opens a lock by its passphrase.
    Open {
        /// The lock.
        lock: Lock,
        /// Passphrase.
        passphrase: String,
    },
    /// Opens a lock by its recovery key.
    OpenByRecovery {
        /// The lock.
        lock: Lock,
        /// Recovery key.
        recovery: String,
    },
    /// Another passphrase for the same key.
    ChangePassphrase {
        /// The lock.
        lock: Lock,
        /// Its key, in base64.
        key: String,
        /// New passphrase.
        passphrase: String,
    },
    /// Another recovery key for the same key.
    RenewRecovery {
        /// The lock.
        lock: Lock,
        /// Its key, in base64.
        key: String,
    },
    /// Encrypts the bytes beside.
    Encrypt {
        /// Passphrase.
        passphrase: String,
    },
    /// Decrypts the bytes beside.
    Decrypt {
        /// Passphrase.
        passphrase: String,
    },
}

/// An answer.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// A lock, what opens it, and the recovery key if it is new.
    Lock {
        /// The lock.
        lock: Lock,
        /// Its key, in base64.
        key: String,
        /// Recovery key.
        recovery: Option<String>,
    },
    /// The key of an opened lock, in base64.
    Key(String),
    /// The bytes beside.
    Bytes,
    /// Why not.
    LockFault(LockFault),
    /// Why not.
    AgeFault(AgeFault),
}

/// Answers a request. The bytes are the file's, in and out.
pub fn answer(request: Request, bytes: &[u8]) -> (Answer, Vec<u8>) {
    let lock = |made: Result<(Lock, DataKey, Option<String>), LockFault>| match made {
        Ok((lock, key, recovery)) => Answer::Lock {
            lock,
            key: text_of(&key),
            recovery,
        },
        Err(fault) => Answer::LockFault(fault),
    };
    let key = |opened: Result<DataKey, LockFault>| {
        opened.map_or_else(Answer::LockFault, |key| Answer::Key(text_of(&key)))
    };
    let answer = match request {
        Request::Make { passphrase } => {
            lock(lock::make(&passphrase).map(|made| (made.lock, made.key, Some(made.recovery))))
        }
        Request::Open { lock, passphrase } => key(lock.open(&passphrase)),
        Request::OpenByRecovery { lock, recovery } => key(lock.open_by_recovery(&recovery)),
        Request::ChangePassphrase {
            lock: old,
            key,
            passphrase,
        } => lock(read_key(&key).and_then(|key| {
            let changed = old.with_passphrase(&key, &passphrase)?;
            Ok((changed, key, None))
        })),
        Request::RenewRecovery { lock: old, key } => lock(read_key(&key).and_then(|key| {
            let (renewed, recovery) = old.with_new_recovery(&key)?;
            Ok((renewed, key, Some(recovery)))
        })),
        Request::Encrypt { passphrase } => {
            return match age_file::encrypt(&passphrase, bytes) {
                Some(sealed) => (Answer::Bytes, sealed),
                None => (Answer::LockFault(LockFault::Device), Vec::new()),
            };
        }
        Request::Decrypt { passphrase } => {
            return match age_file::decrypt(&passphrase, bytes) {
                Ok(plain) => (Answer::Bytes, plain),
                Err(fault) => (Answer::AgeFault(fault), Vec::new()),
            };
        }
    };
    (answer, Vec::new())
}

fn text_of(key: &DataKey) -> String {
    BASE64.encode(key.bytes())
}

/// The key of its text.
pub fn read_key(text: &str) -> Result<DataKey, LockFault> {
    let bytes = BASE64.decode(text).ok();
    let bytes: Option<[u8; KEY_BYTES]> = bytes.and_then(|bytes| bytes.try_into().ok());
    bytes.map(DataKey::new).ok_or(LockFault::Unreadable)
}
