//! A new session: the activity chooses its length, a room that fits and who can lead it; everything can be changed.

use super::{
    desk::{Desk, use_desk},
    moving::place_name,
    session_form::SessionFields,
    session_note,
};
use crate::{
    components::{dialog::Dialog, draft_found::DraftFound, fields::Field},
    platform::ids,
    state::{
        draft::{self, Draft},
        use_house_words, use_notices,
    },
};
use chrono::Weekday;
use leptos::prelude::*;
use semainier::{
    domain::{
        edit::{Command, WeekCommand},
        id::{ActivityId, PersonId, RoomId, SessionId},
        plan::Session,
        time::Minutes,
    },
    i18n::text::{common, week_form as t},
    present::{
        week_cards::CardKey,
        week_form::{self, Choice, Form},
        week_grid::Board,
    },
};

/// The dialog.
#[component]
pub fn NewSession(place: Option<(Weekday, Minutes)>) -> impl IntoView {
    let (desk, notices) = (use_desk(), use_notices());
    let locale = desk.locale;
    let week = desk.week.get_untracked();
    let session = Draft::open(&format!("session/{week}"), None::<Session>);
    let was_found = session.was_found();
    if let Some((day, start)) = place.filter(|_| was_found) {
        // The place that was pressed now, not that of then.
        session.update(|session| {
            if let Some(session) = session {
                (session.day, session.start) = (day, start);
            }
        });
    }
    let shown = Memo::new(move |_| session.with(Clone::clone));
    // The fields stay while what they show changes.
    let is_begun = Memo::new(move |_| shown.with(Option::is_some));
    let activities = desk
        .store
        .document_untracked()
        .activities
        .iter()
        .any(|activity| activity.is_offered);
    let close = move |()| desk.asked.set(None);
    let forget = move || {
        if let Some(session) = session.get_untracked() {
            draft::forget(&session_note::draft_name(session.id));
        }
        session.forget();
    };
    let put = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let Some(typed) = session.get_untracked() else {
            return notices.tell(t::choose_activity(locale));
        };
        // What was typed here may have been kept from another tab, too: each gets an identifier of its own.
        let id = SessionId(ids::random());
        let place = place_name(locale, typed.day, typed.start);
        let command = WeekCommand::PutSession(Session { id, ..typed });
        let command = Command::Week(desk.week.get_untracked(), command);
        if let Err(issues) = desk.store.dispatch(&command) {
            desk.store.tell_refusal(&issues);
        } else {
            forget();
            close(());
            let key = CardKey::Session(id);
            let name = desk.card_untracked(key).map(|card| card.title.clone());
            notices.tell_with_undo(t::created(locale, &name.unwrap_or_default(), &place));
            desk.select(Some(key));
        }
    };
    let keep = move |next: Session| session.update(|session| *session = Some(next));
    view! {
        <Dialog title=t::new_session(locale) on_close=close>
            <form class="stack" on:submit=put>
                <DraftFound
                    was_found
                    on_reset=move |()| {
                        forget();
                        session.reset();
                    }
                />
                {(!activities).then(|| view! { <p>{t::no_activity(locale)}</p> })}
                <ActivityChoice session place />
                {move || {
                    is_begun
                        .get()
                        .then(|| {
                            view! {
                                <SessionFields session=shown on_change=keep is_new=true />
                                <Participants session=shown on_change=keep />
                            }
                        })
                }}
                <div class="dialog__foot">
                    <button
                        class="btn"
                        type="button"
                        on:click=move |_| {
                            forget();
                            close(());
                        }
                    >
                        {common::cancel(locale)}
                    </button>
                    <button class="btn btn--primary" type="submit">
                        {t::create(locale)}
                    </button>
                </div>
            </form>
        </Dialog>
    }
}

#[component]
fn ActivityChoice(
    session: Draft<Option<Session>>,
    place: Option<(Weekday, Minutes)>,
) -> impl IntoView {
    let desk = use_desk();
    let locale = desk.locale;
    let activities = week_form::activities(desk.locale, &desk.store.document_untracked());
    let chosen = Memo::new(move |_| {
        session.with(|session| session.as_ref().map(|session| session.activity))
    });
    view! {
        <Field id="session-activity" label=t::activity(locale)>
            <select
                class="select"
                id="session-activity"
                on:change:target=move |event| {
                    session
                        .update(|session| {
                            *session = event
                                .target()
                                .value()
                                .parse()
                                .ok()
                                .and_then(|activity| begun(desk, activity, session.as_ref(), place));
                        });
                }
            >
                <option value="">{t::choose_activity(locale)}</option>
                {activities
                    .into_iter()
                    .map(|(id, name)| {
                        let is_chosen = Memo::new(move |_| chosen.get() == Some(id));
                        view! {
                            <option value=id.to_string() prop:selected=is_chosen>
                                {name}
                            </option>
                        }
                    })
                    .collect_view()}
            </select>
        </Field>
    }
}

/// A session of the activity at the place asked for, or where the first stretch of work begins.
fn begun(
    desk: Desk,
    activity: ActivityId,
    before: Option<&Session>,
    place: Option<(Weekday, Minutes)>,
) -> Option<Session> {
    let document = desk.store.document_untracked();
    let (week, cards) = (desk.week.get_untracked(), desk.cards.get_untracked());
    let places: Vec<(Weekday, Minutes)> = match before {
        Some(before) => vec![(before.day, before.start)],
        None => match place {
            Some(place) => vec![place],
            None => desk.board.with_untracked(working_places),
        },
    };
    let (day, start) = places.first().copied()?;
    let first_room = document
        .rooms
        .iter()
        .next()
        .map_or(RoomId(0), |room| room.id);
    let session = Session {
        id: before.map_or_else(|| SessionId(ids::random()), |before| before.id),
        activity,
        day,
        start,
        duration: 60,
        room: first_room,
        leaders: Vec::new(),
        participants: before
            .map(|before| before.participants.clone())
            .unwrap_or_default(),
        is_pinned: true,
        held: before.map(|before| before.held.clone()).unwrap_or_default(),
        note: before.map(|before| before.note.clone()).unwrap_or_default(),
        series: None,
    };
    let form = Form {
        locale: desk.locale,
        document: &document,
        week,
        cards: &cards,
        session: &session,
    };
    Some(week_form::first_fit(form, &places))
}

/// Every quarter of work of the open days.
fn working_places(board: &Board) -> Vec<(Weekday, Minutes)> {
    let starts = board.axis.working_times();
    board
        .drawers
        .iter()
        .filter(|drawer| drawer.closed.is_none())
        .flat_map(|drawer| starts.iter().map(|start| (drawer.day, *start)))
        .collect()
}

/// Who takes part, those who asked for it first.
#[component]
fn Participants(
    session: Memo<Option<Session>>,
    #[prop(into)] on_change: Callback<Session>,
) -> impl IntoView {
    let desk = use_desk();
    let locale = desk.locale;
    let persons = Memo::new(move |_| {
        let (week, cards) = (desk.week.get(), desk.cards.get());
        session.with(|session| {
            let Some(session) = session else {
                return Vec::new();
            };
            desk.store.with(|document| {
                Form {
                    locale,
                    document,
                    week,
                    cards: &cards,
                    session,
                }
                .persons()
            })
        })
    });
    let set = move |id: PersonId, is_on: bool| {
        if let Some(mut next) = session.get_untracked() {
            for list in [&mut next.participants, &mut next.held] {
                list.retain(|person| *person != id);
                if is_on {
                    list.push(id);
                }
            }
            on_change.run(next);
        }
    };
    let check = move |choice: Choice<PersonId>| {
        let is_out = choice.trouble.is_some() && !choice.is_chosen;
        view! {
            <li>
                <label class="check">
                    <input
                        type="checkbox"
                        prop:checked=choice.is_chosen
                        disabled=is_out
                        on:change:target=move |event| set(choice.id, event.target().checked())
                    />
                    {choice.name}
                    {choice.reason.map(|reason| view! { <small class="muted">{reason}</small> })}
                    {choice.trouble.map(|trouble| view! { <small class="people__trouble">{trouble}</small> })}
                </label>
            </li>
        }
    };
    let people = use_house_words().label_many();
    view! {
        <fieldset class="field">
            <legend>{people}</legend>
            <ul class="checks" tabindex="0" aria-label=people>
                {move || persons.get().into_iter().map(check).collect_view()}
            </ul>
        </fieldset>
    }
}
