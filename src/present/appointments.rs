//! The appointments of a week, by day, as their screen lists them.

use super::{names, sites};
use crate::{
    catalogue::folded,
    domain::{
        appointment::{Appointment, Place, Professional, Timing},
        document::Document,
        id::{AppointmentId, RoomId, SiteId},
        occurrence::{What, in_week, occurs_in},
        time::{Minutes, WeekId},
    },
    i18n::{Locale, format, text::appointments as t},
};
use chrono::NaiveDate;

/// What the list is narrowed to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filters {
    /// Words searched for: a person, a professional, a title.
    pub words: String,
    /// Only those outside.
    pub with_transport: bool,
    /// Only those that somebody still has to confirm.
    pub to_confirm: bool,
    /// One site only. The others are not counted either, unlike what the filters above leave out.
    pub site: Option<SiteId>,
}

/// Something to know about an appointment.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Mark {
    /// At a fixed time.
    Fixed,
    /// Placed by the planner.
    Placed,
    /// Placed, and held there by a human.
    Held,
    /// Somebody still has to confirm it.
    ToConfirm,
    /// When to leave, and with whom.
    Transport(String),
}

/// One appointment of the week.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Row {
    /// Appointment.
    pub id: AppointmentId,
    /// "10 h 30"; nothing while it waits for a place.
    pub time: Option<String>,
    /// For whom.
    pub persons: String,
    /// "Orthophonie, 30 min".
    pub title: String,
    /// Room, address or video.
    pub place: String,
    /// What to know.
    pub marks: Vec<Mark>,
}

/// The appointments of one date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayRows {
    /// Date.
    pub date: NaiveDate,
    /// "Mardi 24 novembre, aujourd’hui".
    pub title: String,
    /// Whether it is today.
    pub is_today: bool,
    /// Its appointments, by time.
    pub rows: Vec<Row>,
}

/// The appointments of a week.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WeekRows {
    /// How many there are on the site, other filters aside.
    pub count: usize,
    /// Days that have some, in order.
    pub days: Vec<DayRows>,
    /// Those without a place yet.
    pub waiting: Vec<Row>,
    /// How many wait on the site, other filters aside.
    pub n_waiting: usize,
}

/// The appointments of a week that pass the filters.
pub fn week(
    locale: Locale,
    document: &Document,
    week: WeekId,
    filters: &Filters,
    today: NaiveDate,
) -> WeekRows {
    let mut list = WeekRows::default();
    let mut placed = Vec::new();
    let occurrences = in_week(document, week);
    for occurrence in &occurrences {
        let What::Appointment(appointment, room) = occurrence.what else {
            continue;
        };
        placed.push(appointment.id);
        if !sites::is_shown(sites::of_occurrence(document, occurrence), filters.site) {
            continue;
        }
        list.count += 1;
        if !filters.keep(locale, document, appointment) {
            continue;
        }
        let start = Some(occurrence.start);
        let row = row(
            locale,
            document,
            week,
            appointment,
            room,
            start,
            filters.site,
        );
        match list.days.last_mut() {
            Some(day) if day.date == occurrence.date => day.rows.push(row),
            _ => list.days.push(DayRows {
                date: occurrence.date,
                title: day_title(locale, occurrence.date, today),
                is_today: occurrence.date == today,
                rows: vec![row],
            }),
        }
    }
    let is_here = |appointment: &Appointment| {
        let room = match appointment.place {
            Place::OnSite { room, .. } | Place::Remote { room, .. } => room,
            Place::Outside { .. } => None,
        };
        let site = sites::of_appointment(document, room, &appointment.persons);
        sites::is_shown(site, filters.site)
    };
    let mut waiting: Vec<_> = document
        .appointments
        .iter()
        .filter(|appointment| {
            !placed.contains(&appointment.id)
                && occurs_in(document, week, appointment)
                && is_here(appointment)
        })
        .collect();
    waiting
        .sort_by_cached_key(|appointment| (persons(locale, document, appointment), appointment.id));
    list.n_waiting = waiting.len();
    list.count += list.n_waiting;
    list.waiting = waiting
        .into_iter()
        .filter(|appointment| filters.keep(locale, document, appointment))
        .map(|appointment| {
            row(
                locale,
                document,
                week,
                appointment,
                None,
                None,
                filters.site,
            )
        })
        .collect();
    list
}

/// How many other appointments with this professional wait for a place in a week.
pub fn waiting_with(
    document: &Document,
    with: &Professional,
    week: WeekId,
    except: AppointmentId,
) -> usize {
    if matches!(with, Professional::Other(_)) {
        return 0;
    }
    let plan = document.week(week);
    document
        .appointments
        .iter()
        .filter(|other| {
            other.id != except
                && other.with == *with
                && matches!(other.timing, Timing::ToPlace { .. })
                && plan.placements.appointment(other.id).is_none()
                && occurs_in(document, week, other)
        })
        .count()
}

impl Filters {
    fn keep(&self, locale: Locale, document: &Document, appointment: &Appointment) -> bool {
        let is_outside = matches!(appointment.place, Place::Outside { .. });
        if (self.with_transport && !is_outside) || (self.to_confirm && !appointment.to_confirm) {
            return false;
        }
        let text = folded(&format!(
            "{} {} {} {}",
            persons(locale, document, appointment),
            full_names(document, appointment),
            appointment.title,
            professional(document, &appointment.with),
        ));
        folded(&self.words)
            .split_whitespace()
            .all(|word| text.contains(word))
    }
}

fn row(
    locale: Locale,
    document: &Document,
    week: WeekId,
    appointment: &Appointment,
    room: Option<RoomId>,
    start: Option<Minutes>,
    site: Option<SiteId>,
) -> Row {
    Row {
        id: appointment.id,
        time: start.map(|start| format::time(locale, start.0)),
        persons: persons(locale, document, appointment),
        title: t::title_length(
            locale,
            &appointment.title,
            &format::duration(locale, appointment.duration),
        ),
        place: place(locale, document, appointment, room, site),
        marks: marks(locale, document, week, appointment, start),
    }
}

fn marks(
    locale: Locale,
    document: &Document,
    week: WeekId,
    appointment: &Appointment,
    start: Option<Minutes>,
) -> Vec<Mark> {
    let is_held = document
        .weeks
        .get(&week)
        .and_then(|plan| plan.placements.appointment(appointment.id))
        .is_some_and(|placed| placed.is_pinned);
    let mut marks = Vec::new();
    match appointment.timing {
        Timing::Fixed { .. } => marks.push(Mark::Fixed),
        Timing::ToPlace { .. } if is_held => marks.push(Mark::Held),
        Timing::ToPlace { .. } if start.is_some() => marks.push(Mark::Placed),
        // It stands among those that wait.
        Timing::ToPlace { .. } => {}
    }
    let leaves = start.and_then(|start| departure(locale, document, appointment, start));
    marks.extend(leaves.map(Mark::Transport));
    if appointment.to_confirm {
        marks.push(Mark::ToConfirm);
    }
    marks
}

/// "départ 13 h 40, Denis": when to leave for an appointment outside that begins at `start`, and who goes along.
pub(super) fn departure(
    locale: Locale,
    document: &Document,
    appointment: &Appointment,
    start: Minutes,
) -> Option<String> {
    let Place::Outside { travel, escort, .. } = &appointment.place else {
        return None;
    };
    let leaves = format::time(locale, start.0.saturating_sub(*travel));
    let escort = escort.and_then(|id| document.staff.get(id));
    Some(match escort {
        Some(member) => t::departure_with(locale, &leaves, &member.first_name),
        None => t::departure(locale, &leaves),
    })
}

fn day_title(locale: Locale, date: NaiveDate, today: NaiveDate) -> String {
    let title = format::capitalized(&format::weekday_date(locale, date));
    if date == today {
        t::today(locale, &title)
    } else {
        title
    }
}

/// For whom, in one line.
pub fn persons(locale: Locale, document: &Document, appointment: &Appointment) -> String {
    let names: Vec<String> = appointment
        .persons
        .iter()
        .filter_map(|id| document.persons.get(*id))
        .map(|person| names::person(locale, document, person))
        .collect();
    format::list(locale, &names)
}

fn full_names(document: &Document, appointment: &Appointment) -> String {
    appointment
        .persons
        .iter()
        .filter_map(|id| document.persons.get(*id))
        .map(|person| names::full(person))
        .collect::<Vec<_>>()
        .join(" ")
}

/// With whom: "Mme Aubry", "Claire Morel", "Centre hospitalier".
pub fn professional(document: &Document, with: &Professional) -> String {
    match with {
        Professional::Visitor(id) => document
            .visitors
            .get(*id)
            .map(|visitor| visitor.name.clone()),
        Professional::Staff(id) => document.staff.get(*id).map(|member| names::staff(member)),
        Professional::Other(name) => Some(name.clone()),
    }
    .unwrap_or_default()
}

fn place(
    locale: Locale,
    document: &Document,
    appointment: &Appointment,
    room: Option<RoomId>,
    site: Option<SiteId>,
) -> String {
    let room = room
        .and_then(|id| document.rooms.get(id))
        .map(|room| sites::room_name(document, room, site));
    match &appointment.place {
        Place::OnSite { feature, .. } => {
            room.unwrap_or_else(|| super::tags::feature(locale, feature))
        }
        Place::Outside { address, .. } if address.is_empty() => t::outside(locale).to_owned(),
        Place::Outside { address, .. } => address.clone(),
        Place::Remote { .. } => match room {
            Some(room) => t::remote_in(locale, &room),
            None => t::remote(locale).to_owned(),
        },
    }
}

#[cfg(test)]
mod tests;
