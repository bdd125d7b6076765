//! What has no place in the week, and the ways out.

use super::desk::{Asked, use_desk};
use crate::{
    components::{dialog::Dialog, icon::Icon, lack::Lack},
    platform::{focus, sight},
    state::{planner::use_planner, use_locale, use_notices, use_store},
};
use leptos::prelude::*;
use semainier::{
    domain::{activity::Domain, time::WeekId},
    i18n::text::planner as t,
    present::{
        domains,
        reasons::UnplacedView,
        week_cards::CardKey,
        week_tray::{self, Kind},
    },
};
use std::collections::BTreeSet;

/// Lines shown at first, each of a kind of lack.
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
    let kinds = Memo::new(move |_| {
        unplaced.with(|lacks| {
            let lacks = lacks.as_ref().map_or(&[][..], |lacks| lacks);
            week_tray::kinds(lacks)
        })
    });
    // Which kinds show each of theirs, by their titles: the lines are drawn anew when the planner has counted again.
    let opened = RwSignal::new(BTreeSet::new());
    let shown = move || {
        let kinds = kinds.get();
        let n = if is_long.get() { kinds.len() } else { SHOWN };
        kinds.into_iter().take(n).collect::<Vec<_>>()
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
                    shown().into_iter().map(|kind| view! { <li><OfKind kind chosen opened /></li> }).collect_view()
                }}
            </ul>
            {move || {
                (kinds.with(Vec::len) > SHOWN)
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

/// A line: of one who lacks it, or of many, who are shown one by one on demand.
#[component]
fn OfKind(
    kind: Kind,
    chosen: RwSignal<Option<UnplacedView>>,
    opened: RwSignal<BTreeSet<String>>,
) -> impl IntoView {
    let (locale, store) = (use_locale(), use_store());
    if let [lack] = &kind.lacks[..] {
        return view! { <Item lack=lack.clone() chosen /> }.into_any();
    }
    let who = store.with(|document| kind.who(locale, document));
    let class = class_of(kind.domain);
    let (name, lacks) = (
        StoredValue::new(kind.title.clone()),
        StoredValue::new(kind.lacks),
    );
    let is_open =
        Memo::new(move |_| opened.with(|opened| name.with_value(|name| opened.contains(name))));
    let n = lacks.with_value(Vec::len);
    let turn = move |_| {
        opened.update(|opened| {
            let name = name.get_value();
            if !opened.remove(&name) {
                opened.insert(name);
            }
        });
    };
    view! {
        <button
            type="button"
            class=format!("tray__item {class}")
            aria-expanded=move || is_open.get().to_string()
            on:click=turn
        >
            <b>{kind.title} " " <span class="tag">{n}</span></b>
            <span>{who}</span>
            <span class="tray__turn" aria-hidden="true">
                {move || view! { <Icon name=if is_open.get() { "chevron-up" } else { "chevron-down" } /> }}
            </span>
        </button>
        {move || {
            is_open
                .get()
                .then(|| {
                    let each = lacks.get_value().into_iter();
                    view! {
                        <ul class="tray__each">
                            {each.map(|lack| view! { <li><Item lack chosen /></li> }).collect_view()}
                        </ul>
                    }
                })
        }}
    }
    .into_any()
}

fn class_of(domain: Option<Domain>) -> &'static str {
    domain.map_or("", domains::class)
}

#[component]
fn Item(lack: UnplacedView, chosen: RwSignal<Option<UnplacedView>>) -> impl IntoView {
    let class = class_of(lack.domain);
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
