//! The field that narrows what stands below it.

use super::icon::Icon;
use leptos::prelude::*;

/// A search field with its glass.
#[component]
pub fn SearchField(
    /// Id, where a visible label names it.
    #[prop(optional)]
    id: Option<&'static str>,
    /// Name, where no visible label does.
    #[prop(into, optional)]
    label: Option<String>,
    /// What can be looked for, in the empty field.
    #[prop(into, optional)]
    hint: Option<String>,
    /// Classes of the whole.
    #[prop(default = "search")]
    class: &'static str,
    /// What stands in it.
    #[prop(into)]
    value: Signal<String>,
    /// What was typed.
    #[prop(into)]
    on_input: Callback<String>,
) -> impl IntoView {
    view! {
        <div class=class>
            <Icon name="search" />
            <input
                class="input"
                id=id
                type="search"
                autocomplete="off"
                aria-label=label
                placeholder=hint
                prop:value=value
                on:input:target=move |event| on_input.run(event.target().value())
            />
        </div>
    }
}
