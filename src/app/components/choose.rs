//! One of a few values of a type: a list to unfold, or words side by side.

use super::fields::Field;
use leptos::prelude::*;

/// One of several values, in a list to unfold.
#[component]
pub fn Choose<T>(
    #[prop(into)] id: String,
    #[prop(into)] label: String,
    /// Each value and its name.
    options: Vec<(T, String)>,
    value: Signal<T>,
    #[prop(into)] on_change: Callback<T>,
    #[prop(into, optional)] issue: Signal<Option<String>>,
    #[prop(into, optional)] hint: String,
) -> impl IntoView
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    let described = format!("{id}-issue");
    let options = StoredValue::new(options);
    let choose = move |index: String| {
        let chosen = options.with_value(|options| {
            let index: usize = index.parse().ok()?;
            options.get(index).map(|(value, _)| value.clone())
        });
        if let Some(chosen) = chosen {
            on_change.run(chosen);
        }
    };
    let rows = options
        .get_value()
        .into_iter()
        .enumerate()
        .map(|(index, (option, name))| {
            let is_chosen = Memo::new(move |_| value.with(|value| *value == option));
            view! {
                <option value=index.to_string() prop:selected=is_chosen>
                    {name}
                </option>
            }
        })
        .collect_view();
    view! {
        <Field id=id.clone() label issue hint>
            <select
                class="select"
                id=id
                aria-describedby=described
                aria-invalid=move || issue.with(Option::is_some).to_string()
                on:change:target=move |event| choose(event.target().value())
            >
                {rows}
            </select>
        </Field>
    }
}

/// One of a few words side by side, each a radio button.
#[component]
pub fn Radios<T>(
    /// Name of the group of radio buttons.
    #[prop(into)]
    id: String,
    #[prop(into)] legend: String,
    options: Vec<(T, String)>,
    value: Signal<T>,
    #[prop(into)] on_change: Callback<T>,
) -> impl IntoView
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    view! {
        <fieldset class="radios">
            <legend>{legend}</legend>
            {options
                .into_iter()
                .map(move |(option, name)| {
                    let compared = option.clone();
                    let is_chosen = Memo::new(move |_| value.with(|value| *value == compared));
                    view! {
                        <label class="check">
                            <input
                                type="radio"
                                name=id.clone()
                                prop:checked=is_chosen
                                on:change=move |_| on_change.run(option.clone())
                            />
                            {name}
                        </label>
                    }
                })
                .collect_view()}
        </fieldset>
    }
}
