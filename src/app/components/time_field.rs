//! Times of day in forms: two time fields that make a range, and weekly ranges.

use super::{
    choose::Choose,
    fields::TextField,
    list_editor::{Item, ListEditor},
};
use crate::state::{form::use_unreadable, use_locale};
use chrono::Weekday;
use leptos::{html, prelude::*};
use semainier::{
    domain::time::{Minutes, TimeRange, WEEKDAYS, WeeklyRange},
    i18n::{
        Locale,
        format::{capitalized, weekday},
        text::forms as t,
    },
    present::form_text::{read_range, time_text},
};

/// From when to when. Times that make no range are told and never reach the record.
#[component]
pub fn RangeInputs(
    #[prop(into)] id: String,
    value: Signal<Option<TimeRange>>,
    #[prop(into)] on_change: Callback<TimeRange>,
    /// Whose hours, for screen readers.
    #[prop(into, optional)]
    label: String,
) -> impl IntoView {
    let (locale, unreadable) = (use_locale(), use_unreadable());
    let (from, to) = (NodeRef::<html::Input>::new(), NodeRef::<html::Input>::new());
    let own_id = StoredValue::new(id.clone());
    let fault = move || own_id.try_with_value(|id| unreadable.at(id)).flatten();
    on_cleanup(move || {
        let _ = own_id.try_with_value(|id| unreadable.set(id, None));
    });
    let read = move || {
        let (Some(from), Some(to)) = (from.get_untracked(), to.get_untracked()) else {
            return;
        };
        let range = read_range(&from.value(), &to.value());
        let fault = range
            .is_none()
            .then(|| t::unreadable_time(locale).to_owned());
        own_id.with_value(|id| unreadable.set(id, fault));
        if let Some(range) = range {
            on_change.run(range);
        }
    };
    let is_invalid = move || fault().is_some().to_string();
    let named = move |name: &str| format!("{label} {name}").trim().to_owned();
    let (from_id, to_id) = (format!("{id}-from"), format!("{id}-to"));
    let issue_id = id + "-issue";
    view! {
        <span class="range">
            <input
                class="input input--time"
                id=from_id
                type="time"
                node_ref=from
                prop:value=move || value.get().map(|range| time_text(range.start()))
                aria-label=named(t::from_time(locale))
                aria-invalid=is_invalid
                aria-describedby=issue_id.clone()
                on:input=move |_| read()
            />
            <span aria-hidden="true">{t::to_time(locale)}</span>
            <input
                class="input input--time"
                id=to_id
                type="time"
                node_ref=to
                prop:value=move || value.get().map(|range| time_text(range.end()))
                aria-label=named(t::to_time(locale))
                aria-invalid=is_invalid
                aria-describedby=issue_id.clone()
                on:input=move |_| read()
            />
            <span class="field__issue" id=issue_id aria-live="polite">{fault}</span>
        </span>
    }
}

/// The weekdays as choices.
pub fn weekday_choices(locale: Locale) -> Vec<(Weekday, String)> {
    WEEKDAYS
        .into_iter()
        .map(|day| (day, capitalized(weekday(locale, day))))
        .collect()
}

/// Ranges that repeat each week: times taken, visits, closed times.
#[component]
pub fn WeeklyRanges(
    /// Prefix of the fields' ids.
    id: &'static str,
    #[prop(into)] one: String,
    #[prop(into)] add: String,
    value: Signal<Vec<WeeklyRange>>,
    on_change: Callback<Vec<WeeklyRange>>,
    /// What is wrong with a row.
    #[prop(into)]
    issue: Callback<usize, Signal<Option<String>>>,
) -> impl IntoView {
    let locale = use_locale();
    let row = move |item: Item<WeeklyRange>| {
        let id = format!("{id}-{}", item.index);
        view! {
            <Choose
                id=format!("{id}-day")
                label=t::day(locale)
                options=weekday_choices(locale)
                value=item.value(|range| range.day)
                on_change=item.set(|range, day| range.day = day)
            />
            <RangeInputs
                id=format!("{id}-range")
                value=item.value(|range| Some(range.range))
                on_change=item.set(|range, next| range.range = next)
            />
            <TextField
                id=format!("{id}-label")
                label=t::what(locale)
                value=item.value(|range| range.label.clone())
                on_input=item.set(|range, label| range.label = label)
                issue=issue.run(item.index)
            />
        }
        .into_any()
    };
    TimeRange::lasting(Minutes::at(10, 0), 60).map(|range| {
        let blank = move |()| WeeklyRange {
            day: Weekday::Mon,
            range,
            label: String::new(),
        };
        view! { <ListEditor id one add list=value on_change blank row /> }
    })
}
