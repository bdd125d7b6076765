//! A calendar comes in: choose the file, say whose it is, look at what was read, tick what is taken. Nothing changes
//! before that.

mod choices;
mod preview;

use crate::{
    components::{
        icon::Icon,
        import_file::{ImportFile, Reading},
        main::Main,
    },
    platform::{clock, file, reader},
    state::use_locale,
};
use leptos::{prelude::*, task::spawn_local};
use preview::Preview;
use semainier::{
    i18n::text::{import_calendar as t, imports},
    import::calendar::{self, CalendarPreview, Home},
    present::route::{Chosen, Route},
};
use std::sync::Arc;

/// The page.
#[component]
pub fn CalendarImport() -> impl IntoView {
    let locale = use_locale();
    let reading = RwSignal::new(Reading::<CalendarPreview>::Waiting);
    let read = move |chosen: web_sys::File| {
        reading.set(Reading::Busy);
        spawn_local(async move {
            let next = match file::read(chosen).await {
                None => Reading::Refused(imports::unreadable(locale)),
                Some(bytes) => match reader::calendar(&bytes).await {
                    None => Reading::Refused(imports::stopped(locale)),
                    Some(Err(fault)) => Reading::Refused(fault.of_calendar(locale)),
                    Some(Ok(calendar)) => Reading::Ready(Arc::new(look_at(&calendar))),
                },
            };
            // The page may be gone by then.
            reading.try_set(next);
        });
    };
    view! {
        <Main title=t::title(locale) class="page">
            <p class="crumb">
                <a class="link" href=Route::Appointments(Chosen::None).href()>
                    <Icon name="arrow-left" />
                    {t::all_appointments(locale)}
                </a>
            </p>
            <header class="page-head">
                <div class="page-head__text">
                    <h1 tabindex="-1">{t::title(locale)}</h1>
                    <p>{t::intro(locale)}</p>
                </div>
            </header>
            <ImportFile
                label=t::choose(locale)
                hint=t::choose_hint(locale)
                accept=".ics,text/calendar"
                reading
                on_file=read
            />
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
