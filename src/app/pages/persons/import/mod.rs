//! People from a table: choose the file, look at what was read, tick who is added. Nothing changes before that.

mod preview;

use crate::{
    components::{icon::Icon, main::Main},
    platform::file,
    state::{use_locale, use_notices, use_store},
};
use leptos::{prelude::*, task::spawn_local};
use preview::Preview;
use semainier::{
    export::{
        csv::{Flavour, persons_template},
        file_name,
    },
    i18n::text::imports as t,
    import::persons::{PersonsPreview, persons_csv},
};
use std::sync::Arc;

/// How far the file has come.
#[derive(Debug, Clone)]
enum Reading {
    /// None chosen.
    Waiting,
    /// Being read.
    Busy,
    /// No preview, and why.
    Refused(&'static str),
    /// What was read.
    Ready(Arc<PersonsPreview>),
}

/// The page.
#[component]
pub fn PersonImport() -> impl IntoView {
    let (locale, store, notices) = (use_locale(), use_store(), use_notices());
    let reading = RwSignal::new(Reading::Waiting);
    let read = move |chosen: web_sys::File| {
        reading.set(Reading::Busy);
        spawn_local(async move {
            let bytes = file::read(chosen).await;
            let house = store.document_untracked().house.clone();
            let next = match bytes.map(|bytes| persons_csv(&bytes, &house)) {
                None => Reading::Refused(t::unreadable(locale)),
                Some(Err(fault)) => Reading::Refused(fault.sentence(locale)),
                Some(Ok(preview)) => Reading::Ready(Arc::new(preview)),
            };
            // The page may be gone by then.
            reading.try_set(next);
        });
    };
    let template = move |_| {
        let name = file_name(&[t::template_file(locale)], "csv");
        let text = persons_template(Flavour::FRENCH_EXCEL, locale);
        file::download(&name, "text/csv;charset=utf-8", text.as_bytes());
        notices.tell(t::template_saved(locale, &name));
    };
    view! {
        <Main title=t::title(locale) class="page page--wide">
            <header class="page-head">
                <div class="page-head__text">
                    <h1 tabindex="-1">{t::title(locale)}</h1>
                    <p>{t::intro(locale)}</p>
                </div>
                <div class="page-head__actions">
                    <button class="btn" type="button" on:click=template>
                        <Icon name="download" />
                        {t::template(locale)}
                    </button>
                </div>
            </header>
            <section class="card">
                <FileField on_file=read />
                <div aria-live="polite">
                    {move || match reading.get() {
                        Reading::Busy => view! { <p class="hint">{t::reading(locale)}</p> }.into_any(),
                        Reading::Refused(why) => {
                            view! {
                                <p class="notice notice--warn">
                                    <Icon name="triangle-alert" />
                                    <span>{why}</span>
                                </p>
                            }
                                .into_any()
                        }
                        Reading::Waiting | Reading::Ready(_) => ().into_any(),
                    }}
                </div>
            </section>
            {move || match reading.get() {
                Reading::Ready(preview) => view! { <Preview preview /> }.into_any(),
                _ => ().into_any(),
            }}
        </Main>
    }
}

#[component]
fn FileField(#[prop(into)] on_file: Callback<web_sys::File, ()>) -> impl IntoView {
    let locale = use_locale();
    view! {
        <div class="field">
            <label class="field__label" for="import-file">
                {t::choose(locale)}
            </label>
            <p class="field__hint" id="import-hint">
                {t::choose_hint(locale)}
            </p>
            <input
                class="input"
                id="import-file"
                type="file"
                accept=".csv,.txt,text/csv,text/plain"
                aria-describedby="import-hint"
                on:change:target=move |event| {
                    if let Some(chosen) = event.target().files().and_then(|files| files.get(0)) {
                        on_file.run(chosen);
                    }
                    event.target().set_value("");
                }
            />
        </div>
    }
}
