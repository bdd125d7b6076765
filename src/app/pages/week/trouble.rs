//! A rule that cannot be kept: which, where, and the ways out from light to heavy; forcing comes last and asks for a
//! written reason.

use super::desk::use_desk;
use crate::{
    components::{dialog::Dialog, draft_found::DraftFound, fields::TextArea, icon::Icon},
    state::{draft::Draft, planner::use_planner},
};
use leptos::prelude::*;
use semainier::{
    domain::{
        edit::{Command, Gesture, WeekCommand},
        id::SessionId,
        time::Minutes,
    },
    i18n::{
        format,
        text::{common, issues, planner as p, repairs as r, week_tools as t},
    },
    present::reasons::repairs::{Trouble, Way},
    protocol::{Answer, Question},
};

/// The notice; nothing while every rule is kept or forced, or lacks only what a first proposal brings.
#[component]
pub fn TroubleNotice() -> impl IntoView {
    let (desk, planner) = (use_desk(), use_planner());
    let l = desk.locale;
    let score = planner.score();
    let broken = Memo::new(move |_| {
        let score = score.get()?;
        let mut session = None;
        let broken = score.faults().filter(|broken| !broken.is_forced);
        let sentences: Vec<&str> = broken
            .filter(|broken| !broken.sessions.is_empty())
            .map(|broken| {
                session = session.or(broken.sessions.first().copied());
                broken.sentence.as_str()
            })
            .collect();
        Some((session?, format::first_of(l, &sentences)?))
    });
    let answer = planner.answer_at_rest(move || {
        let (session, _) = broken.get()?;
        let question = Question::Repairs(Trouble::Session(session), Minutes(0));
        Some((desk.week.get(), question))
    });
    let ways = Memo::new(move |_| match answer.get().as_deref() {
        Some(Answer::Repairs(repairs)) => {
            let line = repairs.lines.first();
            line.map_or_else(Vec::new, |line| line.ways.clone())
        }
        _ => Vec::new(),
    });
    let forcing = RwSignal::new(None::<SessionId>);
    view! {
        {move || {
            broken
                .get()
                .map(|(session, sentence)| {
                    view! {
                        <details class="notice notice--danger trouble">
                            <summary>
                                <Icon name="circle-x" />
                                <span>
                                    <b>{t::a_rule_is_broken(l)}</b>
                                    " "
                                    {sentence}
                                </span>
                            </summary>
                            <p>{t::solutions(l)}</p>
                            <ul class="alts">
                                {move || ways.get().into_iter().map(|way| view! { <li><WayButton way /></li> }).collect_view()}
                                <li>
                                    <button type="button" on:click=move |_| forcing.set(Some(session))>
                                        <span>
                                            <b>{t::force(l)}</b>
                                            <small>{t::force_hint(l)}</small>
                                        </span>
                                    </button>
                                </li>
                            </ul>
                        </details>
                    }
                })
        }}
        {move || {
            forcing
                .get()
                .map(|session| view! { <Force session on_close=move |()| forcing.set(None) /> })
        }}
    }
}

#[component]
fn WayButton(way: Way) -> impl IntoView {
    let desk = use_desk();
    let l = desk.locale;
    let name = format!("{} {}", way.lead, way.mark);
    let why = way.why.clone();
    let act = move |_| {
        let commands = way.commands(desk.week.get_untracked());
        desk.store
            .apply_and_tell(&Command::Several(Gesture::TryOut, commands), t::tried(l));
    };
    view! {
        <button type="button" on:click=act>
            <span>
                <b>{format::capitalized(name.trim())}</b>
                <small>{why}</small>
            </span>
        </button>
    }
}

#[component]
fn Force(session: SessionId, #[prop(into)] on_close: Callback<()>) -> impl IntoView {
    let desk = use_desk();
    let l = desk.locale;
    let reason = Draft::open(&format!("force/{session}"), String::new());
    let is_refused = RwSignal::new(false);
    let issue = Signal::derive(move || {
        let is_missing = is_refused.get() && reason.with(|reason| reason.trim().is_empty());
        is_missing.then(|| issues::missing(l).to_owned())
    });
    let confirm = move |_| {
        let written = reason.get_untracked();
        if written.trim().is_empty() {
            return is_refused.set(true);
        }
        let force = WeekCommand::Force(session, written);
        let force = Command::Week(desk.week.get_untracked(), force);
        if desk.store.apply_and_tell(&force, t::forced(l)) {
            reason.forget();
            on_close.run(());
        }
    };
    let cancel = move |_| {
        reason.forget();
        on_close.run(());
    };
    view! {
        <Dialog title=t::force(l) on_close>
            <p>{p::must_be_forced(l)}</p>
            <DraftFound was_found=reason.was_found() on_reset=move |()| reason.reset() />
            <TextArea
                id="force-reason"
                label=p::reason(l)
                hint=p::reason_hint(l)
                value=Signal::derive(move || reason.with(String::clone))
                on_input=move |text| reason.update(|reason| *reason = text)
                issue
            />
            <div class="dialog__foot">
                <button class="btn" type="button" on:click=cancel>
                    {common::cancel(l)}
                </button>
                <button class="btn btn--primary" type="button" on:click=confirm>
                    {r::accept(l)}
                </button>
            </div>
        </Dialog>
    }
}
