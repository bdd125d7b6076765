//! Appointments: the week's list by day, and beside it the form of one.

mod actions;
mod draft;
mod fixed;
mod import;
mod list;
mod moments;
mod panel;
mod place;
mod repeat;
mod table;
mod who;

use crate::{
    platform::clock,
    state::{use_route, use_store},
};
pub use import::CalendarImport;
use leptos::prelude::*;
use list::List;
use panel::Panel;
use semainier::{
    domain::id::AppointmentId,
    present::route::{Chosen, Route},
};

/// The page; it follows the address itself, so that the list stays while the form opens and closes.
#[component]
pub fn Appointments() -> impl IntoView {
    let (route, store) = (use_route(), use_store());
    let week = store
        .document_untracked()
        .house
        .week_at_hand(clock::today());
    let week = RwSignal::new(week);
    let chosen = Memo::new(move |_| match route.get() {
        Route::Appointments(chosen) => chosen,
        _ => Chosen::None,
    });
    let is_open = Memo::new(move |_| chosen.get() != Chosen::<AppointmentId>::None);
    view! {
        <List week is_open>
            {move || match chosen.get() {
                Chosen::None => ().into_any(),
                Chosen::New => view! { <Panel id=None week /> }.into_any(),
                Chosen::One(id) => view! { <Panel id=Some(id) week /> }.into_any(),
            }}
        </List>
    }
}
