//! Moving a card: by pointer, by touching a place, or by keys; the places and their verdicts are the same.

use super::desk::{Desk, Moving, use_desk};
use crate::{
    components::icon::Icon,
    platform::page,
    state::{notices::Notices, use_notices},
};
use chrono::Weekday;
use leptos::prelude::*;
use semainier::{
    domain::{
        edit::{Command, WeekCommand},
        plan::PlacedAppointment,
        time::Minutes,
    },
    i18n::{
        Locale, format,
        text::{week_moving as t, week_tools as tools},
    },
    present::{
        reasons,
        week_cards::{self, CardKey},
        week_places::{self, Grade, Spot},
    },
};

/// The element of a place.
pub fn spot_id(day: Weekday, start: Minutes) -> String {
    format!("spot-{}-{}", day.num_days_from_monday(), start.0)
}

/// The place of an element.
pub fn spot_of(id: &str) -> Option<(Weekday, Minutes)> {
    let (day, start) = id.strip_prefix("spot-")?.split_once('-')?;
    Some((
        Weekday::try_from(day.parse::<u8>().ok()?).ok()?,
        Minutes(start.parse().ok()?),
    ))
}

/// "jeudi à 10 h 30".
pub fn place_name(locale: Locale, day: Weekday, start: Minutes) -> String {
    t::day_at(
        locale,
        format::weekday(locale, day),
        &format::time(locale, start.0),
    )
}

impl Desk {
    /// Lights the places of a card up. A fixed appointment says where it is changed instead.
    pub fn start_moving(self, key: CardKey, is_drag: bool, notices: Notices) {
        let (locale, week) = (self.locale, self.week.get_untracked());
        let document = self.store.document_untracked();
        let card = self.card_untracked(key).or_else(|| match key {
            CardKey::Appointment(id) => week_cards::waiting(locale, &document, week, id),
            CardKey::Session(_) => None,
        });
        let Some(card) = card else { return };
        if card.is_fixed {
            notices.tell(t::is_fixed(locale));
            return;
        }
        let here = (card.day, card.range.start());
        self.moving.set(Some(Moving {
            card,
            is_drag,
            source: None,
        }));
        self.look_at_best(here, !is_drag);
    }

    /// Looks at where the card stands, else at the best place.
    pub fn look_at_best(self, here: (Weekday, Minutes), takes_focus: bool) {
        let spots = self.spots.get_untracked();
        let first = spots
            .iter()
            .find(|spot| spot.is_here)
            .or_else(|| week_places::best_first(&spots).first().copied())
            .map_or(here, |spot| (spot.day, spot.start));
        self.look_at(first, takes_focus);
    }

    /// Looks at a place.
    pub fn look_at(self, place: (Weekday, Minutes), takes_focus: bool) {
        self.cursor.set(Some(place));
        self.shown_day.set(Some(place.0));
        if takes_focus {
            request_animation_frame(move || page::focus(&spot_id(place.0, place.1)));
        }
    }

    /// Puts the card at a place, or says why not.
    pub fn put(self, place: (Weekday, Minutes), notices: Notices) {
        let Some(moving) = self.moving.get_untracked() else {
            return;
        };
        let spots = self.spots.get_untracked();
        let Some(spot) = spots.iter().find(|spot| (spot.day, spot.start) == place) else {
            return;
        };
        if spot.grade == Grade::Forbidden {
            notices.tell(t::cannot_go(
                self.locale,
                &place_name(self.locale, spot.day, spot.start),
                &spot.text,
            ));
            return;
        }
        let key = moving.card.key;
        if let Some(source) = moving.source {
            return self.put_copy(source, key, spot, notices);
        }
        self.stop_moving();
        if spot.is_here {
            return;
        }
        if let Some(command) = self.move_command(key, spot) {
            self.store.apply(&command);
            let name = &moving.card.title;
            let place = place_name(self.locale, spot.day, spot.start);
            notices.tell_with_undo(t::moved(self.locale, name, &place));
            self.focus.set(Some(key));
        }
    }

    /// Lets go of a drag and leaves the places lit.
    pub fn leave_lit(self) {
        self.moving.update(|moving| {
            if let Some(moving) = moving {
                moving.is_drag = false;
            }
        });
    }

    /// Puts the lights out; the focus returns to the card.
    pub fn stop_moving(self) {
        let Some(moving) = self.moving.get_untracked() else {
            return;
        };
        self.moving.set(None);
        self.cursor.set(None);
        if !moving.is_drag {
            let source = moving.source.map(CardKey::Session);
            let key = source.unwrap_or(moving.card.key);
            request_animation_frame(move || page::focus(&key.to_string()));
        }
    }

    fn move_command(self, key: CardKey, spot: &Spot) -> Option<Command> {
        let week = self.week.get_untracked();
        match key {
            CardKey::Session(id) => {
                let document = self.store.document_untracked();
                let plan = document.week(week);
                match &spot.view {
                    Some(view) => reasons::move_command(week, &plan.placements, id, view),
                    None => Some(Command::Week(
                        week,
                        WeekCommand::MoveSession {
                            session: id,
                            day: spot.day,
                            start: spot.start,
                            room: spot.room?,
                        },
                    )),
                }
            }
            CardKey::Appointment(id) => Some(Command::Week(
                week,
                WeekCommand::PlaceAppointment(PlacedAppointment {
                    appointment: id,
                    day: spot.day,
                    start: spot.start,
                    room: spot.room,
                    is_pinned: true,
                }),
            )),
        }
    }
}

/// The bar that says what is being moved, and the verdict of the place looked at.
#[component]
pub fn MovingBar() -> impl IntoView {
    let desk = use_desk();
    let locale = desk.locale;
    let title = Memo::new(move |_| {
        let moving = desk.moving.get()?;
        let name = &moving.card.title;
        Some(match moving.source {
            Some(_) => tools::copying(locale, name),
            None => t::moving(locale, name),
        })
    });
    let verdict = Memo::new(move |_| {
        let cursor = desk.cursor.get()?;
        desk.spots.with(|spots| {
            spots
                .iter()
                .find(|spot| (spot.day, spot.start) == cursor)
                .map(|spot| {
                    let place = place_name(locale, spot.day, spot.start);
                    (
                        spot.grade,
                        t::verdict(locale, &format::capitalized(&place), &spot.text),
                    )
                })
        })
    });
    // A session's first verdicts are quick ones; the planner's come a moment later.
    let is_judging = Memo::new(move |_| {
        let is_session = desk.moving.with(|moving| {
            moving.as_ref().is_some_and(|moving| {
                moving.source.is_none() && matches!(moving.card.key, CardKey::Session(_))
            })
        });
        is_session
            && desk
                .spots
                .with(|spots| spots.iter().all(|spot| spot.view.is_none()))
    });
    move || {
        title.get().map(|title| {
            view! {
                <div class="movebar" aria-busy=move || is_judging.get().to_string()>
                    <Icon name="move" />
                    <p>
                        <b>{title}</b>
                        " "
                        <span>{t::touch_a_place(locale)}</span>
                    </p>
                    <p class="movebar__verdict" role="status" aria-live="polite">
                        {move || verdict.get().map(|(grade, text)| view! { <Icon name=grade_icon(grade) /> <span>{text}</span> })}
                    </p>
                    <button class="btn btn--sm" type="button" on:click=move |_| desk.stop_moving()>
                        {t::cancel(locale)}
                        <kbd>{t::escape(locale)}</kbd>
                    </button>
                </div>
            }
        })
    }
}

/// The sign of a grade.
pub const fn grade_icon(grade: Grade) -> &'static str {
    match grade {
        Grade::Good => "check",
        Grade::Possible => "minus",
        Grade::Forbidden => "lock",
    }
}

const fn grade_class(grade: Grade) -> &'static str {
    match grade {
        Grade::Good => "target target--good",
        Grade::Possible => "target target--possible",
        Grade::Forbidden => "target target--no",
    }
}

/// The places of one day, lit up over its drawer.
#[component]
pub fn Targets(day: Weekday) -> impl IntoView {
    let desk = use_desk();
    let locale = desk.locale;
    let spots = Memo::new(move |_| {
        desk.spots.with(|spots| {
            spots
                .iter()
                .filter(|spot| spot.day == day)
                .cloned()
                .collect::<Vec<_>>()
        })
    });
    let is_moving = Memo::new(move |_| desk.moving.with(Option::is_some));
    view! {
        {move || {
            (is_moving.get() && spots.with(|spots| !spots.is_empty()))
                .then(|| {
                    view! {
                        <ol class="targets" aria-label=t::places_of(locale, format::weekday(locale, day))>
                            {spots.get().into_iter().map(|spot| view! { <Target spot /> }).collect_view()}
                        </ol>
                        <Ghost spots />
                    }
                })
        }}
    }
}

#[component]
fn Target(spot: Spot) -> impl IntoView {
    let (desk, notices) = (use_desk(), use_notices());
    let locale = desk.locale;
    let place = (spot.day, spot.start);
    let is_looked_at = move || desk.cursor.get() == Some(place);
    view! {
        <li style=("--s", spot.start_line.to_string()) style=("--e", (spot.start_line + 1).to_string())>
            <button
                type="button"
                id=spot_id(spot.day, spot.start)
                class=grade_class(spot.grade)
                class:is-here=spot.is_here
                class:is-looked-at=is_looked_at
                aria-disabled=(spot.grade == Grade::Forbidden).to_string()
                tabindex=move || if is_looked_at() { "0" } else { "-1" }
                on:click=move |event| {
                    event.stop_propagation();
                    desk.put(place, notices);
                }
                on:focus=move |_| desk.cursor.set(Some(place))
                on:pointerenter=move |_| desk.cursor.set(Some(place))
            >
                <b>
                    <span class="vh">{format::weekday(locale, spot.day)}" "</span>
                    {format::time(locale, spot.start.0)}
                </b>
                <span class="target__why">
                    <Icon name=grade_icon(spot.grade) />
                    <span>{spot.text}</span>
                </span>
            </button>
        </li>
    }
}

/// The card as it would stand at the place looked at.
#[component]
fn Ghost(spots: Memo<Vec<Spot>>) -> impl IntoView {
    let desk = use_desk();
    move || {
        let cursor = desk.cursor.get()?;
        let spot = spots.with(|spots| {
            spots
                .iter()
                .find(|spot| (spot.day, spot.start) == cursor)
                .cloned()
        })?;
        let title = desk
            .moving
            .with(|moving| moving.as_ref().map(|moving| moving.card.title.clone()))?;
        let class = match spot.grade {
            Grade::Good => "ghost ghost--good",
            Grade::Possible => "ghost ghost--possible",
            Grade::Forbidden => "ghost ghost--no",
        };
        Some(view! {
            <div
                class=class
                aria-hidden="true"
                style=("--s", spot.start_line.to_string())
                style=("--e", spot.end_line.to_string())
            >
                <Icon name=grade_icon(spot.grade) />
                <span>
                    <b>{title}</b>
                    <small>{format::time(desk.locale, spot.start.0)}</small>
                </span>
            </div>
        })
    }
}
