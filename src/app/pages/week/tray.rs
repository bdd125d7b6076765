//! What has no place in the week, and the ways out.

use super::desk::{Asked, use_desk};
use crate::{
    components::{dialog::Dialog, lack::Lack},
    platform::{focus, sight},
    state::{planner::use_planner, use_locale, use_notices},
};
use leptos::prelude::*;
use semainier::{
    domain::time::WeekId,
    i18n::text::planner as t,
    present::{domains, reasons::UnplacedView, week_cards::CardKey},
};
use std::sync::Arc;

/// Lines shown at first.
const SHOWN: usize = 6;

/// The list "À placer", under a heading of this identifier.
#[component]
pub fn Tray(week: Memo<WeekId>, #[prop(default = "h-tray")] id: &'static str) -> impl IntoView {
    let (planner, locale, desk) = (use_planner(), use_locale(), use_desk());
    let answered = planner.unplaced();
    // Read before any line goes.
    let unplaced = Memo::new(move |_| {
        keep_focus();
        answered.get()
    });
    let is_long = RwSignal::new(false);
    let chosen = RwSignal::new(None::<UnplacedView>);
    let count = Memo::new(move |_| unplaced.get().map_or(0, |lacks| lacks.len()));
    // Before anything is planned, everything waits and nothing is lacking.
    let is_unplanned = Memo::new(move |_| desk.plan().is_unplanned());
    let shown = move || {
        let lacks = unplaced.get().unwrap_or_else(|| Arc::new(Vec::new()));
        let n = if is_long.get() { lacks.len() } else { SHOWN };
        lacks.iter().take(n).cloned().collect::<Vec<_>>()
    };
    view! {
        <section class="tray" aria-labelledby=id>
            <h2 id=id>
                {t::to_place(locale)} " "
                // No number before the worker has counted: nought would say that all is placed.
                {move || {
                    let known = unplaced.with(Option::is_some);
                    let class = match (count.get(), is_unplanned.get()) {
                        (0, _) => "tag tag--ok",
                        (_, true) => "tag",
                        (_, false) => "tag tag--warn",
                    };
                    known.then(|| view! { <span class=class>{count}</span> })
                }}
            </h2>
            {move || {
                unplaced.get().is_some_and(|lacks| lacks.is_empty()).then(|| view! { <p>{t::all_placed(locale)}</p> })
            }}
            <ul>
                {move || {
                    shown().into_iter().map(|lack| view! { <li><Item lack chosen /></li> }).collect_view()
                }}
            </ul>
            {move || {
                (count.get() > SHOWN)
                    .then(|| {
                        view! {
                            <p>
                                <button
                                    type="button"
                                    class="link small"
                                    aria-expanded=move || is_long.get().to_string()
                                    on:click=move |_| is_long.update(|is_long| *is_long = !*is_long)
                                >
                                    {move || {
                                        if is_long.get() {
                                            t::see_fewer(locale).to_owned()
                                        } else {
                                            t::see_all(locale, count.get())
                                        }
                                    }}
                                </button>
                            </p>
                        }
                    })
            }}
        </section>
        {move || {
            chosen
                .get()
                .map(|lack| {
                    view! { <Ways lack week=week.get_untracked() on_close=move |()| chosen.set(None) /> }
                })
        }}
    }
}

/// The list grows shorter by itself when the planner has counted again: what has the focus in it must not take the focus along.
fn keep_focus() {
    if let Some(focused) = focus::focused().filter(|focused| focused.is_in(".tray")) {
        sight::after_paint(move || {
            if focus::focused().is_none() {
                focused.restore();
            }
        });
    }
}

#[component]
fn Item(lack: UnplacedView, chosen: RwSignal<Option<UnplacedView>>) -> impl IntoView {
    let class = lack
        .domain
        .map_or_else(String::new, |domain| domains::class(domain).to_owned());
    let (title, reason) = (lack.title.clone(), lack.reason.clone());
    view! {
        <button type="button" class=format!("tray__item {class}") on:click=move |_| chosen.set(Some(lack.clone()))>
            <b>{title}</b>
            <span>{reason}</span>
        </button>
    }
}

/// What was tried, and what can be done.
#[component]
fn Ways(lack: UnplacedView, week: WeekId, #[prop(into)] on_close: Callback<()>) -> impl IntoView {
    let (desk, notices) = (use_desk(), use_notices());
    let put = move |id| {
        on_close.run(());
        // Where it was opened from the dialog of the filters, the board is shown.
        desk.asked.set(None);
        desk.start_moving(CardKey::Appointment(id), false, notices);
    };
    let suppose = move |supposition| {
        on_close.run(());
        desk.asked.set(Some(Asked::Suppose(Some(supposition))));
    };
    view! {
        <Dialog title=lack.title.clone() on_close>
            <Lack
                lack
                week
                on_close
                on_put=Callback::new(put)
                on_suppose=Callback::new(suppose)
            />
        </Dialog>
    }
}
