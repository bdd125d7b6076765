//! The lock screen: nothing of the house is in the page before the passphrase has been given.

use crate::{
    components::{
        fields::{Field, TextField},
        icon::Icon,
        main::Main,
    },
    platform::storage::RawStore,
    state::{
        lock::{self, Refusal},
        outgoing, use_locale, use_store,
    },
};
use leptos::{prelude::*, task::spawn_local};
use semainier::{
    i18n::{
        Locale,
        text::{lock as t, shell},
    },
    storage,
};

/// The sentence of a refusal.
pub fn sentence(locale: Locale, refusal: Refusal, is_recovery: bool) -> &'static str {
    match refusal {
        Refusal::Wrong if is_recovery => t::wrong_recovery(locale),
        Refusal::Wrong => t::wrong(locale),
        Refusal::Unreadable => t::unreadable(locale),
        Refusal::Device => t::device(locale),
        Refusal::Storage => t::storage(locale),
    }
}

/// The lock screen.
#[component]
pub fn Locked() -> impl IntoView {
    let (locale, store) = (use_locale(), use_store());
    let secret = RwSignal::new(String::new());
    let is_recovery = RwSignal::new(false);
    let is_busy = RwSignal::new(false);
    let refusal = RwSignal::new(None::<Refusal>);
    let issue = Signal::derive(move || {
        let refusal = refusal.get()?;
        Some(sentence(locale, refusal, is_recovery.get_untracked()).to_owned())
    });
    let open = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if is_busy.get_untracked() {
            return;
        }
        is_busy.set(true);
        refusal.set(None);
        spawn_local(async move {
            let typed = secret.get_untracked();
            let outcome = if is_recovery.get_untracked() {
                lock::open_by_recovery(store, &typed).await
            } else {
                lock::open(store, &typed).await
            };
            // An opened lock has taken this screen away.
            is_busy.try_set(false);
            refusal.try_set(outcome.err());
        });
    };
    let other_way = move |_| {
        is_recovery.update(|is| *is = !*is);
        secret.set(String::new());
        refusal.set(None);
    };
    view! {
        <Main title=t::title(locale) class="page locked">
            <form class="lock card" on:submit=open>
                <Icon name="lock" />
                <h1 tabindex="-1">{t::title(locale)}</h1>
                <p>{t::text(locale)}</p>
                {store.is_hidden().then(|| view! { <p class="notice notice--warn">{t::hidden(locale)}</p> })}
                {move || {
                    if is_recovery.get() {
                        view! {
                            <TextField
                                id="recovery"
                                label=t::recovery(locale)
                                hint=t::recovery_hint(locale)
                                value=secret
                                on_input=move |text| secret.set(text)
                                issue
                            />
                        }
                            .into_any()
                    } else {
                        view! { <Passphrase id="passphrase" label=t::passphrase(locale) value=secret issue /> }.into_any()
                    }
                }}
                <div class="row">
                    <button class="btn btn--primary" type="submit" aria-disabled=move || is_busy.get().to_string()>
                        {move || if is_busy.get() { t::opening(locale) } else { t::open(locale) }}
                    </button>
                    <button class="btn" type="button" on:click=other_way>
                        {move || if is_recovery.get() { t::by_passphrase(locale) } else { t::by_recovery(locale) }}
                    </button>
                </div>
                {move || {
                    (refusal.get() == Some(Refusal::Unreadable))
                        .then(|| {
                            view! {
                                <button class="btn btn--sm" type="button" on:click=|_| keep_raw()>
                                    {shell::keep_raw(locale)}
                                </button>
                            }
                        })
                }}
            </form>
        </Main>
    }
}

fn keep_raw() {
    if let Ok(raw) = RawStore::open()
        && let Ok(texts) = storage::raw_all(&raw)
    {
        outgoing::rescue("semainier-secours.json", &storage::rescue_file(&texts));
    }
}

/// A passphrase: pasting and password managers work.
#[component]
fn Passphrase(
    id: &'static str,
    label: &'static str,
    value: RwSignal<String>,
    issue: Signal<Option<String>>,
) -> impl IntoView {
    view! {
        <Field id label issue>
            <input
                class="input"
                id=id
                type="password"
                autocomplete="current-password"
                prop:value=value
                aria-describedby=format!("{id}-issue")
                aria-invalid=move || issue.with(Option::is_some).to_string()
                on:input:target=move |event| value.set(event.target().value())
            />
        </Field>
    }
}
