//! What could not be read and was set aside: to download, or to delete.

use crate::{
    components::{dialog::Confirm, icon::Icon},
    platform::storage::BrowserStore,
    state::{use_locale, use_notices, use_outgoing, use_store},
};
use leptos::prelude::*;
use semainier::{
    i18n::text::data as t,
    present::asides,
    storage::{self, Aside, KeyValue},
};

fn all() -> Vec<Aside> {
    BrowserStore::open()
        .and_then(|browser| storage::asides(&browser))
        .unwrap_or_default()
}

/// The card; nothing while nothing is set aside.
#[component]
pub fn AsidesCard(freed: RwSignal<u32>) -> impl IntoView {
    let (locale, store, notices) = (use_locale(), use_store(), use_notices());
    // They are set aside by the save that would write over them.
    let list = Memo::new(move |_| {
        store.saved().track();
        store.document();
        freed.track();
        all()
    });
    let asked = RwSignal::new(None::<Aside>);
    let delete = move |()| {
        if let (Some(aside), Ok(mut browser)) = (asked.get_untracked(), BrowserStore::open()) {
            // Refused, it stays in the list.
            let _ = storage::forget_aside(&mut browser, &aside);
            freed.update(|times| *times += 1);
            notices.tell(t::aside_deleted(locale));
        }
        asked.set(None);
    };
    view! {
        {move || {
            let list = list.get();
            (!list.is_empty())
                .then(|| {
                    view! {
                        <section class="card" aria-labelledby="h-asides">
                            <div class="card__head">
                                <h2 id="h-asides">{t::aside(locale)}</h2>
                            </div>
                            <p class="small">{t::aside_how(locale)}</p>
                            <ul class="list stack-2 mt-4">
                                {list.into_iter().map(|aside| view! { <Row aside asked /> }).collect_view()}
                            </ul>
                        </section>
                    }
                })
        }}
        {move || {
            asked
                .get()
                .map(|aside| {
                    view! {
                        <Confirm
                            title=t::aside_sure(locale)
                            text=t::aside_sure_text(locale, &asides::line(locale, &aside))
                            action=t::aside_delete(locale)
                            is_danger=true
                            on_confirm=delete
                            on_close=move |()| asked.set(None)
                        />
                    }
                })
        }}
    }
}

#[component]
fn Row(aside: Aside, asked: RwSignal<Option<Aside>>) -> impl IntoView {
    let (locale, outgoing) = (use_locale(), use_outgoing());
    let line = asides::line(locale, &aside);
    let (download_name, delete_name) = (
        t::aside_download_one(locale, &line),
        t::aside_delete_one(locale, &line),
    );
    let wanted = aside.clone();
    let download = move |_| {
        let text = BrowserStore::open().and_then(|browser| browser.get(&wanted.key));
        if let Ok(Some(text)) = text {
            let name = asides::file_name(&wanted);
            outgoing.save(None, name, "application/json", text.as_bytes());
        }
    };
    view! {
        <li>
            <p>{line}</p>
            <p class="row mt-2">
                <button class="btn btn--sm" type="button" aria-label=download_name on:click=download>
                    <Icon name="download" />
                    {t::aside_download(locale)}
                </button>
                <button
                    class="btn btn--sm btn--danger"
                    type="button"
                    aria-label=delete_name
                    on:click=move |_| asked.set(Some(aside.clone()))
                >
                    <Icon name="trash-2" />
                    {t::aside_delete(locale)}
                </button>
            </p>
        </li>
    }
}
