//! A list of records in the settings: a search, a table, a button for a new one.

use super::{
    icon::Icon,
    search_field::SearchField,
    table::{Head, Table},
};
use crate::state::use_locale;
use leptos::prelude::*;
use semainier::{
    i18n::text::{common, forms as t},
    present::{
        record_list::{Line, kept},
        route::Route,
    },
};
use std::sync::Arc;

/// The list.
#[component]
pub fn RecordList(
    #[prop(into)] heading: String,
    /// Text and address of the button for a new record.
    new: (&'static str, Route),
    /// What is said when there is none.
    empty: &'static str,
    /// Heads of the columns.
    heads: Vec<&'static str>,
    lines: Memo<Arc<Vec<Line>>>,
) -> impl IntoView {
    let locale = use_locale();
    let query = RwSignal::new(String::new());
    let with_archived = RwSignal::new(false);
    let shown = Memo::new(move |_| {
        query.with(|query| lines.with(|lines| kept(lines, query, with_archived.get())))
    });
    let has_archived = Memo::new(move |_| lines.with(|lines| lines.iter().any(|l| l.is_archived)));
    let is_empty = Memo::new(move |_| lines.with(|lines| lines.is_empty()));
    let heads: Vec<Head> = heads.into_iter().map(Head::Shown).collect();
    let is_vain = move || !is_empty.get() && shown.with(Vec::is_empty);
    view! {
        <header class="page-head">
            <div class="page-head__text">
                <h2>{heading}</h2>
            </div>
            <div class="page-head__actions">
                <a class="btn btn--primary" href=new.1.href()>
                    <Icon name="plus" />
                    {new.0}
                </a>
            </div>
        </header>
        {move || is_empty.get().then(|| view! { <p class="notice">{empty}</p> })}
        <div class="filters" hidden=is_empty>
            <div class="field">
                <label for="record-search">{common::search(locale)}</label>
                <SearchField id="record-search" value=query on_input=move |words| query.set(words) />
            </div>
            <button
                class="chip"
                type="button"
                hidden=move || !has_archived.get()
                aria-pressed=move || with_archived.get().to_string()
                on:click=move |_| with_archived.update(|with| *with = !*with)
            >
                {t::show_archived(locale)}
            </button>
        </div>
        <p class="hint" role="status">
            {move || is_vain().then(|| t::no_match(locale))}
        </p>
        <div class="card card--flush" hidden=move || shown.with(Vec::is_empty)>
            <Table class="table table--cards people" heads>
                <For each=move || shown.get() key=|key| key.clone() let:key>
                    <Row line=Memo::new(move |_| lines.with(|lines| lines.iter().find(|line| line.key == key).cloned())) />
                </For>
            </Table>
        </div>
    }
}

#[component]
fn Row(line: Memo<Option<Line>>) -> impl IntoView {
    let locale = use_locale();
    move || {
        line.get().map(|line| {
            view! {
                <tr role="row">
                    <th scope="row" role="rowheader">
                        <a class="people__name" href=line.route.href()>
                            {(!line.initials.is_empty())
                                .then(|| {
                                    view! {
                                        <span class="avatar avatar--staff" aria-hidden="true">
                                            {line.initials}
                                        </span>
                                    }
                                })}
                            <span>{line.name}</span>
                        </a>
                        {line
                            .is_archived
                            .then(|| view! { <span class="tag tag--line">{t::archived(locale)}</span> })}
                    </th>
                    {line
                        .cells
                        .into_iter()
                        .map(|cell| {
                            view! {
                                <td role="cell">
                                    {cell.text}
                                    {cell
                                        .warning
                                        .map(|text| {
                                            view! {
                                                " "
                                                <span class="tag tag--warn">
                                                    <Icon name="triangle-alert" />
                                                    {text}
                                                </span>
                                            }
                                        })}
                                </td>
                            }
                        })
                        .collect_view()}
                </tr>
            }
        })
    }
}
