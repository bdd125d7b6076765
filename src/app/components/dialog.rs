//! A modal dialog on the browser's own `<dialog>`: focus is kept inside, Escape closes, focus returns.

use super::icon::Icon;
use crate::{platform::focus, state::use_locale};
use leptos::{html, prelude::*};
use semainier::i18n::text::common as t;

/// A dialog with a title, shown while it is mounted. `on_close` unmounts it.
#[component]
pub fn Dialog(
    /// Title, also its accessible name.
    #[prop(into)]
    title: String,
    /// Asked to close: Escape, the cross or a button inside.
    #[prop(into)]
    on_close: Callback<()>,
    /// Body and actions.
    children: Children,
) -> impl IntoView {
    let locale = use_locale();
    let node = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        if let Some(dialog) = node.get()
            && !dialog.open()
        {
            // Refused only if it is not in the page, and then nobody sees it.
            let _ = dialog.show_modal();
        }
    });
    let came_from = StoredValue::new_local(focus::focused());
    on_cleanup(move || {
        let came_from = came_from.try_update_value(Option::take).flatten();
        // A dialog that leaves the page gives nothing back by itself. What closed it may have put the focus elsewhere.
        request_animation_frame(move || {
            if let Some(came_from) = came_from.filter(|_| focus::focused().is_none()) {
                came_from.restore();
            }
        });
    });
    view! {
        <dialog
            class="dialog"
            node_ref=node
            aria-labelledby="dialog-title"
            on:cancel=move |event: leptos::ev::Event| {
                event.prevent_default();
                on_close.run(());
            }
        >
            <header class="dialog__head">
                <h2 id="dialog-title">{title}</h2>
                <button
                    class="btn btn--quiet btn--icon btn--sm"
                    type="button"
                    aria-label=t::close(locale)
                    on:click=move |_| on_close.run(())
                >
                    <Icon name="x" />
                </button>
            </header>
            {children()}
        </dialog>
    }
}

/// Asks before something that is not easily taken back.
#[component]
pub fn Confirm(
    #[prop(into)] title: String,
    #[prop(into)] text: String,
    #[prop(into)] action: String,
    /// Whether the action destroys something.
    #[prop(optional)]
    is_danger: bool,
    #[prop(into)] on_confirm: Callback<()>,
    #[prop(into)] on_close: Callback<()>,
) -> impl IntoView {
    let locale = use_locale();
    let class = if is_danger {
        "btn btn--danger"
    } else {
        "btn btn--primary"
    };
    view! {
        <Dialog title on_close>
            <p>{text}</p>
            <div class="dialog__foot">
                <button class="btn" type="button" on:click=move |_| on_close.run(())>
                    {t::cancel(locale)}
                </button>
                <button class=class type="button" on:click=move |_| on_confirm.run(())>
                    {action}
                </button>
            </div>
        </Dialog>
    }
}
