//! The hours of a week: a day is ticked, then has its hours; one day's hours can be copied to the others.

use super::{icon::Icon, time_field::RangeInputs};
use crate::state::{use_locale, use_notices};
use chrono::Weekday;
use leptos::prelude::*;
use semainier::{
    domain::time::{Minutes, TimeRange, WEEKDAYS, WeekHours},
    i18n::{
        format::{capitalized, weekday},
        text::forms as t,
    },
};

/// Hours by weekday.
#[component]
pub fn WeekHoursField(
    /// Prefix of the fields' ids.
    #[prop(into)]
    id: String,
    #[prop(into)] legend: Signal<String>,
    value: Signal<WeekHours>,
    on_change: Callback<WeekHours>,
    /// Hours a day gets when it is ticked: those of the house.
    opening: WeekHours,
) -> impl IntoView {
    view! {
        <fieldset class="week-hours">
            <legend>{legend}</legend>
            {WEEKDAYS
                .map(|day| view! { <DayHours id=format!("{id}-{}", day.num_days_from_monday()) day value on_change opening /> })
                .collect_view()}
        </fieldset>
    }
}

#[component]
fn DayHours(
    id: String,
    day: Weekday,
    value: Signal<WeekHours>,
    on_change: Callback<WeekHours>,
    opening: WeekHours,
) -> impl IntoView {
    let (locale, notices) = (use_locale(), use_notices());
    let name = weekday(locale, day);
    let range = Memo::new(move |_| value.with(|hours| hours.get(day)));
    let is_ticked = Memo::new(move |_| range.get().is_some());
    let set = move |range| {
        let mut hours = value.get_untracked();
        hours.set(day, range);
        on_change.run(hours);
    };
    let tick = move |is_ticked: bool| set(is_ticked.then(|| usual(&opening, day)).flatten());
    let copy = move |_| {
        let mut hours = value.get_untracked();
        let mut days: Vec<Weekday> = hours.days().map(|(day, _)| day).collect();
        if days.len() < 2 {
            // Nothing to copy to yet: all days of the house are meant.
            days = opening.days().map(|(day, _)| day).collect();
        }
        for other in days {
            hours.set(other, range.get_untracked());
        }
        on_change.run(hours);
        notices.tell(t::hours_copied(locale));
    };
    view! {
        <div class="week-hours__day">
            <label class="check">
                <input
                    type="checkbox"
                    prop:checked=is_ticked
                    on:change:target=move |event| tick(event.target().checked())
                />
                {capitalized(name)}
            </label>
            {move || {
                is_ticked
                    .get()
                    .then(|| {
                        view! {
                            <RangeInputs
                                id=id.clone()
                                label=t::hours_of(locale, name)
                                value=range.into()
                                on_change=move |range: TimeRange| set(Some(range))
                            />
                            <button
                                class="btn btn--quiet btn--sm"
                                type="button"
                                aria-label=t::copy_hours_of(locale, name)
                                on:click=copy
                            >
                                <Icon name="copy" />
                                {t::copy_hours(locale)}
                            </button>
                        }
                    })
            }}
        </div>
    }
}

/// The house's hours of that day, or of its first open day, or office hours.
fn usual(opening: &WeekHours, day: Weekday) -> Option<TimeRange> {
    opening
        .get(day)
        .or_else(|| opening.days().next().map(|(_, range)| range))
        .or_else(|| TimeRange::new(Minutes::at(9, 0), Minutes::at(17, 0)))
}
