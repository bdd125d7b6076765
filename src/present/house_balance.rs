//! The house over some weeks: who came, how, which goals were served, who is left out. Only what was truly recorded
//! counts, and it is told how much that is.

mod fairness;
mod goals;
mod refusals;
mod wishes;

pub use fairness::{Fairness, PersonShare, Spread};
pub use goals::{Aim, Served};
pub use refusals::{Broken, Refusals};
pub use wishes::Wishes;

use super::{
    noted::{self, Sessions},
    person_coverage::{Participation, WeekFigures},
};
use crate::domain::{
    activity::Activity,
    attendance::{Attendance, Engagement, Presence, Smiley},
    document::Document,
    id::{PersonId, SessionId},
    person::AbsenceCause,
    plan::Session,
    time::WeekId,
};
use chrono::NaiveDateTime;
use std::{collections::BTreeMap, sync::Arc};

/// So many of so many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Share {
    /// How many.
    pub part: usize,
    /// Of how many.
    pub all: usize,
}

impl Share {
    /// In percent, rounded down; nothing of nothing.
    pub const fn percent(self) -> Option<usize> {
        (self.part * 100).checked_div(self.all)
    }

    const fn add(&mut self, part: usize, all: usize) {
        self.part += part;
        self.all += all;
    }
}

/// All figures of the house.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Balance {
    /// The weeks read, oldest first, the present one last; weeks before the first plan are left out.
    pub weeks: Vec<WeekFigures>,
    /// Sessions that have begun, and how far they are noted.
    pub sessions: Sessions,
    /// Records, of all places in these sessions.
    pub records: Share,
    /// Came, of all recorded.
    pub presence: Share,
    /// How people took part.
    pub participation: Participation,
    /// Goals by what they aim at, over the finished weeks that were followed.
    pub goals: Vec<Served>,
    /// What each person had.
    pub fairness: Fairness,
    /// Wishes.
    pub wishes: Wishes,
    /// Refusals.
    pub refusals: Refusals,
}

/// A followed week: what was recorded of each person.
struct Followed<'a> {
    week: WeekId,
    is_finished: bool,
    by_person: BTreeMap<PersonId, Vec<Lived<'a>>>,
}

/// One record with its activity, if the session still stands in the plan.
#[derive(Clone, Copy)]
struct Lived<'a> {
    activity: Option<&'a Arc<Activity>>,
    presence: Presence,
}

impl Followed<'_> {
    fn of(&self, person: PersonId) -> &[Lived<'_>] {
        self.by_person.get(&person).map_or(&[], Vec::as_slice)
    }
}

/// The figures of the present week and of `n_weeks` before it.
pub fn balance(document: &Document, now: NaiveDateTime, n_weeks: usize) -> Balance {
    let this_week = WeekId::of(now.date());
    let first = (0..n_weeks).fold(this_week, |week, _| week.previous());
    let mut all = Balance {
        weeks: Vec::new(),
        sessions: Sessions::default(),
        records: Share::default(),
        presence: Share::default(),
        participation: Participation::default(),
        goals: Vec::new(),
        fairness: Fairness::default(),
        wishes: Wishes::default(),
        refusals: refusals::refusals(document, first, now.date()),
    };
    let mut followed = Vec::new();
    let mut week = first;
    while week <= this_week {
        read_week(document, week, now, &mut all, &mut followed);
        week = week.next();
    }
    let blank = all
        .weeks
        .iter()
        .position(|week| week.planned + week.lived > 0)
        .unwrap_or(all.weeks.len());
    all.weeks = all.weeks.split_off(blank);
    all.goals = goals::served(document, &followed);
    all.wishes = wishes::wishes(document, &followed);
    all.fairness = fairness::fairness(document, &followed);
    all
}

fn read_week<'a>(
    document: &'a Document,
    week: WeekId,
    now: NaiveDateTime,
    all: &mut Balance,
    followed: &mut Vec<Followed<'a>>,
) {
    let sessions: BTreeMap<SessionId, &Session> = document
        .weeks
        .get(&week)
        .into_iter()
        .flat_map(|plan| &plan.placements.sessions)
        .map(|session| (session.id, session))
        .collect();
    let records = document.attendance.get(&week).map_or(&[][..], |r| &r[..]);
    let mut figures = WeekFigures {
        week,
        planned: sessions.values().map(|s| s.participants.len()).sum(),
        lived: 0,
        person_absent: 0,
        house_absent: 0,
        refused: 0,
    };
    let mut by_person: BTreeMap<PersonId, Vec<Lived>> = BTreeMap::new();
    for record in records {
        count(record, &mut figures, &mut all.participation);
        by_person.entry(record.person).or_default().push(Lived {
            activity: sessions
                .get(&record.session)
                .and_then(|session| document.activities.get(session.activity)),
            presence: record.presence,
        });
    }
    let noted = noted::by_session(document, week);
    for session in sessions.values() {
        let extent = noted::extent(week, session, noted.get(&session.id), now);
        all.sessions.add(extent.progress);
        if extent.progress.is_counted() {
            all.records.add(extent.noted, extent.people);
        }
    }
    all.presence.add(figures.lived, records.len());
    all.weeks.push(figures);
    if !records.is_empty() {
        followed.push(Followed {
            week,
            is_finished: week < WeekId::of(now.date()),
            by_person,
        });
    }
}

fn count(record: &Attendance, week: &mut WeekFigures, all: &mut Participation) {
    match record.presence {
        Presence::Came(engagement) => {
            week.lived += 1;
            let place = match engagement {
                Engagement::VeryActive => 0,
                Engagement::Active => 1,
                Engagement::Observer => 2,
                Engagement::Withdrawn => 3,
            };
            all.engaged[place] += 1;
        }
        Presence::Refused => {
            week.refused += 1;
            all.refused += 1;
        }
        Presence::Absent(AbsenceCause::StaffAbsent | AbsenceCause::Weather) => {
            week.house_absent += 1;
        }
        Presence::Absent(_) => week.person_absent += 1,
    }
    match record.smiley {
        Some(Smiley::Happy) => all.says[0] += 1,
        Some(Smiley::Neutral) => all.says[1] += 1,
        Some(Smiley::Unhappy) => all.says[2] += 1,
        None => {}
    }
}

#[cfg(test)]
mod tests;
