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

/// What is kept of one exchange.
#[derive(Debug, Clone)]
pub struct Item {
    /// Which exchange.
    mark: String,
    /// Conflicts in it that wait for a choice.
    n_open: u32,
    /// Its file.
    pub bytes: Vec<u8>,
}

impl Item {
    /// The same exchange with another file.
    pub fn with(self, bytes: Vec<u8>) -> Self {
        Self { bytes, ..self }
    }
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

/// All items as they are kept, with whether each is sealed.
async fn items() -> Vec<(Item, bool)> {
    let Some(store) = store().await else {
        return Vec::new();
    };
    let all = module::call(&store, "read", &Array::new()).await;
    let all = Array::from(&all.unwrap_or_default());
    let item = |item: JsValue| {
        let item = Array::from(&item);
        let kept = Item {
            mark: item.get(0).as_string()?,
            n_open: item.get(3).as_f64().unwrap_or_default() as u32,
            bytes: item.get(2).dyn_into::<Uint8Array>().ok()?.to_vec(),
        };
        Some((kept, item.get(1).as_bool()?))
    };
    all.iter().filter_map(item).collect()
}

fn place(mark: &str) -> String {
    format!("semainier/exchange/{mark}")
}

fn opened((item, is_sealed): (Item, bool)) -> Option<Item> {
    if !is_sealed {
        return Some(item);
    }
    let bytes = PageCipher.open(&place(&item.mark), &item.bytes)?;
    Some(Item { bytes, ..item })
}

/// The item as it is kept: sealed under a lock. Nothing if it cannot be sealed, and then it is not kept.
fn packed(item: &Item) -> Option<JsValue> {
    let is_sealed = browser::has_lock();
    let sealed;
    let bytes = if is_sealed {
        sealed = PageCipher.seal(&place(&item.mark), &item.bytes)?;
        &sealed
    } else {
        &item.bytes
    };
    let fields = Array::of4(
        &item.mark.as_str().into(),
        &is_sealed.into(),
        &Uint8Array::from(&**bytes),
        &item.n_open.into(),
    );
    Some(fields.into())
}

/// What this browser keeps of its last exchanges, newest first.
pub async fn kept() -> Vec<Vec<u8>> {
    let all = items().await.into_iter().filter_map(opened);
    all.map(|item| item.bytes).collect()
}

/// How many conflicts of the last exchange wait for a choice.
pub async fn n_open() -> u32 {
    let newest = items().await.into_iter().next();
    newest.map_or(0, |(item, _)| item.n_open)
}

/// Keeps one more; in the place of all others if they hold what must be forgotten.
pub async fn keep(mark: ExchangeId, bytes: &[u8], n_open: u32, is_alone: bool) {
    let item = Item {
        mark: mark.to_string(),
        n_open,
        bytes: bytes.to_vec(),
    };
    let Some((store, item)) = store().await.zip(packed(&item)) else {
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
pub async fn forget() -> Vec<Item> {
    let all = items().await;
    rewrite(&[]).await;
    all.into_iter().filter_map(opened).collect()
}

/// Keeps these in the place of all others.
pub async fn rewrite(all: &[Item]) {
    let items: Array = all.iter().filter_map(packed).collect();
    if let Some(store) = store().await {
        module::call(&store, "rewrite", &Array::of1(&items)).await;
    }
}

/// Seals what is kept, or opens it, after a lock was put on or taken off, or opened again after it was put on half.
/// Called while the key is there.
pub async fn follow_lock(is_on: bool) {
    let all = items().await;
    if all.iter().all(|(_, is_sealed)| *is_sealed == is_on) {
        return;
    }
    let all: Vec<Item> = all.into_iter().filter_map(opened).collect();
    rewrite(&all).await;
}
