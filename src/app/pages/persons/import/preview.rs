//! What was read: remarks by line and column, the people with a box each, and the button that adds them in one step.

use crate::{
    components::{
        icon::Icon,
        table::{Head, ScrolledTable},
    },
    platform::ids,
    state::{navigation::go, store::Store, use_locale, use_notices, use_store},
};
use leptos::prelude::*;
use semainier::{
    domain::{
        document::Document,
        edit::{self, Command, Entry},
        id::PersonId,
    },
    i18n::{Locale, format, text::imports as t},
    import::persons::{PersonRow, PersonsPreview, is_known, without_doubt},
    present::{
        issues,
        route::{Chosen, Route},
    },
};
use std::{collections::BTreeSet, sync::Arc};

/// The preview.
#[component]
pub fn Preview(preview: Arc<PersonsPreview>) -> impl IntoView {
    let (locale, store, notices) = (use_locale(), use_store(), use_notices());
    let document = store.document_untracked();
    let ticked = RwSignal::new(without_doubt(&document, &preview));
    let refused = RwSignal::new(Vec::<String>::new());
    let rows = preview.rows.clone();
    let add = move |_| {
        let chosen: Vec<PersonRow> = ticked.with_untracked(|ticked| {
            let all = ticked.iter();
            all.filter_map(|at| rows.get(*at).cloned()).collect()
        });
        let n_added = chosen.len();
        match with_people(store, locale, chosen) {
            Ok(document) => {
                store.open(document, t::label(locale, n_added));
                notices.tell_with_undo(t::added(locale, n_added));
                go(Route::Persons(Chosen::None));
            }
            Err(why) => refused.set(why),
        }
    };
    let n_ticked = move || ticked.with(BTreeSet::len);
    let lines: Vec<_> = preview
        .rows
        .iter()
        .enumerate()
        .map(|(at, row)| {
            let is_known = is_known(&document, row);
            view! { <Row at row=row.clone() is_known ticked /> }
        })
        .collect();
    let heads = [
        t::take(locale),
        t::name(locale),
        t::born(locale),
        t::arrived(locale),
        t::days(locale),
    ]
    .map(Head::Shown);
    view! {
        <section class="card stack" aria-labelledby="h-read">
            <h2 id="h-read">{t::found(locale, preview.rows.len())}</h2>
            <Remarks preview=Arc::clone(&preview) />
            <ScrolledTable label=t::title(locale) class="table table--import" heads>
                {lines}
            </ScrolledTable>
            <div role="alert">
                {move || refused.get().into_iter().map(|why| view! { <p>{why}</p> }).collect_view()}
            </div>
            <p class="row">
                <button class="btn btn--primary" type="button" disabled=move || n_ticked() == 0 on:click=add>
                    <Icon name="plus" />
                    {move || if n_ticked() == 0 { t::nobody(locale).to_owned() } else { t::add(locale, n_ticked()) }}
                </button>
            </p>
        </section>
    }
}

/// The house with these people, or why somebody cannot be added.
fn with_people(
    store: Store,
    locale: Locale,
    rows: Vec<PersonRow>,
) -> Result<Document, Vec<String>> {
    let mut document = Document::clone(&store.document_untracked());
    let stamp = store.stamp();
    for row in rows {
        let name = named(&row);
        let person = row.into_person(PersonId(ids::random()));
        let command = Command::Put(Box::new(Entry::Person(person)));
        document = edit::apply(&document, &command, &stamp).map_err(|wrong| {
            wrong
                .iter()
                .map(|issue| t::refused(locale, &name, &issues::sentence(locale, &issue.kind)))
                .collect::<Vec<_>>()
        })?;
    }
    Ok(document)
}

fn named(row: &PersonRow) -> String {
    format!("{} {}", row.first_name, row.last_name)
        .trim()
        .to_owned()
}

#[component]
fn Remarks(preview: Arc<PersonsPreview>) -> impl IntoView {
    let locale = use_locale();
    let sentences: Vec<String> = preview
        .issues
        .iter()
        .map(|issue| issue.sentence(locale))
        .collect();
    view! {
        {(!sentences.is_empty())
            .then(|| {
                view! {
                    <div class="notice notice--warn">
                        <Icon name="triangle-alert" />
                        <div>
                            <p>
                                <b>{t::remarks(locale, sentences.len())}</b>
                            </p>
                            <ul>
                                {sentences.into_iter().map(|sentence| view! { <li>{sentence}</li> }).collect_view()}
                            </ul>
                        </div>
                    </div>
                }
            })}
        {(!preview.ignored.is_empty())
            .then(|| view! { <p class="hint">{t::ignored(locale, &preview.ignored.join(", "))}</p> })}
    }
}

#[component]
fn Row(
    at: usize,
    row: PersonRow,
    is_known: bool,
    ticked: RwSignal<BTreeSet<usize>>,
) -> impl IntoView {
    let locale = use_locale();
    let date = |date: Option<chrono::NaiveDate>| date.map(|date| format::date(locale, date));
    let days: Vec<&str> = row
        .presence
        .days()
        .map(|(day, _)| format::weekday(locale, day))
        .collect();
    let name = named(&row);
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
                    class="tick"
                    type="checkbox"
                    aria-label=t::take_one(locale, &name)
                    prop:checked=move || ticked.with(|ticked| ticked.contains(&at))
                    on:change:target=move |event| tick(event.target().checked())
                />
            </td>
            <th scope="row" role="rowheader">
                {name} " " <span class="tiny muted">{t::line(locale, row.line)}</span>
                {is_known.then(|| view! { " " <span class="tag tag--warn">{t::known(locale)}</span> })}
            </th>
            <td role="cell">{date(row.born)}</td>
            <td role="cell">{date(row.arrived)}</td>
            <td role="cell">{format::list(locale, &days)}</td>
        </tr>
    }
}
