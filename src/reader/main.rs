//! The readers in the browser: a worker that answers one request, so that a file made to harm ends with it.
//!
//! Messages are `[number, request as JSON, bytes]`, answers `[number, answer as JSON, no bytes]`.

use js_sys::{Array, Uint8Array};
use semainier_reader::request::{self, Request};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

fn main() {
    if let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() {
        serve(&scope);
    }
}

fn serve(scope: &DedicatedWorkerGlobalScope) {
    let answering = scope.clone();
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let message = Array::from(&event.data());
        let text = message.get(1).as_string().unwrap_or_default();
        let bytes = message.get(2).dyn_into::<Uint8Array>();
        let bytes = bytes.map(|bytes| bytes.to_vec()).unwrap_or_default();
        let Ok(request) = serde_json::from_str::<Request>(&text) else {
            return;
        };
        let Ok(text) = serde_json::to_string(&request::answer(request, &bytes)) else {
            return;
        };
        let answer = Array::of3(
            &message.get(0),
            &text.into(),
            &Uint8Array::new_with_length(0),
        );
        // A page that has gone cannot be answered.
        let _ = answering.post_message(&answer);
    });
    scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    on_message.forget();
    // Messages before this one were lost: the page waits for it.
    let _ = scope.post_message(&JsValue::from_str("ready"));
}
