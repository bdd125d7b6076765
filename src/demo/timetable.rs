//! A simple timetable, to give the demo houses a past: it knows no search, only who may go where.

use super::seed::Seed;
use crate::domain::{
    activity::Activity,
    document::Document,
    id::{ActivityId, PersonId, RoomId, SessionId, StaffId},
    person::Person,
    plan::{Placements, Session},
    project::GoalTarget,
    time::{Minutes, TimeRange, WeekId},
};
use chrono::Weekday;
use std::{collections::BTreeMap, sync::Arc};

/// A session without its people yet.
#[derive(Clone)]
pub(super) struct Wanted {
    pub activity: ActivityId,
    pub day: Weekday,
    pub start: Minutes,
    pub room: RoomId,
    pub leaders: Vec<StaffId>,
}

/// What one person already has in the week.
#[derive(Default)]
struct Received {
    times: BTreeMap<ActivityId, u8>,
    taken: Vec<(Weekday, TimeRange)>,
}

/// Sends each person, at each start, where it serves best among the sessions that begin; keeps those that fill.
pub(super) fn fill(
    document: &Document,
    week: WeekId,
    wanted: &[Wanted],
    seed: &mut Seed,
) -> Placements {
    let mut wanted = wanted.to_vec();
    wanted.retain(|w| !document.house.is_closed_on(week.date(w.day)));
    wanted.sort_by_key(|w| (w.day.num_days_from_monday(), w.start));
    let mut persons = document.persons_in(week);
    let mut received: BTreeMap<PersonId, Received> = BTreeMap::new();
    let mut sessions = Vec::new();
    for group in wanted.chunk_by(|a, b| (a.day, a.start) == (b.day, b.start)) {
        let mut open: Vec<Session> = group
            .iter()
            .filter_map(|w| session(document, w, seed))
            .collect();
        seed.shuffle(&mut persons);
        for person in &persons {
            let had = received.entry(person.id).or_default();
            let best = (0..open.len())
                .filter_map(|at| Some((worth(document, week, &open[at], person, had, seed)?, at)))
                .max();
            if let Some((_, at)) = best {
                let chosen = &mut open[at];
                chosen.participants.push(person.id);
                had.taken
                    .extend(chosen.range().map(|range| (chosen.day, range)));
                *had.times.entry(chosen.activity).or_default() += 1;
            }
        }
        for chosen in open {
            let fewest = document
                .activities
                .get(chosen.activity)
                .map_or(1, |a| a.min_group);
            if chosen.participants.len() >= usize::from(fewest) {
                sessions.push(chosen);
            } else {
                for person in &chosen.participants {
                    if let Some(had) = received.get_mut(person) {
                        had.taken.pop();
                    }
                }
            }
        }
    }
    Placements {
        sessions,
        appointments: Vec::new(),
    }
}

fn session(document: &Document, wanted: &Wanted, seed: &mut Seed) -> Option<Session> {
    let activity = document.activities.get(wanted.activity)?;
    Some(Session {
        id: SessionId(seed.id()),
        activity: wanted.activity,
        day: wanted.day,
        start: wanted.start,
        duration: activity.duration,
        room: wanted.room,
        leaders: wanted.leaders.clone(),
        participants: Vec::new(),
        is_pinned: false,
        held: Vec::new(),
        note: String::new(),
        series: None,
    })
}

/// How well a session suits a person; nothing if the person may not or cannot go.
fn worth(
    document: &Document,
    week: WeekId,
    session: &Session,
    person: &Arc<Person>,
    had: &Received,
    seed: &mut Seed,
) -> Option<usize> {
    let activity = document.activities.get(session.activity)?;
    let range = session.range()?;
    let date = week.date(session.day);
    let size = session.participants.len();
    let room = document.rooms.get(session.room)?;
    let is_free = person.usual().on(date)?.contains(range)
        && !had
            .taken
            .iter()
            .any(|(day, taken)| *day == session.day && taken.overlaps(range))
        && !person
            .busy
            .iter()
            .any(|b| b.day == session.day && b.range.overlaps(range));
    let is_here = person.site.is_none() || person.site == room.site;
    let refuses = person.refuses(session.activity, date);
    let is_kept_out = activity
        .restrictions
        .iter()
        .any(|r| person.restrictions.contains(r))
        || !room.admits(person);
    let is_full = size >= usize::from(activity.ideal_group.min(room.capacity)) || {
        let mut care = usize::from(person.care());
        for id in &session.participants {
            care += document
                .persons
                .get(*id)
                .map_or(2, |p| usize::from(p.care()));
        }
        care > usize::from(activity.leaders) * usize::from(activity.people_per_leader) * 2
    };
    let meets_somebody_apart = session
        .participants
        .iter()
        .any(|id| person.apart_from.contains(id));
    if !is_free || !is_here || refuses || is_kept_out || is_full || meets_somebody_apart {
        return None;
    }
    let times = had.times.get(&session.activity).copied().unwrap_or(0);
    let goals = person
        .project
        .goals
        .iter()
        .filter(|goal| serves(activity, &goal.target))
        .count();
    let wishes = person
        .project
        .wishes
        .iter()
        .filter(|w| w.activity == Some(session.activity))
        .count();
    let dislikes = person
        .dislikes
        .iter()
        .filter(|d| d.activity == session.activity)
        .count();
    let base = 40 + goals * 12 + wishes * 25 + seed.below(16);
    Some(base.saturating_sub(usize::from(times) * 15 + dislikes * 25 + size * 2))
}

/// Whether an activity serves what a goal aims at.
fn serves(activity: &Activity, target: &GoalTarget) -> bool {
    match target {
        GoalTarget::Domain(domain) => activity.domain == *domain,
        GoalTarget::Need(code) => activity.needs.iter().any(|need| need.is_within(code)),
    }
}
