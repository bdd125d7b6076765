//! The sessions to note: today's first, then those of past days that nobody or not everybody is noted in.

use super::{
    activity_words, domains, names,
    noted::{self, Extent, Progress},
    sites,
};
use crate::{
    catalogue::folded,
    domain::{
        document::Document,
        id::{PersonId, SessionId, SiteId, StaffId},
        plan::{PlanState, Session},
        time::{Minutes, WeekId},
    },
    i18n::{Locale, format, text::follow_up as t},
};
use chrono::{NaiveDate, NaiveDateTime};
use std::collections::BTreeMap;

/// How many weeks before the present one the list reads at first, and how many more each time.
pub const STEP: usize = 2;

/// A session in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Week of its plan.
    pub week: WeekId,
    /// Which.
    pub session: SessionId,
    /// Date.
    pub date: NaiveDate,
    /// Start.
    pub start: Minutes,
    /// Activity.
    pub title: String,
    /// Class of the domain.
    pub class: &'static str,
    /// Icon of the domain.
    pub icon: &'static str,
    /// Site, in a house that has several.
    pub site: Option<SiteId>,
    /// Room, then leaders.
    pub details: String,
    /// People noted.
    pub noted: usize,
    /// People planned or noted.
    pub people: usize,
    /// How far it is noted.
    pub progress: Progress,
    /// Whether nobody has validated the week.
    pub is_draft: bool,
}

/// Sessions of one date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Day {
    /// Date.
    pub date: NaiveDate,
    /// Its sessions, in order of time.
    pub rows: Vec<Row>,
}

/// The whole list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Agenda {
    /// Of today.
    pub today: Vec<Row>,
    /// Past days with something left to note, latest first.
    pub days_left: Vec<Day>,
    /// Past days with noted sessions, latest first.
    pub noted: Vec<Day>,
    /// First date that was read.
    pub since: NaiveDate,
    /// Whether there are plans before that date.
    pub has_earlier: bool,
}

impl Agenda {
    /// Sessions that have begun and are left to note.
    pub fn to_note(&self) -> usize {
        self.left().count()
    }

    /// Those of them that are noted in part.
    pub fn partly(&self) -> usize {
        let is_partly = |row: &&Row| row.progress == Progress::Partly;
        self.left().filter(is_partly).count()
    }

    /// The sessions left to note, those of today first.
    pub fn left(&self) -> impl Iterator<Item = &Row> {
        let today = self.today.iter().filter(|row| row.progress.is_left());
        today.chain(self.days_left.iter().flat_map(|day| &day.rows))
    }
}

/// The list of a moment, of the present week and `weeks` before it; of one member of staff or of all,
/// on one site or on all.
pub fn agenda(
    locale: Locale,
    document: &Document,
    now: NaiveDateTime,
    weeks: usize,
    staff: Option<StaffId>,
    site: Option<SiteId>,
) -> Agenda {
    let this_week = WeekId::of(now.date());
    let first = (0..weeks).fold(this_week, |week, _| week.previous());
    let mut agenda = Agenda {
        since: first.monday(),
        has_earlier: document
            .weeks
            .range(..first)
            .any(|(_, plan)| !plan.placements.sessions.is_empty()),
        ..Agenda::default()
    };
    for (week, plan) in document.weeks.range(first..=this_week).rev() {
        let noted = noted::by_session(document, *week);
        let mut rows: Vec<Row> = plan
            .placements
            .sessions
            .iter()
            .filter(|session| week.date(session.day) <= now.date())
            .filter(|session| staff.is_none_or(|staff| session.leaders.contains(&staff)))
            .map(|session| Row {
                is_draft: plan.state == PlanState::Draft,
                ..row(locale, document, *week, session, (now, site), &noted)
            })
            .filter(|row| sites::is_shown(row.site, site))
            .collect();
        rows.sort_by(|a, b| (b.date, a.start, &a.title).cmp(&(a.date, b.start, &b.title)));
        for row in rows {
            if row.date == now.date() {
                agenda.today.push(row);
            } else if row.progress == Progress::Done {
                push(&mut agenda.noted, row);
            } else if row.progress.is_left() {
                push(&mut agenda.days_left, row);
            }
        }
    }
    agenda
}

fn push(days: &mut Vec<Day>, row: Row) {
    match days.last_mut() {
        Some(day) if day.date == row.date => day.rows.push(row),
        _ => days.push(Day {
            date: row.date,
            rows: vec![row],
        }),
    }
}

fn row(
    locale: Locale,
    document: &Document,
    week: WeekId,
    session: &Session,
    (now, site): (NaiveDateTime, Option<SiteId>),
    noted: &BTreeMap<SessionId, Vec<PersonId>>,
) -> Row {
    let activity = document.activities.get(session.activity);
    let Extent {
        noted,
        people,
        progress,
    } = noted::extent(week, session, noted.get(&session.id), now);
    Row {
        week,
        session: session.id,
        date: week.date(session.day),
        start: session.start,
        title: activity.map_or_else(String::new, |activity| {
            activity_words::name(locale, activity).to_owned()
        }),
        class: activity.map_or("", |activity| domains::class(activity.domain)),
        icon: activity.map_or("blocks", |activity| domains::icon(activity.domain)),
        site: document.rooms.get(session.room).and_then(|room| room.site),
        details: details(locale, document, session, site),
        noted,
        people,
        progress,
        is_draft: false,
    }
}

fn details(locale: Locale, document: &Document, session: &Session, site: Option<SiteId>) -> String {
    let room = document
        .rooms
        .get(session.room)
        .map(|room| sites::room_name(document, room, site));
    let leaders = leaders(document, session);
    let with = (!leaders.is_empty()).then(|| t::with(locale, &format::list(locale, &leaders)));
    let parts: Vec<String> = [room, with].into_iter().flatten().collect();
    parts.join(", ")
}

/// First names of those who lead a session.
pub fn leaders(document: &Document, session: &Session) -> Vec<String> {
    session
        .leaders
        .iter()
        .filter_map(|id| document.staff.get(*id))
        .map(|member| member.first_name.clone())
        .collect()
}

/// Date and time of a start; the last minute of the day for a time that no clock shows.
pub fn begins(date: NaiveDate, start: Minutes) -> NaiveDateTime {
    date.and_hms_opt(start.hour().into(), start.minute().into(), 0)
        .or_else(|| date.and_hms_opt(23, 59, 0))
        .unwrap_or_default()
}

/// Staff who lead a session of the weeks that the list reads, on one site or on all, by name; and who is chosen.
pub fn leading(
    document: &Document,
    today: NaiveDate,
    site: Option<SiteId>,
    chosen: Option<StaffId>,
) -> Vec<(StaffId, String)> {
    let this_week = WeekId::of(today);
    let first = (0..STEP).fold(this_week, |week, _| week.previous());
    let mut ids: Vec<StaffId> = document
        .weeks
        .range(first..=this_week)
        .flat_map(|(_, plan)| &plan.placements.sessions)
        .filter(|session| {
            let room = document.rooms.get(session.room);
            sites::is_shown(room.and_then(|room| room.site), site)
        })
        .flat_map(|session| session.leaders.iter().copied())
        .chain(chosen)
        .collect();
    ids.sort_unstable();
    ids.dedup();
    let mut staff: Vec<(StaffId, String)> = ids
        .into_iter()
        .filter_map(|id| Some((id, names::staff(document.staff.get(id)?))))
        .collect();
    staff.sort_by_cached_key(|(_, name)| folded(name));
    staff
}

#[cfg(test)]
mod tests;
