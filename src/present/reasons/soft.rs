//! Sentences for soft rules: what speaks for something, against it, and what a week lacks.

use super::words::Words;
use crate::{
    i18n::{
        Locale, OfName, format,
        text::rules::{self as t, soft},
    },
    planner::{
        explain::Reason,
        plan::SessionKey,
        score::{Cause, Cost},
    },
    translate::Runs,
};

/// A soft rule in words: name, how to ease it.
pub(super) const fn rule(locale: Locale, number: usize) -> [&'static str; 2] {
    match number {
        1 => [t::soft_1(locale), t::soft_eased_1(locale)],
        2 => [t::soft_2(locale), t::soft_eased_2(locale)],
        3 => [t::soft_3(locale), t::soft_eased_3(locale)],
        4 => [t::soft_4(locale), t::soft_eased_4(locale)],
        5 => [t::soft_5(locale), t::soft_eased_5(locale)],
        6 => [t::soft_6(locale), t::soft_eased_6(locale)],
        7 => [t::soft_7(locale), t::soft_eased_7(locale)],
        8 => [t::soft_8(locale), t::soft_eased_8(locale)],
        9 => [t::soft_9(locale), t::soft_eased_9(locale)],
        10 => [t::soft_10(locale), t::soft_eased_10(locale)],
        11 => [t::soft_11(locale), t::soft_eased_11(locale)],
        12 => [t::soft_12(locale), t::soft_eased_12(locale)],
        13 => [t::soft_13(locale), t::soft_eased_13(locale)],
        _ => [t::soft_14(locale), t::soft_eased_14(locale)],
    }
}

/// Reasons that one sentence can tell together: the same rule about the same goal or activity.
pub(super) fn kind(cause: &Cause) -> (usize, u8, &str) {
    match cause {
        Cause::GoalShort { goal, .. } => (1, 0, goal),
        Cause::WishMissed { activity, .. } => (2, 0, activity),
        Cause::Disliked { activity, .. } => (3, 0, activity),
        Cause::Idle { .. } => (4, 0, ""),
        Cause::Tired { .. } => (5, 0, ""),
        Cause::Repeated { activity, .. } => (6, 0, activity),
        Cause::Unfair { .. } => (7, 0, ""),
        Cause::Overloaded { staff } => (8, 0, staff),
        Cause::HabitDropped { session } => (9, 0, &session.activity),
        Cause::HabitLeaderChanged { session } => (9, 1, &session.activity),
        Cause::ReferentNotMet { person, .. } => (10, 0, person),
        Cause::FriendsApart { persons } => (11, 0, &persons.0),
        Cause::Crowded { session } => (12, 0, &session.activity),
        Cause::WrongMoment { .. } => (13, 0, ""),
        Cause::AppointmentWrongHalf { appointment } => (13, 1, appointment),
        Cause::AppointmentWrongDay { appointment } => (13, 2, appointment),
        Cause::AppointmentAgainThatDay { appointment } => (13, 3, appointment),
        Cause::AttendanceAdded { .. } | Cause::AttendanceDropped { .. } => (14, 0, ""),
        Cause::SessionAdded { session }
        | Cause::SessionDropped { session }
        | Cause::RoomChanged { session }
        | Cause::LeaderChanged { session, .. } => (14, 1, &session.activity),
        Cause::AppointmentMoved { appointment } | Cause::AppointmentRoomChanged { appointment } => {
            (14, 2, appointment)
        }
    }
}

impl Words<'_> {
    /// One sentence for reasons of one [`kind`] that point the same way.
    pub fn reasons(&self, reasons: &[&Reason]) -> String {
        let Some(first) = reasons.first() else {
            return String::new();
        };
        let is_for = first.saves > 0;
        if reasons.len() > 1
            && let Some(together) = self.together(&first.cause, reasons.len(), is_for)
        {
            return together;
        }
        if is_for {
            self.speaks_for(&first.cause)
        } else {
            self.speaks_against(&first.cause)
        }
    }

    fn together(&self, cause: &Cause, n: usize, is_for: bool) -> Option<String> {
        let l = self.locale;
        Some(match (cause, is_for) {
            (Cause::GoalShort { goal, .. }, true) => soft::goal_for_many(l, n, &self.goal(goal)),
            (Cause::GoalShort { goal, .. }, false) => {
                soft::goal_against_many(l, n, &self.goal(goal))
            }
            (Cause::WishMissed { activity, .. }, true) => {
                soft::wish_for_many(l, n, &self.quoted(activity))
            }
            (Cause::WishMissed { activity, .. }, false) => {
                soft::wish_against_many(l, n, &self.quoted(activity))
            }
            (Cause::Disliked { activity, .. }, false) => {
                soft::dislike_against_many(l, n, &self.quoted(activity))
            }
            (Cause::Idle { .. }, true) => soft::idle_for_many(l, n),
            (Cause::Idle { .. }, false) => soft::idle_against_many(l, n),
            (Cause::Tired { .. }, false) => soft::tired_against_many(l, n),
            (Cause::Repeated { activity, .. }, false) => {
                soft::variety_against_many(l, n, &self.quoted(activity))
            }
            (Cause::Unfair { .. }, true) => soft::fair_for_many(l, n),
            (Cause::Unfair { .. }, false) => soft::fair_against_many(l, n),
            (Cause::WrongMoment { .. }, false) => soft::moment_against_many(l, n),
            (Cause::AttendanceAdded { .. } | Cause::AttendanceDropped { .. }, false) => {
                soft::stable_many(l, n)
            }
            _ => return None,
        })
    }

    fn speaks_for(&self, cause: &Cause) -> String {
        let l = self.locale;
        match cause {
            Cause::GoalShort { person, goal } => {
                soft::goal_for(l, OfName(&self.person(person)), &self.goal_of(person, goal))
            }
            Cause::WishMissed { person, activity } => self.wish(person, activity),
            Cause::Disliked { person, .. } => soft::dislike_for(l, &self.person(person)),
            Cause::Idle { person, day } => soft::idle_for(l, &self.person(person), self.day(*day)),
            Cause::Tired { person, day } => {
                soft::tired_for(l, &self.person(person), self.day(*day))
            }
            Cause::Repeated { person, .. } => soft::variety_for(l, &self.person(person)),
            Cause::Unfair { person } => soft::fair_for(l, &self.person(person)),
            Cause::Overloaded { staff } => soft::load_for(l, &self.staff(staff)),
            Cause::HabitDropped { session } => soft::habit_for(l, &self.session(session)),
            Cause::HabitLeaderChanged { .. } => soft::leader_for(l).to_owned(),
            Cause::ReferentNotMet { person, staff } => {
                soft::referent_for(l, &self.person(person), &self.staff(staff))
            }
            Cause::FriendsApart {
                persons: (one, other),
            } => soft::friends_for(l, &self.person(one), &self.person(other)),
            Cause::Crowded { session } => soft::comfort_for(l, &self.session(session)),
            Cause::WrongMoment { person, .. } => soft::moment_for(l, &self.person(person)),
            Cause::AppointmentWrongHalf { appointment } => {
                soft::half_for(l, &self.appointment(appointment))
            }
            Cause::AppointmentWrongDay { appointment } => {
                soft::day_for(l, &self.appointment(appointment))
            }
            Cause::AppointmentAgainThatDay { appointment } => {
                soft::again_for(l, &self.appointment(appointment))
            }
            other => soft::stable_for(l, &self.published(other)),
        }
    }

    fn speaks_against(&self, cause: &Cause) -> String {
        let l = self.locale;
        match cause {
            Cause::GoalShort { person, goal } => {
                soft::goal_against(l, OfName(&self.person(person)), &self.goal_of(person, goal))
            }
            Cause::WishMissed { person, activity } => {
                soft::wish_against(l, &self.person(person), &self.activity(activity))
            }
            Cause::Disliked { person, activity } => {
                soft::dislike_against(l, &self.person(person), &self.quoted(activity))
            }
            Cause::Idle { person, day } => {
                soft::idle_against(l, &self.person(person), self.day(*day))
            }
            Cause::Tired { person, day } => {
                soft::tired_against(l, &self.person(person), self.day(*day))
            }
            Cause::Repeated { person, activity } => {
                soft::variety_against(l, &self.person(person), &self.quoted(activity))
            }
            Cause::Unfair { person } => soft::fair_against(l, &self.person(person)),
            Cause::Overloaded { staff } => soft::load_against(l, &self.staff(staff)),
            Cause::HabitDropped { session } => soft::habit_against(l, &self.session(session)),
            Cause::HabitLeaderChanged { session } => {
                soft::leader_against(l, &self.session(session))
            }
            Cause::ReferentNotMet { person, staff } => {
                soft::referent_against(l, &self.person(person), &self.staff(staff))
            }
            Cause::FriendsApart {
                persons: (one, other),
            } => soft::friends_against(l, &self.person(one), &self.person(other)),
            Cause::Crowded { session } => soft::comfort_against(l, &self.session(session)),
            Cause::WrongMoment { person, .. } => soft::moment_against(l, &self.person(person)),
            Cause::AppointmentWrongHalf { appointment } => {
                soft::half_against(l, &self.appointment(appointment))
            }
            Cause::AppointmentWrongDay { appointment } => {
                soft::day_against(l, &self.appointment(appointment))
            }
            Cause::AppointmentAgainThatDay { appointment } => {
                soft::again_against(l, &self.appointment(appointment))
            }
            other => soft::stable_against(l, &self.published(other)),
        }
    }

    /// What a week lacks: a sentence of the score's detail.
    pub fn lack(&self, cost: &Cost) -> String {
        let (l, n) = (self.locale, cost.units);
        match &cost.cause {
            Cause::GoalShort { person, goal } => {
                soft::goal_lack(l, &self.person(person), &self.goal_of(person, goal), n)
            }
            Cause::WishMissed { person, activity } => {
                soft::wish_lack(l, &self.person(person), &self.activity(activity), n)
            }
            Cause::Idle { person, day } => {
                let slots = u16::try_from(n).unwrap_or(u16::MAX);
                let minutes = slots.saturating_mul(self.case.translation.frame.slot_minutes);
                let time = format::duration(l, minutes);
                soft::idle_lack(l, &self.person(person), self.day(*day), &time)
            }
            other => self.speaks_against(other),
        }
    }

    /// "Mme Petit a demandé « Chorale » le 12 novembre", when that is known.
    fn wish(&self, person: &str, activity: &str) -> String {
        let (name, quoted) = (self.person(person), self.quoted(activity));
        let known = self
            .case
            .translation
            .person(person)
            .zip(self.case.translation.runs(activity));
        let said_on = known.and_then(|(person, runs)| {
            let Runs::Activity { activity, .. } = runs else {
                return None;
            };
            let person = self.case.document.persons.get(person)?;
            let mut wishes = person.project.wishes.iter();
            wishes.find(|wish| wish.activity == Some(activity))?.said_on
        });
        match said_on {
            Some(date) => soft::wish_for_on(
                self.locale,
                &name,
                &quoted,
                &format::day_month(self.locale, date),
            ),
            None => soft::wish_for(self.locale, &name, &quoted),
        }
    }

    /// What of the published week a cause of stability is about.
    fn published(&self, cause: &Cause) -> String {
        let who = |person: &str, session: &SessionKey| {
            format!("{}, {}", self.person(person), self.session(session))
        };
        match cause {
            Cause::SessionAdded { session }
            | Cause::SessionDropped { session }
            | Cause::RoomChanged { session }
            | Cause::LeaderChanged { session, .. } => self.session(session),
            Cause::AttendanceAdded { person, session }
            | Cause::AttendanceDropped { person, session } => who(person, session),
            Cause::AppointmentMoved { appointment }
            | Cause::AppointmentRoomChanged { appointment } => self.appointment(appointment),
            _ => String::new(),
        }
    }
}
