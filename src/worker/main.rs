//! The planner in its Web Worker: glue only.

use wasm_bindgen::JsCast;
use web_sys::DedicatedWorkerGlobalScope;

fn main() {
    if let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() {
        // A page that has gone cannot be answered.
        let _ = scope.post_message(&"ready".into());
    }
}
