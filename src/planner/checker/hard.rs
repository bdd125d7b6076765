//! The hard rules, in the order of the problem statement.

use super::index::Index;
use super::resolve::{Placed, Resolved, Run};
use super::tally::Tally;
use super::week::{floor, frequencies, loads, one_use_at_a_time, pins, same_activity_in_a_day};
use crate::score::Breach;

pub(super) fn count(index: &Index<'_>, plan: &Resolved, tally: &mut Tally) {
    malformed(plan, tally);
    for run in &plan.runs {
        room(index, run, tally);
        leaders(index, run, tally);
        attendees(index, run, tally);
        times(index, run, tally);
    }
    for placed in &plan.placed {
        appointment(index, placed, tally);
    }
    missing_appointments(index, plan, tally);
    one_use_at_a_time(index, plan, tally);
    same_activity_in_a_day(index, plan, tally);
    frequencies(index, plan, tally);
    floor(index, plan, tally);
    loads(index, plan, tally);
    pins(index, plan, tally);
}

/// H0: what names nothing, twice or outside the day.
fn malformed(plan: &Resolved, tally: &mut Tally) {
    for session in &plan.malformed_sessions {
        tally.breach(0, 1, || Breach::MalformedSession {
            session: session.clone(),
        });
    }
    for appointment in &plan.malformed_appointments {
        tally.breach(0, 1, || Breach::MalformedAppointment {
            appointment: appointment.clone(),
        });
    }
}

/// H3: the room is open, suitable and large enough.
fn room(index: &Index<'_>, run: &Run, tally: &mut Tally) {
    let ids = || (index.room_id(run.room), index.session_key(run.key()));
    let closed = overlap(run.mask(), index.closed[run.room][run.day]);
    tally.breach(3, closed, || {
        let (room, session) = ids();
        Breach::RoomClosed { room, session }
    });
    tally.breach(3, i64::from(!index.suits(run.room, run.activity)), || {
        let (room, session) = ids();
        Breach::RoomUnsuitable { room, session }
    });
    let excess = run.attendees.len() as i64 - i64::from(index.inst.rooms[run.room].capacity);
    tally.breach(3, excess, || {
        let (room, session) = ids();
        Breach::RoomTooSmall { room, session }
    });
}

/// H4 and H5: the right number of leaders, on duty and qualified.
fn leaders(index: &Index<'_>, run: &Run, tally: &mut Tally) {
    let needed = index.inst.activities[run.activity].leaders;
    let found = run.staff.len() as i32;
    tally.breach(5, i64::from((found - needed).abs()), || {
        Breach::LeaderCount {
            session: index.session_key(run.key()),
            found,
            needed,
        }
    });
    for member in &run.staff {
        let ids = || (index.staff_id(*member), index.session_key(run.key()));
        tally.breach(4, overlap(run.mask(), index.off[*member][run.day]), || {
            let (staff, session) = ids();
            Breach::StaffOffDuty { staff, session }
        });
        tally.breach(
            5,
            i64::from(!index.qualified(*member, run.activity)),
            || {
                let (staff, session) = ids();
                Breach::LeaderUnqualified { staff, session }
            },
        );
    }
}

/// H1, H3, H6, H7, H8 and H9: who attends.
fn attendees(index: &Index<'_>, run: &Run, tally: &mut Tally) {
    let activity = &index.inst.activities[run.activity];
    let session = || index.session_key(run.key());
    let present = run.attendees.len() as i64;
    tally.breach(6, i64::from(activity.min) - present, || {
        Breach::TooFewAttendees { session: session() }
    });
    tally.breach(6, present - i64::from(activity.max), || {
        Breach::TooManyAttendees { session: session() }
    });
    let care: i64 = run
        .attendees
        .iter()
        .map(|person| i64::from(index.inst.persons[*person].care))
        .sum();
    let limit = i64::from(activity.leaders) * i64::from(activity.ratio);
    tally.breach(7, care - limit, || Breach::SupervisionExceeded {
        session: session(),
    });
    for person in &run.attendees {
        tally.breach(1, overlap(run.mask(), index.away[*person][run.day]), || {
            Breach::PersonAway {
                person: index.person_id(*person),
                session: session(),
            }
        });
        tally.breach(3, index.missed_by(*person, run.room), || {
            Breach::RoomNotForPerson {
                room: index.room_id(run.room),
                person: index.person_id(*person),
                session: session(),
            }
        });
        tally.breach(
            9,
            i64::from(index.contra[*person].contains(&run.activity)),
            || Breach::Contraindicated {
                person: index.person_id(*person),
                session: session(),
            },
        );
    }
    for pair in &index.incompatible {
        let together = run.attends(pair.0) && run.attends(pair.1);
        tally.breach(8, i64::from(together), || Breach::IncompatibleTogether {
            persons: index.pair_ids(*pair),
            session: session(),
        });
    }
}

/// H10: on one of its days, inside a window and not during a break.
fn times(index: &Index<'_>, run: &Run, tally: &mut Tally) {
    let (start, end) = (run.start as i32, (run.start + run.duration) as i32);
    let activity = &index.inst.activities[run.activity];
    let inside = activity
        .windows
        .iter()
        .any(|window| window.from <= start && end <= window.to);
    tally.breach(10, i64::from(!inside), || Breach::OutsideWindow {
        session: index.session_key(run.key()),
    });
    let is_its_day = activity.may_be_on(run.day);
    tally.breach(10, i64::from(!is_its_day), || Breach::OutsideDays {
        session: index.session_key(run.key()),
    });
    let in_break = run.mask() & index.breaks != 0;
    tally.breach(10, i64::from(in_break), || Breach::DuringBreak {
        session: index.session_key(run.key()),
    });
}

/// H1, H3 and H11: where and when an appointment is.
fn appointment(index: &Index<'_>, placed: &Placed, tally: &mut Tally) {
    let (person, professional) = index.seen_by[placed.appointment];
    let id = || index.appointment_id(placed.appointment);
    tally.breach(
        1,
        overlap(placed.mask(), index.away[person][placed.day]),
        || Breach::PersonAwayForAppointment {
            person: index.person_id(person),
            appointment: id(),
        },
    );
    tally.breach(
        3,
        overlap(placed.mask(), index.closed[placed.room][placed.day]),
        || Breach::RoomClosedForAppointment {
            room: index.room_id(placed.room),
            appointment: id(),
        },
    );
    tally.breach(3, index.missed_by(person, placed.room), || {
        Breach::RoomNotForPersonAtAppointment {
            room: index.room_id(placed.room),
            person: index.person_id(person),
            appointment: id(),
        }
    });
    tally.breach(
        11,
        overlap(placed.mask(), !index.visits[professional][placed.day]),
        || Breach::ProfessionalAway {
            professional: index.inst.professionals[professional].id.clone(),
            appointment: id(),
        },
    );
    let is_its_day = index.inst.appointments[placed.appointment].may_be_on(placed.day);
    tally.breach(11, i64::from(!is_its_day), || {
        Breach::AppointmentOutsideDays { appointment: id() }
    });
    let feature = &index.inst.professionals[professional].feature;
    let unsuitable = !index.inst.rooms[placed.room].features.contains(feature);
    tally.breach(11, i64::from(unsuitable), || {
        Breach::AppointmentRoomUnsuitable {
            room: index.room_id(placed.room),
            appointment: id(),
        }
    });
}

/// H11: every appointment is placed.
fn missing_appointments(index: &Index<'_>, plan: &Resolved, tally: &mut Tally) {
    let mut missing = vec![true; index.inst.appointments.len()];
    for placed in &plan.placed {
        missing[placed.appointment] = false;
    }
    for (appointment, missing) in missing.into_iter().enumerate() {
        tally.breach(11, i64::from(missing), || Breach::AppointmentMissing {
            appointment: index.appointment_id(appointment),
        });
    }
}

/// How many slots two masks share.
fn overlap(one: u64, other: u64) -> i64 {
    i64::from((one & other).count_ones())
}
