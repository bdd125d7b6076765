//! What was done since a mark, to undo it.

use super::session::Leaders;
use super::{Place, State};

/// One primitive change, with what its reversal needs.
#[derive(Clone, Copy, Debug)]
pub(super) enum Change {
    Joined {
        person: u16,
        session: u32,
    },
    Left {
        person: u16,
        session: u32,
    },
    Opened {
        session: u32,
    },
    Closed {
        key: (usize, usize, usize),
        room: u16,
        leaders: Leaders,
    },
    MovedRoom {
        session: u32,
        before: u16,
    },
    ChangedLeaders {
        session: u32,
        before: Leaders,
    },
    Placed {
        appointment: u16,
    },
    Displaced {
        appointment: u16,
        place: Place,
    },
}

/// A point to go back to.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Mark {
    length: usize,
    hard: i64,
    soft: i64,
}

impl State {
    /// Remembers this point; earlier marks are forgotten.
    pub(crate) fn mark(&mut self) -> Mark {
        self.journal.clear();
        Mark {
            length: 0,
            hard: self.hard,
            soft: self.soft,
        }
    }

    /// A point to go back to inside a larger attempt.
    pub(crate) fn inner_mark(&self) -> Mark {
        Mark {
            length: self.journal.len(),
            hard: self.hard,
            soft: self.soft,
        }
    }

    /// How hard count and soft cost changed since the mark.
    pub(crate) fn change_since(&self, mark: Mark) -> (i64, i64) {
        (self.hard - mark.hard, self.soft - mark.soft)
    }

    /// Undoes everything since the mark. Sessions get their numbers back, because numbers are reused last in, first out.
    pub(crate) fn undo_to(&mut self, mark: Mark) {
        while self.journal.len() > mark.length {
            let Some(change) = self.journal.pop() else {
                break;
            };
            let length = self.journal.len();
            match change {
                Change::Joined { person, session } => self.exit(person.into(), session as usize),
                Change::Left { person, session } => self.enter(person.into(), session as usize),
                Change::Opened { session } => self.close(session as usize),
                Change::Closed { key, room, leaders } => {
                    self.open(key, room, leaders);
                }
                Change::MovedRoom { session, before } => self.change_room(session as usize, before),
                Change::ChangedLeaders { session, before } => {
                    self.change_leaders(session as usize, before);
                }
                Change::Placed { appointment } => self.displace(appointment.into()),
                Change::Displaced { appointment, place } => self.place(appointment.into(), place),
            }
            self.journal.truncate(length);
        }
        debug_assert_eq!(self.hard, mark.hard, "undoing restores the hard count");
        // Joining and leaving were undone without their cost.
        self.soft = mark.soft;
    }
}
