//! Whether the browser promised not to erase what this page keeps.

use wasm_bindgen_futures::JsFuture;
use web_sys::StorageManager;

fn manager() -> Option<StorageManager> {
    web_sys::window().map(|window| window.navigator().storage())
}

/// Whether it promised before.
pub async fn is_granted() -> bool {
    let Some(promise) = manager().and_then(|manager| manager.persisted().ok()) else {
        return false;
    };
    JsFuture::from(promise)
        .await
        .is_ok_and(|answer| answer.as_bool() == Some(true))
}

/// Asks, and tells the answer.
pub async fn ask() -> bool {
    let Some(promise) = manager().and_then(|manager| manager.persist().ok()) else {
        return false;
    };
    JsFuture::from(promise)
        .await
        .is_ok_and(|answer| answer.as_bool() == Some(true))
}
