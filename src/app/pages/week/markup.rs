//! HTML of what a board or a table holds hundreds of: one call to the browser in place of twenty. Texts are escaped by
//! whoever hands them in.

/// A span around HTML.
pub fn span(class: &str, html: &str) -> String {
    if class.is_empty() {
        ["<span>", html, "</span>"].concat()
    } else {
        ["<span class=\"", class, "\">", html, "</span>"].concat()
    }
}

/// An icon as the component draws it.
pub fn icon(name: &str) -> String {
    [
        "<svg class=\"icon\" aria-hidden=\"true\"><use href=\"#i-",
        name,
        "\"></use></svg>",
    ]
    .concat()
}
