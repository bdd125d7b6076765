//! The address and its page.

use crate::platform::address;
use leptos::prelude::*;
use semainier::present::route::Route;

/// The page's address as a signal.
#[derive(Debug, Clone, Copy)]
pub struct Navigation(RwSignal<Route>);

impl Navigation {
    /// Follows the address bar, and the links of the page.
    pub fn follow() -> Self {
        let route = RwSignal::new(Route::parse(&address::hash()));
        let show = move |next| {
            if route.get_untracked() != next {
                route.set(next);
            }
        };
        let changes = window_event_listener(leptos::ev::hashchange, move |_| {
            show(Route::parse(&address::hash()));
        });
        let clicks = window_event_listener(leptos::ev::click, move |click| {
            let Some(href) = address::followed(&click) else {
                return;
            };
            click.prevent_default();
            let next = Route::parse(&href);
            if href != address::hash() {
                address::set_hash_soon(href);
            }
            show(next);
        });
        on_cleanup(move || {
            changes.remove();
            clicks.remove();
        });
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
    address::set_hash(&route.href());
}

/// Goes to a page in place of this one, without a step back.
pub fn replace(route: Route) {
    address::replace_hash(&route.href());
}
