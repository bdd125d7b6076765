//! Why a person has nothing on a day: every session of the day, what coming would mean or what forbids it.

use super::desk::use_desk;
use crate::{
    components::{dialog::Dialog, icon::Icon},
    state::planner::use_planner,
};
use chrono::Weekday;
use leptos::prelude::*;
use semainier::{
    domain::{
        edit::{Command, Gesture},
        id::PersonId,
    },
    i18n::{
        format,
        text::{person_places as t, planner as p},
    },
    present::{
        names,
        reasons::{PersonPlaceView, Verdict},
    },
    protocol::{Answer, Question},
};

/// The dialog.
#[component]
pub fn PersonDay(
    person: PersonId,
    day: Weekday,
    #[prop(into)] on_close: Callback<()>,
) -> impl IntoView {
    let (desk, planner) = (use_desk(), use_planner());
    let l = desk.locale;
    let answer =
        planner.answer(move || Some((desk.week.get(), Question::PersonPlaces(person, None))));
    let places = Memo::new(move |_| match answer.get().as_deref() {
        Some(Answer::PersonPlaces(places)) => Some(
            places
                .iter()
                .filter(|place| place.day == day)
                .cloned()
                .collect::<Vec<_>>(),
        ),
        Some(_) => Some(Vec::new()),
        None => None,
    });
    let document = desk.store.document_untracked();
    let known = document.persons.get(person);
    let name = known.map_or_else(String::new, |known| names::person(l, &document, known));
    view! {
        <Dialog title=t::why_nothing(l, &name, format::weekday(l, day)) on_close>
            <div class="score-detail" aria-live="polite">
                {move || match places.get() {
                    None => view! { <p class="hint">{t::looking(l)}</p> }.into_any(),
                    Some(places) if places.is_empty() => view! { <p>{t::no_session(l)}</p> }.into_any(),
                    Some(places) => {
                        let (possible, blocked): (Vec<_>, Vec<_>) = places
                            .into_iter()
                            .partition(|place| !place.steps.is_empty());
                        view! { <Possible possible on_close /> <Blocked blocked /> }.into_any()
                    }
                }}
            </div>
        </Dialog>
    }
}

#[component]
fn Possible(possible: Vec<PersonPlaceView>, on_close: Callback<()>) -> impl IntoView {
    let desk = use_desk();
    let l = desk.locale;
    let is_empty = possible.is_empty();
    let rows = possible
        .into_iter()
        .map(|place| {
            let (class, verdict) = match place.verdict {
                Verdict::Better => ("tag tag--ok", p::better(l)),
                Verdict::Same => ("tag", p::same(l)),
                Verdict::Worse | Verdict::Impossible => ("tag tag--warn", p::worse(l)),
            };
            let (title, reason) = (place.title.clone(), place.reason.clone());
            let join = move |_| {
                let week = desk.week.get_untracked();
                let commands = place.steps.iter().map(|step| step.command(week)).collect();
                desk.store
                    .apply_and_tell(&Command::Several(Gesture::TryOut, commands), p::joined(l));
                on_close.run(());
            };
            view! {
                <li>
                    <button type="button" on:click=join>
                        <span>
                            <b>{title}</b>
                            <small>{reason}</small>
                        </span>
                        <span class=class>{verdict}</span>
                    </button>
                </li>
            }
        })
        .collect_view();
    view! {
        <section>
            <h3>{t::could_join(l)}</h3>
            {is_empty.then(|| view! { <p>{t::nothing_possible(l)}</p> })}
            <ul class="alts">{rows}</ul>
        </section>
    }
}

#[component]
fn Blocked(blocked: Vec<PersonPlaceView>) -> impl IntoView {
    let l = use_desk().locale;
    (!blocked.is_empty()).then(|| {
        let rows = blocked
            .into_iter()
            .map(|place| {
                view! {
                    <li class="is-no">
                        <Icon name="circle-x" />
                        <span>
                            <b>{place.title}</b>
                            " "
                            {place.reason}
                        </span>
                    </li>
                }
            })
            .collect_view();
        view! {
            <section>
                <h3>{t::in_the_way(l)}</h3>
                <ul class="reasons">{rows}</ul>
            </section>
        }
    })
}
