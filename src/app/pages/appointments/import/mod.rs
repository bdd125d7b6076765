//! A calendar comes in: choose the file, say whose it is, look at what was read, tick what is taken. Nothing changes
//! before that.

mod choices;
mod preview;

use crate::{
    components::{icon::Icon, main::Main},
    platform::{clock, file, reader},
    state::use_locale,
};
use leptos::{prelude::*, task::spawn_local};
use preview::Preview;
use semainier::{
    i18n::text::{import_calendar as t, imports},
    import::calendar::{self, CalendarPreview, Home},
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
    Ready(Arc<CalendarPreview>),
}

/// The page.
#[component]
pub fn CalendarImport() -> impl IntoView {
    let locale = use_locale();
    let reading = RwSignal::new(Reading::Waiting);
    let read = move |chosen: web_sys::File| {
        reading.set(Reading::Busy);
        spawn_local(async move {
            let next = match file::read(chosen).await {
                None => Reading::Refused(imports::unreadable(locale)),
                Some(bytes) => match reader::calendar(&bytes).await {
                    None => Reading::Refused(t::stopped(locale)),
                    Some(Err(fault)) => Reading::Refused(fault.of_calendar(locale)),
                    Some(Ok(calendar)) => Reading::Ready(Arc::new(look_at(&calendar))),
                },
            };
            // The page may be gone by then.
            reading.try_set(next);
        });
    };
    view! {
        <Main title=t::title(locale) class="page page--wide">
            <header class="page-head">
                <div class="page-head__text">
                    <h1 tabindex="-1">{t::title(locale)}</h1>
                    <p>{t::intro(locale)}</p>
                </div>
            </header>
            <section class="card">
                <FileField on_file=read />
                <div aria-live="polite">
                    {move || match reading.get() {
                        Reading::Busy => view! { <p class="hint">{imports::reading(locale)}</p> }.into_any(),
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

fn look_at(calendar: &semainier::import::read::Calendar) -> CalendarPreview {
    let zone = clock::zone();
    let home = Home {
        zone: &zone,
        from_utc: &clock::from_utc,
    };
    calendar::preview(calendar, &home, clock::today())
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
                accept=".ics,text/calendar"
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
