//! What happens after a panic: nothing half-made is saved, and the page says so.

use std::sync::atomic::{AtomicBool, Ordering};
use wasm_bindgen::{JsCast, JsValue};

static POISONED: AtomicBool = AtomicBool::new(false);

/// Whether the program panicked or trapped: a page that did still answers clicks, but must never save again.
pub fn is_poisoned() -> bool {
    let is_stopped = || js_sys::Reflect::get(&js_sys::global(), &"semainierStopped".into());
    POISONED.load(Ordering::Relaxed) || is_stopped().is_ok_and(|stopped| stopped.is_truthy())
}

/// Installs the hook: poison first, then the last-resort screen of `boot.js`.
pub fn install() {
    std::panic::set_hook(Box::new(|info| {
        POISONED.store(true, Ordering::Relaxed);
        let message = JsValue::from_str(&info.to_string());
        let show = js_sys::Reflect::get(&js_sys::global(), &"semainierFault".into());
        if let Some(show) = show
            .ok()
            .and_then(|show| show.dyn_into::<js_sys::Function>().ok())
        {
            // Nothing more can be done if even this is refused.
            let _ = show.call1(&JsValue::NULL, &message);
        }
    }));
}
