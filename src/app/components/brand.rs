//! The mark: a chest with one drawer per day, one of them open.

use leptos::prelude::*;

/// The mark alone, decorative.
#[component]
pub fn BrandMark() -> impl IntoView {
    view! {
        <svg viewBox="0 0 32 32" aria-hidden="true">
            <rect x="1" y="1" width="30" height="30" rx="8" fill="var(--primary)"></rect>
            <g fill="var(--on-primary)">
                <rect x="7" y="6.5" width="18" height="3" rx="1.5"></rect>
                <rect x="7" y="11.4" width="18" height="3" rx="1.5"></rect>
                <rect x="7" y="21.2" width="18" height="3" rx="1.5" opacity=".75"></rect>
                <rect x="7" y="26" width="18" height="1.6" rx=".8" opacity=".5"></rect>
            </g>
            <rect class="brand__open" x="4.5" y="16.1" width="23" height="3.6" rx="1.6"></rect>
        </svg>
    }
}
