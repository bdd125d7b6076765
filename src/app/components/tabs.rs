//! Tabs: a list of names, one of them chosen; arrows move between them.

use crate::platform::page;
use leptos::prelude::*;

/// The tabs and the panel of the chosen one.
#[component]
pub fn Tabs<T>(
    /// Prefix of the ids.
    id: &'static str,
    /// Accessible name of the list.
    label: String,
    /// Each value and its name.
    tabs: Vec<(T, &'static str)>,
    chosen: RwSignal<T>,
    children: Children,
) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let values: StoredValue<Vec<T>> = StoredValue::new(tabs.iter().map(|(tab, _)| *tab).collect());
    let step = move |event: leptos::ev::KeyboardEvent| {
        let next = values.with_value(|values| {
            let now = values
                .iter()
                .position(|tab| *tab == chosen.get_untracked())?;
            let last = values.len().checked_sub(1)?;
            let next = match event.key().as_str() {
                "ArrowRight" => (now + 1) % values.len(),
                "ArrowLeft" => now.checked_sub(1).unwrap_or(last),
                "Home" => 0,
                "End" => last,
                _ => return None,
            };
            values.get(next).map(|tab| (next, *tab))
        });
        if let Some((index, tab)) = next {
            event.prevent_default();
            chosen.set(tab);
            page::focus(&format!("{id}-tab-{index}"));
        }
    };
    // On a phone the row of tabs is wider than the page: the chosen one is brought into sight.
    Effect::new(move |_| {
        let chosen = chosen.get();
        let at = values.with_value(|values| values.iter().position(|tab| *tab == chosen));
        page::scroll_beside(&format!("{id}-tab-{}", at.unwrap_or_default()));
    });
    view! {
        <div class="tabs" role="tablist" aria-label=label on:keydown=step>
            {tabs
                .into_iter()
                .enumerate()
                .map(|(index, (tab, name))| {
                    let is_chosen = Memo::new(move |_| chosen.get() == tab);
                    view! {
                        <button
                            type="button"
                            role="tab"
                            id=format!("{id}-tab-{index}")
                            aria-controls=format!("{id}-panel")
                            aria-selected=move || is_chosen.get().to_string()
                            tabindex=move || if is_chosen.get() { "0" } else { "-1" }
                            on:click=move |_| chosen.set(tab)
                        >
                            <TabWord name />
                        </button>
                    }
                })
                .collect_view()}
        </div>
        <div
            role="tabpanel"
            class="tabs__panel"
            id=format!("{id}-panel")
            aria-labelledby=move || {
                let chosen = chosen.get();
                let index = values.with_value(|values| values.iter().position(|tab| *tab == chosen));
                format!("{id}-tab-{}", index.unwrap_or_default())
            }
        >
            {children()}
        </div>
    }
}

/// The word on a tab. It has the width of its bold letters from the start, so that the tabs beside it stay where they are when it
/// is chosen.
#[component]
pub fn TabWord(name: &'static str) -> impl IntoView {
    view! {
        <span class="tabs__word" data-word=name>
            {name}
        </span>
    }
}
