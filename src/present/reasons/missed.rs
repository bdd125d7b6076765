//! Appointments that somebody misses: the visitor does not come, or the person is absent. Where the problem knows nothing of
//! them, since a human fixed them or the visit is gone, they are looked for in the week itself.

use super::{Case, words::Words};
use crate::{
    domain::{
        appointment::{Appointment, Place, Professional, Timing},
        id::AppointmentId,
        occurrence::of_appointment,
        time::TimeRange,
    },
    i18n::{
        format,
        text::{planner as t, rules::broken},
    },
    planner::{plan::SessionKey, score::Breach},
    present::{score::Broken, week_conflicts::is_away},
};
use chrono::{Datelike, NaiveDate};

/// The hard rules that are broken so: people are there, appointments take place when their professional is.
const PRESENCE: usize = 1;
const VISITS: usize = 11;

/// An appointment that somebody misses, or what else the problem does not know.
#[derive(Clone)]
pub(super) struct Missed {
    /// Number of the hard rule.
    pub(super) rule: usize,
    pub(super) broken: Broken,
}

impl Case {
    /// What stands in the week for somebody who is away then, unless the problem counts it.
    pub(super) fn missed(&self, words: &Words<'_>) -> Vec<Missed> {
        let appointments = self.document.appointments.iter();
        appointments
            .filter(|one| self.translation.appointment_id(one.id).is_none())
            .filter_map(|one| self.missed_by(words, one))
            .collect()
    }

    fn missed_by(&self, words: &Words<'_>, appointment: &Appointment) -> Option<Missed> {
        let occurrence = of_appointment(&self.document, self.week.week, appointment)?;
        let (date, start) = (occurrence.date, occurrence.start);
        let range = TimeRange::lasting(start, occurrence.duration)?;
        let locale = words.locale;
        let weekday = format::weekday(locale, date.weekday());
        let what = words.appointment_of(appointment.id);
        let when = t::day_at(locale, weekday, &format::time(locale, start.0));
        let (rule, sentence) = if let Some(name) = self.visitor_away(appointment, date, range) {
            (VISITS, t::visitor_away(locale, &what, &when, name))
        } else if self.is_everybody_away(appointment, date, range) {
            (PRESENCE, t::person_absent(locale, &what, &when))
        } else if self.is_outside_days(appointment, date) {
            (
                VISITS,
                broken::outside_days(locale, &format!("{what}, {when}")),
            )
        } else {
            return None;
        };
        Some(Missed {
            rule,
            broken: Broken {
                sessions: Vec::new(),
                appointments: vec![appointment.id],
                is_forced: false,
                is_waiting: false,
                sentence,
            },
        })
    }

    fn visitor_away(
        &self,
        appointment: &Appointment,
        date: NaiveDate,
        range: TimeRange,
    ) -> Option<&str> {
        let Professional::Visitor(id) = appointment.with else {
            return None;
        };
        let visitor = self.document.visitors.get(id)?;
        is_away(visitor.absences.iter(), date, range).then_some(visitor.name.as_str())
    }

    /// Whether it stands on a day that is none of its own: a human put it there, or it has been given other dates since.
    fn is_outside_days(&self, appointment: &Appointment, date: NaiveDate) -> bool {
        let mut skipped = self.translation.skipped.iter();
        let is_counted = !self.translation.held_appointments.contains(&appointment.id)
            && !skipped.any(|(id, _)| *id == appointment.id);
        matches!(appointment.timing, Timing::ToPlace { .. })
            && !is_counted
            && !appointment.may_be_on(date)
    }

    /// Whether all the people it is for are noted absent. What is elsewhere may well be why they are.
    fn is_everybody_away(
        &self,
        appointment: &Appointment,
        date: NaiveDate,
        range: TimeRange,
    ) -> bool {
        let mut persons = appointment.persons.iter();
        !matches!(appointment.place, Place::Outside { .. })
            && !appointment.persons.is_empty()
            && persons.all(|id| {
                let person = self.document.persons.get(*id);
                person.is_some_and(|person| {
                    let spans = person.absences.iter().map(|absence| &absence.span);
                    is_away(spans, date, range)
                })
            })
    }

    /// The appointment that keeps somebody from a session, who would be there otherwise.
    pub(super) fn kept_by(&self, person: &str, session: &SessionKey) -> Option<&str> {
        let person = self
            .document
            .persons
            .get(self.translation.person(person)?)?;
        let session = self.week.placements.session(self.session(session)?)?;
        let (date, range) = (self.week.week.date(session.day), session.range()?);
        let spans = person.absences.iter().map(|absence| &absence.span);
        if is_away(spans, date, range) {
            return None;
        }
        let appointments = self.document.appointments.iter();
        let mut own = appointments.filter(|one| one.persons.contains(&person.id));
        let keeping = own.find(|one| {
            of_appointment(&self.document, self.week.week, one)
                .filter(|it| it.date == date)
                .and_then(|it| it.taken())
                .is_some_and(|taken| taken.overlaps(range))
        });
        keeping.map(|one| one.title.as_str())
    }

    /// The appointments that a breach is about.
    pub(super) fn appointments_of(&self, breach: &Breach) -> Vec<AppointmentId> {
        match breach {
            Breach::PersonAwayForAppointment { appointment, .. }
            | Breach::RoomClosedForAppointment { appointment, .. }
            | Breach::RoomNotForPersonAtAppointment { appointment, .. }
            | Breach::ProfessionalAway { appointment, .. }
            | Breach::AppointmentRoomUnsuitable { appointment, .. }
            | Breach::AppointmentOutsideDays { appointment } => self
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
            person::{Absence, AbsenceCause, Person},
            plan::{PlacedAppointment, WeekPlan},
            time::{DateSpan, WeekId},
            visitor::Visitor,
        },
        i18n::Locale,
        present::week_cards::CardKey,
    };
    use chrono::Weekday;
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
            let told = &after.rules[VISITS - 1].sentences;
            assert!(
                told.iter().any(|told| told.contains("ne vient pas")),
                "{told:?}"
            );
            assert!(after.facts.rules_broken > before.facts.rules_broken);
        }
    }

    #[test]
    fn an_appointment_held_before_its_first_day_breaks_a_rule() {
        let (house, _, id, week) = houses(false);
        let monday = week.monday();
        let from_then = |first: NaiveDate| {
            let mut house = house.clone();
            let mut changed = Appointment::clone(house.appointments.get(id).unwrap());
            if let Timing::ToPlace { from, .. } = &mut changed.timing {
                *from = first;
            }
            house.appointments.put(changed);
            let score = Case::of(&house, week).score(Locale::Fr).unwrap();
            let told = score.faults_of(CardKey::Appointment(id)).next();
            told.map(str::to_owned)
        };
        assert_eq!(from_then(monday), None);
        let told = from_then(week.date(Weekday::Sun)).unwrap();
        assert!(told.contains("hors des dates"), "{told}");
    }

    /// The small house with an absence noted of the person of one appointment at a fixed hour.
    fn house_without(is_outside: bool) -> (Document, AppointmentId, WeekId) {
        let week = WeekId::new(2026, 48).unwrap();
        let mut house = demo::small(week.monday());
        let found = house.appointments.iter().find(|it| {
            matches!(it.timing, Timing::Fixed { .. })
                && it.fixed_date(week).is_some()
                && it.persons.len() == 1
                && matches!(it.place, Place::Outside { .. }) == is_outside
        });
        let appointment = found.unwrap().clone();
        let mut person = Person::clone(house.persons.get(appointment.persons[0]).unwrap());
        person.absences.push(Absence {
            span: DateSpan::day(appointment.fixed_date(week).unwrap()),
            cause: AbsenceCause::Ill,
            note: String::new(),
        });
        house.persons.put(person);
        (house, appointment.id, week)
    }

    #[test]
    fn an_appointment_in_the_house_of_somebody_absent_is_marked() {
        for is_outside in [false, true] {
            let (house, id, week) = house_without(is_outside);
            let score = Case::of(&house, week).score(Locale::Fr).unwrap();
            let told = score.faults_of(CardKey::Appointment(id)).next();
            assert_eq!(told.is_some(), !is_outside, "outside: {is_outside}");
        }
    }

    #[test]
    fn who_is_kept_by_an_appointment_is_not_said_to_be_away() {
        let week = WeekId::new(2026, 48).unwrap();
        let mut house = demo::small(week.monday());
        let appointments = house.appointments.iter();
        let fixed = appointments.filter(|it| matches!(it.timing, Timing::Fixed { .. }));
        let (date, appointment) = fixed
            .filter(|it| it.persons.len() == 1)
            .find_map(|it| Some((it.fixed_date(week)?, it.clone())))
            .unwrap();
        let before = house.week(week.previous());
        let Timing::Fixed { start, .. } = appointment.timing else {
            unreachable!("it is one at a fixed hour")
        };
        let mut plan = WeekPlan::empty(week);
        plan.placements.sessions.push(crate::domain::plan::Session {
            day: date.weekday(),
            start,
            participants: appointment.persons.clone(),
            ..before.placements.sessions[0].clone()
        });
        house.weeks.insert(week, Arc::new(plan));
        let score = Case::of(&house, week).score(Locale::Fr).unwrap();
        let told = &score.rules[PRESENCE - 1].sentences;
        let title = &appointment.title;
        assert!(told.iter().any(|told| told.contains(title)), "{told:?}");
    }
}
