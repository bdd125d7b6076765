//! What changed between an earlier version of the week and what stands now: the published one, the one before the last
//! proposal, and the states before each edit that can still be undone.

use super::desk::{Desk, use_desk};
use crate::components::{dialog::Dialog, fields::SelectField};
use leptos::prelude::*;
use semainier::{
    domain::plan::Placements,
    i18n::text::week_tools as t,
    present::{
        week_cards::CardKey,
        week_changes::{self, Change},
    },
};
use std::sync::Arc;

/// Earlier states offered.
const STATES: usize = 50;

/// The versions of the week, the most telling first, each with its name.
fn versions(desk: Desk) -> Vec<(String, Arc<Placements>)> {
    let (l, plan) = (desk.locale, desk.plan());
    let published = plan.published.clone();
    let before = plan.before_proposal.clone();
    let named = [
        (t::version_published(l), published),
        (t::version_before(l), before),
    ];
    let steps = desk.store.earlier(desk.week.get(), STATES);
    named
        .into_iter()
        .filter_map(|(name, version)| Some((name.to_owned(), version?)))
        .chain(steps.into_iter().map(|(label, plan)| {
            (
                t::version_step(l, &label),
                Arc::new(plan.placements.clone()),
            )
        }))
        .collect()
}

/// The dialog.
#[component]
pub fn Compare() -> impl IntoView {
    let desk = use_desk();
    let l = desk.locale;
    let close = move |()| desk.asked.set(None);
    let all = Memo::new(move |_| versions(desk));
    let at = RwSignal::new(0usize);
    let changes = Memo::new(move |_| {
        let now = desk.plan();
        all.with(|all| {
            let (_, before) = all.get(at.get())?;
            Some(
                desk.store
                    .with(|document| week_changes::changes(l, document, before, &now.placements)),
            )
        })
    });
    let options = Signal::derive(move || {
        all.with(|all| {
            let names = all.iter().enumerate();
            names
                .map(|(at, (name, _))| (at.to_string(), name.clone()))
                .collect::<Vec<_>>()
        })
    });
    view! {
        <Dialog title=t::compare(l) on_close=close>
            <div class="stack">
                {move || match changes.get() {
                    None => view! { <p>{t::no_version(l)}</p> }.into_any(),
                    Some(changes) => {
                        view! {
                            <SelectField
                                id="compare-with"
                                label=t::compare_with(l)
                                options=options
                                value=Signal::derive(move || at.get().to_string())
                                on_change=move |chosen: String| at.set(chosen.parse().unwrap_or_default())
                            />
                            <Lines changes />
                        }
                            .into_any()
                    }
                }}
            </div>
        </Dialog>
    }
}

#[component]
fn Lines(changes: Vec<Change>) -> impl IntoView {
    let desk = use_desk();
    let l = desk.locale;
    let n = changes.len();
    let told = if n == 0 {
        t::no_difference(l).to_owned()
    } else {
        t::n_changes(l, n)
    };
    let open = move |key: CardKey| {
        desk.asked.set(None);
        desk.select(Some(key));
    };
    let rows = changes
        .into_iter()
        .map(|change| {
            let title = change.title;
            view! {
                <li>
                    {match change.card {
                        Some(key) => {
                            view! {
                                <button type="button" class="link" on:click=move |_| open(key)>
                                    {title}
                                </button>
                            }
                                .into_any()
                        }
                        None => view! { <b>{title}</b> }.into_any(),
                    }} " " <span>{change.text}</span>
                </li>
            }
        })
        .collect_view();
    view! {
        <p role="status">
            <b>{told}</b>
        </p>
        <ul class="list changes">{rows}</ul>
    }
}
