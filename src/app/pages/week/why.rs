//! The tab "Pourquoi ?": why here, why this person or not, where else, and what if.

use super::suppose::Quick;
use crate::{
    components::icon::Icon,
    state::{planner::use_planner, use_house_words, use_locale, use_notices, use_store},
};
use chrono::Weekday;
use leptos::prelude::*;
use semainier::{
    domain::{
        id::{AppointmentId, PersonId, SessionId},
        plan::Session,
        time::{Minutes, WeekId},
    },
    i18n::{
        Locale, format,
        text::{planner as t, rules},
    },
    present::{
        activity_words, names,
        reasons::{self, PlaceView, ReasonLine, Side, Verdict, Weight, WhyView},
    },
    protocol::{Answer, Question},
};
use std::sync::Arc;

/// Places offered at most.
const OFFERED: usize = 6;

/// The whole tab.
#[component]
pub fn Why(week: Memo<WeekId>, session: SessionId) -> impl IntoView {
    let store = use_store();
    let shown = Memo::new(move |_| store.week(week.get()).placements.session(session).cloned());
    view! {
        <WhyHere week session shown />
        <WhyPerson week session shown />
        <Elsewhere week session shown />
        <Quick shown />
    }
}

#[component]
fn WhyHere(week: Memo<WeekId>, session: SessionId, shown: Memo<Option<Session>>) -> impl IntoView {
    let (planner, locale) = (use_planner(), use_locale());
    let answer = planner.answer(move || Some((week.get(), Question::WhySession(session))));
    let when =
        move || shown.with(|shown| shown.as_ref().map(|at| why_at(locale, at.day, at.start)));
    view! {
        <section>
            <h3>{when}</h3>
            {move || reasons_of(locale, answer.get().as_deref())}
        </section>
    }
}

/// Why an appointment is where it was placed.
#[component]
pub fn WhyAppointment(week: Memo<WeekId>, id: AppointmentId) -> impl IntoView {
    let (planner, store, locale) = (use_planner(), use_store(), use_locale());
    let answer = planner.answer(move || Some((week.get(), Question::WhyAppointment(id))));
    let shown = Memo::new(move |_| store.week(week.get()).placements.appointment(id).cloned());
    move || {
        shown.get().map(|at| {
            view! {
                <section>
                    <h3>{why_at(locale, at.day, at.start)}</h3>
                    {move || reasons_of(locale, answer.get().as_deref())}
                </section>
            }
        })
    }
}

fn why_at(locale: Locale, day: Weekday, start: Minutes) -> String {
    let day = format::weekday(locale, day);
    t::why_here(
        locale,
        &t::day_at(locale, day, &format::time(locale, start.0)),
    )
}

/// Reasons, or that they are being looked for, or why there are none.
fn reasons_of(locale: Locale, answer: Option<&Answer>) -> AnyView {
    match answer {
        None => view! { <p class="hint">{t::thinking(locale)}</p> }.into_any(),
        Some(Answer::Why(why)) => list(locale, why),
        Some(_) => view! { <p class="hint">{t::not_explained(locale)}</p> }.into_any(),
    }
}

fn list(locale: Locale, why: &WhyView) -> AnyView {
    let more = why.more as usize;
    view! {
        <ul class="reasons">
            {why.reasons.iter().map(|line| reason(locale, line)).collect_view()}
            {(more > 0)
                .then(|| {
                    view! {
                        <li>
                            <span></span>
                            <span>{t::and_more(locale, more)}</span>
                        </li>
                    }
                })}
        </ul>
    }
    .into_any()
}

fn reason(locale: Locale, line: &ReasonLine) -> impl IntoView + use<> {
    let (class, icon) = match line.side {
        Side::Kept => ("is-rule", "circle-check"),
        Side::For => ("is-plus", "plus"),
        Side::Against => ("is-minus", "minus"),
        Side::Impossible => ("is-no", "circle-x"),
    };
    let weight = match line.weight {
        Weight::Rule => rules::rule(locale),
        Weight::VeryImportant => rules::very_important(locale),
        Weight::Important => rules::important(locale),
        Weight::Medium => rules::medium(locale),
        Weight::Little => rules::little(locale),
    };
    view! {
        <li class=class>
            <Icon name=icon />
            <span>{line.text.clone()}</span>
            <span class="weight">{weight}</span>
        </li>
    }
}

/// Participants first, then everybody else of the week.
#[component]
fn WhyPerson(
    week: Memo<WeekId>,
    session: SessionId,
    shown: Memo<Option<Session>>,
) -> impl IntoView {
    let (planner, store, locale) = (use_planner(), use_store(), use_locale());
    let people = Memo::new(move |_| {
        let inside = shown.with(|shown| {
            shown
                .as_ref()
                .map(|shown| shown.participants.clone())
                .unwrap_or_default()
        });
        store.with(|document| {
            let persons = document.persons_in(week.get());
            let (inside, outside): (Vec<_>, Vec<_>) = persons
                .into_iter()
                .partition(|person| inside.contains(&person.id));
            let named = |people: Vec<Arc<semainier::domain::person::Person>>| {
                people
                    .iter()
                    .map(|person| (person.id, names::person(locale, document, person)))
                    .collect::<Vec<_>>()
            };
            (named(inside), named(outside))
        })
    });
    let chosen = RwSignal::new(None::<PersonId>);
    // The first participant, until somebody is chosen; somebody who has gone is no longer asked about.
    let person = Memo::new(move |_| {
        people.with(|(inside, outside)| {
            let is_known =
                |id: &PersonId| inside.iter().chain(outside).any(|(other, _)| other == id);
            chosen
                .get()
                .filter(is_known)
                .or_else(|| inside.first().map(|(id, _)| *id))
        })
    });
    let answer = planner.answer(move || {
        let person = person.get()?;
        let is_inside = people.with(|(inside, _)| inside.iter().any(|(id, _)| *id == person));
        let question = if is_inside {
            Question::WhyPerson(session, person)
        } else {
            Question::WhyNotPerson(session, person)
        };
        Some((week.get(), question))
    });
    // Reasons are read out while somebody chooses about whom, and begin with the name.
    let is_asking = RwSignal::new(false);
    let name = move || {
        let person = person.get()?;
        people.with(|(inside, outside)| {
            let mut all = inside.iter().chain(outside);
            let (_, name) = all.find(|(id, _)| *id == person)?;
            Some(format!("{name}."))
        })
    };
    let options = move |people: Vec<(PersonId, String)>| {
        people
            .into_iter()
            .map(|(id, name)| {
                view! { <option value=id.to_string() selected=move || person.get() == Some(id)>{name}</option> }
            })
            .collect_view()
    };
    view! {
        <section>
            <h3><label for="why-person">{use_house_words().why_this()}</label></h3>
            <select
                class="select"
                id="why-person"
                on:change:target=move |event| chosen.set(event.target().value().parse().ok())
                on:focus=move |_| is_asking.set(true)
                on:blur=move |_| is_asking.set(false)
            >
                {move || options(people.get().0)}
                <optgroup label=t::why_not_person(locale)>{move || options(people.get().1)}</optgroup>
            </select>
            <div
                class="mt-2"
                aria-live=move || if is_asking.get() { "polite" } else { "off" }
                aria-atomic="true"
                aria-busy=move || answer.with(Option::is_none).to_string()
            >
                <p class="vh">{name}</p>
                {move || person.get().map(|_| reasons_of(locale, answer.get().as_deref()))}
            </div>
        </section>
    }
}

#[component]
fn Elsewhere(
    week: Memo<WeekId>,
    session: SessionId,
    shown: Memo<Option<Session>>,
) -> impl IntoView {
    let (planner, locale) = (use_planner(), use_locale());
    let places = planner.places(move || shown.with(Option::is_some).then(|| (week.get(), session)));
    view! {
        <section>
            <h3>{t::elsewhere(locale)}</h3>
            {move || match places.get() {
                None => view! { <p class="hint">{t::thinking(locale)}</p> }.into_any(),
                Some(places) => {
                    let offered = reasons::alternatives(&places, OFFERED);
                    if offered.is_empty() {
                        view! { <p>{t::nowhere(locale)}</p> }.into_any()
                    } else {
                        view! {
                            <ul class="alts">
                                {offered
                                    .into_iter()
                                    .map(|place| view! { <li><Place place week=week.get_untracked() session /></li> })
                                    .collect_view()}
                            </ul>
                        }
                        .into_any()
                    }
                }
            }}
        </section>
    }
}

/// One place; choosing it moves the session.
#[component]
fn Place(place: PlaceView, week: WeekId, session: SessionId) -> impl IntoView {
    let (store, notices, locale) = (use_store(), use_notices(), use_locale());
    let day = format::weekday(locale, place.day);
    let when = format!(
        "{} {}",
        format::capitalized(day),
        format::time(locale, place.start.0)
    );
    let (class, verdict) = match place.verdict {
        Verdict::Better => ("tag tag--ok", t::better(locale)),
        Verdict::Same => ("tag", t::same(locale)),
        Verdict::Worse => ("tag tag--warn", t::worse(locale)),
        Verdict::Impossible => ("tag tag--danger", t::impossible(locale)),
    };
    let is_impossible = place.verdict == Verdict::Impossible;
    let told = t::day_at(locale, day, &format::time(locale, place.start.0));
    let reason = place.reason.clone();
    let go = move |_| {
        if is_impossible {
            // Says why, for those who do not see the line.
            return notices.tell(place.reason.clone());
        }
        let document = store.document_untracked();
        let plan = document.week(week);
        let command = reasons::move_command(week, &plan.placements, session, &place);
        let activity = plan
            .placements
            .session(session)
            .and_then(|session| document.activities.get(session.activity));
        let name = activity.map_or_else(String::new, |activity| {
            activity_words::name(locale, activity).to_owned()
        });
        if let Some(command) = command {
            store.apply_and_tell(&command, t::moved_to(locale, &name, &told));
        }
    };
    view! {
        <button type="button" aria-disabled=is_impossible.to_string() on:click=go>
            <span>
                <b>{when}</b>
                <small>{reason}</small>
            </span>
            <span class=class>{verdict}</span>
        </button>
    }
}
