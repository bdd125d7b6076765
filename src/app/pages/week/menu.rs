//! What is done to a whole week, behind one button.

use super::{
    desk::{Asked, use_desk},
    dialogs::ask_or_copy,
    zoom::zoom_to,
};
use crate::{
    components::icon::Icon,
    platform::page,
    state::{use_notices, use_preferences},
};
use leptos::{ev, prelude::*};
use semainier::{
    i18n::{
        Locale,
        text::{suppose, week as t, week_dialogs as d, week_tools as w},
    },
    present::zoom::Zoom,
};

const ENTRIES: [Asked; 8] = [
    Asked::Suppose(None),
    Asked::Jump,
    Asked::Compare,
    Asked::CopyLast,
    Asked::CopyTemplate,
    Asked::SaveTemplate,
    Asked::LockDays,
    Asked::Clear,
];

const fn entry(locale: Locale, asked: Asked) -> (&'static str, &'static str) {
    match asked {
        Asked::Suppose(_) => ("lightbulb", suppose::menu(locale)),
        Asked::Jump => ("calendar-range", d::jump(locale)),
        Asked::Compare => ("scale", w::compare(locale)),
        Asked::CopyLast => ("copy", t::copy_last(locale)),
        Asked::CopyTemplate => ("copy", t::copy_template(locale)),
        Asked::SaveTemplate => ("star", d::save_template(locale)),
        Asked::LockDays => ("lock", d::lock_days(locale)),
        _ => ("trash-2", d::clear(locale)),
    }
}

/// The button and its list.
#[component]
pub fn Menu() -> impl IntoView {
    let (desk, notices, preferences) = (use_desk(), use_notices(), use_preferences());
    let locale = desk.locale;
    let is_open = RwSignal::new(false);
    let away = window_event_listener(ev::pointerdown, move |event| {
        if is_open.get_untracked() && page::closest_id(&event, "#week-menu").is_none() {
            is_open.set(false);
        }
    });
    on_cleanup(move || away.remove());
    let choose = move |asked: Asked| {
        is_open.set(false);
        // The chosen entry goes out of sight: what a dialog takes the focus from, and gives it back to, is the button.
        page::focus_first("#week-menu button");
        match asked {
            Asked::CopyLast | Asked::CopyTemplate => ask_or_copy(desk, asked, notices),
            asked => desk.asked.set(Some(asked)),
        }
    };
    let is_compact = move || desk.zoom.get() == Zoom::Compact;
    let toggle = move || {
        let zoom = if untrack(is_compact) {
            Zoom::Usual
        } else {
            Zoom::Compact
        };
        zoom_to(desk, preferences, notices, Some(zoom));
    };
    let on_key = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" && is_open.get_untracked() {
            event.stop_propagation();
            is_open.set(false);
            page::focus_first("#week-menu button");
        }
    };
    view! {
        <div class="menu" id="week-menu" on:keydown=on_key>
            <button
                class="btn btn--quiet btn--icon"
                type="button"
                aria-label=t::more(locale)
                aria-expanded=move || is_open.get().to_string()
                aria-controls="week-menu-list"
                on:click=move |_| is_open.update(|is_open| *is_open = !*is_open)
            >
                <Icon name="ellipsis" />
            </button>
            <ul class="menu__list" id="week-menu-list" hidden=move || !is_open.get()>
                {ENTRIES
                    .into_iter()
                    .map(|asked| {
                        let (icon, name) = entry(locale, asked);
                        view! {
                            <li>
                                <button type="button" on:click=move |_| choose(asked)>
                                    <Icon name=icon />
                                    {name}
                                </button>
                            </li>
                        }
                    })
                    .collect_view()}
                <li>
                    <button type="button" on:click=move |_| toggle()>
                        <Icon name="layout-grid" />
                        {move || if is_compact() { w::detailed(locale) } else { w::compact(locale) }}
                    </button>
                </li>
            </ul>
        </div>
    }
}
