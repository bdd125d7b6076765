//! Choosing among many by typing a few letters: people, needs, activities, tags.

use super::{fields::Field, icon::Icon};
use crate::{platform::page, state::use_locale};
use leptos::prelude::*;
use semainier::{
    i18n::text::forms as t,
    present::lookup::{Lookup, find, name_of},
};

/// How many matches are shown at once.
const SHOWN: usize = 8;

/// A search field whose matches are buttons.
#[component]
pub fn Picker(
    #[prop(into)] id: String,
    #[prop(into)] label: String,
    #[prop(into)] options: Signal<Vec<Lookup>>,
    #[prop(into)] on_choose: Callback<String>,
    #[prop(into, optional)] issue: Signal<Option<String>>,
    #[prop(into, optional)] hint: String,
    /// Whether a word that is not among the options may be taken as it is.
    #[prop(optional)]
    takes_own: bool,
) -> impl IntoView {
    let locale = use_locale();
    let query = RwSignal::new(String::new());
    let found =
        Memo::new(move |_| query.with(|query| options.with(|options| find(options, query, SHOWN))));
    let input_id = StoredValue::new(id.clone());
    let choose = move |key: String| {
        query.set(String::new());
        on_choose.run(key);
        input_id.with_value(|id| page::focus(id));
    };
    let own = move || {
        let word = query.with(|query| query.trim().to_owned());
        let is_known = found.with(|found| found.shown.iter().any(|lookup| lookup.name == word));
        (takes_own && !word.is_empty() && !is_known).then_some(word)
    };
    let choose_first = move |event: leptos::ev::KeyboardEvent| match event.key().as_str() {
        "Enter" => {
            // Enter would otherwise save the form.
            event.prevent_default();
            let first = found.with_untracked(|found| found.shown.first().map(|l| l.key.clone()));
            if let Some(key) = first.or_else(|| untrack(own)) {
                choose(key);
            }
        }
        "Escape" if !query.with_untracked(String::is_empty) => {
            event.stop_propagation();
            query.set(String::new());
        }
        _ => {}
    };
    let described = format!("{id}-issue");
    view! {
        <Field id=id.clone() label issue hint>
            <span class="search">
                <Icon name="search" />
                <input
                    class="input"
                    id=id
                    type="search"
                    autocomplete="off"
                    prop:value=query
                    aria-describedby=described
                    aria-invalid=move || issue.with(Option::is_some).to_string()
                    on:input:target=move |event| query.set(event.target().value())
                    on:keydown=choose_first
                />
            </span>
        </Field>
        <div class="picks" aria-live="polite">
            {move || {
                let found = found.get();
                let is_vain = found.shown.is_empty() && !takes_own && !query.with(String::is_empty);
                view! {
                    {is_vain.then(|| view! { <p class="hint">{t::no_match(locale)}</p> })}
                    <Matches shown=found.shown on_choose=choose />
                    {own()
                        .map(|word| {
                            let key = word.clone();
                            view! {
                                <button class="chip" type="button" on:click=move |_| choose(key.clone())>
                                    <Icon name="plus" />
                                    {t::add_own(locale, &word)}
                                </button>
                            }
                        })}
                    {(found.more > 0)
                        .then(|| view! { <p class="hint">{t::more_matches(locale, found.more)}</p> })}
                }
            }}
        </div>
    }
}

#[component]
fn Matches(shown: Vec<Lookup>, #[prop(into)] on_choose: Callback<String>) -> impl IntoView {
    shown
        .into_iter()
        .map(|lookup| {
            let key = lookup.key;
            view! {
                <button class="chip" type="button" on:click=move |_| on_choose.run(key.clone())>
                    {lookup.name}
                    {(!lookup.detail.is_empty())
                        .then(|| view! { <span class="code">{lookup.detail}</span> })}
                </button>
            }
        })
        .collect_view()
}

/// Several of them: those chosen stand above the search field, each with a button to take it away.
#[component]
pub fn Several(
    #[prop(into)] id: String,
    #[prop(into)] label: String,
    /// Keys of those chosen.
    #[prop(into)]
    value: Signal<Vec<String>>,
    #[prop(into)] on_change: Callback<Vec<String>>,
    #[prop(into)] options: Signal<Vec<Lookup>>,
    #[prop(into, optional)] issue: Signal<Option<String>>,
    #[prop(into, optional)] hint: String,
    #[prop(optional)] takes_own: bool,
) -> impl IntoView {
    let locale = use_locale();
    let left = Memo::new(move |_| {
        value.with(|chosen| {
            options.with(|options| {
                let is_free = |lookup: &&Lookup| !chosen.contains(&lookup.key);
                options.iter().filter(is_free).cloned().collect::<Vec<_>>()
            })
        })
    });
    let choose = move |key: String| {
        let mut chosen = value.get_untracked();
        if !chosen.contains(&key) {
            chosen.push(key);
            on_change.run(chosen);
        }
    };
    let input_id = StoredValue::new(id.clone());
    let remove = move |key: &str| {
        let chosen = value
            .get_untracked()
            .into_iter()
            .filter(|other| other != key);
        on_change.run(chosen.collect());
        input_id.with_value(|id| page::focus(id));
    };
    view! {
        <div class="several">
            <Picker id label options=left on_choose=choose issue hint takes_own />
            <ul class="row several__chosen">
                {move || {
                    value
                        .get()
                        .into_iter()
                        .map(|key| {
                            let name = options.with(|options| name_of(options, &key));
                            let remove_label = t::remove_one(locale, &name);
                            view! {
                                <li class="chip">
                                    {name}
                                    <button
                                        class="chip__x"
                                        type="button"
                                        aria-label=remove_label
                                        on:click=move |_| remove(&key)
                                    >
                                        <Icon name="x" />
                                    </button>
                                </li>
                            }
                        })
                        .collect_view()
                }}
            </ul>
        </div>
    }
}
