//! Dialogs of the entry: one more person, a note, the end when nobody is noted.

use super::entry::{Taps, row_id};
use crate::{
    components::{
        choose::Choose,
        dialog::Dialog,
        dictate::{Dictate, add_said},
        fields::TextArea,
        picker::Picker,
    },
    platform::page,
    state::{navigation::go, use_locale, use_notices, use_store},
};
use leptos::prelude::*;
use semainier::{
    domain::{
        edit::{Command, WeekCommand},
        id::PersonId,
        person::AbsenceCause,
    },
    i18n::text::{common, follow_up as t},
    present::{
        follow_up_entry::{Entry as Shown, causes, lookups},
        follow_up_taps::{self, Level},
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
    view! {
        <Dialog title=t::add_title(locale) on_close=move |()| taps.asked.set(None)>
            <div class="stack">
                <Picker id="one-more" label=t::add_label(locale) hint=t::add_hint(locale) options on_choose=add />
            </div>
        </Dialog>
    }
}

/// About the session, or about somebody who is noted.
#[component]
fn Note(taps: Taps, shown: Memo<Option<Shown>>) -> impl IntoView {
    let (locale, store, notices) = (use_locale(), use_store(), use_notices());
    let session_note = shown.with_untracked(|shown| {
        shown
            .as_ref()
            .map(|shown| shown.note.clone())
            .unwrap_or_default()
    });
    let session_note = StoredValue::new(session_note);
    let document = store.document_untracked();
    let noted: Vec<(PersonId, String, String)> =
        follow_up_taps::records(&document, taps.week, taps.session)
            .filter_map(|record| {
                let person = document.persons.get(record.person)?;
                Some((record.person, names::full(person), record.note.clone()))
            })
            .collect();
    let nobody = noted.is_empty();
    let options = std::iter::once((None, t::note_session(locale).to_owned()))
        .chain(noted.iter().map(|(id, name, _)| (Some(*id), name.clone())))
        .collect();
    let notes = StoredValue::new(noted);
    let about = RwSignal::new(None::<PersonId>);
    let text = RwSignal::new(session_note.get_value());
    let choose = move |next: Option<PersonId>| {
        about.set(next);
        text.set(match next {
            None => session_note.get_value(),
            Some(id) => notes.with_value(|notes| {
                let known = notes.iter().find(|(known, _, _)| *known == id);
                known.map(|(_, _, note)| note.clone()).unwrap_or_default()
            }),
        });
    };
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let written = text.get_untracked();
        match about.get_untracked() {
            None => {
                let command = WeekCommand::NoteSession(taps.session, written);
                taps.apply(&Command::Week(taps.week, command));
            }
            Some(id) => {
                taps.write(|session| session.note(id, &written).into_iter().collect());
            }
        }
        notices.tell_with_undo(t::note_saved(locale));
        taps.asked.set(None);
    };
    view! {
        <Dialog title=t::note_title(locale) on_close=move |()| taps.asked.set(None)>
            <form class="stack" novalidate=true on:submit=save>
                <Choose
                    id="note-about"
                    label=t::note_about(locale)
                    hint=if nobody { t::note_only_noted(locale) } else { "" }
                    options
                    value=about.into()
                    on_change=choose
                />
                <TextArea
                    id="note-text"
                    label=t::note_text(locale)
                    hint=t::note_hint(locale)
                    value=text
                    on_input=move |next| text.set(next)
                />
                <Dictate on_text=move |said: String| text.update(|text| add_said(text, &said)) />
                <div class="dialog__foot">
                    <button class="btn" type="button" on:click=move |_| taps.asked.set(None)>
                        {common::cancel(locale)}
                    </button>
                    <button class="btn btn--primary" type="submit">
                        {common::save(locale)}
                    </button>
                </div>
            </form>
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
