//! Restoring a backup: by drop or by choice, compared before anything is replaced.

mod choices;

use super::{icon::Icon, unseal::Unseal};
use crate::{
    platform::file,
    state::{navigation::go, store::Phase, use_locale, use_notices, use_store},
};
use choices::Choices;
use leptos::{html, prelude::*, task::spawn_local};
use semainier::{
    domain::{
        edit::{self, Command},
        journal::DecisionKind,
    },
    i18n::text::{common, restore as t},
    present::{restore, route::Route},
    storage::{
        backup::{self, Backup, BackupFault, Summary},
        partial::{self, Choice},
    },
};
use std::sync::Arc;

/// How far the reading has come.
#[derive(Debug, Clone)]
pub enum Reading {
    Waiting,
    Busy,
    Refused(String),
    /// Encrypted: its passphrase is asked for.
    Sealed(Arc<Vec<u8>>, String),
    Ready(Arc<Backup>, String),
}

/// The place to drop a backup, then the comparison.
#[component]
pub fn Restore() -> impl IntoView {
    let locale = use_locale();
    let reading = RwSignal::new(Reading::Waiting);
    let read = move |chosen: web_sys::File| {
        reading.set(Reading::Busy);
        spawn_local(async move {
            let name = chosen.name();
            let next = match file::read(chosen).await {
                None => Reading::Refused(t::unreadable(locale).to_owned()),
                Some(bytes) => match backup::read(&bytes) {
                    Ok(backup) => Reading::Ready(Arc::new(backup), name),
                    Err(BackupFault::Encrypted) => Reading::Sealed(Arc::new(bytes), name),
                    Err(fault) => Reading::Refused(restore::fault(locale, &fault)),
                },
            };
            // The page may have gone meanwhile.
            reading.try_set(next);
        });
    };
    view! {
        <DropZone on_file=move |chosen| read(chosen) />
        {move || match reading.get() {
            Reading::Waiting => ().into_any(),
            Reading::Busy => view! { <p role="status">{t::reading(locale)}</p> }.into_any(),
            Reading::Refused(why) => {
                view! {
                    <p class="notice notice--warn" role="alert">
                        <Icon name="triangle-alert" />
                        <span>{why}</span>
                    </p>
                }
                    .into_any()
            }
            Reading::Sealed(bytes, name) => {
                let on_plain = move |plain: Vec<u8>| match backup::read(&plain) {
                    Ok(backup) => {
                        reading.set(Reading::Ready(Arc::new(backup), name.clone()));
                        None
                    }
                    Err(fault) => Some(restore::fault(locale, &fault)),
                };
                view! {
                    <Unseal
                        id="restore-passphrase"
                        text=t::encrypted(locale)
                        bytes
                        on_plain
                        on_close=move |()| reading.set(Reading::Waiting)
                    />
                }
                    .into_any()
            }
            Reading::Ready(backup, name) => {
                view! { <Comparison backup name on_close=move |()| reading.set(Reading::Waiting) /> }.into_any()
            }
        }}
    }
}

#[component]
fn DropZone(#[prop(into)] on_file: Callback<web_sys::File, ()>) -> impl IntoView {
    let locale = use_locale();
    let input = NodeRef::<html::Input>::new();
    let is_over = RwSignal::new(false);
    let pick = move |_| {
        if let Some(input) = input.get_untracked() {
            input.click();
        }
    };
    view! {
        <div
            class="drop"
            class:is-over=is_over
            on:dragover=move |event| {
                event.prevent_default();
                is_over.set(true);
            }
            on:dragleave=move |_| is_over.set(false)
            on:drop=move |event| {
                event.prevent_default();
                is_over.set(false);
                let files = event.data_transfer().and_then(|transfer| transfer.files());
                if let Some(chosen) = files.and_then(|files| files.get(0)) {
                    on_file.run(chosen);
                }
            }
        >
            <Icon name="upload" />
            <span>
                <b>{t::drop_here(locale)}</b>
                <br />
                {t::or(locale)}
                " "
                <button class="link" type="button" on:click=pick>
                    {t::choose(locale)}
                </button>
                ". "
                {t::preview_promise(locale)}
            </span>
            <input
                class="vh"
                type="file"
                accept=".smn,.age,.json,.gz,application/json,application/gzip"
                tabindex="-1"
                aria-label=t::choose(locale)
                node_ref=input
                on:change:target=move |event| {
                    if let Some(chosen) = event.target().files().and_then(|files| files.get(0)) {
                        on_file.run(chosen);
                    }
                    event.target().set_value("");
                }
            />
        </div>
    }
}

#[component]
fn Comparison(
    backup: Arc<Backup>,
    name: String,
    #[prop(into)] on_close: Callback<()>,
) -> impl IntoView {
    let (locale, store, notices) = (use_locale(), use_store(), use_notices());
    let has_document = matches!(store.phase().get_untracked(), Phase::Open);
    let here = has_document.then(|| store.document_untracked());
    let summary = here.as_ref().map(|here| Summary::of(here, None));
    let rows = restore::compare(locale, summary.as_ref(), &backup.summary);
    let n_issues = backup.issues.len();
    let choice = RwSignal::new(Choice::Whole);
    let changes = {
        let backup = Arc::clone(&backup);
        Memo::new(move |_| {
            let here = has_document.then(|| store.document())?;
            let taken = partial::take(&here, &backup.document, choice.get());
            Some(restore::changes(locale, &here, &taken))
        })
    };
    let choices = has_document.then(|| {
        let backup = Arc::clone(&backup);
        view! { <Choices backup choice /> }
    });
    let open = {
        let house = backup.summary.house.clone();
        move |_| {
            let choice = choice.get_untracked();
            // What stands now, not what stood when the file was chosen: another tab may have edited meanwhile.
            let taken = if has_document {
                partial::take(&store.document_untracked(), &backup.document, choice)
            } else {
                backup.document.clone()
            };
            // The journal's entry stands in what is opened, so that one undo takes both back.
            let note = Command::Note(None, DecisionKind::Restored { file: name.clone() });
            let document = edit::apply(&taken, &note, &store.stamp()).unwrap_or(taken);
            store.open_over(document, t::label(locale).to_owned());
            if choice == Choice::Whole {
                notices.tell_with_undo(t::restored(locale, &house));
                go(Route::WEEK);
            } else {
                notices.tell_with_undo(t::taken(locale));
                on_close.run(());
            }
        }
    };
    let action = move || match choice.get() {
        Choice::Whole if has_document => t::replace(locale),
        Choice::Whole => t::open(locale),
        _ => t::take_it(locale),
    };
    view! {
        <div class="stack mt-4" role="group" aria-label=t::compare(locale)>
            <Table rows />
            {move || changes
                .get()
                .map(|changes| {
                    view! {
                        <h3>{t::would_change(locale)}</h3>
                        {if changes.is_empty() {
                            view! { <p class="small">{t::nothing_changes(locale)}</p> }.into_any()
                        } else {
                            view! {
                                <ul class="small">
                                    {changes.into_iter().map(|change| view! { <li>{change}</li> }).collect_view()}
                                </ul>
                            }
                                .into_any()
                        }}
                    }
                })}
            {choices}
            {(n_issues > 0).then(|| view! { <p class="small">{t::issues(locale, n_issues)}</p> })}
            <p class="row">
                <button class="btn btn--primary" type="button" on:click=open>
                    {action}
                </button>
                <button class="btn" type="button" on:click=move |_| on_close.run(())>
                    {common::cancel(locale)}
                </button>
            </p>
        </div>
    }
}

#[component]
fn Table(rows: Vec<restore::Row>) -> impl IntoView {
    let locale = use_locale();
    view! {
        <table class="table table--tight">
            <caption class="vh">{t::compare(locale)}</caption>
            <thead>
                <tr>
                    <th scope="col">{t::what(locale)}</th>
                    <th scope="col">{t::here(locale)}</th>
                    <th scope="col">{t::in_file(locale)}</th>
                </tr>
            </thead>
            <tbody>
                {rows
                    .into_iter()
                    .map(|row| {
                        view! {
                            <tr>
                                <th scope="row">{row.what}</th>
                                <td>{row.here}</td>
                                <td>{row.in_file}</td>
                            </tr>
                        }
                    })
                    .collect_view()}
            </tbody>
        </table>
    }
}
