//! Sentences for what breaks a hard rule, and the sessions that it concerns.

use super::{Case, words::Words};
use crate::{
    domain::{id::SessionId, weather::is_outdoors},
    i18n::{
        Locale,
        text::{
            rules::{self as t, broken},
            weather,
        },
    },
    planner::{
        plan::{Session, SessionKey},
        score::{Breach, Violation},
    },
    translate::Runs,
};

/// A hard rule in words: name, kept, how to ease it.
pub(super) const fn rule(locale: Locale, number: usize) -> [&'static str; 3] {
    match number {
        0 => [t::hard_0(locale), t::kept_0(locale), t::eased_0(locale)],
        1 => [t::hard_1(locale), t::kept_1(locale), t::eased_1(locale)],
        2 => [t::hard_2(locale), t::kept_2(locale), t::eased_2(locale)],
        3 => [t::hard_3(locale), t::kept_3(locale), t::eased_3(locale)],
        4 => [t::hard_4(locale), t::kept_4(locale), t::eased_4(locale)],
        5 => [t::hard_5(locale), t::kept_5(locale), t::eased_5(locale)],
        6 => [t::hard_6(locale), t::kept_6(locale), t::eased_6(locale)],
        7 => [t::hard_7(locale), t::kept_7(locale), t::eased_7(locale)],
        8 => [t::hard_8(locale), t::kept_8(locale), t::eased_8(locale)],
        9 => [t::hard_9(locale), t::kept_9(locale), t::eased_9(locale)],
        10 => [t::hard_10(locale), t::kept_10(locale), t::eased_10(locale)],
        11 => [t::hard_11(locale), t::kept_11(locale), t::eased_11(locale)],
        12 => [t::hard_12(locale), t::kept_12(locale), t::eased_12(locale)],
        13 => [t::hard_13(locale), t::kept_13(locale), t::eased_13(locale)],
        _ => [t::hard_14(locale), t::kept_14(locale), t::eased_14(locale)],
    }
}

impl Words<'_> {
    /// Who breaks what, when.
    pub fn broken(&self, violation: &Violation) -> String {
        let (l, n) = (self.locale, violation.count);
        let at = |key: &SessionKey| self.session(key);
        match &violation.breach {
            Breach::MalformedSession { session } => broken::malformed_session(l, &at(session)),
            Breach::MalformedAppointment { appointment } => {
                broken::malformed_appointment(l, &self.appointment(appointment))
            }
            Breach::PersonAway { person, session } => match self.case.kept_by(person, session) {
                Some(what) => broken::person_busy(l, &self.person(person), what, &at(session)),
                None => broken::person_away(l, &self.person(person), &at(session)),
            },
            Breach::PersonAwayForAppointment {
                person,
                appointment,
            } => broken::person_away(l, &self.person(person), &self.appointment(appointment)),
            Breach::PersonTwice { person, day, slot } => {
                broken::person_twice(l, &self.person(person), &self.when(*day, *slot))
            }
            Breach::IncompatibleTogether {
                persons: (one, other),
                session,
            } => broken::incompatible(l, &self.person(one), &self.person(other), &at(session)),
            Breach::Contraindicated { person, session } => {
                broken::contraindicated(l, &self.person(person), &at(session))
            }
            Breach::SameActivityInDay {
                person,
                activity,
                day,
            } => broken::twice_a_day(
                l,
                &self.person(person),
                &self.activity(activity),
                self.day(*day),
            ),
            Breach::PinnedAttendanceMissing { person, session } => {
                broken::pinned_place(l, &self.person(person), &at(session))
            }
            Breach::AvoidedActivity { person, activity } => {
                broken::refused(l, &self.person(person), &self.activity(activity))
            }
            Breach::TooFewAttendees { session } => broken::too_few(l, &at(session), n),
            Breach::TooManyAttendees { session } => broken::too_many(l, &at(session), n),
            Breach::SupervisionExceeded { session } => broken::supervision(l, &at(session)),
            Breach::FloorShort { day, slot } => broken::floor_short(l, &self.when(*day, *slot), n),
            _ => self.broken_by_things(violation),
        }
    }

    fn broken_by_things(&self, violation: &Violation) -> String {
        let (l, n) = (self.locale, violation.count);
        let at = |key: &SessionKey| self.session(key);
        let when = |key: &SessionKey| self.when(key.day, key.start);
        match &violation.breach {
            Breach::RoomTwice { room, day, slot } => {
                broken::room_twice(l, &self.room(room), &self.when(*day, *slot))
            }
            // The weather takes an activity and its garden at once: that is one thing to whoever reads it.
            Breach::OutsideDays { session }
            | Breach::OutsideWindow { session }
            | Breach::RoomClosed { session, .. }
                if self.case.is_rained_off(session) =>
            {
                weather::broken(l, &at(session))
            }
            Breach::RoomClosed { room, session } if self.case.is_in_the_rain(room, session) => {
                weather::room_in_the_rain(l, &self.room(room), &when(session))
            }
            Breach::RoomClosed { room, session } => {
                broken::room_closed(l, &self.room(room), &when(session))
            }
            Breach::RoomClosedForAppointment { room, appointment } => {
                broken::room_closed(l, &self.room(room), &self.appointment(appointment))
            }
            Breach::RoomUnsuitable { room, session } => {
                broken::room_unsuitable(l, &self.room(room), &self.activity(&session.activity))
            }
            Breach::RoomTooSmall { room, session } => {
                broken::room_too_small(l, &self.room(room), &at(session), n)
            }
            Breach::RoomNotForPerson { room, person, .. }
            | Breach::RoomNotForPersonAtAppointment { room, person, .. } => {
                broken::room_not_for_person(l, &self.room(room), &self.person(person))
            }
            Breach::StaffTwice { staff, day, slot } => {
                broken::staff_twice(l, &self.staff(staff), &self.when(*day, *slot))
            }
            Breach::StaffOffDuty { staff, session } => {
                broken::staff_off(l, &self.staff(staff), &at(session))
            }
            Breach::LeaderCount {
                session,
                found,
                needed,
            } => broken::leaders(l, &at(session), *found, *needed),
            Breach::LeaderUnqualified { staff, session } => {
                let member = self.case.translation.staff_member(staff);
                let member = member.and_then(|id| self.case.document.staff.get(id));
                if member.is_some_and(|member| !member.counts_on_floor) {
                    broken::leads_alone(l, &self.staff(staff), &at(session))
                } else {
                    broken::unqualified(l, &self.staff(staff), &at(session))
                }
            }
            Breach::OutsideWindow { session } => broken::outside_window(l, &at(session)),
            Breach::OutsideDays { session } => broken::outside_days(l, &at(session)),
            Breach::AppointmentOutsideDays { appointment } => {
                broken::outside_days(l, &self.appointment(appointment))
            }
            Breach::DuringBreak { session } => broken::during_break(l, &at(session)),
            Breach::ActivityTwice {
                activity,
                day,
                slot,
            } => broken::activity_twice(l, &self.activity(activity), &self.when(*day, *slot)),
            Breach::TooManyInDay { activity, day } => {
                broken::too_often_a_day(l, &self.activity(activity), self.day(*day))
            }
            Breach::TooFewInWeek { activity } => broken::too_seldom(l, n, &self.activity(activity)),
            Breach::TooManyInWeek { activity } => broken::too_often(l, &self.activity(activity)),
            Breach::ProfessionalAway {
                professional,
                appointment,
            } => broken::professional_away(
                l,
                &self.professional(professional),
                &self.appointment(appointment),
            ),
            Breach::AppointmentRoomUnsuitable { room, appointment } => {
                broken::appointment_room(l, &self.room(room), &self.appointment(appointment))
            }
            Breach::ProfessionalTwice {
                professional,
                day,
                slot,
            } => broken::professional_twice(
                l,
                &self.professional(professional),
                &self.when(*day, *slot),
            ),
            Breach::AppointmentMissing { appointment } => {
                broken::appointment_missing(l, &self.appointment(appointment))
            }
            Breach::LeadsTooMuchInDay { staff, day } => {
                broken::leads_day(l, &self.staff(staff), self.day(*day))
            }
            Breach::LeadsTooMuchInWeek { staff } => broken::leads_week(l, &self.staff(staff)),
            Breach::PinnedSessionMissing { session } => broken::pinned_session(l, &at(session)),
            Breach::PinnedRoomMissing { session, room } => {
                broken::pinned_room(l, &at(session), &self.room(room))
            }
            Breach::PinnedLeaderMissing { session, staff } => {
                broken::pinned_leader(l, &at(session), &self.staff(staff))
            }
            _ => String::new(),
        }
    }
}

impl Case {
    fn has_bad_weather(&self, session: &SessionKey) -> bool {
        let frame = &self.translation.frame;
        self.document
            .house
            .has_bad_weather_on(frame.date(session.day))
    }

    /// Whether the weather of its day is none for what the session does.
    fn is_rained_off(&self, session: &SessionKey) -> bool {
        let Some(Runs::Activity { activity, .. }) = self.translation.runs(&session.activity) else {
            return false;
        };
        let activity = self.document.activities.get(activity);
        activity.is_some_and(|activity| activity.needs_good_weather)
            && self.has_bad_weather(session)
    }

    /// Whether the room is to be had but for the weather.
    fn is_in_the_rain(&self, room: &str, session: &SessionKey) -> bool {
        let room = self.translation.room(room);
        room.is_some_and(|room| is_outdoors(&self.document, room)) && self.has_bad_weather(session)
    }

    /// The sessions of the week that a breach concerns.
    pub(super) fn concerned(&self, breach: &Breach) -> Vec<SessionId> {
        let length = |session: &Session| {
            let activities = &self.instance().activities;
            let activity = activities
                .iter()
                .find(|activity| activity.id == session.activity);
            activity.map_or(1, |activity| activity.duration)
        };
        let covering = |day: i32, slot: i32, is_meant: &dyn Fn(&Session) -> bool| {
            let sessions = self.plan.sessions.iter().filter(|session| {
                session.day == day
                    && (session.start..session.start + length(session)).contains(&slot)
            });
            let meant = sessions.filter(|session| is_meant(session));
            meant
                .filter_map(|session| self.session(&session.key()))
                .collect()
        };
        match breach {
            Breach::PersonTwice { person, day, slot } => {
                covering(*day, *slot, &|session| session.attendees.contains(person))
            }
            Breach::RoomTwice { room, day, slot } => {
                covering(*day, *slot, &|session| session.room == *room)
            }
            Breach::StaffTwice { staff, day, slot } => {
                covering(*day, *slot, &|session| session.staff.contains(staff))
            }
            Breach::ActivityTwice {
                activity,
                day,
                slot,
            } => covering(*day, *slot, &|session| session.activity == *activity),
            Breach::AvoidedActivity { person, activity } => {
                let meant = self.plan.sessions.iter().filter(|session| {
                    session.activity == *activity && session.attendees.contains(person)
                });
                meant
                    .filter_map(|session| self.session(&session.key()))
                    .collect()
            }
            Breach::SameActivityInDay {
                person,
                activity,
                day,
            } => {
                let meant = self.plan.sessions.iter().filter(|session| {
                    session.activity == *activity
                        && session.day == *day
                        && session.attendees.contains(person)
                });
                meant
                    .filter_map(|session| self.session(&session.key()))
                    .collect()
            }
            other => key_of(other)
                .and_then(|key| self.session(key))
                .into_iter()
                .collect(),
        }
    }
}

/// The one session that a breach names.
const fn key_of(breach: &Breach) -> Option<&SessionKey> {
    match breach {
        Breach::MalformedSession { session }
        | Breach::PersonAway { session, .. }
        | Breach::RoomClosed { session, .. }
        | Breach::RoomUnsuitable { session, .. }
        | Breach::RoomTooSmall { session, .. }
        | Breach::RoomNotForPerson { session, .. }
        | Breach::StaffOffDuty { session, .. }
        | Breach::LeaderCount { session, .. }
        | Breach::LeaderUnqualified { session, .. }
        | Breach::TooFewAttendees { session }
        | Breach::TooManyAttendees { session }
        | Breach::SupervisionExceeded { session }
        | Breach::IncompatibleTogether { session, .. }
        | Breach::Contraindicated { session, .. }
        | Breach::OutsideWindow { session }
        | Breach::OutsideDays { session }
        | Breach::DuringBreak { session }
        | Breach::PinnedRoomMissing { session, .. }
        | Breach::PinnedLeaderMissing { session, .. }
        | Breach::PinnedAttendanceMissing { session, .. } => Some(session),
        _ => None,
    }
}
