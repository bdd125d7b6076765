//! Human decisions that cannot all hold, found before any search: the pins put into an empty week, and what that breaks.
//!
//! A week with contradictions is planned all the same; each stays a violation of its plan.

mod involved;
mod scarce;

use std::collections::BTreeMap;

use super::check::Problem;
use super::checker::{Checker, Index};
use super::instance::{Instance, Room};
use super::plan::{Plan, Session, SessionKey};
use super::score::{Breach, Violation};
use involved::Involved;

/// Contradictions told at most.
const MOST: usize = 200;

/// A pin, by its place in the instance's lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Pin {
    /// Of `pins.sessions`.
    Session(usize),
    /// Of `pins.attend`.
    Attend(usize),
    /// Of `pins.avoid`.
    Avoid(usize),
}

/// Why pins cannot hold.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the ids and numbers involved")]
pub enum Conflict {
    /// Together they break this rule, whatever else is planned.
    Rule(Violation),
    /// No room that suits is open and free of other pinned sessions.
    NoRoom { session: SessionKey },
    /// Too few who can lead it are on duty and free of other pinned sessions.
    TooFewLeaders {
        session: SessionKey,
        found: i32,
        needed: i32,
    },
    /// Too few who may attend it are here and free of other pinned sessions.
    TooFewPersons {
        session: SessionKey,
        found: i32,
        needed: i32,
    },
}

/// Pins that cannot all hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contradiction {
    /// Why.
    pub conflict: Conflict,
    /// Which.
    pub pins: Vec<Pin>,
}

/// Every contradiction among the instance's pins, or what is wrong with the instance.
pub fn contradictions(instance: &Instance) -> Result<Vec<Contradiction>, Vec<Problem>> {
    let checker = Checker::new(instance)?;
    let involved = Involved::new(checker.index());
    let mut found: Vec<Contradiction> = Vec::new();
    for violation in broken_by_pins(instance)?.into_iter().take(MOST) {
        let pins = involved.in_breach(&violation.breach);
        // Each slot of two overlapping sessions breaks the rule again: told once, with all slots counted.
        let same = found
            .iter_mut()
            .find(|known| known.pins == pins && is_same_rule(&known.conflict, &violation.breach));
        match same.map(|known| &mut known.conflict) {
            Some(Conflict::Rule(known)) => known.count += violation.count,
            _ => found.push(Contradiction {
                conflict: Conflict::Rule(violation),
                pins,
            }),
        }
    }
    let of_session = |key: &SessionKey| involved.of_session(key);
    for conflict in scarce::scarce(checker.index()) {
        let (Conflict::NoRoom { session }
        | Conflict::TooFewLeaders { session, .. }
        | Conflict::TooFewPersons { session, .. }) = &conflict
        else {
            continue;
        };
        let pins = of_session(session);
        found.push(Contradiction { conflict, pins });
    }
    found.truncate(MOST);
    Ok(found)
}

fn is_same_rule(conflict: &Conflict, breach: &Breach) -> bool {
    matches!(conflict, Conflict::Rule(known)
        if std::mem::discriminant(&known.breach) == std::mem::discriminant(breach))
}

/// What the pinned sessions and people alone break, that no planning mends and that the empty week does not break.
fn broken_by_pins(instance: &Instance) -> Result<Vec<Violation>, Vec<Problem>> {
    // Sessions whose room is open are in a room of which there is enough.
    let mut with_room = instance.clone();
    let mut anywhere = "+".to_owned();
    while instance.rooms.iter().any(|room| room.id == anywhere) {
        anywhere.push('+');
    }
    let of_activities = instance.activities.iter().map(|it| &it.feature);
    let of_persons = instance.persons.iter().flat_map(|it| &it.needs);
    let mut features: Vec<String> = of_activities.chain(of_persons).cloned().collect();
    features.sort_unstable();
    features.dedup();
    let room = Room {
        id: anywhere.clone(),
        capacity: super::check::MAX_COUNT,
        features,
        ..Room::default()
    };
    match with_room.rooms.len() {
        // A house with as many rooms as may be has one that can stand for another.
        super::check::MAX_RESOURCES => anywhere.clone_from(&with_room.rooms[0].id),
        _ => with_room.rooms.push(room),
    }
    let checker = Checker::new(&with_room)?;
    let empty = checker.evaluate(&Plan::empty(""));
    let pinned = checker.evaluate(&pins_alone(instance, &anywhere));
    let count_in_empty = |breach: &Breach| -> i64 {
        let same = empty
            .violations
            .iter()
            .filter(|known| known.breach == *breach);
        same.map(|known| known.count).sum()
    };
    let more = pinned.violations.into_iter().filter_map(|violation| {
        let count = violation.count - count_in_empty(&violation.breach);
        let is_placeless =
            matches!(&violation.breach, Breach::RoomTwice { room, .. } if *room == anywhere);
        (count > 0 && !is_mendable(&violation.breach) && !is_placeless).then_some(Violation {
            breach: violation.breach,
            count,
        })
    });
    Ok(more.collect())
}

/// Whether planning more does away with it.
fn is_mendable(breach: &Breach) -> bool {
    match breach {
        Breach::TooFewAttendees { .. }
        | Breach::TooFewInWeek { .. }
        | Breach::AppointmentMissing { .. } => true,
        Breach::LeaderCount { found, needed, .. } => found < needed,
        _ => false,
    }
}

/// The plan of the pins and nothing else. Of two rooms pinned for one session the first counts.
fn pins_alone(instance: &Instance, anywhere: &str) -> Plan {
    let mut sessions: BTreeMap<SessionKey, Session> = BTreeMap::new();
    let new = |key: &SessionKey| Session {
        activity: key.activity.clone(),
        day: key.day,
        start: key.start,
        room: anywhere.to_owned(),
        ..Session::default()
    };
    for pin in &instance.pins.sessions {
        let key = SessionKey::new(pin.activity.clone(), pin.day, pin.start);
        let session = sessions.entry(key.clone()).or_insert_with(|| new(&key));
        if session.room == anywhere
            && let Some(room) = &pin.room
        {
            session.room.clone_from(room);
        }
        let others = pin.staff.iter().filter(|id| !session.staff.contains(*id));
        let others: Vec<String> = others.cloned().collect();
        session.staff.extend(others);
    }
    for pin in &instance.pins.attend {
        let key = SessionKey::new(pin.activity.clone(), pin.day, pin.start);
        let session = sessions.entry(key.clone()).or_insert_with(|| new(&key));
        if !session.attendees.contains(&pin.person) {
            session.attendees.push(pin.person.clone());
        }
    }
    Plan {
        sessions: sessions.into_values().collect(),
        ..Plan::empty("")
    }
}

/// The slots of a session of that activity, as a mask; the day's end cuts it.
fn mask_of(index: &Index<'_>, activity: usize, start: usize) -> u64 {
    super::checker::bits(start as i32, (start + index.duration(activity)) as i32)
}

#[cfg(test)]
mod tests;
