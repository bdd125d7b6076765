//! Merging with other devices: the module that does it, loaded when first used, and what this browser keeps for it.

use super::{
    module, one_shot,
    storage::{self as browser},
    vault::PageCipher,
};
use js_sys::{Array, Uint8Array};
use semainier::{
    domain::id::ExchangeId,
    storage::{
        Cipher,
        exchange::{Answer, Request},
    },
};
use wasm_bindgen::{JsCast, JsValue};

/// One thing kept.
struct Item {
    mark: String,
    is_sealed: bool,
    bytes: Vec<u8>,
}

/// Asks the module; nothing if it cannot be loaded or stops, which a file made to harm may bring about.
pub async fn ask(request: &Request, bytes: &[Vec<u8>]) -> Option<(Answer, Vec<Vec<u8>>)> {
    let text = serde_json::to_string(request).ok()?;
    let bytes: Array = bytes
        .iter()
        .map(|bytes| Uint8Array::from(&**bytes))
        .collect();
    let message = Array::of2(&text.into(), &bytes);
    let answer = Array::from(&one_shot::post("merge_loader.js", message.into()).await?);
    let text = answer.get(0).as_string()?;
    let bytes = Array::from(&answer.get(1));
    let bytes = bytes.iter().map(|bytes| Uint8Array::new(&bytes).to_vec());
    Some((serde_json::from_str(&text).ok()?, bytes.collect()))
}

async fn store() -> Option<JsValue> {
    module::load("exchange-store.js").await
}

async fn items() -> Vec<Item> {
    let Some(store) = store().await else {
        return Vec::new();
    };
    let all = module::call(&store, "read", &Array::new()).await;
    let all = Array::from(&all.unwrap_or_default());
    let item = |item: JsValue| {
        let item = Array::from(&item);
        Some(Item {
            mark: item.get(0).as_string()?,
            is_sealed: item.get(1).as_bool()?,
            bytes: item.get(2).dyn_into::<Uint8Array>().ok()?.to_vec(),
        })
    };
    all.iter().filter_map(item).collect()
}

fn place(mark: &str) -> String {
    format!("semainier/exchange/{mark}")
}

fn opened(item: Item) -> Option<Vec<u8>> {
    if item.is_sealed {
        PageCipher.open(&place(&item.mark), &item.bytes)
    } else {
        Some(item.bytes)
    }
}

/// The item as it is kept: sealed under a lock. Nothing if it cannot be sealed, and then it is not kept.
fn packed(mark: &str, bytes: &[u8]) -> Option<JsValue> {
    let is_sealed = browser::has_lock();
    let sealed;
    let bytes = if is_sealed {
        sealed = PageCipher.seal(&place(mark), bytes)?;
        &sealed
    } else {
        bytes
    };
    let item = Array::of3(&mark.into(), &is_sealed.into(), &Uint8Array::from(bytes));
    Some(item.into())
}

/// What this browser keeps of its last exchanges, newest first.
pub async fn kept() -> Vec<Vec<u8>> {
    items().await.into_iter().filter_map(opened).collect()
}

/// Keeps one more; in the place of all others if they hold what must be forgotten.
pub async fn keep(mark: ExchangeId, bytes: &[u8], is_alone: bool) {
    let Some((store, item)) = store().await.zip(packed(&mark.to_string(), bytes)) else {
        return;
    };
    // What the browser refuses to keep costs exactness, not data.
    let _ = if is_alone {
        let items = Array::of1(&Array::of1(&item));
        module::call(&store, "rewrite", &items).await
    } else {
        module::call(&store, "add", &Array::of1(&item)).await
    };
}

/// Forgets all that is kept, and gives it.
pub async fn forget() -> Vec<(String, Vec<u8>)> {
    let all = items().await;
    rewrite(&[]).await;
    let named = |item: Item| Some((item.mark.clone(), opened(item)?));
    all.into_iter().filter_map(named).collect()
}

/// Keeps these in the place of all others.
pub async fn rewrite(all: &[(String, Vec<u8>)]) {
    let items: Array = all
        .iter()
        .filter_map(|(mark, bytes)| packed(mark, bytes))
        .collect();
    if let Some(store) = store().await {
        module::call(&store, "rewrite", &Array::of1(&items)).await;
    }
}

/// Seals what is kept, or opens it, after a lock was put on or taken off, or opened again after it was put on half.
/// Called while the key is there.
pub async fn follow_lock(is_on: bool) {
    let all = items().await;
    if all.iter().all(|item| item.is_sealed == is_on) {
        return;
    }
    let named = |item: Item| Some((item.mark.clone(), opened(item)?));
    let all: Vec<_> = all.into_iter().filter_map(named).collect();
    rewrite(&all).await;
}
