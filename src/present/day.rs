//! One day of the house: who is expected, who is on duty, what takes place.

use super::{
    absences::Subject,
    activity_words,
    appointments::{departure, professional},
    day_lost, domains, names,
    part_closed::{self, PartClosed},
    sites,
};
use crate::{
    domain::{
        appointment::{Place, Professional},
        document::Document,
        id::{PersonId, RoomId, SessionId, SiteId, StaffId, VisitorId},
        occurrence::{Occurrence, What, in_week},
        person::Person,
        time::{TimeRange, WeekId},
    },
    i18n::Locale,
};
use chrono::{Datelike, NaiveDate};

/// A person expected on the day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expected {
    /// Who.
    pub id: PersonId,
    /// "Mme Durand".
    pub name: String,
    /// "JD".
    pub initials: String,
    /// From when to when.
    pub hours: TimeRange,
    /// Whether an absence of the whole day is noted.
    pub is_absent: bool,
    /// Age reached on this day, if it is the birthday.
    pub birthday: Option<i32>,
}

/// A member of staff on duty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnDuty {
    /// Who.
    pub id: StaffId,
    /// Full name.
    pub name: String,
    /// "CM".
    pub initials: String,
    /// From when to when.
    pub hours: TimeRange,
}

/// A session or appointment of the day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Its session, if it is one.
    pub session: Option<SessionId>,
    /// When.
    pub range: TimeRange,
    /// When it takes people's time: with the travel to an appointment outside.
    pub taken: TimeRange,
    /// "départ 13 h 40, Denis", for an appointment outside.
    pub departure: Option<String>,
    /// Name.
    pub title: String,
    /// Class of its domain.
    pub class: &'static str,
    /// Icon.
    pub icon: &'static str,
    /// Room or address; may be empty.
    pub place: String,
    /// Leaders or the professional.
    pub with: Vec<String>,
    /// Staff it takes.
    pub staff: Vec<StaffId>,
    /// The room it takes.
    pub room: Option<RoomId>,
    /// Whether bad weather keeps it from taking place.
    pub is_exposed: bool,
    /// The visitor it takes.
    pub visitor: Option<VisitorId>,
    /// People it is for.
    pub persons: Vec<PersonId>,
    /// Their names, in the order of the first names.
    pub names: Vec<String>,
    /// Most participants, for a session.
    pub places: Option<u16>,
    /// How many of the people no absence keeps away.
    pub here: usize,
    /// Who or what it does without, since an absence or a no was noted: a sentence each.
    pub lost: Vec<String>,
}

/// A common moment of the house, shared by everyone who is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Together {
    /// When.
    pub range: TimeRange,
    /// Its name.
    pub label: String,
    /// Icon.
    pub icon: &'static str,
    /// How many people are there, those noted absent apart.
    pub here: usize,
}

/// A day.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Day {
    /// People expected, by name.
    pub expected: Vec<Expected>,
    /// Staff on duty, by arrival.
    pub team: Vec<OnDuty>,
    /// Staff who would be on duty and are absent that day.
    pub away: Vec<OnDuty>,
    /// What takes place, by start.
    pub items: Vec<Item>,
    /// Arrival, meal, snack: what the house does together.
    pub together: Vec<Together>,
    /// The parts of it when the house is closed, by start.
    pub closed: Vec<PartClosed>,
    /// Whether the house is open.
    pub is_open: bool,
}

/// The day of a house, all sites together.
pub fn day(locale: Locale, document: &Document, date: NaiveDate) -> Day {
    of_site(locale, document, date, None)
}

/// The day of one site of a house, or of all: who has no usual site may come to any.
pub fn of_site(locale: Locale, document: &Document, date: NaiveDate, site: Option<SiteId>) -> Day {
    let week = WeekId::of(date);
    let items = in_week(document, week)
        .into_iter()
        .filter(|occurrence| occurrence.date == date)
        .filter(|occurrence| sites::is_shown(sites::of_occurrence(document, occurrence), site))
        .filter_map(|occurrence| item(locale, document, &occurrence, site))
        .collect();
    let expected = expected(locale, document, date, site);
    Day {
        together: together(document, date, &expected),
        expected,
        team: team(document, date, false, site),
        away: team(document, date, true, site),
        items,
        closed: part_closed::on(locale, document, date),
        is_open: is_open(document, date),
    }
}

/// Whether the house is open on a date.
pub fn is_open(document: &Document, date: NaiveDate) -> bool {
    !document.house.is_closed_on(date)
}

fn expected(
    locale: Locale,
    document: &Document,
    date: NaiveDate,
    site: Option<SiteId>,
) -> Vec<Expected> {
    let Some(open) = document.house.hours_on(date) else {
        return Vec::new();
    };
    let persons = document.persons.iter();
    let mut here: Vec<_> = persons
        .filter(|person| sites::is_shown(person.site, site))
        .filter_map(|person| Some((person, person.hours_within(open, date)?)))
        .collect();
    here.sort_by_cached_key(|(person, hours)| {
        (hours.start(), names::order(locale, person), person.id)
    });
    here.into_iter()
        .map(|(person, hours)| Expected {
            id: person.id,
            name: names::person(locale, document, person),
            initials: names::initials(&person.first_name, &person.last_name),
            hours,
            is_absent: is_absent(person, date),
            birthday: birthday(person, date),
        })
        .collect()
}

fn together(document: &Document, date: NaiveDate, expected: &[Expected]) -> Vec<Together> {
    if !is_open(document, date) {
        return Vec::new();
    }
    // Of a day that ends early the later ones do not take place.
    let Some(open) = document.house.hours_on(date) else {
        return Vec::new();
    };
    let moments = document.house.moments.iter();
    moments
        .filter(|moment| open.overlaps(moment.range))
        .map(|moment| Together {
            range: moment.range,
            label: moment.label.clone(),
            icon: domains::moment_icon(moment.kind),
            here: expected
                .iter()
                .filter(|person| !person.is_absent && person.hours.overlaps(moment.range))
                .count(),
        })
        .collect()
}

/// Whether an absence of the whole day is noted.
pub fn is_absent(person: &Person, date: NaiveDate) -> bool {
    person
        .absences
        .iter()
        .any(|absence| absence.span.is_whole_day_on(date))
}

fn birthday(person: &Person, date: NaiveDate) -> Option<i32> {
    let is_today = person.birthday_in(date.year()) == Some(date);
    person.age_on(date).filter(|_| is_today)
}

fn team(document: &Document, date: NaiveDate, is_away: bool, site: Option<SiteId>) -> Vec<OnDuty> {
    let mut team: Vec<OnDuty> = document
        .staff
        .iter()
        .filter(|member| !member.archived && sites::is_shown(member.site, site))
        .filter(|member| {
            let mut absences = member.absences.iter();
            is_away == absences.any(|span| span.is_whole_day_on(date))
        })
        .filter_map(|member| {
            Some(OnDuty {
                id: member.id,
                name: names::staff(member),
                initials: names::initials(&member.first_name, &member.last_name),
                hours: member.usual().on(date)?,
            })
        })
        .collect();
    team.sort_by(|a, b| (a.hours.start(), &a.name, a.id).cmp(&(b.hours.start(), &b.name, b.id)));
    if is_open(document, date) {
        team
    } else {
        Vec::new()
    }
}

/// What of a day the absence of somebody or something touches, by start. Names would not do: two sites each have a "Cuisine".
pub fn touched(day: &Day, subject: Subject) -> impl Iterator<Item = &Item> {
    day.items.iter().filter(move |item| match subject {
        Subject::Person(id) => item.persons.contains(&id),
        Subject::Staff(id) => item.staff.contains(&id),
        Subject::Room(id) => item.room == Some(id),
        Subject::Visitor(id) => item.visitor == Some(id),
        Subject::Weather => item.is_exposed,
    })
}

fn item(
    locale: Locale,
    document: &Document,
    occurrence: &Occurrence<'_>,
    site: Option<SiteId>,
) -> Option<Item> {
    let range = TimeRange::lasting(occurrence.start, occurrence.duration)?;
    let room = occurrence
        .room()
        .and_then(|id| document.rooms.get(id))
        .map(|room| sites::room_name(document, room, site));
    let persons = crate::domain::occurrence::persons(document, occurrence.persons());
    let names: Vec<String> = persons
        .iter()
        .map(|person| names::person(locale, document, person))
        .collect();
    let base = Item {
        session: None,
        range,
        taken: occurrence.taken()?,
        departure: None,
        title: String::new(),
        class: "d-soin",
        icon: "stethoscope",
        place: room.unwrap_or_default(),
        with: Vec::new(),
        staff: occurrence.staff(),
        room: occurrence.room(),
        is_exposed: false,
        visitor: None,
        persons: persons.iter().map(|person| person.id).collect(),
        names,
        places: None,
        here: day_lost::here(document, occurrence),
        lost: day_lost::lost(locale, document, occurrence),
    };
    Some(match occurrence.what {
        What::Session(session) => {
            let activity = document.activities.get(session.activity)?;
            let leaders = crate::domain::occurrence::staff(document, &session.leaders);
            Item {
                session: Some(session.id),
                is_exposed: session.is_exposed(document),
                title: activity_words::name(locale, activity).to_owned(),
                class: domains::class(activity.domain),
                icon: domains::icon(activity.domain),
                with: leaders.into_iter().map(names::staff).collect(),
                places: Some(activity.max_group),
                ..base
            }
        }
        What::Appointment(appointment, _) => {
            let place = match &appointment.place {
                Place::Outside { address, .. } => address.clone(),
                _ => base.place.clone(),
            };
            Item {
                departure: departure(locale, document, appointment, occurrence.start),
                visitor: match appointment.with {
                    Professional::Visitor(id) => Some(id),
                    Professional::Staff(_) | Professional::Other(_) => None,
                },
                title: appointment.title.clone(),
                // "Centre hospitalier, avec Centre hospitalier" would say it twice.
                with: vec![professional(document, &appointment.with)]
                    .into_iter()
                    .filter(|with| *with != place)
                    .collect(),
                place,
                ..base
            }
        }
    })
}

#[cfg(test)]
mod tests;
