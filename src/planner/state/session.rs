//! A session and its people, by number.

use super::compiled::NONE;
use crate::planner::check::MAX_LEADERS;

const MOST: usize = MAX_LEADERS as usize;

/// The leaders of a session, in place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::planner) struct Leaders {
    count: u8,
    members: [u16; MOST],
}

impl Leaders {
    pub(in crate::planner) fn as_slice(&self) -> &[u16] {
        &self.members[..usize::from(self.count)]
    }

    /// Adds one, unless they are there or there is no place.
    pub(in crate::planner) fn add(&mut self, member: u16) {
        if usize::from(self.count) < MOST && !self.contains(member) {
            self.members[usize::from(self.count)] = member;
            self.count += 1;
        }
    }

    /// Puts another in the place of the one at `at`.
    pub(in crate::planner) fn replace(&mut self, at: usize, member: u16) {
        self.members[at] = member;
    }

    pub(in crate::planner) fn len(&self) -> usize {
        usize::from(self.count)
    }

    pub(in crate::planner) fn contains(&self, member: u16) -> bool {
        self.as_slice().contains(&member)
    }
}

/// A session; what does not change while it runs is copied from the facts, to be near.
#[derive(Clone, Debug, Default)]
pub(in crate::planner) struct Session {
    pub(in crate::planner) activity: usize,
    pub(in crate::planner) day: usize,
    pub(in crate::planner) start: usize,
    pub(in crate::planner) duration: i32,
    pub(in crate::planner) effort: i32,
    pub(in crate::planner) mask: u64,
    /// The half it falls in if demanding: 1 morning, 2 afternoon, else 0.
    pub(in crate::planner) demanding_half: u8,
    pub(in crate::planner) room: u16,
    pub(in crate::planner) leaders: Leaders,
    pub(in crate::planner) min: usize,
    /// The most attendees, of the activity and of the room.
    pub(in crate::planner) limit: usize,
    pub(in crate::planner) ideal: usize,
    pub(in crate::planner) care: i32,
    pub(in crate::planner) care_limit: i32,
    pub(in crate::planner) attendees: Vec<u16>,
    /// A bit per person.
    pub(in crate::planner) members: Vec<u64>,
    /// The session of the baseline with this key, or `NONE`.
    pub(in crate::planner) past: u32,
    /// The pin that holds it, or `NONE`.
    pub(in crate::planner) pin: u32,
    /// Where it stands in the list of running sessions, and of its activity's.
    pub(super) position: u32,
    pub(super) position_of_activity: u32,
}

impl Session {
    pub(in crate::planner) fn is_pinned(&self) -> bool {
        self.pin != NONE
    }
}
