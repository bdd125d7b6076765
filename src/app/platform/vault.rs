//! The vault: cryptography in a module of its own, loaded when it is first used. What is slow on purpose runs in its
//! worker; sealing and opening texts happens in the page, at once.

use super::{module, one_shot};
use js_sys::{Array, Function, Reflect, Uint8Array};
use semainier::storage::Cipher;
use serde::{Deserialize, Serialize};
use wasm_bindgen::{JsCast, JsValue};

/// What the page asks; the names are those of the vault's requests.
#[derive(Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Request<'a> {
    /// A new lock.
    Make { passphrase: &'a str },
    /// Opens a lock.
    Open {
        lock: &'a serde_json::Value,
        passphrase: &'a str,
    },
    /// Opens a lock by its recovery key.
    OpenByRecovery {
        lock: &'a serde_json::Value,
        recovery: &'a str,
    },
    /// Another passphrase for the same key.
    ChangePassphrase {
        lock: &'a serde_json::Value,
        key: &'a str,
        passphrase: &'a str,
    },
    /// Another recovery key for the same key.
    RenewRecovery {
        lock: &'a serde_json::Value,
        key: &'a str,
    },
    /// Encrypts the bytes beside in the age format.
    Encrypt { passphrase: &'a str },
    /// Decrypts the bytes beside.
    Decrypt { passphrase: &'a str },
}

/// What the vault answers.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// A lock, its key, and its recovery key if that is new.
    Lock {
        lock: serde_json::Value,
        key: String,
        recovery: Option<String>,
    },
    /// The key of an opened lock.
    Key(String),
    /// The bytes beside.
    Bytes,
    /// Why a lock does not open.
    LockFault(LockFault),
    /// Why a file does not open.
    AgeFault(AgeFault),
}

/// Why a lock does not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LockFault {
    /// Not this passphrase or key.
    Wrong,
    /// Not a lock of this version.
    Unreadable,
    /// No chance or no memory.
    Device,
}

/// Why a file does not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AgeFault {
    /// Not this passphrase.
    Wrong,
    /// Cut or changed.
    Damaged,
    /// Not for a passphrase.
    Foreign,
}

/// Asks the vault's worker, which lives for this request only: nothing of a passphrase stays in its memory. Nothing
/// if the worker cannot be loaded or stops.
pub async fn ask(request: &Request<'_>, bytes: &[u8]) -> Option<(Answer, Vec<u8>)> {
    let text = serde_json::to_string(request).ok()?;
    let (answer, bytes) = one_shot::ask("vault_loader.js", &text, bytes).await?;
    Some((serde_json::from_str(&answer).ok()?, bytes))
}

/// Loads the vault into the page and gives it the key, for [`PageCipher`].
pub async fn begin(key: &str) -> bool {
    let Some(module) = module::load("vault.js").await else {
        return false;
    };
    let loaded = module::call(&module, "default", &Array::new()).await;
    let began = loaded.and_then(|_| {
        let begin = module::function(&page_vault()?, "begin")?;
        begin.call1(&JsValue::NULL, &key.into()).ok()
    });
    began.is_some_and(|began| began.as_bool() == Some(true))
}

fn page_vault() -> Option<JsValue> {
    Reflect::get(&js_sys::global(), &"semainierVault".into()).ok()
}

fn page_function(name: &str) -> Option<Function> {
    module::function(&page_vault()?, name)
}

/// Seals and opens with the key that the page's vault was given.
#[derive(Debug, Clone, Copy)]
pub struct PageCipher;

impl PageCipher {
    fn bytes(name: &str, place: &str, bytes: &[u8]) -> Option<Vec<u8>> {
        let answer = page_function(name)?
            .call2(&JsValue::NULL, &place.into(), &Uint8Array::from(bytes))
            .ok()?;
        Some(answer.dyn_into::<Uint8Array>().ok()?.to_vec())
    }
}

impl Cipher for PageCipher {
    fn token(&self, key: &str) -> Option<String> {
        page_function("token")?
            .call1(&JsValue::NULL, &key.into())
            .ok()?
            .as_string()
    }

    fn seal(&self, place: &str, plain: &[u8]) -> Option<Vec<u8>> {
        Self::bytes("seal", place, plain)
    }

    fn open(&self, place: &str, sealed: &[u8]) -> Option<Vec<u8>> {
        Self::bytes("open", place, sealed)
    }
}
