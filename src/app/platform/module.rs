//! Modules that the page loads when they are first used, so that the first visit stays small.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Loads a module beside the page by its file name. `boot.js` does it: wasm has no `import()`.
pub async fn load(file: &str) -> Option<JsValue> {
    let import = Reflect::get(&js_sys::global(), &"semainierModule".into()).ok()?;
    let promise = import
        .dyn_ref::<Function>()?
        .call1(&JsValue::NULL, &file.into())
        .ok()?;
    JsFuture::from(promise.dyn_into::<Promise>().ok()?)
        .await
        .ok()
}

/// A function of an object.
pub fn function(object: &JsValue, name: &str) -> Option<Function> {
    Reflect::get(object, &name.into())
        .ok()?
        .dyn_into::<Function>()
        .ok()
}

/// Calls a function that gives a promise, and waits for it.
pub async fn call(object: &JsValue, name: &str, arguments: &js_sys::Array) -> Option<JsValue> {
    let promise = function(object, name)?
        .apply(object, arguments)
        .ok()?
        .dyn_into::<Promise>()
        .ok()?;
    JsFuture::from(promise).await.ok()
}
