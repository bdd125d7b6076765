//! What pricing a person's move reads, gathered so that each record is one piece of memory: facts beside what changes.

use super::compiled::{Compiled, NO_MEMBER};

/// Goals priced at once.
pub(super) const LANES: usize = 4;

/// A person.
#[derive(Clone, Copy)]
pub(crate) struct Near {
    /// Missed units of goals and wishes, and how many the person may miss.
    pub(crate) unmet: i64,
    pub(super) tolerated: i64,
    pub(crate) care: i32,
    /// Sessions led by the referent.
    pub(super) met: u16,
    /// The referent, or `NO_MEMBER`.
    pub(super) referent: u16,
    /// The half of the day in which demanding sessions do not suit; `NO_HALF` if none.
    pub(super) bad_half: u8,
    /// A bit for each thing that a room must have for them.
    pub(super) needs: u8,
    pub(super) has_friends: bool,
    pub(super) is_incompatible: bool,
}

/// Neither half of a day, nor the mark of a session that is not demanding.
const NO_HALF: u8 = 3;

/// A person on a day.
#[derive(Clone, Copy)]
pub(crate) struct Today {
    /// Slots that are taken or not available.
    pub(super) busy: u64,
    /// Slots that are not available.
    pub(super) away: u64,
    /// Slots still to be occupied; less than 0 if more are.
    pub(super) idle: i32,
    /// Effort above what is tolerated; less than 0 if it is below.
    pub(super) tired: i32,
}

/// A person and an activity; the last of each person stands for no activity.
#[derive(Clone, Copy, Default)]
pub(crate) struct Held {
    pub(super) wish_count: u16,
    pub(super) wish_weight: u16,
    /// Attendances.
    pub(super) times: u16,
    /// A bit for each day of attendance.
    pub(super) days: u8,
    /// Why not: contraindicated, or a pin says avoid.
    pub(super) barred: bool,
    /// Cost of one attendance of something disliked.
    pub(super) dislike: i32,
}

/// Everybody, before anything is planned.
pub(super) fn persons(facts: &Compiled) -> Vec<Near> {
    let near = facts.persons.iter().map(|person| Near {
        unmet: person.demand,
        tolerated: person.tolerated,
        care: person.care,
        met: 0,
        referent: person.referent.unwrap_or(NO_MEMBER),
        bad_half: match person.good_half {
            0 => NO_HALF,
            good => 3 - good,
        },
        needs: person.needs,
        has_friends: !person.friends.is_empty(),
        is_incompatible: !person.incompatible.is_empty(),
    });
    near.collect()
}

/// Everybody's days, before anything is planned.
pub(super) fn days(facts: &Compiled) -> Vec<Today> {
    let day = |(at, away): (usize, &u64)| Today {
        busy: *away,
        away: *away,
        idle: facts.min_active[at],
        tired: -facts.persons[at / facts.days].tolerance,
    };
    facts.away.iter().enumerate().map(day).collect()
}

/// Everybody and every activity, before anything is planned.
pub(super) fn held(facts: &Compiled) -> Vec<Held> {
    let mut held = Vec::with_capacity(facts.persons.len() * (facts.activities.len() + 1));
    for person in 0..facts.persons.len() {
        for activity in 0..facts.activities.len() {
            let pair = facts.pair(person, activity);
            held.push(Held {
                wish_count: pair.wish_count,
                wish_weight: pair.wish_weight,
                dislike: pair.dislike,
                barred: pair.barred,
                ..Held::default()
            });
        }
        held.push(Held::default());
    }
    held
}

/// Everybody's goals: units still missing, less than 0 if more were received.
pub(super) fn short(facts: &Compiled) -> Vec<i32> {
    in_lanes(&facts.targets, facts.goals, facts.persons.len())
}

/// Rows of so many goals, each filled up to whole lanes.
pub(super) fn in_lanes(rows: &[i32], goals: usize, count: usize) -> Vec<i32> {
    let width = goals.div_ceil(LANES) * LANES;
    let mut laned = vec![0; count * width];
    for row in 0..count {
        laned[row * width..row * width + goals]
            .copy_from_slice(&rows[row * goals..(row + 1) * goals]);
    }
    laned
}
