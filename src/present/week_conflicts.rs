//! What stands against a session or an appointment at a place of the week, said before anything is done.
//!
//! The board asks at each step of a drag and at each keystroke of a form, so this looks at the people, the rooms and
//! the hours only. The planner weighs all rules and wishes; where it has answered, its verdict comes first.

mod conflict;
mod words;

use super::{
    names,
    week_cards::{Card, CardKey},
    week_grid,
};
use crate::{
    domain::{
        document::Document,
        id::{ActivityId, PersonId, RoomId, StaffId, VisitorId},
        person::{Person, RefusalOf},
        staff::StaffMember,
        time::{DateSpan, TimeRange, WeekId, WeeklyRange},
    },
    i18n::{Locale, format},
};
use chrono::{NaiveDate, Weekday};
pub use conflict::Conflict;
use std::sync::Arc;

/// A place of the week for something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// The card itself, which is never in its own way; nothing for a new one.
    pub key: Option<CardKey>,
    /// Day.
    pub day: Weekday,
    /// When.
    pub range: TimeRange,
    /// Activity, of a session.
    pub activity: Option<ActivityId>,
    /// Room, if it needs one.
    pub room: Option<RoomId>,
    /// Staff.
    pub staff: Vec<StaffId>,
    /// Outside professional, of an appointment.
    pub visitor: Option<VisitorId>,
    /// People.
    pub persons: Vec<PersonId>,
}

/// Everything that stands against it, rules first.
pub fn conflicts(
    locale: Locale,
    document: &Document,
    week: WeekId,
    cards: &[Arc<Card>],
    wanted: &Wanted,
) -> Vec<Conflict> {
    let date = week.date(wanted.day);
    let beside = beside(cards, wanted);
    let mut found = Vec::new();
    of_house(locale, document, date, wanted, &mut found);
    of_room(document, date, wanted, &beside, &mut found);
    of_staff(document, date, wanted, &beside, &mut found);
    of_visitor(document, date, wanted, &beside, &mut found);
    for id in &wanted.persons {
        if let Some(person) = document.persons.get(*id) {
            found.extend(of_person(locale, document, date, wanted, &beside, person));
        }
    }
    found
}

/// What stands against its room alone.
pub fn of_room_alone(
    document: &Document,
    week: WeekId,
    cards: &[Arc<Card>],
    wanted: &Wanted,
) -> Vec<Conflict> {
    let mut found = Vec::new();
    let beside = beside(cards, wanted);
    of_room(document, week.date(wanted.day), wanted, &beside, &mut found);
    found
}

/// What else takes place at its time.
fn beside<'a>(cards: &'a [Arc<Card>], wanted: &Wanted) -> Vec<&'a Card> {
    cards
        .iter()
        .filter(|card| {
            card.day == wanted.day
                && Some(card.key) != wanted.key
                && card.range.overlaps(wanted.range)
        })
        .map(|card| &**card)
        .collect()
}

fn of_house(
    locale: Locale,
    document: &Document,
    date: NaiveDate,
    wanted: &Wanted,
    found: &mut Vec<Conflict>,
) {
    let house = &document.house;
    if let Some(word) = week_grid::closed(locale, document, date) {
        found.push(Conflict::Closed(word));
        return;
    }
    if let Some(closure) = house.closure_during(date, wanted.range) {
        found.push(Conflict::Closed(week_grid::closure_word(locale, closure)));
        return;
    }
    if !house
        .opening
        .get(wanted.day)
        .is_some_and(|hours| hours.contains(wanted.range))
    {
        found.push(Conflict::OutsideHours);
    }
    let activity = wanted.activity.and_then(|id| document.activities.get(id));
    if let Some(activity) = activity.filter(|activity| !activity.windows.is_empty())
        && !activity
            .windows
            .iter()
            .any(|window| window.contains(wanted.range))
    {
        let windows = activity.windows.iter();
        let hours: Vec<String> = windows
            .map(|window| format::time_range(locale, window.start().0, window.end().0))
            .collect();
        found.push(Conflict::ActivityHours(format::list(locale, &hours)));
    }
    if activity.is_some_and(|activity| activity.needs_good_weather)
        && house.has_bad_weather_on(date)
    {
        found.push(Conflict::BadWeather);
    }
    let together = house
        .moments
        .iter()
        .find(|moment| moment.is_break && moment.range.overlaps(wanted.range));
    if let Some(moment) = together {
        found.push(Conflict::Break(moment.label.clone()));
    }
}

fn of_room(
    document: &Document,
    date: NaiveDate,
    wanted: &Wanted,
    beside: &[&Card],
    found: &mut Vec<Conflict>,
) {
    let Some(room) = wanted.room.and_then(|id| document.rooms.get(id)) else {
        return;
    };
    let name = || room.name.clone();
    if room.archived {
        found.push(Conflict::RoomArchived(name()));
    } else if is_off(&room.closed, &room.closures, wanted, date) {
        found.push(Conflict::RoomClosed(name()));
    } else if room.outdoors && document.house.has_bad_weather_on(date) {
        found.push(Conflict::RoomInBadWeather(name()));
    }
    if let Some(other) = beside.iter().find(|card| card.room == wanted.room) {
        found.push(Conflict::RoomTaken {
            room: name(),
            by: other.title.clone(),
        });
    }
    let Some(activity) = wanted.activity.and_then(|id| document.activities.get(id)) else {
        return;
    };
    if !room.features.contains(&activity.room_feature) {
        found.push(Conflict::RoomLacks(name()));
    }
    if wanted.persons.len() > usize::from(room.capacity) {
        found.push(Conflict::RoomSmall {
            room: name(),
            capacity: room.capacity.into(),
        });
    }
}

/// Whether a weekly range or a closure takes the time.
fn is_off(weekly: &[WeeklyRange], spans: &[DateSpan], wanted: &Wanted, date: NaiveDate) -> bool {
    weekly
        .iter()
        .any(|off| off.day == wanted.day && off.range.overlaps(wanted.range))
        || is_away(spans.iter(), date, wanted.range)
}

/// Whether one of these absences takes some of this.
pub(super) fn is_away<'a>(
    mut spans: impl Iterator<Item = &'a DateSpan>,
    date: NaiveDate,
    range: TimeRange,
) -> bool {
    spans.any(|span| span.takes(date, range))
}

/// Whether the member of staff is on duty during the whole of it.
pub fn is_on_duty(member: &StaffMember, date: NaiveDate, day: Weekday, range: TimeRange) -> bool {
    !member.archived
        && member
            .usual()
            .on(date)
            .is_some_and(|hours| hours.contains(range))
        && !member
            .busy
            .iter()
            .any(|busy| busy.day == day && busy.range.overlaps(range))
        && !is_away(member.absences.iter(), date, range)
}

fn of_staff(
    document: &Document,
    date: NaiveDate,
    wanted: &Wanted,
    beside: &[&Card],
    found: &mut Vec<Conflict>,
) {
    for member in wanted.staff.iter().filter_map(|id| document.staff.get(*id)) {
        let name = || names::staff(member);
        if let Some(other) = beside.iter().find(|card| card.staff.contains(&member.id)) {
            found.push(Conflict::StaffTaken {
                name: name(),
                by: other.title.clone(),
            });
        } else if !is_on_duty(member, date, wanted.day, wanted.range) {
            found.push(Conflict::StaffAway(name()));
        }
    }
}

fn of_visitor(
    document: &Document,
    date: NaiveDate,
    wanted: &Wanted,
    beside: &[&Card],
    found: &mut Vec<Conflict>,
) {
    let Some(visitor) = wanted.visitor.and_then(|id| document.visitors.get(id)) else {
        return;
    };
    let comes = visitor
        .visits
        .iter()
        .any(|visit| visit.day == wanted.day && visit.range.contains(wanted.range));
    let is_absent = is_away(visitor.absences.iter(), date, wanted.range);
    if !comes || is_absent {
        found.push(Conflict::VisitorAway(visitor.name.clone()));
    } else if beside
        .iter()
        .any(|card| card.visitor.is_some() && card.visitor == wanted.visitor)
    {
        found.push(Conflict::VisitorTaken(visitor.name.clone()));
    }
}

/// What keeps a person from it.
pub fn of_person(
    locale: Locale,
    document: &Document,
    date: NaiveDate,
    wanted: &Wanted,
    beside: &[&Card],
    person: &Person,
) -> Option<Conflict> {
    let name = || names::person(locale, document, person);
    let refuses = person.refusals.iter().any(|refusal| {
        refusal.binds_on(date)
            && match &refusal.of {
                RefusalOf::Activity(id) => Some(*id) == wanted.activity,
                RefusalOf::Person(other) => {
                    wanted.activity.is_some() && wanted.persons.contains(other)
                }
                RefusalOf::Time { day, range } => {
                    *day == wanted.day && range.overlaps(wanted.range)
                }
            }
    });
    if refuses {
        return Some(Conflict::PersonRefuses(name()));
    }
    let is_here = person.is_here_on(date)
        && person
            .usual()
            .on(date)
            .is_some_and(|hours| hours.contains(wanted.range))
        && !is_away(
            person.absences.iter().map(|it| &it.span),
            date,
            wanted.range,
        )
        && !person
            .busy
            .iter()
            .any(|busy| busy.day == wanted.day && busy.range.overlaps(wanted.range));
    if !is_here {
        return Some(Conflict::PersonAway(name()));
    }
    let other = beside.iter().find(|card| card.persons.contains(&person.id));
    if let Some(other) = other {
        return Some(Conflict::PersonTaken {
            name: name(),
            by: other.title.clone(),
        });
    }
    let room = wanted.room.and_then(|id| document.rooms.get(id))?;
    (!room.admits(person)).then(|| Conflict::PersonKeptOut {
        name: name(),
        room: room.name.clone(),
    })
}
