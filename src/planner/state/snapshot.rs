//! A plan set aside, compactly, and written out with its ids.

use super::session::Leaders;
use super::{Place, State};
use crate::plan::{FORMAT, Placement, Plan, Session};
use crate::score::Score;

/// A plan set aside; saving into an old one reuses its memory.
#[derive(Clone, Debug, Default)]
pub(crate) struct Snapshot {
    pub(crate) score: Score,
    /// Per session: activity, day, start, room, number of leaders, leaders, number of attendees, attendees.
    sessions: Vec<u16>,
    placed: Vec<Option<Place>>,
}

/// One session of a snapshot.
struct Saved<'a> {
    key: (usize, usize, usize),
    room: u16,
    leaders: &'a [u16],
    attendees: &'a [u16],
}

impl Snapshot {
    fn sessions(&self) -> impl Iterator<Item = Saved<'_>> {
        let mut rest = self.sessions.as_slice();
        std::iter::from_fn(move || {
            let [activity, day, start, room, leaders, tail @ ..] = rest else {
                return None;
            };
            let (leaders, tail) = tail.split_at(usize::from(*leaders));
            let (count, tail) = tail.split_first()?;
            let (attendees, tail) = tail.split_at(usize::from(*count));
            rest = tail;
            let key = (
                usize::from(*activity),
                usize::from(*day),
                usize::from(*start),
            );
            Some(Saved {
                key,
                room: *room,
                leaders,
                attendees,
            })
        })
    }
}

impl State {
    /// Sets this plan aside.
    pub(crate) fn save_into(&self, snapshot: &mut Snapshot) {
        snapshot.score = self.score();
        snapshot.placed.clone_from(&self.placed);
        snapshot.sessions.clear();
        for number in &self.running {
            let session = &self.sessions[*number as usize];
            let leaders = session.leaders.as_slice();
            let words = [
                session.activity,
                session.day,
                session.start,
                usize::from(session.room),
                leaders.len(),
            ];
            snapshot.sessions.extend(words.map(|word| word as u16));
            snapshot.sessions.extend_from_slice(leaders);
            snapshot.sessions.push(session.attendees.len() as u16);
            snapshot.sessions.extend_from_slice(&session.attendees);
        }
    }

    /// Makes the saved plan the present one.
    pub(crate) fn restore(&mut self, snapshot: &Snapshot) {
        for appointment in 0..self.placed.len() {
            self.displace(appointment);
        }
        self.clear_sessions();
        for (appointment, place) in snapshot.placed.iter().enumerate() {
            if let Some(place) = place {
                self.place(appointment, *place);
            }
        }
        for saved in snapshot.sessions() {
            let leaders = Leaders::of(saved.leaders);
            let session = match self.running_at(saved.key.0, saved.key.1, saved.key.2) {
                Some(pinned) => {
                    if self.sessions[pinned].room != saved.room {
                        self.change_room(pinned, saved.room);
                    }
                    if self.sessions[pinned].leaders != leaders {
                        self.change_leaders(pinned, leaders);
                    }
                    pinned
                }
                None => self.open(saved.key, saved.room, leaders),
            };
            for person in saved.attendees {
                if !self.is_bound((*person).into(), session) {
                    self.join((*person).into(), session);
                }
            }
        }
        self.mark();
        debug_assert_eq!(self.score(), snapshot.score);
    }

    /// Takes out everything that is not pinned.
    fn clear_sessions(&mut self) {
        for number in self.running.clone() {
            let at = number as usize;
            for person in self.sessions[at].attendees.clone() {
                if !self.is_bound(person.into(), at) {
                    self.leave(person.into(), at);
                }
            }
            if !self.sessions[at].is_pinned() {
                self.close(at);
            }
        }
    }

    /// The saved plan with its ids, sessions in the order of activity, day and start.
    pub(crate) fn write(&self, snapshot: &Snapshot) -> Plan {
        let ids = &self.facts.ids;
        let mut saved: Vec<Saved<'_>> = snapshot.sessions().collect();
        saved.sort_by_key(|saved| saved.key);
        let named = |positions: &[u16], ids: &[String]| {
            let mut positions = positions.to_vec();
            positions.sort_unstable();
            positions
                .into_iter()
                .map(|at| ids[usize::from(at)].clone())
                .collect()
        };
        let session = |saved: &Saved<'_>| Session {
            activity: ids.activities[saved.key.0].clone(),
            day: saved.key.1 as i32,
            start: saved.key.2 as i32,
            room: ids.rooms[usize::from(saved.room)].clone(),
            staff: named(saved.leaders, &ids.staff),
            attendees: named(saved.attendees, &ids.persons),
        };
        let placement = |(appointment, place): (usize, &Option<Place>)| {
            place.map(|place| Placement {
                id: ids.appointments[appointment].clone(),
                day: place.day.into(),
                start: place.start.into(),
                room: ids.rooms[usize::from(place.room)].clone(),
            })
        };
        Plan {
            format: FORMAT.to_owned(),
            instance: self.facts.name.clone(),
            sessions: saved.iter().map(session).collect(),
            appointments: snapshot
                .placed
                .iter()
                .enumerate()
                .filter_map(placement)
                .collect(),
        }
    }
}
