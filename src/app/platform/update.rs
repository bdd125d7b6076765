//! A newer version of the program, as `boot.js` hears of it from the service worker.

use super::page;

/// Told on the window when something is known anew.
pub const EVENT: &str = "semainier:update";

/// Where a newer version stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Newer {
    /// It waits until somebody lets it take over.
    Waits,
    /// Another tab let it take over; this page still is of the version before.
    TookOver,
}

/// What is known of a newer version.
pub fn known() -> Option<Newer> {
    let state = js_sys::Reflect::get(&js_sys::global(), &"semainierUpdate".into()).ok()?;
    match state.as_string()?.as_str() {
        "ready" => Some(Newer::Waits),
        "done" => Some(Newer::TookOver),
        _ => None,
    }
}

/// Lets the version that waits take over, if there is one, and loads this page anew.
pub fn apply() {
    page::call("semainierApplyUpdate");
}

/// Looks for a newer version first, and waits until it is here.
pub fn fetch() {
    page::call("semainierFetchUpdate");
}
