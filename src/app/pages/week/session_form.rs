//! All fields of a session, to edit one on the board or to put a new one on it.

use super::{
    desk::{Desk, use_desk},
    keys::take_off,
    repeat::Repetition,
    session_note::SessionNote,
};
use crate::{
    components::{fields::Field, icon::Icon},
    state::use_notices,
};
use chrono::Weekday;
use leptos::prelude::*;
use semainier::{
    domain::{
        edit::{Command, WeekCommand},
        id::{RoomId, SessionId, StaffId},
        plan::Session,
        time::Minutes,
    },
    i18n::{format, text::week_form as t},
    present::{
        week_cards::CardKey,
        week_form::{Choice, Form},
    },
};

/// Shortest and longest session, as the checks of a plan allow.
const LENGTHS: std::ops::RangeInclusive<u16> = 5..=720;

/// The tab where a session is edited; each change is kept at once and can be undone.
#[component]
pub fn EditSession(id: SessionId) -> impl IntoView {
    let (desk, notices) = (use_desk(), use_notices());
    let locale = desk.locale;
    let session = Memo::new(move |_| desk.plan().placements.session(id).cloned());
    let on_change = move |next: Session| {
        let command = WeekCommand::PutSession(next);
        let _ = desk
            .store
            .apply(&Command::Week(desk.week.get_untracked(), command));
    };
    view! {
        <form class="stack" on:submit=move |event| event.prevent_default()>
            <SessionFields session on_change />
            <Repetition session />
            <button
                class="btn btn--sm btn--danger"
                type="button"
                on:click=move |_| take_off(desk, CardKey::Session(id), notices)
            >
                <Icon name="trash-2" />
                {t::delete(locale)}
            </button>
        </form>
    }
}

/// Reads something of the session with the week around it, tracked.
fn read<T: Default>(
    desk: Desk,
    session: Memo<Option<Session>>,
    read: impl FnOnce(Form<'_>) -> T,
) -> T {
    let (week, cards) = (desk.week.get(), desk.cards.get());
    session.with(|session| {
        let Some(session) = session else {
            return T::default();
        };
        desk.store.with(|document| {
            read(Form {
                locale: desk.locale,
                document,
                week,
                cards: &cards,
                session,
            })
        })
    })
}

/// Day, start, length, room, leaders, note; what stands against them.
#[component]
pub fn SessionFields(
    session: Memo<Option<Session>>,
    #[prop(into)] on_change: Callback<Session>,
    /// Whether the session is not on the board yet.
    #[prop(optional)]
    is_new: bool,
) -> impl IntoView {
    let desk = use_desk();
    let locale = desk.locale;
    let change = move |change: &dyn Fn(&mut Session)| {
        if let Some(mut next) = session.get_untracked() {
            change(&mut next);
            on_change.run(next);
        }
    };
    let troubles = Memo::new(move |_| read(desk, session, |form| form.troubles()));
    let rooms = Memo::new(move |_| read(desk, session, |form| form.rooms()));
    let set_room = move |room: RoomId| change(&|session| session.room = room);
    view! {
        <When session on_change />
        <Field id="session-room" label=t::room(locale)>
            <select
                class="select"
                id="session-room"
                on:change:target=move |event| {
                    if let Ok(room) = event.target().value().parse() {
                        set_room(room);
                    }
                }
            >
                {move || rooms.get().into_iter().map(room_option).collect_view()}
            </select>
        </Field>
        <Leaders session on_change />
        <SessionNote
            session
            on_change=move |note: String| change(&|session| session.note.clone_from(&note))
            is_new
        />
        <div class="troubles" role="status">
            {move || {
                let troubles = troubles.get();
                (!troubles.is_empty())
                    .then(|| {
                        view! {
                            <div class="notice notice--warn">
                                <Icon name="triangle-alert" />
                                <div>
                                    <p>
                                        <b>{t::to_check(locale)}</b>
                                    </p>
                                    <ul>
                                        {troubles.into_iter().map(|text| view! { <li>{text}</li> }).collect_view()}
                                    </ul>
                                </div>
                            </div>
                        }
                    })
            }}
        </div>
    }
}

fn room_option(room: Choice<RoomId>) -> impl IntoView {
    let name = match room.trouble {
        Some(trouble) => format!("{} – {trouble}", room.name),
        None => room.name,
    };
    view! {
        <option value=room.id.to_string() selected=room.is_chosen>
            {name}
        </option>
    }
}

#[component]
fn When(session: Memo<Option<Session>>, on_change: Callback<Session>) -> impl IntoView {
    let desk = use_desk();
    let locale = desk.locale;
    let days = Memo::new(move |_| {
        desk.board.with(|board| {
            board
                .drawers
                .iter()
                .map(|drawer| drawer.day)
                .collect::<Vec<_>>()
        })
    });
    let change = move |change: &dyn Fn(&mut Session)| {
        if let Some(mut next) = session.get_untracked() {
            change(&mut next);
            on_change.run(next);
        }
    };
    let start = move || {
        session.with(|session| {
            session
                .as_ref()
                .map(|s| format!("{:02}:{:02}", s.start.hour(), s.start.minute()))
        })
    };
    let length = move || session.with(|session| session.as_ref().map_or(0, |s| s.duration));
    let lengthen = move |by: i16| {
        change(&|session| {
            let next = session.duration.saturating_add_signed(by);
            if LENGTHS.contains(&next) {
                session.duration = next;
            }
        });
    };
    view! {
        <div class="pairs">
            <Field id="session-day" label=t::day(locale)>
                <select
                    class="select"
                    id="session-day"
                    on:change:target=move |event| {
                        let day = event.target().value().parse().ok().and_then(|day: u8| Weekday::try_from(day).ok());
                        if let Some(day) = day {
                            change(&|session| session.day = day);
                        }
                    }
                >
                    {move || {
                        let chosen = session.with(|session| session.as_ref().map(|s| s.day));
                        days.get()
                            .into_iter()
                            .map(|day| {
                                view! {
                                    <option value=day.num_days_from_monday().to_string() selected=chosen == Some(day)>
                                        {format::capitalized(format::weekday(locale, day))}
                                    </option>
                                }
                            })
                            .collect_view()
                    }}
                </select>
            </Field>
            <Field id="session-start" label=t::start(locale)>
                <input
                    class="input"
                    id="session-start"
                    type="time"
                    step="300"
                    prop:value=start
                    on:change:target=move |event| {
                        if let Some(start) = clock_time(&event.target().value()) {
                            change(&|session| session.start = start);
                        }
                    }
                />
            </Field>
            <div class="field" role="group" aria-labelledby="session-length">
                <span class="label" id="session-length">
                    {t::length(locale)}
                </span>
                <div class="stepper">
                    <button
                        class="btn btn--icon"
                        type="button"
                        aria-label=t::shorter(locale)
                        on:click=move |_| lengthen(-5)
                    >
                        <Icon name="minus" />
                    </button>
                    <output aria-live="polite">{move || format::duration(locale, length())}</output>
                    <button
                        class="btn btn--icon"
                        type="button"
                        aria-label=t::longer(locale)
                        on:click=move |_| lengthen(5)
                    >
                        <Icon name="plus" />
                    </button>
                </div>
            </div>
        </div>
    }
}

/// "14:15" as a time of day.
pub fn clock_time(text: &str) -> Option<Minutes> {
    let (hour, minute) = text.split_once(':')?;
    let (hour, minute) = (hour.parse().ok()?, minute.get(..2)?.parse().ok()?);
    (hour < 24 && minute < 60).then(|| Minutes::at(hour, minute))
}

/// Who leads: those chosen and those who can stand open, the others are folded away.
#[component]
fn Leaders(session: Memo<Option<Session>>, on_change: Callback<Session>) -> impl IntoView {
    let desk = use_desk();
    let locale = desk.locale;
    let leaders = Memo::new(move |_| read(desk, session, |form| form.leaders()));
    let set = move |id: StaffId, is_on: bool| {
        if let Some(mut next) = session.get_untracked() {
            next.leaders.retain(|leader| *leader != id);
            if is_on {
                next.leaders.push(id);
            }
            on_change.run(next);
        }
    };
    let check = move |choice: Choice<StaffId>| {
        view! {
            <li>
                <label class="check">
                    <input
                        type="checkbox"
                        prop:checked=choice.is_chosen
                        on:change:target=move |event| set(choice.id, event.target().checked())
                    />
                    {choice.name}
                    {choice.trouble.map(|trouble| view! { <small class="people__trouble">{trouble}</small> })}
                </label>
            </li>
        }
    };
    view! {
        <fieldset class="field">
            <legend>{t::leaders(locale)}</legend>
            {move || {
                let (open, folded): (Vec<_>, Vec<_>) = leaders
                    .get()
                    .into_iter()
                    .partition(|choice| choice.is_chosen || choice.trouble.is_none());
                view! {
                    <ul>{open.into_iter().map(check).collect_view()}</ul>
                    {(!folded.is_empty())
                        .then(|| {
                            view! {
                                <details>
                                    <summary>{t::other_staff(locale, folded.len())}</summary>
                                    <ul>{folded.into_iter().map(check).collect_view()}</ul>
                                </details>
                            }
                        })}
                }
            }}
        </fieldset>
    }
}
