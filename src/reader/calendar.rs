//! Calendars (iCalendar) as events, each property as it is written.
//!
//! Lines are read one by one: a line that cannot be read is left out, an event without a start is counted as
//! unreadable, and nothing is taken apart twice however deep the file says it is nested.

use crate::Fault;
use icalendar::parser::{Property, unfold};
use serde::Serialize;

/// Larger files hold more than a calendar.
pub const MOST_BYTES: usize = 8 << 20;
/// Events kept.
const MOST_EVENTS: usize = 10_000;
/// Characters kept of a text.
const MOST_TEXT: usize = 500;
/// Dates left out that are kept of one event.
const MOST_DATES: usize = 500;

/// A calendar.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Calendar {
    /// Its name, if it has one.
    pub name: String,
    /// Its events.
    pub events: Vec<Event>,
    /// Events that cannot be read.
    pub unreadable: usize,
}

/// An event.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Event {
    /// Identifier; an event that moves keeps it.
    pub uid: String,
    /// What it is.
    pub summary: String,
    /// Where.
    pub location: String,
    /// First day or time.
    pub start: Time,
    /// End, not included.
    pub end: Option<Time>,
    /// Length, where there is no end.
    pub duration: String,
    /// How it repeats.
    pub rule: String,
    /// Occurrences left out.
    pub except: Vec<Time>,
    /// The occurrence of a repeated event that this one replaces.
    pub replaces: Option<Time>,
    /// `CANCELLED`, `TENTATIVE`, or anything else.
    pub status: String,
}

/// A day (`20261124`) or a time (`20261124T100000`, with a `Z` in UTC).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Time {
    /// As it is written.
    pub text: String,
    /// Name of its zone.
    pub zone: String,
}

/// The events of a calendar.
pub fn read(bytes: &[u8]) -> Result<Calendar, Fault> {
    if bytes.len() > MOST_BYTES {
        return Err(Fault::TooLarge);
    }
    let text = String::from_utf8_lossy(bytes);
    let text = text.trim_start_matches('\u{feff}');
    let text = unfold(&text.replace("\r\n", "\n").replace('\r', "\n"));
    if !text.lines().any(|line| is(line, "BEGIN", "VCALENDAR")) {
        return Err(Fault::Foreign);
    }
    let mut calendar = Calendar::default();
    let mut event: Option<Event> = None;
    // Parts inside an event, such as its alarms.
    let mut depth = 0_usize;
    for line in text.lines() {
        if is(line, "BEGIN", "VEVENT") {
            // The one before never ended.
            calendar.unreadable += usize::from(event.is_some());
            (event, depth) = (Some(Event::default()), 0);
        } else if is(line, "END", "VEVENT") {
            if let Some(event) = event.take() {
                calendar.keep(event)?;
            }
        } else if event.is_some() && begins(line, "BEGIN") {
            depth += 1;
        } else if event.is_some() && begins(line, "END") {
            depth = depth.saturating_sub(1);
        } else if depth == 0 {
            calendar.line(event.as_mut(), line);
        }
    }
    calendar.unreadable += usize::from(event.is_some());
    Ok(calendar)
}

impl Calendar {
    fn keep(&mut self, event: Event) -> Result<(), Fault> {
        if event.start.text.is_empty() {
            self.unreadable += 1;
        } else if self.events.len() == MOST_EVENTS {
            return Err(Fault::TooLarge);
        } else {
            self.events.push(event);
        }
        Ok(())
    }

    fn line(&mut self, event: Option<&mut Event>, line: &str) {
        const READ: [&str; 11] = [
            "UID",
            "SUMMARY",
            "LOCATION",
            "DTSTART",
            "DTEND",
            "DURATION",
            "RRULE",
            "EXDATE",
            "RECURRENCE-ID",
            "STATUS",
            "X-WR-CALNAME",
        ];
        // Descriptions and attachments may be long; they are not read.
        let name = line.split([':', ';']).next().unwrap_or_default();
        let name = name.trim().to_ascii_uppercase();
        if !READ.contains(&name.as_str()) {
            return;
        }
        let line = format!("{line}\n");
        let Ok(property) = Property::try_from(line.as_str()) else {
            return;
        };
        match event {
            None if name == "X-WR-CALNAME" => self.name = cut(property.val.as_str()),
            None => {}
            Some(event) => event.take(&name, &property),
        }
    }
}

impl Event {
    fn take(&mut self, name: &str, property: &Property<'_>) {
        let value = cut(property.val.as_str());
        match name {
            "UID" => self.uid = value,
            "SUMMARY" => self.summary = value,
            "LOCATION" => self.location = value,
            "DTSTART" => self.start = time(&value, property),
            "DTEND" => self.end = Some(time(&value, property)),
            "DURATION" => self.duration = value,
            "RRULE" => self.rule = value,
            "STATUS" => self.status = value.to_ascii_uppercase(),
            "RECURRENCE-ID" => self.replaces = Some(time(&value, property)),
            "EXDATE" => {
                let room = MOST_DATES.saturating_sub(self.except.len());
                let dates = property.val.as_str().split(',').take(room);
                self.except.extend(dates.map(|date| time(date, property)));
            }
            _ => {}
        }
    }
}

fn time(text: &str, property: &Property<'_>) -> Time {
    let zone = property
        .params
        .iter()
        .find(|parameter| parameter.key.as_str().eq_ignore_ascii_case("TZID"));
    let zone = zone.and_then(|parameter| parameter.val.as_ref());
    Time {
        text: text.trim().chars().take(16).collect(),
        zone: zone.map_or_else(String::new, |zone| {
            cut(zone.as_str().trim_matches(['"', '/']))
        }),
    }
}

fn cut(text: &str) -> String {
    text.trim().chars().take(MOST_TEXT).collect()
}

fn begins(line: &str, word: &str) -> bool {
    let name = line.split(':').next().unwrap_or_default();
    name.trim().eq_ignore_ascii_case(word)
}

fn is(line: &str, word: &str, kind: &str) -> bool {
    begins(line, word)
        && line
            .split(':')
            .nth(1)
            .is_some_and(|rest| rest.trim().eq_ignore_ascii_case(kind))
}
