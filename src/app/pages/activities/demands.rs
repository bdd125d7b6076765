//! Parts of the form: what the activity asks of people, how often and when it may run.

use super::{form::ActivityDraft, session::Count};
use crate::components::{
    choose::Choose,
    list_editor::{Item, ListEditor},
    time_field::RangeInputs,
};
use leptos::prelude::*;
use semainier::{
    domain::time::{Half, Minutes, TimeRange},
    i18n::text::activities as t,
};

/// Effort, attention, noise, best half-day; limits and hours.
#[component]
pub fn Demands(form: ActivityDraft) -> impl IntoView {
    let locale = form.locale();
    let halves = vec![
        (None, t::any(locale).to_owned()),
        (Some(Half::Morning), t::morning(locale).to_owned()),
        (Some(Half::Afternoon), t::afternoon(locale).to_owned()),
    ];
    view! {
        <section class="card stack" aria-labelledby="part-demand">
            <h2 id="part-demand">{t::part_demand(locale)}</h2>
            <div class="grid-3">
                <Count form id="physical" label=t::physical(locale) read=|a| a.physical write=|a, n| a.physical = n />
                <Count form id="cognitive" label=t::cognitive(locale) read=|a| a.cognitive write=|a, n| a.cognitive = n />
                <Count form id="noise" label=t::noise(locale) read=|a| a.noise write=|a, n| a.noise = n />
            </div>
        </section>
        <section class="card stack" aria-labelledby="part-limits">
            <h2 id="part-limits">{t::part_limits(locale)}</h2>
            <div class="grid-3">
                <Count form id="min_week" label=t::min_week(locale) read=|a| a.min_week write=|a, n| a.min_week = n />
                <Count form id="max_week" label=t::max_week(locale) read=|a| a.max_week write=|a, n| a.max_week = n />
                <Count form id="max_day" label=t::max_day(locale) read=|a| a.max_day write=|a, n| a.max_day = n />
            </div>
            <Choose
                id="best_half"
                label=t::best_half(locale)
                options=halves
                value=form.value(|activity| activity.best_half)
                on_change=form.set(|activity, half| activity.best_half = half)
            />
            <Windows form />
        </section>
    }
}

/// The only hours when it may run.
#[component]
fn Windows(form: ActivityDraft) -> impl IntoView {
    let locale = form.locale();
    let Some(usual) = TimeRange::new(Minutes::at(10, 0), Minutes::at(12, 0)) else {
        return ().into_any();
    };
    let row = move |item: Item<TimeRange>| {
        view! {
            <RangeInputs
                id=format!("windows-{}-range", item.index)
                value=item.value(|range| Some(*range))
                on_change=item.set(|range, next| *range = next)
            />
        }
        .into_any()
    };
    view! {
        <fieldset class="field">
            <legend>{t::windows(locale)}</legend>
            <p class="field__hint">{t::windows_hint(locale)}</p>
            <ListEditor
                id="windows"
                one=t::window(locale)
                add=t::add_window(locale)
                list=form.value(|activity| activity.windows.clone())
                on_change=form.set(|activity, windows| activity.windows = windows)
                blank=move |()| usual
                row
            />
        </fieldset>
    }
    .into_any()
}
