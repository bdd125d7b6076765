//! A plan with its ids replaced by positions; what names nothing, twice or outside the day is set apart as malformed.

use std::collections::BTreeMap;

use super::index::{Index, Key, bits, position};
use crate::plan::{Placement, Plan, Session, SessionKey};

/// A session by position; leaders and attendees are sorted and come once.
#[derive(Clone, Debug)]
pub(crate) struct Run {
    pub(crate) activity: usize,
    pub(crate) day: usize,
    pub(crate) start: usize,
    pub(crate) duration: usize,
    pub(crate) room: usize,
    pub(crate) staff: Vec<usize>,
    pub(crate) attendees: Vec<usize>,
}

impl Run {
    pub(crate) fn key(&self) -> Key {
        (self.activity, self.day, self.start)
    }

    pub(crate) fn mask(&self) -> u64 {
        bits(self.start as i32, (self.start + self.duration) as i32)
    }

    pub(crate) fn attends(&self, person: usize) -> bool {
        self.attendees.binary_search(&person).is_ok()
    }

    pub(crate) fn is_led_by(&self, staff: usize) -> bool {
        self.staff.binary_search(&staff).is_ok()
    }
}

/// A placed appointment by position.
#[derive(Clone, Debug)]
pub(crate) struct Placed {
    pub(crate) appointment: usize,
    pub(crate) day: usize,
    pub(crate) start: usize,
    pub(crate) duration: usize,
    pub(crate) room: usize,
}

impl Placed {
    pub(crate) fn mask(&self) -> u64 {
        bits(self.start as i32, (self.start + self.duration) as i32)
    }
}

/// A plan by position.
#[derive(Clone, Debug, Default)]
pub(crate) struct Resolved {
    pub(crate) runs: Vec<Run>,
    pub(crate) by_key: BTreeMap<Key, usize>,
    pub(crate) placed: Vec<Placed>,
    pub(crate) malformed_sessions: Vec<SessionKey>,
    pub(crate) malformed_appointments: Vec<String>,
}

impl Resolved {
    pub(crate) fn new(index: &Index<'_>, plan: &Plan) -> Self {
        let mut resolved = Self::default();
        for session in &plan.sessions {
            match run(index, session).filter(|run| !resolved.by_key.contains_key(&run.key())) {
                Some(run) => resolved.push(run),
                None => resolved.malformed_sessions.push(session.key()),
            }
        }
        let mut seen = vec![false; index.inst.appointments.len()];
        for placement in &plan.appointments {
            match place(index, placement).filter(|placed| !seen[placed.appointment]) {
                Some(placed) => {
                    seen[placed.appointment] = true;
                    resolved.placed.push(placed);
                }
                None => resolved.malformed_appointments.push(placement.id.clone()),
            }
        }
        resolved
    }

    pub(crate) fn push(&mut self, run: Run) {
        self.by_key.insert(run.key(), self.runs.len());
        self.runs.push(run);
    }

    pub(crate) fn run(&self, key: Key) -> Option<&Run> {
        self.by_key.get(&key).map(|at| &self.runs[*at])
    }
}

fn run(index: &Index<'_>, session: &Session) -> Option<Run> {
    let activity = index.activities.find(&session.activity)?;
    let duration = index.duration(activity);
    let room = index.rooms.find(&session.room)?;
    let (day, start) = moment(index, session.day, session.start, duration)?;
    let mut staff = session
        .staff
        .iter()
        .map(|id| index.staff.find(id))
        .collect::<Option<Vec<_>>>()?;
    staff.sort_unstable();
    staff.dedup();
    let mut attendees = session
        .attendees
        .iter()
        .map(|id| index.persons.find(id))
        .collect::<Option<Vec<_>>>()?;
    attendees.sort_unstable();
    let repeats = attendees.windows(2).any(|pair| pair[0] == pair[1]);
    (!repeats).then_some(Run {
        activity,
        day,
        start,
        duration,
        room,
        staff,
        attendees,
    })
}

fn place(index: &Index<'_>, placement: &Placement) -> Option<Placed> {
    let appointment = index.appointments.find(&placement.id)?;
    let duration = position(index.inst.appointments[appointment].duration);
    let room = index.rooms.find(&placement.room)?;
    let (day, start) = moment(index, placement.day, placement.start, duration)?;
    Some(Placed {
        appointment,
        day,
        start,
        duration,
        room,
    })
}

/// Day and start as positions, if all slots are within the day.
fn moment(index: &Index<'_>, day: i32, start: i32, duration: usize) -> Option<(usize, usize)> {
    let (day, start) = (usize::try_from(day).ok()?, usize::try_from(start).ok()?);
    (day < index.days && start + duration <= index.slots).then_some((day, start))
}
