//! The vault in the browser: in its worker it answers the slow requests; in the page it seals and opens texts at once.
//!
//! Messages to the worker are `[number, request as JSON, bytes or null]`, answers `[number, answer as JSON, bytes]`.
//! In the page, `semainierVault` gets four functions: `begin(key)`, `token(name)`, `seal(place, bytes)`,
//! `open(place, bytes)`. The key stays in this module's memory.

use js_sys::{Array, Function, Object, Reflect, Uint8Array};
use semainier_vault::{
    key::DataKey,
    request::{self, Answer, Request},
};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

thread_local! {
    static KEY: RefCell<Option<DataKey>> = const { RefCell::new(None) };
}

fn main() {
    let global = js_sys::global();
    match global.dyn_into::<DedicatedWorkerGlobalScope>() {
        Ok(scope) => serve(&scope),
        Err(page) => give(&page),
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
        let (answer, bytes) = request::answer(request, &bytes);
        reply(&answering, &message.get(0), &answer, &bytes);
    });
    scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    on_message.forget();
    // Messages before this one were lost: the page waits for it.
    let _ = scope.post_message(&JsValue::from_str("ready"));
}

fn reply(scope: &DedicatedWorkerGlobalScope, number: &JsValue, answer: &Answer, bytes: &[u8]) {
    let Ok(text) = serde_json::to_string(answer) else {
        return;
    };
    let message = Array::of3(number, &text.into(), &Uint8Array::from(bytes));
    // A page that has gone cannot be answered.
    let _ = scope.post_message(&message);
}

fn give(page: &Object) {
    let begin = Closure::<dyn FnMut(String) -> bool>::new(|key: String| {
        let key = request::read_key(&key).ok();
        KEY.with_borrow_mut(|slot| *slot = key);
        KEY.with_borrow(Option::is_some)
    });
    let token = Closure::<dyn FnMut(String) -> JsValue>::new(|name: String| {
        with_key(|key| Some(JsValue::from(key.token(&name))))
    });
    let seal = Closure::<dyn FnMut(String, Uint8Array) -> JsValue>::new(
        |place: String, bytes: Uint8Array| {
            with_key(|key| Some(bytes_of(&key.seal(&place, &bytes.to_vec())?)))
        },
    );
    let open = Closure::<dyn FnMut(String, Uint8Array) -> JsValue>::new(
        |place: String, bytes: Uint8Array| {
            with_key(|key| Some(bytes_of(&key.open(&place, &bytes.to_vec())?)))
        },
    );
    let vault = Object::new();
    let functions: [(&str, Function); 4] = [
        ("begin", begin.into_js_value().unchecked_into()),
        ("token", token.into_js_value().unchecked_into()),
        ("seal", seal.into_js_value().unchecked_into()),
        ("open", open.into_js_value().unchecked_into()),
    ];
    for (name, function) in functions {
        // Setting a property of a new object cannot fail.
        let _ = Reflect::set(&vault, &name.into(), &function);
    }
    let _ = Reflect::set(page, &"semainierVault".into(), &vault);
}

fn with_key(act: impl FnOnce(&DataKey) -> Option<JsValue>) -> JsValue {
    KEY.with_borrow(|key| key.as_ref().and_then(act))
        .unwrap_or(JsValue::NULL)
}

fn bytes_of(bytes: &[u8]) -> JsValue {
    Uint8Array::from(bytes).into()
}
