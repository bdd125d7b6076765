//! One card of the catalogue.

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
        domains,
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
    let locale = use_locale();
    let class = format!("act {}", domains::class(card.domain));
    view! {
        <li class=class>
            <a class="act__main" href=Route::Activities(Chosen::One(card.id)).href()>
                <Picture pictogram=card.pictogram icon=domains::icon(card.domain) />
                <span class="act__t">
                    <b>{card.name.clone()}</b>
                    <span class="act__falc">{card.easy_name}</span>
                    <span class="act__meta">
                        <Icon name=domains::icon(card.domain) />
                        {card.meta}
                    </span>
                </span>
            </a>
            <span class="act__on row">
                {card
                    .is_planned
                    .then(|| {
                        view! {
                            <span class="tag tag--ok">
                                <Icon name="check" />
                                {t::this_week(locale)}
                            </span>
                        }
                    })} <OfferButton id=card.id name=card.name is_offered=card.is_offered />
            </span>
        </li>
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
                t::now_offered(locale, &activity.name)
            } else {
                t::no_longer_offered(locale, &activity.name)
            },
        );
    })
}
