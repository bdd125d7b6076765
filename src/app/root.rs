//! The root: creates what the page shares, then shows the frame or one of the pages that need no document.

use crate::{
    components::{
        palette::{Desk, EverywhereKeys},
        shell::Shell,
        toast::Toast,
    },
    pages::{self, faults, locked::Locked, welcome::Welcome},
    platform::{page, panic::is_poisoned},
    state::{
        errand::Errands,
        kiosk::{Kiosk, use_kiosk},
        learning::Learning,
        lock,
        navigation::{self, Navigation},
        notices::Notices,
        outgoing,
        planner::Planner,
        preferences::{self, Preferences},
        store::{Phase, Store},
    },
};
use leptos::prelude::*;
use semainier::present::route::Route;

/// The application.
#[component]
pub fn App() -> impl IntoView {
    let preferences = Preferences::load();
    let notices = Notices::new();
    let store = Store::load(preferences, notices);
    let navigation = Navigation::follow();
    provide_context(preferences);
    provide_context(notices);
    provide_context(store);
    provide_context(navigation);
    provide_context(Errands::new());
    provide_context(Desk::new());
    provide_context(Kiosk::load());
    provide_context(Learning::load(store));
    provide_context(Planner::new(store, preferences, notices));
    follow_other_tabs(store, preferences);
    lock::watch(store, preferences, notices);
    outgoing::watch_prints(store, preferences);

    // Drawn anew when the language or the phase changes, so that pages read both as plain values.
    let locale = preferences.locale();
    move || {
        // Read, not only tracked: a memo that nobody has read yet hears of no change.
        locale.get();
        match store.phase().get() {
            Phase::FirstRun => view! { <Welcome /> }.into_any(),
            Phase::Locked | Phase::Hidden => view! { <Locked /> }.into_any(),
            Phase::NoStorage => faults::no_storage().into_any(),
            Phase::Newer(raw) => faults::newer(raw).into_any(),
            Phase::Damaged(rescued) => faults::damaged(rescued).into_any(),
            Phase::Open => {
                // Read again: before the lock was opened it could not be.
                provide_context(Kiosk::load());
                view! { <Opened navigation /> }.into_any()
            }
        }
    }
}

#[component]
fn Opened(navigation: Navigation) -> impl IntoView {
    let kiosk = use_kiosk();
    // A shut kiosk shows nothing else, whatever stands in the address bar.
    let page = Memo::new(move |_| {
        if kiosk.is_shut() {
            Route::Kiosk(None)
        } else {
            pages::key(navigation.route())
        }
    });
    Effect::new(move |_| {
        if kiosk.is_shut() && !matches!(navigation.route(), Route::Kiosk(_)) {
            navigation::replace(Route::Kiosk(None));
        }
    });
    let frame = Memo::new(move |_| match page.get() {
        Route::Welcome => Frame::Welcome,
        Route::Kiosk(_) => Frame::Kiosk,
        _ => Frame::Staff,
    });
    move || match frame.get() {
        Frame::Welcome => view! {
            <Welcome />
            <Toast />
        }
        .into_any(),
        // Nothing of the team's: no navigation, no search, no message that offers to undo.
        Frame::Kiosk => pages::show(Route::Kiosk(None)),
        Frame::Staff => view! {
            <Shell>{move || pages::show(page.get())}</Shell>
            <EverywhereKeys />
            <Toast />
        }
        .into_any(),
    }
}

/// What stands around a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Frame {
    Welcome,
    Kiosk,
    Staff,
}

/// When another tab saves, this one shows it; when the page goes, nothing stays unsaved.
fn follow_other_tabs(store: Store, preferences: Preferences) {
    let saved = window_event_listener(leptos::ev::storage, move |event| match event.key() {
        // Another tab locked the storage or took the lock off: what is here is of the state before.
        Some(key) if semainier::storage::LOCKS.contains(&key.as_str()) => {
            lock::follow(store, event.new_value().is_none());
        }
        Some(key) if key == preferences::KEY => preferences.follow(),
        Some(key) => store.follow(&key),
        None => {}
    });
    let hidden = window_event_listener_untyped("visibilitychange", move |_| store.keep_now());
    let going = window_event_listener_untyped("pagehide", move |_| store.keep_now());
    let leaving = window_event_listener_untyped("beforeunload", move |event| {
        store.keep_now();
        // After a fault nothing is saved any more: the way out must not ask.
        if !store.is_kept() && !is_poisoned() {
            // The browser asks whether to leave.
            event.prevent_default();
        }
    });
    on_cleanup(move || {
        for handle in [saved, hidden, going, leaving] {
            handle.remove();
        }
    });
    // The body of a fixed screen scrolls inside; others scroll as a page.
    page::set_body_class("");
}
