//! The address and its page.

use crate::platform::page;
use leptos::prelude::*;
use semainier::present::route::Route;

/// The page's address as a signal.
#[derive(Debug, Clone, Copy)]
pub struct Navigation(RwSignal<Route>);

impl Navigation {
    /// Follows the address bar.
    pub fn follow() -> Self {
        let route = RwSignal::new(Route::parse(&page::hash()));
        let handle = window_event_listener(leptos::ev::hashchange, move |_| {
            let next = Route::parse(&page::hash());
            if route.get_untracked() != next {
                route.set(next);
            }
        });
        on_cleanup(move || handle.remove());
        Self(route)
    }

    /// The page shown, tracked.
    pub fn route(self) -> Route {
        self.0.get()
    }
}

/// The page shown, as a signal.
pub fn use_route() -> Signal<Route> {
    expect_context::<Navigation>().0.into()
}

/// Goes to a page.
pub fn go(route: Route) {
    page::set_hash(&route.href());
}

/// Goes to a page in place of this one, without a step back.
pub fn replace(route: Route) {
    page::replace_hash(&route.href());
}
