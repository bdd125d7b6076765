//! The frame of every screen: skip link, top bar, navigation, messages that concern the whole page.

use super::{
    brand::BrandMark,
    icon::Icon,
    keeping::{LockNow, Offline, SaveStatus},
};
use crate::{
    components::{banners::Banners, coach::Coach, palette::use_desk},
    state::{use_locale, use_route, use_store},
};
use leptos::prelude::*;
use semainier::{
    i18n::{
        Locale,
        text::{learn, palette, shell as t},
    },
    present::{
        house_words::HouseWords,
        names,
        route::{Chosen, FollowPage, LearnPage, PrintModel, Route, SettingsPage},
    },
};

/// A place of the main navigation.
struct Place {
    route: Route,
    icon: &'static str,
    name: &'static str,
    /// Whether it moves under "Plus" on small screens.
    is_secondary: bool,
}

/// The places of the main navigation, in the order of the bar.
fn places(locale: Locale) -> Vec<Place> {
    let place = |route, icon, name, is_secondary| Place {
        route,
        icon,
        name,
        is_secondary,
    };
    vec![
        place(Route::Day(None), "sun", t::nav_today(locale), false),
        place(Route::WEEK, "calendar-range", t::nav_week(locale), false),
        place(
            Route::Persons(Chosen::None),
            "users",
            t::nav_persons(locale),
            false,
        ),
        place(
            Route::Activities(Chosen::None),
            "blocks",
            t::nav_activities(locale),
            true,
        ),
        place(
            Route::Appointments(Chosen::None),
            "stethoscope",
            t::nav_appointments(locale),
            true,
        ),
        place(
            Route::FollowUp(FollowPage::List(None)),
            "clipboard-check",
            t::nav_follow_up(locale),
            false,
        ),
        place(
            Route::Print(PrintModel::Desk, None),
            "printer",
            t::nav_print(locale),
            true,
        ),
    ]
}

/// Whether a page belongs to a place of the navigation.
fn is_within(page: Route, place: Route) -> bool {
    match page {
        Route::PersonEdit(_) | Route::PersonTab(..) | Route::PersonImport => {
            matches!(place, Route::Persons(_))
        }
        Route::CalendarImport => matches!(place, Route::Appointments(_)),
        _ => std::mem::discriminant(&page) == std::mem::discriminant(&place),
    }
}

/// The frame around a page.
#[component]
pub fn Shell(children: Children) -> impl IntoView {
    let locale = use_locale();
    view! {
        <a class="skip" href="#main" on:click=focus_main>
            {t::skip_to_content(locale)}
        </a>
        <TopBar />
        <Coach />
        <Banners />
        {children()}
    }
}

/// The link's own address would replace the page's.
fn focus_main(event: leptos::ev::MouseEvent) {
    event.prevent_default();
    crate::platform::page::focus("main");
}

#[component]
fn TopBar() -> impl IntoView {
    let (locale, store, route, desk) = (use_locale(), use_store(), use_route(), use_desk());
    let house = Memo::new(move |_| store.with(|document| document.house.name.clone()));
    // The word may be chosen while the bar is there.
    let people = Memo::new(move |_| {
        store.with(|document| HouseWords::of(locale, &document.house).label_many())
    });
    view! {
        <header class="topbar">
            <a class="brand" href=Route::Day(None).href()>
                <BrandMark />
                <span>
                    <span class="brand__name">"Semainier"</span>
                    <span class="brand__house">{house}</span>
                </span>
            </a>
            <nav class="mainnav" aria-label=t::main_navigation(locale)>
                <ul>
                    {places(locale)
                        .into_iter()
                        .map(|place| {
                            let current = move || is_within(route.get(), place.route).then_some("page");
                            view! {
                                <li class:nav-secondary=place.is_secondary>
                                    <a href=place.route.href() aria-current=current>
                                        <Icon name=place.icon />
                                        {move || {
                                            if matches!(place.route, Route::Persons(_)) {
                                                people.get()
                                            } else {
                                                place.name
                                            }
                                        }}
                                    </a>
                                </li>
                            }
                        })
                        .collect_view()} <li class="nav-more">
                        <a href=Route::More.href() aria-current=move || (route.get() == Route::More).then_some("page")>
                            <Icon name="ellipsis" />
                            {t::nav_more(locale)}
                        </a>
                    </li>
                </ul>
            </nav>
            <div class="topbar__end">
                <Offline />
                <SaveStatus />
                <button
                    class="btn btn--quiet btn--icon"
                    type="button"
                    aria-label=palette::open(locale)
                    aria-keyshortcuts="Control+K"
                    on:click=move |_| desk.search()
                >
                    <Icon name="search" />
                </button>
                <a
                    class="btn btn--quiet btn--icon"
                    href=Route::Learn(LearnPage::Home).href()
                    aria-label=learn::nav(locale)
                    aria-current=move || matches!(route.get(), Route::Learn(_)).then_some("page")
                >
                    <Icon name="graduation-cap" />
                </a>
                <a
                    class="btn btn--quiet btn--icon only-tablet-up"
                    href=Route::Settings(SettingsPage::House).href()
                    aria-label=t::nav_settings(locale)
                >
                    <Icon name="settings" />
                </a>
                <User />
                <LockNow />
            </div>
        </header>
    }
}

/// Who uses this device; leads to where the name is changed.
#[component]
fn User() -> impl IntoView {
    let (locale, store) = (use_locale(), use_store());
    let user = Memo::new(move |_| store.with(|document| document.house.user.clone()));
    move || {
        let name = user.get();
        let (first, last) = name.split_once(' ').unwrap_or((&name, ""));
        let shown = if first.is_empty() {
            t::who_are_you(locale).to_owned()
        } else {
            first.to_owned()
        };
        view! {
            <a
                class="btn btn--quiet only-tablet-up"
                href=Route::Settings(SettingsPage::House).href()
            >
                <span class="avatar avatar--sm avatar--staff" aria-hidden="true">
                    {names::initials(first, last)}
                </span>
                <span class="only-wide" aria-hidden="true">
                    {shown.clone()}
                </span>
                <span class="vh">{t::user_label(locale, if name.is_empty() { &shown } else { &name })}</span>
            </a>
        }
    }
}
