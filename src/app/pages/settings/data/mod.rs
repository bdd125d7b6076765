//! Where the data are, the backup, the restore, the room left, the lock, the journal.

mod asides;
mod backup;
mod encryption;
mod exchange;
mod exchange_review;
mod papers;
mod rights;
mod room;
mod secret;

use crate::{
    components::{
        icon::Icon,
        install::InstallCard,
        restore::Restore,
        settings_frame::SettingsFrame,
        table::{Head, Table},
    },
    state::{use_locale, use_store},
};
use leptos::prelude::*;
use semainier::{
    i18n::{
        Locale, format,
        text::{common, data as t, restore},
    },
    present::{
        journal,
        route::{Route, SettingsPage},
    },
};

/// The data settings.
#[component]
pub fn Data() -> impl IntoView {
    let locale = use_locale();
    // Raised when something that took room was deleted beside the document.
    let freed = RwSignal::new(0_u32);
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
                <backup::BackupCard />
                <section class="card" aria-labelledby="h-restore">
                    <div class="card__head">
                        <h2 id="h-restore">{restore::title(locale)}</h2>
                    </div>
                    <Restore />
                </section>
                <exchange::ExchangeCard />
                <div class="stack">
                    <room::RoomCard freed />
                    <encryption::EncryptionCard />
                </div>
                <asides::AsidesCard freed />
                <InstallCard />
                <section class="card" aria-labelledby="h-other">
                    <div class="card__head">
                        <h2 id="h-other">{t::other_house(locale)}</h2>
                    </div>
                    <p>{t::other_house_text(locale)}</p>
                    <p class="mt-4">
                        <a
                            class="btn"
                            href=Route::Welcome.href()
                            aria-label=common::labelled(locale, t::other_house_open(locale), t::other_house(locale))
                        >
                            {t::other_house_open(locale)}
                        </a>
                    </p>
                </section>
            </div>
            <rights::RightsCard />
            <Journal />
        </SettingsFrame>
    }
}

fn heads(locale: Locale) -> [Head; 4] {
    [
        t::journal_when(locale),
        t::journal_who(locale),
        t::journal_what(locale),
        t::journal_week(locale),
    ]
    .map(Head::Shown)
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
                        <Table class="table table--tight table--cards journal" heads=heads(locale)>
                            {entries
                                .into_iter()
                                .map(|entry| {
                                    let week = entry.week.map(|week| format::day_month(locale, week.monday()));
                                    let label = week.is_some().then(|| t::journal_week(locale));
                                    view! {
                                        <tr role="row">
                                            <td role="cell">{journal::when(locale, &entry)}</td>
                                            <td role="cell">{entry.by.clone()}</td>
                                            <td role="cell">
                                                {store.with(|document| journal::what(locale, document, &entry.kind))}
                                            </td>
                                            <td role="cell" class="nowrap" data-label=label>
                                                {week}
                                            </td>
                                        </tr>
                                    }
                                })
                                .collect_view()}
                        </Table>
                    </div>
                }
                    .into_any()
            }}
        </section>
    }
}
