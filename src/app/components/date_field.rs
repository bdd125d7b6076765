//! Dates in forms: the browser's own date field, and spans of dates.

use super::{
    fields::{CheckField, Field},
    list_editor::{Item, ListEditor},
    time_field::RangeInputs,
};
use crate::state::{form::use_unreadable, use_locale};
use leptos::prelude::*;
use semainier::{
    domain::time::{DateSpan, Minutes, TimeRange},
    i18n::text::forms as t,
    present::form_text::{date_text, read_date},
};

/// A date, perhaps none.
#[component]
pub fn DateField(
    #[prop(into)] id: String,
    #[prop(into)] label: String,
    value: Signal<Option<chrono::NaiveDate>>,
    on_change: Callback<Option<chrono::NaiveDate>>,
    #[prop(into, optional)] issue: Signal<Option<String>>,
    #[prop(into, optional)] hint: String,
    /// Whether there must be one.
    #[prop(optional)]
    is_required: bool,
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
    let read = move |input: web_sys::HtmlInputElement| {
        let date = read_date(&input.value());
        // The browser gives an empty text both for no date and for half a date.
        let is_half = date.is_none() && (is_required || !input.check_validity());
        let fault = is_half.then(|| t::unreadable_date(locale).to_owned());
        own_id.with_value(|id| unreadable.set(id, fault));
        if !is_half {
            on_change.run(date);
        }
    };
    let described = format!("{id}-issue");
    view! {
        <Field id=id.clone() label issue hint>
            <input
                class="input input--date"
                id=id
                type="date"
                prop:value=move || date_text(value.get())
                aria-describedby=described
                aria-invalid=move || issue.with(Option::is_some).to_string()
                on:input:target=move |event| read(event.target())
            />
        </Field>
    }
}

/// Spans of dates: absences, closures.
#[component]
pub fn DateSpans(
    /// Prefix of the fields' ids; also their path in the record.
    id: &'static str,
    #[prop(into)] one: String,
    #[prop(into)] add: String,
    value: Signal<Vec<DateSpan>>,
    on_change: Callback<Vec<DateSpan>>,
    /// First day of a new span.
    today: chrono::NaiveDate,
    /// What is wrong with a row.
    #[prop(into)]
    issue: Callback<usize, Signal<Option<String>>>,
) -> impl IntoView {
    let row = move |item: Item<DateSpan>| {
        let span = item.value(|span| *span);
        view! {
            <SpanFields
                id=format!("{id}-{}", item.index)
                value=span
                on_change=item.set(|span, next| *span = next)
                issue=issue.run(item.index)
            />
        }
        .into_any()
    };
    view! { <ListEditor id one add list=value on_change blank=move |()| DateSpan::day(today) row /> }
}

/// The fields of one span: first and last day, and hours for a part of a day.
#[component]
pub fn SpanFields(
    #[prop(into)] id: String,
    value: Signal<DateSpan>,
    on_change: Callback<DateSpan>,
    #[prop(into, optional)] issue: Signal<Option<String>>,
) -> impl IntoView {
    let locale = use_locale();
    let first = Callback::new(move |date: Option<chrono::NaiveDate>| {
        if let Some(first) = date {
            let span = value.get_untracked();
            // A first day beyond the last one moves the last one along.
            on_change.run(DateSpan {
                first,
                last: span.last.max(first),
                ..span
            });
        }
    });
    let last = Callback::new(move |date: Option<chrono::NaiveDate>| {
        if let Some(last) = date {
            on_change.run(DateSpan {
                last,
                ..value.get_untracked()
            });
        }
    });
    let set_hours = move |hours| {
        on_change.run(DateSpan {
            hours,
            ..value.get_untracked()
        });
    };
    let usual = TimeRange::new(Minutes::at(14, 0), Minutes::at(17, 0));
    let has_hours = Memo::new(move |_| value.with(|span| span.hours.is_some()));
    let (first_id, last_id) = (format!("{id}-first"), format!("{id}-last"));
    let hours_id = id + "-hours";
    view! {
        <DateField
            id=first_id
            label=t::from_date(locale)
            value=Signal::derive(move || Some(value.get().first))
            on_change=first
            is_required=true
        />
        <DateField
            id=last_id
            label=t::to_date(locale)
            value=Signal::derive(move || Some(value.get().last))
            on_change=last
            issue
            is_required=true
        />
        <CheckField
            label=t::all_day(locale)
            checked=Signal::derive(move || !has_hours.get())
            on_change=move |is_whole: bool| set_hours(if is_whole { None } else { usual })
        />
        {move || {
            has_hours
                .get()
                .then(|| {
                    view! {
                        <RangeInputs
                            id=hours_id.clone()
                            value=Signal::derive(move || value.get().hours.or(usual))
                            on_change=move |range: TimeRange| set_hours(Some(range))
                        />
                    }
                })
        }}
    }
}
