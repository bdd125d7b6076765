//! The planner's rules and weights, in words.

use crate::{
    components::{
        choose::Choose, fields::NumberField, record_form::RecordForm, settings_frame::SettingsFrame,
    },
    state::{draft::Draft, form::Form, use_locale, use_notices, use_store},
};
use leptos::prelude::*;
use semainier::{
    domain::{
        check::check_house,
        edit::Command,
        house::{House, PlanningRules, Weights},
        time::Minutes,
    },
    i18n::{format, text::settings_rules as t},
    present::{
        route::{Route, SettingsPage},
        settings_words::{self as words, Level, WEIGHTS, WeightField},
    },
};

/// The form of the rules.
#[component]
pub fn Rules() -> impl IntoView {
    let (locale, store, notices) = (use_locale(), use_store(), use_notices());
    let draft = Draft::open("rules", House::clone(&store.document_untracked().house));
    let form = Form::new(locale, draft, Box::new(check_house));
    let save = move |()| {
        // Only the rules: the house itself may have been edited since this draft began.
        let house = House::clone(&store.document_untracked().house);
        if form.save(store, |edited| {
            Command::SetHouse(Box::new(House {
                rules: edited.rules,
                ..house
            }))
        }) {
            notices.tell_with_undo(t::saved(locale));
        }
    };
    view! {
        <SettingsFrame page=SettingsPage::Rules>
            <RecordForm
                was_found=draft.was_found()
                points=form.points()
                on_save=save
                on_cancel=move |()| form.leave(Route::WEEK)
                on_reset=move |()| draft.reset()
            >
                <HouseRules form />
                <WeightList form />
                <p>
                    <button
                        class="btn"
                        type="button"
                        on:click=move |_| draft.update(|house| house.rules = PlanningRules::default())
                    >
                        {t::reset(locale)}
                    </button>
                </p>
            </RecordForm>
        </SettingsFrame>
    }
}

#[component]
fn HouseRules(form: Form<House>) -> impl IntoView {
    let locale = use_locale();
    let slots = [15u16, 30]
        .map(|minutes| (minutes, format::duration(locale, minutes)))
        .to_vec();
    // Half hours from 11 to 14: later or earlier, no French house ends its morning.
    let half_days = (22u16..=28)
        .map(|half| (Minutes(half * 30), format::time(locale, half * 30)))
        .collect::<Vec<_>>();
    let has_sites = form.draft().get_untracked().sites.len() > 1;
    view! {
        <section class="card stack" aria-labelledby="s-rules">
            <h2 id="s-rules">{t::rules(locale)}</h2>
            <div class="fields">
                <Choose
                    id="slot"
                    label=t::slot(locale)
                    options=slots
                    value=form.value(|house| house.rules.slot_minutes)
                    on_change=form.set(|house, minutes| house.rules.slot_minutes = minutes)
                />
                <Choose
                    id="half-day"
                    label=t::half_day(locale)
                    options=half_days
                    value=form.value(|house| house.rules.half_day)
                    on_change=form.set(|house, half_day| house.rules.half_day = half_day)
                />
                <SmallNumber
                    form
                    path="floor_staff"
                    label=if has_sites { t::floor_site(locale) } else { t::floor(locale) }
                    most=50
                    get=|rules| rules.floor_staff
                    set=|rules, number| rules.floor_staff = number
                />
                <NumberField
                    id="min_active_minutes"
                    label=t::min_active(locale)
                    max=720
                    step=15
                    value=form.value(|house| i64::from(house.rules.min_active_minutes))
                    on_input=form
                        .set(|house, minutes: i64| {
                            house.rules.min_active_minutes = u16::try_from(minutes).unwrap_or(u16::MAX);
                        })
                    issue=form.issue("rules.min_active_minutes")
                />
                <SmallNumber
                    form
                    path="demanding_effort"
                    label=t::demanding(locale)
                    most=6
                    get=|rules| rules.demanding_effort
                    set=|rules, number| rules.demanding_effort = number
                />
                <SmallNumber
                    form
                    path="repeat_free"
                    label=t::repeat(locale)
                    most=14
                    get=|rules| rules.repeat_free
                    set=|rules, number| rules.repeat_free = number
                />
                <SmallNumber
                    form
                    path="fair_percent"
                    label=t::fair(locale)
                    most=100
                    get=|rules| rules.fair_percent
                    set=|rules, number| rules.fair_percent = number
                />
            </div>
        </section>
    }
}

/// A rule that is a small number.
#[component]
fn SmallNumber(
    form: Form<House>,
    path: &'static str,
    label: &'static str,
    most: i64,
    get: fn(&PlanningRules) -> u8,
    set: fn(&mut PlanningRules, u8),
) -> impl IntoView {
    view! {
        <NumberField
            id=path
            label
            max=most
            value=form.value(move |house| i64::from(get(&house.rules)))
            on_input=form
                .set(move |house, number: i64| set(&mut house.rules, u8::try_from(number).unwrap_or(u8::MAX)))
            issue=form.issue(format!("rules.{path}"))
        />
    }
}

#[component]
fn WeightList(form: Form<House>) -> impl IntoView {
    let locale = use_locale();
    view! {
        <section class="card stack" aria-labelledby="s-weights">
            <h2 id="s-weights">{t::wishes(locale)}</h2>
            <p class="hint">{t::wishes_hint(locale)}</p>
            <div class="fields">
                {WEIGHTS.iter().map(|field| view! { <WeightChoice form field=*field /> }).collect_view()}
            </div>
        </section>
    }
}

#[component]
fn WeightChoice(form: Form<House>, field: WeightField) -> impl IntoView {
    let locale = use_locale();
    let usual = (field.get)(&Weights::default());
    let options = words::levels(locale)
        .into_iter()
        .map(|(level, word)| {
            (
                level,
                format!("{word} ({})", t::points(locale, level.points(usual))),
            )
        })
        .collect::<Vec<_>>();
    view! {
        <Choose
            id=format!("weight-{}", field.id)
            label=(field.name)(locale)
            options
            value=form.value(move |house| Level::of((field.get)(&house.rules.weights), usual))
            on_change=form
                .set(move |house, level: Level| (field.set)(&mut house.rules.weights, level.points(usual)))
        />
    }
}
