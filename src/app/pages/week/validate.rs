//! Validation by a named person: refused only while a hard rule is broken without a written reason.

use crate::{
    components::{
        dialog::Dialog,
        draft_found::DraftFound,
        fields::{TextArea, TextField},
        icon::Icon,
    },
    state::{
        draft::Draft,
        errand::{Errand, use_errands},
        planner::use_planner,
        store::{Store, use_store},
        use_locale, use_notices,
    },
};
use leptos::prelude::*;
use semainier::{
    domain::{
        edit::{Command, WeekCommand},
        house::House,
        journal::DecisionKind,
        plan::PlanState,
        time::WeekId,
    },
    i18n::{
        Locale, format,
        text::{common, issues, planner as t},
    },
    present::score::ScoreView,
};
use serde::{Deserialize, Serialize};

/// The button that fits the state of the week.
#[component]
pub fn Validate(week: Memo<WeekId>) -> impl IntoView {
    let (planner, store, locale, notices) =
        (use_planner(), use_store(), use_locale(), use_notices());
    let is_empty = Memo::new(move |_| store.week(week.get()).placements.is_empty());
    let reached = Memo::new(move |_| store.week(week.get()).state.clone());
    let (is_wanted, is_asking) = (RwSignal::new(false), RwSignal::new(false));
    let score = planner.score();
    // For a moment the score is still that of the week shown before.
    let is_of_week = Memo::new(move |_| planner.watches(week.get()));
    let has_score = Memo::new(move |_| is_of_week.get() && score.with(Option::is_some));
    let act = move |command: WeekCommand, told: &'static str| {
        store.apply_and_tell(&Command::Week(week.get_untracked(), command), told);
    };
    let errands = use_errands();
    Effect::new(move |_| {
        let is_asked = || errands.take(|errand| (errand == Errand::Validate).then_some(()));
        if has_score.get() && is_asked().is_some() && reached.get_untracked() == PlanState::Draft {
            if is_empty.get_untracked() {
                notices.tell(t::nothing_to_validate(locale));
            } else {
                is_wanted.set(true);
            }
        }
    });
    // What is broken is read from the score: just after an edit that of before it still stands.
    let is_score_new = planner.is_score_new();
    Effect::new(move |_| {
        if is_wanted.get() && is_of_week.get() && is_score_new.get() {
            is_wanted.set(false);
            is_asking.set(true);
        }
    });
    let is_changed = Memo::new(move |_| store.week(week.get()).is_changed_since_published());
    let validate = move || {
        view! {
            <button
                class="btn btn--sm"
                type="button"
                disabled=move || !has_score.get()
                on:click=move |_| is_wanted.set(true)
            >
                <Icon name="check" />
                {t::validate(locale)}
            </button>
        }
    };
    let buttons = move || match reached.get() {
        PlanState::Draft => (move || (!is_empty.get()).then(validate)).into_any(),
        PlanState::Validated { .. } => view! {
            <button
                class="btn btn--sm btn--quiet"
                type="button"
                on:click=move |_| act(WeekCommand::Reopen, t::reopened(locale))
            >
                {t::reopen(locale)}
            </button>
            <button
                class="btn btn--sm"
                type="button"
                on:click=move |_| act(WeekCommand::Publish, t::published_now(locale))
            >
                <Icon name="megaphone" />
                {t::publish(locale)}
            </button>
        }
        .into_any(),
        PlanState::Published { .. } => view! {
            <button
                class="btn btn--sm btn--quiet"
                type="button"
                on:click=move |_| act(WeekCommand::Reopen, t::reopened(locale))
            >
                {t::reopen(locale)}
            </button>
            // What was changed since is read over and validated as a draft is.
            {move || is_changed.get().then(validate)}
        }
        .into_any(),
    };
    view! {
        {buttons}
        {move || {
            is_asking
                .get()
                .then(|| {
                    let week = week.get_untracked();
                    view! { <ValidateDialog week on_close=move |()| is_asking.set(false) /> }
                })
        }}
    }
}

/// What is typed in the dialog.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Typed {
    name: String,
    reason: String,
}

#[component]
fn ValidateDialog(week: WeekId, #[prop(into)] on_close: Callback<()>) -> impl IntoView {
    let (planner, store, locale, notices) =
        (use_planner(), use_store(), use_locale(), use_notices());
    let known = store.document_untracked().house.user.clone();
    let initial = Typed {
        name: known.clone(),
        reason: String::new(),
    };
    let draft = Draft::open(&format!("validate/{week}"), initial);
    let name = Signal::derive(move || draft.with(|typed| typed.name.clone()));
    let reason = Signal::derive(move || draft.with(|typed| typed.reason.clone()));
    let is_refused = RwSignal::new(false);
    let score = planner.score().get_untracked().unwrap_or_default();
    let broken: Vec<String> = score
        .unforced()
        .map(|broken| broken.sentence.clone())
        .collect();
    let must_force = !broken.is_empty();
    let missing = move |value: Signal<String>| {
        Signal::derive(move || {
            let is_empty = value.with(|text| text.trim().is_empty());
            (is_refused.get() && is_empty).then(|| issues::missing(locale).to_owned())
        })
    };
    let confirm = move |_| {
        let Typed { name, reason } = draft.get_untracked();
        if name.trim().is_empty() || (must_force && reason.trim().is_empty()) {
            return is_refused.set(true);
        }
        let score = planner.score().get_untracked().unwrap_or_default();
        if validate(store, week, name.trim(), reason.trim(), &score) {
            notices.tell_with_undo(t::validated_by(locale, name.trim()));
            draft.forget();
            on_close.run(());
        }
    };
    let cancel = move |_| {
        draft.forget();
        on_close.run(());
    };
    // Neither field may be asked for any more.
    let is_asked = must_force || known.is_empty();
    let sentence = move || {
        let shown = name.with(|name| name.trim().to_owned());
        (!shown.is_empty()).then(|| t::validates(locale, &shown, &span(locale, store, week)))
    };
    view! {
        <Dialog title=t::validate(locale) on_close>
            <p>{sentence}</p>
            <DraftFound was_found=is_asked && draft.was_found() on_reset=move |()| draft.reset() />
            {known
                .is_empty()
                .then(|| {
                    view! {
                        <TextField
                            id="validate-name"
                            label=t::your_name(locale)
                            hint=t::your_name_hint(locale)
                            value=name
                            on_input=move |text| draft.update(|typed| typed.name = text)
                            issue=missing(name)
                        />
                    }
                })}
            {must_force
                .then(|| {
                    view! {
                        <div class="notice notice--danger">
                            <Icon name="triangle-alert" />
                            <div>
                                <h3>{t::must_be_forced(locale)}</h3>
                                <ul class="list">
                                    {broken.into_iter().map(|sentence| view! { <li>{sentence}</li> }).collect_view()}
                                </ul>
                            </div>
                        </div>
                        <TextArea
                            id="validate-reason"
                            label=t::reason(locale)
                            hint=t::reason_hint(locale)
                            value=reason
                            on_input=move |text| draft.update(|typed| typed.reason = text)
                            issue=missing(reason)
                        />
                    }
                })}
            <div class="dialog__foot">
                <button class="btn" type="button" on:click=cancel>
                    {common::cancel(locale)}
                </button>
                <button class="btn btn--primary" type="button" on:click=confirm>
                    {if must_force { t::force_and_validate(locale) } else { t::validate_now(locale) }}
                </button>
            </div>
        </Dialog>
    }
}

/// "du 23 au 27 novembre", from the first to the last open day.
fn span(locale: Locale, store: Store, week: WeekId) -> String {
    let document = store.document_untracked();
    let days: Vec<_> = document
        .house
        .opening
        .days()
        .map(|(day, _)| week.date(day))
        .collect();
    let first = days.first().copied().unwrap_or_else(|| week.monday());
    let last = days.last().copied().unwrap_or(first);
    let title = format::date_span(locale, first, last);
    let mut letters = title.chars();
    letters.next().map_or_else(String::new, |letter| {
        letter.to_lowercase().chain(letters).collect()
    })
}

/// Notes the name if it is new and the reason where it is needed, then validates; whether nothing of it was refused.
fn validate(store: Store, week: WeekId, name: &str, reason: &str, found: &ScoreView) -> bool {
    let document = store.document_untracked();
    let mut commands = Vec::new();
    if document.house.user != name {
        let house = House {
            user: name.to_owned(),
            ..House::clone(&document.house)
        };
        commands.push(Command::SetHouse(Box::new(house)));
    }
    let mut sessions: Vec<_> = found
        .unforced()
        .flat_map(|broken| broken.sessions.clone())
        .collect();
    sessions.sort_unstable();
    sessions.dedup();
    commands.extend(sessions.into_iter().map(|session| {
        let force = WeekCommand::Force(session, reason.to_owned());
        Command::Week(week, force)
    }));
    if found.unforced().any(|broken| broken.sessions.is_empty()) {
        let kind = DecisionKind::Forced {
            reason: reason.to_owned(),
        };
        commands.push(Command::Note(Some(week), kind));
    }
    commands.push(Command::Week(week, WeekCommand::Validate));
    commands.iter().all(|command| store.apply(command))
}
