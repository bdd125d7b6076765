//! The hard rules that look at the whole week: one use at a time, frequencies, the floor, loads and pins.

use std::collections::BTreeMap;

use super::index::Index;
use super::resolve::Resolved;
use super::tally::Tally;
use crate::score::Breach;

/// H2, H3, H4, H10 and H11: nobody and nothing is used twice at a time.
pub(super) fn one_use_at_a_time(index: &Index<'_>, plan: &Resolved, tally: &mut Tally) {
    let cells = |len: usize| vec![0_u32; len * index.days * index.slots];
    let mut persons = cells(index.inst.persons.len());
    let mut rooms = cells(index.inst.rooms.len());
    let mut staff = cells(index.inst.staff.len());
    let mut professionals = cells(index.inst.professionals.len());
    let mut activities = cells(index.inst.activities.len());
    let book = |table: &mut Vec<u32>, entity: usize, day: usize, start: usize, duration: usize| {
        let first = (entity * index.days + day) * index.slots + start;
        for uses in &mut table[first..first + duration] {
            *uses += 1;
        }
    };
    for run in &plan.runs {
        book(&mut rooms, run.room, run.day, run.start, run.duration);
        book(
            &mut activities,
            run.activity,
            run.day,
            run.start,
            run.duration,
        );
        for member in &run.staff {
            book(&mut staff, *member, run.day, run.start, run.duration);
        }
        for person in &run.attendees {
            book(&mut persons, *person, run.day, run.start, run.duration);
        }
    }
    for placed in &plan.placed {
        let (person, professional) = index.seen_by[placed.appointment];
        book(
            &mut rooms,
            placed.room,
            placed.day,
            placed.start,
            placed.duration,
        );
        book(
            &mut persons,
            person,
            placed.day,
            placed.start,
            placed.duration,
        );
        book(
            &mut professionals,
            professional,
            placed.day,
            placed.start,
            placed.duration,
        );
    }
    twice(index, tally, 2, &persons, |at, day, slot| {
        Breach::PersonTwice {
            person: index.person_id(at),
            day,
            slot,
        }
    });
    twice(index, tally, 3, &rooms, |at, day, slot| Breach::RoomTwice {
        room: index.room_id(at),
        day,
        slot,
    });
    twice(index, tally, 4, &staff, |at, day, slot| {
        Breach::StaffTwice {
            staff: index.staff_id(at),
            day,
            slot,
        }
    });
    twice(index, tally, 11, &professionals, |at, day, slot| {
        Breach::ProfessionalTwice {
            professional: index.inst.professionals[at].id.clone(),
            day,
            slot,
        }
    });
    twice(index, tally, 10, &activities, |at, day, slot| {
        Breach::ActivityTwice {
            activity: index.activity_id(at),
            day,
            slot,
        }
    });
}

fn twice(
    index: &Index<'_>,
    tally: &mut Tally,
    rule: usize,
    uses: &[u32],
    breach: impl Fn(usize, i32, i32) -> Breach,
) {
    for (at, uses) in uses.iter().enumerate() {
        if *uses > 1 {
            let (day_at, slot) = (at / index.slots, at % index.slots);
            let (entity, day) = (day_at / index.days, day_at % index.days);
            tally.breach(rule, i64::from(*uses) - 1, || {
                breach(entity, day as i32, slot as i32)
            });
        }
    }
}

/// H9: the same activity at most once a day for a person.
pub(super) fn same_activity_in_a_day(index: &Index<'_>, plan: &Resolved, tally: &mut Tally) {
    let mut times: Vec<(usize, usize, usize)> = Vec::new();
    for run in &plan.runs {
        times.extend(
            run.attendees
                .iter()
                .map(|person| (*person, run.activity, run.day)),
        );
    }
    times.sort_unstable();
    for same in times.chunk_by(|one, other| one == other) {
        let (person, activity, day) = same[0];
        tally.breach(9, same.len() as i64 - 1, || Breach::SameActivityInDay {
            person: index.person_id(person),
            activity: index.activity_id(activity),
            day: day as i32,
        });
    }
}

/// H10: sessions a day and a week.
pub(super) fn frequencies(index: &Index<'_>, plan: &Resolved, tally: &mut Tally) {
    let mut on_day = vec![0_i64; index.inst.activities.len() * index.days];
    for run in &plan.runs {
        on_day[run.activity * index.days + run.day] += 1;
    }
    for (at, (activity, on_day)) in index
        .inst
        .activities
        .iter()
        .zip(on_day.chunks(index.days))
        .enumerate()
    {
        for (day, sessions) in on_day.iter().enumerate() {
            tally.breach(10, sessions - i64::from(activity.max_day), || {
                Breach::TooManyInDay {
                    activity: index.activity_id(at),
                    day: day as i32,
                }
            });
        }
        let week: i64 = on_day.iter().sum();
        tally.breach(10, i64::from(activity.min_week) - week, || {
            Breach::TooFewInWeek {
                activity: index.activity_id(at),
            }
        });
        tally.breach(10, week - i64::from(activity.max_week), || {
            Breach::TooManyInWeek {
                activity: index.activity_id(at),
            }
        });
    }
}

/// H12: enough staff on duty and not leading, at each slot.
pub(super) fn floor(index: &Index<'_>, plan: &Resolved, tally: &mut Tally) {
    let mut busy = vec![vec![0_u64; index.days]; index.inst.staff.len()];
    for run in &plan.runs {
        for member in &run.staff {
            busy[*member][run.day] |= run.mask();
        }
    }
    for (day, needs) in index.inst.floor.iter().enumerate() {
        for (slot, need) in needs.iter().enumerate().filter(|(_, need)| **need != 0) {
            let leading = busy
                .iter()
                .filter(|busy| busy[day] >> slot & 1 == 1)
                .count() as i64;
            let free = index.on_duty[day][slot] - leading;
            tally.breach(12, i64::from(*need) - free, || Breach::FloorShort {
                day: day as i32,
                slot: slot as i32,
            });
        }
    }
}

/// H13: slots led a day and a week.
pub(super) fn loads(index: &Index<'_>, plan: &Resolved, tally: &mut Tally) {
    let loads = slots_led(index, plan);
    for (at, (member, loads)) in index
        .inst
        .staff
        .iter()
        .zip(loads.chunks(index.days))
        .enumerate()
    {
        for (day, load) in loads.iter().enumerate() {
            tally.breach(13, load - i64::from(member.max_day), || {
                Breach::LeadsTooMuchInDay {
                    staff: index.staff_id(at),
                    day: day as i32,
                }
            });
        }
        let week: i64 = loads.iter().sum();
        tally.breach(13, week - i64::from(member.max_week), || {
            Breach::LeadsTooMuchInWeek {
                staff: index.staff_id(at),
            }
        });
    }
}

/// Per staff member and day, slots led.
pub(super) fn slots_led(index: &Index<'_>, plan: &Resolved) -> Vec<i64> {
    let mut loads = vec![0; index.inst.staff.len() * index.days];
    for run in &plan.runs {
        for member in &run.staff {
            loads[member * index.days + run.day] += run.duration as i64;
        }
    }
    loads
}

/// H14: human decisions hold.
pub(super) fn pins(index: &Index<'_>, plan: &Resolved, tally: &mut Tally) {
    for pin in &index.pinned {
        let session = || index.session_key(pin.key);
        let Some(run) = plan.run(pin.key) else {
            tally.breach(14, 1, || Breach::PinnedSessionMissing {
                session: session(),
            });
            continue;
        };
        if let Some(room) = pin.room {
            tally.breach(14, i64::from(run.room != room), || {
                Breach::PinnedRoomMissing {
                    session: session(),
                    room: index.room_id(room),
                }
            });
        }
        for member in &pin.staff {
            tally.breach(14, i64::from(!run.is_led_by(*member)), || {
                Breach::PinnedLeaderMissing {
                    session: session(),
                    staff: index.staff_id(*member),
                }
            });
        }
    }
    for (person, key) in &index.pinned_attendances {
        let holds = plan.run(*key).is_some_and(|run| run.attends(*person));
        tally.breach(14, i64::from(!holds), || Breach::PinnedAttendanceMissing {
            person: index.person_id(*person),
            session: index.session_key(*key),
        });
    }
    if index.avoided.is_empty() {
        return;
    }
    let mut met: BTreeMap<(usize, usize), i64> = BTreeMap::new();
    for run in &plan.runs {
        for person in &run.attendees {
            *met.entry((*person, run.activity)).or_default() += 1;
        }
    }
    for pair in &index.avoided {
        tally.breach(14, met.get(pair).copied().unwrap_or(0), || {
            Breach::AvoidedActivity {
                person: index.person_id(pair.0),
                activity: index.activity_id(pair.1),
            }
        });
    }
}
