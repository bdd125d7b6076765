//! Whether there is a network. Nothing needs one: it is only told.

/// Whether the browser has a network, as far as it knows.
pub fn is_online() -> bool {
    web_sys::window().is_none_or(|window| window.navigator().on_line())
}
