//! Several devices: an exchange file out, another device's file in, looked at before anything changes.

use super::{
    exchange_review::Review,
    secret::{SecretDialog, SecretFault, Wanted},
};
use crate::{
    components::{dialog::Dialog, icon::Icon, unseal::Unseal},
    platform::file,
    state::{
        exchange::{self, Looked, Trouble},
        use_locale, use_notices, use_store,
    },
};
use leptos::{html, prelude::*, task::spawn_local};
use semainier::{
    i18n::{
        Locale,
        text::{data, exchange as t, lock},
    },
    present::exchange as words,
    storage::exchange::Fault,
};
use std::sync::Arc;

/// What the card is at.
#[derive(Debug, Clone, PartialEq, Eq)]
enum At {
    Rest,
    Busy,
    Trouble(String),
    /// A passphrase for the file to be made.
    Secret,
    /// The passphrase of a file that was chosen.
    Sealed(Arc<Vec<u8>>, String),
    Review(Arc<Looked>),
}

/// Why nothing came of it, and what to do.
pub(super) fn say(locale: Locale, trouble: &Trouble) -> String {
    match trouble {
        Trouble::File(fault) => words::fault(locale, fault),
        Trouble::Program => t::not_loaded(locale).to_owned(),
    }
}

/// The card.
#[component]
pub fn ExchangeCard() -> impl IntoView {
    let (locale, store, notices) = (use_locale(), use_store(), use_notices());
    let at = RwSignal::new(At::Rest);
    let n_waiting = RwSignal::new(0usize);
    let can_hand_back = RwSignal::new(false);
    if store.with_exchange() {
        spawn_local(async move {
            let n = exchange::n_waiting(store).await;
            n_waiting.try_set(n);
        });
    }
    let secret_fault = RwSignal::new(None::<SecretFault>);
    let save = move |passphrase: Option<String>| {
        let is_secret = passphrase.is_some();
        if !is_secret {
            at.set(At::Busy);
        }
        spawn_local(async move {
            // The page may have gone meanwhile.
            match exchange::save(store, passphrase).await {
                Ok((name, n_open)) => {
                    notices.tell(t::saved(locale, &name));
                    n_waiting.try_set(n_open as usize);
                    can_hand_back.try_set(false);
                    at.try_set(At::Rest);
                }
                Err(_) if is_secret => {
                    secret_fault.try_set(Some(SecretFault::Other(lock::device(locale))));
                }
                Err(trouble) => drop(at.try_set(At::Trouble(say(locale, &trouble)))),
            }
        });
    };
    let look = move |bytes: Vec<u8>, name: String| {
        at.set(At::Busy);
        spawn_local(async move {
            let next = match exchange::look(store, name.clone(), bytes.clone()).await {
                Ok(looked) => At::Review(Arc::new(looked)),
                Err(Trouble::File(Fault::Encrypted)) => At::Sealed(Arc::new(bytes), name),
                Err(trouble) => At::Trouble(say(locale, &trouble)),
            };
            at.try_set(next);
        });
    };
    let decide = move |_| {
        at.set(At::Busy);
        spawn_local(async move {
            let next = match exchange::waiting(store).await {
                Ok(looked) => At::Review(Arc::new(looked)),
                Err(trouble) => At::Trouble(say(locale, &trouble)),
            };
            at.try_set(next);
        });
    };
    let input = NodeRef::<html::Input>::new();
    let pick = move |_| {
        if let Some(input) = input.get_untracked() {
            input.click();
        }
    };
    let read = move |chosen: web_sys::File| {
        spawn_local(async move {
            let name = chosen.name();
            match file::read(chosen).await {
                Some(bytes) => look(bytes, name),
                None => drop(at.try_set(At::Trouble(t::damaged(locale).to_owned()))),
            }
        });
    };
    let close = move |()| at.set(At::Rest);
    let done = move |n: usize| {
        n_waiting.set(n);
        can_hand_back.set(true);
        at.set(At::Rest);
    };
    let is_busy = move || at.with(|at| *at == At::Busy);
    view! {
        <section class="card" aria-labelledby="h-exchange">
            <div class="card__head">
                <h2 id="h-exchange">{t::card(locale)}</h2>
            </div>
            <p>{t::card_text(locale)}</p>
            <p class="small muted mt-2">{t::card_start(locale)}</p>
            <p class="row mt-4">
                <button class="btn" type="button" disabled=is_busy on:click=move |_| save(None)>
                    <Icon name="download" />
                    {t::save(locale)}
                </button>
                <button class="btn" type="button" disabled=is_busy on:click=move |_| at.set(At::Secret)>
                    <Icon name="lock" />
                    {t::save_encrypted(locale)}
                </button>
                <button class="btn" type="button" disabled=is_busy on:click=pick>
                    <Icon name="upload" />
                    {t::merge(locale)}
                </button>
            </p>
            <input
                class="vh"
                type="file"
                accept=".smx,.smn,.age,application/gzip"
                tabindex="-1"
                aria-label=t::merge(locale)
                node_ref=input
                on:change:target=move |event| {
                    if let Some(chosen) = event.target().files().and_then(|files| files.get(0)) {
                        read(chosen);
                    }
                    event.target().set_value("");
                }
            />
            <div role="status">
                {move || is_busy().then(|| view! { <p class="small muted mt-2">{t::working(locale)}</p> })}
                {move || can_hand_back.get().then(|| view! { <p class="small mt-2">{t::hand_back(locale)}</p> })}
            </div>
            {move || {
                (n_waiting.get() > 0)
                    .then(|| {
                        view! {
                            <p class="notice mt-2">
                                <Icon name="users" />
                                <span>{t::open_conflicts(locale, n_waiting.get())}</span>
                                <button class="btn btn--sm" type="button" on:click=decide>
                                    {t::decide(locale)}
                                </button>
                            </p>
                        }
                    })
            }}
            {move || match at.get() {
                At::Rest | At::Busy => ().into_any(),
                At::Trouble(why) => {
                    view! {
                        <p class="notice notice--warn mt-2" role="alert">
                            <Icon name="triangle-alert" />
                            <span>{why}</span>
                        </p>
                    }
                        .into_any()
                }
                At::Secret => {
                    view! {
                        <SecretDialog
                            title=t::save_encrypted(locale)
                            text=data::encrypted_how(locale)
                            action=t::save(locale)
                            wanted=Wanted::New
                            fault=secret_fault
                            on_give=move |(_, passphrase)| save(Some(passphrase))
                            on_close=close
                        />
                    }
                        .into_any()
                }
                At::Sealed(bytes, name) => {
                    let on_plain = move |plain: Vec<u8>| {
                        look(plain, name.clone());
                        None::<String>
                    };
                    view! {
                        <Dialog title=t::merge(locale) on_close=close>
                            <Unseal id="exchange-passphrase" text=t::encrypted(locale) bytes on_plain on_close=close />
                        </Dialog>
                    }
                        .into_any()
                }
                At::Review(looked) => view! { <Review looked on_done=done on_close=close /> }.into_any(),
            }}
        </section>
    }
}
