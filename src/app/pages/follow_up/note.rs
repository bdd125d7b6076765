//! The note about a session, or about somebody who is noted. What is typed is kept at each keystroke.

use super::entry::Taps;
use crate::{
    components::{
        choose::Choose,
        dialog::Dialog,
        dictate::{Dictate, add_said},
        draft_found::DraftFound,
        fields::TextArea,
    },
    state::{draft::Draft, use_locale, use_notices, use_store},
};
use leptos::prelude::*;
use semainier::{
    domain::{
        edit::{Command, WeekCommand},
        id::PersonId,
    },
    i18n::text::{common, follow_up as t},
    present::{follow_up_entry::Entry as Shown, follow_up_taps, names},
};
use serde::{Deserialize, Serialize};

/// The notes as they are kept: that of the session first.
type Kept = Vec<(Option<PersonId>, String)>;

/// What is typed and not saved yet, of each note that was touched.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
struct Typed {
    /// The note shown: of the session, or of a person.
    about: Option<PersonId>,
    texts: Vec<(Option<PersonId>, String)>,
}

impl Typed {
    fn text(&self, kept: &Kept) -> String {
        let of = |list: &Kept| {
            let found = list.iter().find(|(about, _)| *about == self.about);
            found.map(|(_, text)| text.clone())
        };
        of(&self.texts).or_else(|| of(kept)).unwrap_or_default()
    }

    fn write(&mut self, text: String) {
        let about = self.about;
        match self.texts.iter_mut().find(|(known, _)| *known == about) {
            Some((_, known)) => *known = text,
            None => self.texts.push((about, text)),
        }
    }

    /// Leaves out what speaks of nobody who is noted now.
    fn only(mut self, kept: &Kept) -> Self {
        let is_kept = |about: &Option<PersonId>| kept.iter().any(|(known, _)| known == about);
        self.texts.retain(|(about, _)| is_kept(about));
        self.about = self.about.filter(|_| is_kept(&self.about));
        self
    }
}

/// The dialog.
#[component]
pub(super) fn Note(taps: Taps, shown: Memo<Option<Shown>>) -> impl IntoView {
    let (locale, store, notices) = (use_locale(), use_store(), use_notices());
    let document = store.document_untracked();
    let of_session = shown.with_untracked(|shown| {
        shown
            .as_ref()
            .map(|shown| shown.note.clone())
            .unwrap_or_default()
    });
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
    let kept: Kept = std::iter::once((None, of_session))
        .chain(noted.into_iter().map(|(id, _, note)| (Some(id), note)))
        .collect();
    let draft = Draft::open(&format!("note/{}", taps.session), Typed::default());
    if draft.was_found() {
        draft.update(|typed| *typed = std::mem::take(typed).only(&kept));
    }
    let was_found = draft.with(|typed| !typed.texts.is_empty());
    let kept = StoredValue::new(kept);
    let text = Memo::new(move |_| draft.with(|typed| kept.with_value(|kept| typed.text(kept))));
    let write = move |next: String| draft.update(|typed| typed.write(next));
    let cancel = move || {
        draft.forget();
        taps.asked.set(None);
    };
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let changed = kept.with_value(|kept| {
            let mut typed = draft.get_untracked().texts;
            typed.retain(|note| !kept.contains(note));
            typed
        });
        for (_, written) in changed.iter().filter(|(about, _)| about.is_none()) {
            let command = WeekCommand::NoteSession(taps.session, written.clone());
            if !taps.apply(&Command::Week(taps.week, command)) {
                return;
            }
        }
        taps.write(|session| {
            let of_people = changed
                .iter()
                .filter_map(|(about, text)| Some(((*about)?, text)));
            of_people
                .filter_map(|(id, text)| session.note(id, text))
                .collect()
        });
        draft.forget();
        if !changed.is_empty() {
            notices.tell_with_undo(t::note_saved(locale));
        }
        taps.asked.set(None);
    };
    view! {
        <Dialog title=t::note_title(locale) on_close=move |()| taps.asked.set(None)>
            <form class="stack" novalidate=true on:submit=save>
                <DraftFound was_found on_reset=move |()| draft.reset() />
                <Choose
                    id="note-about"
                    label=t::note_about(locale)
                    hint=if nobody { t::note_only_noted(locale) } else { "" }
                    options
                    value=Signal::derive(move || draft.with(|typed| typed.about))
                    on_change=move |about| draft.update(|typed| typed.about = about)
                />
                <TextArea
                    id="note-text"
                    label=t::note_text(locale)
                    hint=t::note_hint(locale)
                    value=text
                    on_input=write
                />
                <Dictate on_text=move |said: String| {
                    let mut whole = text.get_untracked();
                    add_said(&mut whole, &said);
                    write(whole);
                } />
                <div class="dialog__foot">
                    <button class="btn" type="button" on:click=move |_| cancel()>
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
