//! Calendars (iCalendar, RFC 5545): the weeks of the house, of one person, one professional or one room.
//!
//! Local times of Europe/Paris with the zone's own rules in the file, so that every program agrees on the hour.
//! Who may read which name is decided in [`event`]: a person's file names no other person, a room's file has first
//! names (and none beside a care), a professional's first names with an initial, the house's only numbers.

mod event;
mod zone;

use crate::domain::occurrence::{Occurrence, What, in_week};
use crate::{
    domain::{
        appointment::Professional,
        document::Document,
        id::{PersonId, RoomId, SiteId, StaffId, VisitorId},
        time::WeekId,
    },
    i18n::{Locale, OfName, text::files as t},
    present::{names, sites},
};
use chrono::NaiveDateTime;
use icalendar::{Component, Property};

/// Whose calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// The whole house.
    House,
    /// One site of it.
    Site(SiteId),
    /// One person.
    Person(PersonId),
    /// One member of staff.
    Staff(StaffId),
    /// One visitor.
    Visitor(VisitorId),
    /// One room.
    Room(RoomId),
}

/// The calendar of these weeks as the text of an `.ics` file. `made_at` is the time of the export in UTC: a later
/// file replaces the events of an earlier one.
pub fn calendar(
    document: &Document,
    whose: Whose,
    weeks: &[WeekId],
    made_at: NaiveDateTime,
    locale: Locale,
) -> String {
    let mut weeks = weeks.to_vec();
    weeks.sort_unstable();
    weeks.dedup();
    let mut text = String::from("BEGIN:VCALENDAR\r\n");
    for (key, value) in [
        ("VERSION", "2.0"),
        ("PRODID", "-//Semainier//Semainier//FR"),
        ("CALSCALE", "GREGORIAN"),
        ("METHOD", "PUBLISH"),
        ("X-WR-TIMEZONE", zone::ID),
        ("X-WR-CALNAME", &name(document, whose, locale)),
    ] {
        // Writing to a string does not fail; a lost header line would show in the tests.
        let line: Result<String, _> = Property::new(key, event::clean(value)).try_into();
        text.push_str(&line.unwrap_or_default());
    }
    text.push_str(zone::PARIS);
    for week in weeks {
        for occurrence in in_week(document, week)
            .iter()
            .filter(|one| whose.concerns(document, one))
        {
            let event = event::event(document, whose, occurrence, made_at, locale);
            text.push_str(&event.try_into_string().unwrap_or_default());
        }
    }
    text.push_str("END:VCALENDAR\r\n");
    text
}

fn name(document: &Document, whose: Whose, locale: Locale) -> String {
    let found = match whose {
        Whose::House => Some(document.house.name.clone()),
        Whose::Site(id) => sites::covered(locale, document, Some(id))
            .map(|site| format!("{}, {site}", document.house.name)),
        Whose::Person(id) => document
            .persons
            .get(id)
            .map(|person| t::week_of(locale, OfName(&person.first_name))),
        Whose::Staff(id) => document.staff.get(id).map(|member| names::staff(member)),
        Whose::Visitor(id) => document
            .visitors
            .get(id)
            .map(|visitor| visitor.name.clone()),
        Whose::Room(id) => document.rooms.get(id).map(|room| room.name.clone()),
    };
    found.unwrap_or_default()
}

impl Whose {
    fn concerns(self, document: &Document, occurrence: &Occurrence) -> bool {
        match self {
            Self::House => true,
            Self::Site(id) => sites::is_shown(sites::of_occurrence(document, occurrence), Some(id)),
            Self::Person(id) => occurrence.persons().contains(&id),
            Self::Staff(id) => occurrence.staff().contains(&id),
            Self::Room(id) => occurrence.room() == Some(id),
            Self::Visitor(id) => match occurrence.what {
                What::Session(_) => false,
                What::Appointment(appointment, _) => appointment.with == Professional::Visitor(id),
            },
        }
    }
}
