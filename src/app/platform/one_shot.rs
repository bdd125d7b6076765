//! Workers that live for one request: nothing of it stays in memory, and what a hostile file does to one ends with it.

use js_sys::{Array, Function, Uint8Array};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageEvent, Worker, WorkerOptions, WorkerType};

/// Milliseconds after which a worker is given up: the slowest request takes seconds on an old device.
const PATIENCE: i32 = 120_000;

/// Gives a worker a request and bytes; its answer as text and bytes. Nothing where [`post`] has nothing.
pub async fn ask(loader: &str, request: &str, bytes: &[u8]) -> Option<(String, Vec<u8>)> {
    let message = Array::of3(&1.into(), &request.into(), &Uint8Array::from(bytes));
    let answer = Array::from(&post(loader, message.into()).await?);
    let bytes = answer.get(2).dyn_into::<Uint8Array>().ok()?.to_vec();
    Some((answer.get(1).as_string()?, bytes))
}

/// Starts the worker of this loader, gives it a message once it says that it is ready, and ends it after its answer.
/// Nothing if it cannot be loaded, stops, or takes too long.
pub async fn post(loader: &str, message: JsValue) -> Option<JsValue> {
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    let worker = Worker::new_with_options(loader, &options).ok()?;
    let asked = worker.clone();
    let promise = js_sys::Promise::new(&mut move |resolve: Function, reject: Function| {
        let (worker, message) = (asked.clone(), message.clone());
        if let Some(window) = web_sys::window() {
            // Without a limit it would only be waited for longer.
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&reject, PATIENCE);
        }
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            // "ready" first; what was posted before it would have been lost.
            let _ = if event.data().is_string() {
                worker.post_message(&message).map(|()| JsValue::NULL)
            } else {
                resolve.call1(&JsValue::NULL, &event.data())
            };
        });
        asked.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        on_message.forget();
        asked.set_onerror(Some(&reject));
    });
    let answer = JsFuture::from(promise).await;
    worker.terminate();
    answer.ok()
}
