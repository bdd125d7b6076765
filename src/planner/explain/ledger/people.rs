//! What one person in a session changes.

use super::{Change, Ground, Ledger, overlap, risen};
use crate::checker::{Index, Run};
use crate::score::{Breach, Cause};

impl Ledger {
    /// Counts a person into a session where `others` attend (`sign` 1), or out of it, where `others` stay (-1).
    pub(super) fn count_person(
        &mut self,
        ground: Ground<'_>,
        run: &Run,
        others: &[usize],
        person: usize,
        sign: i64,
        change: &mut Change,
    ) {
        let index = ground.index;
        crowd(index, run, others, person, sign, change);
        own(ground, run, others, person, sign, change);
        let at = person * index.days + run.day;
        self.persons.count(at, run.mask(), sign, |slot, more| {
            change.breach(2, more, || Breach::PersonTwice {
                person: index.person_id(person),
                day: run.day as i32,
                slot: slot as i32,
            });
        });
        self.count_repeats(index, run, person, sign, change);
        self.count_demand(ground, run.activity, person, sign, change);
        let effort = i64::from(index.inst.activities[run.activity].effort);
        self.count_day(
            index,
            person,
            run.day,
            sign * run.duration as i64,
            sign * effort,
            change,
        );
        self.count_meetings(ground, run, others, person, sign, change);
    }

    /// H9 and S6: the same activity again, in the day and in the week.
    fn count_repeats(
        &mut self,
        index: &Index<'_>,
        run: &Run,
        person: usize,
        sign: i64,
        change: &mut Change,
    ) {
        let pair = person * index.inst.activities.len() + run.activity;
        let today = &mut self.times_in_day[pair * index.days + run.day];
        let before = i64::from(*today);
        change.breach(9, risen(before - 1, before + sign - 1), || {
            Breach::SameActivityInDay {
                person: index.person_id(person),
                activity: index.activity_id(run.activity),
                day: run.day as i32,
            }
        });
        *today = (before + sign) as u32;
        let excess = self.times[pair] - i64::from(index.inst.repeat_free);
        let price = index.inst.weights.variety.into();
        change.cost(6, risen(excess, excess + sign), price, || Cause::Repeated {
            person: index.person_id(person),
            activity: index.activity_id(run.activity),
        });
    }

    /// S1, S2, S3 and S7: goals, wishes, dislikes and fairness.
    fn count_demand(
        &mut self,
        ground: Ground<'_>,
        activity: usize,
        person: usize,
        sign: i64,
        change: &mut Change,
    ) {
        let index = ground.index;
        let weights = &index.inst.weights;
        let name = || index.person_id(person);
        let mut missed = 0;
        for (goal, units) in &index.gives[activity] {
            let got = &mut self.got[person * index.inst.goals.len() + goal];
            let target = index.targets[person]
                .iter()
                .find(|(wanted, _)| wanted == goal);
            let target = target.map_or(0, |(_, target)| *target);
            let more = risen(target - *got, target - *got - sign * units);
            change.cost(1, more, weights.goal.into(), || Cause::GoalShort {
                person: name(),
                goal: index.inst.goals[*goal].clone(),
            });
            missed += more;
            *got += sign * units;
        }
        let times = &mut self.times[person * index.inst.activities.len() + activity];
        if let Some((_, count, weight)) =
            index.wishes[person].iter().find(|wish| wish.0 == activity)
        {
            let more = risen(count - *times, count - *times - sign);
            change.cost(2, more, i64::from(weights.wish) * weight, || {
                Cause::WishMissed {
                    person: name(),
                    activity: index.activity_id(activity),
                }
            });
            missed += weight * more;
        }
        *times += sign;
        if let Some((_, weight)) = index.dislikes[person].iter().find(|it| it.0 == activity) {
            change.cost(3, sign, i64::from(weights.dislike) * weight, || {
                Cause::Disliked {
                    person: name(),
                    activity: index.activity_id(activity),
                }
            });
        }
        let unfair = self.unmet[person] - ground.links.tolerated[person];
        change.cost(
            7,
            risen(unfair, unfair + missed),
            weights.fairness.into(),
            || Cause::Unfair { person: name() },
        );
        self.unmet[person] += missed;
    }

    /// S4 and S5: idle and tiring days.
    pub(super) fn count_day(
        &mut self,
        index: &Index<'_>,
        person: usize,
        day: usize,
        slots: i64,
        effort: i64,
        change: &mut Change,
    ) {
        let about = &index.inst.persons[person];
        let at = person * index.days + day;
        let idle = i64::from(about.min_active[day]) - self.occupied[at];
        change.cost(
            4,
            risen(idle, idle - slots),
            index.inst.weights.idle.into(),
            || Cause::Idle {
                person: index.person_id(person),
                day: day as i32,
            },
        );
        let tired = self.effort[at] - i64::from(about.tolerance);
        change.cost(
            5,
            risen(tired, tired + effort),
            index.inst.weights.fatigue.into(),
            || Cause::Tired {
                person: index.person_id(person),
                day: day as i32,
            },
        );
        self.occupied[at] += slots;
        self.effort[at] += effort;
    }

    /// S10 and S11: referents and friends.
    fn count_meetings(
        &mut self,
        ground: Ground<'_>,
        run: &Run,
        others: &[usize],
        person: usize,
        sign: i64,
        change: &mut Change,
    ) {
        let index = ground.index;
        let never = |before: i64| i64::from(before + sign == 0) - i64::from(before == 0);
        if let Some(referent) = index.referents[person].filter(|it| run.is_led_by(*it)) {
            let met = &mut self.met[person];
            change.cost(10, never(*met), index.inst.weights.referent.into(), || {
                Cause::ReferentNotMet {
                    person: index.person_id(person),
                    staff: index.staff_id(referent),
                }
            });
            *met += sign;
        }
        for (pair, friend) in &ground.links.friends[person] {
            if others.binary_search(friend).is_ok() {
                let shared = &mut self.together[*pair];
                change.cost(
                    11,
                    never(*shared),
                    index.inst.weights.friends.into(),
                    || Cause::FriendsApart {
                        persons: index.pair_ids(index.friends[*pair]),
                    },
                );
                *shared += sign;
            }
        }
    }
}

/// H3, H6, H7 and S12: how many attend, and how much care they need.
fn crowd(
    index: &Index<'_>,
    run: &Run,
    others: &[usize],
    person: usize,
    sign: i64,
    change: &mut Change,
) {
    let activity = &index.inst.activities[run.activity];
    let session = || index.session_key(run.key());
    let least = others.len() as i64;
    let (before, after) = if sign > 0 {
        (least, least + 1)
    } else {
        (least + 1, least)
    };
    let capacity = i64::from(index.inst.rooms[run.room].capacity);
    change.breach(3, risen(before - capacity, after - capacity), || {
        Breach::RoomTooSmall {
            room: index.room_id(run.room),
            session: session(),
        }
    });
    let (min, max, ideal) = (
        i64::from(activity.min),
        i64::from(activity.max),
        i64::from(activity.ideal),
    );
    change.breach(6, risen(min - before, min - after), || {
        Breach::TooFewAttendees { session: session() }
    });
    change.breach(6, risen(before - max, after - max), || {
        Breach::TooManyAttendees { session: session() }
    });
    change.cost(
        12,
        risen(before - ideal, after - ideal),
        index.inst.weights.comfort.into(),
        || Cause::Crowded { session: session() },
    );
    let care = |person: usize| i64::from(index.inst.persons[person].care);
    let limit = i64::from(activity.leaders) * i64::from(activity.ratio);
    let without: i64 = others.iter().map(|other| care(*other)).sum::<i64>() - limit;
    let with = without + care(person);
    let (before, after) = if sign > 0 {
        (without, with)
    } else {
        (with, without)
    };
    change.breach(7, risen(before, after), || Breach::SupervisionExceeded {
        session: session(),
    });
}

/// H1, H3, H8, H9, H14, S13 and S14: what depends on the person and this session alone.
fn own(
    ground: Ground<'_>,
    run: &Run,
    others: &[usize],
    person: usize,
    sign: i64,
    change: &mut Change,
) {
    let (index, links) = (ground.index, ground.links);
    let session = || index.session_key(run.key());
    let name = || index.person_id(person);
    change.breach(
        1,
        sign * overlap(run.mask(), index.away[person][run.day]),
        || Breach::PersonAway {
            person: name(),
            session: session(),
        },
    );
    change.breach(3, sign * index.missed_by(person, run.room), || {
        Breach::RoomNotForPerson {
            room: index.room_id(run.room),
            person: name(),
            session: session(),
        }
    });
    let barred = i64::from(index.contra[person].contains(&run.activity));
    change.breach(9, sign * barred, || Breach::Contraindicated {
        person: name(),
        session: session(),
    });
    for (pair, other) in &links.apart[person] {
        if others.binary_search(other).is_ok() {
            change.breach(8, sign, || Breach::IncompatibleTogether {
                persons: index.pair_ids(index.incompatible[*pair]),
                session: session(),
            });
        }
    }
    let bound = links.bound.get(&(person, run.key())).copied().unwrap_or(0);
    change.breach(14, -sign * bound, || Breach::PinnedAttendanceMissing {
        person: name(),
        session: session(),
    });
    let avoided = links
        .avoided
        .get(&(person, run.activity))
        .copied()
        .unwrap_or(0);
    change.breach(14, sign * avoided, || Breach::AvoidedActivity {
        person: name(),
        activity: index.activity_id(run.activity),
    });
    let about = &index.inst.persons[person];
    let demanding = index.inst.activities[run.activity].effort >= index.inst.demanding_effort;
    let wrong = demanding
        && about
            .good_half
            .is_some_and(|half| half != index.half(run.start));
    change.cost(
        13,
        sign * i64::from(wrong),
        index.inst.weights.moment.into(),
        || Cause::WrongMoment {
            person: name(),
            session: session(),
        },
    );
    if index.past.is_none() {
        return;
    }
    let price = index.inst.weights.stability_person.into();
    let was_there = links
        .past
        .get(&run.key())
        .is_some_and(|past| past.binary_search(&person).is_ok());
    if was_there {
        change.cost(14, -sign, price, || Cause::AttendanceDropped {
            person: name(),
            session: session(),
        });
    } else {
        change.cost(14, sign, price, || Cause::AttendanceAdded {
            person: name(),
            session: session(),
        });
    }
}
