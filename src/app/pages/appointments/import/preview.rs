//! What was read: whose it is, the events with a box each, and the button that takes them in one step.

use super::choices::{ChoiceFields, Chosen};
use crate::{
    components::icon::Icon,
    state::{navigation::go, use_locale, use_notices, use_store},
};
use leptos::prelude::*;
use semainier::{
    domain::edit::{Command, Gesture},
    i18n::text::import_calendar as t,
    import::calendar::{CalendarPreview, Choices, EventRow, Owner, Standing, commands, standing},
    present::{
        issues,
        route::{Chosen as One, Route, SettingsPage},
    },
};
use std::{collections::BTreeSet, sync::Arc};

/// The preview.
#[component]
pub fn Preview(preview: Arc<CalendarPreview>) -> impl IntoView {
    let (locale, store, notices) = (use_locale(), use_store(), use_notices());
    let chosen = Chosen::new(&preview.name);
    let choices = Memo::new(move |_| chosen.get(locale));
    let rows = StoredValue::new(preview.rows.clone());
    // How events stand to what the house holds depends on whose they are.
    let standings = Memo::new(move |_| {
        let document = store.document();
        choices.with(|choices| {
            let standing = |row: &EventRow| {
                choices
                    .as_ref()
                    .map_or(Standing::New, |choices| standing(&document, row, choices))
            };
            rows.with_value(|rows| rows.iter().map(standing).collect::<Vec<_>>())
        })
    });
    let ticked = RwSignal::new(BTreeSet::new());
    Effect::new(move |_| {
        let standings = standings.get();
        ticked.set(rows.with_value(|rows| without_doubt(rows, &standings)));
    });
    let refused = RwSignal::new(Vec::<String>::new());
    let take = move |_| {
        let Some(choices) = choices.get_untracked() else {
            return;
        };
        let n = ticked.with_untracked(BTreeSet::len);
        let commands = rows.with_value(|rows| {
            let taken = ticked.with_untracked(Clone::clone);
            let taken = taken.iter().filter_map(|at| rows.get(*at));
            commands(&store.document_untracked(), taken, &choices)
        });
        match store.dispatch(&Command::Several(Gesture::Import, commands)) {
            Ok(()) => {
                chosen.forget();
                notices.tell_with_undo(t::added(locale, n));
                go(shown_after(&choices));
            }
            Err(wrong) => {
                let sentences = wrong
                    .iter()
                    .map(|issue| issues::sentence(locale, &issue.kind));
                refused.set(sentences.collect());
            }
        }
    };
    let is_ready =
        move || choices.with(Option::is_some) && ticked.with(|ticked| !ticked.is_empty());
    let lines: Vec<_> = preview
        .rows
        .iter()
        .enumerate()
        .map(|(at, row)| {
            let standing = Memo::new(move |_| standings.with(|all| all.get(at).copied()));
            view! { <Row at row=row.clone() standing ticked /> }
        })
        .collect();
    view! {
        <section class="card stack" aria-labelledby="h-read">
            <h2 id="h-read">{t::found(locale, preview.rows.len())}</h2>
            <Remarks preview=Arc::clone(&preview) />
            <ChoiceFields chosen />
            <div class="scroll-x" tabindex="0" role="region" aria-label=t::events(locale)>
                <table class="table table--import" role="table">
                    <thead role="rowgroup">
                        <tr role="row">
                            <th scope="col" role="columnheader">{t::take(locale)}</th>
                            <th scope="col" role="columnheader">{t::what(locale)}</th>
                            <th scope="col" role="columnheader">{t::when(locale)}</th>
                            <th scope="col" role="columnheader">{t::place(locale)}</th>
                        </tr>
                    </thead>
                    <tbody role="rowgroup">{lines}</tbody>
                </table>
            </div>
            <div role="alert">
                {move || refused.get().into_iter().map(|why| view! { <p>{why}</p> }).collect_view()}
            </div>
            <p class="row">
                <button class="btn btn--primary" type="button" disabled=move || !is_ready() on:click=take>
                    <Icon name="plus" />
                    {move || match ticked.with(BTreeSet::len) {
                        0 => t::nothing_ticked(locale).to_owned(),
                        n => t::add(locale, n),
                    }}
                </button>
            </p>
        </section>
    }
}

/// What is ticked at first: not what the house holds already, what this program wrote, or what is understood in part only.
fn without_doubt(rows: &[EventRow], standings: &[Standing]) -> BTreeSet<usize> {
    let rows = rows.iter().zip(standings).enumerate();
    rows.filter(|(_, (row, standing))| {
        **standing != Standing::Taken && !row.is_own && !row.is_simplified
    })
    .map(|(at, _)| at)
    .collect()
}

/// Where the events are seen once they are taken.
const fn shown_after(choices: &Choices) -> Route {
    match choices.owner {
        Owner::Person(_) if choices.as_appointments => Route::Appointments(One::None),
        Owner::Person(id) => Route::Persons(One::One(id)),
        Owner::Staff(id) => Route::StaffMember(One::One(id)),
        Owner::Visitor(id) => Route::Visitor(One::One(id)),
        Owner::House => Route::Settings(SettingsPage::House),
    }
}

#[component]
fn Remarks(preview: Arc<CalendarPreview>) -> impl IntoView {
    let locale = use_locale();
    let zones: Vec<&str> = preview.zones.iter().map(String::as_str).take(5).collect();
    let counted = [
        (preview.n_past, t::left_past(locale, preview.n_past)),
        (
            preview.n_unreadable,
            t::left_unreadable(locale, preview.n_unreadable),
        ),
        (preview.n_later, t::left_later(locale, preview.n_later)),
        (zones.len(), t::zones(locale, &zones.join(", "))),
    ];
    let repeats = |row: &EventRow| row.weekly.is_none() && row.dates.len() > 1;
    let has_dates = preview.rows.iter().any(repeats);
    view! {
        {counted
            .into_iter()
            .filter(|(n, _)| *n > 0)
            .map(|(_, sentence)| view! { <p class="hint">{sentence}</p> })
            .collect_view()}
        {has_dates.then(|| view! { <p class="hint">{t::ahead(locale)}</p> })}
    }
}

#[component]
fn Row(
    at: usize,
    row: EventRow,
    standing: Memo<Option<Standing>>,
    ticked: RwSignal<BTreeSet<usize>>,
) -> impl IntoView {
    let locale = use_locale();
    let title = if row.title.is_empty() {
        t::untitled(locale).to_owned()
    } else {
        row.title.clone()
    };
    let when = row.when(locale);
    let told = move || match standing.get()? {
        Standing::New => None,
        Standing::Taken => Some(t::known(locale)),
        Standing::Changed => Some(t::changed(locale)),
    };
    let tags = [
        (row.is_own, t::own(locale)),
        (row.is_tentative, t::tentative(locale)),
        (row.is_simplified, t::simplified(locale)),
    ];
    let tick = move |is_ticked: bool| {
        ticked.update(|ticked| {
            if is_ticked {
                ticked.insert(at);
            } else {
                ticked.remove(&at);
            }
        });
    };
    view! {
        <tr role="row">
            <td role="cell">
                <input
                    type="checkbox"
                    aria-label=t::take_one(locale, &title, &when)
                    prop:checked=move || ticked.with(|ticked| ticked.contains(&at))
                    on:change:target=move |event| tick(event.target().checked())
                />
            </td>
            <th scope="row" role="rowheader">
                {title} " "
                {move || told().map(|word| view! { <span class="tag tag--warn">{word}</span> })}
                {tags
                    .into_iter()
                    .filter(|(is_so, _)| *is_so)
                    .map(|(_, word)| view! { " " <span class="tag">{word}</span> })
                    .collect_view()}
            </th>
            <td role="cell">{when}</td>
            <td role="cell">{row.place}</td>
        </tr>
    }
}
