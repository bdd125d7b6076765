//! Writing down what is said, only where the browser does it on this device: others send the voice to their maker.
//!
//! The interface is young, so it is reached by name and every step is checked.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;

/// The mark of recognition that stays on the device.
const LOCALLY: &str = "processLocally";

fn class() -> Option<Function> {
    let window = web_sys::window()?;
    get(&window, "SpeechRecognition")?.dyn_into().ok()
}

fn get(of: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(of, &JsValue::from_str(name)).ok()
}

fn set(of: &JsValue, name: &str, value: &JsValue) -> bool {
    Reflect::set(of, &JsValue::from_str(name), value).unwrap_or(false)
}

fn call(of: &JsValue, name: &str) {
    if let Some(method) = get(of, name).and_then(|it| it.dyn_into::<Function>().ok()) {
        // It may be over already.
        let _ = method.call0(of);
    }
}

/// Whether this language is written down on the device itself, with nothing to download first.
pub async fn is_local(language: &str) -> bool {
    let Some(answer) = ask(language) else {
        return false;
    };
    let answer = JsFuture::from(answer).await;
    answer.is_ok_and(|answer| answer.as_string().as_deref() == Some("available"))
}

fn ask(language: &str) -> Option<Promise> {
    let class = class()?;
    let available: Function = get(&class, "available")?.dyn_into().ok()?;
    let options = Object::new();
    let langs = Array::of1(&JsValue::from_str(language));
    let is_set = set(&options, "langs", &langs) && set(&options, LOCALLY, &JsValue::TRUE);
    let answer = available.call1(&class, &options).ok()?;
    is_set.then(|| answer.dyn_into().ok()).flatten()
}

/// Listening, until it is stopped or dropped.
pub struct Dictation {
    recognition: JsValue,
    _result: Closure<dyn Fn(JsValue)>,
    _end: Closure<dyn Fn()>,
}

impl Dictation {
    /// Begins to listen; nothing if that cannot be kept on the device. What was said comes in pieces; `ended` is called
    /// when the browser listens no longer, for whatever reason.
    pub fn begin(
        language: &str,
        heard: impl Fn(String) + 'static,
        ended: impl Fn() + 'static,
    ) -> Option<Self> {
        let recognition: JsValue = Reflect::construct(&class()?, &Array::new()).ok()?;
        // Set on an object that does not know it, it would promise what nobody keeps.
        Reflect::has(&recognition, &JsValue::from_str(LOCALLY))
            .ok()
            .filter(|knows| *knows)?;
        set(&recognition, LOCALLY, &JsValue::TRUE);
        if get(&recognition, LOCALLY)? != JsValue::TRUE {
            return None;
        }
        set(&recognition, "lang", &JsValue::from_str(language));
        set(&recognition, "continuous", &JsValue::TRUE);
        let result = Closure::<dyn Fn(JsValue)>::new(move |event: JsValue| {
            for text in said(&event) {
                heard(text);
            }
        });
        let end = Closure::<dyn Fn()>::new(ended);
        set(&recognition, "onresult", result.as_ref());
        set(&recognition, "onend", end.as_ref());
        call(&recognition, "start");
        Some(Self {
            recognition,
            _result: result,
            _end: end,
        })
    }

    /// Listens no longer; what was said last still comes.
    pub fn stop(&self) {
        call(&self.recognition, "stop");
    }
}

impl Drop for Dictation {
    fn drop(&mut self) {
        set(&self.recognition, "onresult", &JsValue::NULL);
        set(&self.recognition, "onend", &JsValue::NULL);
        call(&self.recognition, "abort");
    }
}

/// What an event says for good.
fn said(event: &JsValue) -> Vec<String> {
    let number = |of: &JsValue, name: &str| {
        let number = get(of, name).and_then(|it| it.as_f64());
        number.map_or(0, |number| number as u32)
    };
    let Some(results) = get(event, "results") else {
        return Vec::new();
    };
    let at = |of: &JsValue, at: u32| Reflect::get_u32(of, at).ok();
    (number(event, "resultIndex")..number(&results, "length"))
        .filter_map(|index| {
            let result = at(&results, index)?;
            let is_final = get(&result, "isFinal")?.as_bool()?;
            let text = get(&at(&result, 0)?, "transcript")?.as_string()?;
            is_final.then(|| text.trim().to_owned())
        })
        .filter(|text| !text.is_empty())
        .collect()
}
