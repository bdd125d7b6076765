//! Appointments with a visitor who does not come. Where the visit is gone the problem knows nothing of them, so they are
//! looked for in the week itself.

use super::{Case, words::Words};
use crate::{
    domain::{
        appointment::{Appointment, Professional, Timing},
        id::AppointmentId,
        time::{Minutes, TimeRange},
    },
    i18n::{format, text::planner as t},
    planner::score::Breach,
    present::{score::Broken, week_conflicts::is_within},
};
use chrono::{Datelike, Weekday};

/// Number of the hard rule that appointments take place when their professional is here.
pub(super) const RULE: usize = 11;

impl Case {
    /// What stands in the week for a visitor who is away then, unless the problem counts it.
    pub(super) fn without_visitor(&self, words: &Words<'_>) -> Vec<Broken> {
        let appointments = self.document.appointments.iter();
        let here = appointments.filter(|appointment| {
            appointment.occurs_in(self.week.week)
                && self.translation.appointment_id(appointment.id).is_none()
        });
        here.filter_map(|appointment| self.missed(words, appointment))
            .collect()
    }

    fn missed(&self, words: &Words<'_>, appointment: &Appointment) -> Option<Broken> {
        let Professional::Visitor(id) = appointment.with else {
            return None;
        };
        let visitor = self.document.visitors.get(id)?;
        let (day, start) = self.stands(appointment)?;
        let range = TimeRange::lasting(start, appointment.duration)?;
        let date = self.week.week.date(day);
        let mut absences = visitor.absences.iter();
        let is_away = absences.any(|span| is_within(span, date, range));
        let locale = words.locale;
        let (weekday, time) = (format::weekday(locale, day), format::time(locale, start.0));
        let when = t::day_at(locale, weekday, &time);
        is_away.then(|| Broken {
            sessions: Vec::new(),
            appointments: vec![appointment.id],
            is_forced: false,
            is_waiting: false,
            sentence: t::visitor_away(
                locale,
                &words.appointment_of(appointment.id),
                &when,
                &visitor.name,
            ),
        })
    }

    /// When an appointment takes place in the week, if it has a place.
    fn stands(&self, appointment: &Appointment) -> Option<(Weekday, Minutes)> {
        if let Timing::Fixed { start, .. } = appointment.timing {
            let date = appointment.fixed_date(self.week.week)?;
            return Some((date.weekday(), start));
        }
        let placed = self.week.placements.appointment(appointment.id)?;
        Some((placed.day, placed.start))
    }

    /// The appointments that a breach is about.
    pub(super) fn appointments_of(&self, breach: &Breach) -> Vec<AppointmentId> {
        match breach {
            Breach::PersonAwayForAppointment { appointment, .. }
            | Breach::RoomClosedForAppointment { appointment, .. }
            | Breach::ProfessionalAway { appointment, .. }
            | Breach::AppointmentRoomUnsuitable { appointment, .. } => self
                .translation
                .appointment(appointment)
                .into_iter()
                .collect(),
            _ => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        demo,
        domain::{
            document::Document,
            plan::{PlacedAppointment, WeekPlan},
            time::{DateSpan, WeekId},
            visitor::Visitor,
        },
        i18n::Locale,
        present::week_cards::CardKey,
    };
    use std::sync::Arc;

    /// A house with an appointment in a visit, and the same with its visitor away on that day or all week.
    fn houses(all_days: bool) -> (Document, Document, AppointmentId, WeekId) {
        let week = WeekId::new(2026, 48).unwrap();
        let mut house = demo::small(week.monday());
        let (id, visitor) = house
            .appointments
            .iter()
            .find_map(
                |appointment| match (&appointment.with, &appointment.timing) {
                    (Professional::Visitor(visitor), Timing::ToPlace { .. }) => {
                        Some((appointment.id, *visitor))
                    }
                    _ => None,
                },
            )
            .unwrap();
        let visitor = Visitor::clone(house.visitors.get(visitor).unwrap());
        let visit = visitor.visits[0].clone();
        let mut plan = WeekPlan::clone(&house.week(week));
        plan.placements.appointments = vec![PlacedAppointment {
            appointment: id,
            day: visit.day,
            start: visit.range.start(),
            room: house
                .rooms
                .iter()
                .find(|room| room.features.contains(&visitor.room_feature))
                .map(|room| room.id),
            is_pinned: true,
        }];
        house.weeks.insert(week, Arc::new(plan));
        let date = week.date(visit.day);
        let (first, last) = if all_days {
            (week.monday(), week.date(Weekday::Sun))
        } else {
            (date, date)
        };
        let away = DateSpan {
            first,
            last,
            hours: None,
        };
        let mut without = house.clone();
        without.visitors.put(Visitor {
            absences: vec![away],
            ..visitor
        });
        (house, without, id, week)
    }

    #[test]
    fn an_appointment_whose_visitor_does_not_come_breaks_a_rule_and_is_marked() {
        for all_days in [false, true] {
            let (house, without, id, week) = houses(all_days);
            let score = |house| Case::of(house, week).score(Locale::Fr).unwrap();
            let (before, after) = (score(&house), score(&without));
            let card = CardKey::Appointment(id);
            assert_eq!(before.faults_of(card).next(), None);
            let told = after.faults_of(card).next();
            assert!(
                told.is_some_and(|told| told.contains("ne vient pas")),
                "away on all days: {all_days}"
            );
            let told = &after.rules[RULE - 1].sentences;
            assert!(
                told.iter().any(|told| told.contains("ne vient pas")),
                "{told:?}"
            );
            assert!(after.facts.rules_broken > before.facts.rules_broken);
        }
    }
}
