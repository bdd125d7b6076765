//! Dialogs of the entry: one more person, the end when nobody is noted; the note has a file of its own.

use super::{
    entry::{Taps, row_id},
    note::Note,
};
use crate::{
    components::{dialog::Dialog, picker::Picker},
    platform::page,
    state::{navigation::go, use_locale, use_notices, use_store},
};
use leptos::prelude::*;
use semainier::{
    domain::{id::PersonId, person::AbsenceCause},
    i18n::text::follow_up as t,
    present::{
        follow_up_entry::{Entry as Shown, causes, lookups},
        follow_up_taps::Level,
        names,
        route::{FollowPage, Route},
    },
};

/// What a dialog asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Asked {
    /// Who else came.
    OneMore,
    /// A note.
    Note,
    /// Whether to end with nobody noted.
    End,
}

/// The dialog that is open, if any.
#[component]
pub(super) fn Dialogs(taps: Taps, shown: Memo<Option<Shown>>) -> impl IntoView {
    move || match taps.asked.get() {
        None => ().into_any(),
        Some(Asked::OneMore) => view! { <OneMore taps /> }.into_any(),
        Some(Asked::Note) => view! { <Note taps shown /> }.into_any(),
        Some(Asked::End) => view! { <End taps /> }.into_any(),
    }
}

#[component]
fn OneMore(taps: Taps) -> impl IntoView {
    let (locale, store, notices) = (use_locale(), use_store(), use_notices());
    let options = Memo::new(move |_| {
        store.with(|document| lookups(locale, document, taps.week, taps.session))
    });
    let add = move |key: String| {
        let Ok(id) = key.parse::<PersonId>() else {
            return;
        };
        taps.write(|session| vec![session.level(id, Level::Active)]);
        if let Some(person) = store.document_untracked().persons.get(id) {
            notices.tell_with_undo(t::added(locale, &names::full(person)));
        }
        taps.asked.set(None);
        request_animation_frame(move || {
            page::focus_first(&format!("#{} input:checked", row_id(id)));
        });
    };
    // A name is typed at once.
    Effect::new(|_| request_animation_frame(|| page::focus("one-more")));
    view! {
        <Dialog title=t::add_title(locale) on_close=move |()| taps.asked.set(None)>
            <div class="stack">
                <Picker id="one-more" label=t::add_label(locale) hint=t::add_hint(locale) options on_choose=add />
            </div>
        </Dialog>
    }
}

/// Asked once, when nobody is noted.
#[component]
fn End(taps: Taps) -> impl IntoView {
    let (locale, notices) = (use_locale(), use_notices());
    let leave = move || {
        taps.asked.set(None);
        go(Route::FollowUp(FollowPage::List(None)));
    };
    let cancel = move |cause: AbsenceCause| {
        let count = taps.write(|session| session.cancelled(cause));
        notices.tell_with_undo(t::did_not_happen_done(locale, count));
        leave();
    };
    let of_the_house = causes(locale)
        .into_iter()
        .filter(|(cause, _)| matches!(cause, AbsenceCause::StaffAbsent | AbsenceCause::Weather))
        .map(|(cause, name)| {
            view! {
                <button class="chip" type="button" on:click=move |_| cancel(cause)>
                    {name}
                </button>
            }
        })
        .collect_view();
    view! {
        <Dialog title=t::end_title(locale) on_close=move |()| taps.asked.set(None)>
            <p>{t::end_text(locale)}</p>
            <div class="row" role="group" aria-label=t::did_not_happen(locale)>
                <span aria-hidden="true">{t::did_not_happen(locale)}</span>
                {of_the_house}
            </div>
            <div class="dialog__foot">
                <button class="btn" type="button" on:click=move |_| taps.asked.set(None)>
                    {t::go_on(locale)}
                </button>
                <button class="btn btn--primary" type="button" on:click=move |_| leave()>
                    {t::end_anyway(locale)}
                </button>
            </div>
        </Dialog>
    }
}
