//! People from a table: choose the file, look at what was read, tick who is added. Nothing changes before that.

mod preview;

use crate::{
    components::{
        icon::Icon,
        import_file::{ImportFile, Reading},
        main::Main,
    },
    platform::{file, reader},
    state::{outgoing, use_locale, use_notices, use_store},
};
use leptos::{prelude::*, task::spawn_local};
use preview::Preview;
use semainier::{
    domain::house::House,
    export::{
        csv::{Flavour, persons_template},
        file_name,
    },
    i18n::{Locale, text::imports as t},
    import::{is_workbook, persons::PersonsPreview, persons_csv, persons_sheets},
    present::{
        person_words,
        route::{Chosen, Route},
    },
};
use std::sync::Arc;

/// The page.
#[component]
pub fn PersonImport() -> impl IntoView {
    let (locale, store, notices) = (use_locale(), use_store(), use_notices());
    let reading = RwSignal::new(Reading::<PersonsPreview>::Waiting);
    let read = move |chosen: web_sys::File| {
        reading.set(Reading::Busy);
        spawn_local(async move {
            let house = store.document_untracked().house.clone();
            let next = match file::read(chosen).await {
                None => Err(t::unreadable(locale)),
                Some(bytes) => people(&bytes, &house, locale).await,
            };
            let next = match next {
                Ok(preview) => Reading::Ready(Arc::new(preview)),
                Err(why) => Reading::Refused(why),
            };
            // The page may be gone by then.
            reading.try_set(next);
        });
    };
    let template = move |_| {
        let name = file_name(&[t::template_file(locale)], "csv");
        let text = persons_template(Flavour::FRENCH_EXCEL, locale);
        outgoing::blank(&name, "text/csv;charset=utf-8", &text);
        notices.tell(t::template_saved(locale, &name));
    };
    view! {
        <Main title=t::title(locale) class="page">
            <p class="crumb">
                <a class="link" href=Route::Persons(Chosen::None).href()>
                    <Icon name="arrow-left" />
                    {person_words::all(locale, &store.document_untracked().house)}
                </a>
            </p>
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
            <ImportFile
                label=t::choose(locale)
                hint=t::choose_hint(locale)
                accept=".csv,.txt,.xlsx,text/csv,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
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

/// The people of a file: a workbook goes through the reader's module first.
async fn people(
    bytes: &[u8],
    house: &House,
    locale: Locale,
) -> Result<PersonsPreview, &'static str> {
    let preview = if is_workbook(bytes) {
        let sheets = reader::sheets(bytes).await.ok_or(t::stopped(locale))?;
        persons_sheets(&sheets.map_err(|fault| fault.of_workbook(locale))?, house)
    } else {
        persons_csv(bytes, house)
    };
    preview.map_err(|fault| fault.sentence(locale))
}
