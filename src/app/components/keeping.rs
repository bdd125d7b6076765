//! In the top bar: whether the last change is kept, whether there is a network, and the button that locks.

use super::{banners::BACKUP_DAYS, icon::Icon};
use crate::{
    platform::{clock, network},
    state::{lock, store::Saved, use_locale, use_notices, use_preferences, use_store},
};
use chrono::{Datelike, NaiveDate};
use leptos::{ev, prelude::*};
use semainier::{
    i18n::{
        Locale, format,
        text::{lock as locked, shell as t},
    },
    present::route::{Route, SettingsPage},
};

/// Whether the last change is kept, always in sight.
#[component]
pub fn SaveStatus() -> impl IntoView {
    let (locale, store, preferences) = (use_locale(), use_store(), use_preferences());
    let saved = store.saved();
    let is_saved = Memo::new(move |_| matches!(saved.get(), Saved::Yes | Saved::Waiting));
    let text = move || match saved.get() {
        Saved::Yes => t::saved(locale),
        Saved::Waiting => t::saving(locale),
        Saved::No(_) | Saved::Nowhere => t::not_saved(locale),
    };
    // The copy in a file is what an accident leaves: a recent one stands in the place of a bare "saved".
    let copied = Memo::new(move |_| {
        let made = preferences.get().last_backup.filter(|_| is_saved.get())?;
        copied_day(locale, made.date(), clock::today())
    });
    let short = move || match (copied.get(), saved.get()) {
        (Some(_), _) => t::copied(locale),
        (None, Saved::Yes) => t::saved_short(locale),
        (None, _) => text(),
    };
    let day = move || copied.get().map(|day| format!(" {day}"));
    let spoken = move || {
        copied
            .get()
            .map(|day| format!(" {} {day}.", t::copied(locale)))
    };
    view! {
        <a class="status only-tablet-up" class:status--warn=move || !is_saved.get() href=Route::Settings(SettingsPage::Data).href()>
            {move || view! { <Icon name=if is_saved.get() { "shield-check" } else { "triangle-alert" } /> }}
            <span class="status__text" aria-hidden="true">
                {short} <span class="status__day">{day}</span>
            </span>
            <span class="vh">{text} "." {spoken}</span>
        </a>
    }
}

/// "hier": the day of the copy, while it is not due again.
fn copied_day(locale: Locale, made: NaiveDate, today: NaiveDate) -> Option<String> {
    match (today - made).num_days() {
        0 => Some(t::copied_today(locale).to_owned()),
        1 => Some(t::copied_yesterday(locale).to_owned()),
        2..BACKUP_DAYS => Some(format::weekday(locale, made.weekday()).to_owned()),
        _ => None,
    }
}

/// No network: told when it goes, then a sign that alarms nobody. Everything works all the same.
#[component]
pub fn Offline() -> impl IntoView {
    let (locale, notices) = (use_locale(), use_notices());
    let is_offline = RwSignal::new(!network::is_online());
    let handles = [
        window_event_listener(ev::offline, move |_| {
            is_offline.set(true);
            notices.tell(t::offline(locale));
        }),
        window_event_listener(ev::online, move |_| is_offline.set(false)),
    ];
    on_cleanup(move || {
        for handle in handles {
            handle.remove();
        }
    });
    move || {
        is_offline.get().then(|| {
            view! {
                <span class="offline" title=t::offline(locale)>
                    <Icon name="wifi-off" />
                    <span class="offline__text" aria-hidden="true">
                        {t::offline_short(locale)}
                    </span>
                    <span class="vh">{t::offline(locale)}</span>
                </span>
            }
        })
    }
}

/// Locks at once, where a lock was put on.
#[component]
pub fn LockNow() -> impl IntoView {
    let (locale, store) = (use_locale(), use_store());
    move || {
        store.is_encrypted().get().then(|| {
            view! {
                <button
                    class="topbar__lock btn btn--quiet btn--icon"
                    type="button"
                    aria-label=locked::lock_now(locale)
                    on:click=move |_| lock::close(store)
                >
                    <Icon name="lock" />
                </button>
            }
        })
    }
}
