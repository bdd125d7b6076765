//! The places of the week for one card, each with its verdict: what lights up while something is moved.

use super::{
    reasons::{PlaceView, Verdict},
    week_axis::{Axis, QUARTER},
    week_cards::{Card, CardKey},
    week_conflicts::{self, Conflict, Wanted},
};
use crate::{
    domain::{
        appointment::Place,
        document::Document,
        id::RoomId,
        time::{Minutes, TimeRange, WEEKDAYS, WeekId},
    },
    i18n::{Locale, format, text::week_conflicts as t},
};
use chrono::Weekday;
use std::sync::Arc;

/// How good a place is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// As good as now, or better.
    Good,
    /// Possible, at a cost.
    Possible,
    /// A rule forbids it.
    Forbidden,
}

/// A place of the week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    /// Day.
    pub day: Weekday,
    /// Start.
    pub start: Minutes,
    /// First line of the card there.
    pub start_line: usize,
    /// Line after the card there.
    pub end_line: usize,
    /// How good it is.
    pub grade: Grade,
    /// The verdict in words.
    pub text: String,
    /// Room there, if it needs one.
    pub room: Option<RoomId>,
    /// What the planner says of it, once it has answered.
    pub view: Option<PlaceView>,
    /// Whether the card stands there now.
    pub is_here: bool,
}

/// Every place of the week for a card, by day and start. With the planner's answer its verdicts come first.
pub fn spots(
    locale: Locale,
    document: &Document,
    week: WeekId,
    cards: &[Arc<Card>],
    axis: &Axis,
    card: &Card,
    views: Option<&[PlaceView]>,
) -> Vec<Spot> {
    let mut spots = Vec::new();
    let rooms = rooms_for(document, card);
    for day in WEEKDAYS {
        let Some(hours) = document.house.opening.get(day) else {
            continue;
        };
        let step = document.house.rules.slot_minutes.max(QUARTER);
        let mut starts: Vec<u16> = (hours.start().0..hours.end().0)
            .step_by(step.into())
            .filter(|start| start + card.range.minutes() <= hours.end().0)
            .collect();
        let is_on_board = cards.iter().any(|other| other.key == card.key);
        let here = (is_on_board && card.day == day).then_some(card.range.start().0);
        if let Some(here) = here
            && !starts.contains(&here)
        {
            starts.push(here);
            starts.sort_unstable();
        }
        let own = of_day(cards, day);
        for start in starts.into_iter().map(Minutes) {
            let is_here = here == Some(start.0);
            let view = views.and_then(|views| {
                views
                    .iter()
                    .find(|view| view.day == day && view.start == start)
            });
            let Some(range) = TimeRange::lasting(start, card.range.minutes()) else {
                continue;
            };
            let (grade, text, room) = if is_here {
                (Grade::Good, t::here_now(locale).to_owned(), card.room)
            } else if let Some(view) = view {
                (grade(view.verdict), view.reason.clone(), Some(view.room))
            } else {
                judged(locale, document, week, own, card, &rooms, (day, range))
            };
            let start_line = axis.start_line(start);
            spots.push(Spot {
                day,
                start,
                start_line,
                end_line: axis.end_line(range.end()).max(start_line + 1),
                grade,
                text,
                room,
                view: view.cloned(),
                is_here,
            });
        }
    }
    spots
}

/// The cards of a day: they stand by day.
fn of_day(cards: &[Arc<Card>], day: Weekday) -> &[Arc<Card>] {
    let number = |day: Weekday| day.num_days_from_monday();
    let from = cards.partition_point(|card| number(card.day) < number(day));
    let to = cards.partition_point(|card| number(card.day) <= number(day));
    &cards[from..to]
}

const fn grade(verdict: Verdict) -> Grade {
    match verdict {
        Verdict::Better | Verdict::Same => Grade::Good,
        Verdict::Worse => Grade::Possible,
        Verdict::Impossible => Grade::Forbidden,
    }
}

/// What people, rooms and hours say of a place, in the best room for it.
fn judged(
    locale: Locale,
    document: &Document,
    week: WeekId,
    cards: &[Arc<Card>],
    card: &Card,
    rooms: &[RoomId],
    (day, range): (Weekday, TimeRange),
) -> (Grade, String, Option<RoomId>) {
    let mut wanted = Wanted {
        key: Some(card.key),
        day,
        range,
        activity: card.activity,
        room: card.room,
        staff: card.staff.clone(),
        visitor: card.visitor,
        persons: card.persons.clone(),
    };
    let mut found = week_conflicts::conflicts(locale, document, week, cards, &wanted);
    let needs_room = needs_room(document, card);
    let is_blocked = |found: &[Conflict]| found.iter().any(Conflict::is_about_room);
    if needs_room && (wanted.room.is_none() || is_blocked(&found)) {
        let other = rooms.iter().copied().find(|room| {
            let elsewhere = Wanted {
                room: Some(*room),
                ..wanted.clone()
            };
            week_conflicts::of_room_alone(document, week, cards, &elsewhere).is_empty()
        });
        match other {
            Some(room) => {
                wanted.room = Some(room);
                found.retain(|conflict| !conflict.is_about_room());
            }
            None if wanted.room.is_none() => {
                return (Grade::Forbidden, t::no_room(locale).to_owned(), None);
            }
            None => {}
        }
    }
    let (grade, text) = verdict(locale, document, &found, card, wanted.room);
    (grade, text, wanted.room)
}

fn verdict(
    locale: Locale,
    document: &Document,
    found: &[Conflict],
    card: &Card,
    room: Option<RoomId>,
) -> (Grade, String) {
    if let Some(rule) = found.iter().find(|conflict| conflict.is_forbidding()) {
        return (Grade::Forbidden, rule.sentence(locale));
    }
    // An appointment without the person it is for is no appointment.
    if let (true, Some(conflict)) = (card.is_appointment(), found.first()) {
        return (Grade::Forbidden, conflict.sentence(locale));
    }
    match found {
        [] if room != card.room && card.room.is_some() => {
            let name = room
                .and_then(|id| document.rooms.get(id))
                .map(|room| room.name.clone());
            (
                Grade::Possible,
                t::other_room(locale, &name.unwrap_or_default()),
            )
        }
        [] => (Grade::Good, t::all_follow(locale).to_owned()),
        [first, ..] => {
            let mut names: Vec<&str> = found.iter().filter_map(Conflict::person).collect();
            names.dedup();
            let told = match names.len() {
                // Two things may stand against one person: the first says enough.
                ..=1 => first.sentence(locale),
                _ => t::cannot_follow(locale, &format::some(locale, &names)),
            };
            (Grade::Possible, told)
        }
    }
}

fn needs_room(document: &Document, card: &Card) -> bool {
    match card.key {
        CardKey::Session(_) => true,
        CardKey::Appointment(id) => document
            .appointments
            .get(id)
            .is_some_and(|appointment| matches!(appointment.place, Place::OnSite { .. })),
    }
}

/// The rooms that have what the card asks for, smallest first; of the card's own site where it has one.
fn rooms_for(document: &Document, card: &Card) -> Vec<RoomId> {
    let feature = match card.key {
        CardKey::Session(_) => card
            .activity
            .and_then(|id| document.activities.get(id))
            .map(|activity| activity.room_feature.clone()),
        CardKey::Appointment(id) => {
            match document
                .appointments
                .get(id)
                .map(|appointment| &appointment.place)
            {
                Some(Place::OnSite {
                    room: Some(room), ..
                }) => return vec![*room],
                Some(Place::OnSite { feature, .. }) => Some(feature.clone()),
                _ => None,
            }
        }
    };
    let Some(feature) = feature else {
        return Vec::new();
    };
    let mut rooms: Vec<_> = document
        .rooms
        .iter()
        .filter(|room| room.offers(&feature))
        .filter(|room| card.site.is_none() || room.site == card.site)
        .collect();
    rooms.sort_by_key(|room| (room.capacity, room.id));
    rooms.into_iter().map(|room| room.id).collect()
}

/// The spots, best first: what goes from one to the next with a single key.
pub fn best_first(spots: &[Spot]) -> Vec<&Spot> {
    let mut order: Vec<&Spot> = spots.iter().filter(|spot| !spot.is_here).collect();
    order.sort_by_key(|spot| (spot.grade, spot.view.as_ref().map_or(0, |view| view.cost)));
    order
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{demo, present::week_cards};
    use chrono::NaiveDate;

    fn of_small(read: impl Fn(&Document, WeekId, &[Arc<Card>], &Axis)) {
        let document = demo::small(NaiveDate::from_ymd_opt(2026, 11, 24).unwrap());
        let week: WeekId = "2026-W48".parse().unwrap();
        let cards = week_cards::cards(Locale::Fr, &document, week);
        let axis = Axis::of(&document.house, cards.iter().map(|card| card.range));
        read(&document, week, &cards, &axis);
    }

    #[test]
    fn a_card_may_always_stay_where_it_is_and_never_enters_the_meal() {
        of_small(|document, week, cards, axis| {
            let card = cards.iter().find(|card| !card.is_appointment()).unwrap();
            let spots = spots(Locale::Fr, document, week, cards, axis, card, None);
            let here = spots.iter().find(|spot| spot.is_here).unwrap();
            assert_eq!((here.day, here.start), (card.day, card.range.start()));
            let meal = document.house.moments.iter().find(|m| m.is_break).unwrap();
            for spot in &spots {
                let range = TimeRange::lasting(spot.start, card.range.minutes()).unwrap();
                assert!(
                    spot.is_here || !range.overlaps(meal.range) || spot.grade == Grade::Forbidden
                );
            }
        });
    }

    #[test]
    fn the_best_spots_come_first() {
        of_small(|document, week, cards, axis| {
            let card = cards.iter().find(|card| !card.is_appointment()).unwrap();
            let spots = spots(Locale::Fr, document, week, cards, axis, card, None);
            let order = best_first(&spots);
            assert!(order.is_sorted_by_key(|spot| spot.grade));
            assert_eq!(order.len() + 1, spots.len());
        });
    }
}
