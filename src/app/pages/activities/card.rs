//! One card of the catalogue.

use super::picking::use_picking;
use crate::{
    components::icon::Icon,
    platform::focus,
    state::{use_locale, use_store},
};
use leptos::prelude::*;
use semainier::{
    domain::{
        activity::Activity,
        edit::{Command, Entry},
        id::ActivityId,
    },
    i18n::text::{activities as t, common},
    present::{
        activities::Card,
        activity_words, domains,
        route::{Chosen, Route},
    },
};

/// A card; nothing once its activity has left the list.
#[component]
pub fn ActivityCard(card: Memo<Option<Card>>) -> impl IntoView {
    move || card.get().map(|card| view! { <Drawn card /> })
}

#[component]
fn Drawn(card: Card) -> impl IntoView {
    let (locale, picking) = (use_locale(), use_picking());
    let id = card.id;
    let class = format!("act {}", domains::class(card.domain));
    let is_picking = Memo::new(move |_| picking.is_on());
    let is_chosen = Memo::new(move |_| is_picking.get() && picking.has(id));
    let card = StoredValue::new(card);
    let tag = card.with_value(|card| card.is_planned).then(|| {
        view! {
            <span class="tag tag--ok">
                <Icon name="check" />
                {t::this_week(locale)}
            </span>
        }
    });
    view! {
        <li class=class class:is-chosen=is_chosen>
            {move || {
                let card = card.get_value();
                if is_picking.get() {
                    view! { <Pick card /> }.into_any()
                } else {
                    view! {
                        <a class="act__main" href=Route::Activities(Chosen::One(id)).href()>
                            <Words card />
                        </a>
                    }
                        .into_any()
                }
            }}
            <span class="act__on row">
                {tag}
                {move || {
                    let card = card.get_value();
                    if is_picking.get() {
                        let name = if card.is_offered { t::offered } else { t::in_reserve };
                        view! { <span class="tag">{name(locale)}</span> }.into_any()
                    } else {
                        view! { <OfferButton id name=card.name is_offered=card.is_offered /> }
                            .into_any()
                    }
                }}
            </span>
        </li>
    }
}

/// The whole card as a box to tick, while several are chosen.
#[component]
fn Pick(card: Card) -> impl IntoView {
    let (locale, picking) = (use_locale(), use_picking());
    let id = card.id;
    let name = t::choose_name(locale, &card.name);
    view! {
        <label class="act__main act__main--pick">
            <input
                type="checkbox"
                aria-label=name
                prop:checked=move || picking.has(id)
                on:change:target=move |event| picking.set(id, event.target().checked())
            />
            <Words card />
        </label>
    }
}

/// The drawing, the names, the length and the group.
#[component]
fn Words(card: Card) -> impl IntoView {
    let icon = domains::icon(card.domain);
    view! {
        <Picture pictogram=card.pictogram icon />
        <span class="act__t">
            <b>{card.name}</b>
            <span class="act__falc">{card.easy_name}</span>
            <span class="act__meta">
                <Icon name=icon />
                {card.meta}
            </span>
        </span>
    }
}

/// The drawing, or the icon of the domain where there is none.
#[component]
pub fn Picture(pictogram: Option<String>, icon: &'static str) -> impl IntoView {
    match pictogram {
        Some(path) => {
            view! { <img src=path alt="" width="72" height="72" loading="lazy" /> }.into_any()
        }
        None => view! {
            <span class="act__icon" aria-hidden="true">
                <Icon name=icon />
            </span>
        }
        .into_any(),
    }
}

/// Offers or stops offering the activity, in one click.
#[component]
fn OfferButton(id: ActivityId, name: String, is_offered: bool) -> impl IntoView {
    let (locale, offer) = (use_locale(), use_offer());
    if is_offered {
        view! {
            <button
                class="btn btn--sm btn--quiet"
                type="button"
                aria-label=t::stop_offering_name(locale, &name)
                on:click=move |_| focus::keep_through(|| offer.run((id, false)))
            >
                <Icon name="circle-check" />
                {t::offered(locale)}
            </button>
        }
        .into_any()
    } else {
        view! {
            <button
                class="btn btn--sm"
                type="button"
                aria-label=t::start_offering_name(locale, &name)
                on:click=move |_| focus::keep_through(|| offer.run((id, true)))
            >
                <Icon name="plus" />
                {common::add(locale)}
            </button>
        }
        .into_any()
    }
}

/// Puts an activity among those the house runs, or back in the catalogue, and offers to undo it.
pub fn use_offer() -> Callback<(ActivityId, bool)> {
    let (locale, store) = (use_locale(), use_store());
    Callback::new(move |(id, is_offered): (ActivityId, bool)| {
        let Some(activity) = store.document_untracked().activities.get(id).cloned() else {
            return;
        };
        store.apply_and_tell(
            &Command::Put(Box::new(Entry::Activity(Activity {
                is_offered,
                ..Activity::clone(&activity)
            }))),
            if is_offered {
                t::now_offered(locale, activity_words::name(locale, &activity))
            } else {
                t::no_longer_offered(locale, activity_words::name(locale, &activity))
            },
        );
    })
}
