//! The card that makes an absence good: the few changes, each with other ideas, accepted together or one by one.

use super::{
    DayContext,
    absence::take_back,
    repair_lines::{Foot, Lines},
};
use crate::{
    components::icon::Icon,
    platform::{clock, page},
    state::{
        notices::Notices, planner::use_planner, store::Store, use_locale, use_notices, use_store,
    },
};
use chrono::NaiveDate;
use leptos::prelude::*;
use semainier::{
    domain::time::{Minutes, WeekId},
    i18n::{
        Locale, format,
        text::{common, repairs as t},
    },
    present::{
        absences::{self, Subject},
        reasons::repairs::Repairs,
        sites,
    },
    protocol::{Answer, Question},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

/// A card for each absence that leaves something undone.
#[component]
pub fn RepairCards(context: DayContext) -> impl IntoView {
    let store = use_store();
    let today = clock::today();
    let open = Memo::new(move |_| {
        let date = context.date.get();
        if date < today {
            return Vec::new();
        }
        let from = first_open_minute(date);
        let (settled, unfinished) = (context.settled.get(), context.unfinished.get());
        let site = context.site.get();
        let noted = context.noted.get();
        let mut open = store.with(|document| {
            let mut open = absences::open(document, date, from);
            open.retain(|subject| {
                let own = sites::of_subject(document, *subject);
                noted.contains(subject) || sites::is_shown(own, site)
            });
            let begun = unfinished.iter().filter(|(subject, of)| {
                *of == date && absences::is_missing(document, *subject, date)
            });
            open.extend(begun.map(|(subject, _)| *subject));
            open
        });
        open.sort_unstable();
        open.dedup();
        open.retain(|subject| !settled.contains(&(*subject, date)));
        open
    });
    view! {
        <For each=move || open.get() key=|subject| *subject let:subject>
            <RepairCard context subject />
        </For>
    }
}

/// What has begun stays as it is; a day to come is open from its beginning.
pub fn first_open_minute(date: NaiveDate) -> Minutes {
    let now = clock::now();
    if date == now.date() {
        Minutes::of(now.time())
    } else {
        Minutes(0)
    }
}

/// What the parts of a card share.
#[derive(Clone, Copy)]
pub struct Card {
    pub context: DayContext,
    pub locale: Locale,
    pub store: Store,
    pub notices: Notices,
    pub subject: Subject,
    pub repairs: Memo<Option<Arc<Repairs>>>,
    /// The idea shown for each line, when it is not the first.
    pub ideas: RwSignal<BTreeMap<String, usize>>,
    /// Whether all changes are shown, and not the most pressing alone.
    pub is_long: RwSignal<bool>,
    /// Changes that are not to be accepted with the others.
    pub left_out: RwSignal<BTreeSet<String>>,
}

#[component]
fn RepairCard(context: DayContext, subject: Subject) -> impl IntoView {
    let (locale, store, planner) = (use_locale(), use_store(), use_planner());
    let from = first_open_minute(context.date.get_untracked());
    let answer = planner.answer(move || {
        let date = context.date.get();
        let question = Question::Repairs(subject.trouble(date), from);
        Some((WeekId::of(date), question))
    });
    let card = Card {
        context,
        locale,
        store,
        notices: use_notices(),
        subject,
        repairs: Memo::new(move |_| match answer.get().as_deref() {
            Some(Answer::Repairs(repairs)) => Some(Arc::new(repairs.clone())),
            _ => None,
        }),
        ideas: RwSignal::new(BTreeMap::new()),
        is_long: RwSignal::new(false),
        left_out: RwSignal::new(BTreeSet::new()),
    };
    let heading = format!("h-{subject}");
    if context.fresh.get_value() == Some(subject) {
        context.fresh.set_value(None);
        let heading = heading.clone();
        request_animation_frame(move || page::focus(&heading));
    }
    let headline = move || {
        let date = context.date.get();
        store.with(|document| subject.headline(locale, document, date, clock::today()))
    };
    let initials = subject.initials(&store.document_untracked());
    let icon = if subject == Subject::Weather {
        "cloud-rain"
    } else {
        "user-round-x"
    };
    let is_person = matches!(subject, Subject::Person(_));
    let is_broken = Memo::new(move |_| {
        let breaks = |found: &Arc<Repairs>| !found.broken.is_empty();
        !is_person
            && card
                .repairs
                .with(|repairs| repairs.as_ref().is_some_and(breaks))
    });
    view! {
        <section
            class="absence"
            class:absence--broken=is_broken
            aria-labelledby=heading.clone()
            aria-busy=move || card.repairs.with(Option::is_none).to_string()
        >
            <header>
                <span class="avatar" aria-hidden="true">
                    {if initials.is_empty() { view! { <Icon name=icon /> }.into_any() } else { initials.into_any() }}
                </span>
                <div>
                    <h2 id=heading.clone() tabindex="-1">{headline}</h2>
                    <p role="status">{move || summary(&card)}</p>
                </div>
                <button
                    type="button"
                    class="btn btn--sm btn--quiet"
                    on:click=move |_| {
                        take_back(store, subject, context.date.get_untracked());
                        card.refocus();
                    }
                >
                    <Icon name="undo-2" />
                    {common::cancel(locale)}
                </button>
            </header>
            <Lines card />
            <Foot card />
        </section>
    }
}

/// The rule that is broken, else how many moments change.
fn summary(card: &Card) -> String {
    let locale = card.locale;
    card.repairs.with(|repairs| match repairs {
        None => t::looking(locale).to_owned(),
        Some(found) => match format::first_of(locale, &found.broken) {
            Some(rules) if !matches!(card.subject, Subject::Person(_)) => rules,
            _ if found.lines.is_empty() => t::nothing_to_mend(locale).to_owned(),
            // Without any way nothing changes by itself: people see to it.
            _ if found.lines.iter().all(|line| line.ways.is_empty()) => {
                t::moments_to_see_to(locale, found.lines.len())
            }
            _ => t::moments_change(locale, found.lines.len()),
        },
    })
}
