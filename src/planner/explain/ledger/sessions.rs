//! What a session changes apart from its people: room, leaders, times, frequencies, habits, pins, the baseline.

use super::{Change, Ground, Ledger, overlap, risen};
use crate::checker::{Index, Run};
use crate::score::{Breach, Cause};

impl Ledger {
    /// Counts a session without people in (`sign` 1) or out (-1).
    pub(super) fn count_session(
        &mut self,
        ground: Ground<'_>,
        run: &Run,
        sign: i64,
        change: &mut Change,
    ) {
        let index = ground.index;
        let activity = &index.inst.activities[run.activity];
        room_and_times(index, run, sign, change);
        change.breach(6, sign * i64::from(activity.min).max(0), || {
            Breach::TooFewAttendees {
                session: index.session_key(run.key()),
            }
        });
        let days = index.days;
        self.rooms
            .count(run.room * days + run.day, run.mask(), sign, |slot, more| {
                change.breach(3, more, || Breach::RoomTwice {
                    room: index.room_id(run.room),
                    day: run.day as i32,
                    slot: slot as i32,
                });
            });
        self.kits.count(
            run.activity * days + run.day,
            run.mask(),
            sign,
            |slot, more| {
                change.breach(10, more, || Breach::ActivityTwice {
                    activity: index.activity_id(run.activity),
                    day: run.day as i32,
                    slot: slot as i32,
                });
            },
        );
        self.count_frequency(index, run, sign, change);
        leaders(index, run, sign, change);
        for member in &run.staff {
            self.count_leader(index, run, *member, sign, change);
        }
        habits(ground, run, sign, change);
        pins(ground, run, sign, change);
        stability(index, run, sign, change);
    }

    /// H10: sessions a day and a week.
    fn count_frequency(&mut self, index: &Index<'_>, run: &Run, sign: i64, change: &mut Change) {
        let activity = &index.inst.activities[run.activity];
        let name = || index.activity_id(run.activity);
        let (max_day, min_week, max_week) = (
            i64::from(activity.max_day),
            i64::from(activity.min_week),
            i64::from(activity.max_week),
        );
        let in_day = &mut self.in_day[run.activity * index.days + run.day];
        change.breach(
            10,
            risen(*in_day - max_day, *in_day + sign - max_day),
            || Breach::TooManyInDay {
                activity: name(),
                day: run.day as i32,
            },
        );
        *in_day += sign;
        let in_week = &mut self.in_week[run.activity];
        change.breach(
            10,
            risen(min_week - *in_week, min_week - *in_week - sign),
            || Breach::TooFewInWeek { activity: name() },
        );
        change.breach(
            10,
            risen(*in_week - max_week, *in_week + sign - max_week),
            || Breach::TooManyInWeek { activity: name() },
        );
        *in_week += sign;
    }

    /// H4, H12, H13 and S8: one leader more or less.
    fn count_leader(
        &mut self,
        index: &Index<'_>,
        run: &Run,
        member: usize,
        sign: i64,
        change: &mut Change,
    ) {
        let about = &index.inst.staff[member];
        let name = || index.staff_id(member);
        let day = run.day;
        let at = member * index.days + day;
        let before = self.staff.busy(at);
        self.staff.count(at, run.mask(), sign, |slot, more| {
            change.breach(4, more, || Breach::StaffTwice {
                staff: name(),
                day: day as i32,
                slot: slot as i32,
            });
        });
        let mut changed = before ^ self.staff.busy(at);
        while changed != 0 {
            let slot = changed.trailing_zeros() as usize;
            changed &= changed - 1;
            let leading = &mut self.leading[day * index.slots + slot];
            let need = i64::from(index.inst.floor[day][slot]);
            if need != 0 {
                let short = need - index.on_duty[day][slot] + *leading;
                change.breach(12, risen(short, short + sign), || Breach::FloorShort {
                    day: day as i32,
                    slot: slot as i32,
                });
            }
            *leading += sign;
        }
        let more = sign * run.duration as i64;
        let led = &mut self.led_day[at];
        let max_day = i64::from(about.max_day);
        change.breach(13, risen(*led - max_day, *led + more - max_day), || {
            Breach::LeadsTooMuchInDay {
                staff: name(),
                day: day as i32,
            }
        });
        *led += more;
        let led = &mut self.led_week[member];
        let (max_week, target) = (i64::from(about.max_week), i64::from(about.target_week));
        change.breach(13, risen(*led - max_week, *led + more - max_week), || {
            Breach::LeadsTooMuchInWeek { staff: name() }
        });
        let price = index.inst.weights.staff_balance.into();
        change.cost(8, risen(*led - target, *led + more - target), price, || {
            Cause::Overloaded { staff: name() }
        });
        *led += more;
    }
}

/// H3 and H10: the room is open and suitable, the day its own, the time inside a window and no break.
fn room_and_times(index: &Index<'_>, run: &Run, sign: i64, change: &mut Change) {
    let session = || index.session_key(run.key());
    let room = || index.room_id(run.room);
    change.breach(
        3,
        sign * overlap(run.mask(), index.closed[run.room][run.day]),
        || Breach::RoomClosed {
            room: room(),
            session: session(),
        },
    );
    let unsuitable = i64::from(!index.suits(run.room, run.activity));
    change.breach(3, sign * unsuitable, || Breach::RoomUnsuitable {
        room: room(),
        session: session(),
    });
    let (start, end) = (run.start as i32, (run.start + run.duration) as i32);
    let activity = &index.inst.activities[run.activity];
    let inside = activity
        .windows
        .iter()
        .any(|window| window.from <= start && end <= window.to);
    change.breach(10, sign * i64::from(!inside), || Breach::OutsideWindow {
        session: session(),
    });
    let is_its_day = activity.may_be_on(run.day);
    change.breach(10, sign * i64::from(!is_its_day), || Breach::OutsideDays {
        session: session(),
    });
    let in_break = i64::from(run.mask() & index.breaks != 0);
    change.breach(10, sign * in_break, || Breach::DuringBreak {
        session: session(),
    });
}

/// H4 and H5: the right number of leaders, on duty and qualified.
fn leaders(index: &Index<'_>, run: &Run, sign: i64, change: &mut Change) {
    let session = || index.session_key(run.key());
    let needed = index.inst.activities[run.activity].leaders;
    let found = run.staff.len() as i32;
    change.breach(5, sign * i64::from((found - needed).abs()), || {
        Breach::LeaderCount {
            session: session(),
            found,
            needed,
        }
    });
    for member in &run.staff {
        let staff = || index.staff_id(*member);
        change.breach(
            4,
            sign * overlap(run.mask(), index.off[*member][run.day]),
            || Breach::StaffOffDuty {
                staff: staff(),
                session: session(),
            },
        );
        let unqualified = i64::from(!index.qualified(*member, run.activity));
        change.breach(5, sign * unqualified, || Breach::LeaderUnqualified {
            staff: staff(),
            session: session(),
        });
    }
}

/// S9: last week's sessions of that name.
fn habits(ground: Ground<'_>, run: &Run, sign: i64, change: &mut Change) {
    let index = ground.index;
    let (time, leader) = (
        i64::from(index.inst.weights.continuity_time),
        i64::from(index.inst.weights.continuity_leader),
    );
    for habit in ground.links.habits.get(&run.key()).into_iter().flatten() {
        let leaders = &index.last_week[*habit].1;
        let session = || index.session_key(run.key());
        let dropped = time + if leaders.is_empty() { 0 } else { leader };
        change.cost(9, -sign, dropped, || Cause::HabitDropped {
            session: session(),
        });
        let changed = !leaders.is_empty() && !leaders.iter().any(|leader| run.is_led_by(*leader));
        change.cost(9, sign * i64::from(changed), leader, || {
            Cause::HabitLeaderChanged { session: session() }
        });
    }
}

/// H14: pins of that name.
fn pins(ground: Ground<'_>, run: &Run, sign: i64, change: &mut Change) {
    let index = ground.index;
    for pin in ground.links.pins.get(&run.key()).into_iter().flatten() {
        let pin = &index.pinned[*pin];
        let session = || index.session_key(run.key());
        change.breach(14, -sign, || Breach::PinnedSessionMissing {
            session: session(),
        });
        if let Some(room) = pin.room {
            change.breach(14, sign * i64::from(run.room != room), || {
                Breach::PinnedRoomMissing {
                    session: session(),
                    room: index.room_id(room),
                }
            });
        }
        for member in &pin.staff {
            change.breach(14, sign * i64::from(!run.is_led_by(*member)), || {
                Breach::PinnedLeaderMissing {
                    session: session(),
                    staff: index.staff_id(*member),
                }
            });
        }
    }
}

/// S14 but for the people: the session, its room and its leaders against the baseline.
fn stability(index: &Index<'_>, run: &Run, sign: i64, change: &mut Change) {
    let Some(past) = &index.past else { return };
    let (session_price, person_price) = (
        i64::from(index.inst.weights.stability_session),
        i64::from(index.inst.weights.stability_person),
    );
    let session = || index.session_key(run.key());
    let Some(old) = past.sessions.get(&run.key()) else {
        change.cost(14, sign, session_price, || Cause::SessionAdded {
            session: session(),
        });
        return;
    };
    change.cost(14, -sign, session_price, || Cause::SessionDropped {
        session: session(),
    });
    change.cost(
        14,
        sign * i64::from(old.room != run.room),
        person_price,
        || Cause::RoomChanged { session: session() },
    );
    let mut leaders = old.staff.clone();
    leaders.sort_unstable();
    leaders.dedup();
    for leader in leaders {
        let gone = index.inst.staff[leader].duty[run.day].is_some() && !run.is_led_by(leader);
        change.cost(14, sign * i64::from(gone), person_price, || {
            Cause::LeaderChanged {
                session: session(),
                staff: index.staff_id(leader),
            }
        });
    }
}
