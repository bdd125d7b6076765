//! One event of a calendar: what it says, and to whom it says which names.

use super::{Whose, zone};
use crate::{
    domain::occurrence::{self, Occurrence, What},
    domain::{
        appointment::{Appointment, Place, Professional},
        document::Document,
        person::Person,
        plan::Session,
        time::Minutes,
    },
    i18n::{
        Locale, format,
        text::{common, files as t},
    },
    present::{activity_words, domains, names},
};
use chrono::{NaiveDateTime, TimeDelta};
use icalendar::{CalendarDateTime, Class, Component, Event, EventLike, EventStatus};

/// The event of an occurrence in somebody's calendar.
pub fn event(
    document: &Document,
    whose: Whose,
    occurrence: &Occurrence,
    made_at: NaiveDateTime,
    locale: Locale,
) -> Event {
    let mut event = Event::new();
    let travel = escort_travel(whose, occurrence);
    event
        .uid(&format!("{}@semainier", occurrence.id()))
        .add_property("DTSTAMP", made_at.format("%Y%m%dT%H%M%SZ").to_string())
        .sequence(sequence(made_at))
        .starts(local(occurrence.begins() - travel))
        .ends(local(occurrence.ends() + travel))
        .status(if occurrence.is_draft {
            EventStatus::Tentative
        } else {
            EventStatus::Confirmed
        });
    if let Some(place) = location(document, occurrence, locale) {
        event.location(&clean(&place));
    }
    match occurrence.what {
        What::Session(session) => session_words(&mut event, document, whose, session, locale),
        What::Appointment(appointment, _) => {
            appointment_words(&mut event, document, whose, occurrence, appointment, locale);
        }
    }
    event
}

fn session_words(
    event: &mut Event,
    document: &Document,
    whose: Whose,
    session: &Session,
    locale: Locale,
) {
    let activity = occurrence::activity(document, session);
    event.summary(&clean(activity.map_or(t::activity(locale), |activity| {
        activity_words::name(locale, activity)
    })));
    if let Some(activity) = activity {
        event.categories([domains::name(locale, activity.domain)]);
    }
    let leaders: Vec<_> = occurrence::staff(document, &session.leaders)
        .into_iter()
        .filter(|member| whose != Whose::Staff(member.id))
        .map(|member| member.first_name.as_str())
        .collect();
    let mut lines = Vec::new();
    if let (Whose::Person(_), Some(activity)) = (whose, activity) {
        lines.push(activity_words::easy_name(locale, activity).to_owned());
    }
    if !leaders.is_empty() {
        lines.push(t::with(locale, &format::list(locale, &leaders)));
    }
    lines.extend(people(document, whose, &session.participants, locale));
    if matches!(whose, Whose::Staff(_)) {
        lines.push(session.note.clone());
    }
    describe(event, lines);
}

fn appointment_words(
    event: &mut Event,
    document: &Document,
    whose: Whose,
    occurrence: &Occurrence,
    appointment: &Appointment,
    locale: Locale,
) {
    event.summary(&clean(&appointment.title));
    event
        .categories([t::appointment(locale)])
        .class(Class::Private);
    let mut lines = Vec::new();
    if let Some(name) = professional(document, whose, &appointment.with) {
        lines.push(t::with(locale, name));
    }
    // On a room's door, a name beside a care would tell too much.
    let readers = if matches!(whose, Whose::Room(_)) {
        Whose::House
    } else {
        whose
    };
    lines.extend(people(document, readers, &appointment.persons, locale));
    match &appointment.place {
        Place::Outside { travel, .. } if *travel > 0 => {
            let time = |minutes: u16| format::time(locale, minutes);
            let end = occurrence.start.plus(appointment.duration).plus(*travel);
            lines.push(t::leaves_at(
                locale,
                &time(occurrence.start.0.saturating_sub(*travel)),
            ));
            lines.push(t::appointment_at(locale, &time(occurrence.start.0)));
            lines.push(t::back_at(locale, &time(end.min(Minutes::at(24, 0)).0)));
        }
        Place::OnSite { .. } | Place::Outside { .. } => {}
        Place::Remote { link, .. } => {
            if is_web_link(link) {
                event.url(link);
            }
            lines.push(link.clone());
        }
    }
    if appointment.to_confirm {
        lines.push(t::to_confirm(locale).to_owned());
    }
    if matches!(whose, Whose::Staff(_)) {
        lines.push(appointment.note.clone());
    }
    describe(event, lines);
}

/// The line about the people, as far as this calendar's readers may know them.
fn people(
    document: &Document,
    whose: Whose,
    ids: &[crate::domain::id::PersonId],
    locale: Locale,
) -> Option<String> {
    let persons = occurrence::persons(document, ids);
    let named = |name: fn(&Person) -> String| {
        let names: Vec<_> = persons.iter().map(|person| name(person)).collect();
        format::list(locale, &names)
    };
    let line = match whose {
        Whose::Person(_) => return None,
        Whose::House | Whose::Site(_) => common::persons(locale, ids.len()),
        Whose::Room(_) => named(|person| person.first_name.clone()),
        Whose::Staff(_) | Whose::Visitor(_) => named(names::with_initial),
    };
    Some(line)
}

/// The professional's name, unless it is the reader.
fn professional<'a>(
    document: &'a Document,
    whose: Whose,
    with: &'a Professional,
) -> Option<&'a str> {
    match with {
        Professional::Staff(id) if whose == Whose::Staff(*id) => None,
        Professional::Visitor(id) if whose == Whose::Visitor(*id) => None,
        Professional::Staff(id) => document
            .staff
            .get(*id)
            .map(|member| member.first_name.as_str()),
        Professional::Visitor(_) | Professional::Other(_) => {
            occurrence::from_outside(document, with)
        }
    }
}

fn location(document: &Document, occurrence: &Occurrence, locale: Locale) -> Option<String> {
    if let What::Appointment(appointment, _) = occurrence.what {
        match &appointment.place {
            Place::Outside { address, .. } => {
                return Some(address.clone()).filter(|text| !text.is_empty());
            }
            Place::Remote { room: None, .. } => return Some(t::by_video(locale).to_owned()),
            Place::Remote { .. } | Place::OnSite { .. } => {}
        }
    }
    let room = occurrence::room(document, occurrence.room())?;
    let site = document
        .house
        .sites
        .iter()
        .find(|site| Some(site.id) == room.site);
    let address = site.map_or("", |site| {
        if site.address.is_empty() {
            &site.name
        } else {
            &site.address
        }
    });
    Some(if address.is_empty() {
        room.name.clone()
    } else {
        format!("{}, {address}", room.name)
    })
}

/// Who goes along is busy from the departure to the return.
fn escort_travel(whose: Whose, occurrence: &Occurrence) -> TimeDelta {
    match (&occurrence.what, whose) {
        (What::Appointment(appointment, _), Whose::Staff(id)) => match appointment.place {
            Place::Outside {
                travel,
                escort: Some(escort),
                ..
            } if escort == id => TimeDelta::minutes(i64::from(travel)),
            _ => TimeDelta::zero(),
        },
        _ => TimeDelta::zero(),
    }
}

fn local(date_time: NaiveDateTime) -> CalendarDateTime {
    CalendarDateTime::WithTimezone {
        date_time,
        tzid: zone::ID.to_owned(),
    }
}

/// Minutes since 2020: grows from export to export, which is all a sequence has to do.
fn sequence(made_at: NaiveDateTime) -> u32 {
    let since = made_at.and_utc().timestamp() - 1_577_836_800;
    u32::try_from(since.max(0) / 60).unwrap_or(u32::MAX)
}

fn describe(event: &mut Event, mut lines: Vec<String>) {
    lines.retain(|line| !line.trim().is_empty());
    if !lines.is_empty() {
        event.description(&clean(&lines.join("\n")));
    }
}

fn is_web_link(link: &str) -> bool {
    let is_web = link.starts_with("https://") || link.starts_with("http://");
    is_web && link.chars().all(|letter| letter.is_ascii_graphic())
}

/// Text that cannot break a line of the file: line ends are escaped, other control characters have no place.
pub fn clean(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.chars()
        .filter(|letter| *letter == '\n' || !letter.is_control())
        .collect()
}
