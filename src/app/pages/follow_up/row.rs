//! The row of one person: six answers, three smileys, the cause of an absence.

use super::entry::{Taps, row_id};
use crate::{
    components::icon::Icon,
    platform::page,
    state::{use_locale, use_notices},
};
use leptos::{ev, prelude::*};
use semainier::{
    domain::{attendance::Smiley, edit::Command, id::PersonId, person::AbsenceCause},
    i18n::text::follow_up as t,
    present::{
        follow_up_entry::{PersonRow, causes, level_name, person_row, smiley_name},
        follow_up_taps::Level,
    },
};

const SMILEYS: [Smiley; 3] = [Smiley::Happy, Smiley::Neutral, Smiley::Unhappy];

const fn icon(level: Level) -> &'static str {
    match level {
        Level::VeryActive => "zap",
        Level::Active => "hand",
        Level::Observer => "eye",
        Level::Withdrawn => "circle-minus",
        Level::Refused => "circle-slash",
        Level::Absent => "user-round-x",
    }
}

/// One person.
#[component]
pub(super) fn TapRow(taps: Taps, id: PersonId) -> impl IntoView {
    let locale = use_locale();
    let row = Memo::new(move |_| {
        taps.store
            .with(|document| person_row(locale, document, taps.week, taps.session, id))
    });
    let is_todo =
        Memo::new(move |_| row.with(|row| row.as_ref().is_some_and(|row| row.level.is_none())));
    let is_absent = Memo::new(move |_| {
        row.with(|row| row.as_ref().and_then(|row| row.level) == Some(Level::Absent))
    });
    // The name never changes while the row stands.
    let name =
        row.with_untracked(|row| row.as_ref().map(|row| row.name.clone()).unwrap_or_default());
    let name = StoredValue::new(name);
    view! {
        <li class="tap" class:is-todo=is_todo id=row_id(id) on:keydown=move |event| pressed(taps, id, &event)>
            <fieldset>
                <legend>
                    <Who row />
                </legend>
                <div class="tap__opts">
                    {Level::ALL
                        .into_iter()
                        .zip(0_u8..)
                        .map(|(level, place)| view! { <Answer taps id row level place /> })
                        .collect_view()}
                </div>
                <div class="tap__say" role="group" aria-label=name.with_value(|name| t::says_of(locale, name))>
                    {SMILEYS
                        .map(|smiley| view! { <Says taps id row smiley name=name.get_value() /> })
                        .collect_view()}
                </div>
            </fieldset>
            {move || {
                is_absent.get().then(|| view! { <Why taps id row name=name.get_value() /> })
            }}
            <TakeAway taps id row name=name.get_value() />
        </li>
    }
}

#[component]
fn Who(row: Memo<Option<PersonRow>>) -> impl IntoView {
    move || {
        row.get().map(|row| {
            view! {
                <span class="avatar" aria-hidden="true">
                    {row.initials}
                </span>
                <span>
                    {row.name}
                    {row
                        .remarks
                        .into_iter()
                        .map(|remark| view! { <small>{remark}</small> })
                        .collect_view()}
                </span>
            }
        })
    }
}

#[component]
fn Answer(
    taps: Taps,
    id: PersonId,
    row: Memo<Option<PersonRow>>,
    level: Level,
    place: u8,
) -> impl IntoView {
    let locale = use_locale();
    let is_chosen =
        Memo::new(move |_| row.with(|row| row.as_ref().and_then(|row| row.level) == Some(level)));
    view! {
        <label class=format!("opt opt--{place}")>
            <input
                type="radio"
                name=format!("level-{id}")
                prop:checked=is_chosen
                on:change=move |_| {
                    taps.write(|session| vec![session.level(id, level)]);
                }
            />
            <span>
                <Icon name=icon(level) />
                {level_name(locale, level)}
            </span>
        </label>
    }
}

#[component]
fn Says(
    taps: Taps,
    id: PersonId,
    row: Memo<Option<PersonRow>>,
    smiley: Smiley,
    name: String,
) -> impl IntoView {
    let locale = use_locale();
    let is_said =
        Memo::new(move |_| row.with(|row| row.as_ref().and_then(|row| row.smiley) == Some(smiley)));
    let is_away = Memo::new(move |_| {
        row.with(|row| row.as_ref().and_then(|row| row.level) == Some(Level::Absent))
    });
    let icon = match smiley {
        Smiley::Happy => "smile",
        Smiley::Neutral => "meh",
        Smiley::Unhappy => "frown",
    };
    view! {
        <button
            type="button"
            aria-label=t::says(locale, &name, smiley_name(locale, smiley))
            aria-pressed=move || is_said.get().to_string()
            disabled=move || is_away.get()
            on:click=move |_| {
                taps.write(|session| vec![session.smiley(id, smiley)]);
            }
        >
            <Icon name=icon />
        </button>
    }
}

/// Why the person is absent; may stay unsaid.
#[component]
fn Why(taps: Taps, id: PersonId, row: Memo<Option<PersonRow>>, name: String) -> impl IntoView {
    let locale = use_locale();
    view! {
        <fieldset class="tap__why" aria-label=t::why(locale, &name)>
            <span aria-hidden="true">{t::why_short(locale)}</span>
            {causes(locale)
                .map(|(cause, text)| view! { <CauseChip taps id row cause text /> })
                .collect_view()}
        </fieldset>
    }
}

#[component]
fn CauseChip(
    taps: Taps,
    id: PersonId,
    row: Memo<Option<PersonRow>>,
    cause: AbsenceCause,
    text: &'static str,
) -> impl IntoView {
    let is_it =
        Memo::new(move |_| row.with(|row| row.as_ref().and_then(|row| row.cause) == Some(cause)));
    let touch = move |_| {
        // The same again takes it back.
        let next = if is_it.get_untracked() {
            AbsenceCause::Unknown
        } else {
            cause
        };
        taps.write(|session| vec![session.cause(id, next)]);
    };
    view! {
        <button class="chip" type="button" aria-pressed=move || is_it.get().to_string() on:click=touch>
            {text}
        </button>
    }
}

/// Takes a person who was added out of the session again.
#[component]
fn TakeAway(taps: Taps, id: PersonId, row: Memo<Option<PersonRow>>, name: String) -> impl IntoView {
    let (locale, notices) = (use_locale(), use_notices());
    let is_ad_hoc =
        Memo::new(move |_| row.with(|row| row.as_ref().is_some_and(|row| row.is_ad_hoc)));
    move || {
        let name = name.clone();
        is_ad_hoc.get().then(|| {
            let label = t::take_away(locale, &name);
            let take = move |_| {
                if taps.apply(&Command::Unrecord(taps.week, taps.session, id)) {
                    notices.tell_with_undo(t::taken_away(locale, &name));
                }
                page::focus_first(".follow__foot .btn");
            };
            view! {
                <p class="tap__less">
                    <button class="link small" type="button" on:click=take>
                        {label}
                    </button>
                </p>
            }
        })
    }
}

/// `1` to `6` answers, up and down go to another person.
fn pressed(taps: Taps, id: PersonId, event: &ev::KeyboardEvent) {
    if event.ctrl_key() || event.alt_key() || event.meta_key() {
        return;
    }
    let key = event.key();
    if let Some(level) = Level::of_key(&key) {
        event.prevent_default();
        taps.write(|session| vec![session.level(id, level)]);
        return;
    }
    let is_down = match key.as_str() {
        "ArrowDown" => true,
        "ArrowUp" => false,
        _ => return,
    };
    // Inside a group of radio buttons the browser would answer for the person.
    event.prevent_default();
    page::focus_beside(&row_id(id), is_down, &["input:checked", "input"]);
}

#[cfg(test)]
mod tests {
    use super::*;
    use semainier::i18n::Locale;

    #[test]
    fn each_answer_has_a_sign_of_its_own() {
        let mut icons: Vec<_> = Level::ALL.into_iter().map(icon).collect();
        icons.sort_unstable();
        icons.dedup();
        assert_eq!(icons.len(), Level::ALL.len());
        assert_ne!(
            level_name(Locale::Fr, Level::Active),
            level_name(Locale::Fr, Level::VeryActive)
        );
    }
}
