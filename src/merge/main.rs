//! Merging in the browser: a worker that lives for one request.
//!
//! Messages are `[request as JSON, array of bytes]`, answers `[answer as JSON, array of bytes]`.

use js_sys::{Array, Uint8Array};
use semainier::storage::exchange::Request;
use semainier_merge::request;
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

fn main() {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else {
        return;
    };
    let answering = scope.clone();
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let message = Array::from(&event.data());
        let text = message.get(0).as_string().unwrap_or_default();
        let bytes = Array::from(&message.get(1));
        let bytes: Vec<Vec<u8>> = bytes
            .iter()
            .map(|bytes| Uint8Array::new(&bytes).to_vec())
            .collect();
        let Ok(request) = serde_json::from_str::<Request>(&text) else {
            return;
        };
        let (answer, bytes) = request::answer(&request, &bytes);
        let Ok(text) = serde_json::to_string(&answer) else {
            return;
        };
        let bytes: Array = bytes
            .iter()
            .map(|bytes| Uint8Array::from(&**bytes))
            .collect();
        // A page that has gone cannot be answered.
        let _ = answering.post_message(&Array::of2(&text.into(), &bytes));
    });
    scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    on_message.forget();
    // Messages before this one were lost: the page waits for it.
    let _ = scope.post_message(&JsValue::from_str("ready"));
}
