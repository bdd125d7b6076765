//! Appointments that fall away: another moment where the planner may place them, else a word to people.

use super::{Mending, Repair, Step, WAYS, Way};
use crate::{
    domain::{
        activity::Domain,
        id::AppointmentId,
        occurrence::{self, What},
        plan::PlacedAppointment,
    },
    i18n::{format, text::repairs as t},
    planner::{
        checker::Checker,
        plan::{Placement, Plan},
        score::Score,
    },
};

impl Mending<'_> {
    /// What to do about each appointment that cannot take place as it stands.
    pub(super) fn appointments(&mut self) -> Vec<Repair> {
        let l = self.words.locale;
        let case = self.case;
        let date = case.translation.frame.date(self.day);
        let mut repairs = Vec::new();
        for occurrence in occurrence::in_week(&case.document, case.week.week) {
            let What::Appointment(appointment, _) = occurrence.what else {
                continue;
            };
            if occurrence.date != date
                || occurrence.start < self.from
                || !self.trouble.takes(appointment, &occurrence)
            {
                continue;
            }
            let found = self.other_moments(appointment.id);
            if let Some((_, plan)) = found.first() {
                self.plan = plan.clone();
            }
            repairs.push(Repair {
                key: format!("appointment/{}", appointment.id),
                session: None,
                appointment: Some(appointment.id),
                domain: Domain::Care,
                title: t::at_time(
                    l,
                    &self.words.appointment_of(appointment.id),
                    &format::time(l, occurrence.start.0),
                ),
                is_needed: true,
                ways: found.into_iter().map(|(way, _)| way).collect(),
            });
        }
        repairs
    }

    /// The best moments still to come for an appointment that the planner may place.
    fn other_moments(&self, id: AppointmentId) -> Vec<(Way, Plan)> {
        let translation = &self.case.translation;
        let Some(name) = translation.appointment_id(id) else {
            return Vec::new();
        };
        let mut without = self.plan.clone();
        without
            .appointments
            .retain(|placement| placement.id != name);
        let Ok(checker) = Checker::new(&self.instance) else {
            return Vec::new();
        };
        let before = checker.evaluate(&without).score();
        let person = self.person_seen(name);
        let mut found: Vec<(Score, Placement, Plan, Vec<Step>)> = Vec::new();
        for placement in self.candidates(name) {
            let mut plan = without.clone();
            plan.appointments.push(placement.clone());
            let left = self.freed(&mut plan, name, &placement, person);
            let score = checker.evaluate(&plan).score();
            // Only its missing place may be mended: nothing else may break for it.
            if score.hard < before.hard {
                found.push((score, placement, plan, left));
            }
        }
        found.sort_by_key(|(score, placement, ..)| (*score, placement.day, placement.start));
        found.dedup_by_key(|(_, placement, ..)| (placement.day, placement.start));
        let l = self.words.locale;
        found
            .into_iter()
            .take(WAYS)
            .map(|(_, placement, plan, mut steps)| {
                let placed = PlacedAppointment {
                    appointment: id,
                    day: translation.frame.weekday(placement.day),
                    start: translation.frame.time(placement.start),
                    room: translation.room(&placement.room),
                    is_pinned: true,
                };
                let lead = if placement.day == self.day {
                    t::move_to(l)
                } else {
                    t::postpone_to(l)
                };
                let why = if steps.is_empty() {
                    t::everybody_free(l)
                } else {
                    t::leaves_a_session(l)
                };
                steps.push(Step::Place(placed));
                let way = Way {
                    lead: lead.to_owned(),
                    mark: self.when(placement.day, placement.start),
                    why: why.to_owned(),
                    steps,
                };
                (way, plan)
            })
            .collect()
    }

    /// The person of an appointment, by the problem's id.
    fn person_seen(&self, name: &str) -> Option<&str> {
        let appointments = &self.instance.appointments;
        let appointment = appointments.iter().find(|one| one.id == name);
        appointment.map(|appointment| appointment.person.as_str())
    }

    /// Takes the person out of the sessions that the appointment meets, and says which.
    fn freed(
        &self,
        plan: &mut Plan,
        name: &str,
        placement: &Placement,
        person: Option<&str>,
    ) -> Vec<Step> {
        let Some(person) = person else {
            return Vec::new();
        };
        let appointments = &self.instance.appointments;
        let duration = appointments
            .iter()
            .find(|one| one.id == name)
            .map_or(1, |one| one.duration);
        let known = self.case.translation.person(person);
        let mut left = Vec::new();
        for session in &mut plan.sessions {
            let meets = session.day == placement.day
                && session.start < placement.start + duration
                && placement.start < session.start + self.length(&session.activity);
            if meets && session.attendees.iter().any(|other| other == person) {
                session.attendees.retain(|other| other != person);
                let of_house = self.case.session(&session.key()).zip(known);
                left.extend(of_house.map(|(session, known)| Step::Leave(session, known)));
            }
        }
        left
    }

    /// Every moment of the professional's visits still to come, in the first room that suits.
    fn candidates(&self, name: &str) -> Vec<Placement> {
        let problem = &self.instance;
        let appointment = problem.appointments.iter().find(|one| one.id == name);
        let professional = appointment.and_then(|appointment| {
            let all = &problem.professionals;
            all.iter().find(|one| one.id == appointment.professional)
        });
        let (Some(appointment), Some(professional)) = (appointment, professional) else {
            return Vec::new();
        };
        let person = problem
            .persons
            .iter()
            .find(|one| one.id == appointment.person);
        let rooms: Vec<&str> = problem
            .rooms
            .iter()
            .filter(|room| room.features.contains(&professional.feature))
            .filter(|room| person.is_none_or(|person| person.misses_in(room) == 0))
            .map(|room| room.id.as_str())
            .take(3)
            .collect();
        let mut candidates = Vec::new();
        for visit in &professional.visits {
            for start in visit.from..=(visit.to - appointment.duration) {
                if self.is_ahead(visit.day, start) {
                    candidates.extend(rooms.iter().map(|room| Placement {
                        id: name.to_owned(),
                        day: visit.day,
                        start,
                        room: (*room).to_owned(),
                    }));
                }
            }
        }
        candidates
    }
}
