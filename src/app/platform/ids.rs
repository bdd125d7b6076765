//! Identifiers that no other device makes: a random beginning for each page, then one after the other.
//!
//! Neighbours differ in their last digits only, so that the sessions of a week take little room when saved.

use std::cell::Cell;

thread_local! {
    static NEXT: Cell<Option<u128>> = const { Cell::new(None) };
}

/// An identifier of 128 bits, 96 of them random.
pub fn random() -> u128 {
    let id = NEXT.get().unwrap_or_else(beginning);
    NEXT.set(Some(id.wrapping_add(1)));
    id
}

/// 96 random bits, then room to count.
fn beginning() -> u128 {
    u128::from_le_bytes(random_bytes()) >> 32 << 32
}

/// Bytes from the browser's own source of chance.
pub fn random_bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0u8; N];
    let crypto = web_sys::window().and_then(|window| window.crypto().ok());
    let filled =
        crypto.is_some_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
    if !filled {
        // Every browser that runs wasm has the call above; should one refuse it, chance of less quality still
        // gives identifiers that do not meet. No key is made so: the vault asks the browser itself, or fails.
        for byte in &mut bytes {
            *byte = (js_sys::Math::random() * 256.0) as u8;
        }
    }
    bytes
}
