//! Elements that are made and written by hand, since there are hundreds of them that show something else again and again.

use wasm_bindgen::{JsCast, intern};
use web_sys::HtmlElement;
pub use web_sys::{Element, Node};

/// A new element with this in it. Never texts of the house: they go in as texts.
pub fn create(name: &str, html: &str) -> Option<Element> {
    let document = web_sys::window()?.document()?;
    let element = document.create_element(name).ok()?;
    set_html(&element, html);
    Some(element)
}

/// A new element like this one, with all that is in it.
pub fn copy(element: &Element) -> Option<Element> {
    element.clone_node_with_deep(true).ok()?.dyn_into().ok()
}

/// The same word, which crosses to the page once and is then remembered there. For what is written again and again and is no
/// text of the house: nothing remembered is ever forgotten.
pub fn known(word: &str) -> &str {
    intern(word)
}

/// Puts an element into another, before one that is there or else last.
pub fn insert(into: &Element, element: &Element, before: Option<&Element>) {
    // It fails on no element that stands in the other.
    let _ = into.insert_before(element, before.map(AsRef::as_ref));
}

/// Puts this into an element in the place of what is in it. Texts are escaped by whoever hands them in.
pub fn set_html(element: &Element, html: &str) {
    element.set_inner_html(html);
}

/// The child at a place of another, from 0.
pub fn child(element: &Element, at: usize) -> Option<Element> {
    element.children().item(at as u32)
}

/// The element that stands first in another.
pub fn first_in(element: &Element) -> Option<Element> {
    element.first_element_child()
}

/// Sets an attribute.
pub fn set_attribute(element: &Element, name: &str, value: &str) {
    // It cannot fail on a plain attribute name.
    let _ = element.set_attribute(known(name), value);
}

/// Takes an attribute off.
pub fn remove_attribute(element: &Element, name: &str) {
    let _ = element.remove_attribute(name);
}

/// Gives it a class, or takes it off.
pub fn set_class(element: &Element, name: &str, has_it: bool) {
    // It fails on no plain name.
    let _ = element.class_list().toggle_with_force(name, has_it);
}

/// Sets a property of its style, through the style object that the policy allows.
pub fn set_style(element: &Element, name: &str, value: &str) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let _ = element.style().set_property(known(name), value);
    }
}

/// Whether nobody sees it.
pub fn set_hidden(element: &Element, is_hidden: bool) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        element.set_hidden(is_hidden);
    }
}

/// The text of an element's child that has a text and nothing else.
pub fn text_of_child(element: &Element, at: usize) -> Option<Node> {
    child(element, at)?.first_child()
}

/// Changes a text.
pub fn set_text(text: &Node, words: &str) {
    text.set_node_value(Some(words));
}
