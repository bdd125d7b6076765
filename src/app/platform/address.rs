//! The address after `#`.
//!
//! The browser takes some ten milliseconds to note another address, and tells of it later still. A link's page is shown
//! first; the address follows once it stands on the screen.

use super::sight;
use std::cell::RefCell;
use web_sys::{Element, Location, MouseEvent, wasm_bindgen::JsCast};

/// The address of what is shown, while the browser has not been told.
struct Awaited {
    hash: String,
    /// Whether the back button is to return to the one before.
    is_step: bool,
}

thread_local! {
    static AWAITED: RefCell<Option<Awaited>> = const { RefCell::new(None) };
}

fn location() -> Option<Location> {
    web_sys::window().map(|window| window.location())
}

/// The address of what is shown, `#` included.
pub fn hash() -> String {
    let awaited = AWAITED.with_borrow(|awaited| Some(awaited.as_ref()?.hash.clone()));
    awaited.unwrap_or_else(|| {
        let hash = location().and_then(|location| location.hash().ok());
        hash.unwrap_or_default()
    })
}

/// Goes to another address; the back button returns.
pub fn set_hash(hash: &str) {
    settle();
    if let Some(location) = location() {
        let _ = location.set_hash(hash);
    }
}

/// The same, told to the browser when what stands now is on the screen.
pub fn set_hash_soon(hash: String) {
    tell_soon(hash, true);
}

fn tell_soon(hash: String, is_step: bool) {
    settle();
    AWAITED.set(Some(Awaited { hash, is_step }));
    sight::after_paint(settle);
}

/// Replaces the address without a step in the history.
pub fn replace_hash(hash: &str) {
    settle();
    if let Some(location) = location() {
        let _ = location.replace(hash);
    }
}

/// The same, told to the browser when what stands now is on the screen.
pub fn replace_hash_soon(hash: String) {
    tell_soon(hash, false);
}

/// Tells the browser the address that it was still to hear of.
pub fn settle() {
    if let (Some(Awaited { hash, is_step }), Some(location)) = (AWAITED.take(), location()) {
        // Neither fails on what follows a `#`.
        let _ = if is_step {
            location.set_hash(&hash)
        } else {
            location.replace(&hash)
        };
    }
}

/// Where the link leads that a click follows; nothing if it leads out of this page, or if the browser is to open it elsewhere.
pub fn followed(click: &MouseEvent) -> Option<String> {
    let is_plain = click.button() == 0
        && !(click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key());
    if !is_plain || click.default_prevented() {
        return None;
    }
    let clicked = click.target()?.dyn_into::<Element>().ok()?;
    let link = clicked.closest("a[href^='#/']:not([target], [download])");
    link.ok().flatten()?.get_attribute("href")
}
