//! An icon of the sprite that `index.html` carries (`style/icons.svg`).

use leptos::prelude::*;

/// A decorative icon; the name stands without its `i-`.
#[component]
pub fn Icon(#[prop(into)] name: String, #[prop(optional)] class: &'static str) -> impl IntoView {
    let class = if class.is_empty() {
        "icon".to_owned()
    } else {
        format!("icon {class}")
    };
    view! {
        <svg class=class aria-hidden="true">
            <use href=format!("#i-{name}")></use>
        </svg>
    }
}
