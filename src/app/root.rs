//! The root: creates what the page shares, then shows the frame or one of the pages that need no document.

use crate::{
    components::{
        palette::{Desk, EverywhereKeys},
        shell::Shell,
        toast::Toast,
    },
    pages::{self, faults, welcome::Welcome},
    platform::page,
    state::{
        errand::Errands,
        kiosk::{Kiosk, use_kiosk},
        learning::Learning,
        navigation::{self, Navigation},
        notices::Notices,
        planner::Planner,
        preferences::Preferences,
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
    provide_context(Learning::load(store, preferences));
    provide_context(Planner::new(store, preferences, notices));
    follow_other_tabs(store);

    // Drawn anew when the language or the phase changes, so that pages read both as plain values.
    let locale = preferences.locale();
    move || {
        // Read, not only tracked: a memo that nobody has read yet hears of no change.
        locale.get();
        match store.phase().get() {
            Phase::FirstRun => view! { <Welcome /> }.into_any(),
            Phase::NoStorage => faults::no_storage().into_any(),
            Phase::Newer(raw) => faults::newer(raw).into_any(),
            Phase::Damaged(rescued) => faults::damaged(rescued).into_any(),
            Phase::Open => view! { <Opened navigation /> }.into_any(),
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

/// When another tab saves, this one shows it.
fn follow_other_tabs(store: Store) {
    let handle = window_event_listener(leptos::ev::storage, move |event| {
        if event
            .key()
            .is_some_and(|key| key.starts_with("semainier/manifest/"))
        {
            store.reload();
        }
    });
    on_cleanup(move || handle.remove());
    // The body of a fixed screen scrolls inside; others scroll as a page.
    page::set_body_class("");
}
