//! The catalogue: search, domains, filters, cards; beside it, ideas for one person.

use super::{card::ActivityCard, filters::FilterBar, ideas::IdeasPanel, picking::PickBar};
use crate::{
    components::{icon::Icon, main::Main},
    platform::{clock, focus},
    state::{use_locale, use_store},
};
use leptos::prelude::*;
use semainier::{
    domain::time::WeekId,
    i18n::text::activities as t,
    present::{
        activities::{self, Filters},
        route::{Chosen, Route},
    },
};

/// The list.
#[component]
pub fn List(filters: RwSignal<Filters>) -> impl IntoView {
    let (locale, store) = (use_locale(), use_store());
    let total = Memo::new(move |_| store.with(|document| document.activities.len()));
    view! {
        <Main title=t::title(locale) class="page">
            <header class="page-head">
                <div class="page-head__text">
                    <h1 tabindex="-1">{t::title(locale)}</h1>
                    <p>{move || t::lead(locale, total.get())}</p>
                </div>
                <div class="page-head__actions">
                    <a class="btn btn--primary" href=Route::Activities(Chosen::New).href()>
                        <Icon name="plus" />
                        {t::new(locale)}
                    </a>
                </div>
            </header>
            <div class="grid-main">
                <div class="stack">
                    <Results filters />
                </div>
                <IdeasPanel />
            </div>
        </Main>
    }
}

#[component]
fn Results(filters: RwSignal<Filters>) -> impl IntoView {
    let (locale, store) = (use_locale(), use_store());
    let week = WeekId::of(clock::today());
    let cards = Memo::new(move |_| {
        let document = store.document();
        filters.with(|filters| activities::cards(locale, &document, filters, week))
    });
    let ids = Memo::new(move |_| {
        cards.with(|cards| cards.iter().map(|card| card.id).collect::<Vec<_>>())
    });
    let count = Memo::new(move |_| ids.with(Vec::len));
    view! {
        <FilterBar filters count />
        <ul class="acts">
            <For each=move || ids.get() key=|id| *id let:id>
                <ActivityCard card=Memo::new(move |_| {
                    cards.with(|cards| cards.iter().find(|card| card.id == id).cloned())
                }) />
            </For>
        </ul>
        <PickBar listed=ids />
        {move || {
            (count.get() == 0)
                .then(|| {
                    view! {
                        <div class="card empty">
                            <img src="pictos/oiseaux.svg" alt="" width="72" height="72" />
                            <h2>{t::nothing_found(locale)}</h2>
                            <p>{t::nothing_found_text(locale)}</p>
                            <p class="row">
                                <button
                                    class="btn"
                                    type="button"
                                    on:click=move |_| {
                                        focus::keep_through(|| {
                                            filters
                                                .set(Filters {
                                                    offer: activities::Offer::All,
                                                    ..Filters::default()
                                                });
                                        });
                                    }
                                >
                                    {t::clear_filters(locale)}
                                </button>
                            </p>
                        </div>
                    }
                })
        }}
    }
}
