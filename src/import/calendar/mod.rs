//! Somebody's calendar, as a professional or a family gives it: its events from today on, to be looked at before they
//! become appointments or absences.
//!
//! What an event says once is a date, what it says each week an appointment that repeats, anything else the dates of
//! the coming year.

mod again;
mod away;
mod rule;
mod take;
mod time;
mod words;

use super::read::{Calendar, Event};
use crate::domain::{
    check::MAX_NAME,
    time::{Minutes, TimeRange},
};
use chrono::{Days, NaiveDate, NaiveDateTime, TimeDelta, Weekday};
use rule::Rule;
use std::{
    collections::{BTreeMap, BTreeSet},
    ops::RangeInclusive,
};
use time::Moment;

pub use again::Standing;
pub use take::{Choices, Owner, commands, gone, standing};
pub use words::spans;

/// How far ahead an event that repeats otherwise than by weeks is taken, in days.
const AHEAD: u64 = 366;
/// Dates of one event that are taken.
const MOST_DATES: usize = 60;
/// Events that are shown; a longer list cannot be looked at.
const MOST_ROWS: usize = 500;
/// Length of an event that has none, in minutes.
const USUAL_MINUTES: i64 = 30;
/// A longer event takes the days it touches.
const LONGEST_MINUTES: i64 = 720;

/// Where and when the file is read.
#[derive(Clone, Copy)]
pub struct Home<'a> {
    /// Name of the device's zone.
    pub zone: &'a str,
    /// The device's clock at a time of UTC.
    pub from_utc: &'a dyn Fn(NaiveDateTime) -> NaiveDateTime,
}

/// The events of a file, to be looked at before they are taken.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CalendarPreview {
    /// Name of the calendar, if it has one.
    pub name: String,
    /// Events that are still to come, the next first.
    pub rows: Vec<EventRow>,
    /// Events left out because they are over.
    pub n_past: usize,
    /// Events that cannot be read.
    pub n_unreadable: usize,
    /// Events further ahead than can be shown at once.
    pub n_later: usize,
    /// Zones that show other hours than the house's.
    pub zones: BTreeSet<String>,
}

/// An event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventRow {
    /// Identifier, with the date of the occurrence that it replaces, if it does.
    pub uid: String,
    /// What it is; may be empty.
    pub title: String,
    /// Where; may be empty.
    pub place: String,
    /// The part of the day it takes; whole days if absent, or what lies across them.
    pub hours: Option<TimeRange>,
    /// When it begins on its first day and ends on its last, where that is longer than an appointment or goes on over midnight.
    pub across: Option<(Minutes, Minutes)>,
    /// Days that it lasts.
    pub n_days: u16,
    /// First days of its occurrences, from today on, within the coming year.
    pub dates: Vec<NaiveDate>,
    /// How it repeats by weeks.
    pub weekly: Option<Weekly>,
    /// How sure it is.
    pub status: Status,
    /// Whether this program wrote it.
    pub is_own: bool,
    /// Whether it repeats in a way that is not understood: only the date it begins with is taken.
    pub is_simplified: bool,
}

/// How sure an event is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// It takes place.
    Sure,
    /// Somebody still has to confirm it.
    Tentative,
    /// It was cancelled: what was taken of it may go.
    Cancelled,
}

impl EventRow {
    /// Whether it was cancelled.
    pub fn is_cancelled(&self) -> bool {
        self.status == Status::Cancelled
    }

    /// Whether somebody still has to confirm it.
    pub fn is_tentative(&self) -> bool {
        self.status == Status::Tentative
    }
}

/// Repeats by weeks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weekly {
    /// Each so many weeks.
    pub every: u8,
    /// On these days.
    pub days: Vec<Weekday>,
    /// Last day.
    pub until: Option<NaiveDate>,
    /// Dates left out.
    pub except: Vec<NaiveDate>,
}

/// Reads the events of a calendar that are not over on this day.
pub fn preview(calendar: &Calendar, home: &Home<'_>, today: NaiveDate) -> CalendarPreview {
    let mut preview = CalendarPreview {
        name: cut(&calendar.name),
        n_unreadable: calendar.unreadable,
        ..CalendarPreview::default()
    };
    let moved = moved(calendar, home);
    let last = today.checked_add_days(Days::new(AHEAD)).unwrap_or(today);
    let window = today..=last;
    let mut known = BTreeSet::new();
    for event in &calendar.events {
        let times = [Some(&event.start), event.end.as_ref()];
        let zones = times.into_iter().flatten().map(|time| &time.zone);
        let foreign = zones.filter(|zone| time::is_foreign(zone, home)).cloned();
        let foreign: Vec<String> = foreign.collect();
        match row(event, home, &window, &moved) {
            Some(row) if row.dates.is_empty() => preview.n_past += 1,
            // The same event twice, as some programs export it.
            Some(row) if !known.insert(row.uid.clone()) => {}
            Some(row) => {
                preview.zones.extend(foreign);
                preview.rows.push(row);
            }
            None => preview.n_unreadable += 1,
        }
    }
    preview
        .rows
        .sort_by_cached_key(|row| (row.dates.first().copied(), row.hours, row.uid.clone()));
    preview.n_later = preview.rows.len().saturating_sub(MOST_ROWS);
    preview.rows.truncate(MOST_ROWS);
    preview
}

/// The occurrences that another event of the file replaces, by identifier.
fn moved(calendar: &Calendar, home: &Home<'_>) -> BTreeMap<String, Vec<NaiveDate>> {
    let mut moved: BTreeMap<String, Vec<NaiveDate>> = BTreeMap::new();
    for event in &calendar.events {
        let replaced = event.replaces.as_ref();
        if let Some(at) = replaced.and_then(|at| time::moment(at, home)) {
            moved.entry(event.uid.clone()).or_default().push(at.date());
        }
    }
    moved
}

fn row(
    event: &Event,
    home: &Home<'_>,
    window: &RangeInclusive<NaiveDate>,
    moved: &BTreeMap<String, Vec<NaiveDate>>,
) -> Option<EventRow> {
    let start = time::moment(&event.start, home)?;
    let Extent {
        hours,
        across,
        n_days,
    } = extent(event, start, home);
    let replaces = event.replaces.as_ref();
    let replaces = replaces.and_then(|at| time::moment(at, home));
    let rule = if event.rule.is_empty() || replaces.is_some() {
        None
    } else {
        Some(Rule::read(&event.rule, home))
    };
    let is_simplified = rule == Some(None);
    let rule = rule.flatten();
    let mut except: Vec<NaiveDate> = event
        .except
        .iter()
        .filter_map(|at| Some(time::moment(at, home)?.date()))
        .collect();
    if replaces.is_none() {
        except.extend(moved.get(&event.uid).into_iter().flatten());
    }
    // What began before today and still lasts is not over.
    let lasting = Days::new(u64::from(n_days.saturating_sub(1)));
    let from = window.start().checked_sub_days(lasting);
    let window = from.unwrap_or(*window.start())..=*window.end();
    let mut dates = match &rule {
        Some(rule) => rule.dates(start.date(), &window),
        // What takes place once is taken however far ahead.
        None => Some(start.date())
            .filter(|date| date >= window.start())
            .into_iter()
            .collect(),
    };
    dates.retain(|date| !except.contains(date));
    let weekly = rule.and_then(|rule| {
        Some(Weekly {
            every: u8::try_from(rule.interval)
                .ok()
                .filter(|every| *every <= 52)?,
            days: rule.weekdays(start.date())?,
            until: rule.until.or_else(|| rule.last(start.date())),
            except,
        })
    });
    Some(EventRow {
        uid: uid(event, replaces),
        title: cut(&event.summary),
        place: event.location.trim().to_owned(),
        hours,
        across,
        n_days,
        dates,
        weekly: weekly.filter(|_| n_days == 1),
        status: match event.status.as_str() {
            "TENTATIVE" => Status::Tentative,
            "CANCELLED" => Status::Cancelled,
            _ => Status::Sure,
        },
        is_own: event.uid.ends_with("@semainier"),
        is_simplified,
    })
}

/// The identifier; an event without one is known by what it says.
fn uid(event: &Event, replaces: Option<Moment>) -> String {
    let own = if event.uid.is_empty() {
        format!("{} {}", event.summary, event.start.text)
    } else {
        event.uid.clone()
    };
    match replaces {
        Some(at) => format!("{own}\n{}", at.date()),
        None => own,
    }
}

/// The part of the day, or the days, that an event takes.
struct Extent {
    hours: Option<TimeRange>,
    across: Option<(Minutes, Minutes)>,
    n_days: u16,
}

fn extent(event: &Event, start: Moment, home: &Home<'_>) -> Extent {
    let end = event.end.as_ref().and_then(|end| time::moment(end, home));
    let lasts = time::duration(&event.duration);
    match (start, end) {
        (Moment::Day(first), end) => {
            let end = match (end, lasts) {
                (Some(end), _) => end.date(),
                (None, Some(lasts)) => first.checked_add_signed(lasts).unwrap_or(first),
                (None, None) => first,
            };
            Extent {
                hours: None,
                across: None,
                n_days: days(first, end),
            }
        }
        (Moment::Time(from), end) => {
            let usual = TimeDelta::minutes(USUAL_MINUTES);
            let to = match (end, lasts) {
                (Some(Moment::Time(to)), _) => to,
                (Some(Moment::Day(_)), _) => from + usual,
                (None, lasts) => from
                    .checked_add_signed(lasts.unwrap_or(usual))
                    .unwrap_or(from),
            };
            let minutes = (to - from).num_minutes();
            let minutes = if minutes <= 0 { USUAL_MINUTES } else { minutes };
            let lasting = u16::try_from(minutes)
                .ok()
                .filter(|_| minutes <= LONGEST_MINUTES);
            let begins = time::minute_of(from);
            match lasting.and_then(|minutes| TimeRange::lasting(begins, minutes)) {
                Some(hours) => Extent {
                    hours: Some(hours),
                    across: None,
                    n_days: 1,
                },
                None => across(from, from + TimeDelta::minutes(minutes)),
            }
        }
    }
}

/// From a time of a day to one of the same or another: of the first and the last day only what it takes of them.
fn across(from: NaiveDateTime, to: NaiveDateTime) -> Extent {
    let begins = time::minute_of(from);
    // What ends at midnight does not touch the day that begins then.
    let (last, ends) = match time::minute_of(to) {
        Minutes(0) => (
            to.date().pred_opt().unwrap_or(from.date()),
            Minutes::DAY_END,
        ),
        ends => (to.date(), ends),
    };
    let after = last.succ_opt().unwrap_or(last);
    Extent {
        hours: None,
        across: Some((begins, ends)).filter(|whole| *whole != (Minutes(0), Minutes::DAY_END)),
        n_days: days(from.date(), after),
    }
}

/// Days from the first to before the end, one at least and a year at most.
fn days(first: NaiveDate, end: NaiveDate) -> u16 {
    (end - first).num_days().clamp(1, 366) as u16
}

fn cut(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default().trim();
    line.chars().take(MAX_NAME).collect()
}

#[cfg(test)]
mod tests;
