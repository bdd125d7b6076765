//! Several activities chosen at once, to be offered or no longer: the choice outlives a filter, so that it is gathered from
//! several domains, and what is done to it is one step.

use crate::{
    components::icon::Icon,
    platform::focus,
    state::{use_locale, use_store},
};
use leptos::prelude::*;
use semainier::{
    domain::id::ActivityId, i18n::text::activities as t, present::activities_offer as offer,
};
use std::collections::BTreeSet;

/// Whether activities are being chosen, and which are. Copies share the same signals.
#[derive(Debug, Clone, Copy)]
pub struct Picking {
    is_on: RwSignal<bool>,
    ids: RwSignal<BTreeSet<ActivityId>>,
}

/// The choice of this page.
pub fn use_picking() -> Picking {
    expect_context()
}

impl Picking {
    /// Not choosing.
    pub fn new() -> Self {
        Self {
            is_on: RwSignal::new(false),
            ids: RwSignal::default(),
        }
    }

    /// Whether activities are being chosen, tracked.
    pub fn is_on(self) -> bool {
        self.is_on.get()
    }

    /// Whether this one is chosen, tracked.
    pub fn has(self, id: ActivityId) -> bool {
        self.ids.with(|ids| ids.contains(&id))
    }

    /// Chooses this one, or lets it go.
    pub fn set(self, id: ActivityId, is_chosen: bool) {
        self.ids.update(|ids| {
            if is_chosen {
                ids.insert(id);
            } else {
                ids.remove(&id);
            }
        });
    }

    fn stop(self) {
        self.is_on.set(false);
        self.ids.set(BTreeSet::new());
    }
}

/// Begins to choose, or ends it.
#[component]
pub fn PickButton() -> impl IntoView {
    let (locale, picking) = (use_locale(), use_picking());
    let toggle = move |_| {
        if picking.is_on.get_untracked() {
            picking.stop();
        } else {
            picking.is_on.set(true);
        }
    };
    view! {
        <button
            class="btn btn--sm push"
            type="button"
            aria-pressed=move || picking.is_on().to_string()
            on:click=toggle
        >
            <Icon name="check-check" />
            {t::choose_several(locale)}
        </button>
    }
}

/// What is done to the activities chosen; `listed` are those that the filters leave.
#[component]
pub fn PickBar(listed: Memo<Vec<ActivityId>>) -> impl IntoView {
    let picking = use_picking();
    let is_on = Memo::new(move |_| picking.is_on());
    move || is_on.get().then(|| view! { <Bar listed /> })
}

#[component]
fn Bar(listed: Memo<Vec<ActivityId>>) -> impl IntoView {
    let (locale, store, picking) = (use_locale(), use_store(), use_picking());
    let ids = picking.ids;
    // What another tab or a step back took away is chosen no longer.
    let chosen = Memo::new(move |_| {
        let document = store.document();
        let is_there = |id: &ActivityId| document.activities.get(*id).is_some();
        ids.with(|ids| {
            ids.iter()
                .copied()
                .filter(is_there)
                .collect::<BTreeSet<_>>()
        })
    });
    let count = move || chosen.with(BTreeSet::len);
    let hidden = move || {
        let listed: BTreeSet<_> = listed.get().into_iter().collect();
        chosen.with(|chosen| chosen.difference(&listed).count())
    };
    let told = move || {
        let (n, hidden) = (count(), hidden());
        let rest = (hidden > 0).then(|| t::chosen_hidden(locale, hidden));
        t::chosen(locale, n) + &rest.unwrap_or_default()
    };
    let to_list = Memo::new(move |_| {
        let n = listed.with(Vec::len);
        let is_all =
            chosen.with(|chosen| listed.with(|all| all.iter().all(|id| chosen.contains(id))));
        (!is_all).then_some(n)
    });
    let concerned = move |is_offered| {
        Memo::new(move |_| {
            let document = store.document();
            chosen.with(|chosen| offer::concerned(&document, chosen, is_offered).len())
        })
    };
    let (n_more, n_fewer) = (concerned(true), concerned(false));
    let has_any = Memo::new(move |_| count() > 0);
    let apply = move |is_offered: bool| {
        let document = store.document_untracked();
        let chosen = chosen.get_untracked();
        let n = offer::concerned(&document, &chosen, is_offered).len();
        let Some(command) = offer::command(&document, &chosen, is_offered) else {
            return;
        };
        let done = if is_offered {
            t::now_offered_all(locale, n)
        } else {
            t::no_longer_offered_all(locale, n)
        };
        // The button goes with what it would have done.
        focus::keep_through(|| {
            if store.apply_and_tell(&command, done) {
                ids.set(BTreeSet::new());
            }
        });
    };
    view! {
        <section class="movebar movebar--chosen movebar--picked" aria-label=t::chosen_bar(locale)>
            <p role="status">
                <b>{told}</b>
            </p>
            {move || {
                to_list
                    .get()
                    .map(|n| {
                        view! {
                            <button
                                class="btn btn--sm"
                                type="button"
                                on:click=move |_| {
                                    focus::keep_through(|| {
                                        ids.update(|ids| ids.extend(listed.get_untracked()));
                                    });
                                }
                            >
                                {t::choose_list(locale, n)}
                            </button>
                        }
                    })
            }}
            {move || {
                has_any
                    .get()
                    .then(|| {
                        view! {
                            <button
                                class="btn btn--sm"
                                type="button"
                                on:click=move |_| focus::keep_through(|| ids.set(BTreeSet::new()))
                            >
                                {t::choose_none(locale)}
                            </button>
                        }
                    })
            }}
            <Act n=n_more icon="plus" name=t::offer_chosen on_act=move |()| apply(true) />
            <Act n=n_fewer icon="circle-minus" name=t::stop_chosen on_act=move |()| apply(false) />
            <button
                class="btn btn--sm"
                type="button"
                on:click=move |_| focus::keep_through(|| picking.stop())
            >
                {t::done_choosing(locale)}
            </button>
        </section>
    }
}

/// One thing that may be done, with how many activities it concerns; nothing where it concerns none.
#[component]
fn Act(
    n: Memo<usize>,
    icon: &'static str,
    name: fn(semainier::i18n::Locale, usize) -> String,
    #[prop(into)] on_act: Callback<()>,
) -> impl IntoView {
    let locale = use_locale();
    let is_shown = Memo::new(move |_| n.get() > 0);
    move || {
        is_shown.get().then(|| {
            view! {
                <button class="btn btn--sm" type="button" on:click=move |_| on_act.run(())>
                    <Icon name=icon />
                    {move || name(locale, n.get())}
                </button>
            }
        })
    }
}
