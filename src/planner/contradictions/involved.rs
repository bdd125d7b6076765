//! The pins that a breach is about.

use super::{Pin, mask_of};
use crate::checker::Index;
use crate::plan::SessionKey;
use crate::score::Breach;

/// Finds pins.
pub(super) struct Involved<'i, 'a> {
    index: &'i Index<'a>,
}

/// What a pin says of a session.
#[derive(Clone, Copy)]
struct Said<'a> {
    activity: &'a str,
    day: i32,
    start: i32,
    room: Option<&'a str>,
    staff: &'a [String],
    person: Option<&'a str>,
}

impl<'i, 'a> Involved<'i, 'a> {
    pub(super) fn new(index: &'i Index<'a>) -> Self {
        Self { index }
    }

    /// Every pin of the session of that name.
    pub(super) fn of_session(&self, key: &SessionKey) -> Vec<Pin> {
        self.which(|said| is_of(said, key))
    }

    pub(super) fn in_breach(&self, breach: &Breach) -> Vec<Pin> {
        match breach {
            Breach::PersonAway { person, session }
            | Breach::Contraindicated { person, session }
            | Breach::PinnedAttendanceMissing { person, session } => {
                self.which(|said| said.person == Some(person) && is_of(said, session))
            }
            Breach::RoomNotForPerson {
                room,
                person,
                session,
            } => self.which(|said| {
                let is_named = said.person == Some(person) || said.room == Some(room);
                is_named && is_of(said, session)
            }),
            Breach::PersonTwice { person, day, slot } => {
                self.which(|said| said.person == Some(person) && self.covers(said, *day, *slot))
            }
            Breach::IncompatibleTogether { persons, session } => self.which(|said| {
                let person = said.person;
                (person == Some(&persons.0) || person == Some(&persons.1)) && is_of(said, session)
            }),
            Breach::SameActivityInDay {
                person,
                activity,
                day,
            } => self.which(|said| {
                said.person == Some(person) && said.activity == activity && said.day == *day
            }),
            Breach::RoomTwice { room, day, slot } => {
                self.which(|said| said.room == Some(room) && self.covers(said, *day, *slot))
            }
            Breach::StaffTwice { staff, day, slot } => {
                self.which(|said| said.staff.contains(staff) && self.covers(said, *day, *slot))
            }
            Breach::ActivityTwice {
                activity,
                day,
                slot,
            } => self.which(|said| said.activity == activity && self.covers(said, *day, *slot)),
            Breach::FloorShort { day, slot } => {
                self.which(|said| !said.staff.is_empty() && self.covers(said, *day, *slot))
            }
            Breach::TooManyInDay { activity, day } => {
                self.which(|said| said.activity == activity && said.day == *day)
            }
            Breach::TooManyInWeek { activity } => self.which(|said| said.activity == activity),
            Breach::LeadsTooMuchInDay { staff, day } => {
                self.which(|said| said.staff.contains(staff) && said.day == *day)
            }
            Breach::LeadsTooMuchInWeek { staff } => self.which(|said| said.staff.contains(staff)),
            Breach::AvoidedActivity { person, activity } => {
                let mut pins =
                    self.which(|said| said.person == Some(person) && said.activity == activity);
                let avoid = self.index.inst.pins.avoid.iter().enumerate();
                let meant =
                    avoid.filter(|(_, pin)| pin.person == *person && pin.activity == *activity);
                pins.extend(meant.map(|(at, _)| Pin::Avoid(at)));
                pins
            }
            other => key_of(other).map_or_else(Vec::new, |key| self.of_session(key)),
        }
    }

    fn which(&self, is_meant: impl Fn(Said<'_>) -> bool) -> Vec<Pin> {
        let pins = &self.index.inst.pins;
        let sessions = pins.sessions.iter().enumerate().filter(|(_, pin)| {
            is_meant(Said {
                activity: &pin.activity,
                day: pin.day,
                start: pin.start,
                room: pin.room.as_deref(),
                staff: &pin.staff,
                person: None,
            })
        });
        let attend = pins.attend.iter().enumerate().filter(|(_, pin)| {
            is_meant(Said {
                activity: &pin.activity,
                day: pin.day,
                start: pin.start,
                room: None,
                staff: &[],
                person: Some(&pin.person),
            })
        });
        let sessions = sessions.map(|(at, _)| Pin::Session(at));
        sessions
            .chain(attend.map(|(at, _)| Pin::Attend(at)))
            .collect()
    }

    fn covers(&self, said: Said<'_>, day: i32, slot: i32) -> bool {
        let activity = self.index.activities.find(said.activity);
        let start = usize::try_from(said.start).ok();
        let mask = activity
            .zip(start)
            .map_or(0, |(activity, start)| mask_of(self.index, activity, start));
        said.day == day && u32::try_from(slot).is_ok_and(|slot| mask >> slot & 1 == 1)
    }
}

fn is_of(said: Said<'_>, key: &SessionKey) -> bool {
    said.activity == key.activity && said.day == key.day && said.start == key.start
}

/// The one session that a breach names.
fn key_of(breach: &Breach) -> Option<&SessionKey> {
    match breach {
        Breach::MalformedSession { session }
        | Breach::RoomClosed { session, .. }
        | Breach::RoomUnsuitable { session, .. }
        | Breach::RoomTooSmall { session, .. }
        | Breach::StaffOffDuty { session, .. }
        | Breach::LeaderCount { session, .. }
        | Breach::LeaderUnqualified { session, .. }
        | Breach::TooManyAttendees { session }
        | Breach::SupervisionExceeded { session }
        | Breach::OutsideWindow { session }
        | Breach::OutsideDays { session }
        | Breach::DuringBreak { session }
        | Breach::PinnedSessionMissing { session }
        | Breach::PinnedRoomMissing { session, .. }
        | Breach::PinnedLeaderMissing { session, .. } => Some(session),
        _ => None,
    }
}
