//! "Et si…": a datum is changed to look at, the week is solved again in the worker, every difference is shown, and a human
//! applies it or leaves it.

mod form;
mod quick;
mod records;
mod result;

use super::desk::use_desk;
use crate::{
    components::dialog::Dialog,
    platform::page,
    state::{use_notices, use_store},
};
use form::Form;
use leptos::prelude::*;
pub use quick::Quick;
use result::Found;
use semainier::{
    domain::{
        edit::{Command, Gesture, WeekCommand},
        memory,
        plan::Placements,
        suppose::Supposition,
    },
    i18n::text::{planner, suppose as t},
    present::reasons,
};

/// What takes the focus when the answer replaces the form.
const SENTENCE: &str = "suppose-sentence";

/// The dialog; with a supposition it begins by looking into it.
#[component]
pub fn Suppose(begun: Option<Supposition>, #[prop(into)] on_close: Callback<()>) -> impl IntoView {
    let desk = use_desk();
    let l = desk.locale;
    let looked = RwSignal::new(begun);
    let look = move |supposition| {
        looked.set(Some(supposition));
        request_animation_frame(|| page::focus(SENTENCE));
    };
    let again = move |()| {
        looked.set(None);
        request_animation_frame(|| page::focus("suppose-kind"));
    };
    let is_over = move || {
        let plan = desk.store.document_untracked().week(desk.week.get());
        memory::is_over(&plan, desk.now.get_untracked())
    };
    view! {
        <Dialog title=t::title(l) on_close>
            {move || match looked.get() {
                None if is_over() => view! { <p>{planner::is_over(l)}</p> }.into_any(),
                None => view! { <Form on_look=look /> }.into_any(),
                Some(supposition) => {
                    view! { <Looked supposition on_again=again on_close /> }.into_any()
                }
            }}
        </Dialog>
    }
}

/// The supposition as a sentence, and what it would bring.
#[component]
fn Looked(
    supposition: Supposition,
    #[prop(into)] on_again: Callback<()>,
    on_close: Callback<()>,
) -> impl IntoView {
    let (desk, store, notices) = (use_desk(), use_store(), use_notices());
    let l = desk.locale;
    let document = store.document_untracked();
    let sentence = reasons::suppose_title(l, &document, supposition).unwrap_or_default();
    let apply = move |placements: Placements| {
        let week = desk.week.get_untracked();
        let document = store.document_untracked();
        let Some(entry) = supposition.entry(&document, week) else {
            return notices.tell(t::nothing(l));
        };
        // What was seen is what is taken: the datum and the week found for it, as one step.
        let commands = vec![
            Command::Put(Box::new(entry)),
            Command::Week(week, WeekCommand::TakeProposal(placements)),
        ];
        let command = Command::Several(Gesture::Suppose, commands);
        match store.dispatch(&command) {
            Ok(()) => {
                on_close.run(());
                notices.tell_with_undo(t::applied(l));
            }
            Err(issues) => store.tell_refusal(&issues),
        }
    };
    view! {
        <div class="score-detail suppose">
            <p class="suppose__sentence" id=SENTENCE tabindex="-1">
                <b>{sentence}</b>
            </p>
            <Found supposition on_apply=apply on_again on_close />
        </div>
    }
}
