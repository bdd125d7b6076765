//! The list of people, with its search and filters.

use crate::{
    components::{
        icon::Icon,
        main::Main,
        table::{Head, Table},
    },
    platform::{address, clock},
    state::{use_locale, use_store},
};
use leptos::prelude::*;
use semainier::{
    domain::id::PersonId,
    i18n::{format, text::persons as t},
    present::{
        house_words::HouseWords,
        person_list::{Filter, Row, Today, filtered, rows},
        person_words,
        route::{Chosen, Route},
    },
};
use std::sync::Arc;

mod filters;

/// The list.
#[component]
pub fn PersonList() -> impl IntoView {
    let (locale, store) = (use_locale(), use_store());
    let today = clock::today();
    let all = Memo::new(move |_| store.with(|document| Arc::new(rows(locale, document, today))));
    let filter = RwSignal::new(Filter::of_address(&address::hash()));
    Effect::new(move |before: Option<String>| {
        let query = filter.with(Filter::to_query);
        if before.is_some_and(|before| before != query) {
            let list = Route::Persons(Chosen::None).href();
            address::replace_hash_soon(if query.is_empty() {
                list
            } else {
                format!("{list}?{query}")
            });
        }
        query
    });
    let kept = Memo::new(move |_| filter.with(|filter| all.with(|rows| filtered(rows, filter))));
    let house = store.document_untracked().house.clone();
    let word = house.person_word;
    let title = person_words::all(locale, &house);
    let count = move || {
        let (shown, all) = (kept.with(Vec::len), all.with(|rows| rows.len()));
        let all_words = person_words::counted(locale, word, all);
        if shown == all {
            all_words
        } else {
            t::shown_of(locale, shown, &all_words)
        }
    };
    view! {
        <Main title=title.clone() class="page">
            <header class="page-head">
                <div class="page-head__text">
                    <h1 tabindex="-1">{title}</h1>
                    <p aria-live="polite">{count}</p>
                </div>
                <div class="page-head__actions">
                    <a class="btn" href=Route::PersonImport.href()>
                        <Icon name="upload" />
                        {HouseWords::of(locale, &house).import()}
                    </a>
                    <a class="btn btn--primary" href=Route::Persons(Chosen::New).href()>
                        <Icon name="plus" />
                        {person_words::new(locale, word)}
                    </a>
                </div>
            </header>
            {move || {
                if all.with(|rows| rows.is_empty()) {
                    view! {
                        <div class="card empty">
                            <img src="pictos/bonjour.svg" alt="" width="72" height="72" />
                            <p>{t::empty(locale)}</p>
                        </div>
                    }
                        .into_any()
                } else {
                    view! {
                        <filters::Filters filter />
                        <PersonTable all kept />
                        <NoResult filter kept />
                    }
                        .into_any()
                }
            }}
        </Main>
    }
}

#[component]
fn NoResult(filter: RwSignal<Filter>, kept: Memo<Vec<PersonId>>) -> impl IntoView {
    let locale = use_locale();
    let is_empty = Memo::new(move |_| kept.with(Vec::is_empty));
    move || {
        is_empty.get().then(|| {
            view! {
                <div class="card empty">
                    <img src="pictos/oiseaux.svg" alt="" width="72" height="72" />
                    <p role="status">{t::no_result(locale)}</p>
                    <p class="row">
                        <button class="btn" type="button" on:click=move |_| filter.set(Filter::default())>
                            {t::drop_filters(locale)}
                        </button>
                    </p>
                </div>
            }
        })
    }
}

#[component]
fn PersonTable(all: Memo<Arc<Vec<Row>>>, kept: Memo<Vec<PersonId>>) -> impl IntoView {
    let locale = use_locale();
    let heads = [
        t::name(locale),
        t::days(locale),
        t::referent(locale),
        t::goals(locale),
    ]
    .map(Head::Shown);
    view! {
        <div class="card card--flush" hidden=move || kept.with(Vec::is_empty)>
            <Table class="table table--cards table--persons people" heads>
                <For each=move || kept.get() key=|id| *id let:id>
                    <PersonRow row=Memo::new(move |_| all.with(|rows| rows.iter().find(|row| row.id == id).cloned())) />
                </For>
            </Table>
        </div>
    }
}

#[component]
fn PersonRow(row: Memo<Option<Row>>) -> impl IntoView {
    let locale = use_locale();
    move || {
        row.get().map(|row| {
            view! {
                <tr role="row">
                    <th scope="row" role="rowheader">
                        <a class="people__name" href=Route::Persons(Chosen::One(row.id)).href()>
                            <span class="avatar" aria-hidden="true">
                                {row.initials}
                            </span>
                            <span>{row.name}</span>
                        </a>
                        {state(locale, row.today, row.left)}
                    </th>
                    <td role="cell">{row.days}</td>
                    <td role="cell">{row.referent.unwrap_or_else(|| t::no_referent(locale).to_owned())}</td>
                    <td role="cell">{t::goals_count(locale, row.goals)}</td>
                </tr>
            }
        })
    }
}

/// Where the person stands today, as a tag.
fn state(
    locale: semainier::i18n::Locale,
    today: Today,
    left: Option<chrono::NaiveDate>,
) -> Option<AnyView> {
    let (class, text) = match (left, today) {
        (Some(left), _) => (
            "tag tag--line",
            t::left_on(locale, &format::date(locale, left)),
        ),
        (None, Today::Here) => ("tag tag--ok", t::here_today(locale).to_owned()),
        (None, Today::Absent) => ("tag tag--warn", t::absent_today(locale).to_owned()),
        (None, Today::NotExpected) => return None,
    };
    Some(view! { <span class=class>{text}</span> }.into_any())
}
