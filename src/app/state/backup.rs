//! Saving a backup: to the file chosen before where the browser allows it, else as a download; encrypted if wished.

use super::{outgoing, store::Store};
use crate::platform::{
    clock, module, persistence, storage as browser,
    vault::{self, Answer, Request},
};
use js_sys::{Array, Uint8Array};
use semainier::{domain::document::Document, export::file_name, storage::backup};
use wasm_bindgen::JsValue;

/// Where a backup went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Into the file chosen before.
    Written(String),
    /// Into the downloads.
    Downloaded(String),
    /// Nowhere: the vault could not be loaded, or the user gave up.
    Nowhere,
}

/// Name of a backup made now.
pub fn name(document: &Document, is_encrypted: bool) -> String {
    let extension = if is_encrypted { "smn.age" } else { "smn" };
    file_name(
        &[&document.house.name, &clock::today().to_string()],
        extension,
    )
}

/// Downloads a document as a backup, notes it, and tells its name.
pub fn download(store: Store, document: &Document) -> Option<String> {
    let bytes = backup::write_file(document, clock::now()).ok()?;
    let name = name(document, false);
    outgoing::send(store, None, name.clone(), "application/gzip", &bytes);
    Some(name)
}

/// Downloads the real house as a backup, also while the sandbox stands before it, and notes it there.
pub fn download_real(store: Store) {
    let document = store.real_untracked();
    if let Ok(bytes) = backup::write_file(&document, clock::now()) {
        outgoing::send_real(store, name(&document, false), "application/gzip", &bytes);
    }
}

/// Saves a backup of what is open. With a passphrase it is encrypted in the age format.
pub async fn save(store: Store, passphrase: Option<String>) -> Outcome {
    let document = store.document_untracked();
    let Some((bytes, is_encrypted)) = bytes(&document, passphrase).await else {
        return Outcome::Nowhere;
    };
    // The file chosen before is that of the real house.
    let written = if store.is_sandbox_untracked() {
        None
    } else {
        write(&bytes).await
    };
    let outcome = if let Some(name) = written {
        outgoing::note(store, None, name.clone());
        Outcome::Written(name)
    } else {
        let name = name(&document, is_encrypted);
        let kind = "application/octet-stream";
        outgoing::send(store, None, name.clone(), kind, &bytes);
        Outcome::Downloaded(name)
    };
    store.note_backup();
    // The moment to ask: the user has just shown that the data matter.
    persistence::ask().await;
    outcome
}

async fn bytes(document: &Document, passphrase: Option<String>) -> Option<(Vec<u8>, bool)> {
    let plain = backup::write_file(document, clock::now()).ok()?;
    let Some(passphrase) = passphrase else {
        return Some((plain, false));
    };
    let request = Request::Encrypt {
        passphrase: &passphrase,
    };
    match vault::ask(&request, &plain).await? {
        (Answer::Bytes, sealed) => Some((sealed, true)),
        _ => None,
    }
}

async fn place() -> Option<JsValue> {
    module::load("save-file.js").await
}

async fn write(bytes: &[u8]) -> Option<String> {
    let argument = Array::of1(&Uint8Array::from(bytes));
    module::call(&place().await?, "write", &argument)
        .await?
        .as_string()
}

/// Whether the browser can write to a chosen file.
pub fn can_choose() -> bool {
    module::function(&js_sys::global(), "showSaveFilePicker").is_some()
}

/// The name of the file chosen before.
pub async fn chosen() -> Option<String> {
    module::call(&place().await?, "place", &Array::new())
        .await?
        .as_string()
}

/// Lets the user choose the file that backups go to; its name.
pub async fn choose(store: Store) -> Option<String> {
    let name = name(&store.document_untracked(), false);
    let arguments = Array::of2(&name.into(), &(!browser::has_lock()).into());
    module::call(&place().await?, "choose", &arguments)
        .await?
        .as_string()
}

/// Forgets the file that backups go to: its name tells the house.
pub async fn forget_place() {
    if let Some(place) = place().await {
        module::call(&place, "forget", &Array::new()).await;
    }
}
