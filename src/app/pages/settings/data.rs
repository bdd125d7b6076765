//! Where the data are, the backup, the restore, the room left, the journal.

use crate::{
    components::{
        banners::download_backup, icon::Icon, restore::Restore, settings_frame::SettingsFrame,
    },
    platform::{clock, persistence, storage::BrowserStore},
    state::{use_locale, use_notices, use_preferences, use_store},
};
use leptos::{prelude::*, task::spawn_local};
use semainier::{
    i18n::text::{data as t, restore},
    present::{
        journal,
        route::{Route, SettingsPage},
    },
    storage,
};

/// Characters that local storage holds in all engines; see `DECISIONS.md` 15.
const ROOM: usize = 5_242_652;
/// Days after which a backup is due.
const BACKUP_DAYS: i64 = 7;

/// The data settings.
#[component]
pub fn Data() -> impl IntoView {
    let locale = use_locale();
    view! {
        <SettingsFrame page=SettingsPage::Data>
            <section class="hero-safe">
                <div class="hero-safe__icon">
                    <Icon name="hard-drive" />
                </div>
                <div>
                    <h2>{t::hero(locale)}</h2>
                    <p>{t::hero_text(locale)}</p>
                </div>
            </section>
            <div class="grid-2">
                <BackupCard />
                <section class="card" aria-labelledby="h-restore">
                    <div class="card__head">
                        <h2 id="h-restore">{restore::title(locale)}</h2>
                    </div>
                    <Restore />
                </section>
                <RoomCard />
                <section class="card" aria-labelledby="h-other">
                    <div class="card__head">
                        <h2 id="h-other">{t::other_house(locale)}</h2>
                    </div>
                    <p>{t::other_house_text(locale)}</p>
                    <p class="mt-4">
                        <a class="btn" href=Route::Welcome.href()>
                            {t::other_house_open(locale)}
                        </a>
                    </p>
                </section>
            </div>
            <Journal />
        </SettingsFrame>
    }
}

#[component]
fn BackupCard() -> impl IntoView {
    let (locale, store, preferences, notices) =
        (use_locale(), use_store(), use_preferences(), use_notices());
    let age = move || {
        preferences
            .get()
            .last_backup
            .map(|at| (clock::today() - at.date()).num_days().max(0))
    };
    let is_fresh = move || age().is_some_and(|days| days < BACKUP_DAYS);
    let fact = move || match age() {
        None => t::never(locale).to_owned(),
        Some(0) => t::today(locale).to_owned(),
        Some(1) => t::yesterday(locale).to_owned(),
        Some(days) => t::days_ago(locale, usize::try_from(days).unwrap_or_default()),
    };
    let save = move |_| {
        if let Some(name) = download_backup(store) {
            preferences.update(|choices| choices.last_backup = Some(clock::now()));
            notices.tell(t::backup_done(locale, &name));
        }
    };
    view! {
        <section class="card" aria-labelledby="h-backup">
            <div class="card__head">
                <h2 id="h-backup">{t::backup(locale)}</h2>
                <span class="tag" class:tag--ok=is_fresh class:tag--warn=move || !is_fresh()>
                    {move || if is_fresh() { t::up_to_date(locale) } else { t::to_do(locale) }}
                </span>
            </div>
            <p class="bigfact">
                <b>{fact}</b>
            </p>
            <p class="small muted">{t::backup_how(locale)}</p>
            <p class="mt-4">
                <button class="btn btn--primary" type="button" on:click=save>
                    <Icon name="download" />
                    {t::backup_now(locale)}
                </button>
            </p>
        </section>
    }
}

#[component]
fn RoomCard() -> impl IntoView {
    let (locale, store) = (use_locale(), use_store());
    // Counted again after each save.
    let used = Memo::new(move |_| {
        store.saved().track();
        store.document();
        BrowserStore::open()
            .ok()
            .and_then(|browser| storage::used_characters(&browser).ok())
            .unwrap_or_default()
    });
    let share = move || (used.get() * 100 / ROOM).to_string();
    let text = move || {
        let size = |characters: usize| t::thousand_characters(locale, characters.div_ceil(1000));
        t::room_of(locale, &size(used.get()), &size(ROOM))
    };
    let answer = RwSignal::new(None::<bool>);
    spawn_local(async move {
        let granted = persistence::is_granted().await;
        answer.try_update(|answer| *answer = granted.then_some(true));
    });
    let ask = move |_| {
        spawn_local(async move {
            let granted = persistence::ask().await;
            answer.try_set(Some(granted));
        });
    };
    view! {
        <section class="card" aria-labelledby="h-room">
            <div class="card__head">
                <h2 id="h-room">{t::room(locale)}</h2>
            </div>
            <p>{text}</p>
            <span class="bar" style=("--v", share) role="img" aria-label=text>
                <i></i>
            </span>
            <p class="small muted mt-2" role="status">
                {move || match answer.get() {
                    Some(true) => t::protected(locale),
                    Some(false) => t::not_protected(locale),
                    None => "",
                }}
            </p>
            {move || {
                (answer.get() != Some(true))
                    .then(|| {
                        view! {
                            <button class="btn btn--sm" type="button" on:click=ask>
                                {t::protect(locale)}
                            </button>
                        }
                    })
            }}
            <p class="small muted mt-2">{t::install_hint(locale)}</p>
        </section>
    }
}

#[component]
fn Journal() -> impl IntoView {
    let (locale, store) = (use_locale(), use_store());
    let entries = Memo::new(move |_| {
        store.with(|document| document.journal.iter().rev().cloned().collect::<Vec<_>>())
    });
    view! {
        <section class="card card--flush" aria-labelledby="h-journal">
            <div class="card__head">
                <h2 id="h-journal">{t::journal(locale)}</h2>
            </div>
            {move || {
                let entries = entries.get();
                if entries.is_empty() {
                    return view! { <p class="card__empty">{t::journal_empty(locale)}</p> }.into_any();
                }
                view! {
                    <div class="scroll-x" tabindex="0" role="group" aria-labelledby="h-journal">
                        <table class="table table--tight">
                            <thead>
                                <tr>
                                    <th scope="col">{t::journal_when(locale)}</th>
                                    <th scope="col">{t::journal_who(locale)}</th>
                                    <th scope="col">{t::journal_what(locale)}</th>
                                    <th scope="col">{t::journal_week(locale)}</th>
                                </tr>
                            </thead>
                            <tbody>
                                {entries
                                    .into_iter()
                                    .map(|entry| {
                                        view! {
                                            <tr>
                                                <td>{journal::when(locale, &entry)}</td>
                                                <td>{entry.by.clone()}</td>
                                                <td>{store.with(|document| journal::what(locale, document, &entry.kind))}</td>
                                                <td>{entry.week.map(|week| week.to_string())}</td>
                                            </tr>
                                        }
                                    })
                                    .collect_view()}
                            </tbody>
                        </table>
                    </div>
                }
                    .into_any()
            }}
        </section>
    }
}
