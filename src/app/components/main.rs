//! The main region of a page: sets the title, takes the focus when the page changes.

use crate::{platform::page, state::use_locale};
use leptos::prelude::*;
use semainier::i18n::text::shell as t;

/// `<main>` with the page's title. Focus goes to its `h1`, which carries `tabindex="-1"`.
#[component]
pub fn Main(
    /// Title of the page, in the window's title.
    #[prop(into)]
    title: String,
    /// Class of the region.
    #[prop(default = "page")]
    class: &'static str,
    /// Class of the body: `app-fixed` for screens that scroll inside.
    #[prop(default = "")]
    body_class: &'static str,
    children: Children,
) -> impl IntoView {
    let locale = use_locale();
    page::set_title(&t::page_title(locale, &title));
    page::set_body_class(body_class);
    request_animation_frame(|| page::focus_first("main h1"));
    view! {
        <main id="main" class=class tabindex="-1">
            {children()}
            <p class="unprinted">{t::unprinted(locale)}</p>
        </main>
    }
}
