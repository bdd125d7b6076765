//! How large the board is drawn: two buttons in its corner, and the same by keys.

use super::desk::{Desk, use_desk};
use crate::{
    components::icon::Icon,
    state::{notices::Notices, preferences::Preferences, use_notices, use_preferences},
};
use leptos::prelude::*;
use semainier::{i18n::text::week_tools as t, present::zoom::Zoom};

/// Draws the board in this size from now on, and says so; nothing if there is no such size.
pub fn zoom_to(desk: Desk, preferences: Preferences, notices: Notices, zoom: Option<Zoom>) {
    if let Some(zoom) = zoom
        && zoom != desk.zoom.get_untracked()
    {
        preferences.update(|choices| choices.board_zoom = zoom);
        notices.tell(t::zoom_told(desk.locale, zoom.percent()));
    }
}

/// The two buttons.
#[component]
pub fn ZoomButtons() -> impl IntoView {
    let (desk, preferences, notices) = (use_desk(), use_preferences(), use_notices());
    let l = desk.locale;
    let to = move |zoom| zoom_to(desk, preferences, notices, zoom);
    let smaller = move || desk.zoom.get().less();
    let larger = move || desk.zoom.get().more();
    view! {
        <div class="zoom" role="group" aria-label=t::zoom(l)>
            <button
                type="button"
                aria-label=t::zoom_out(l)
                title=t::zoom_out(l)
                aria-disabled=move || smaller().is_none().to_string()
                on:click=move |_| to(smaller())
            >
                <Icon name="minus" />
            </button>
            <span class="zoom__percent">{move || t::percent(l, desk.zoom.get().percent())}</span>
            <button
                type="button"
                aria-label=t::zoom_in(l)
                title=t::zoom_in(l)
                aria-disabled=move || larger().is_none().to_string()
                on:click=move |_| to(larger())
            >
                <Icon name="plus" />
            </button>
        </div>
    }
}
