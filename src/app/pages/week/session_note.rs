//! The note of a session. It becomes part of the session when the field is left; until then each keystroke is kept.

use super::desk::use_desk;
use crate::{
    components::{fields::Field, icon::Icon},
    state::draft::Draft,
};
use leptos::prelude::*;
use semainier::{
    domain::{id::SessionId, plan::Session},
    i18n::text::{forms, week_form as t},
};

/// The name of the draft of a session's note.
pub fn draft_name(id: SessionId) -> String {
    format!("session-note/{id}")
}

/// The field, with what was typed and never became part of the session.
#[component]
pub fn SessionNote(
    session: Memo<Option<Session>>,
    #[prop(into)] on_change: Callback<String>,
    /// Whether the session is not on the board yet: what was typed is found again with it, and nothing need be asked.
    is_new: bool,
) -> impl IntoView {
    let locale = use_desk().locale;
    let id = session.with_untracked(|session| session.as_ref().map(|session| session.id));
    let draft = Draft::open(&draft_name(id.unwrap_or(SessionId(0))), None::<String>);
    let is_found = RwSignal::new(draft.was_found() && !is_new);
    let keep = move |note: String| {
        draft.reset();
        is_found.set(false);
        on_change.run(note);
    };
    if draft.was_found() && is_new {
        keep(draft.get_untracked().unwrap_or_default());
    }
    let text = Memo::new(move |_| {
        let kept = || session.with(|session| session.as_ref().map(|session| session.note.clone()));
        let typed = draft.with(Clone::clone);
        typed.or_else(kept).unwrap_or_default()
    });
    view! {
        <Field id="session-note" label=t::note(locale)>
            <textarea
                class="input"
                id="session-note"
                rows="2"
                autocomplete="off"
                prop:value=text
                on:input:target=move |event| draft.update(|typed| *typed = Some(event.target().value()))
                on:change:target=move |event| keep(event.target().value())
            ></textarea>
        </Field>
        {move || {
            is_found
                .get()
                .then(|| {
                    view! {
                        <div class="notice" role="status">
                            <Icon name="history" />
                            <p>{forms::draft_found(locale)}</p>
                            <button
                                class="btn btn--sm"
                                type="button"
                                on:click=move |_| keep(draft.get_untracked().unwrap_or_default())
                            >
                                {forms::keep_found(locale)}
                            </button>
                            <button
                                class="btn btn--sm"
                                type="button"
                                on:click=move |_| {
                                    draft.reset();
                                    is_found.set(false);
                                }
                            >
                                {forms::begin_anew(locale)}
                            </button>
                        </div>
                    }
                })
        }}
    }
}
