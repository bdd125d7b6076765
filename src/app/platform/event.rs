//! What an event happened to.

use wasm_bindgen::JsCast;

/// An attribute of the element that holds what an event happened to, by selector.
pub fn closest_attribute(event: &web_sys::Event, selector: &str, name: &str) -> Option<String> {
    let target = event.target()?.dyn_into::<web_sys::Element>().ok()?;
    target.closest(selector).ok().flatten()?.get_attribute(name)
}
