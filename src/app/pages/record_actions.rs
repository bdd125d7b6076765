//! Archiving and deleting a record of the settings. What is still in use is not deleted: the reason is told and
//! archiving offered.

use crate::{
    components::{
        dialog::{Confirm, Dialog},
        icon::Icon,
    },
    state::{navigation::go, use_locale, use_notices, use_store},
};
use leptos::prelude::*;
use semainier::{
    domain::edit::{self, Command, EntryId},
    i18n::text::{common, forms as t},
    present::{issues, route::Route},
};

/// What is asked before a record goes.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Asked {
    /// Whether to delete it.
    Delete,
    /// It is still in use, for this reason.
    InUse(String),
}

/// The buttons, and the dialogs they open.
#[component]
pub fn RecordActions(
    id: EntryId,
    /// Name of the record.
    name: String,
    is_archived: bool,
    /// Archives it, or takes it back.
    #[prop(into)]
    archive: Callback<bool, bool>,
    /// Where to go once it is gone.
    back: Route,
    /// Forgets what was typed about a record that is deleted.
    #[prop(into)]
    on_delete: Callback<()>,
) -> impl IntoView {
    let (locale, store, notices) = (use_locale(), use_store(), use_notices());
    let asked = RwSignal::new(None::<Asked>);
    let name = StoredValue::new(name);
    let ask = move |_| {
        let refused = edit::apply(
            &store.document_untracked(),
            &Command::Remove(id),
            &store.stamp(),
        )
        .err();
        asked.set(Some(refused.map_or(Asked::Delete, |reasons| {
            let sentences = reasons
                .iter()
                .map(|issue| issues::sentence(locale, &issue.kind));
            Asked::InUse(sentences.collect::<Vec<_>>().join(" "))
        })));
    };
    let delete = move |()| {
        let told = name.with_value(|name| t::deleted(locale, name));
        if store.apply_and_tell(&Command::Remove(id), told) {
            on_delete.run(());
            go(back);
        }
    };
    let set_archived = move |is_archived: bool| {
        if !archive.run(is_archived) {
            return;
        }
        notices.tell_with_undo(name.with_value(|name| {
            if is_archived {
                t::was_archived(locale, name)
            } else {
                t::was_unarchived(locale, name)
            }
        }));
        go(back);
    };
    let archive_name = if is_archived {
        t::unarchive(locale)
    } else {
        t::archive(locale)
    };
    view! {
        <div class="page-head__actions">
            <button class="btn" type="button" on:click=move |_| set_archived(!is_archived)>
                <Icon name="archive" />
                {archive_name}
            </button>
            <button class="btn btn--danger" type="button" on:click=ask>
                <Icon name="trash-2" />
                {common::delete(locale)}
            </button>
        </div>
        {move || match asked.get() {
            None => ().into_any(),
            Some(Asked::Delete) => {
                view! {
                    <Confirm
                        title=name.with_value(|name| t::delete_title(locale, name))
                        text=t::delete_text(locale)
                        action=common::delete(locale)
                        is_danger=true
                        on_confirm=delete
                        on_close=move |()| asked.set(None)
                    />
                }
                    .into_any()
            }
            Some(Asked::InUse(reason)) => {
                view! {
                    <InUse
                        title=name.with_value(|name| t::still_used_title(locale, name))
                        reason
                        offers_archive=!is_archived
                        on_archive=move |()| set_archived(true)
                        on_close=move |()| asked.set(None)
                    />
                }
                    .into_any()
            }
        }}
    }
}

#[component]
fn InUse(
    title: String,
    reason: String,
    offers_archive: bool,
    #[prop(into)] on_archive: Callback<()>,
    #[prop(into)] on_close: Callback<()>,
) -> impl IntoView {
    let locale = use_locale();
    view! {
        <Dialog title on_close>
            <p>{reason}</p>
            {offers_archive
                .then(|| {
                    view! {
                        <p>{t::archive_text(locale)}</p>
                        <p class="row">
                            <button class="btn btn--primary" type="button" on:click=move |_| on_archive.run(())>
                                {t::archive(locale)}
                            </button>
                        </p>
                    }
                })}
        </Dialog>
    }
}
