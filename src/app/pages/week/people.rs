//! The tab of the people: who is in the session, who could come, who cannot and why.

use super::{
    desk::{Desk, use_desk},
    guest::use_guest,
};
use crate::{
    components::{icon::Icon, search_field::SearchField},
    platform::{focus, page},
    state::{notices::Notices, use_house_words, use_notices},
};
use leptos::prelude::*;
use semainier::{
    catalogue::folded,
    domain::{
        edit::{Command, WeekCommand},
        id::{PersonId, SessionId},
        plan::Session,
    },
    i18n::{
        OfName,
        text::{common, person_places as p, week_form as t},
    },
    present::{
        week_cards::CardKey,
        week_form::{Choice, Form},
    },
};

/// How many of those who could come are shown at once.
const SHOWN: usize = 8;

/// The people of a session.
#[component]
pub fn People(id: SessionId) -> impl IntoView {
    let desk = use_desk();
    let locale = desk.locale;
    let all = Memo::new(move |_| choices(desk, id));
    let places = Memo::new(move |_| desk.card(CardKey::Session(id)).and_then(|card| card.places));
    let n_in = Memo::new(move |_| all.with(|all| all.iter().filter(|c| c.is_chosen).count()));
    let n_free = Memo::new(move |_| places.get().unwrap_or(0).saturating_sub(n_in.get()));
    view! {
        <section>
            <h3>{use_house_words().label_many()}</h3>
            <p class="small muted">
                {move || t::places(locale, n_in.get(), places.get().unwrap_or(0))} " "
                {move || if n_free.get() == 0 { t::full(locale).to_owned() } else { t::free_places(locale, n_free.get()) }}
            </p>
            <ul class="people">
                {move || {
                    all.get()
                        .into_iter()
                        .filter(|choice| choice.is_chosen)
                        .map(|choice| view! { <Member id choice /> })
                        .collect_view()
                }}
            </ul>
            {move || (n_in.get() == 0).then(|| view! { <p class="muted">{t::nobody_yet(locale)}</p> })}
        </section>
        <Candidates id all is_full=Signal::derive(move || n_free.get() == 0) />
    }
}

/// Everybody of the week, with what speaks for and against.
fn choices(desk: Desk, id: SessionId) -> Vec<Choice<PersonId>> {
    let (week, cards) = (desk.week.get(), desk.cards.get());
    desk.store.with(|document| {
        let plan = document.week(week);
        let Some(session) = plan.placements.session(id) else {
            return Vec::new();
        };
        Form {
            locale: desk.locale,
            document,
            week,
            cards: &cards,
            session,
        }
        .persons()
    })
}

/// Takes a person out of a session, and says so with the step back.
fn remove(desk: Desk, id: SessionId, person: PersonId, name: &str) {
    let told = t::person_out(desk.locale, name, &title(desk, id));
    apply_and_tell(desk, WeekCommand::RemoveParticipant(id, person), told);
}

/// Puts a person into a session, and says so with the step back.
fn add(desk: Desk, id: SessionId, person: PersonId, name: &str) {
    let told = t::person_in(desk.locale, name, &title(desk, id));
    apply_and_tell(desk, WeekCommand::AddParticipant(id, person), told);
}

fn apply_and_tell(desk: Desk, command: WeekCommand, told: String) {
    let command = Command::Week(desk.week.get_untracked(), command);
    desk.store.apply_and_tell(&command, told);
}

fn title(desk: Desk, id: SessionId) -> String {
    let card = desk.card_untracked(CardKey::Session(id));
    card.map_or_else(String::new, |card| card.title.clone())
}

/// Holds a person's place, or lets the planner decide.
fn hold(desk: Desk, id: SessionId, person: PersonId, is_held: bool) {
    let plan = desk
        .store
        .document_untracked()
        .week(desk.week.get_untracked());
    let Some(session) = plan.placements.session(id) else {
        return;
    };
    let mut session = Session::clone(session);
    session.held.retain(|held| *held != person);
    if is_held {
        session.held.push(person);
    }
    let command = WeekCommand::PutSession(session);
    let _ = desk
        .store
        .apply(&Command::Week(desk.week.get_untracked(), command));
}

#[component]
fn Member(id: SessionId, choice: Choice<PersonId>) -> impl IntoView {
    let desk = use_desk();
    let locale = desk.locale;
    let guest = use_guest();
    let (person, is_held, name) = (choice.id, choice.is_held, choice.name.clone());
    let trouble = choice.trouble.map(|trouble| {
        view! {
            <small class="people__trouble">
                <Icon name="triangle-alert" />
                {trouble}
            </small>
        }
    });
    view! {
        <li
            draggable="true"
            on:dragstart=move |event| {
                page::begin_drag(&event);
                guest.take(person, id, true);
            }
            on:dragend=move |_| {
                guest.let_go();
            }
        >
            <span class="avatar avatar--sm" aria-hidden="true">
                {choice.initials}
            </span>
            <span class="people__name">
                {choice.name.clone()}
                {trouble}
                {is_held.then(|| view! { <small>{t::held(locale)}</small> })}
            </span>
            <button
                class="btn btn--quiet btn--icon btn--sm"
                type="button"
                aria-label=t::hold(locale, OfName(&choice.name))
                aria-pressed=is_held.to_string()
                on:click=move |_| hold(desk, id, person, !is_held)
            >
                <Icon name="pin" />
            </button>
            <button
                class="btn btn--quiet btn--icon btn--sm"
                type="button"
                aria-label=p::move_name(locale, &choice.name)
                on:click=move |_| guest.take(person, id, false)
            >
                <Icon name="move" />
            </button>
            <button
                class="btn btn--quiet btn--icon btn--sm"
                type="button"
                aria-label=t::remove_person(locale, &choice.name)
                on:click=move |_| focus::keep_through(|| remove(desk, id, person, &name))
            >
                <Icon name="x" />
            </button>
        </li>
    }
}

/// Those who are not in it: who can come first, found by a few letters.
#[component]
fn Candidates(
    id: SessionId,
    all: Memo<Vec<Choice<PersonId>>>,
    #[prop(into)] is_full: Signal<bool>,
) -> impl IntoView {
    let (desk, notices) = (use_desk(), use_notices());
    let locale = desk.locale;
    let (words, names) = (RwSignal::new(String::new()), use_house_words());
    let found = Memo::new(move |_| {
        let wanted = words.with(|words| folded(words));
        all.with(|all| {
            all.iter()
                .filter(|choice| !choice.is_chosen && folded(&choice.name).contains(wanted.trim()))
                .cloned()
                .collect::<Vec<_>>()
        })
    });
    // Read when the words change, not when somebody is added: that is told by itself.
    let found_now = move || {
        let is_asked = words.with(|words| !words.trim().is_empty());
        let n_found = found.with_untracked(Vec::len);
        is_asked.then(|| match n_found {
            0 => t::nobody_matches(locale).to_owned(),
            n => common::persons(locale, n),
        })
    };
    view! {
        <section>
            <h3>{names.add()}</h3>
            <SearchField label=names.search() value=words on_input=move |typed| words.set(typed) />
            <p class="vh" role="status">
                {found_now}
            </p>
            <ul class="people">
                {move || {
                    let is_full = is_full.get();
                    found
                        .get()
                        .into_iter()
                        .take(SHOWN)
                        .map(|choice| view! { <Candidate id choice is_full notices /> })
                        .collect_view()
                }}
            </ul>
            {move || {
                let n_found = found.with(Vec::len);
                if n_found == 0 {
                    view! { <p class="hint">{t::nobody_matches(locale)}</p> }.into_any()
                } else if n_found > SHOWN {
                    view! { <p class="hint">{t::more_matches(locale, n_found - SHOWN)}</p> }.into_any()
                } else {
                    ().into_any()
                }
            }}
        </section>
    }
}

#[component]
fn Candidate(
    id: SessionId,
    choice: Choice<PersonId>,
    is_full: bool,
    notices: Notices,
) -> impl IntoView {
    let desk = use_desk();
    let locale = desk.locale;
    let full = || t::full(locale).trim_end_matches('.').to_lowercase();
    let trouble = choice.trouble.clone().or_else(|| is_full.then(full));
    let name = choice.name.clone();
    let why_not = trouble.clone();
    let press = move |_| match &why_not {
        Some(why) => notices.tell(t::cannot_add(locale, &name, why)),
        None => focus::keep_through(|| add(desk, id, choice.id, &name)),
    };
    view! {
        <li>
            <button
                type="button"
                class="people__add"
                aria-disabled=trouble.is_some().to_string()
                on:click=press
            >
                <span class="avatar avatar--sm" aria-hidden="true">
                    {choice.initials}
                </span>
                <span class="people__name">
                    <span class="vh">{use_house_words().add()}" "</span>
                    {choice.name}
                    {choice.reason.map(|reason| view! { <small>{reason}</small> })}
                    {trouble.clone().map(|trouble| view! { <small class="people__trouble">{trouble}</small> })}
                </span>
                <Icon name=if trouble.is_some() { "lock" } else { "plus" } />
            </button>
        </li>
    }
}
