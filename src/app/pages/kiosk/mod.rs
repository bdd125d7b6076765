//! "Ma journée": a screen for the person, without anything of the team's. It leaves by the team's phrase only.

mod act;
mod choose;
mod day;
mod free;
mod idle;
mod leave;
mod scan;

use crate::{
    platform::clock,
    state::{kiosk::use_kiosk, use_route},
};
use chrono::NaiveDate;
use leptos::prelude::*;
use semainier::{domain::time::Minutes, present::route::Route};
use std::time::Duration;

/// The screen: the choice of who it is, or the day of who was chosen.
#[component]
pub fn MyDayScreen() -> impl IntoView {
    let route = use_route();
    use_kiosk().shut();
    let person = Memo::new(move |_| match route.get() {
        Route::Kiosk(person) => person,
        _ => None,
    });
    let now = use_now();
    // The screen may stay on over night.
    let today = Memo::new(move |_| now.get().0);
    idle::return_to_choice(person);
    let switch = scan::use_switch(person);
    view! {
        <div class="kiosk__switch" on:click:capture=move |event| switch.take(&event)>
            {move || match person.get() {
                Some(id) => view! { <day::Day id now /> }.into_any(),
                None => view! { <choose::ChooseWho today /> }.into_any(),
            }}
        </div>
    }
}

/// The date and the minute, moving on by themselves.
fn use_now() -> Memo<(NaiveDate, Minutes)> {
    let read = || {
        let now = clock::now();
        (now.date(), Minutes::of(now.time()))
    };
    let now = RwSignal::new(read());
    let ticking = set_interval_with_handle(
        move || {
            now.try_set(read());
        },
        Duration::from_secs(10),
    );
    if let Ok(ticking) = ticking {
        on_cleanup(move || ticking.clear());
    }
    Memo::new(move |_| now.get())
}
