//! Whether a session might run in the place of another.

use super::usage::slots_of;
use super::{Compiled, State};

impl State {
    /// Whether a session might open at the key in the place of one that runs: a quick look, before anything is changed.
    pub(crate) fn could_replace(&self, at: usize, key: (usize, usize, usize)) -> bool {
        let (activity, day, start) = key;
        let (old, about) = (&self.sessions[at], &self.facts.activities[activity]);
        let mask = Compiled::mask(start, about.duration);
        let freed = if old.day == day { old.mask } else { 0 };
        let same = i32::from(old.activity == activity);
        let same_day = if old.day == day { same } else { 0 };
        if self.in_week(activity) - same >= about.max_week
            || self.sessions_on(activity, day) - same_day >= about.max_day
            || !self.kits.is_free(
                activity * self.facts.days + day,
                if same == 1 { mask & !freed } else { mask },
            )
        {
            return false;
        }
        let floor_holds = slots_of(mask).all(|slot| {
            let cell = day * self.facts.slots + slot;
            let released = if freed >> slot & 1 == 1 {
                old.leaders.len()
            } else {
                0
            };
            self.leading[cell].saturating_add(about.leaders as i32 - released as i32)
                <= self.facts.may_lead[cell]
        });
        let room_is_free = |room: &u16| {
            self.room_is_free(
                *room,
                day,
                if *room == old.room {
                    mask & !freed
                } else {
                    mask
                },
            )
        };
        let can_lead = |member: &&u16| {
            if old.leaders.contains(**member) {
                self.leader_is_free(**member, day, mask & !freed)
            } else {
                self.leader_is_free(**member, day, mask)
                    && self.leader_can_bear(**member, day, about.duration)
            }
        };
        floor_holds
            && about.rooms.iter().any(room_is_free)
            && about
                .staff
                .iter()
                .filter(can_lead)
                .take(about.leaders)
                .count()
                == about.leaders
    }
}
