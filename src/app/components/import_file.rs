//! A file that is looked at before anything is taken from it: its field, and how far its reading has come.

use super::icon::Icon;
use crate::state::use_locale;
use leptos::prelude::*;
use semainier::i18n::text::imports as t;
use std::sync::Arc;

/// How far the file has come.
#[derive(Debug)]
pub enum Reading<T> {
    /// None chosen.
    Waiting,
    /// Being read.
    Busy,
    /// No preview, and why.
    Refused(&'static str),
    /// What was read.
    Ready(Arc<T>),
}

// Derived, it would ask the preview to be cloned too.
impl<T> Clone for Reading<T> {
    fn clone(&self) -> Self {
        match self {
            Self::Waiting => Self::Waiting,
            Self::Busy => Self::Busy,
            Self::Refused(why) => Self::Refused(why),
            Self::Ready(preview) => Self::Ready(Arc::clone(preview)),
        }
    }
}

/// The card of the file: its field, and what is said while it is read or when it is refused.
#[component]
pub fn ImportFile<T: Send + Sync + 'static>(
    label: &'static str,
    hint: &'static str,
    /// Kinds of file that the browser offers.
    accept: &'static str,
    reading: RwSignal<Reading<T>>,
    #[prop(into)] on_file: Callback<web_sys::File, ()>,
) -> impl IntoView {
    let locale = use_locale();
    view! {
        <section class="card">
            <div class="field">
                <label class="field__label" for="import-file">
                    {label}
                </label>
                <p class="field__hint" id="import-hint">
                    {hint}
                </p>
                // The field itself lies over the whole place, unseen: a file dropped or a touch anywhere is the browser's own.
                <div class="drop filedrop">
                    <Icon name="upload" />
                    <span aria-hidden="true">
                        <b>{t::drop_file(locale)}</b>
                        <br />
                        {t::drop_hint(locale)}
                    </span>
                    <input
                        id="import-file"
                        type="file"
                        accept=accept
                        aria-describedby="import-hint"
                        on:change:target=move |event| {
                            if let Some(chosen) = event.target().files().and_then(|files| files.get(0)) {
                                on_file.run(chosen);
                            }
                            event.target().set_value("");
                        }
                    />
                </div>
            </div>
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
    }
}
