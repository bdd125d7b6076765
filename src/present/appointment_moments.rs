//! Moments for an appointment: what stands in the way of one, which are free, which days are full and who could swap.
//!
//! A session that a person would leave does not forbid a moment: it is told, and counts against it. Everything else
//! does. Starts are tried at the house's slots over three weeks, and two a day at most are proposed.

mod obstacles;
mod sentences;

use crate::domain::{
    appointment::{Appointment, Place, Professional},
    document::Document,
    id::{ActivityId, AppointmentId, PersonId, RoomId},
    occurrence::{Occurrence, What, in_week},
    time::{Minutes, TimeRange, WEEKDAYS, WeekId},
};
use chrono::{Days, NaiveDate, NaiveDateTime};
pub use obstacles::Obstacle;
use obstacles::Scene;
pub use sentences::{obstacle, short, title, why};

/// Days that are searched.
const DAYS: u64 = 21;
/// Moments tried for somebody who could swap.
const MOST_TRIED: usize = 8;

/// What an appointment asks of a moment.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Asked<'a> {
    /// For whom.
    pub persons: &'a [PersonId],
    /// With whom.
    pub with: &'a Professional,
    /// Length in minutes.
    pub duration: u16,
    /// Where.
    pub place: &'a Place,
    /// The appointment itself, when it is moved: it does not stand in its own way.
    pub except: Option<AppointmentId>,
}

impl<'a> Asked<'a> {
    /// What this appointment asks.
    pub fn by(appointment: &'a Appointment) -> Self {
        Self {
            persons: &appointment.persons,
            with: &appointment.with,
            duration: appointment.duration,
            place: &appointment.place,
            except: Some(appointment.id),
        }
    }
}

/// A moment that suits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment {
    /// Date.
    pub date: NaiveDate,
    /// Start.
    pub start: Minutes,
    /// The room that is free then, for an appointment on site.
    pub room: Option<RoomId>,
    /// Who would leave which session.
    pub displaced: Vec<(PersonId, ActivityId)>,
    /// Whether it touches another appointment of the professional.
    pub is_adjacent: bool,
}

/// Somebody whose appointment could move and leave its moment free.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Swap {
    /// The other appointment.
    pub appointment: AppointmentId,
    /// Its persons.
    pub persons: Vec<PersonId>,
    /// Where it is.
    pub date: NaiveDate,
    /// When it is.
    pub start: Minutes,
    /// Where it could go.
    pub to: Moment,
}

/// All that stands in the way of a moment, what displaces a session included.
pub fn obstacles(
    document: &Document,
    asked: &Asked<'_>,
    date: NaiveDate,
    start: Minutes,
) -> Vec<Obstacle> {
    let week = in_week(document, WeekId::of(date));
    Scene::of(document, asked, date, &week).obstacles(start)
}

/// The best moments from now on, best first; none for an appointment without a person.
pub fn moments(
    document: &Document,
    asked: &Asked<'_>,
    now: NaiveDateTime,
    most: usize,
) -> Vec<Moment> {
    let mut found: Vec<Moment> = scenes(document, asked, now.date(), |scene| {
        of_day(&scene, asked, now)
    });
    found.sort_by_key(|moment| (moment.displaced.len(), moment.date, moment.start));
    found.truncate(most);
    found
}

/// Days of the visitor in the next two weeks when the persons could come but nothing is left.
pub fn full_days(document: &Document, asked: &Asked<'_>, now: NaiveDateTime) -> Vec<NaiveDate> {
    if !matches!(asked.with, Professional::Visitor(_)) {
        return Vec::new();
    }
    let last = now.date() + Days::new(13);
    scenes(document, asked, now.date(), |scene| {
        let states: Vec<Vec<Obstacle>> = scene
            .starts()
            .into_iter()
            .map(|start| scene.obstacles(start))
            .collect();
        let is_free = |obstacles: &Vec<Obstacle>| obstacles.iter().all(Obstacle::is_soft);
        let is_taken = |obstacles: &Vec<Obstacle>| {
            obstacles
                .iter()
                .all(|obstacle| obstacle.is_soft() || obstacle.is_taken())
        };
        let is_full = !states.iter().any(is_free) && states.iter().any(is_taken);
        (is_full && scene.date <= last)
            .then_some(scene.date)
            .into_iter()
            .collect()
    })
}

/// Appointments of the same visitor on full days that could move elsewhere without displacing anything.
pub fn swaps(document: &Document, asked: &Asked<'_>, now: NaiveDateTime, most: usize) -> Vec<Swap> {
    let mut swaps = Vec::new();
    for date in full_days(document, asked, now) {
        let week = in_week(document, WeekId::of(date));
        let scene = Scene::of(document, asked, date, &week);
        for occurrence in week.iter().filter(|other| other.date == date) {
            let What::Appointment(other, _) = occurrence.what else {
                continue;
            };
            if other.with != *asked.with || occurrence.duration < asked.duration {
                continue;
            }
            let would_fit = scene.obstacles(occurrence.start).iter().all(|obstacle| {
                obstacle.is_soft() || *obstacle == Obstacle::ProfessionalTaken(other.id)
            });
            // Another day: on this one it would only free its own place again.
            let to = moments(document, &Asked::by(other), now, MOST_TRIED)
                .into_iter()
                .find(|to| to.date != date);
            if let Some(to) = to
                && would_fit
                && to.displaced.is_empty()
            {
                swaps.push(Swap {
                    appointment: other.id,
                    persons: other.persons.clone(),
                    date,
                    start: occurrence.start,
                    to,
                });
            }
            if swaps.len() == most {
                return swaps;
            }
        }
    }
    swaps
}

/// What `read` finds on each day from `first` on.
fn scenes<T>(
    document: &Document,
    asked: &Asked<'_>,
    first: NaiveDate,
    read: impl Fn(Scene<'_>) -> Vec<T>,
) -> Vec<T> {
    if asked.persons.is_empty() {
        return Vec::new();
    }
    let last = first + Days::new(DAYS);
    let mut week = WeekId::of(first);
    let mut all = Vec::new();
    while week.monday() < last {
        let occurrences = in_week(document, week);
        for date in WEEKDAYS.map(|day| week.date(day)) {
            if first <= date && date < last {
                all.extend(read(Scene::of(document, asked, date, &occurrences)));
            }
        }
        week = week.next();
    }
    all
}

/// The best moment of the morning and of the afternoon.
fn of_day(scene: &Scene<'_>, asked: &Asked<'_>, now: NaiveDateTime) -> Vec<Moment> {
    let is_past = |start: Minutes| scene.date == now.date() && start <= Minutes::of(now.time());
    let half_day = scene.half_day();
    let candidates: Vec<Moment> = scene
        .starts()
        .into_iter()
        .filter(|start| !is_past(*start))
        .filter_map(|start| moment(scene, asked, start))
        .collect();
    let best = |is_morning: bool| {
        candidates
            .iter()
            .filter(|moment| (moment.start < half_day) == is_morning)
            .min_by_key(|moment| (moment.displaced.len(), !moment.is_adjacent, moment.start))
            .cloned()
    };
    best(true).into_iter().chain(best(false)).collect()
}

fn moment(scene: &Scene<'_>, asked: &Asked<'_>, start: Minutes) -> Option<Moment> {
    let obstacles = scene.obstacles(start);
    if !obstacles.iter().all(Obstacle::is_soft) {
        return None;
    }
    let range = TimeRange::lasting(start, asked.duration)?;
    let displaced = obstacles
        .into_iter()
        .filter_map(|obstacle| match obstacle {
            Obstacle::InSession(person, activity) => Some((person, activity)),
            _ => None,
        })
        .collect();
    Some(Moment {
        date: scene.date,
        start,
        room: scene.free_room(range),
        displaced,
        is_adjacent: scene.touches_professional(range),
    })
}

/// Whether an occurrence is an appointment with this professional.
fn is_with(occurrence: &Occurrence<'_>, with: &Professional) -> bool {
    match occurrence.what {
        What::Appointment(other, _) => {
            !matches!(with, Professional::Other(_)) && other.with == *with
        }
        What::Session(_) => false,
    }
}

#[cfg(test)]
mod tests;
