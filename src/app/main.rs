//! The page. Leptos and browser types live only here.
//!
//! `platform` speaks to the browser, `state` holds the document and applies commands, `components` are the pieces
//! that pages share, `pages` are the screens. Start with `root`.

#![allow(
    unreachable_pub,
    missing_docs,
    reason = "the component macro makes public functions of a binary, which nobody imports"
)]
#![allow(
    clippy::needless_pass_by_value,
    reason = "the component macro takes properties by value, and event handlers are given their event"
)]
#![allow(
    clippy::similar_names,
    reason = "score and store are the words of the house"
)]

mod components;
mod pages;
mod platform;
mod root;
mod state;

fn main() {
    platform::panic::install();
    leptos::mount::mount_to_body(root::App);
}
