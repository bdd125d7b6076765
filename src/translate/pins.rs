//! Human decisions, last week's habits and the published plan, as the problem says them.

use super::{Translation, held::Held, plan::plan_of};
use crate::{
    domain::{
        document::Document,
        plan::{Placements, Session, WeekPlan},
    },
    planner::instance::{Baseline, LastSession, PinnedAttendance, PinnedSession},
};
use std::collections::BTreeSet;

/// Adds pins, habits and baseline to a problem that has everything else.
pub(super) fn add(document: &Document, translation: &mut Translation, settled: &Held) {
    let plan = document.week(translation.week);
    let (sessions, attend) = pins(translation, &plan, settled);
    translation.instance.pins.sessions = sessions;
    translation.instance.pins.attend = attend;
    let before = document.weeks.get(&translation.week.previous());
    translation.instance.last_week =
        before.map_or_else(Vec::new, |before| habits(translation, &before.placements));
    translation.instance.baseline = plan.published.as_deref().map(|published| {
        let published = plan_of(translation, published).plan;
        Baseline {
            sessions: published.sessions,
            appointments: published.appointments,
        }
    });
}

fn pins(
    translation: &Translation,
    plan: &WeekPlan,
    settled: &Held,
) -> (Vec<PinnedSession>, Vec<PinnedAttendance>) {
    let mut sessions = Vec::new();
    let mut attend = Vec::new();
    for session in &plan.placements.sessions {
        let is_settled = settled.holds(session.day, session.start);
        if translation.held_outside.contains(&session.id) {
            continue;
        }
        let Some((activity, day, start)) = place(translation, session) else {
            continue;
        };
        if session.is_pinned || is_settled {
            sessions.push(PinnedSession {
                activity: activity.into(),
                day,
                start,
                room: translation.room_id(session.room).map(str::to_owned),
                staff: leaders_on_duty(translation, session, day, start),
            });
        }
        let held = session
            .participants
            .iter()
            .filter(|person| is_settled || session.held.contains(person));
        attend.extend(
            held.filter_map(|person| translation.person_id(*person))
                .filter(|person| may_come(translation, person, activity, day))
                .map(|person| PinnedAttendance {
                    person: person.into(),
                    activity: activity.into(),
                    day,
                    start,
                }),
        );
    }
    (sessions, attend)
}

fn place<'a>(translation: &'a Translation, session: &Session) -> Option<(&'a str, i32, i32)> {
    Some((
        translation.run_id(session.activity, session.room, session.duration)?,
        translation.frame.day(session.day)?,
        translation.frame.slot(session.start)?,
    ))
}

/// A leader who is away cannot be held; the planner then looks for another.
fn leaders_on_duty(
    translation: &Translation,
    session: &Session,
    day: i32,
    start: i32,
) -> Vec<String> {
    let end = start + translation.frame.slots_in(session.duration);
    session
        .leaders
        .iter()
        .filter_map(|leader| translation.staff_id(*leader))
        .filter(|id| {
            let member = translation
                .instance
                .staff
                .iter()
                .find(|member| member.id == *id);
            member.is_some_and(|member| {
                let duty = member.duty.get(day as usize).copied().flatten();
                duty.is_some_and(|duty| duty.from <= start && end <= duty.to)
                    && !member
                        .off
                        .iter()
                        .any(|off| off.day == day && off.from < end && start < off.to)
            })
        })
        .map(str::to_owned)
        .collect()
}

/// A person who is absent or refuses is never held in a session.
fn may_come(translation: &Translation, person: &str, activity: &str, day: i32) -> bool {
    let refuses = translation
        .instance
        .pins
        .avoid
        .iter()
        .any(|pin| pin.person == person && pin.activity == activity);
    let planned = translation.instance.persons.iter().find(|p| p.id == person);
    !refuses && planned.is_some_and(|p| p.presence.get(day as usize).is_some_and(Option::is_some))
}

/// The sessions of last week that may run again.
fn habits(translation: &Translation, before: &Placements) -> Vec<LastSession> {
    let mut seen = BTreeSet::new();
    before
        .sessions
        .iter()
        .filter_map(|session| {
            let (activity, day, start) = place(translation, session)?;
            seen.insert((activity, day, start)).then(|| LastSession {
                activity: activity.into(),
                day,
                start,
                staff: session
                    .leaders
                    .iter()
                    .filter_map(|leader| translation.staff_id(*leader).map(str::to_owned))
                    .collect(),
            })
        })
        .collect()
}
