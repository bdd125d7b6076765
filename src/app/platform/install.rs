//! Installing the page as an application, as far as each browser goes.

use super::{module, page};
use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The event by which `boot.js` tells that the browser's question is there, or that it was answered.
pub const CHANGED: &str = "semainier:install";

/// How this browser installs pages, by what it calls itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// By its menu.
    Chromium,
    /// Not at all, or by its menu.
    Firefox,
    /// By its menu.
    FirefoxMobile,
    /// By its menu; the application has data of its own.
    Safari,
    /// By the share button; the application has data of its own.
    SafariMobile,
}

/// Whether this window is the installed application's.
pub fn is_installed() -> bool {
    let modes = [
        "standalone",
        "minimal-ui",
        "fullscreen",
        "window-controls-overlay",
    ];
    let is_own_window = modes
        .iter()
        .any(|mode| page::matches_media(&format!("(display-mode: {mode})")));
    let navigator = web_sys::window().map(|window| window.navigator());
    // Safari on a telephone says it in its own way.
    let says = navigator.and_then(|one| Reflect::get(&one, &"standalone".into()).ok());
    is_own_window || says.is_some_and(|says| says.as_bool() == Some(true))
}

/// How this browser would do it.
pub fn way() -> Way {
    let name = web_sys::window()
        .and_then(|window| window.navigator().user_agent().ok())
        .unwrap_or_default();
    let is = |word: &str| name.contains(word);
    let is_mobile = is("Mobile") || is("Android");
    if is("Firefox/") && is_mobile {
        Way::FirefoxMobile
    } else if is("Firefox/") {
        Way::Firefox
    } else if is("Chrome/") || is("Chromium/") || is("CriOS/") && !is("Safari/") {
        Way::Chromium
    } else if is("iPhone") || is("iPad") || (is("AppleWebKit/") && is_mobile) {
        Way::SafariMobile
    } else if is("AppleWebKit/") {
        Way::Safari
    } else {
        Way::Chromium
    }
}

fn question() -> Option<JsValue> {
    let question = Reflect::get(&js_sys::global(), &"semainierInstall".into()).ok()?;
    (!question.is_undefined() && !question.is_null()).then_some(question)
}

/// Whether the browser has a question of its own that a button may show.
pub fn can_ask() -> bool {
    question().is_some()
}

/// Shows the browser's question; whether the user accepted.
pub async fn ask() -> bool {
    let Some(question) = question() else {
        return false;
    };
    let shown: Option<Function> = module::function(&question, "prompt");
    let Some(shown) = shown.and_then(|prompt| prompt.apply(&question, &Array::new()).ok()) else {
        return false;
    };
    // A question can be shown once.
    let _ = Reflect::set(
        &js_sys::global(),
        &"semainierInstall".into(),
        &JsValue::UNDEFINED,
    );
    let Ok(promise) = shown.dyn_into::<js_sys::Promise>() else {
        return false;
    };
    if JsFuture::from(promise).await.is_err() {
        return false;
    }
    let Ok(choice) = Reflect::get(&question, &"userChoice".into()) else {
        return false;
    };
    let choice = match choice.dyn_into::<js_sys::Promise>() {
        Ok(promise) => JsFuture::from(promise).await.unwrap_or(JsValue::NULL),
        Err(value) => value,
    };
    let outcome = Reflect::get(&choice, &"outcome".into()).ok();
    outcome.and_then(|outcome| outcome.as_string()).as_deref() == Some("accepted")
}
