//! Moving a card: by pointer, by touching a place, or by keys; the places and their verdicts are the same.

use super::desk::{Desk, Moving, use_desk};
use crate::{components::icon::Icon, platform::sight, state::notices::Notices};
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
use std::sync::Arc;

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
            CardKey::Appointment(id) => {
                week_cards::waiting(locale, &document, week, id).map(Arc::new)
            }
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
            sight::focus_soon(spot_id(place.0, place.1));
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
            return self.put_copy(source, key, spot);
        }
        self.stop_moving();
        if spot.is_here {
            return;
        }
        if let Some(command) = self.move_command(key, spot) {
            if !self.store.apply_then_save(&command) {
                return;
            }
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
            sight::focus_soon(key.to_string());
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
