//! A session that comes again in the weeks after: one session a week, held there by a human, until a date. Each is a
//! session of its own week, so that it can be moved or taken off there alone; what they share is the name of their series.

use super::{week_copy::comes, week_grid};
use crate::{
    domain::{
        document::Document,
        edit::{Command, Gesture, WeekCommand},
        id::{SeriesId, SessionId},
        plan::{PlanState, Session},
        time::WeekId,
    },
    i18n::{Locale, text::week_series as t},
};
use chrono::NaiveDate;

/// Weeks that a series may reach beyond its first.
pub const MOST_WEEKS: u16 = 53;

/// How often, and how long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rhythm {
    /// Weeks from one session to the next.
    pub every_weeks: u8,
    /// Last day.
    pub until: NaiveDate,
}

/// What repeating a session would put into the weeks after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repeated {
    /// The first session, from then on one of a series and held.
    pub first: Session,
    /// A session a week.
    pub sessions: Vec<(WeekId, Session)>,
    /// Days without one, and why.
    pub skipped: Vec<(NaiveDate, String)>,
    /// Weeks that somebody validated or published, and that would change.
    pub settled: usize,
}

/// What a session repeated in this rhythm would be in the weeks after its own. Days on which the house is closed are left
/// out, and so is who does not come that day. What stands in the same place already becomes part of the series.
pub fn repeated(
    locale: Locale,
    document: &Document,
    week: WeekId,
    session: &Session,
    rhythm: Rhythm,
    mut new_id: impl FnMut() -> u128,
) -> Repeated {
    let series = session.series.unwrap_or_else(|| SeriesId(new_id()));
    let first = Session {
        series: Some(series),
        is_pinned: true,
        ..session.clone()
    };
    let mut found = Repeated {
        sessions: Vec::new(),
        skipped: Vec::new(),
        settled: 0,
        first,
    };
    for week in weeks_after(week, rhythm.every_weeks) {
        let date = week.date(session.day);
        if date > rhythm.until {
            break;
        }
        let plan = document.week(week);
        let mut standing = plan.placements.sessions.iter();
        if standing.clone().any(|it| it.series == Some(series)) {
            continue;
        }
        if let Some(reason) = week_grid::closed(locale, document, date) {
            found.skipped.push((date, reason));
            continue;
        }
        let is_same = |it: &&Session| {
            (it.activity, it.day, it.start, it.series)
                == (session.activity, session.day, session.start, None)
        };
        let next = match standing.find(is_same) {
            Some(known) => Session {
                id: known.id,
                participants: known.participants.clone(),
                held: known.held.clone(),
                note: known.note.clone(),
                ..found.first.clone()
            },
            None => Session {
                id: SessionId(new_id()),
                note: String::new(),
                ..with_those_who_come(document, &found.first, date)
            },
        };
        found.settled += usize::from(plan.state != PlanState::Draft);
        found.sessions.push((week, next));
    }
    found
}

impl Repeated {
    /// The edit that makes it so, as one gesture.
    pub fn command(&self, week: WeekId) -> Command {
        let first = [(week, self.first.clone())];
        let all = first.into_iter().chain(self.sessions.iter().cloned());
        let put = |(week, session)| Command::Week(week, WeekCommand::PutSession(session));
        Command::Several(Gesture::Repeat, all.map(put).collect())
    }
}

/// A week of a series without its session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exception {
    /// The week.
    pub week: WeekId,
    /// The day it would be.
    pub date: NaiveDate,
    /// Why there is none.
    pub reason: String,
    /// Whether it can be put back: the house is open.
    pub can_return: bool,
}

/// A series, seen from one of its sessions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    /// Date of its last session.
    pub last: NaiveDate,
    /// Weeks from one session to the next.
    pub every_weeks: u8,
    /// Its sessions after this one.
    pub later: Vec<(WeekId, SessionId)>,
    /// Its weeks without a session.
    pub exceptions: Vec<Exception>,
}

/// The series of a session; nothing if it comes once.
pub fn series(
    locale: Locale,
    document: &Document,
    week: WeekId,
    session: &Session,
) -> Option<Series> {
    let id = session.series?;
    let mut members: Vec<(WeekId, &Session)> = Vec::new();
    for (week, plan) in &document.weeks {
        let own = plan.placements.sessions.iter();
        members.extend(own.filter(|it| it.series == Some(id)).map(|it| (*week, it)));
    }
    let (first, _) = members.first()?;
    let (last_week, last) = members.last()?;
    let gap = |pair: &[(WeekId, &Session)]| (pair[1].0.monday() - pair[0].0.monday()).num_weeks();
    let every = members.windows(2).map(gap).filter(|weeks| *weeks > 0).min();
    let every_weeks = every.map_or(1, |weeks| u8::try_from(weeks).unwrap_or(1));
    let mut exceptions = Vec::new();
    for other in weeks_after(*first, every_weeks).take_while(|other| other < last_week) {
        if members.iter().any(|(known, _)| *known == other) {
            continue;
        }
        let date = other.date(session.day);
        let closed = week_grid::closed(locale, document, date);
        exceptions.push(Exception {
            week: other,
            date,
            can_return: closed.is_none(),
            reason: closed.unwrap_or_else(|| t::taken_off(locale).to_owned()),
        });
    }
    Some(Series {
        last: last_week.date(last.day),
        every_weeks,
        later: members
            .iter()
            .filter(|(other, _)| *other > week)
            .map(|(week, session)| (*week, session.id))
            .collect(),
        exceptions,
    })
}

impl Series {
    /// Takes the later sessions off: this one is the last.
    pub fn end_here(&self) -> Command {
        let remove = |(week, id): &(WeekId, SessionId)| {
            Command::Week(*week, WeekCommand::RemoveSession(*id))
        };
        Command::Several(Gesture::Repeat, self.later.iter().map(remove).collect())
    }

    /// Makes the later sessions as this one is now; who does not come on a day is left out there.
    pub fn make_later_like(&self, document: &Document, session: &Session) -> Command {
        let put = |(week, id): &(WeekId, SessionId)| {
            let known = document.week(*week).placements.session(*id).cloned();
            let date = week.date(session.day);
            let next = Session {
                id: *id,
                note: known.map_or_else(String::new, |known| known.note),
                ..with_those_who_come(document, session, date)
            };
            Command::Week(*week, WeekCommand::PutSession(next))
        };
        let open = self.later.iter().filter(|(week, _)| {
            let date = week.date(session.day);
            !document.house.is_closed_on(date)
        });
        Command::Several(Gesture::Repeat, open.map(put).collect())
    }

    /// Puts a session back into a week that had lost it.
    pub fn put_back(
        document: &Document,
        session: &Session,
        week: WeekId,
        id: SessionId,
    ) -> Command {
        let next = Session {
            id,
            note: String::new(),
            ..with_those_who_come(document, session, week.date(session.day))
        };
        let put = Command::Week(week, WeekCommand::PutSession(next));
        Command::Several(Gesture::Repeat, vec![put])
    }
}

fn with_those_who_come(document: &Document, session: &Session, date: NaiveDate) -> Session {
    let mut next = session.clone();
    next.participants.retain(|id| comes(document, *id, date));
    next.held.retain(|id| comes(document, *id, date));
    next
}

/// The weeks after, in this rhythm, as far as a series may reach.
fn weeks_after(week: WeekId, every_weeks: u8) -> impl Iterator<Item = WeekId> {
    let step = usize::from(every_weeks.max(1));
    std::iter::successors(Some(week), |week| Some(week.next()))
        .take(usize::from(MOST_WEEKS) + 1)
        .step_by(step)
        .skip(1)
}

#[cfg(test)]
mod tests;
