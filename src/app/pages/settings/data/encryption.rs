//! The lock: put on, changed, taken off; how long it waits before it closes by itself; the recovery sheet.

use super::secret::{SecretDialog, SecretFault, Wanted};
use crate::{
    components::{dialog::Dialog, icon::Icon},
    platform::storage as browser,
    state::{
        lock, lock::Refusal, use_locale, use_notices, use_outgoing, use_preferences, use_store,
    },
};
use leptos::{prelude::*, task::spawn_local};
use semainier::{
    i18n::{Locale, text::lock as t},
    storage::PutOn,
};

/// Minutes that can be chosen; 0 is never.
const MINUTES: [u8; 5] = [0, 2, 5, 10, 30];

/// What is being asked.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Asked {
    PutOn,
    Change,
    Renew,
    TakeOff,
    /// Shows a recovery key, and what it is of.
    Sheet(String, Shown),
}

/// What a recovery key that is shown is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shown {
    /// Of a new lock.
    Lock(PutOn),
    /// Of a lock that the sheet before opens too, until this one is kept.
    Renewed,
}

/// The card.
#[component]
pub fn EncryptionCard() -> impl IntoView {
    let (locale, preferences) = (use_locale(), use_preferences());
    let is_on = RwSignal::new(browser::has_lock());
    let asked = RwSignal::new(None::<Asked>);
    // It changes only by what is asked here.
    let opens_by_old = move || {
        asked.track();
        is_on.get() && lock::opens_by_old_recovery()
    };
    let ask = move |what: Asked| move |_| asked.set(Some(what.clone()));
    view! {
        <section class="card" aria-labelledby="h-lock">
            <div class="card__head">
                <h2 id="h-lock">{t::card(locale)}</h2>
                <span class="tag" class:tag--ok=is_on>
                    {move || if is_on.get() { t::on(locale) } else { t::off(locale) }}
                </span>
            </div>
            <p>{t::card_text(locale)}</p>
            {move || {
                if is_on.get() {
                    view! {
                        <div class="field mt-2">
                            <label class="field__label" for="lock-minutes">
                                {t::auto(locale)}
                            </label>
                            <select
                                class="input"
                                id="lock-minutes"
                                on:change:target=move |event| {
                                    let minutes = event.target().value().parse().unwrap_or_default();
                                    preferences.update(|choices| choices.lock_minutes = minutes);
                                }
                            >
                                {MINUTES
                                    .map(|minutes| {
                                        view! {
                                            <option
                                                value=minutes.to_string()
                                                selected=move || preferences.get().lock_minutes == minutes
                                            >
                                                {delay(locale, minutes)}
                                            </option>
                                        }
                                    })
                                    .collect_view()}
                            </select>
                        </div>
                        <p class="row mt-4">
                            <button class="btn btn--sm" type="button" on:click=ask(Asked::Change)>
                                <Icon name="key-round" />
                                {t::change(locale)}
                            </button>
                            <button class="btn btn--sm" type="button" on:click=ask(Asked::Renew)>
                                <Icon name="printer" />
                                {t::sheet(locale)}
                            </button>
                            <button class="btn btn--sm" type="button" on:click=ask(Asked::TakeOff)>
                                {t::take_off(locale)}
                            </button>
                        </p>
                        {move || opens_by_old().then(|| view! { <OldSheet asked /> })}
                    }
                        .into_any()
                } else {
                    view! {
                        <p class="mt-4">
                            <button class="btn" type="button" on:click=ask(Asked::PutOn)>
                                <Icon name="lock" />
                                {t::put_on(locale)}
                            </button>
                        </p>
                    }
                        .into_any()
                }
            }}
            {move || asked.get().map(|what| view! { <Asking what asked is_on /> })}
        </section>
    }
}

fn delay(locale: Locale, minutes: u8) -> String {
    if minutes == 0 {
        t::never(locale).to_owned()
    } else {
        t::after_minutes(locale, usize::from(minutes))
    }
}

/// A sheet that nobody said is kept: the one before still opens.
#[component]
fn OldSheet(asked: RwSignal<Option<Asked>>) -> impl IntoView {
    let (locale, keep) = (use_locale(), use_keep());
    view! {
        <div class="notice notice--warn mt-4">
            <Icon name="triangle-alert" />
            <p>{t::sheet_unkept(locale)}</p>
            <button
                class="btn btn--sm"
                type="button"
                on:click=move |_| {
                    keep();
                    asked.set(None);
                }
            >
                {t::sheet_kept(locale)}
            </button>
        </div>
    }
}

/// Says that the new sheet is kept.
fn use_keep() -> impl Fn() + Copy + Send + Sync + 'static {
    let (locale, notices) = (use_locale(), use_notices());
    move || {
        notices.tell(match lock::keep_recovery() {
            Ok(()) => t::sheet_old_closed(locale),
            Err(_) => t::storage(locale),
        });
    }
}

#[component]
fn Asking(what: Asked, asked: RwSignal<Option<Asked>>, is_on: RwSignal<bool>) -> impl IntoView {
    let (locale, store, notices) = (use_locale(), use_store(), use_notices());
    let close = move || {
        asked.set(None);
    };
    let (title, text, action, wanted) = match &what {
        Asked::Sheet(recovery, shown) => {
            let (recovery, shown) = (recovery.clone(), *shown);
            return view! { <Sheet recovery shown on_close=move |()| close() /> }.into_any();
        }
        Asked::PutOn => (
            t::put_on_title(locale),
            t::put_on_text(locale),
            t::put_on(locale),
            Wanted::New,
        ),
        Asked::Change => (t::change(locale), "", t::change(locale), Wanted::Both),
        Asked::Renew => (
            t::sheet(locale),
            t::sheet_new_text(locale),
            t::sheet_new(locale),
            Wanted::Old,
        ),
        Asked::TakeOff => (
            t::take_off(locale),
            t::take_off_text(locale),
            t::take_off(locale),
            Wanted::Old,
        ),
    };
    let fault = RwSignal::new(None::<SecretFault>);
    let give = move |(old, new): (String, String)| {
        let what = what.clone();
        spawn_local(async move {
            let outcome = match what {
                Asked::PutOn => {
                    let put_on = lock::put_on(store, &new).await;
                    put_on.map(|(recovery, done)| Some((recovery, Shown::Lock(done))))
                }
                Asked::Change => lock::change(&old, &new).await.map(|()| None),
                Asked::Renew => {
                    let renewed = lock::renew_recovery(&old).await;
                    renewed.map(|recovery| Some((recovery, Shown::Renewed)))
                }
                Asked::TakeOff => lock::take_off(store, &old).await.map(|()| None),
                Asked::Sheet(..) => return,
            };
            match outcome {
                Ok(Some((recovery, shown))) => {
                    is_on.try_set(true);
                    asked.try_set(Some(Asked::Sheet(recovery, shown)));
                }
                Ok(None) => {
                    let is_off = !browser::has_lock();
                    is_on.try_set(!is_off);
                    notices.tell(if is_off {
                        t::taken_off(locale)
                    } else {
                        t::changed(locale)
                    });
                    asked.try_set(None);
                }
                Err(refusal) => {
                    is_on.try_set(browser::has_lock());
                    fault.try_set(Some(fault_of(locale, refusal)));
                }
            }
        });
    };
    view! { <SecretDialog title text action wanted fault on_give=give on_close=move |()| close() /> }
        .into_any()
}

fn fault_of(locale: Locale, refusal: Refusal) -> SecretFault {
    match refusal {
        Refusal::Wrong => SecretFault::Old(t::wrong(locale)),
        Refusal::Unreadable => SecretFault::Other(t::unreadable(locale)),
        Refusal::Device => SecretFault::Other(t::device(locale)),
        Refusal::Storage => SecretFault::Other(t::storage(locale)),
    }
}

/// The recovery key, shown once.
#[component]
fn Sheet(recovery: String, shown: Shown, #[prop(into)] on_close: Callback<()>) -> impl IntoView {
    let (locale, store, outgoing) = (use_locale(), use_store(), use_outgoing());
    let keep = use_keep();
    let kept = move |_| {
        if shown == Shown::Renewed {
            keep();
        }
        on_close.run(());
    };
    let house = store.document_untracked().house.name.clone();
    // Two lines of four groups, to be read aloud and typed.
    let half = recovery.match_indices('-').nth(3).map_or(0, |(at, _)| at);
    let (first, second) = recovery.split_at(half);
    let (first, second) = (first.to_owned(), second.trim_start_matches('-').to_owned());
    view! {
        <Dialog title=t::sheet(locale) on_close>
            {(shown == Shown::Lock(PutOn::Partly))
                .then(|| {
                    view! {
                        <div class="notice notice--warn" role="alert">
                            <Icon name="triangle-alert" />
                            <p>{t::put_on_partly(locale)}</p>
                        </div>
                    }
                })}
            <p>{t::sheet_text(locale)}</p>
            <div class="recovery-sheet">
                <h3>{t::sheet_of(locale, &house)}</h3>
                <p class="recovery-sheet__key">
                    <span>{first}</span>
                    <span class="vh">"-"</span>
                    <span>{second}</span>
                </p>
                <p>{t::sheet_how(locale)}</p>
            </div>
            <div class="dialog__foot">
                <button class="btn" type="button" on:click=move |_| outgoing.print(None, t::sheet(locale).to_owned())>
                    <Icon name="printer" />
                    {t::print(locale)}
                </button>
                <button class="btn btn--primary" type="button" on:click=kept>
                    {t::kept(locale)}
                </button>
            </div>
        </Dialog>
    }
}
