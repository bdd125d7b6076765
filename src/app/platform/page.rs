//! The page's own attributes, focus, printing and address.

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Document, HtmlElement, Window};

fn window() -> Option<Window> {
    web_sys::window()
}

fn document() -> Option<Document> {
    window()?.document()
}

/// Sets an attribute of `<html>`; an empty value removes it.
pub fn set_root_attribute(name: &str, value: &str) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        // Neither call can fail on a plain attribute name.
        let _ = if value.is_empty() {
            root.remove_attribute(name)
        } else {
            root.set_attribute(name, value)
        };
    }
}

/// Sets a custom property of `<html>`, through the style object that the policy allows.
pub fn set_root_property(name: &str, value: &str) {
    let root = document()
        .and_then(|document| document.document_element())
        .and_then(|root| root.dyn_into::<HtmlElement>().ok());
    if let Some(root) = root {
        let _ = root.style().set_property(name, value);
    }
}

/// Sets the class of `<body>`.
pub fn set_body_class(class: &str) {
    if let Some(body) = document().and_then(|document| document.body()) {
        body.set_class_name(class);
    }
}

/// Sets the window's title.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Moves the focus to the element with this id.
pub fn focus(id: &str) {
    if let Some(element) = document()
        .and_then(|document| document.get_element_by_id(id))
        .and_then(|e| e.dyn_into::<HtmlElement>().ok())
    {
        let _ = element.focus();
    }
}

/// Moves the focus to the first element that matches.
pub fn focus_first(selector: &str) {
    let found = document().and_then(|document| document.query_selector(selector).ok().flatten());
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// The id of the element that holds what an event happened to, by selector.
pub fn closest_id(event: &web_sys::Event, selector: &str) -> Option<String> {
    let target = event.target()?.dyn_into::<web_sys::Element>().ok()?;
    Some(target.closest(selector).ok().flatten()?.id())
}

/// Opens the browser's print dialog.
pub fn print() {
    if let Some(window) = window() {
        // A browser without printing leaves the page as it is.
        let _ = window.print();
    }
}

/// The address after `#`.
pub fn hash() -> String {
    window()
        .and_then(|window| window.location().hash().ok())
        .unwrap_or_default()
}

/// Goes to another address after `#`; the back button returns.
pub fn set_hash(hash: &str) {
    if let Some(window) = window() {
        let _ = window.location().set_hash(hash);
    }
}

/// Replaces the address after `#` without a step in the history.
pub fn replace_hash(hash: &str) {
    if let Some(window) = window() {
        let _ = window.location().replace(hash);
    }
}

/// Loads the page anew.
pub fn reload() {
    if let Some(window) = window() {
        let _ = window.location().reload();
    }
}

/// Whether the browser believes it has a network.
pub fn is_online() -> bool {
    window().is_none_or(|window| window.navigator().on_line())
}

/// Whether a media query matches now.
pub fn matches_media(query: &str) -> bool {
    window()
        .and_then(|window| window.match_media(query).ok().flatten())
        .is_some_and(|list| list.matches())
}

/// Calls a function that `boot.js` put on the window.
pub fn call(name: &str) {
    let Some(window) = window() else { return };
    if let Ok(function) = js_sys::Reflect::get(&window, &name.into())
        && let Some(function) = function.dyn_ref::<js_sys::Function>()
    {
        let _ = function.call0(&window);
    }
}

/// Calls back each time a media query begins or ceases to match, for as long as the page lives.
pub fn on_media_change(query: &str, changed: impl Fn() + 'static) {
    let list = window().and_then(|window| window.match_media(query).ok().flatten());
    if let Some(list) = list {
        let callback = Closure::<dyn Fn()>::new(changed);
        list.set_onchange(Some(callback.as_ref().unchecked_ref()));
        // Both must outlive this call: the browser keeps neither.
        callback.forget();
        std::mem::forget(list);
    }
}
