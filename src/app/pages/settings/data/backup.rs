//! The backup: how old the last one is, one click for the next, the file it goes to, encryption.

use super::secret::{SecretDialog, SecretFault, Wanted};
use crate::{
    components::{banners::BACKUP_DAYS, icon::Icon},
    platform::clock,
    state::{
        backup::{self, Outcome},
        use_locale, use_notices, use_preferences, use_store,
    },
};
use leptos::{prelude::*, task::spawn_local};
use semainier::i18n::text::{data as t, lock};

/// The card.
#[component]
pub fn BackupCard() -> impl IntoView {
    let (locale, preferences) = (use_locale(), use_preferences());
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
            <Actions />
        </section>
    }
}

#[component]
fn Actions() -> impl IntoView {
    let (locale, store, notices) = (use_locale(), use_store(), use_notices());
    // In the sandbox nothing is written to the file of the real house.
    let can_choose = backup::can_choose() && !store.is_sandbox_untracked();
    let place = RwSignal::new(None::<String>);
    let is_asking = RwSignal::new(false);
    let fault = RwSignal::new(None::<SecretFault>);
    if can_choose {
        spawn_local(async move {
            let name = backup::chosen().await;
            place.try_set(name);
        });
    }
    let save = move |passphrase: Option<String>| {
        spawn_local(async move {
            match backup::save(store, passphrase).await {
                Outcome::Written(name) => notices.tell(t::backup_written(locale, &name)),
                Outcome::Downloaded(name) => notices.tell(t::backup_done(locale, &name)),
                Outcome::Nowhere => {
                    fault.try_set(Some(SecretFault::Other(lock::device(locale))));
                    return;
                }
            }
            is_asking.try_set(false);
        });
    };
    let choose = move |_| {
        spawn_local(async move {
            if let Some(name) = backup::choose(store).await {
                place.try_set(Some(name));
                save(None);
            }
        });
    };
    view! {
        <p class="row mt-4">
            <button class="btn btn--primary" type="button" on:click=move |_| save(None)>
                <Icon name="download" />
                {t::backup_now(locale)}
            </button>
            <button class="btn" type="button" on:click=move |_| is_asking.set(true)>
                <Icon name="lock" />
                {t::backup_encrypted(locale)}
            </button>
            {can_choose
                .then(|| {
                    view! {
                        <button class="btn" type="button" on:click=choose>
                            <Icon name="folder-open" />
                            {t::choose_file(locale)}
                        </button>
                    }
                })}
        </p>
        <p class="small muted mt-2">{move || place.get().map(|name| t::goes_to(locale, &name))}</p>
        {move || {
            is_asking
                .get()
                .then(|| {
                    view! {
                        <SecretDialog
                            title=t::backup_encrypted(locale)
                            text=t::encrypted_how(locale)
                            action=t::backup_now(locale)
                            wanted=Wanted::New
                            fault
                            on_give=move |(_, passphrase)| save(Some(passphrase))
                            on_close=move |()| is_asking.set(false)
                        />
                    }
                })
        }}
    }
}
