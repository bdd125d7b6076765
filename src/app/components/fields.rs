//! Form fields with a label, a hint and what is wrong, wired for screen readers.

use crate::state::{form::use_unreadable, use_locale};
use leptos::prelude::*;
use semainier::{
    domain::check::IssueKind,
    present::{form_text::read_number, issues},
};

/// What stands around a control: label above, what is wrong below.
#[component]
pub fn Field(
    /// The control's id.
    #[prop(into)]
    id: String,
    #[prop(into)] label: String,
    /// What is wrong, if anything.
    #[prop(into, optional)]
    issue: Signal<Option<String>>,
    /// A short help.
    #[prop(into, optional)]
    hint: String,
    children: Children,
) -> impl IntoView {
    let issue_id = format!("{id}-issue");
    view! {
        <div class="field" class:field--issue=move || issue.with(Option::is_some)>
            <label class="field__label" for=id>
                {label}
            </label>
            {(!hint.is_empty()).then(|| view! { <p class="field__hint">{hint}</p> })}
            {children()}
            <p class="field__issue" id=issue_id aria-live="polite">
                {issue}
            </p>
        </div>
    }
}

/// A line of text.
#[component]
pub fn TextField(
    #[prop(into)] id: String,
    #[prop(into)] label: String,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] on_input: Callback<String>,
    #[prop(into, optional)] issue: Signal<Option<String>>,
    #[prop(into, optional)] hint: String,
    /// Input type: `text`, `search`, `url`, `tel`.
    #[prop(default = "text")]
    kind: &'static str,
) -> impl IntoView {
    let described = format!("{id}-issue");
    view! {
        <Field id=id.clone() label issue hint>
            <input
                class="input"
                id=id
                type=kind
                // The browser's own memory of fields outlives what is erased here, and lies outside of the lock.
                autocomplete="off"
                prop:value=value
                aria-describedby=described
                aria-invalid=move || issue.with(Option::is_some).to_string()
                on:input:target=move |event| on_input.run(event.target().value())
            />
        </Field>
    }
}

/// Several lines of text.
#[component]
pub fn TextArea(
    #[prop(into)] id: String,
    #[prop(into)] label: String,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] on_input: Callback<String>,
    #[prop(into, optional)] issue: Signal<Option<String>>,
    #[prop(into, optional)] hint: String,
) -> impl IntoView {
    let described = format!("{id}-issue");
    view! {
        <Field id=id.clone() label issue hint>
            <textarea
                class="input"
                id=id
                rows="3"
                autocomplete="off"
                prop:value=value
                aria-describedby=described
                on:input:target=move |event| on_input.run(event.target().value())
            ></textarea>
        </Field>
    }
}

/// A whole number. While what is typed is no number from zero on the record keeps its last value and the field says so.
#[component]
pub fn NumberField(
    #[prop(into)] id: String,
    #[prop(into)] label: String,
    #[prop(into)] value: Signal<i64>,
    #[prop(into)] on_input: Callback<i64>,
    #[prop(into, optional)] issue: Signal<Option<String>>,
    #[prop(into, optional)] hint: String,
    #[prop(optional)] min: i64,
    #[prop(default = 10_000)] max: i64,
    #[prop(default = 1)] step: i64,
) -> impl IntoView {
    let (locale, unreadable) = (use_locale(), use_unreadable());
    let own_id = StoredValue::new(id.clone());
    let issue = Signal::derive(move || {
        own_id
            .try_with_value(|id| unreadable.at(id))
            .flatten()
            .or_else(|| issue.try_get().flatten())
    });
    on_cleanup(move || {
        let _ = own_id.try_with_value(|id| unreadable.set(id, None));
    });
    let read = move |text: String| {
        let number = read_number(&text);
        let fault = number
            .is_none()
            .then(|| issues::sentence(locale, &IssueKind::OutOfRange { min, max }));
        own_id.with_value(|id| unreadable.set(id, fault));
        if let Some(number) = number {
            on_input.run(number);
        }
    };
    let described = format!("{id}-issue");
    view! {
        <Field id=id.clone() label issue hint>
            <input
                class="input input--short"
                id=id
                type="number"
                inputmode="numeric"
                min=min
                max=max
                step=step
                prop:value=move || value.get().to_string()
                aria-describedby=described
                aria-invalid=move || issue.with(Option::is_some).to_string()
                on:input:target=move |event| read(event.target().value())
            />
        </Field>
    }
}

/// One of several choices, each a value and its name.
#[component]
pub fn SelectField(
    #[prop(into)] id: String,
    #[prop(into)] label: String,
    /// Value and name of each choice.
    #[prop(into)]
    options: Signal<Vec<(String, String)>>,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] on_change: Callback<String>,
    #[prop(into, optional)] issue: Signal<Option<String>>,
    #[prop(into, optional)] hint: String,
) -> impl IntoView {
    let described = format!("{id}-issue");
    view! {
        <Field id=id.clone() label issue hint>
            <select
                class="select"
                id=id
                aria-describedby=described
                on:change:target=move |event| on_change.run(event.target().value())
            >
                {move || {
                    let chosen = value.get();
                    options
                        .get()
                        .into_iter()
                        .map(|(option, name)| {
                            let is_chosen = option == chosen;
                            view! {
                                <option value=option selected=is_chosen>
                                    {name}
                                </option>
                            }
                        })
                        .collect_view()
                }}
            </select>
        </Field>
    }
}

/// A box to tick.
#[component]
pub fn CheckField(
    #[prop(into)] label: String,
    /// What it brings, below it.
    #[prop(optional, into)]
    hint: Option<String>,
    #[prop(into)] checked: Signal<bool>,
    #[prop(into)] on_change: Callback<bool>,
) -> impl IntoView {
    let field = view! {
        <label class="check">
            <input
                type="checkbox"
                prop:checked=checked
                on:change:target=move |event| on_change.run(event.target().checked())
            />
            {label}
        </label>
    };
    match hint {
        None => field.into_any(),
        Some(hint) => view! {
            <div>
                {field}
                <p class="hint">{hint}</p>
            </div>
        }
        .into_any(),
    }
}
