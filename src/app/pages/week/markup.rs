//! HTML of what a board or a table holds hundreds of: one call to the browser in place of twenty. Texts are escaped by
//! whoever hands them in.

use crate::platform::page;
use std::{cell::RefCell, collections::BTreeMap};

/// A span around HTML.
pub fn span(class: &str, html: &str) -> String {
    if class.is_empty() {
        ["<span>", html, "</span>"].concat()
    } else {
        ["<span class=\"", class, "\">", html, "</span>"].concat()
    }
}

thread_local! {
    static DRAWN: RefCell<BTreeMap<String, String>> = const { RefCell::new(BTreeMap::new()) };
}

/// An icon as the component draws it, but with its lines in it: of what a mere reference names, the browser builds a copy,
/// which takes a third of the time of a card.
pub fn icon(name: &str) -> String {
    DRAWN.with_borrow_mut(|drawn| {
        if let Some(icon) = drawn.get(name) {
            return icon.clone();
        }
        let lines = page::symbol(&format!("i-{name}"));
        let icon = [
            "<svg class=\"icon\" aria-hidden=\"true\" viewBox=\"0 0 24 24\">",
            &lines,
            "</svg>",
        ]
        .concat();
        drawn.insert(name.to_owned(), icon.clone());
        icon
    })
}
