//! Messages that concern the whole page and stay until they are dealt with.

use super::{icon::Icon, install::InstallHint};
use crate::{
    platform::{
        clock,
        update::{self, Newer},
    },
    state::{
        backup, outgoing,
        store::{Saved, use_store},
        use_locale, use_preferences,
    },
};
use chrono::NaiveDateTime;
use leptos::{prelude::*, task::spawn_local};
use semainier::{
    domain::document::Document,
    i18n::text::{restore, shell as t},
    present::{
        journal, room,
        route::{Route, SettingsPage},
    },
    storage::{self, SaveFault, StorageFault},
};

/// Days after which a backup is due.
pub const BACKUP_DAYS: i64 = 7;

/// All of them, most urgent first.
#[component]
pub fn Banners() -> impl IntoView {
    view! {
        <div class="banners">
            <NotSaved />
            <OlderState />
            <Replaced />
            <RoomShort />
            <BackupDue />
            <InstallHint />
            <UpdateReady />
        </div>
    }
}

/// Downloads the document as a backup file, notes it, and tells its name.
pub fn download_backup(store: crate::state::store::Store) -> Option<String> {
    backup::download(store, &store.document_untracked())
}

#[component]
fn NotSaved() -> impl IntoView {
    let (store, locale) = (use_store(), use_locale());
    let is_refused =
        Memo::new(move |_| matches!(store.saved().get(), Saved::No(_) | Saved::Nowhere));
    move || {
        is_refused.get().then(|| {
            let is_full = matches!(
                store.saved().get(),
                Saved::No(SaveFault::Refused {
                    fault: StorageFault::Full,
                    ..
                })
            );
            // The one that is not saved, also while the sandbox stands before it.
            let copy = move |_| backup::download_real(store);
            view! {
                <div class="notice notice--danger" role="alert">
                    <Icon name="triangle-alert" />
                    <p>{if is_full { t::save_full(locale) } else { t::save_refused(locale) }}</p>
                    <button class="btn btn--sm" type="button" on:click=copy>
                        {t::download_copy(locale)}
                    </button>
                </div>
            }
        })
    }
}

/// The newest state was damaged and the one before was opened, or something beside it does not open.
#[component]
fn OlderState() -> impl IntoView {
    let (store, locale) = (use_store(), use_locale());
    move || {
        store.damage().get().map(|damage| {
            let is_beside = damage.is_beside();
            let save = move |_| {
                let name = "semainier-textes-abimes.json".to_owned();
                let text = storage::rescue_file(&damage.raw);
                outgoing::send(store, None, name, "application/json", text.as_bytes());
            };
            view! {
                <div class="notice notice--warn" role="alert">
                    <Icon name="history" />
                    <p>{if is_beside { t::unopened(locale) } else { t::older_state(locale) }}</p>
                    <button class="btn btn--sm" type="button" on:click=save>
                        {t::download_damaged(locale)}
                    </button>
                </div>
            }
        })
    }
}

/// What stood here before a whole document was opened, kept for a while.
#[component]
fn Replaced() -> impl IntoView {
    let (store, locale) = (use_store(), use_locale());
    let kept = Memo::new(move |_| store.replaced());
    move || {
        kept.get().map(|at| {
            let when = journal::moment(locale, at);
            view! {
                <div class="notice" role="status">
                    <Icon name="history" />
                    <p>{restore::replaced(locale, &when)}</p>
                    <span class="notice__actions">
                        <button class="btn btn--sm" type="button" on:click=move |_| store.open_replaced()>
                            {restore::replaced_open(locale)}
                        </button>
                        <button
                            class="btn btn--sm btn--quiet"
                            type="button"
                            on:click=move |_| store.forget_replaced()
                        >
                            {restore::replaced_forget(locale)}
                        </button>
                    </span>
                </div>
            }
        })
    }
}

/// Little room is left: what to do about it.
#[component]
fn RoomShort() -> impl IntoView {
    let (store, locale) = (use_store(), use_locale());
    let percent = Memo::new(move |_| {
        let used = store.used().get();
        room::is_short(used).then(|| room::percent(used))
    });
    move || {
        percent.get().map(|percent| {
            view! {
                <div class="notice notice--warn" role="status">
                    <Icon name="database" />
                    <p>{t::room_short(locale, percent)}</p>
                    <a class="btn btn--sm" href=Route::Settings(SettingsPage::Data).href()>
                        {t::make_room(locale)}
                    </a>
                </div>
            }
        })
    }
}

/// The last backup is old. Who never made one is told on the page of the data, and here after a week of real work.
#[component]
fn BackupDue() -> impl IntoView {
    let (preferences, store, locale) = (use_preferences(), use_store(), use_locale());
    let sentence = Memo::new(move |_| {
        if store.is_sandbox() {
            // A copy of the invented house would help nobody.
            return None;
        }
        let made = preferences.get().last_backup;
        let since = made.or_else(|| store.with(first_decision))?;
        let days = (clock::today() - since.date()).num_days();
        let told = match made {
            Some(_) => t::backup_due(locale, usize::try_from(days).unwrap_or_default()),
            None => t::backup_never(locale).to_owned(),
        };
        (days >= BACKUP_DAYS).then_some(told)
    });
    let save = move |_| {
        spawn_local(async move {
            backup::save(store, None).await;
        });
    };
    move || {
        sentence.get().map(|sentence| {
            view! {
                <div class="notice notice--warn" role="status">
                    <Icon name="hard-drive" />
                    <p>{sentence}</p>
                    <button class="btn btn--sm" type="button" on:click=save>
                        {t::backup_now(locale)}
                    </button>
                </div>
            }
        })
    }
}

/// When the first decision was made in a house that is not invented.
fn first_decision(document: &Document) -> Option<NaiveDateTime> {
    let first = document.journal.first().filter(|_| !document.house.is_demo);
    first.map(|decision| decision.at)
}

/// A new version of the program waits, or another tab uses it already; the user says when this one follows.
#[component]
fn UpdateReady() -> impl IntoView {
    let locale = use_locale();
    // It may have come before this frame was shown: under a lock, or on the first run.
    let known = RwSignal::new(update::known());
    let event = leptos::ev::Custom::<web_sys::Event>::new(update::EVENT);
    let handle = window_event_listener(event, move |_| known.set(update::known()));
    on_cleanup(move || handle.remove());
    move || {
        known.get().map(|newer| {
            let (text, action) = match newer {
                Newer::Waits => (t::update_ready(locale), t::update_now(locale)),
                Newer::TookOver => (t::update_elsewhere(locale), t::reload(locale)),
            };
            view! {
                <div class="notice" role="status">
                    <Icon name="download" />
                    <p>{text}</p>
                    <button class="btn btn--sm" type="button" on:click=|_| update::apply()>
                        {action}
                    </button>
                </div>
            }
        })
    }
}
