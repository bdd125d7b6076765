//! The hint to install: once the first real week is planned, and on the page of the data. Dismissed once, it never
//! comes back by itself.

use super::icon::Icon;
use crate::{
    platform::install::{self, Way},
    state::{use_locale, use_notices, use_preferences, use_store},
};
use leptos::{prelude::*, task::spawn_local};
use semainier::{
    domain::document::Document,
    i18n::{Locale, text::install as t},
    present::route::{Route, SettingsPage},
};

/// Whether the browser's own question can be shown, as a signal.
fn can_ask() -> RwSignal<bool> {
    let can_ask = RwSignal::new(install::can_ask());
    let event = leptos::ev::Custom::<web_sys::Event>::new(install::CHANGED);
    let handle = window_event_listener(event, move |_| can_ask.set(install::can_ask()));
    on_cleanup(move || handle.remove());
    can_ask
}

/// A week of a house that is not invented holds sessions.
fn has_real_week(document: &Document) -> bool {
    let mut weeks = document.weeks.values();
    !document.house.is_demo && weeks.any(|week| !week.placements.sessions.is_empty())
}

/// The banner.
#[component]
pub fn InstallHint() -> impl IntoView {
    let (locale, store, preferences) = (use_locale(), use_store(), use_preferences());
    let can_ask = can_ask();
    let is_due = Memo::new(move |_| {
        !preferences.get().hides_install && !install::is_installed() && store.with(has_real_week)
    });
    let dismiss = move |_| preferences.update(|choices| choices.hides_install = true);
    move || {
        is_due.get().then(|| {
            view! {
                <div class="notice notice--offer" role="status">
                    <Icon name="download" />
                    <p>{t::hint(locale)}</p>
                    <span class="notice__actions">
                        {move || {
                            if can_ask.get() {
                                view! { <InstallButton can_ask /> }.into_any()
                            } else {
                                view! {
                                    <a class="btn btn--sm" href=Route::Settings(SettingsPage::Data).href()>
                                        {t::how(locale)}
                                    </a>
                                }
                                    .into_any()
                            }
                        }}
                        <button class="btn btn--sm btn--quiet" type="button" on:click=dismiss>
                            {t::never(locale)}
                        </button>
                    </span>
                </div>
            }
        })
    }
}

/// The card on the page of the data.
#[component]
pub fn InstallCard() -> impl IntoView {
    let locale = use_locale();
    let can_ask = can_ask();
    let is_installed = install::is_installed();
    view! {
        <section class="card" aria-labelledby="h-install">
            <div class="card__head">
                <h2 id="h-install">{t::title(locale)}</h2>
            </div>
            {if is_installed {
                view! { <p>{t::installed(locale)}</p> }.into_any()
            } else {
                view! {
                    <p>{t::why(locale)}</p>
                    {move || {
                        if can_ask.get() {
                            view! {
                                <p class="mt-4">
                                    <InstallButton can_ask />
                                </p>
                            }
                                .into_any()
                        } else {
                            sentences(locale, install::way())
                                .into_iter()
                                .map(|sentence| view! { <p class="mt-2">{sentence}</p> })
                                .collect_view()
                                .into_any()
                        }
                    }}
                }
                    .into_any()
            }}
        </section>
    }
}

/// How to do it, and what to know before.
fn sentences(locale: Locale, way: Way) -> Vec<&'static str> {
    match way {
        Way::Chromium => vec![t::chromium(locale)],
        Way::Firefox => vec![t::firefox(locale)],
        Way::FirefoxMobile => vec![t::firefox_mobile(locale)],
        Way::Safari => vec![
            t::safari(locale),
            t::starts_empty(locale),
            t::safari_erases(locale),
        ],
        Way::SafariMobile => vec![
            t::safari_mobile(locale),
            t::starts_empty(locale),
            t::safari_erases(locale),
        ],
    }
}

#[component]
fn InstallButton(can_ask: RwSignal<bool>) -> impl IntoView {
    let (locale, notices, preferences) = (use_locale(), use_notices(), use_preferences());
    let ask = move |_| {
        spawn_local(async move {
            if install::ask().await {
                preferences.update(|choices| choices.hides_install = true);
                notices.tell(t::accepted(locale));
            }
            can_ask.try_set(install::can_ask());
        });
    };
    view! {
        <button class="btn btn--sm btn--primary" type="button" on:click=ask>
            <Icon name="download" />
            {t::install(locale)}
        </button>
    }
}
