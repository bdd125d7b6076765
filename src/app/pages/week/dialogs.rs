//! What the page asks before it does something to a whole week.

use super::{
    compare::Compare,
    desk::{Asked, Desk, use_desk},
    left::Filters,
    new_session::NewSession,
    person_day::PersonDay,
    repeat::Repeat,
    suppose::Suppose,
    tray::Tray,
};
use crate::{
    components::dialog::{Confirm, Dialog},
    platform::ids,
    state::{navigation::go, notices::Notices, use_notices},
};
use chrono::NaiveDate;
use leptos::prelude::*;
use semainier::{
    domain::{
        edit::{Command, WeekCommand},
        id::SessionId,
        plan::Placements,
        time::WeekId,
    },
    i18n::{
        format,
        text::{week as week_text, week_dialogs as t},
    },
    present::week_copy,
};

/// The dialog that is open, if any.
#[component]
pub fn Dialogs() -> impl IntoView {
    let desk = use_desk();
    let locale = desk.locale;
    let close = move |()| desk.asked.set(None);
    move || {
        desk.asked.get().map(|asked| match asked {
            Asked::NewSession(place) => view! { <NewSession place /> }.into_any(),
            Asked::Filters => view! {
                <Dialog title=week_text::left(locale) on_close=close>
                    <Tray week=desk.week id="tray-dialog" />
                    <Filters id="filters-dialog" />
                    <div class="dialog__foot">
                        <button class="btn btn--primary" type="button" on:click=move |_| close(())>
                            {t::see_week(locale)}
                        </button>
                    </div>
                </Dialog>
            }
            .into_any(),
            Asked::Jump => view! { <Jump /> }.into_any(),
            Asked::Compare => view! { <Compare /> }.into_any(),
            Asked::WhyNothing(person, day) => {
                view! { <PersonDay person day on_close=close /> }.into_any()
            }
            Asked::Repeat(id) => view! { <Repeat id /> }.into_any(),
            Asked::Suppose(begun) => view! { <Suppose begun on_close=close /> }.into_any(),
            Asked::LockDays => view! { <LockDays /> }.into_any(),
            asked => view! { <Sure asked /> }.into_any(),
        })
    }
}

/// Another week, by any of its dates.
#[component]
fn Jump() -> impl IntoView {
    let desk = use_desk();
    let locale = desk.locale;
    let date = RwSignal::new(desk.week.get_untracked().monday().to_string());
    let close = move |()| desk.asked.set(None);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if let Ok(date) = date.get_untracked().parse::<NaiveDate>() {
            close(());
            go(desk.at_week_untracked(WeekId::of(date)));
        }
    };
    view! {
        <Dialog title=t::jump(locale) on_close=close>
            <form class="stack" on:submit=submit>
                <div class="field">
                    <label for="jump-date">{t::date(locale)}</label>
                    <input
                        class="input"
                        id="jump-date"
                        type="date"
                        required
                        prop:value=date
                        on:input:target=move |event| date.set(event.target().value())
                    />
                </div>
                <div class="dialog__foot">
                    <button
                        class="btn"
                        type="button"
                        on:click=move |_| {
                            close(());
                            go(desk.at_week_untracked(WeekId::of(desk.now.get_untracked().date())));
                        }
                    >
                        {t::this_week(locale)}
                    </button>
                    <button class="btn btn--primary" type="submit">
                        {t::open(locale)}
                    </button>
                </div>
            </form>
        </Dialog>
    }
}

/// Which days the planner may not touch.
#[component]
fn LockDays() -> impl IntoView {
    let desk = use_desk();
    let locale = desk.locale;
    let close = move |()| desk.asked.set(None);
    let days = Memo::new(move |_| {
        desk.board.with(|board| {
            board
                .drawers
                .iter()
                .map(|drawer| (drawer.day, drawer.date, drawer.is_locked))
                .collect::<Vec<_>>()
        })
    });
    view! {
        <Dialog title=t::lock_days(locale) on_close=close>
            <p>{t::lock_hint(locale)}</p>
            <ul>
                {days
                    .get_untracked()
                    .into_iter()
                    .map(|(day, date, is_locked)| {
                        view! {
                            <li>
                                <label class="check">
                                    <input
                                        type="checkbox"
                                        prop:checked=is_locked
                                        on:change:target=move |event| {
                                            let command = WeekCommand::LockDay(day, event.target().checked());
                                            let _ = desk.store.apply(&Command::Week(desk.week.get_untracked(), command));
                                        }
                                    />
                                    {format::capitalized(&format::weekday_date(locale, date))}
                                </label>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
            <div class="dialog__foot">
                <button class="btn btn--primary" type="button" on:click=move |_| close(())>
                    {t::done(locale)}
                </button>
            </div>
        </Dialog>
    }
}

/// Asks before much changes at once.
#[component]
fn Sure(asked: Asked) -> impl IntoView {
    let (desk, notices) = (use_desk(), use_notices());
    let locale = desk.locale;
    let (title, text, action) = match asked {
        Asked::CopyLast => (t::copy_last(locale), t::copy_text(locale), t::copy(locale)),
        Asked::CopyTemplate => (
            t::copy_template(locale),
            t::copy_text(locale),
            t::copy(locale),
        ),
        Asked::SaveTemplate => (
            t::save_template(locale),
            t::save_text(locale),
            t::save(locale),
        ),
        _ => (
            t::clear(locale),
            t::clear_text(locale),
            t::clear_now(locale),
        ),
    };
    let confirm = move |()| {
        desk.asked.set(None);
        do_it(desk, asked, notices);
    };
    view! {
        <Confirm title text action on_confirm=confirm on_close=move |()| desk.asked.set(None) />
    }
}

/// Copies at once into an empty week, else asks first.
pub fn ask_or_copy(desk: Desk, asked: Asked, notices: Notices) {
    let plan = desk
        .store
        .document_untracked()
        .week(desk.week.get_untracked());
    if plan.placements.sessions.is_empty() {
        do_it(desk, asked, notices);
    } else {
        desk.asked.set(Some(asked));
    }
}

/// Does what was asked, and tells it.
fn do_it(desk: Desk, asked: Asked, notices: Notices) {
    let (locale, week) = (desk.locale, desk.week.get_untracked());
    let document = desk.store.document_untracked();
    let copy = |from: &Placements| {
        (!from.sessions.is_empty()).then(|| {
            let new_id = || SessionId(ids::random());
            WeekCommand::CopyFrom(week_copy::copied(&document, from, week, new_id))
        })
    };
    let (command, told) = match asked {
        Asked::CopyLast => (
            copy(&document.week(week.previous()).placements),
            t::copied(locale),
        ),
        Asked::CopyTemplate => (copy(&document.template), t::copied(locale)),
        Asked::SaveTemplate => {
            let placements = document.week(week).placements.clone();
            let command = Command::SetTemplate(placements);
            desk.store.apply_and_tell(&command, t::saved(locale));
            return;
        }
        _ => (Some(WeekCommand::Clear), t::cleared(locale)),
    };
    match command {
        Some(command) => {
            desk.store
                .apply_and_tell(&Command::Week(week, command), told);
        }
        None => notices.tell(t::nothing_to_copy(locale)),
    }
}
