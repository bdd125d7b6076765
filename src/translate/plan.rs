//! From what stands in a week to a plan.

use super::{ActivityKey, Translation};
use crate::{
    domain::{
        id::{AppointmentId, SessionId},
        plan::{PlacedAppointment, Placements, Session},
    },
    planner::{
        instance::Activity,
        plan::{Placement, Plan, Session as Planned},
    },
};
use std::collections::BTreeSet;

/// Why a part of the week is not in the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum UnfitReason {
    /// The activity is not in the problem.
    Activity,
    /// The room is not in the problem.
    Room,
    /// The day or time lies outside the opening hours.
    Time,
    /// Another session of the activity begins at the same time.
    Twice,
    /// The appointment is not one of those to be placed this week.
    Appointment,
    /// Some leaders or participants are not in the problem; the rest of the session is in the plan.
    People,
}

/// A part of the week that a plan cannot hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unfit {
    /// A session.
    Session(SessionId, UnfitReason),
    /// A placed appointment.
    Appointment(AppointmentId, UnfitReason),
}

/// The week as a plan, and what did not fit.
#[derive(Debug, Clone, PartialEq)]
pub struct CurrentPlan {
    /// The plan.
    pub plan: Plan,
    /// What it leaves out. Sessions and appointments that are held outside the problem are not counted.
    pub unfit: Vec<Unfit>,
}

/// What stands in the week, as a plan of its problem.
pub fn plan_of(translation: &Translation, placements: &Placements) -> CurrentPlan {
    let mut plan = Plan::empty(translation.instance.name.clone());
    let mut unfit = Vec::new();
    let mut seen = BTreeSet::new();
    for session in &placements.sessions {
        if translation.held_outside.contains(&session.id) {
            continue;
        }
        match planned(translation, session) {
            Ok(planned) => {
                if !seen.insert((planned.activity.clone(), planned.day, planned.start)) {
                    unfit.push(Unfit::Session(session.id, UnfitReason::Twice));
                    continue;
                }
                if planned.staff.len() < session.leaders.len()
                    || planned.attendees.len() < session.participants.len()
                {
                    unfit.push(Unfit::Session(session.id, UnfitReason::People));
                }
                plan.sessions.push(planned);
            }
            Err(reason) => unfit.push(Unfit::Session(session.id, reason)),
        }
    }
    for placed in &placements.appointments {
        if translation.held_appointments.contains(&placed.appointment) {
            continue;
        }
        if let Err(reason) = place(translation, placed, &mut plan) {
            unfit.push(Unfit::Appointment(placed.appointment, reason));
        }
    }
    CurrentPlan { plan, unfit }
}

fn planned(translation: &Translation, session: &Session) -> Result<Planned, UnfitReason> {
    let room = translation.room_id(session.room).ok_or(UnfitReason::Room)?;
    let activity = translation
        .run_id(session.activity, session.room, session.duration)
        .ok_or(UnfitReason::Activity)?;
    let frame = &translation.frame;
    let place = frame.day(session.day).zip(frame.slot(session.start));
    let (day, start) = place.ok_or(UnfitReason::Time)?;
    if start + frame.slots_in(session.duration) > frame.slots {
        return Err(UnfitReason::Time);
    }
    Ok(Planned {
        activity: activity.into(),
        day,
        start,
        room: room.into(),
        staff: session
            .leaders
            .iter()
            .filter_map(|leader| translation.staff_id(*leader).map(str::to_owned))
            .collect(),
        attendees: session
            .participants
            .iter()
            .filter_map(|person| translation.person_id(*person).map(str::to_owned))
            .collect(),
    })
}

fn place(
    translation: &Translation,
    placed: &PlacedAppointment,
    plan: &mut Plan,
) -> Result<(), UnfitReason> {
    let frame = &translation.frame;
    let travel = translation
        .travel
        .get(&placed.appointment)
        .copied()
        .unwrap_or(0);
    let leaves = crate::domain::time::Minutes(placed.start.0.saturating_sub(travel));
    let time = frame.day(placed.day).zip(frame.slot(leaves));
    let own = ActivityKey::Appointment(placed.appointment);
    if let Some(id) = translation.appointment_id(placed.appointment) {
        let (day, start) = time.ok_or(UnfitReason::Time)?;
        let professional = translation
            .instance
            .appointments
            .iter()
            .find(|appointment| appointment.id == id)
            .and_then(|appointment| {
                let all = translation.instance.professionals.iter();
                all.into_iter()
                    .find(|professional| professional.id == appointment.professional)
            })
            .ok_or(UnfitReason::Appointment)?;
        plan.appointments.push(Placement {
            id: id.into(),
            day,
            start,
            room: room(translation, placed, &professional.feature)?,
        });
        return Ok(());
    }
    let activity = translation
        .activities
        .id(&own)
        .and_then(|id| {
            translation
                .instance
                .activities
                .iter()
                .find(|activity| activity.id == id)
        })
        .ok_or(UnfitReason::Appointment)?;
    let (day, start) = time.ok_or(UnfitReason::Time)?;
    plan.sessions.push(Planned {
        activity: activity.id.clone(),
        day,
        start,
        room: room(translation, placed, &activity.feature)?,
        staff: leader(translation, activity),
        attendees: participants(translation, activity),
    });
    Ok(())
}

/// The room it was placed in, else the first with what it needs.
fn room(
    translation: &Translation,
    placed: &PlacedAppointment,
    feature: &String,
) -> Result<String, UnfitReason> {
    let known = placed
        .room
        .and_then(|room| translation.room_id(room))
        .map(str::to_owned);
    known
        .or_else(|| {
            let rooms = translation.instance.rooms.iter();
            rooms
                .into_iter()
                .find(|room| room.features.contains(feature))
                .map(|room| room.id.clone())
        })
        .ok_or(UnfitReason::Room)
}

/// The one member of staff who may lead an appointment.
fn leader(translation: &Translation, activity: &Activity) -> Vec<String> {
    let staff = translation.instance.staff.iter();
    staff
        .filter(|member| member.skills.contains(&activity.skill))
        .map(|member| member.id.clone())
        .take(1)
        .collect()
}

/// The people an appointment is for: nobody else may take part.
fn participants(translation: &Translation, activity: &Activity) -> Vec<String> {
    let persons = translation.instance.persons.iter();
    persons
        .filter(|person| !person.contra.contains(&activity.id))
        .map(|person| person.id.clone())
        .collect()
}
