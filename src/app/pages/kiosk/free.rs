//! Nothing is planned: the person may choose, and the choice becomes a wish.

use super::act::{self, Said};
use crate::{
    platform::clock,
    state::{use_locale, use_store},
};
use leptos::prelude::*;
use semainier::{
    domain::id::PersonId,
    i18n::text::kiosk as t,
    present::kiosk::{self, Idea},
};

/// The choice.
#[component]
pub fn Free(id: PersonId, told: RwSignal<String>) -> impl IntoView {
    let (locale, store) = (use_locale(), use_store());
    let ideas = Memo::new(move |_| {
        store.with(|document| kiosk::ideas(locale, document, id, clock::today()))
    });
    let wish = move |idea: &Idea| {
        act::wish(
            store,
            id,
            idea.activity,
            t::wish_words(locale, &idea.sentence),
        );
        told.set(t::wished(locale).to_owned());
    };
    view! {
        <section class="kiosk__now kiosk__now--free" aria-labelledby="k-now">
            <div>
                <h2 id="k-now">{t::free_title(locale)}</h2>
                <p class="kiosk__say">{t::i_choose(locale)}</p>
            </div>
            <ul class="kiosk__ideas">
                {move || {
                    ideas
                        .get()
                        .into_iter()
                        .map(|idea| {
                            let chosen = idea.clone();
                            view! {
                                <li>
                                    <button
                                        class="kbtn kbtn--idea"
                                        type="button"
                                        aria-pressed=idea.is_wished.to_string()
                                        on:click=move |_| {
                                            if chosen.is_wished {
                                                told.set(Said::Already.sentence(locale).to_owned());
                                            } else {
                                                wish(&chosen);
                                            }
                                        }
                                    >
                                        <img src=idea.image alt="" width="72" height="72" />
                                        {idea.sentence}
                                    </button>
                                </li>
                            }
                        })
                        .collect_view()
                }}
            </ul>
        </section>
    }
}
