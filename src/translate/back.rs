//! From a plan to the sessions and placed appointments of the week.

use super::{Runs, Translation, times};
use crate::{
    domain::{
        id::{AppointmentId, RoomId, SessionId},
        plan::{PlacedAppointment, Placements, Session},
        time::Minutes,
    },
    planner::plan::{Plan, Session as Planned},
};
use chrono::Weekday;

/// A plan as the week's sessions and placed appointments.
///
/// A session that did not move keeps its identifier, note, pins and exact time; one that moved keeps the identifier of
/// the nearest session of its activity that is gone; others get a new one from `new_id`. What humans hold outside the
/// problem is taken over from `previous` as it stands.
pub fn to_placements(
    translation: &Translation,
    plan: &Plan,
    previous: &Placements,
    new_id: &mut dyn FnMut() -> u128,
) -> Placements {
    let mut sessions: Vec<(Option<&Session>, Session)> = Vec::new();
    let mut appointments = Vec::new();
    for planned in &plan.sessions {
        match translation.runs(&planned.activity) {
            Some(Runs::Appointment(id)) => {
                appointments.push(placed(
                    translation,
                    id,
                    planned.day,
                    planned.start,
                    &planned.room,
                    previous,
                ));
            }
            Some(Runs::Activity {
                activity, minutes, ..
            }) => {
                let Some(room) = translation.room(&planned.room) else {
                    continue;
                };
                let session = session(translation, planned, activity, minutes, room);
                let unmoved = previous
                    .sessions
                    .iter()
                    .filter(|old| !translation.held_outside.contains(&old.id))
                    .find(|old| is_same_place(translation, old, planned));
                sessions.push((unmoved, session));
            }
            None => {}
        }
    }
    for placement in &plan.appointments {
        if let Some(id) = translation.appointment(&placement.id) {
            appointments.push(placed(
                translation,
                id,
                placement.day,
                placement.start,
                &placement.room,
                previous,
            ));
        }
    }
    times::put_in_order(&translation.times, &mut appointments);
    let mut left: Vec<&Session> = previous
        .sessions
        .iter()
        .filter(|old| !translation.held_outside.contains(&old.id))
        .filter(|old| {
            !sessions
                .iter()
                .any(|(unmoved, _)| unmoved.is_some_and(|u| u.id == old.id))
        })
        .collect();
    let mut result = Placements {
        sessions: Vec::new(),
        appointments,
    };
    for (unmoved, mut session) in sessions {
        if let Some(old) = unmoved {
            session.id = old.id;
            session.start = old.start;
            session.duration = old.duration;
            session.is_pinned = old.is_pinned;
            session.note.clone_from(&old.note);
            session.held.clone_from(&old.held);
            session.series = old.series;
            session
                .held
                .retain(|person| session.participants.contains(person));
        } else if let Some(at) = nearest(&left, &session) {
            let old = left.remove(at);
            session.id = old.id;
            session.note.clone_from(&old.note);
            session.series = old.series;
        } else {
            session.id = SessionId(new_id());
        }
        result.sessions.push(session);
    }
    let outside = previous
        .sessions
        .iter()
        .filter(|old| translation.held_outside.contains(&old.id));
    result.sessions.extend(outside.cloned());
    let held = previous
        .appointments
        .iter()
        .filter(|old| translation.held_appointments.contains(&old.appointment));
    result.appointments.extend(held.cloned());
    result
}

fn session(
    translation: &Translation,
    planned: &Planned,
    activity: crate::domain::id::ActivityId,
    minutes: u16,
    room: RoomId,
) -> Session {
    Session {
        id: SessionId(0),
        activity,
        day: translation.frame.weekday(planned.day),
        start: translation.frame.time(planned.start),
        duration: minutes,
        room,
        leaders: planned
            .staff
            .iter()
            .filter_map(|id| translation.staff_member(id))
            .collect(),
        participants: planned
            .attendees
            .iter()
            .filter_map(|id| translation.person(id))
            .collect(),
        is_pinned: false,
        held: Vec::new(),
        note: String::new(),
        series: None,
    }
}

fn is_same_place(translation: &Translation, old: &Session, planned: &Planned) -> bool {
    translation.frame.day(old.day) == Some(planned.day)
        && translation.frame.slot(old.start) == Some(planned.start)
        && translation.run_id(old.activity, old.room, old.duration) == Some(&planned.activity)
}

/// The session of the same activity that is nearest in time among those left.
fn nearest(left: &[&Session], session: &Session) -> Option<usize> {
    let minutes = |day: Weekday, start: Minutes| {
        i64::from(day.num_days_from_monday()) * 24 * 60 + i64::from(start.0)
    };
    let here = minutes(session.day, session.start);
    (0..left.len())
        .filter(|at| left[*at].activity == session.activity)
        .min_by_key(|at| (minutes(left[*at].day, left[*at].start) - here).abs())
}

fn placed(
    translation: &Translation,
    id: AppointmentId,
    day: i32,
    start: i32,
    room: &str,
    previous: &Placements,
) -> PlacedAppointment {
    let travel = translation.travel.get(&id).copied().unwrap_or(0);
    let mut placed = PlacedAppointment {
        appointment: id,
        day: translation.frame.weekday(day),
        start: translation.frame.time(start).plus(travel),
        room: translation.room(room),
        is_pinned: false,
    };
    // An exact time off the grid stays while the appointment stays.
    if let Some(old) = previous.appointment(id)
        && old.day == placed.day
        && translation
            .frame
            .slot(Minutes(old.start.0.saturating_sub(travel)))
            == Some(start)
    {
        placed.start = old.start;
    }
    placed
}
