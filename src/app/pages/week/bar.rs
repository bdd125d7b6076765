//! The title bar: which week, its state, how it is seen, undo and redo.

use super::{
    desk::{Asked, use_desk},
    menu::Menu,
    propose::ProposeButton,
};
use crate::{
    components::icon::Icon,
    state::{navigation::go, use_house_words, use_store},
};
use leptos::prelude::*;
use semainier::{
    domain::plan::{PlanState, WeekPlan},
    i18n::{
        Locale, format,
        text::{week as t, week_tools as w},
    },
    present::{
        house_words::HouseWords,
        route::{WeekForm, WeekView},
    },
};

/// Letters of a title that has one line on a laptop; a longer one, of two months, has two.
const LONG: usize = 22;

/// The title bar.
#[component]
pub fn Bar(title: Memo<String>) -> impl IntoView {
    let desk = use_desk();
    let locale = desk.locale;
    view! {
        <div class="week__bar">
            <div class="week__title">
                <a
                    class="btn btn--quiet btn--icon btn--sm"
                    href=move || desk.at_week(desk.week.get().previous()).href()
                    aria-label=t::previous(locale)
                >
                    <Icon name="chevron-left" />
                </a>
                <a
                    class="btn btn--quiet btn--icon btn--sm"
                    href=move || desk.at_week(desk.week.get().next()).href()
                    aria-label=t::next(locale)
                >
                    <Icon name="chevron-right" />
                </a>
                <h1 tabindex="-1" class:is-long=move || title.with(|title| title.chars().count() > LONG)>
                    {title}
                </h1>
                <StateTag />
            </div>
            <ViewSwitch />
            <FormSwitch />
            <div class="week__actions">
                <UndoRedo />
                <Menu />
                <button
                    class="btn btn--quiet only-tablet-down"
                    type="button"
                    on:click=move |_| desk.asked.set(Some(Asked::Filters))
                >
                    <Icon name="filter" />
                    {t::left(locale)}
                </button>
                <button
                    class="btn"
                    type="button"
                    aria-label=t::add(locale)
                    on:click=move |_| desk.asked.set(Some(Asked::NewSession(None)))
                >
                    <Icon name="plus" />
                    <span class="only-wide">{t::add(locale)}</span>
                </button>
                <ProposeButton week=desk.week />
            </div>
        </div>
    }
}

/// Brouillon, Validée par…, Publiée, Modifiée depuis.
#[component]
fn StateTag() -> impl IntoView {
    let desk = use_desk();
    let state = Memo::new(move |_| state_of(desk.locale, &desk.plan()));
    move || {
        let (class, text) = state.get();
        if desk.plan().is_changed_since_published() {
            view! {
                <button type="button" class=class on:click=move |_| desk.asked.set(Some(Asked::Compare))>
                    {text}
                </button>
            }
            .into_any()
        } else {
            view! { <span class=class>{text}</span> }.into_any()
        }
    }
}

fn state_of(locale: Locale, plan: &WeekPlan) -> (&'static str, String) {
    match &plan.state {
        PlanState::Draft => ("tag tag--draft", t::draft(locale).to_owned()),
        PlanState::Published { .. } if plan.is_changed_since_published() => {
            let n = plan.changes_since_published();
            ("tag tag--draft", w::since_published(locale, n))
        }
        PlanState::Published { .. } => ("tag tag--ok", t::published(locale).to_owned()),
        PlanState::Validated { by, at } => {
            let date = format::day_month(locale, at.date());
            ("tag tag--ok", t::validated(locale, by, &date))
        }
    }
}

const VIEWS: [WeekView; 5] = [
    WeekView::Days,
    WeekView::Persons,
    WeekView::Staff,
    WeekView::Rooms,
    WeekView::Activities,
];

fn view_name(locale: Locale, words: HouseWords, view: WeekView) -> &'static str {
    match view {
        WeekView::Days => t::view_days(locale),
        WeekView::Persons => words.label_many(),
        WeekView::Staff => t::view_staff(locale),
        WeekView::Rooms => t::view_rooms(locale),
        WeekView::Activities => t::view_activities(locale),
    }
}

fn view_choice(locale: Locale, words: HouseWords, view: WeekView) -> String {
    let name = match view {
        WeekView::Days => t::by_day(locale),
        WeekView::Persons => return words.by(),
        WeekView::Staff => t::by_staff(locale),
        WeekView::Rooms => t::by_room(locale),
        WeekView::Activities => t::by_activity(locale),
    };
    name.to_owned()
}

/// Links where there is room, a select elsewhere.
#[component]
fn ViewSwitch() -> impl IntoView {
    let (desk, words) = (use_desk(), use_house_words());
    let locale = desk.locale;
    view! {
        <nav class="seg only-tablet-up" aria-label=t::view_by(locale)>
            {VIEWS
                .into_iter()
                .map(|view| {
                    let current = move || (desk.view.get() == view).then_some("page");
                    view! {
                        <a href=move || desk.at_view(view, desk.form.get()).href() aria-current=current>
                            {view_name(locale, words, view)}
                        </a>
                    }
                })
                .collect_view()}
        </nav>
        <select
            class="select viewselect"
            aria-label=t::view_by(locale)
            on:change:target=move |event| {
                let chosen = event.target().selected_index();
                let view = usize::try_from(chosen).ok().and_then(|at| VIEWS.get(at).copied());
                go(desk.at_view(view.unwrap_or_default(), desk.form.get_untracked()));
            }
        >
            {VIEWS
                .into_iter()
                .map(|view| {
                    view! { <option selected=move || desk.view.get() == view>{view_choice(locale, words, view)}</option> }
                })
                .collect_view()}
        </select>
    }
}

#[component]
fn FormSwitch() -> impl IntoView {
    let desk = use_desk();
    let locale = desk.locale;
    let button = move |form: WeekForm, icon: &'static str, name: &'static str| {
        view! {
            <button
                type="button"
                aria-pressed=move || (desk.form.get() == form).to_string()
                on:click=move |_| go(desk.at_view(desk.view.get_untracked(), form))
            >
                <Icon name=icon />
                <span class="only-wide">{name}</span>
                <span class="vh vh--narrow">{name}</span>
            </button>
        }
    };
    view! {
        <div class="seg formswitch" role="group" aria-label=t::form(locale)>
            {button(WeekForm::Grid, "layout-grid", t::grid(locale))}
            {button(WeekForm::List, "list", t::list(locale))}
        </div>
    }
}

#[component]
fn UndoRedo() -> impl IntoView {
    let (store, locale) = (use_store(), use_desk().locale);
    let undo = Memo::new(move |_| store.undo_label());
    let redo = Memo::new(move |_| store.redo_label());
    let undo_name = move || {
        undo.get().map_or_else(
            || t::nothing_to_undo(locale).to_owned(),
            |what| t::undo(locale, &what),
        )
    };
    let redo_name = move || {
        redo.get().map_or_else(
            || t::nothing_to_redo(locale).to_owned(),
            |what| t::redo(locale, &what),
        )
    };
    view! {
        <button
            class="btn btn--quiet btn--icon"
            type="button"
            aria-label=undo_name
            title=undo_name
            // Disabled by the browser it would lose the focus with the last step.
            aria-disabled=move || undo.with(Option::is_none).to_string()
            on:click=move |_| store.undo()
        >
            <Icon name="undo-2" />
        </button>
        <button
            class="btn btn--quiet btn--icon redo only-tablet-up"
            type="button"
            aria-label=redo_name
            title=redo_name
            aria-disabled=move || redo.with(Option::is_none).to_string()
            on:click=move |_| store.redo()
        >
            <Icon name="redo-2" />
        </button>
    }
}
