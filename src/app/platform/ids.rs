//! Identifiers that no other device makes, and the browser's own source of chance.

use semainier::domain::id::{self, Succession};

thread_local! {
    static IDS: Succession = const { Succession::new() };
}

/// An identifier of 128 bits, 96 of them random.
pub fn random() -> u128 {
    IDS.with(|ids| ids.next(random_bytes))
}

/// Bytes from the browser's own source of chance.
pub fn random_bytes<const N: usize>() -> [u8; N] {
    let crypto = web_sys::window().and_then(|window| window.crypto().ok());
    id::random_bytes(
        |bytes| crypto.is_some_and(|crypto| crypto.get_random_values_with_u8_array(bytes).is_ok()),
        js_sys::Math::random,
    )
}
