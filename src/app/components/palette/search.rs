//! The search: a field and a list of what it finds, driven by the arrows while the focus stays in the field.

use super::deeds::Doer;
use crate::{
    components::icon::Icon,
    platform::{clock, page},
    state::use_locale,
};
use leptos::{ev, html, prelude::*};
use semainier::{
    i18n::{Locale, text::palette as t},
    present::palette::{self, Entry, Found},
};

/// How many entries are shown at once.
const SHOWN: usize = 9;

/// The dialog.
#[component]
pub fn Search(doer: Doer) -> impl IntoView {
    let locale = use_locale();
    // What can be found is gathered once: the document does not change while this is open.
    let entries = StoredValue::new(palette::entries(
        locale,
        &doer.store.document_untracked(),
        clock::today(),
    ));
    let query = RwSignal::new(String::new());
    let active = RwSignal::new(0usize);
    let found = Memo::new(move |_| {
        query.with(|query| entries.with_value(|entries| palette::find(entries, query, SHOWN)))
    });
    let node = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        if let Some(dialog) = node.get()
            && !dialog.open()
        {
            // Refused only if it is not in the page, and then nobody sees it.
            let _ = dialog.show_modal();
        }
    });
    let choose = move |at: usize| {
        let deed = found.with_untracked(|found| found.shown.get(at).map(|entry| entry.deed));
        if let Some(deed) = deed {
            if doer.leaves(deed) {
                doer.desk.leave();
            } else {
                doer.desk.close();
            }
            doer.run(deed);
        }
    };
    let on_key = move |event: ev::KeyboardEvent| {
        let n_shown = found.with_untracked(|found| found.shown.len()).max(1);
        let now = active.get_untracked();
        match event.key().as_str() {
            "ArrowDown" => active.set((now + 1) % n_shown),
            "ArrowUp" => active.set((now + n_shown - 1) % n_shown),
            "PageDown" => active.set(n_shown - 1),
            "PageUp" => active.set(0),
            "Enter" => choose(now),
            _ => return,
        }
        event.prevent_default();
    };
    let type_in = move |text: String| {
        active.set(0);
        query.set(text);
    };
    view! {
        <dialog
            class="dialog palette"
            node_ref=node
            aria-label=t::title(locale)
            on:cancel=move |event: ev::Event| {
                event.prevent_default();
                doer.desk.close();
            }
            on:click=move |event| {
                if page::is_on_backdrop(&event) {
                    doer.desk.close();
                }
            }
        >
            <div class="palette__field">
                <Icon name="search" />
                <input
                    id="palette-field"
                    class="palette__input"
                    type="text"
                    role="combobox"
                    autocomplete="off"
                    spellcheck="false"
                    placeholder=t::hint(locale)
                    aria-label=t::title(locale)
                    aria-autocomplete="list"
                    aria-expanded=move || (!found.with(|found| found.shown.is_empty())).to_string()
                    aria-controls="palette-list"
                    aria-activedescendant=move || {
                        found.with(|found| (!found.shown.is_empty()).then(|| option_id(active.get())))
                    }
                    prop:value=query
                    on:input:target=move |event| type_in(event.target().value())
                    on:keydown=on_key
                />
                <button
                    class="btn btn--quiet btn--icon"
                    type="button"
                    aria-label=semainier::i18n::text::common::close(locale)
                    on:click=move |_| doer.desk.close()
                >
                    <Icon name="x" />
                </button>
            </div>
            <List found active on_choose=choose />
            <p class="palette__foot">
                <span role="status">{move || found.with(|found| told(locale, found))}</span>
                <span aria-hidden="true">{t::foot(locale)}</span>
            </p>
        </dialog>
    }
}

/// What is found, one line each.
#[component]
fn List(
    found: Memo<Found>,
    active: RwSignal<usize>,
    #[prop(into)] on_choose: Callback<usize>,
) -> impl IntoView {
    let locale = use_locale();
    view! {
        <ul id="palette-list" class="palette__list" role="listbox" aria-label=t::results(locale)>
            {move || {
                found
                    .with(|found| found.shown.clone())
                    .into_iter()
                    .enumerate()
                    .map(|(at, entry)| view! { <Line at entry active on_choose /> })
                    .collect_view()
            }}
        </ul>
    }
}

#[component]
fn Line(
    at: usize,
    entry: Entry,
    active: RwSignal<usize>,
    on_choose: Callback<usize>,
) -> impl IntoView {
    let locale = use_locale();
    view! {
        <li
            id=option_id(at)
            role="option"
            class="palette__option"
            aria-selected=move || (active.get() == at).to_string()
            on:click=move |_| on_choose.run(at)
            on:pointermove=move |_| active.set(at)
        >
            <Icon name=entry.icon />
            <span class="palette__name">{entry.name}</span>
            {(!entry.key.is_empty()).then(|| view! { <kbd aria-hidden="true">{entry.key}</kbd> })}
            <span class="palette__kind">{entry.kind.name(locale)}</span>
        </li>
    }
}

fn option_id(at: usize) -> String {
    format!("palette-{at}")
}

fn told(locale: Locale, found: &Found) -> String {
    match (found.n_all, found.shown.len()) {
        (0, _) => t::nothing(locale).to_owned(),
        (all, shown) if shown < all => t::count_more(locale, all, shown),
        (all, _) => t::count(locale, all),
    }
}
