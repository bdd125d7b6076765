//! A session and its people, by number.

use super::compiled::NONE;
use crate::check::MAX_LEADERS;

const MOST: usize = MAX_LEADERS as usize;
/// In the places without leader.
const NOT_LED: u16 = u16::MAX;

/// The leaders of a session, in place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Leaders {
    count: u8,
    members: [u16; MOST],
}

impl Default for Leaders {
    fn default() -> Self {
        Self {
            count: 0,
            members: [NOT_LED; MOST],
        }
    }
}

impl Leaders {
    /// Those listed, each once, as far as there is place.
    pub(crate) fn of(members: &[u16]) -> Self {
        let mut leaders = Self::default();
        for member in members {
            leaders.add(*member);
        }
        leaders
    }

    pub(crate) fn as_slice(&self) -> &[u16] {
        &self.members[..usize::from(self.count)]
    }

    /// Adds one, unless they are there or there is no place.
    pub(crate) fn add(&mut self, member: u16) {
        if usize::from(self.count) < MOST && !self.contains(member) {
            self.members[usize::from(self.count)] = member;
            self.count += 1;
        }
    }

    /// Puts another in the place of the one at `at`.
    pub(crate) fn replace(&mut self, at: usize, member: u16) {
        self.members[at] = member;
    }

    pub(crate) fn len(&self) -> usize {
        usize::from(self.count)
    }

    /// Whether the member leads: all places are compared at once, and what is beyond the last leader is nobody.
    #[expect(
        clippy::needless_bitwise_bool,
        reason = "free of branches, so that it becomes one vector comparison"
    )]
    pub(crate) fn contains(&self, member: u16) -> bool {
        self.members
            .iter()
            .fold(false, |found, other| found | (*other == member))
    }
}

/// A session; what does not change while it runs is copied from the facts, to be near.
#[derive(Clone, Debug, Default)]
pub(crate) struct Session {
    pub(crate) activity: usize,
    pub(crate) day: usize,
    pub(crate) start: usize,
    pub(crate) duration: i32,
    pub(crate) effort: i32,
    pub(crate) mask: u64,
    /// The half it falls in if demanding: 1 morning, 2 afternoon, else 0.
    pub(crate) demanding_half: u8,
    pub(crate) room: u16,
    /// A bit for each thing that somebody needs and that the room lacks.
    pub(crate) lacking: u8,
    pub(crate) leaders: Leaders,
    pub(crate) min: usize,
    /// The most attendees, of the activity and of the room.
    pub(crate) limit: usize,
    pub(crate) ideal: usize,
    pub(crate) care: i32,
    pub(crate) care_limit: i32,
    pub(crate) attendees: Vec<u16>,
    /// The session of the baseline with this key, or `NONE`.
    pub(crate) past: u32,
    /// The pin that holds it, or `NONE`.
    pub(crate) pin: u32,
    /// Where it stands in the list of running sessions, and of its activity's.
    pub(super) position: u32,
    pub(super) position_of_activity: u32,
}

impl Session {
    pub(crate) fn is_pinned(&self) -> bool {
        self.pin != NONE
    }
}
