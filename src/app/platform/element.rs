//! What is written straight into an element that shows something else again and again.

use wasm_bindgen::JsCast;
pub use web_sys::Element;
use web_sys::HtmlElement;

/// The element that stands first in another.
pub fn first_in(element: &Element) -> Option<Element> {
    element.first_element_child()
}

/// Sets an attribute.
pub fn set_attribute(element: &Element, name: &str, value: &str) {
    // It cannot fail on a plain attribute name.
    let _ = element.set_attribute(name, value);
}

/// Sets a property of its style, through the style object that the policy allows.
pub fn set_style(element: &Element, name: &str, value: &str) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let _ = element.style().set_property(name, value);
    }
}

/// Whether nobody sees it.
pub fn set_hidden(element: &Element, is_hidden: bool) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        element.set_hidden(is_hidden);
    }
}

/// Changes the text of an element's child that has a text and nothing else.
pub fn set_text_of_child(element: &Element, at: usize, text: &str) {
    let child = element.children().item(at as u32);
    if let Some(old) = child.and_then(|child| child.first_child()) {
        old.set_node_value(Some(text));
    }
}
